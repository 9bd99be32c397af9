package ui

import (
	"slices"
	"sort"
	"strings"

	"crosswire/content"
)

// columns sets two versions side by side, what tells the same thing on the same
// line.
type columns struct {
	st      *styles
	t       *telling
	names   []string
	kinds   kindSet
	version [2]int
	passage int // of the left version, where the columns were opened

	pairs []columnPair
	paint [2]painter
	lines []columnLine
	w     int
	cursor
	stop   int // which difference of the pair the cursor is on
	height int // lines for the text
	first  int // the line at the top of them
}

// A columnPair is one row of the comparison as far as the two versions go.
type columnPair struct {
	passages [2][]int
	stops    []difference // a difference that both sides bear once, then what one has not
	from, to int          // its lines
}

// A columnLine is one line of the columns: in each a line of a passage, or none.
type columnLine struct {
	pair  int
	cells [2]columnCell
}

type columnCell struct {
	block *block
	line  line
}

func newColumns(st *styles, t *telling, kinds kindSet, version, passage int) *columns {
	c := &columns{st: st, t: t, kinds: kinds, names: t.versionNames(), passage: passage}
	c.version = [2]int{version, (version + 1) % len(t.versions)}
	return c
}

// Resize gives the columns their size; a line goes to their head.
func (c *columns) Resize(w, h int) {
	c.w, c.height = w, max(h-1, 1)
	c.build()
}

// half is the width of the left column: half the pane without the line between
// the two.
func (c *columns) half() int { return (c.w - 1) / 2 }

// columnMargin is what stands left of the text in a column, in cells: the
// cursor, which the right column has on the line between, a sign and a blank.
const columnMargin = 3

// width is that of the text in one column.
func (c *columns) width() int { return max(1, c.half()-columnMargin) }

// build lays the two versions out.
func (c *columns) build() {
	left, ok := c.here()
	c.pairs, c.lines = nil, nil
	for _, row := range c.t.comparison.Rows {
		p := columnPair{}
		for side, v := range c.version {
			if v < len(row) {
				p.passages[side] = row[v]
			}
		}
		if len(p.passages[0])+len(p.passages[1]) > 0 {
			c.pairs = append(c.pairs, p)
		}
	}
	for side := range c.version {
		c.coat(side)
	}
	width := c.width()
	if c.st.options.Plain && width > 4*brackets {
		width -= brackets
	}
	ts := newTypesetter(c.st, width)
	for i := range c.pairs {
		c.lay(ts, i)
	}
	at := 0
	if ok {
		for i, p := range c.pairs {
			for _, x := range p.passages[0] {
				if x == left {
					at = i
				}
			}
		}
	}
	c.resize(len(c.pairs), 1)
	c.put(at)
}

// here returns the passage of the left version at the cursor.
func (c *columns) here() (int, bool) {
	if len(c.pairs) == 0 {
		return c.passage, true
	}
	for i := c.at; i >= 0 && i < len(c.pairs); i-- {
		if p := c.pairs[i].passages[0]; len(p) > 0 {
			return p[0], true
		}
	}
	return 0, false
}

// coat lays out the marks of one side.
func (c *columns) coat(side int) {
	var marks []coat
	for i, m := range c.t.comparison.Marks {
		if m.Version == c.version[side] && c.kinds[m.Kind] {
			marks = append(marks, coat{m.Start, m.End, i, m.Kind, -1, m.Start})
		}
	}
	sort.SliceStable(marks, func(a, b int) bool { return marks[a].start < marks[b].start })
	c.paint[side] = painter{st: c.st, coats: layCoats(marks, nil), mark: -1, hit: -1, room: c.width()}
}

