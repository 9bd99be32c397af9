package ui

import (
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
	height int // lines for the text
	first  int // the line at the top of them
}

// A columnPair is one row of the comparison as far as the two versions go.
type columnPair struct {
	passages [2][]int
	differs  bool
	from, to int // its lines
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

// width is that of the text in one column: half the pane without the line
// between them, less a cell for signs and a blank.
func (c *columns) width() int { return max(1, (c.w-1)/2-3) }

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
	ts := newTypesetter(c.st, c.width())
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
	c.paint[side] = painter{st: c.st, coats: layCoats(marks, nil), mark: -1, hit: -1}
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
			k := c.paint[side].first(s.Start)
			p.differs = p.differs || k < len(c.paint[side].coats) && c.paint[side].coats[k].start < s.End
		}
	}
	p.differs = p.differs || len(cells[0]) == 0 || len(cells[1]) == 0
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

// oneLine makes blanks of what breaks lines, byte for byte.
func oneLine(r rune) rune {
	if r == '\n' || r == '\t' {
		return ' '
	}
	return r
}

// View returns the lines of the columns.
func (c *columns) View() []string {
	half := (c.w - 1) / 2
	rest := c.w - 1 - half
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
	if c.at >= len(c.pairs) {
		return
	}
	p := &c.pairs[c.at]
	if p.from < c.first || p.to > c.first+c.height {
		c.first = p.from - c.height/3
	}
	c.first = max(0, min(c.first, len(c.lines)-1-c.height))
}

// Move moves the cursor.
func (c *columns) Move(n int) { c.put(c.at + n) }

// Jump moves to the next pair that differs.
func (c *columns) Jump(dir int) bool {
	for i := c.at + dir; i >= 0 && i < len(c.pairs); i += dir {
		if c.pairs[i].differs {
			c.put(i)
			return true
		}
	}
	return false
}

// Step sets the next or previous version at the right.
func (c *columns) Step(dir int) {
	n := len(c.t.versions)
	for range n {
		c.version[1] = (c.version[1] + dir + n) % n
		if c.version[1] != c.version[0] {
			break
		}
	}
	c.build()
}

// Goal returns the passage under the cursor, of the left version if it has one.
func (c *columns) Goal() (content.Reading, bool) {
	if c.at >= len(c.pairs) {
		return content.Reading{}, false
	}
	for side, v := range c.version {
		if p := c.pairs[c.at].passages[side]; len(p) > 0 {
			return content.Reading{Version: v, Span: c.t.comparison.Passages[v][p[0]]}, true
		}
	}
	return content.Reading{}, false
}

// Current returns the first difference of the pair under the cursor.
func (c *columns) Current() (difference, bool) {
	if c.at >= len(c.pairs) {
		return difference{}, false
	}
	for side, v := range c.version {
		for _, n := range c.pairs[c.at].passages[side] {
			s := c.t.comparison.Passages[v][n]
			p := &c.paint[side]
			for i := p.first(s.Start); i < len(p.coats) && p.coats[i].start < s.End; i++ {
				if p.coats[i].kind != content.Moved {
					return difference{version: v, mark: p.coats[i].mark, at: p.coats[i].begin}, true
				}
			}
		}
	}
	return difference{}, false
}
