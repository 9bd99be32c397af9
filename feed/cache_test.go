package feed

import (
	"bytes"
	"context"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
)

// trusting returns a cache that knows files again however new they are.
func trusting(dir string) *Cache {
	c := NewCache(dir)
	c.settled = -24 * time.Hour
	return c
}

// portrait is everything that loading and grouping tell about paths.
func portrait(t testing.TB, cache *Cache, paths ...string) string {
	t.Helper()
	c, err := LoadAll(context.Background(), paths, Options{Cache: cache})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, a := range c.Articles {
		portray(t, &b, a)
	}
	fmt.Fprintf(&b, "%v\n%v\n", c.Problems, c.Skipped)
	b.WriteString(outline(cache.Group(paths, c.Articles, GroupOptions{})))
	return b.String()
}

func portray(t testing.TB, b *strings.Builder, a *Article) {
	data, err := a.Sign().MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	plain := *a
	plain.Body, plain.Signature, plain.file, plain.stored, plain.Revisions = nil, nil, nil, nil, nil
	item := 0
	if n := a.ItemNumber(); n != nil {
		item = *n + 1
	}
	fmt.Fprintf(b, "%#v %s %s %s %d %x\n", plain.From, a.Published, a.Modified, a.Embargo, item, data)
	plain.Published, plain.Modified, plain.Embargo = Date{}, Date{}, Date{}
	fmt.Fprintf(b, "%+v\n", plain)
	for _, r := range a.Revisions {
		portray(t, b, r)
	}
}

// loadedFrom returns how many of the articles came from the cache.
func loadedFrom(t testing.TB, cache *Cache, paths ...string) (kept, all int) {
	t.Helper()
	c, err := LoadAll(context.Background(), paths, Options{Cache: cache})
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range c.Articles {
		all++
		if a.stored != nil && a.Body == nil {
			kept++
		}
	}
	return kept, all
}

// Every format, every problem: what comes from the cache is what reading gives.
func TestCacheIsLikeReading(t *testing.T) {
	sample := t.TempDir()
	if err := os.CopyFS(sample, Sample()); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"testdata", sample} {
		cache := trusting(t.TempDir())
		want := portrait(t, nil, path)
		for _, start := range []string{"cold", "warm"} {
			if got := portrait(t, cache, path); got != want {
				t.Errorf("%s, %s: differs from reading without a cache\n%s", path, start, firstDifference(got, want))
			}
		}
		if kept, all := loadedFrom(t, cache, path); kept != all || all == 0 {
			t.Errorf("%s: %d of %d articles were kept", path, kept, all)
		}
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "got  " + g[i] + "\nwant " + w[i]
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(g), len(w))
}

// A body that was not read comes when it is asked for.
func TestCacheBody(t *testing.T) {
	dir := write(t, map[string]string{"a.md": dam})
	cache := trusting(t.TempDir())
	portrait(t, cache, dir)
	c, err := LoadAll(context.Background(), []string{dir}, Options{Cache: cache})
	if err != nil || len(c.Articles) != 1 || c.Articles[0].Body != nil {
		t.Fatal(c.Articles, err)
	}
	if err := c.Articles[0].Load(); err != nil || !strings.Contains(c.Articles[0].Body.Markdown, "forty houses") {
		t.Error(c.Articles[0].Body, err)
	}
}

