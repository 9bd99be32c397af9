package feed

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// job is a file to read.
type job struct {
	path  string // as it is named to the reader
	given bool   // named by the user, not found in a folder
	names *names // outlets named by hand for the folder it stands in
}

// walker finds files below the paths given.
type walker struct {
	files   fs.FS
	found   func(job) bool // false: stop
	problem func(path, reason string)
	visited map[string]bool // real paths of folders reached by links
}

var errStopped = errors.New("stopped")

// root walks a path that the user gave.
func (w *walker) root(path string, names *names) error {
	info, err := fs.Stat(w.files, path)
	if err != nil {
		return err
	}
	switch {
	case info.IsDir():
		return w.folder(path, names, nil)
	case !info.Mode().IsRegular():
		return errors.New(kindOfMode(info.Mode()))
	}
	if !w.found(job{path: path, given: true, names: names}) {
		return errStopped
	}
	return nil
}

// folder walks what stands below a folder; above are the folders it stands in,
// for telling links that lead back. The error is about the folder itself.
func (w *walker) folder(path string, names *names, above []fs.FileInfo) error {
	entries, err := fs.ReadDir(w.files, path)
	if err != nil && len(entries) == 0 {
		return err
	}
	if err != nil {
		w.problem(path, reason(err))
	}
	if info, err := fs.Stat(w.files, path); err == nil {
		above = append(above[:len(above):len(above)], info)
	}
	names = w.readNames(path, entries, names)
	for _, e := range entries {
		if hidden(e.Name()) || e.Name() == namesFile || isPageFolder(e, entries) {
			continue
		}
		below := join(path, e.Name())
		if err := w.entry(below, e.Type(), names, above); errors.Is(err, errStopped) {
			return err
		} else if err != nil {
			w.problem(below, reason(err))
		}
	}
	return nil
}

func (w *walker) entry(path string, mode fs.FileMode, names *names, above []fs.FileInfo) error {
	switch {
	case mode.IsDir():
		return w.folder(path, names, above)
	case mode&fs.ModeSymlink != 0:
		return w.link(path, names, above)
	case mode.IsRegular():
		if !w.found(job{path: path, names: names}) {
			return errStopped
		}
		return nil
	}
	return errors.New(kindOfMode(mode))
}

// link follows a symbolic link, unless it leads back to a folder above it or
// to one that another link has led to.
func (w *walker) link(path string, names *names, above []fs.FileInfo) error {
	info, err := fs.Stat(w.files, path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errBroken
	case err != nil:
		return err
	case !info.IsDir():
		return w.entry(path, info.Mode().Type(), names, above)
	}
	for _, a := range above {
		if sameFile(a, info) {
			return errLoop
		}
	}
	real, err := filepath.EvalSymlinks(path)
	if err != nil {
		return err
	}
	if w.visited[real] {
		return nil
	}
	w.visited[real] = true
	return w.folder(path, names, above)
}

// hidden reports whether a file or folder is left out: dot files and what
// version control keeps.
func hidden(name string) bool {
	switch name {
	case "CVS", "RCS", "SCCS", "_darcs", "__MACOSX", "desktop.ini", "Thumbs.db":
		return true
	}
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~")
}

// isPageFolder reports whether e is the folder that a browser puts beside a
// saved page for its pictures and scripts.
func isPageFolder(e fs.DirEntry, beside []fs.DirEntry) bool {
	if !e.IsDir() {
		return false
	}
	for _, suffix := range []string{"_files", "_fichiers", "-Dateien", "_archivos", "_file", "_bestanden"} {
		page, ok := strings.CutSuffix(e.Name(), suffix)
		if !ok {
			continue
		}
		for _, b := range beside {
			if b.Name() == page+".html" || b.Name() == page+".htm" {
				return true
			}
		}
	}
	return false
}

// find walks paths and calls found for each file, in a fixed order, until it
// returns false or ctx is done. The error is about the paths themselves.
func find(ctx context.Context, paths []string, opt Options, found func(job) bool, problem func(path, reason string)) error {
	w := walker{
		files:   opt.files(),
		found:   func(j job) bool { return ctx.Err() == nil && found(j) },
		problem: problem,
		visited: make(map[string]bool),
	}
	var failed []error
	for _, path := range paths {
		if err := w.root(path, nil); errors.Is(err, errStopped) {
			break
		} else if err != nil {
			failed = append(failed, &Error{path, err})
		}
	}
	return errors.Join(failed...)
}

// sameFile reports whether two folders are one.
func sameFile(a, b fs.FileInfo) bool { return os.SameFile(a, b) }
