package ui

import (
	"slices"
	"strings"
	"sync/atomic"

	tea "charm.land/bubbletea/v2"

	"crosswire/content"
	"crosswire/feed"
)

// A reader is the pane that shows one article of a story, set as a page, with
// the differences from the others marked in it.
type reader struct {
	st   *styles
	w, h int
	frame

	telling *telling
	whole   *telling // the story compared in full; telling may be a part of it
	choice  []bool   // by article, while sources are being chosen
	article int      // in the story
	version int      // in the comparison; -1 where it was not compared
	doc     *document
	inverse content.Offsets // from the article's Markdown to its text
	page    *page
	rows    []row
	top     int // the row at the top of the pane

	differences []difference
	gapsIn      map[int][]int // by block: the differences that are gaps in it
	current     int           // the difference under the cursor; -1 for none
	kinds       kindSet       // those that are shown
	gaps        gapState
	turned      map[int]bool // differences whose fold is turned by hand
	furniture   bool         // what was on the page beside the article is shown

	query string
	hits  []content.Span // matches in the article's text
	hit   int

	paint    painter
	carry    []carried
	marked   *feed.Article // the first marked article, which bears the legend
	wanted   int           // text offset to scroll to when it has been set; -1 for none
	wantedAt int           // the line of the pane where it shall stand

	view  viewKind
	board board // what stands in the article's place; nil for the article

	documents map[*feed.Article]*document
	pages     []*page // the latest ones, newest first
	latest    *atomic.Int64
}

// keptPages is how many pages are kept for when a source or a width returns.
const keptPages = 12

func newReader(st *styles) *reader {
	return &reader{st: st, kinds: usualKinds(), current: -1, version: -1, hit: -1, wanted: -1, latest: new(atomic.Int64)}
}

// SetSize gives the pane its size in cells. The command it returns sets what
// does not stand on the screen.
func (r *reader) SetSize(w, h int) tea.Cmd {
	if w == r.w && h == r.h {
		return nil
	}
	place, line, top := r.here(), 0, r.top == 0
	if r.board == nil {
		place, line = r.lookedAt()
	}
	narrow := w != r.w
	r.w, r.h = w, h
	r.measure()
	r.fitBoard()
	if r.telling == nil {
		return nil
	}
	if line = min(line, r.body()/3); line > 0 && top { // the article's head stays if there is room for both
		line = max(line, r.body()-1-contextLines)
	}
	if !narrow && r.page.first == 0 && line == 0 {
		r.recompose()
		return r.extend()
	}
	return r.open(place, line)
}

// SetStyles changes the looks of everything. The command it returns sets what
// does not stand on the screen.
func (r *reader) SetStyles(st *styles) tea.Cmd {
	place := r.here()
	r.st = st
	r.pages = nil
	r.measure()
	if r.telling == nil {
		return nil
	}
	cmd := r.open(place, 0)
	r.setView(r.view)
	return cmd
}

// Show opens an article of a story at its beginning. The command it returns
// sets what does not stand on the first screen.
func (r *reader) Show(t *telling, article int) tea.Cmd {
	return r.show(t, article, 0, 0)
}

// ShowSource shows article n of the story, from 0, at the passage that stands
// at the top of the pane or under the cursor.
func (r *reader) ShowSource(n int) tea.Cmd {
	if r.telling == nil || n < 0 || n >= len(r.telling.story.Articles) || n == r.article {
		return nil
	}
	place, line := r.lookedAt()
	if r.telling.version(n) < 0 {
		return r.show(r.whole, n, 0, 0) // it is none of those chosen
	}
	if r.top == 0 && line == 0 {
		return r.show(r.telling, n, 0, 0)
	}
	other := r.telling.version(n)
	if r.version < 0 || other < 0 {
		return r.show(r.telling, n, 0, 0)
	}
	if their, ok := r.telling.counterpart(r.version, place, other); ok {
		return r.show(r.telling, n, their, line)
	}
	return r.show(r.telling, n, 0, 0)
}

