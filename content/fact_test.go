package content

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// disputedMarks returns the marks of facts as "version kind text", in order.
func disputedMarks(versions []Version) []string {
	var got []string
	for _, m := range Compare(versions).Marks {
		if m.Kind <= Quote {
			got = append(got, fmt.Sprintf("%d %s %s", m.Version, m.Kind, versions[m.Version].Text[m.Start:m.End]))
		}
	}
	return got
}

// TestFacts reads cases of versions parted by lines of === and, after a line of
// ---, the marks of facts that they must have, and no others.
func TestFacts(t *testing.T) {
	files, err := filepath.Glob("testdata/facts/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases of facts", err)
	}
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		texts, list, _ := strings.Cut(string(raw), "\n---\n")
		var versions []Version
		for text := range strings.SplitSeq(texts, "\n===\n") {
			text = strings.TrimSpace(text)
			versions = append(versions, Version{
				Text: text, Headline: max(0, strings.Index(text, "\n")), Language: "en",
				Date: time.Date(2013, 7, 5, 0, 0, 0, 0, time.UTC),
			})
		}
		want := strings.Split(strings.TrimSpace(list), "\n")
		if list = strings.TrimSpace(list); list == "" {
			want = nil
		}
		if got := disputedMarks(versions); !slices.Equal(got, want) {
			t.Errorf("%s\n got %s\nwant %s", f, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
		}
	}
}
