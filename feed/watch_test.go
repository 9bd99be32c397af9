package feed

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestWatch changes a folder in every way and is told each time.
func TestWatch(t *testing.T) {
	dir := t.TempDir()
	ctx, cancel := context.WithCancel(t.Context())
	told := make(chan struct{}, 16)
	ended := make(chan error, 1)
	go func() { ended <- Watch(ctx, []string{dir}, func() { told <- struct{}{} }) }()
	time.Sleep(100 * time.Millisecond) // until it watches
	write := func(name, text string) func() error {
		return func() error { return os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600) }
	}
	for _, step := range []struct {
		what string
		do   func() error
	}{
		{"a file comes", write("a.md", "# One\n")},
		{"a file changes", write("a.md", "# Two\n")},
		{"a folder comes", func() error { return os.MkdirAll(filepath.Join(dir, "sub", "below"), 0o700) }},
		{"a file comes in it", write("sub/below/b.md", "# Three\n")},
		{"a file is renamed", func() error { return os.Rename(filepath.Join(dir, "a.md"), filepath.Join(dir, "c.md")) }},
		{"a file goes", func() error { return os.Remove(filepath.Join(dir, "c.md")) }},
	} {
		if err := step.do(); err != nil {
			t.Fatal(err)
		}
		select {
		case <-told:
		case err := <-ended:
			t.Fatalf("%s: watching ended: %v", step.what, err)
		case <-time.After(10 * time.Second):
			t.Fatalf("%s: nothing was told", step.what)
		}
	}
	if err := write(".hidden.swp", "x")(); err != nil {
		t.Fatal(err)
	}
	select {
	case <-told:
		t.Error("a hidden file was told of")
	case <-time.After(3 * settleTime):
	}
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

func TestWatchNothingThere(t *testing.T) {
	if err := Watch(t.Context(), []string{filepath.Join(t.TempDir(), "missing")}, func() {}); err == nil {
		t.Error("a missing folder is watched")
	}
}
