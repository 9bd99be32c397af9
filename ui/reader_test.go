package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// drain runs a command of the reader's to its end.
func drain(r *reader, cmd tea.Cmd) {
	for cmd != nil {
		msg := cmd()
		if msg == nil {
			return
		}
		cmd = r.Update(msg)
	}
}

// show returns a reader of the given size with an article of a story open.
func show(st *styles, t *telling, article, w, h int) *reader {
	r := newReader(st)
	drain(r, r.SetSize(w, h))
	drain(r, r.Show(t, article))
	return r
}

func TestReaderShows(t *testing.T) {
	r := show(newStyles(styleOptions{}), damStory(t), 0, 100, 40)
	t.Log("\n" + ansi.Strip(r.View()))
	a := newApparatus(r.st)
	for r.Next(1) {
		d, _ := r.Current()
		t.Log("\n" + ansi.Strip(strings.Join(a.View(r.telling, d, 100, 4, true), "\n")))
	}
}
