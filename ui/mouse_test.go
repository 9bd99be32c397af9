package ui

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crosswire/content"
)

// at returns the cell of the reader at which words stand.
func at(t *testing.T, r *reader, words string) (x, y int) {
	t.Helper()
	for y, l := range strings.Split(ansi.Strip(r.View()), "\n") {
		if i := strings.Index(l, words); i >= 0 {
			return r.st.width(l[:i]), y
		}
	}
	t.Fatalf("no %q on the screen:\n%s", words, ansi.Strip(r.View()))
	return 0, 0
}

func (r *reader) clickOn(t *testing.T, words string) {
	t.Helper()
	x, y := at(t, r, words)
	drain(r, r.Click(x, y))
}

func TestClickInColumns(t *testing.T) {
	tell := damStory(t)
	r := show(newStyles(styleOptions{}), tell, 0, 120, 40)
	r.setView(viewColumns)
	for words, kind := range map[string]content.Kind{"Twelve people": content.Number, "Mayor Ana": content.Name, "14": content.Number} {
		r.clickOn(t, words)
		if d, ok := r.Current(); !ok || d.mark < 0 || tell.comparison.Marks[d.mark].Kind != kind {
			t.Errorf("a click on %q gives %v", words, d)
		}
	}
	r.clickOn(t, "2 The Valley Tribune ") // the tab
	if r.article != 1 || r.view != viewColumns {
		t.Errorf("a click on a tab shows article %d in view %d", r.article, r.view)
	}
	r.setView(viewColumns)
	c := r.board.(*columns)
	was := c.version
	drain(r, r.Click(90, 1)) // the right column's head
	if c.version[0] != was[0] || c.version[1] == was[1] {
		t.Errorf("a click on the right head leaves %v as %v", was, c.version)
	}
}

func TestClickInMatrix(t *testing.T) {
	r := show(newStyles(styleOptions{}), damStory(t), 0, 120, 40)
	r.setView(viewMatrix)
	m := r.board.(*matrix)
	r.clickOn(t, "The reservoir")
	if !strings.HasPrefix(m.label(m.at), "The reservoir") || m.column != 0 {
		t.Errorf("row %d, column %d", m.at, m.column)
	}
	x, y := at(t, r, "[1]")
	drain(r, r.Click(x+2*cellWidth+1, y+5))
	if m.column != 2 || m.at != 5-matrixHead {
		t.Errorf("a cell of the third column gives row %d, column %d", m.at, m.column)
	}
	drain(r, r.Click(x+cellWidth, y))
	if m.column != 1 || m.at != 5-matrixHead {
		t.Errorf("the second column's head gives row %d, column %d", m.at, m.column)
	}
}

func TestClickInLedger(t *testing.T) {
	r := show(newStyles(styleOptions{}), damStory(t), 0, 120, 40)
	r.ToggleLedger()
	l := r.board.(*ledger)
	was := l.at
	r.clickOn(t, "Worded differently")
	if l.at != was {
		t.Error("a heading has the cursor")
	}
	r.clickOn(t, "Mayor Ana Kovic")
	if d, ok := r.Current(); !ok || d.mark < 0 || l.t.comparison.Marks[d.mark].Kind != content.Name {
		t.Errorf("a click on the name gives %v", d)
	}
}

func TestClickWhileChoosing(t *testing.T) {
	r := show(newStyles(styleOptions{}), comparedStory(t), 0, 120, 30)
	r.Choose()
	r.clickOn(t, "3 ✓ gazette.md")
	if r.choice[2] || !r.choice[1] || r.article != 0 {
		t.Errorf("chosen are %v, article %d is shown", r.choice, r.article)
	}
}

// many is a folder of so many articles that have nothing in common.
func many(n int) Source {
	files := fstest.MapFS{}
	for i := range n {
		word := strings.Repeat(string(rune('a'+i%26)), 5+i/26)
		files[fmt.Sprintf("%03d.md", i)] = &fstest.MapFile{Data: fmt.Appendf(nil, "# Item %03d %s\n\n%s.\n", i, word, strings.Repeat(word+" ", 40))}
	}
	return Source{Name: "many", Paths: []string{"."}, FS: files}
}

// TestWheel holds that the wheel scrolls what is under it and chooses nothing.
func TestWheel(t *testing.T) {
	s := newScreen(t, many(60), Options{}, 120, 30)
	turn := func(x, y int, button tea.MouseButton) { s.send(tea.MouseWheelMsg{X: x, Y: y, Button: button}) }
	s.press("j")
	shown, cursor := s.a.shown, s.a.list.cursor
	for range 5 {
		turn(5, 10, tea.MouseWheelDown)
	}
	if s.a.list.top == 0 || s.a.list.cursor != cursor || s.a.shown != shown {
		t.Errorf("top %d, cursor %d, %s shown", s.a.list.top, s.a.list.cursor, s.a.shown)
	}
	for range 200 {
		turn(5, 10, tea.MouseWheelDown)
	}
	if got := s.text(); !strings.Contains(got, "Item 059") && !strings.Contains(got, "Item 000") {
		t.Errorf("the end of the list is not in sight:\n%s", got)
	}
	if last := s.a.list.rows[len(s.a.list.rows)-1]; s.a.list.top > s.a.list.lastTop() {
		t.Errorf("scrolled beyond %v", last)
	}
	s.press("j")
	if s.a.list.cursor != cursor+1 || s.a.list.top > cursor+1 {
		t.Errorf("a key leaves the cursor %d out of sight below %d", s.a.list.cursor, s.a.list.top)
	}
	for range 200 {
		turn(5, 10, tea.MouseWheelUp)
	}
	if s.a.list.top != 0 {
		t.Errorf("top %d", s.a.list.top)
	}
}

// TestWheelOverViews scrolls each view to its end without moving its cursor.
func TestWheelOverViews(t *testing.T) {
	for name, kind := range boards {
		r := show(newStyles(styleOptions{}), comparedStory(t), 0, 120, 12)
		r.setView(kind)
		goal, _ := r.board.Goal()
		top := ansi.Strip(r.View())
		r.Scroll(9)
		if ansi.Strip(r.View()) == top {
			t.Errorf("%s does not scroll", name)
		}
		r.Scroll(farAway)
		holdsFrame(t, r.View(), 120, 12)
		if now, _ := r.board.Goal(); now != goal {
			t.Errorf("%s: the cursor has gone from %v to %v", name, goal, now)
		}
	}
}

// TestClickTwiceOpens opens a story by clicks alone.
func TestClickTwiceOpens(t *testing.T) {
	s := newScreen(t, sample(), Options{}, 80, 24)
	click := func() { s.send(tea.MouseClickMsg{X: 6, Y: 6, Button: tea.MouseLeft}) }
	click()
	if s.a.focus != listPane || s.a.list.cursor == 0 {
		t.Fatalf("a click puts the focus on pane %d, the cursor on %d", s.a.focus, s.a.list.cursor)
	}
	want := s.a.list.stories[s.a.list.rows[s.a.list.cursor].story].ID
	click()
	if s.a.focus != readerPane || s.a.shown != want {
		t.Errorf("the second click shows %q, want %q", s.a.shown, want)
	}
}
