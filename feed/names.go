package feed

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sort"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// namesFile is a file in a folder that names outlets by hand:
//
//	[sources]
//	"city-post.example" = "The City Post"  # a host and those below it
//	"wires/*.txt" = "Northern Wire"        # files, from this folder down
const namesFile = "crosswire.toml"

// names is what a folder's file of names says, on top of the folder above.
type names struct {
	folder   string
	hosts    map[string]string
	patterns []pattern
	above    *names
	sum      uint64 // of all that decides what it says
}

type pattern struct{ glob, source string }

// readNames returns the names that hold in a folder whose entries are given.
func (w *walker) readNames(folder string, entries []fs.DirEntry, above *names) *names {
	for _, e := range entries {
		if e.Name() == namesFile {
			return w.parseNames(folder, above)
		}
	}
	return above
}

// namesBeside returns the names that hold for a file named by itself: those of
// the nearest folder above it that has any.
func (w *walker) namesBeside(file string) *names {
	if _, onDisk := w.files.(osFiles); !onDisk {
		return nil
	}
	folder, err := filepath.Abs(filepath.Dir(file))
	if err != nil {
		return nil
	}
	for range 8 {
		if _, err := os.Stat(join(folder, namesFile)); err == nil {
			w.problem = func(string, string) {}
			return w.parseNames(folder, nil)
		}
		if filepath.Dir(folder) == folder {
			break
		}
		folder = filepath.Dir(folder)
	}
	return nil
}

func (w *walker) parseNames(folder string, above *names) *names {
	name := join(folder, namesFile)
	data, err := readAll(w.files, name, 1<<20, func([]byte) string { return "" }, nil)
	if err != nil {
		w.problem(name, reason(err))
		return above
	}
	var file struct {
		Sources map[string]string `toml:"sources"`
	}
	if err := toml.Unmarshal(data, &file); err != nil {
		w.problem(name, err.Error())
		return above
	}
	n := &names{folder: folder, hosts: make(map[string]string), above: above}
	n.sum = mixString(mixString(hashPrime1, folder), string(data))
	if above != nil {
		n.sum = mixHash(n.sum, above.sum)
	}
	for key, source := range file.Sources {
		if strings.ContainsAny(key, "*?[/") || path.Ext(key) == ".md" || path.Ext(key) == ".txt" {
			n.patterns = append(n.patterns, pattern{key, source})
		} else {
			n.hosts[strings.ToLower(strings.TrimPrefix(key, "www."))] = source
		}
	}
	// The longest pattern is the most telling one.
	sort.Slice(n.patterns, func(i, j int) bool {
		a, b := n.patterns[i].glob, n.patterns[j].glob
		return len(a) > len(b) || len(a) == len(b) && a < b
	})
	return n
}

// forFile returns the outlet that a pattern gives to a file, or "".
func (n *names) forFile(file string) string {
	for ; n != nil; n = n.above {
		below, err := filepath.Rel(n.folder, file)
		if abs, aerr := filepath.Abs(file); err != nil && aerr == nil {
			below, err = filepath.Rel(n.folder, abs)
		}
		if err != nil {
			continue
		}
		below = filepath.ToSlash(below)
		for _, p := range n.patterns {
			if matchBelow(p.glob, below) {
				return p.source
			}
		}
	}
	return ""
}

// matchBelow reports whether glob matches a path or a folder of it; a glob
// without a slash matches names anywhere.
func matchBelow(glob, file string) bool {
	glob = strings.TrimSuffix(glob, "/")
	if ok, _ := path.Match(glob, file); ok {
		return true
	}
	if !strings.Contains(glob, "/") {
		if ok, _ := path.Match(glob, path.Base(file)); ok {
			return true
		}
	}
	for dir := path.Dir(file); dir != "." && dir != "/"; dir = path.Dir(dir) {
		if ok, _ := path.Match(glob, dir); ok {
			return true
		}
	}
	return false
}

// forHost returns the outlet that is named for a host or one above it, or "".
func (n *names) forHost(host string) string {
	for ; n != nil; n = n.above {
		for h := host; h != ""; {
			if source, ok := n.hosts[h]; ok {
				return source
			}
			_, below, ok := strings.Cut(h, ".")
			if !ok {
				break
			}
			h = below
		}
	}
	return ""
}
