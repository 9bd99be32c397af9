package ui

import (
	"slices"
	"sort"
	"strings"

	"golang.org/x/text/cases"

	"crosswire/feed"
)

// storyList is the pane of stories. It draws only the rows in view, so that
// its cost does not grow with the archive.
type storyList struct {
	width, height int
	stories       []feed.Story         // in the order shown
	shares        map[string][]float64 // by story id: the share of text only an article has
	unread        func(*feed.Article) bool
	starred       func(*feed.Article) bool
	open          map[string]bool // unfolded stories, by id
	order         storyOrder
	filter        string
	rows          []listRow
	cursor, top   int  // numbers of rows
	moved         bool // the reader has chosen a row; until then the first one is it
}

// listRow is one entry: a story, or an article of an unfolded story.
type listRow struct {
	story   int
	article int // -1 for the story itself
}

// lines is the height of a row.
func (r listRow) lines() int {
	if r.article < 0 {
		return 2
	}
	return 1
}

// storyOrder is what the list is sorted by.
type storyOrder int

const (
	byDate storyOrder = iota
	bySources
	byTitle
	storyOrders // how many there are
)

var orderNames = [storyOrders]string{"newest first", "most sources first", "by headline"}

func newStoryList() *storyList {
	return &storyList{
		shares:  make(map[string][]float64),
		open:    make(map[string]bool),
		unread:  func(*feed.Article) bool { return false },
		starred: func(*feed.Article) bool { return false },
	}
}

// SetSize sets the room that View fills, in cells.
func (l *storyList) SetSize(w, h int) {
	l.width, l.height = w, h
	l.keepInView()
}

// SetStories replaces the stories; the row under the cursor stays where it
// still exists, and out of sight if the reader has scrolled on from it.
func (l *storyList) SetStories(stories []feed.Story) {
	id, article := l.place()
	top, seen := l.top, l.inView()
	defer func() {
		if !seen {
			l.top = min(top, l.lastTop())
		}
	}()
	l.stories = slices.Clone(stories)
	l.sort()
	l.rebuild(id, article)
}

// Sort moves on to the next order and says which it is.
func (l *storyList) Sort() string {
	id, article := l.place()
	l.order = (l.order + 1) % storyOrders
	l.sort()
	l.rebuild(id, article)
	return orderNames[l.order]
}

func (l *storyList) sort() {
	s := l.stories
	switch l.order {
	case byDate:
		sort.SliceStable(s, func(i, j int) bool { return s[i].Newest().After(s[j].Newest().Time) })
	case bySources:
		sort.SliceStable(s, func(i, j int) bool { return s[i].Sources > s[j].Sources })
	case byTitle:
		sort.SliceStable(s, func(i, j int) bool { return strings.ToLower(s[i].Title) < strings.ToLower(s[j].Title) })
	}
}

// Filter shows only stories that hold every word of query in a headline,
// source, agency, author or file name. An empty query shows all.
func (l *storyList) Filter(query string) {
	id, article := l.place()
	l.filter = query
	l.rebuild(id, article)
}

// place names the row under the cursor across changes of the rows.
func (l *storyList) place() (id string, article *feed.Article) {
	if s, ok := l.Story(); ok && l.moved {
		return s.ID, l.Article()
	}
	return "", nil
}

// rebuild makes the rows anew and puts the cursor on the row named, or leaves
// it at its number.
func (l *storyList) rebuild(id string, article *feed.Article) {
	l.rows = l.rows[:0]
	words := strings.Fields(cases.Fold().String(l.filter))
	found := -1
	for i := range l.stories {
		s := &l.stories[i]
		if len(words) > 0 && !holdsAll(s, words) {
			continue
		}
		if s.ID == id || found < 0 && article != nil && slices.ContainsFunc(s.Articles, func(x *feed.Article) bool { return same(x, article) }) {
			found = len(l.rows)
		}
		l.rows = append(l.rows, listRow{i, -1})
		if !l.open[s.ID] || len(s.Articles) < 2 {
			continue
		}
		for j, a := range s.Articles {
			if same(a, article) {
				found = len(l.rows)
			}
			l.rows = append(l.rows, listRow{i, j})
		}
	}
	switch {
	case found >= 0:
		l.cursor = found
	case !l.moved:
		l.cursor = 0
	}
	l.keepInView()
}

