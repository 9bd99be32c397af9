package feed

import (
	"context"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// filled returns a folder of articles, a cache that knows it, the names of the
// cache's files, and what loading tells.
func filled(t *testing.T) (dir string, cache *Cache, files []string, want string) {
	t.Helper()
	dir = t.TempDir()
	writePress(t, dir, 20)
	cache = trusting(t.TempDir())
	want = portrait(t, cache, dir)
	files, err := filepath.Glob(filepath.Join(cache.dir, "*.*"))
	if err != nil || len(files) != 2 {
		t.Fatal(files, err)
	}
	return dir, cache, files, want
}

// Whatever has become of its files, the cache costs time only and is whole
// again after the next start.
func TestCacheDamage(t *testing.T) {
	dir, cache, files, want := filled(t)
	r := rand.New(rand.NewSource(4))
	for _, name := range files {
		whole, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for n := range 60 {
			damaged := append([]byte{}, whole...)
			switch n % 4 {
			case 0:
				damaged = damaged[:r.Intn(len(damaged))]
			case 1:
				damaged[r.Intn(len(damaged))] ^= byte(1 + r.Intn(255))
			case 2: // header and index
				damaged[r.Intn(min(len(damaged), 60))] ^= byte(1 + r.Intn(255))
			case 3:
				r.Read(damaged[r.Intn(len(damaged)):])
			}
			if err := os.WriteFile(name, damaged, 0o600); err != nil {
				t.Fatal(err)
			}
			if got := portrait(t, cache, dir); got != want {
				t.Fatalf("%s, damage %d: %s", filepath.Ext(name), n, firstDifference(got, want))
			}
		}
		if err := os.WriteFile(name, []byte("garbage"), 0o600); err != nil {
			t.Fatal(err)
		}
		portrait(t, cache, dir)
		if kept, all := loadedFrom(t, cache, dir); kept != all {
			t.Errorf("%s: %d of %d articles were kept after the damage", filepath.Ext(name), kept, all)
		}
	}
}

// A reader of damaged data says so instead of reading beyond it.
func FuzzCacheIndex(f *testing.F) {
	a := &Article{Title: "Dam fails", Authors: []string{"Jo Hay"}, From: map[string]string{"title": "heading"}, file: &file{}}
	a.Signature = newSignature(a.Title, "The dam failed on Monday.")
	what, _ := appendResult(nil, nil, &result{articles: []*Article{a}})
	f.Add(append([]byte{1}, appendEntry(nil, &entry{path: "a.md", at: headerSize, what: string(what)})...))
	f.Fuzz(func(t *testing.T, data []byte) {
		known, err := parseIndex(string(data), 1<<40)
		if err != nil {
			return
		}
		for path, e := range known {
			r := cacheReader{data: e.what}
			if out, ok := r.result(path, Options{}, signatureFile{}); ok && out.done != 1 {
				t.Error(path)
			}
		}
	})
}

// What another build has written is read by none but it.
func TestCacheVersion(t *testing.T) {
	dir, cache, _, want := filled(t)
	cache.version++
	if kept, _ := loadedFrom(t, cache, dir); kept != 0 {
		t.Errorf("%d articles of another version were taken", kept)
	}
	if cache.KeptStories([]string{dir}) != nil {
		t.Error("stories of another version were taken")
	}
	if got := portrait(t, cache, dir); got != want {
		t.Error(firstDifference(got, want))
	}
	if kept, all := loadedFrom(t, cache, dir); kept != all {
		t.Errorf("%d of %d articles were kept under the new version", kept, all)
	}
}

// Where nothing can be written, loading goes on without.
func TestCacheReadOnly(t *testing.T) {
	dir, full, _, want := filled(t)
	file := filepath.Join(dir, "0", "0.md")
	for _, cache := range []*Cache{trusting(filepath.Join(file, "below a file")), trusting(file)} {
		for range 2 {
			if got := portrait(t, cache, dir); got != want {
				t.Error(firstDifference(got, want))
			}
		}
	}
	if err := os.Chmod(full.dir, 0o500); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(full.dir, 0o700)
	if kept, all := loadedFrom(t, full, dir); kept != all {
		t.Errorf("%d of %d articles of a folder that is read-only", kept, all)
	}
	full.limit = 100 // nothing fits
	full.version++
	if got := portrait(t, full, dir); got != want {
		t.Error(firstDifference(got, want))
	}
}

// What is no longer there is dropped, and of many folders those used last stay.
func TestCacheBound(t *testing.T) {
	dir, cache, files, _ := filled(t)
	before, err := os.Stat(files[0])
	if err != nil {
		t.Fatal(err)
	}
	for i := range 10 {
		if err := os.Remove(filepath.Join(dir, "0", fmt.Sprint(i, ".md"))); err != nil {
			t.Fatal(err)
		}
	}
	portrait(t, cache, dir)
	after, err := os.Stat(files[0])
	if err != nil || after.Size() > before.Size()*2/3 {
		t.Errorf("%d bytes for half the articles, %d before: %v", after.Size(), before.Size(), err)
	}
	cache.limit = before.Size() * 2
	old := time.Now().Add(-time.Hour)
	for i := range 5 {
		more := t.TempDir()
		writePress(t, more, 20)
		portrait(t, cache, more)
		total := int64(0)
		entries, err := os.ReadDir(cache.dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			info, err := e.Info()
			if err != nil {
				t.Fatal(err)
			}
			total += info.Size()
			os.Chtimes(filepath.Join(cache.dir, e.Name()), old, old)
		}
		old = old.Add(time.Minute)
		if total > cache.limit {
			t.Errorf("folder %d: %d bytes, the limit is %d", i, total, cache.limit)
		}
		if kept, all := loadedFrom(t, cache, more); kept != all {
			t.Errorf("folder %d: only %d of %d articles were kept", i, kept, all)
		}
	}
	if _, err := os.Stat(files[0]); err == nil {
		t.Error("the folder used longest ago is still there")
	}
}

// Stories with decisions by hand and stories without are both kept.
func TestCacheByHand(t *testing.T) {
	dir, cache, _, _ := filled(t)
	paths := []string{dir}
	c, err := LoadAll(context.Background(), paths, Options{Cache: cache})
	if err != nil {
		t.Fatal(err)
	}
	hand := cache.ByHand()
	opt := GroupOptions{Join: [][2]string{{c.Articles[0].ID(), c.Articles[len(c.Articles)-1].ID()}}}
	for range 2 {
		for _, test := range []struct {
			cache *Cache
			opt   GroupOptions
		}{{cache, GroupOptions{}}, {hand, opt}} {
			if got, want := outline(test.cache.Group(paths, c.Articles, test.opt)), outline(group(c.Articles, test.opt)); got != want {
				t.Errorf("by hand %v: %s", test.cache.byHand, firstDifference(got, want))
			}
			if _, _, exact := test.cache.KeptStories(paths).Stories(c.Articles, test.opt); !exact {
				t.Errorf("by hand %v: stories were not kept", test.cache.byHand)
			}
		}
	}
	// What others have grouped will do where nothing was laid down by hand.
	if err := os.Remove(hand.storyFiles(paths)[0]); err != nil {
		t.Fatal(err)
	}
	if _, _, exact := hand.KeptStories(paths).Stories(c.Articles, GroupOptions{}); !exact {
		t.Error("the stories of others were not taken")
	}
}