// change does something to the folder that a user or a program may do.
func change(t *testing.T, r *rand.Rand, dir string, n int) string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.md"))
	if err != nil || len(names) < 2 {
		t.Fatal(names, err)
	}
	one, other := names[r.Intn(len(names))], names[r.Intn(len(names))]
	info, err := os.Stat(one)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(dam, "Lowford", fmt.Sprintf("North%04d", n))
	what := []string{"add", "edit", "edit in place", "edit and set the time back", "rename", "swap", "delete", "name outlets", "touch", "nothing"}[r.Intn(10)]
	switch what {
	case "add":
		err = os.WriteFile(filepath.Join(dir, fmt.Sprint("new", n, ".md")), []byte(text), 0o644)
	case "edit":
		err = os.WriteFile(one, []byte(text+strings.Repeat("The water rose. ", 1+r.Intn(9))), 0o644)
	case "edit in place", "edit and set the time back":
		var old []byte
		if old, err = os.ReadFile(one); err == nil {
			err = os.WriteFile(one, bytes.ReplaceAll(old, []byte("forty"), []byte("fifty")), 0o644)
		}
		if err == nil && what != "edit in place" {
			err = os.Chtimes(one, info.ModTime(), info.ModTime())
		}
	case "rename":
		err = os.Rename(one, filepath.Join(dir, fmt.Sprint("moved", n, ".md")))
	case "swap":
		if one != other {
			for _, move := range [][2]string{{one, dir + "/x"}, {other, one}, {dir + "/x", other}} {
				if err == nil {
					err = os.Rename(move[0], move[1])
				}
			}
		}
	case "delete":
		if len(names) > 4 {
			err = os.Remove(one)
		}
	case "name outlets":
		names := fmt.Sprintf("[sources]\n%q = \"Paper %d\"\n", "*"+filepath.Base(one)[3:], n)
		err = os.WriteFile(filepath.Join(dir, namesFile), []byte(names), 0o644)
	case "touch":
		err = os.Chtimes(one, time.Time{}, info.ModTime().Add(-time.Hour))
	}
	if err != nil {
		t.Fatal(what, err)
	}
	return what
}

// Whatever happens to a folder between two starts, the second one sees what a
// first one would.
func TestCacheSeesChanges(t *testing.T) {
	for _, trust := range []bool{false, true} {
		if trust && runtime.GOOS != "linux" {
			continue // without the time of change, only files that have rested can be trusted
		}
		r := rand.New(rand.NewSource(8))
		dir := t.TempDir()
		for i := range 12 {
			text := strings.ReplaceAll(dam, "Lowford", strings.Repeat("Low", 1+i)+"ford")
			if err := os.WriteFile(filepath.Join(dir, fmt.Sprint("old", i, ".md")), []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		cache := NewCache(t.TempDir())
		if trust {
			cache = trusting(cache.dir)
		}
		for n := range 60 {
			what := change(t, r, dir, n)
			if got, want := portrait(t, cache, dir), portrait(t, nil, dir); got != want {
				t.Fatalf("trust %v, change %d (%s):\n%s", trust, n, what, firstDifference(got, want))
			}
			if trust {
				time.Sleep(12 * time.Millisecond) // a step of the clock that file systems use
			}
		}
		if kept, all := loadedFrom(t, cache, dir); trust && kept != all || !trust && kept != 0 {
			t.Errorf("trust %v: %d of %d articles were kept", trust, kept, all)
		}
	}
}

// Several programs on the same and on other folders, and one that is stopped.
func TestCacheSeveralPrograms(t *testing.T) {
	dirs := []string{t.TempDir(), t.TempDir()}
	var want []string
	for i, dir := range dirs {
		writePress(t, dir, 30+10*i)
		want = append(want, portrait(t, nil, dir))
	}
	kept := t.TempDir()
	var wait sync.WaitGroup
	for n := range 6 {
		wait.Go(func() {
			for range 4 {
				if got := portrait(t, trusting(kept), dirs[n%2]); got != want[n%2] {
					t.Error(firstDifference(got, want[n%2]))
				}
			}
		})
	}
	stopped, cancel := context.WithCancel(context.Background())
	cancel()
	if err := Load(stopped, dirs, Options{Cache: trusting(kept)}, func(Update) {}); err == nil {
		t.Error("a load that was stopped says nothing")
	}
	wait.Wait()
	left, err := filepath.Glob(filepath.Join(kept, unfinished+"*"))
	if err != nil || len(left) > 0 {
		t.Error("left behind:", left, err)
	}
}