// lay sets the passages of a pair and appends their lines and a blank one.
func (c *columns) lay(ts *typesetter, i int) {
	p := &c.pairs[i]
	var cells [2][]columnCell
	for side, v := range c.version {
		for _, n := range p.passages[side] {
			s := c.t.comparison.Passages[v][n]
			text := strings.Map(oneLine, c.t.article(v).Body.Text.Plain[s.Start:s.End])
			b := &block{runs: []run{{text: text, start: s.Start, end: s.End}}}
			for _, l := range ts.fold([]line{{{text: text}}}) {
				cells[side] = append(cells[side], columnCell{b, l})
			}
		}
	}
	p.stops = c.stops(p)
	p.from = len(c.lines)
	for k := range max(len(cells[0]), len(cells[1])) {
		l := columnLine{pair: i}
		for side := range cells {
			if k < len(cells[side]) {
				l.cells[side] = cells[side][k]
			}
		}
		c.lines = append(c.lines, l)
	}
	p.to = len(c.lines)
	c.lines = append(c.lines, columnLine{pair: -1})
}

// stops returns the differences of a pair in the order of the left side, then
// those that only the right side bears.
func (c *columns) stops(p *columnPair) []difference {
	var out []difference
	for side, v := range c.version {
		paint := &c.paint[side]
		for _, n := range p.passages[side] {
			s := c.t.comparison.Passages[v][n]
			for i := paint.first(s.Start); i < len(paint.coats) && paint.coats[i].start < s.End; i++ {
				d := difference{version: v, mark: paint.coats[i].mark, at: paint.coats[i].begin}
				if !slices.ContainsFunc(out, func(o difference) bool { return o.mark == d.mark || c.sameReading(o, d) }) {
					out = append(out, d)
				}
			}
		}
	}
	if slices.ContainsFunc(out, func(d difference) bool { return c.t.comparison.Marks[d.mark].Kind == content.Only }) {
		return out // which says as much as that it is not on the other side
	}
	row := make(content.Row, len(c.t.versions))
	for side, v := range c.version {
		row[v] = p.passages[side]
	}
	for side, v := range c.version {
		if len(p.passages[side]) == 0 {
			d, _ := c.t.gapFor(v, row)
			out = append(out, d)
		}
	}
	return out
}

// sameReading reports whether two marks are the two sides of one difference.
func (c *columns) sameReading(left, right difference) bool {
	a, b := &c.t.comparison.Marks[left.mark], &c.t.comparison.Marks[right.mark]
	return a.Kind == b.Kind && slices.ContainsFunc(b.Readings, func(r content.Reading) bool {
		return r.Version == a.Version && r.Start < a.End && a.Start < r.End
	})
}

// oneLine makes blanks of what breaks lines, byte for byte.
func oneLine(r rune) rune {
	if r == '\n' || r == '\t' {
		return ' '
	}
	return r
}

// View returns the lines of the columns.
func (c *columns) View() []string {
	half := c.half()
	rest := c.w - 1 - half
	d, _ := c.Current()
	for side := range c.paint {
		c.paint[side].mark = d.mark
	}
	bar := render(c.st.border, "│")
	head := func(v, w int) string {
		return render(c.st.accent, c.st.fit("   "+itoa(c.t.versions[v]+1)+" "+c.names[v], w))
	}
	out := []string{head(c.version[0], half) + bar + head(c.version[1], rest)}
	for y := range c.height {
		i := c.first + y
		if i >= len(c.lines) {
			out = append(out, blanks(half)+bar+blanks(rest))
			continue
		}
		l := &c.lines[i]
		sign := " "
		if l.pair == c.at {
			sign = render(c.st.accent, "▌")
		}
		out = append(out, sign+c.st.fit(c.cell(l, 0), half-1)+bar+c.st.fit(c.cell(l, 1), rest))
	}
	return out
}

// cell returns one side of a line: the sign of what begins on it, then the
// text.
func (c *columns) cell(l *columnLine, side int) string {
	cell := &l.cells[side]
	if cell.block == nil {
		if l.pair >= 0 && len(c.pairs[l.pair].passages[side]) == 0 && l == &c.lines[c.pairs[l.pair].from] {
			return render(c.st.gap, "▸ not here")
		}
		return ""
	}
	p := &c.paint[side]
	r := &cell.block.runs[0]
	lo, hi := r.from(int(cell.line[0].off)), r.from(int(cell.line[len(cell.line)-1].off)+len(cell.line[len(cell.line)-1].text))
	sign := " "
	for i := p.first(lo); i < len(p.coats) && p.coats[i].start < hi; i++ {
		if p.coats[i].begin >= lo {
			sign = c.st.glyph(p.coats[i].kind)
			break
		}
	}
	return sign + " " + p.line(cell.block, cell.line)
}

