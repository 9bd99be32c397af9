package feed

import (
	"context"
	"crypto/sha256"
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

// writeArchive writes n clippings of some 4 KB into folders of 500.
func writeArchive(t testing.TB, n int) (dir string, size int64) {
	t.Helper()
	dir = t.TempDir()
	words := strings.Fields("the of a to in council river said on Monday that mayor flood bridge would be closed until engineers had looked at it and people were told to keep away from its banks while water kept rising past every mark known since records began")
	rnd := rand.New(rand.NewSource(1))
	for i := range n {
		var b strings.Builder
		fmt.Fprintf(&b, "---\ntitle: \"River story number %d\"\nsource: \"https://paper%d.example/news/%d\"\nauthor:\n  - \"[[Jane Roe]]\"\npublished: 2024-05-%02d\ntags:\n  - \"clippings\"\n---\n\n# River story number %d\n\n", i, i%40, i, 1+i%28, i)
		for range 20 {
			for w := range 34 {
				word := words[rnd.Intn(len(words))]
				if w == 12 {
					word = "[" + word + "](https://paper.example/topic/x)"
				}
				b.WriteString(word + " ")
			}
			b.WriteString("end.\n\n")
		}
		b.WriteString("Advertisement\n\n© 2024 The Paper. All rights reserved.\n")
		folder := filepath.Join(dir, fmt.Sprint(i/500))
		if i%500 == 0 {
			if err := os.MkdirAll(folder, 0o755); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%d.md", i)), []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		size += int64(b.Len())
	}
	return dir, size
}

// hashAll reads and hashes every file below a folder, as many at a time as
// loading reads.
func hashAll(t testing.TB, dir string) {
	names := make(chan string, 256)
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for name := range names {
				data, err := os.ReadFile(name)
				if err != nil {
					t.Error(err)
				}
				sha256.Sum256(data)
			}
		})
	}
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			names <- path
		}
		return err
	})
	close(names)
	wait.Wait()
	if err != nil {
		t.Fatal(err)
	}
}

// BenchmarkLoad loads and signs 10,000 clippings and reports how many times the
// processor time of reading and hashing them it takes.
func BenchmarkLoad(b *testing.B) {
	dir, size := writeArchive(b, 10000)
	hashAll(b, dir)
	b.SetBytes(size)
	b.ReportAllocs()
	var load, hash time.Duration
	for b.Loop() {
		start := cpuTime()
		n := 0
		if err := Load(context.Background(), []string{dir}, Options{}, func(u Update) {
			n += len(u.Articles)
			for _, a := range u.Articles {
				a.Release()
			}
		}); err != nil || n != 10000 {
			b.Fatal(n, err)
		}
		load += cpuTime() - start
		b.StopTimer()
		start = cpuTime()
		hashAll(b, dir)
		hash += cpuTime() - start
		b.StartTimer()
	}
	b.ReportMetric(float64(load)/float64(hash), "x-hashing")
}

// BenchmarkMemory reports what stays of an article after its release.
func BenchmarkMemory(b *testing.B) {
	dir, _ := writeArchive(b, 2000)
	for b.Loop() {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		c, err := LoadAll(context.Background(), []string{dir}, Options{})
		if err != nil {
			b.Fatal(err)
		}
		for _, a := range c.Articles {
			a.Release()
		}
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/float64(len(c.Articles)), "B/article")
		runtime.KeepAlive(c)
	}
}