func (r *reader) show(t *telling, article, place, line int) tea.Cmd {
	if t != r.telling {
		r.documents = make(map[*feed.Article]*document)
		r.pages = nil
	}
	r.telling, r.article, r.version = t, article, t.version(article)
	r.board = nil // it is of what was shown; setView makes it anew
	r.choice, r.whole = nil, t
	if t.whole != nil {
		r.whole = t.whole
	}
	r.current, r.turned = -1, make(map[int]bool)
	r.furniture = false
	r.differences = t.differences(r.version)
	if r.marked == nil && len(r.differences) > 0 {
		r.marked = r.Article()
	}
	r.measure()
	r.doc = r.document(article)
	r.inverse = r.Article().Body.Text.Offsets.Inverse()
	r.placeGaps()
	r.carry = r.carried()
	r.find()
	cmd := r.open(place, line)
	r.setView(r.view)
	return cmd
}

// Article returns the article shown, nil before there is one.
func (r *reader) Article() *feed.Article {
	if r.telling == nil {
		return nil
	}
	return r.telling.story.Articles[r.article]
}

// document returns an article made ready for setting.
func (r *reader) document(i int) *document {
	if r.telling.documents != nil {
		return r.telling.documents[i]
	}
	a := r.telling.story.Articles[i]
	if d := r.documents[a]; d != nil {
		return d
	}
	d := newDocument(a.Body.Markdown, a.URL)
	r.documents[a] = d
	return d
}

// open sets the screen that begins `line` lines above a place in the text and
// returns the command that sets the rest.
func (r *reader) open(place, line int) tea.Cmd {
	r.latest.Add(1)
	i := slices.IndexFunc(r.pages, func(p *page) bool { return p.doc == r.doc && p.width == r.measureW })
	if i >= 0 {
		r.page = r.pages[i]
	} else {
		first := 0
		if place > 0 {
			first = max(0, r.doc.blockAt(r.origin(place))-line/3-1)
		}
		r.page = r.setScreen(first)
	}
	r.coat()
	r.compose()
	r.wanted = -1
	if place <= 0 {
		r.scroll(0)
	} else {
		r.scroll(r.rowOf(place) - line)
	}
	if r.page.complete() {
		return nil
	}
	r.wanted, r.wantedAt = place, line
	return r.extend()
}

// Update takes in pages and comparisons as they become complete.
func (r *reader) Update(msg tea.Msg) tea.Cmd {
	if m, ok := msg.(narrowedMsg); ok {
		return r.narrowed(m)
	}
	m, ok := msg.(pageMsg)
	if !ok || m.owner != r || m.number != r.latest.Load() || m.page.doc != r.doc || m.page.width != r.measureW || r.page.complete() {
		return nil
	}
	anchor := r.anchor()
	r.page = m.page
	r.keep(m.page)
	r.compose()
	if r.wanted >= 0 {
		place := r.wanted
		r.wanted = -1
		if place == 0 {
			r.scroll(r.top)
			return nil
		}
		r.scroll(r.rowOf(place) - r.wantedAt)
		return nil
	}
	r.restore(anchor)
	return nil
}

// here returns the place in the text that stands at the top of the pane, or
// will stand there when it has been set.
func (r *reader) here() int {
	if r.wanted > 0 {
		return r.wanted
	}
	if r.page != nil && len(r.page.lines) == 0 {
		return 0
	}
	return r.textOffset(r.top)
}

// body is the number of lines the article has in the pane.
func (r *reader) body() int {
	n := r.h
	if r.tabbed() {
		n--
	}
	if r.legended() {
		n--
	}
	return max(n, 0)
}

func (r *reader) tabbed() bool   { return r.h >= 4 }
func (r *reader) legended() bool { return r.h >= roomy && r.marked != nil && r.marked == r.Article() }

// View returns exactly h lines of w cells.
func (r *reader) View() string {
	lines := make([]string, 0, r.h)
	if r.telling == nil {
		for range r.h {
			lines = append(lines, blanks(r.w))
		}
		return strings.Join(lines, "\n")
	}
	if r.tabbed() {
		top := r.tabs()
		if r.Choosing() {
			top, _ = r.choices()
		}
		lines = append(lines, r.st.fit(top, r.w))
	}
	if r.board != nil {
		lines = append(lines, r.board.View()...)
		return strings.Join(lines[:min(len(lines), r.h)], "\n")
	}
	for y := range r.body() {
		if i := r.top + y; i < len(r.rows) {
			lines = append(lines, r.st.fit(r.row(i), r.w))
		} else {
			lines = append(lines, blanks(r.w))
		}
	}
	if r.legended() {
		lines = append(lines, r.st.fit(r.legend(), r.w))
	}
	return strings.Join(lines[:min(len(lines), r.h)], "\n")
}