// inView reports whether the cursor's row is wholly visible.
func (l *storyList) inView() bool {
	top := l.top
	l.keepInView()
	seen := l.top == top
	l.top = top
	return seen
}

func holdsAll(s *feed.Story, words []string) bool {
	var b strings.Builder
	for _, a := range s.Articles {
		for _, field := range []string{a.Title, a.Source, a.Agency, a.Byline, a.FileName()} {
			b.WriteString(field)
			b.WriteByte('\n')
		}
	}
	text := cases.Fold().String(b.String())
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// Story returns the story of the row under the cursor.
func (l *storyList) Story() (*feed.Story, bool) {
	if l.cursor < 0 || l.cursor >= len(l.rows) {
		return nil, false
	}
	return &l.stories[l.rows[l.cursor].story], true
}

// Article returns the article under the cursor; nil on a story's own row.
func (l *storyList) Article() *feed.Article {
	if l.cursor < 0 || l.cursor >= len(l.rows) || l.rows[l.cursor].article < 0 {
		return nil
	}
	r := l.rows[l.cursor]
	return l.stories[r.story].Articles[r.article]
}

// Lines moves the cursor by n rows.
func (l *storyList) Lines(n int) {
	l.moved = true
	l.cursor += n
	l.keepInView()
}

// Pages moves the cursor by a part of the pane's height.
func (l *storyList) Pages(part float64) {
	n := int(part * float64(l.height) / 2)
	switch {
	case n == 0 && part > 0:
		n = 1
	case n == 0:
		n = -1
	}
	l.Lines(n)
}

// Top moves the cursor to the first row.
func (l *storyList) Top() { l.Lines(-len(l.rows)) }

// Bottom moves the cursor to the last row.
func (l *storyList) Bottom() { l.Lines(len(l.rows)) }

// Fold folds or unfolds the story under the cursor and reports whether that
// changed anything. Folding on an article goes to its story.
func (l *storyList) Fold(fold bool) bool {
	s, ok := l.Story()
	if !ok || l.open[s.ID] == !fold || len(s.Articles) < 2 {
		return false
	}
	l.open[s.ID] = !fold
	l.moved = true
	article := l.Article()
	if fold {
		article = nil
	}
	l.rebuild(s.ID, article)
	return true
}

// Scroll moves the rows by about n lines and leaves the cursor on its own, seen
// or not.
func (l *storyList) Scroll(n int) {
	for ; n > 0 && l.top < l.lastTop(); l.top++ {
		n -= l.rows[l.top].lines()
	}
	for ; n < 0 && l.top > 0; l.top-- {
		n += l.rows[l.top-1].lines()
	}
}

// lastTop is the row at the top of the pane when the last one is at its foot.
func (l *storyList) lastTop() int {
	room, i := l.height, len(l.rows)
	for i > 0 && room >= l.rows[i-1].lines() {
		i--
		room -= l.rows[i].lines()
	}
	return i
}

// Click puts the cursor on the row at line y of the pane. It returns false
// where there is none.
func (l *storyList) Click(y int) bool {
	for i := l.top; i < len(l.rows); i++ {
		n := l.rows[i].lines()
		if y < n {
			l.cursor = i
			return true
		}
		y -= n
	}
	return false
}

// keepInView holds the cursor inside the rows and the top so that the cursor's
// row is wholly visible.
func (l *storyList) keepInView() {
	l.cursor = max(0, min(l.cursor, len(l.rows)-1))
	l.top = max(0, min(l.top, l.cursor))
	if len(l.rows) == 0 {
		return
	}
	room, first := l.height, l.cursor
	for first >= 0 && room >= l.rows[first].lines() {
		room -= l.rows[first].lines()
		first--
	}
	l.top = max(l.top, min(first+1, l.cursor))
}
