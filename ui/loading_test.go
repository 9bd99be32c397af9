package ui

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"crosswire/feed"
)

// lastOf loads src and returns what is told at the end.
func lastOf(t *testing.T, src Source) loadedMsg {
	t.Helper()
	var last loadedMsg
	for msg := range startLoading(context.Background(), 1, src, newMemory(), false).updates {
		last = msg
	}
	if !last.finished || last.err != nil {
		t.Fatal("not loaded:", last.err)
	}
	return last
}

func storyLines(m loadedMsg) string {
	var b strings.Builder
	for _, s := range m.stories {
		fmt.Fprintf(&b, "%s %s %v %d %d\n", s.ID, s.Title, s.Origin, s.Sources, s.Origins)
		for _, a := range s.Articles {
			fmt.Fprintf(&b, "  %s %s %s\n", a.Path, a.Source, a.Published)
		}
	}
	return b.String()
}

// A start with a cache tells what one without tells, whatever has changed since
// the cache was written.
func TestLoadingFromCache(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, feed.Sample()); err != nil {
		t.Fatal(err)
	}
	names, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(names) < 2 {
		t.Fatal("no sample:", err)
	}
	src := Source{Paths: []string{dir}, Cache: feed.NewCache(t.TempDir())}
	for _, change := range []func() error{
		func() error { return nil },
		func() error { return nil },
		func() error { return os.Remove(names[0]) },
		func() error { return os.Rename(names[1], names[0]) },
	} {
		if err := change(); err != nil {
			t.Fatal(err)
		}
		got, want := lastOf(t, src), lastOf(t, Source{Paths: src.Paths})
		if storyLines(got) != storyLines(want) || got.articles != want.articles {
			t.Errorf("with the cache:\n%s\nwithout:\n%s", storyLines(got), storyLines(want))
		}
	}
	if src.Cache.KeptStories(src.Paths) == nil {
		t.Error("no stories were kept")
	}
}
