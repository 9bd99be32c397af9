package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

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
			_, all, _ := r.layTabs()
			if i := slices.IndexFunc(all, func(t tab) bool { return x >= t.from && x < t.to }); i >= 0 {
				return r.ShowSource(all[i].article)
			}
			return nil
		}
		y--
	}
	i := r.top + y
	if r.board != nil || y >= r.body() || i >= len(r.rows) {
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

// markAt returns the mark under a cell of a line, -1 for none.
func (r *reader) markAt(w *row, x int) int {
	found, at := -1, 0
	b := r.doc.blocks[w.block]
	r.paint.pieces(b, r.page.lines[w.block-r.page.first][w.line], func(text string, _ uv.Style, _ int32, coat int) {
		n := r.st.width(text)
		if x >= at && x < at+n && coat >= 0 {
			found = r.paint.coats[coat].mark
		}
		at += n
	})
	return found
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

// Passage returns the passage under the cursor, or the first one in the pane.
func (r *reader) Passage() (string, bool) {
	if r.telling == nil {
		return "", false
	}
	at := r.textOffset(r.top)
	if d, ok := r.Current(); ok && d.mark >= 0 {
		at = d.at
	}
	plain := r.Article().Body.Text.Plain
	if r.version >= 0 {
		if i := r.telling.passageAt(r.version, at); i >= 0 {
			return r.telling.passage(content.PassageRef{Version: r.version, Passage: i}), true
		}
	}
	end := paragraphEnd(plain, min(at+1, len(plain)))
	return content.CleanLine(plain[min(at, end):end]), end > at
}
