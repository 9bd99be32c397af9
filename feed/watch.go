package feed

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// settleTime is how long nothing must happen before a change counts as done: a
// file that is being written or a folder that is being copied is loaded once.
const settleTime = 250 * time.Millisecond

// Watch calls changed after files at or below paths have come, changed or gone,
// until ctx ends. Hidden files and folders are not watched, as they are not
// loaded. The error says that watching could not begin or go on; what was
// loaded stays good.
func Watch(ctx context.Context, paths []string, changed func()) error {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("watching: %w", err)
	}
	defer w.Close()
	files := make(map[string]bool) // files given by name, whose folders are watched for them
	folders := make(map[string]bool)
	for _, path := range paths {
		path = filepath.Clean(path)
		info, err := os.Stat(path)
		switch {
		case err != nil:
			return fmt.Errorf("watching: %w", err)
		case info.IsDir():
			folders[path] = true
			err = watchBelow(w, path)
		default:
			files[path] = true
			err = w.Add(filepath.Dir(path))
		}
		if err != nil {
			return fmt.Errorf("watching: %w", err)
		}
	}
	concerns := func(path string) bool {
		if files[filepath.Clean(path)] {
			return true
		}
		if strings.HasPrefix(filepath.Base(path), ".") {
			return false
		}
		for folder := range folders {
			if below, err := filepath.Rel(folder, path); err == nil && !strings.HasPrefix(below, "..") {
				return true
			}
		}
		return false
	}
	return follow(ctx, w, concerns, changed)
}

// follow passes on what the watcher sees, once it has settled.
func follow(ctx context.Context, w *fsnotify.Watcher, concerns func(string) bool, changed func()) error {
	settled := time.NewTimer(0)
	<-settled.C
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-settled.C:
			changed()
		case e := <-w.Events:
			if e.Op == fsnotify.Chmod || !concerns(e.Name) {
				continue
			}
			if e.Has(fsnotify.Create) {
				if info, err := os.Stat(e.Name); err == nil && info.IsDir() {
					if err := watchBelow(w, e.Name); err != nil {
						return fmt.Errorf("watching: %w", err)
					}
				}
			}
			settled.Reset(settleTime)
		case err := <-w.Errors:
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				return fmt.Errorf("watching: %w", err)
			}
			settled.Reset(settleTime) // events were lost: look at everything
		}
	}
}

// watchBelow watches a folder and all folders below it.
func watchBelow(w *fsnotify.Watcher, folder string) error {
	return filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			if path == folder {
				return err
			}
			return nil // it has gone, or cannot be read: loading says so
		case !d.IsDir():
			return nil
		case path != folder && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		}
		return w.Add(path)
	})
}
