package feed

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"crosswire/content"
)

// shared returns a folder of test data that lies beside the checkout; the test
// is skipped where there is none.
func shared(t testing.TB, below string) string {
	t.Helper()
	roots := []string{os.Getenv("CROSSWIRE_SHARED")}
	dir, _ := os.Getwd()
	for filepath.Dir(dir) != dir {
		dir = filepath.Dir(dir)
		roots = append(roots, filepath.Join(dir, "shared"))
	}
	for _, root := range roots {
		if _, err := os.Stat(filepath.Join(root, "corpus")); root != "" && err == nil {
			return filepath.Join(root, below)
		}
	}
	t.Skip("no shared/corpus beside the checkout")
	return ""
}

func TestSeeds(t *testing.T) {
	dir := shared(t, "seeds")
	c, err := LoadAll(context.Background(), []string{dir}, Options{})
	if err != nil || len(c.Articles) != 2 || len(c.Problems) != 0 {
		t.Fatalf("%d articles, problems %v, error %v", len(c.Articles), c.Problems, err)
	}
	first, second := c.Articles[0], c.Articles[1]
	check := func(name, got, want string) {
		t.Helper()
		if got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if !strings.HasPrefix(first.Title, "China ready") || !strings.HasSuffix(first.Title, " with US") {
		t.Errorf("title %q", first.Title)
	}
	if !strings.HasPrefix(second.Title, "China, US") || !strings.HasSuffix(second.Title, " at forum") {
		t.Errorf("title %q", second.Title)
	}
	check("source", first.Source, "")
	check("source", second.Source, "phys.org")
	check("agency", second.Agency, "AP")
	check("published", second.Published.String(), "2013-07-05")
	check("language", first.Language, "en")
	furniture := map[string]string{
		"Chinese assistant":                     whyCaption,
		"Recent articles":                       whyRelated,
		"Info Message":                          whyMessage,
		"Our sites use cookies":                 whyCookies,
		"Learn more about IET cookies":          whyCookies,
		"---":                                   whyRule,
		"July 5 2013":                           whyDate,
		"© 2013 The Associated Press":           whyCopyright,
		"Citation: China, US":                   whyCitation,
		"This document is subject to copyright": whyReuse,
	}
	for _, a := range c.Articles {
		for _, f := range a.Body.Furniture {
			for opening, why := range furniture {
				if strings.HasPrefix(f.Text, opening) {
					check(opening, f.Why, why)
					delete(furniture, opening)
				}
			}
		}
		if plain := a.Body.Text.Plain; plain[:a.Body.Text.Headline] != a.Title || strings.Contains(plain, "(#)") {
			t.Errorf("headline %q of %q", plain[:a.Body.Text.Headline], a.Title)
		}
	}
	if len(furniture) > 0 {
		t.Errorf("not in furniture: %v", furniture)
	}
	checkMap(t, first)
	checkMap(t, second)
}

// checkMap checks that every character of an article's text leads back to the
// same character in the file, or to an escape or entity for it.
func checkMap(t *testing.T, a *Article) {
	t.Helper()
	data, err := os.ReadFile(a.Path)
	if err != nil {
		t.Fatal(err)
	}
	checkOffsets(t, a.Body, data)
}

func checkOffsets(t *testing.T, b *Body, data []byte) {
	t.Helper()
	if again := content.Flatten(b.Markdown); again.Plain != b.Text.Plain || again.Headline != b.Text.Headline {
		t.Errorf("the text is not that of the Markdown:\n%q\n%q", b.Text.Plain, again.Plain)
	}
	mapped := 0
	for i, r := range b.Text.Plain {
		n := len(string(r))
		from, to, ok := b.Text.Offsets.Span(i, i+n)
		if !ok {
			if r != ' ' && r != '\n' && r != '|' {
				t.Fatalf("byte %d %q of the text has no place in the Markdown", i, r)
			}
			continue
		}
		start, end, ok := b.File.Span(from, to)
		if !ok {
			t.Fatalf("byte %d %q of the text has no place in the file", i, r)
		}
		mapped++
		if got := string(data[start:end]); got != string(r) && r != utf8.RuneError && !strings.HasPrefix(got, `\`) && !strings.HasPrefix(got, "&") {
			t.Fatalf("byte %d %q of the text is %q in the file at %d", i, r, got, start)
		}
	}
	if mapped == 0 {
		t.Error("nothing is mapped")
	}
}
