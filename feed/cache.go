package feed

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"time"
)

// A Cache keeps on disk what loading has found in files, and the stories made
// of them, so that a second start need only look at the files' times. It is a
// folder with a few files for each set of paths that was loaded: the outcome of
// every file with its signatures, and the stories. They are written beside
// their place and renamed into it, so that programs that run at the same time
// see the old or the new, whole; the last one to finish stays.
//
// What cannot be read, is damaged, or was written by another build of the
// program is passed over and written anew. Where nothing can be written,
// loading goes on without. Deleting the folder costs time only.
//
// A nil Cache keeps nothing.
type Cache struct {
	dir     string
	limit   int64         // bytes of all files in it
	settled time.Duration // how long a file must have rested to be told by its times
	version uint64
	byHand  bool // see Cache.ByHand
}

const (
	// cacheFormat changes whenever the files of a cache look different.
	cacheFormat = 2
	// parserVersion changes whenever the same file may give other articles.
	// Builds of the program are told apart besides.
	parserVersion = 1
	// groupVersion changes whenever the same articles may give other stories.
	groupVersion = 1

	cacheLimit = 1 << 30
	cacheAge   = 90 * 24 * time.Hour // unused for longer, a file is removed
	// cacheSettled is longer than the steps in which file systems count time
	// (FAT: two seconds): a file that was changed just now may change again
	// without its times or its size telling.
	cacheSettled = 3 * time.Second

	articlesSuffix = ".articles"
	storiesSuffix  = ".stories"
	unfinished     = "unfinished-" // begins the names of files that are being written
)

// NewCache returns a cache in a folder, which is made when something is kept.
// All that it holds is at most 1 GiB; what was used longest ago goes first,
// and what was not used for 90 days.
func NewCache(dir string) *Cache {
	return &Cache{dir: dir, limit: cacheLimit, settled: cacheSettled, version: buildVersion()}
}

// ByHand returns the same cache for those who load the articles with
// corrections and decisions by hand. Their stories are kept beside those of
// others, so that neither drives the other out.
func (c *Cache) ByHand() *Cache {
	if c == nil {
		return nil
	}
	own := *c
	own.byHand = true
	return &own
}

// storyFiles are the names of the files of stories of paths: the one to write
// and, where it does not fit, others to look into.
func (c *Cache) storyFiles(paths []string) []string {
	stem := c.stem(paths, defaultMaxFileSize)
	if c.byHand {
		return []string{stem + "-by-hand" + storiesSuffix, stem + storiesSuffix}
	}
	return []string{stem + storiesSuffix}
}

// buildVersion tells apart what may give other results for the same files.
func buildVersion() uint64 {
	h := mixHash(mixHash(mixHash(mixHash(hashPrime1, cacheFormat), SignatureVersion), parserVersion), groupVersion)
	if info, ok := debug.ReadBuildInfo(); ok {
		h = mixString(h, info.GoVersion)
		h = mixString(h, info.Main.Version)
	}
	if name, err := os.Executable(); err == nil {
		if info, err := os.Stat(name); err == nil {
			h = mixHash(mixHash(h, uint64(info.Size())), uint64(info.ModTime().UnixNano()))
		}
	}
	return h
}

// stem is the beginning of the names of the files for a set of paths. The same
// path from another working folder is another set, as articles carry the path
// that was given.
func (c *Cache) stem(paths []string, maxFileSize int64) string {
	h := mixHash(hashPrime1, uint64(maxFileSize))
	if wd, err := os.Getwd(); err == nil {
		h = mixString(h, wd)
	}
	for _, path := range paths {
		h = mixString(h, path)
	}
	return filepath.Join(c.dir, formatHash(h))
}

// create begins a file; see [Cache.replace].
func (c *Cache) create() (*os.File, error) {
	if err := os.MkdirAll(c.dir, 0o700); err != nil {
		return nil, err
	}
	return os.CreateTemp(c.dir, unfinished+"*")
}

// discard drops a file that is not to be kept. Where it cannot be removed,
// pruning does so later.
func discard(f *os.File) {
	_ = f.Close()
	_ = os.Remove(f.Name())
}

// replace closes a file that is complete and gives it its name. Where that
// fails the file is dropped. It is not synced: what a loss of power tears does
// not fit its checksum.
func (c *Cache) replace(f *os.File, name string) {
	if f.Close() != nil || os.Rename(f.Name(), name) != nil {
		discard(f)
		return
	}
	c.prune(name)
}

// used notes that a file was of use. Where that cannot be noted, it is removed
// the sooner.
func (c *Cache) used(name string) {
	now := time.Now()
	if info, err := os.Stat(name); err == nil && now.Sub(info.ModTime()) > time.Hour {
		_ = os.Chtimes(name, now, now)
	}
}

// prune removes files that were used longest ago until the rest fits, but not
// the one that was just written.
func (c *Cache) prune(keep string) {
	entries, err := os.ReadDir(c.dir)
	if err != nil {
		return
	}
	var files []fs.FileInfo
	total := int64(0)
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !info.Mode().IsRegular() || !isCacheFile(e.Name()) {
			continue
		}
		total += info.Size()
		if e.Name() != filepath.Base(keep) {
			files = append(files, info)
		}
	}
	slices.SortFunc(files, func(a, b fs.FileInfo) int {
		return cmp.Or(a.ModTime().Compare(b.ModTime()), cmp.Compare(a.Name(), b.Name()))
	})
	for _, info := range files {
		age := time.Since(info.ModTime())
		left := strings.HasPrefix(info.Name(), unfinished)
		if left && age < time.Hour { // another program may be writing it
			continue
		}
		if left || age > cacheAge || total > c.limit {
			if os.Remove(filepath.Join(c.dir, info.Name())) == nil {
				total -= info.Size()
			}
		}
	}
}

func isCacheFile(name string) bool {
	return strings.HasSuffix(name, articlesSuffix) || strings.HasSuffix(name, storiesSuffix) || strings.HasPrefix(name, unfinished)
}
