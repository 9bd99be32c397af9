package ui

import (
	"sort"

	"crosswire/content"
)

// rowKind says what stands on a row of the pane.
type rowKind uint8

const (
	rowBlank rowKind = iota
	rowText          // a line of the page
	rowNote          // a line about the article
	rowGap           // a line of what the others have
	rowFold          // the line that stands for the furniture
)

// A row is one line of what scrolls in the pane.
type row struct {
	kind       rowKind
	block      int    // of text: the block's number in the document
	line       int    // of text: the line in the block
	difference int    // of a gap: its number
	glyph      string // what stands in the margin
	text       string // of all but text: ready for the terminal
}

// compose lays the rows out anew: the page with what stands between its lines.
// It renders nothing.
func (r *reader) compose() {
	r.rows = r.rows[:0]
	if r.page.first == 0 && !r.headed() {
		r.rows = append(r.rows, r.head()...)
	}
	for i, lines := range r.page.lines {
		n := r.page.first + i
		if k := len(r.rows); k > 0 && len(lines) > 0 && r.rows[k-1].kind != rowBlank {
			r.rows = append(r.rows, row{})
		}
		gaps := r.gapLines(n, lines)
		headline := n == 0 && r.headed()
		for k := range lines {
			r.rows = append(r.rows, row{kind: rowText, block: n, line: k})
			for ; !headline && len(gaps) > 0 && gaps[0].line == k; gaps = gaps[1:] {
				r.rows = append(r.rows, r.gap(gaps[0].difference)...)
			}
		}
		if headline {
			r.rows = append(r.rows, r.head()...)
		}
		for _, g := range gaps {
			r.rows = append(r.rows, r.gap(g.difference)...)
		}
	}
	if len(r.page.lines) == 0 && !r.page.complete() {
		r.rows = append(r.rows, row{kind: rowNote, text: render(r.st.faint, "one moment …")})
	}
	if r.page.end() == len(r.doc.blocks) {
		r.rows = append(r.rows, r.foot()...)
	}
}

// headed reports whether the article begins with its headline.
func (r *reader) headed() bool { return r.Article().Body.Text.Headline > 0 }

// A gapLine is where the gaps of a difference stand: after a line of a block.
type gapLine struct{ line, difference int }

// gapLines returns where the gaps stand that fall into a block.
func (r *reader) gapLines(block int, lines []line) []gapLine {
	if r.gaps == gapsOff || len(lines) == 0 {
		return nil
	}
	var out []gapLine
	for _, i := range r.gapsIn[block] {
		at := r.origin(max(0, r.differences[i].at-1))
		out = append(out, gapLine{lineOf(r.doc.blocks[block], lines, at), i})
	}
	sort.SliceStable(out, func(a, b int) bool { return out[a].line < out[b].line })
	return out
}

// placeGaps notes which gaps fall into which block.
func (r *reader) placeGaps() {
	r.gapsIn = make(map[int][]int)
	for i, d := range r.differences {
		if d.mark < 0 {
			block := r.doc.blockAt(r.origin(max(0, d.at-1)))
			r.gapsIn[block] = append(r.gapsIn[block], i)
		}
	}
}

// lineOf returns the line of a block that shows an offset in the Markdown, or
// else what comes after it, or else the last.
func lineOf(b *block, lines []line, offset int) int {
	best, bestAt := -1, 0
	for k, l := range lines {
		for i := range l {
			s := &l[i]
			if s.run < 0 {
				continue
			}
			run := &b.runs[s.run]
			from, to := run.from(int(s.off)), run.from(int(s.off)+len(s.text))
			if offset >= from && offset < to {
				return k
			}
			if from >= offset && (best < 0 || from < bestAt) {
				best, bestAt = k, from
			}
		}
	}
	if best < 0 {
		return max(0, len(lines)-1)
	}
	return best
}

