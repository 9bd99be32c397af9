package ui

import (
	"slices"
	"strings"

	"crosswire/content"
)

// A matrix shows the whole story at a glance: what is told, line by line, and a
// column for each source that says whether and how it tells it.
type matrix struct {
	st     *styles
	t      *telling
	names  []string
	rows   []content.Row
	signs  [][]int // by row and version: a sign*, or a kind
	column int     // the version whose words stand at the left where it has any
	w      int
	cursor
}

// The signs of a matrix that are no kinds of mark.
const (
	signNone = -1 // not told
	signSame = -2 // told, with no difference to speak of
)

func newMatrix(st *styles, t *telling, kinds kindSet, version, passage int) *matrix {
	m := &matrix{st: st, t: t, names: t.versionNames(), column: version}
	worst := make([]map[int]int, len(t.versions))
	for v := range worst {
		worst[v] = make(map[int]int)
	}
	for _, mark := range t.comparison.Marks {
		if !kinds[mark.Kind] {
			continue
		}
		if k, ok := worst[mark.Version][mark.Passage]; !ok || int(mark.Kind) < k {
			worst[mark.Version][mark.Passage] = int(mark.Kind)
		}
	}
	for _, row := range t.comparison.Rows {
		signs := make([]int, len(t.versions))
		for v := range signs {
			signs[v] = signNone
			if v >= len(row) {
				continue
			}
			for _, p := range row[v] {
				k, ok := worst[v][p]
				switch {
				case !ok && signs[v] == signNone:
					signs[v] = signSame
				case ok && (signs[v] < 0 || k < signs[v]):
					signs[v] = k
				}
			}
		}
		if version < len(row) && slices.Contains(row[version], passage) {
			m.at = len(m.rows)
		}
		m.rows = append(m.rows, row)
		m.signs = append(m.signs, signs)
	}
	m.n = len(m.rows)
	return m
}

// cellWidth is how wide a source's column is.
const cellWidth = 3

// shownColumns returns the versions that have room, the chosen one among them.
func (m *matrix) shownColumns() (from, to int) {
	room := max(1, (m.w/2)/cellWidth)
	from = max(0, min(m.column-room/2, len(m.names)-room))
	return from, min(len(m.names), from+room)
}

// matrixHead is how many lines stand above the rows.
const matrixHead = 2

// Resize gives the matrix its size.
func (m *matrix) Resize(w, h int) {
	m.w = w
	m.resize(len(m.rows), h-matrixHead)
}

// View returns the lines of the matrix.
func (m *matrix) View() []string {
	from, to := m.shownColumns()
	label := m.w - (to-from)*cellWidth
	var head strings.Builder
	for v := from; v < to; v++ {
		sign := m.st.fit(" "+itoa(m.t.versions[v]+1), cellWidth)
		if v == m.column {
			sign = render(m.st.accent, m.st.fit("["+itoa(m.t.versions[v]+1)+"]", cellWidth))
		}
		head.WriteString(sign)
	}
	out := []string{
		m.st.fit(" in the words of "+render(m.st.accent, m.names[m.column]), label) + head.String(),
		render(m.st.faint, m.st.fit(m.key(), m.w)),
	}
	for i := m.top; i < min(len(m.rows), m.top+m.h); i++ {
		text := m.st.fit(" "+m.label(i), label-1) + " "
		cells := m.cells(i, from, to)
		if i == m.at {
			text = render(m.st.selected, text)
			if m.st.options.Plain {
				text = ">" + text[1:]
			}
		} else if m.signs[i][m.column] == signNone {
			text = render(m.st.gap, text)
		}
		out = append(out, text+cells)
	}
	for len(out) < m.h+matrixHead {
		out = append(out, blanks(m.w))
	}
	return out
}

// key explains the signs that the matrix holds.
func (m *matrix) key() string {
	parts := []string{"■ tells it", "· does not"}
	for k := range kindCount {
		if slices.ContainsFunc(m.signs, func(row []int) bool { return slices.Contains(row, k) }) {
			parts = append(parts, m.st.kinds[k].glyph+" "+kindWords[k])
		}
	}
	return " " + strings.Join(parts, "  ")
}

func (m *matrix) cells(i, from, to int) string {
	var b strings.Builder
	for v := from; v < to; v++ {
		b.WriteByte(' ')
		switch s := m.signs[i][v]; s {
		case signNone:
			b.WriteString(render(m.st.faint, "·"))
		case signSame:
			b.WriteString("■")
		default:
			b.WriteString(m.st.glyph(content.Kind(s)))
		}
		b.WriteByte(' ')
	}
	return b.String()
}

// label returns what a row tells, in the words of the chosen source if it has
// any, else of the first that has.
func (m *matrix) label(i int) string {
	row := m.rows[i]
	for _, v := range append([]int{m.column}, versionsFrom(len(row))...) {
		if v < len(row) && len(row[v]) > 0 {
			return m.t.passage(content.PassageRef{Version: v, Passage: row[v][0]})
		}
	}
	return ""
}

func versionsFrom(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// Move moves the cursor.
func (m *matrix) Move(n int) { m.move(n) }

// Click chooses the row and, in a source's column, the source under a cell.
func (m *matrix) Click(x, y int) {
	from, to := m.shownColumns()
	if v := from + (x-m.w+(to-from)*cellWidth)/cellWidth; x >= m.w-(to-from)*cellWidth && v < to && y != 1 {
		m.column = v
	}
	if i := m.top + y - matrixHead; y >= matrixHead && y < matrixHead+m.h && i < len(m.rows) {
		m.at = i
	}
}

// Jump moves to the next row that the sources do not all tell alike.
func (m *matrix) Jump(dir int) bool {
	for i := m.at + dir; i >= 0 && i < len(m.rows); i += dir {
		if slices.ContainsFunc(m.signs[i], func(s int) bool { return s != signSame }) {
			m.set(i)
			return true
		}
	}
	return false
}

// Step chooses the next or previous source.
func (m *matrix) Step(dir int) {
	m.column = (m.column + dir + len(m.names)) % len(m.names)
}

// Goal returns the row's passage, in the chosen source if it has it.
func (m *matrix) Goal() (content.Reading, bool) {
	if m.at >= len(m.rows) {
		return content.Reading{}, false
	}
	row := m.rows[m.at]
	for _, v := range append([]int{m.column}, versionsFrom(len(row))...) {
		if v < len(row) && len(row[v]) > 0 {
			return content.Reading{Version: v, Span: m.t.comparison.Passages[v][row[v][0]]}, true
		}
	}
	return content.Reading{}, false
}

// Current returns the most telling difference of the row in the chosen source:
// a mark, or that it is not told there.
func (m *matrix) Current() (difference, bool) {
	if m.at >= len(m.rows) {
		return difference{}, false
	}
	row, sign := m.rows[m.at], m.signs[m.at][m.column]
	if sign == signNone {
		return m.t.gapFor(m.column, row)
	}
	for i, mark := range m.t.comparison.Marks {
		if mark.Version == m.column && int(mark.Kind) == sign && slices.Contains(row[m.column], mark.Passage) {
			return difference{version: m.column, mark: i, at: mark.Start}, true
		}
	}
	return difference{}, false
}
