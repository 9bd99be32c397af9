package feed

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestOmnivoreArchive(t *testing.T) {
	c, err := LoadAll(context.Background(), []string{"testdata/omnivore"}, Options{})
	if err != nil || len(c.Articles) != 1 {
		t.Fatal(c.Articles, err)
	}
	a := c.Articles[0]
	if a.Title != "Weir fails at Lowford" || a.URL != "https://lowfordpost.example/news/weir" || !slices.Equal(a.Authors, []string{"Ines Roe"}) || a.Published.String() != "2024-05-01T06:00:00Z" || a.Source != "lowfordpost.example" {
		t.Errorf("%q %q %q %s %q", a.Title, a.URL, a.Authors, a.Published, a.Source)
	}
	if len(c.Problems) > 0 || c.Skipped[string(errHighlights)] != 1 || c.Skipped[string(errNoExportText)] != 1 {
		t.Errorf("%v %v", c.Problems, c.Skipped)
	}
	one, err := ReadFile("testdata/omnivore/content/weir-fails-at-lowford.html", Options{})
	if err != nil || len(one) != 1 || one[0].URL != a.URL {
		t.Errorf("by itself: %v %v", one, err)
	}
}

func TestLinkedAuthors(t *testing.T) {
	for in, want := range map[string][]string{
		"[[Ines Roe]]":                         {"Ines Roe"},
		"[[Roe, Ines|Ines Roe]], [[Max Hill]]": {"Ines Roe", "Max Hill"},
		"Ines Roe and Max Hill":                {"Ines Roe", "Max Hill"},
		"[[Ines Roe]] [[":                      {"Ines Roe"},
		"":                                     nil,
	} {
		if got := linkedAuthors(in); !slices.Equal(got, want) {
			t.Errorf("%q: %q", in, got)
		}
	}
}

// TestOmnivoreArchiveCached changes what an archive says of a text that stays
// as it is.
func TestOmnivoreArchiveCached(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/omnivore")); err != nil {
		t.Fatal(err)
	}
	cache := NewCache(t.TempDir())
	cache.settled = 0
	title := func() string {
		c, err := LoadAll(context.Background(), []string{dir}, Options{Cache: cache})
		if err != nil || len(c.Articles) != 1 {
			t.Fatal(c.Articles, err)
		}
		return c.Articles[0].Title
	}
	before := title()
	files, err := filepath.Glob(filepath.Join(dir, "metadata_*.json"))
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	data, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(files[0], bytes.ReplaceAll(data, []byte(before), []byte("The weir holds")), 0o644); err != nil {
		t.Fatal(err)
	}
	if after := title(); before != "Weir fails at Lowford" || after != "The weir holds" {
		t.Errorf("%q, then %q", before, after)
	}
}
