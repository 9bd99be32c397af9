package feed

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

const dam = "# Dam at Lowford fails\n\nThe dam at Lowford failed on Monday and the valley below it was cleared, officials said.\n\nNobody was hurt, the mayor said, but forty houses stand in water and two bridges are gone.\n"

// write puts files into a new folder; names may hold folders.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestLoadFolder(t *testing.T) {
	dir := write(t, map[string]string{
		"a.md": dam, "deep/er/b.txt": strings.ReplaceAll(dam, "Lowford", "Highford"), "deep/c": strings.ReplaceAll(dam, "Lowford", "Midford"),
		".hidden.md": dam, ".git/x.md": dam, "CVS/x.md": dam,
		"p.pdf": "%PDF-1.7 x", "picture.dat": "\x89PNG\r\n\x1a\nxxxx", "z.docx": "PK\x03\x04zzzzzzzzzzzz", "s.css": "a { b: c }", "settings.toml": "a = 1",
		"empty.md": "", "blank.txt": " \n\n\t", "only.md": "---\ntitle:\n---\n",
	})
	for name, target := range map[string]string{"loop": ".", "deep/up": "..", "gone.md": "nowhere", "again.md": "a.md"} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skip("no symbolic links:", err)
		}
	}
	if err := mkfifo(filepath.Join(dir, "pipe")); err != nil {
		t.Skip("no pipes:", err)
	}
	c, err := LoadAll(context.Background(), []string{dir}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, a := range c.Articles {
		got = append(got, strings.TrimPrefix(a.Path, dir+"/")+" "+a.Title)
	}
	for _, p := range c.Problems {
		got = append(got, "problem "+strings.TrimPrefix(p.Path, dir+"/")+": "+p.Reason)
	}
	want := []string{
		"a.md Dam at Lowford fails", "deep/c Dam at Midford fails", "deep/er/b.txt Dam at Highford fails",
		"problem blank.txt: empty file", "problem deep/up: link leads back to a folder that it stands in", "problem empty.md: empty file",
		"problem gone.md: broken link", "problem loop: link leads back to a folder that it stands in", "problem only.md: no text in it",
		"problem pipe: a named pipe, not a file",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if s := fmt.Sprint(c.Skipped); s != "map[Office documents:1 PDF:1 images:1 settings:1 style sheets:1]" {
		t.Error(s)
	}
	if copies := c.Articles[0].Copies; len(copies) != 1 || filepath.Base(copies[0]) != "again.md" {
		t.Errorf("copies %v", copies)
	}
}

func TestGivenPaths(t *testing.T) {
	dir := write(t, map[string]string{"a.md": dam, "empty.md": "", "p.pdf": "%PDF-1.7 x"})
	at := func(name string) string { return filepath.Join(dir, name) }
	for name, want := range map[string]string{
		"none.md":  "no such file or folder",
		"empty.md": "empty file",
		"p.pdf":    "no article (PDF)",
	} {
		_, err := ReadFile(at(name), Options{})
		if err == nil || err.Error() != at(name)+": "+want {
			t.Errorf("%s: %v", name, err)
		}
		var named *Error
		if !errors.As(err, &named) || named.Path != at(name) {
			t.Errorf("%s: %#v", name, err)
		}
		c, err := LoadAll(context.Background(), []string{at("a.md"), at(name)}, Options{})
		if err == nil || err.Error() != at(name)+": "+want || len(c.Articles) != 1 {
			t.Errorf("%s: %v and %d articles", name, err, len(c.Articles))
		}
	}
	if os.Getuid() != 0 {
		if err := os.Chmod(at("a.md"), 0); err != nil {
			t.Fatal(err)
		}
		if _, err := ReadFile(at("a.md"), Options{}); err == nil || !strings.HasSuffix(err.Error(), "permission denied") {
			t.Error(err)
		}
	}
}

func TestTooLarge(t *testing.T) {
	dir := write(t, map[string]string{"big.txt": strings.Repeat("All of it is text. ", 8000)})
	_, err := ReadFile(filepath.Join(dir, "big.txt"), Options{MaxFileSize: 100 << 10})
	if !errors.Is(err, errTooLarge) {
		t.Error(err)
	}
	if _, err := ReadFile(filepath.Join(dir, "big.txt"), Options{}); err != nil {
		t.Error(err)
	}
}

func TestFileSystem(t *testing.T) {
	files := fstest.MapFS{"news/a.md": {Data: []byte(dam)}, "news/b/c.txt": {Data: []byte(strings.Repeat("A line of no news at all.\n\n", 3))}}
	c, err := LoadAll(context.Background(), []string{"news"}, Options{FS: fs.FS(files)})
	if err != nil || len(c.Articles) != 2 || c.Articles[1].Path != "news/b/c.txt" {
		t.Fatal(err, c.Articles)
	}
	a := c.Articles[0]
	text := a.Body.Text.Plain
	a.Release()
	if a.Body != nil {
		t.Error("the body is still there")
	}
	if err := a.Load(); err != nil || a.Body.Text.Plain != text {
		t.Error(err)
	}
	if c.Articles[1].Title != "" {
		t.Errorf("headline %q of loose sentences", c.Articles[1].Title)
	}
}

func TestReportAndCancel(t *testing.T) {
	files := make(fstest.MapFS)
	for i := range 300 {
		files[fmt.Sprintf("%03d.md", i)] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(dam, "Lowford", fmt.Sprint("Town", i)))}
	}
	var n, calls int
	var last Update
	err := Load(context.Background(), []string{"."}, Options{FS: files, Workers: 3}, func(u Update) {
		n, last = n+len(u.Articles), u
		calls++
	})
	if err != nil || n != 300 || last.Done != 300 || last.Total != 300 || calls < 2 {
		t.Errorf("%v: %d articles in %d calls, %d of %d", err, n, calls, last.Done, last.Total)
	}
	ctx, cancel := context.WithCancel(context.Background())
	err = Load(ctx, []string{"."}, Options{FS: files}, func(Update) { cancel() })
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestMergeIsStable(t *testing.T) {
	dir := write(t, map[string]string{
		"1.md": "---\nurl: https://a.example/dam?utm_source=x\npublished: 2024-05-01\n---\n" + dam,
		"2.md": "---\nurl: http://www.a.example/dam/\npublished: 2024-05-02\n---\n" + strings.Replace(dam, "forty", "fifty", 1),
		"3.md": "---\nsite: The B\n---\n" + dam, "4.txt": strings.TrimPrefix(dam, "# "),
	})
	c, err := LoadAll(context.Background(), []string{dir}, Options{})
	if err != nil || len(c.Articles) != 2 {
		t.Fatal(err, len(c.Articles))
	}
	for range 2 {
		a := c.Articles[0]
		if filepath.Base(a.Path) != "2.md" || len(a.Revisions) != 1 || filepath.Base(a.Revisions[0].Path) != "1.md" || len(a.Revisions[0].Copies) != 1 {
			t.Fatalf("%s with %d revisions", a.Path, len(a.Revisions))
		}
		c.Articles = Merge(c.Articles)
	}
	if !strings.HasPrefix(c.Articles[0].ID(), "a.example/dam") {
		t.Error(c.Articles[0].ID())
	}
}
