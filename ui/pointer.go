package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"
	"crosswire/content"
)

// Click handles a click at a cell of the pane: on a tab it shows that source,
// on a mark its readings, on a fold what is in it.
func (r *reader) Click(x, y int) tea.Cmd {
	if r.telling == nil {
		return nil
	}
	if r.tabbed() {
		if y == 0 {
			if r.Choosing() {
				r.turnChoice(r.tabAt(x))
				return nil
			}
			return r.ShowSource(r.tabAt(x))
		}
		y--
	}
	if r.board != nil {
		r.board.Click(x, y)
		return nil
	}
	i := r.top + y
	if y >= r.body() || i >= len(r.rows) {
		return nil
	}
	switch w := &r.rows[i]; w.kind {
	case rowFold:
		r.ToggleFurniture()
	case rowGap:
		r.current = w.difference
		r.ToggleFold()
	case rowText:
		if mark := r.markAt(w, x-r.left-r.gutter); mark >= 0 {
			r.current = slices.IndexFunc(r.differences, func(d difference) bool { return d.mark == mark })
		}
	}
	return nil
}

// markAt returns the mark under a cell of a row of text, -1 for none.
func (r *reader) markAt(w *row, x int) int {
	r.paint.st = r.st
	return r.paint.markAt(r.doc.blocks[w.block], r.page.lines[w.block-r.page.first][w.line], x)
}

// StepSource shows the next (dir > 0) or previous source of the story.
func (r *reader) StepSource(dir int) tea.Cmd {
	if r.telling == nil {
		return nil
	}
	n := len(r.telling.story.Articles)
	return r.ShowSource((r.article + dir + n) % n)
}

// Searching reports whether a search is on.
func (r *reader) Searching() bool { return r.query != "" }

// Passage returns the passage under the cursor, or the first one in the pane,
// and the article that it is of.
func (r *reader) Passage() (text string, of int, ok bool) {
	if r.telling == nil {
		return "", 0, false
	}
	version, at := r.version, r.textOffset(r.top)
	if r.board != nil {
		goal, _ := r.board.Goal()
		version, at = goal.Version, goal.Start
	} else if d, ok := r.Current(); ok && d.mark >= 0 {
		at = d.at
	}
	if version >= 0 {
		if i := r.telling.passageAt(version, at); i >= 0 {
			return r.telling.passage(content.PassageRef{Version: version, Passage: i}), r.telling.versions[version], true
		}
	}
	plain := r.Article().Body.Text.Plain
	end := paragraphEnd(plain, min(at+1, len(plain)))
	return content.CleanLine(plain[min(at, end):end]), r.article, end > at
}

// tabAt returns the article of the tab at a cell of the first line, -1 for none.
func (r *reader) tabAt(x int) int {
	_, all, _ := r.layTabs()
	if r.Choosing() {
		_, all = r.choices()
	}
	for _, t := range all {
		if x >= t.from && x < t.to {
			return t.article
		}
	}
	return -1
}
