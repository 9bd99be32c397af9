package feed

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"
)

// writePress writes n invented articles as clippings into folders of 500, all
// in one day of last year.
func writePress(t testing.TB, dir string, n int) {
	t.Helper()
	p := newPress(11)
	for i := range n {
		a := p.next()
		folder := filepath.Join(dir, strconv.Itoa(i/500))
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
		text := fmt.Sprintf("---\ntitle: %q\nsource: %q\nurl: %q\npublished: %s\n---\n\n# %s\n\n%s\n",
			a.Title, a.Source, a.URL, a.Published, a.Title, a.Body.Text.Plain)
		if err := os.WriteFile(filepath.Join(folder, strconv.Itoa(i)+".md"), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// BenchmarkCache is a start on a folder of so many articles, to the complete
// list of stories: cold without a cache, then warm with what that kept.
func BenchmarkCache(b *testing.B) {
	for _, n := range []int{1000, 5000, 10000, 20000, 40000} {
		if testing.Short() && n > 1000 {
			continue
		}
		dir, cache := b.TempDir(), NewCache(b.TempDir())
		writePress(b, dir, n)
		cache.settled = -1 << 62
		start := func(b *testing.B) {
			c, err := LoadAll(context.Background(), []string{dir}, Options{Cache: cache})
			if err != nil || len(c.Articles) != n {
				b.Fatal(len(c.Articles), err)
			}
			cache.Group([]string{dir}, c.Articles, GroupOptions{})
		}
		b.Run(fmt.Sprintf("cold/%d", n), func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				if err := os.RemoveAll(cache.dir); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
				start(b)
			}
		})
		b.Run(fmt.Sprintf("warm/%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				start(b)
			}
		})
	}
}

// TestWritePress leaves an archive on disk to try the program on.
func TestWritePress(t *testing.T) {
	n, err := strconv.Atoi(os.Getenv("CROSSWIRE_PRESS"))
	dir := os.Getenv("CROSSWIRE_PRESS_DIR")
	if err != nil || dir == "" {
		t.Skip("CROSSWIRE_PRESS holds no number of articles, or CROSSWIRE_PRESS_DIR no folder")
	}
	writePress(t, dir, n)
}