// put puts the cursor on a pair and brings it into sight.
func (c *columns) put(at int) {
	c.set(at)
	c.stop = 0
	if c.at >= len(c.pairs) {
		return
	}
	p := &c.pairs[c.at]
	if p.from < c.first || p.to > c.first+c.height {
		c.first = p.from - c.height/3
	}
	c.Scroll(0)
}

// Move moves the cursor.
func (c *columns) Move(n int) { c.put(c.at + n) }

// Scroll moves the lines and leaves the cursor on its pair, seen or not.
func (c *columns) Scroll(n int) {
	c.first = max(0, min(c.first+n, len(c.lines)-1-c.height))
}

// Click puts the cursor on the pair and the mark under a cell; on the head of
// the right column it sets the next version there.
func (c *columns) Click(x, y int) {
	side, x := 0, x-columnMargin
	if x+columnMargin > c.half() {
		side, x = 1, x-c.half()
	}
	if y == 0 {
		c.Step(side)
		return
	}
	i := c.first + y - 1
	if i >= len(c.lines) || c.lines[i].pair < 0 {
		return
	}
	l := &c.lines[i]
	c.set(l.pair)
	c.stop = 0
	if cell := &l.cells[side]; cell.block != nil {
		mark := c.paint[side].markAt(cell.block, cell.line, x)
		c.stop = max(0, c.stopOf(mark))
	}
}

// stopOf returns which difference of the pair under the cursor a mark is, or is
// the other side of; -1 for none.
func (c *columns) stopOf(mark int) int {
	return slices.IndexFunc(c.pairs[c.at].stops, func(d difference) bool {
		return mark >= 0 && d.mark >= 0 && (d.mark == mark || c.sameReading(d, difference{mark: mark}))
	})
}

// Jump moves to the next difference, of this pair or another.
func (c *columns) Jump(dir int) bool {
	if c.at < len(c.pairs) {
		if next := c.stop + dir; next >= 0 && next < len(c.pairs[c.at].stops) {
			c.stop = next
			return true
		}
	}
	for i := c.at + dir; i >= 0 && i < len(c.pairs); i += dir {
		if n := len(c.pairs[i].stops); n > 0 {
			c.put(i)
			if dir < 0 {
				c.stop = n - 1
			}
			return true
		}
	}
	return false
}

// Step sets the next or previous version at the right.
func (c *columns) Step(dir int) {
	if dir == 0 {
		return
	}
	n := len(c.t.versions)
	for range n {
		c.version[1] = (c.version[1] + dir + n) % n
		if c.version[1] != c.version[0] {
			break
		}
	}
	c.build()
}

// Goal returns the difference under the cursor, or else its passage, of the left
// version if that has one.
func (c *columns) Goal() (content.Reading, bool) {
	if c.at >= len(c.pairs) {
		return content.Reading{}, false
	}
	if d, ok := c.Current(); ok && d.mark >= 0 {
		return content.Reading{Version: d.version, Span: c.t.comparison.Marks[d.mark].Span}, true
	}
	for side, v := range c.version {
		if p := c.pairs[c.at].passages[side]; len(p) > 0 {
			return content.Reading{Version: v, Span: c.t.comparison.Passages[v][p[0]]}, true
		}
	}
	return content.Reading{}, false
}

// Current returns the difference under the cursor.
func (c *columns) Current() (difference, bool) {
	none := difference{mark: -1}
	if c.at >= len(c.pairs) || c.stop >= len(c.pairs[c.at].stops) {
		return none, false
	}
	d := c.pairs[c.at].stops[c.stop]
	return d, d.mark >= 0 || len(d.gaps) > 0
}
