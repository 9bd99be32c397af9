package ui

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"crosswire/feed"
)

// screen is a program driven without a terminal: commands run at once, in
// their order.
type screen struct {
	t *testing.T
	a *App
}

func newScreen(t *testing.T, src Source, opt Options, width, height int) *screen {
	t.Helper()
	s := &screen{t, New(t.Context(), src, opt)}
	s.send(tea.WindowSizeMsg{Width: width, Height: height})
	s.run(s.a.load(false))
	return s
}

func sample() Source { return Source{FS: feed.Sample(), Paths: []string{"."}, Name: "sample"} }

func (s *screen) send(msg tea.Msg) {
	_, cmd := s.a.Update(msg)
	s.run(cmd)
}

// run carries a command out, and what follows from it. Messages of other
// packages, such as the blinking of a cursor, are left.
func (s *screen) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			s.run(c)
		}
	case loadedMsg, openedMsg, restedMsg, doneMsg, pageMsg:
		s.send(msg)
	}
}

// keyPress is the press of a key of this name.
func keyPress(name string) tea.KeyPressMsg {
	codes := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "space": tea.KeySpace, "down": tea.KeyDown, "up": tea.KeyUp,
		"pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp, "home": tea.KeyHome, "end": tea.KeyEnd, "left": tea.KeyLeft, "right": tea.KeyRight,
	}
	if code, ok := codes[name]; ok {
		return tea.KeyPressMsg{Code: code}
	}
	return tea.KeyPressMsg{Text: name, Code: []rune(name)[0]}
}

// press sends keys by name.
func (s *screen) press(keys ...string) {
	for _, k := range keys {
		_, cmd := s.a.Update(keyPress(k))
		if s.a.prompt == nil {
			s.run(cmd)
		}
	}
}

