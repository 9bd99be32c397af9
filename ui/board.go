package ui

import (
	tea "charm.land/bubbletea/v2"

	"crosswire/content"
)

// A board is another view of a story in the reader's place. Its lines are as
// wide as it was told, and as many.
type board interface {
	Resize(w, h int)
	View() []string
	Move(n int)                    // the cursor, down where n > 0
	Scroll(n int)                  // by n lines, the cursor where it is
	Click(x, y int)                // on a cell
	Jump(dir int) bool             // to the next difference
	Step(dir int)                  // to the next or previous source
	Goal() (content.Reading, bool) // where Enter leads
	Current() (difference, bool)
}

// boardPage is how many rows of a board make a page.
func (r *reader) boardPage() int {
	if r.view == viewColumns {
		return max(1, r.h/4) // rows of columns take several lines
	}
	return max(1, r.h-3)
}

// narrowest is the width of a pane that still has room for a board.
const narrowest = 30

// viewKind says which view of a story the reader shows.
type viewKind uint8

const (
	viewInline viewKind = iota
	viewColumns
	viewMatrix
	viewLedger
)

// NextView goes from the article to the columns, to the matrix, and back, always
// to what is being looked at.
func (r *reader) NextView() {
	next := (r.view + 1) % viewLedger
	if r.view == viewLedger {
		next = viewInline
	}
	was := r.board
	place, line := r.lookedAt()
	r.setView(next)
	if was != nil && r.board == nil {
		r.seek(place, line)
	}
}

// lookedAt returns the place in the text that the reader looks at, and the line
// of the pane that it stands on: what the cursor is on if that is in sight, else
// the top of the pane.
func (r *reader) lookedAt() (place, line int) {
	if r.board != nil {
		goal, ok := r.board.Goal()
		place = goal.Start
		if ok && goal.Version != r.version {
			place, ok = r.telling.counterpart(goal.Version, goal.Start, r.version)
		}
		if ok {
			return place, r.body() / 3
		}
		return r.here(), 0
	}
	if d, ok := r.Current(); ok {
		if y := r.rowOf(d.at) - r.top; y >= 0 && y < r.body() {
			return d.at, y
		}
	}
	return r.here(), 0
}

// ToggleLedger shows every difference of the story, or goes back to the
// article.
func (r *reader) ToggleLedger() {
	if r.view == viewLedger {
		r.setView(viewInline)
		return
	}
	r.setView(viewLedger)
}

// setView makes a view. Stories of one version have none but the article.
func (r *reader) setView(k viewKind) {
	was := r.board
	if r.telling == nil || r.version < 0 || len(r.telling.versions) < 2 || r.w < narrowest {
		r.view, r.board = viewInline, nil
		return
	}
	place, _ := r.lookedAt()
	at := r.telling.passageAt(r.version, place)
	r.view, r.board = viewInline, nil
	switch k {
	case viewColumns:
		r.board = newColumns(r.st, r.telling, r.kinds, r.version, at)
	case viewMatrix:
		r.board = newMatrix(r.st, r.telling, r.kinds, r.version, at)
	case viewLedger:
		l := newLedger(r.st, r.telling, r.kinds)
		if old, ok := was.(*ledger); ok {
			l.find(old)
		}
		r.board = l
	default:
		return
	}
	r.view = k
	r.fitBoard()
}

func (r *reader) fitBoard() {
	if r.w < narrowest {
		r.view, r.board = viewInline, nil
	}
	if r.board == nil {
		return
	}
	h := r.h
	if r.tabbed() {
		h--
	}
	r.board.Resize(r.w, h)
}

// StepOther goes to the next or previous source of a view that shows several.
// It returns false where there is no such view.
func (r *reader) StepOther(dir int) bool {
	if r.board == nil {
		return false
	}
	r.board.Step(dir)
	return true
}

// Back leaves a view for the article. It returns false where that is shown.
func (r *reader) Back() bool {
	if r.board == nil {
		return false
	}
	r.setView(viewInline)
	return true
}

// Enter opens the fold under the cursor, or goes to what the cursor of a view
// stands on.
func (r *reader) Enter() tea.Cmd {
	if r.board == nil {
		r.ToggleFold()
		return nil
	}
	goal, ok := r.board.Goal()
	if !ok {
		return nil
	}
	d, marked := r.board.Current()
	r.setView(viewInline)
	line := r.body() / 3
	cmd := r.show(r.telling, r.telling.versions[goal.Version], goal.Start, line)
	if marked && d.version == r.version {
		for i, mine := range r.differences {
			if mine.mark >= 0 && mine.mark == d.mark {
				r.current = i
			}
		}
	}
	return cmd
}

// A cursor moves over the rows of a board and keeps its row in sight.
type cursor struct{ at, top, n, h int }

func (c *cursor) move(d int) { c.set(c.at + d) }

func (c *cursor) set(at int) {
	c.at = max(0, min(at, c.n-1))
	if c.at < c.top {
		c.top = c.at
	}
	if c.at >= c.top+c.h {
		c.top = c.at - c.h + 1
	}
	c.top = max(0, min(c.top, c.n-c.h))
}

// Scroll moves the rows and leaves the cursor on its own, seen or not.
func (c *cursor) Scroll(d int) { c.top = max(0, min(c.top+d, c.n-c.h)) }

func (c *cursor) resize(n, h int) {
	c.n, c.h = n, max(h, 1)
	c.set(c.at)
}
