package ui

import (
	"sort"
	"strconv"
	"strings"
)

// A line of prose is read most easily at some 60 to 80 characters; wider panes
// get wider margins instead.
const widestMeasure = 82

// frame is how the pane's width is shared out.
type frame struct {
	left     int // blank cells at the left
	carryW   int // who else carries the passage
	gutter   int // carryW, the sign of what begins on the line, the blanks around
	measureW int // the text
	roomW    int // the text with the brackets that stand for styles
}

// brackets is how many cells of a line are left for brackets where they stand
// for styles.
const brackets = 8

// measure shares out the pane's width.
func (r *reader) measure() {
	f := frame{}
	switch others := r.others(); {
	case others == 0 || r.w < 30:
	case r.w < 60 || others <= 2:
		f.carryW = min(2, others)
	default:
		f.carryW = min(9, others)
	}
	f.gutter = 2
	if f.carryW > 0 {
		f.gutter += f.carryW + 1
	}
	right := 1
	if r.w < 30 {
		right = 0
	}
	f.roomW = max(1, min(widestMeasure, r.w-f.gutter-right))
	f.measureW = f.roomW
	if r.st.options.Plain && f.roomW > 4*brackets {
		f.measureW -= brackets
	}
	f.left = max(0, (r.w-f.gutter-f.roomW-right)/2)
	r.frame = f
}

func (r *reader) others() int {
	if r.telling == nil {
		return 0
	}
	return r.telling.others(r.version)
}

// carried is where a passage begins in the Markdown and which other versions
// have it, by version.
type carried struct {
	at  int
	has map[int]bool
}

// carried returns the passages of the article in the order of its Markdown.
func (r *reader) carried() []carried {
	if r.others() == 0 {
		return nil
	}
	offsets := r.Article().Body.Text.Offsets
	var out []carried
	for i, has := range r.telling.carriers(r.version) {
		s := r.telling.comparison.Passages[r.version][i]
		if from, _, ok := offsets.Span(s.Start, s.End); ok {
			out = append(out, carried{from, has})
		}
	}
	return out
}

// beginning returns the passages that begin in a stretch of the Markdown.
func (r *reader) beginning(lo, hi int) []carried {
	from := sort.Search(len(r.carry), func(i int) bool { return r.carry[i].at >= lo })
	to := from
	for ; to < len(r.carry) && r.carry[to].at < hi; to++ {
		continue
	}
	return r.carry[from:to]
}

// carriers returns what the margin says of the passages that begin on a line,
// carryW cells wide: the numbers of the sources that have them, a dot for one
// that has only some; or where there is no room for that, how many have them.
func (r *reader) carriers(lo, hi int) string {
	passages := r.beginning(lo, hi)
	if r.carryW == 0 || len(passages) == 0 {
		return blanks(r.carryW)
	}
	var b strings.Builder
	count := 0
	single := r.others() <= r.carryW
	for v := range r.telling.versions {
		if v == r.version {
			continue
		}
		n := 0
		for _, p := range passages {
			if p.has[v] {
				n++
			}
		}
		sign := " "
		switch {
		case n == len(passages):
			count++
			sign = sourceSign(r.telling.versions[v])
		case n > 0:
			sign = "·"
		}
		if single {
			b.WriteString(sign)
		}
	}
	if single {
		return b.String()
	}
	if count == 0 {
		return blanks(r.carryW)
	}
	n := strconv.Itoa(count)
	return blanks(r.carryW-len(n)) + n
}

// sourceSign is the sign of a source in the margin: the number of its tab.
func sourceSign(article int) string {
	if article < 9 {
		return strconv.Itoa(article + 1)
	}
	return "+"
}

// row returns row i painted, without the blanks at its end.
func (r *reader) row(i int) string {
	w := &r.rows[i]
	switch w.kind {
	case rowBlank:
		return ""
	case rowText:
		return r.textRow(w)
	}
	glyph := w.glyph
	if glyph == "" {
		glyph = " "
	}
	if w.kind == rowGap && w.difference == r.current {
		glyph = render(over(r.st.strong, r.st.selected), glyph)
		if r.st.options.Plain {
			glyph = ">"
		}
	}
	return blanks(r.left+r.gutter-2) + glyph + " " + w.text
}

func (r *reader) textRow(w *row) string {
	b := r.doc.blocks[w.block]
	l := r.page.lines[w.block-r.page.first][w.line]
	r.paint.st, r.paint.mark, r.paint.hit, r.paint.room = r.st, -1, -1, r.roomW
	if d, ok := r.Current(); ok {
		r.paint.mark = d.mark
	}
	if len(r.hits) > 0 {
		r.paint.hit = r.hit
	}
	lo, hi, ok := r.extent(w)
	if !ok {
		return blanks(r.left+r.gutter) + r.paint.line(b, l)
	}
	var out strings.Builder
	out.WriteString(blanks(r.left))
	if r.carryW > 0 {
		out.WriteString(render(r.st.faint, r.carriers(lo, hi)))
		out.WriteByte(' ')
	}
	out.WriteString(r.paint.sign(lo, hi))
	lead := " "
	if r.st.options.Plain && r.markAt(w, 0) >= 0 {
		if _, room := r.paint.bracketRoom(b, l); !room {
			lead = r.paint.bracket(r.paint.first(lo), '[', '{')
		}
	}
	out.WriteString(lead + r.paint.line(b, l))
	return out.String()
}