// text returns the screen without its styles, after holding it to what every
// screen must be: as many lines as the terminal has, each of its width.
func (s *screen) text() string {
	s.t.Helper()
	content := s.a.View().Content
	lines := strings.Split(content, "\n")
	if len(lines) != s.a.height {
		s.t.Errorf("%d lines on a screen of %d", len(lines), s.a.height)
	}
	for i, l := range lines {
		if w := ansi.StringWidth(l); w > s.a.width {
			s.t.Errorf("line %d is %d cells wide on a screen of %d: %q", i, w, s.a.width, ansi.Strip(l))
		}
		lines[i] = strings.TrimRight(ansi.Strip(l), " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// screenSizes are the screens that goldens are taken of.
var screenSizes = []struct{ w, h int }{{160, 48}, {80, 24}, {40, 10}}

func TestScreens(t *testing.T) {
	views := []struct {
		name string
		src  func() Source
		keys []string
	}{
		{"list", sample, nil},
		{"unfolded", sample, []string{"l", "j"}},
		{"reader", sample, []string{"enter"}},
		{"difference", sample, []string{"enter", "n", "n", "w"}},
		{"other-source", sample, []string{"enter", "n", "n", "n", "2"}},
		{"gaps-open", sample, []string{"enter", "i", "space"}},
		{"search", sample, []string{"enter", "/", "s", "a", "i", "d", "enter"}},
		{"filter", sample, []string{"/", "c", "l", "o", "c", "k"}},
		{"alone", sample, []string{"enter", "z"}},
		{"help", sample, []string{"?"}},
		{"problems", broken, []string{"!"}},
		{"empty", empty, nil},
	}
	for _, v := range views {
		for _, size := range screenSizes {
			t.Run(fmt.Sprintf("%s/%dx%d", v.name, size.w, size.h), func(t *testing.T) {
				s := newScreen(t, v.src(), Options{Theme: "dark"}, size.w, size.h)
				s.press(v.keys...)
				golden.RequireEqual(t, s.text())
			})
		}
	}
}

// broken is a folder with files that cannot be read as articles.
func broken() Source {
	return Source{Name: "clippings", Paths: []string{"."}, FS: fstest.MapFS{
		"ferry.md":        {Data: []byte("# Ferry to run again\n\nThe ferry to Ostrey will run again from Friday, its operator Sound Lines said.\n")},
		"empty.md":        {Data: []byte{}},
		"feed\x1b[2J.xml": {Data: []byte("<rss version=\"2.0\"><channel><item>")},
		"report.pdf":      {Data: []byte("%PDF-1.7\n")},
	}}
}

func empty() Source {
	return Source{Name: "nothing", Paths: []string{"."}, FS: fstest.MapFS{"photo.jpg": {Data: []byte("\xff\xd8\xff\xe0")}}}
}

// TestEverySizeHolds opens a story at every size down to the smallest and
// resizes in between.
func TestEverySizeHolds(t *testing.T) {
	s := newScreen(t, sample(), Options{}, 120, 40)
	s.press("enter", "n")
	for w := 20; w <= 180; w += 7 {
		for h := 5; h <= 50; h += 5 {
			s.send(tea.WindowSizeMsg{Width: w, Height: h})
			s.text()
		}
	}
}

func TestStaleAnswersAreDropped(t *testing.T) {
	s := newScreen(t, sample(), Options{}, 120, 40)
	old := openedMsg{request: s.a.request, telling: s.a.reader.telling}
	s.press("j")
	shown := s.a.shown
	s.send(old)
	if s.a.shown != shown {
		t.Error("an answer to an older request was taken")
	}
	s.send(loadedMsg{load: s.a.loads - 1, finished: true})
	if len(s.a.list.rows) == 0 {
		t.Error("an older load emptied the list")
	}
}

func TestNothingUncleanReachesTheScreen(t *testing.T) {
	evil := "# Ti\x1b]0;pwned\x07tle &#27;[2J\n\nA text with \x1b]52;c;ZXZpbA==\x07 and \u202ebidi\u2069, \u009b2J and &#x202e; in it.\n"
	src := Source{Name: "x\x1b[31m", Paths: []string{"."}, FS: fstest.MapFS{
		"a\x1b]0;name\x07.md": {Data: []byte(evil)},
		"b.md":                {Data: []byte("---\ntitle: \"\\e[2J\"\nsource: \"x\\u202e\"\n---\n" + evil)},
	}}
	s := newScreen(t, src, Options{}, 100, 30)
	for _, keys := range [][]string{nil, {"enter"}, {"!"}, {"esc", "/", "q"}} {
		s.press(keys...)
		for _, bad := range []string{"\x1b]0;", "\x1b]52", "\x1b[2J", "\u202e", "\u009b", "\u2069", "\x07n"} {
			if strings.Contains(s.a.View().Content, bad) {
				t.Errorf("after %v the screen holds %q", keys, bad)
			}
		}
	}
	if strings.ContainsRune(s.a.View().WindowTitle, 0x1b) {
		t.Error("the window's title holds ESC")
	}
}

// TestFirstFrameWaitsForNothing draws before anything has been loaded.
func TestFirstFrameWaitsForNothing(t *testing.T) {
	a := New(context.Background(), sample(), Options{})
	if got := ansi.Strip(a.View().Content); !strings.Contains(got, "Loading") {
		t.Errorf("the first frame says nothing of loading:\n%s", got)
	}
}

// TestFilesTogether holds that files named one by one open in the reader alone,
// which says so while they are being loaded, and that the list is a key away.
func TestFilesTogether(t *testing.T) {
	src := Source{Name: "dam", FS: os.DirFS(filepath.Join("testdata", "dam")), Paths: []string{"courier.md", "tribune.md"}, Together: true}
	if got := ansi.Strip(New(t.Context(), src, Options{}).View().Content); !strings.Contains(got, "Loading") {
		t.Errorf("nothing is said of loading:\n%s", got)
	}
	s := newScreen(t, src, Options{}, 120, 30)
	if got := s.text(); strings.Contains(got, "Stories") || !strings.Contains(got, "next difference") || len(s.a.reader.telling.versions) != 2 {
		t.Errorf("the two do not stand open:\n%s", got)
	}
	s.press("h")
	if got := s.text(); !strings.Contains(got, "Stories") {
		t.Errorf("no list:\n%s", got)
	}
}

func TestRevisionsAreSetAgainstEachOther(t *testing.T) {
	text := "---\ntitle: Quay closed\nurl: https://quill.example/quay\npublished: 2026-03-0%d\n---\n\nThe quay at Port Maud was closed on Tuesday, the harbour master said.\n\n%s people were hurt when a bollard gave way.\n"
	src := Source{Name: "news", Paths: []string{"."}, FS: fstest.MapFS{
		"a.md": {Data: fmt.Appendf(nil, text, 4, "Nine")},
		"b.md": {Data: fmt.Appendf(nil, text, 5, "Twelve")},
	}}
	s := newScreen(t, src, Options{}, 160, 30)
	if got := s.text(); !strings.Contains(got, "2 revisions") {
		t.Errorf("the list does not count the revisions:\n%s", got)
	}
	s.press("enter", "R")
	if n := len(s.a.reader.telling.versions); n != 2 {
		t.Fatalf("%d versions are set against each other, want 2", n)
	}
	s.press("n")
	if got := s.text(); !strings.Contains(got, "Nine") || !strings.Contains(got, "Twelve") {
		t.Errorf("the first difference does not give both numbers:\n%s", got)
	}
	s.press("esc")
	if n := len(s.a.reader.telling.versions); n != 1 {
		t.Errorf("Esc left %d versions on the screen, want the story's 1", n)
	}
}
