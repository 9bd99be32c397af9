package content

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestLanguages compares two versions in other languages: a case holds both,
// parted by a line of ===, and after a line of --- links and marks that must be
// found, each as "link relation text ~ text" or "version kind text".
func TestLanguages(t *testing.T) {
	files, err := filepath.Glob("testdata/languages/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases of languages", err)
	}
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		texts, list, _ := strings.Cut(string(raw), "\n---\n")
		tag := strings.TrimSuffix(filepath.Base(f), ".txt")
		var versions []Version
		for text := range strings.SplitSeq(texts, "\n===\n") {
			text = strings.TrimSpace(text)
			versions = append(versions, Version{Text: text, Headline: max(0, strings.Index(text, "\n")), Language: tag})
		}
		for _, v := range versions {
			checkDocument(t, analyse(v))
		}
		c := Compare(versions)
		var got []string
		for _, l := range c.Links {
			got = append(got, "link "+l.Relation.String()+" "+span(versions[0], c.Passages[0][l.A.Passage])+" ~ "+span(versions[1], c.Passages[1][l.B.Passage]))
		}
		for _, m := range c.Marks {
			got = append(got, string(rune('0'+m.Version))+" "+m.Kind.String()+" "+span(versions[m.Version], m.Span))
		}
		for want := range strings.SplitSeq(strings.TrimSpace(list), "\n") {
			if !slices.Contains(got, want) {
				t.Errorf("%s: no %s in\n%s", f, want, strings.Join(got, "\n"))
			}
		}
	}
}

func span(v Version, s Span) string { return v.Text[s.Start:s.End] }
