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

// writeArchive writes n clippings of some 4 KB into folders of 500. Their
// paragraphs are as short, quoted and mixed as those of papers: long ones of
// common words alone would be read in half the time.
func writeArchive(t testing.TB, n int) (dir string, size int64) {
	t.Helper()
	dir = t.TempDir()
	rnd := rand.New(rand.NewSource(1))
	for i := range n {
		var b strings.Builder
		fmt.Fprintf(&b, "---\ntitle: \"River story number %d\"\nsource: \"https://paper%d.example/news/%d\"\nauthor:\n  - \"[[Jane Roe]]\"\npublished: 2024-05-%02d\ntags:\n  - \"clippings\"\n---\n\n# River story number %d\n\n", i, i%40, i, 1+i%28, i)
		for b.Len() < 4200 {
			writeParagraph(&b, rnd)
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

var (
	archiveWords = strings.Fields("the of a to in council river said on that mayor flood bridge would be closed until engineers had looked at it and people were told to keep away from its banks while water kept rising past every mark known since records began information court reported directly republican emergency")
	archiveNames = strings.Fields("Lowford Jane Roe Monday May Weir Harrow Tansley [Mayor] Ltd's Ostrava's R&D *Courier* 14 1,200 3.5")
)

// writeParagraph writes one to three sentences.
func writeParagraph(b *strings.Builder, rnd *rand.Rand) {
	for range 1 + rnd.Intn(3) {
		open, end := "The ", ". "
		switch rnd.Intn(4) {
		case 0:
			open, end = "“We ", ",” Mayor Roe said. "
		case 1:
			open = "[Engineers](https://paper.example/topic/x) "
		}
		b.WriteString(open)
		for w := range 6 + rnd.Intn(18) {
			if w > 0 {
				b.WriteByte(' ')
			}
			if rnd.Intn(7) == 0 {
				b.WriteString(archiveNames[rnd.Intn(len(archiveNames))])
			} else {
				b.WriteString(archiveWords[rnd.Intn(len(archiveWords))])
			}
		}
		b.WriteString(end)
	}
	b.WriteString("\n\n")
}

// hashAll reads and hashes every file below a folder, so many at a time.
func hashAll(t testing.TB, dir string, workers int) {
	names := make(chan string, 256)
	var wait sync.WaitGroup
	for range workers {
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
// processor time of reading and hashing them it takes (x-cpu), and how many
// times the time on the wall of doing so one file after the other (x-wall),
// which means little on a machine that has other things to do.
func BenchmarkLoad(b *testing.B) {
	dir, size := writeArchive(b, 10000)
	hashAll(b, dir, 1)
	b.SetBytes(size)
	b.ReportAllocs()
	var load, hash spent
	for b.Loop() {
		load.add(func() {
			n := 0
			if err := Load(context.Background(), []string{dir}, Options{}, func(u Update) {
				n += len(u.Articles)
				for _, a := range u.Articles {
					a.Release()
				}
			}); err != nil || n != 10000 {
				b.Fatal(n, err)
			}
		})
		b.StopTimer()
		hash.add(func() { hashAll(b, dir, 1) })
		b.StartTimer()
	}
	b.ReportMetric(float64(load.cpu)/float64(hash.cpu), "x-cpu")
	b.ReportMetric(float64(load.wall)/float64(hash.wall), "x-wall")
}

// spent is what work took of the processors and on the wall.
type spent struct{ cpu, wall time.Duration }

func (s *spent) add(work func()) {
	cpu, begin := cpuTime(), time.Now()
	work()
	s.cpu += cpuTime() - cpu
	s.wall += time.Since(begin)
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