// origin returns where a byte of the article's text came from in its Markdown.
func (r *reader) origin(offset int) int {
	body := r.Article().Body
	plain := len(body.Text.Plain)
	for _, to := range []int{offset + 1, offset + 8, plain} {
		if from, _, ok := body.Text.Offsets.Span(offset, min(to, plain)); ok {
			return from
		}
	}
	return len(body.Markdown)
}

// rowOf returns the row that shows a place in the text, or the nearest one.
func (r *reader) rowOf(offset int) int {
	if r.page == nil || len(r.rows) == 0 {
		return 0
	}
	at := r.origin(offset)
	n := r.doc.blockAt(at)
	if n < r.page.first {
		return 0
	}
	if n >= r.page.end() {
		return len(r.rows) - 1
	}
	k := lineOf(r.doc.blocks[n], r.page.lines[n-r.page.first], at)
	best := 0
	for i := range r.rows {
		if w := &r.rows[i]; w.kind == rowText {
			if w.block > n || w.block == n && w.line > k {
				break
			}
			best = i
		}
	}
	return best
}

// textOffset returns the place in the text of the first words at or below a
// row, 0 where the article begins.
func (r *reader) textOffset(i int) int {
	if r.page == nil || i <= 0 && r.page.first == 0 {
		return 0
	}
	for ; i < len(r.rows); i++ {
		w := &r.rows[i]
		if w.kind != rowText {
			continue
		}
		if lo, _, ok := r.extent(w); ok {
			return r.place(lo)
		}
	}
	return len(r.Article().Body.Text.Plain)
}

// extent returns the stretch of the Markdown that a row of text shows.
func (r *reader) extent(w *row) (lo, hi int, ok bool) {
	b := r.doc.blocks[w.block]
	for _, s := range r.page.lines[w.block-r.page.first][w.line] {
		if s.run < 0 || b.runs[s.run].extra {
			continue
		}
		run := &b.runs[s.run]
		from, to := run.from(int(s.off)), run.from(int(s.off)+len(s.text))
		if !ok {
			lo, hi, ok = from, to, true
		}
		lo, hi = min(lo, from), max(hi, to)
	}
	return lo, hi, ok
}

// place returns the place in the article's text of an offset in its Markdown.
func (r *reader) place(offset int) int {
	if from, _, ok := r.inverse.Span(offset, offset+1); ok {
		return from
	}
	if from, _, ok := r.inverse.Span(offset, len(r.doc.markdown)); ok {
		return from
	}
	return 0
}

// An anchor holds a row's place while the rows are laid out anew.
type anchor struct{ block, line, above int }

// anchor returns a hold on the first line of text in the pane.
func (r *reader) anchor() anchor {
	for i := r.top; i < len(r.rows); i++ {
		if r.rows[i].kind == rowText {
			return anchor{r.rows[i].block, r.rows[i].line, i - r.top}
		}
	}
	return anchor{block: len(r.doc.blocks)}
}

// restore scrolls so that what an anchor holds stands where it stood.
func (r *reader) restore(a anchor) {
	for i := range r.rows {
		if w := &r.rows[i]; w.kind == rowText && w.block == a.block && w.line == a.line {
			r.scroll(i - a.above)
			return
		}
	}
	r.scroll(r.top)
}

// coat lays the marks and matches of the article out for painting.
func (r *reader) coat() {
	offsets := r.Article().Body.Text.Offsets
	var marks, hits []coat
	for _, d := range r.differences {
		if d.mark < 0 || !r.shown(d) {
			continue
		}
		m := r.telling.comparison.Marks[d.mark]
		if from, to, ok := offsets.Span(m.Start, m.End); ok {
			marks = append(marks, coat{from, to, d.mark, m.Kind, -1, from})
		}
	}
	for i, h := range r.hits {
		if from, to, ok := offsets.Span(h.Start, h.End); ok {
			hits = append(hits, coat{from, to, -1, content.Trivial, i, from})
		}
	}
	byStart := func(c []coat) {
		sort.SliceStable(c, func(a, b int) bool { return c[a].start < c[b].start })
	}
	byStart(marks)
	byStart(hits)
	r.paint.coats = layCoats(marks, hits)
}
