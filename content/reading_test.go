package content

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// readingsOf takes a stretch of text apart as a version published on Friday,
// 5 July 2013 would have it.
func tokensOf(text, language string) []token {
	d := analyse(Version{Text: text, Language: language, Date: time.Date(2013, 7, 5, 9, 0, 0, 0, time.UTC)})
	var ts []token
	for _, p := range d.passages {
		ts = append(ts, p.tokens...)
	}
	return ts
}

func TestEqualReading(t *testing.T) {
	files, err := filepath.Glob("testdata/readings/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no tables of readings", err)
	}
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(raw)) {
			line = strings.TrimSpace(line)
			a, b, equal := strings.Cut(line, " = ")
			if !equal {
				a, b, _ = strings.Cut(line, " ≠ ")
			}
			x, y := tokensOf(a, "en"), tokensOf(b, "en")
			for _, pair := range [...][2][]token{{x, y}, {y, x}} {
				if equalReading(pair[0], pair[1]) != equal {
					t.Errorf("%s: %s: got %v: %s, %s", filepath.Base(f), line, !equal, read(x).text, read(y).text)
					break
				}
			}
		}
	}
}
