package ui

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"crosswire/content"
)

// A coat is a stretch of the Markdown that is painted in one way. Coats are
// sorted and never overlap.
type coat struct {
	start, end int
	mark       int // index into the comparison's marks; -1 for none
	kind       content.Kind
	hit        int // index of the search's match; -1 for none
	begin      int // where the whole mark begins, of which this may be a part
}

// A painter lays marks, matches and links over the lines of a page.
type painter struct {
	st    *styles
	coats []coat
	mark  int // the mark under the cursor; -1 for none
	hit   int // the match under the cursor; -1 for none
	room  int // the cells of a line that may hold text and brackets; see bracketed
}

// first returns the number of the first coat that ends after an offset.
func (p *painter) first(offset int) int {
	return sort.Search(len(p.coats), func(i int) bool { return p.coats[i].end > offset })
}

// style returns a segment's style under coat i; -1 is none.
func (p *painter) style(st uv.Style, i int) uv.Style {
	if i < 0 {
		return st
	}
	c := &p.coats[i]
	if c.mark >= 0 {
		st = p.st.mark(st, c.kind)
		if c.mark == p.mark {
			st = over(st, p.st.selected)
		}
	}
	if c.hit >= 0 {
		st = over(st, p.st.hit)
		if c.hit == p.hit {
			st = over(st, p.st.selected)
		}
	}
	return st
}

// pieces calls f for each stretch of a line that looks the same throughout:
// with its text, its style, its run (-1 for none) and its coat (-1 for none).
func (p *painter) pieces(b *block, l line, f func(text string, st uv.Style, run int32, coat int)) {
	before := -1 // where the last text's origin ends
	for i := range l {
		s := &l[i]
		if s.run < 0 {
			coat := -1
			if before >= 0 && i+1 < len(l) && l[i+1].run >= 0 && strings.TrimSpace(s.text) == "" {
				next := &b.runs[l[i+1].run]
				coat = p.across(before, next.from(int(l[i+1].off)))
			}
			f(s.text, p.style(s.style, coat), -1, coat)
			continue
		}
		r := &b.runs[s.run]
		before = r.from(int(s.off) + len(s.text))
		if r.extra {
			f(s.text, s.style, s.run, -1)
			continue
		}
		p.segment(r, s, f)
	}
}

// across returns the coat that covers what stands on both sides of a blank
// which glamour or the Markdown put between two runs.
func (p *painter) across(before, after int) int {
	if i := p.first(before - 1); i < len(p.coats) && p.coats[i].start < before && p.coats[i].end > after {
		return i
	}
	return -1
}

// segment parts one segment at the ends of the coats.
func (p *painter) segment(r *run, s *segment, f func(string, uv.Style, int32, int)) {
	lo, hi := int(s.off), int(s.off)+len(s.text)
	at, end := lo, r.from(hi)
	put := func(to, coat int) {
		if to > at {
			f(s.text[at-lo:to-lo], p.style(s.style, coat), s.run, coat)
			at = to
		}
	}
	for i := p.first(r.from(lo)); i < len(p.coats) && p.coats[i].start < end; i++ {
		from, to := at, hi
		if p.coats[i].start > r.from(at) {
			from = clusterStart(s.text, r.seek(p.coats[i].start, at, hi)-lo) + lo
		}
		if p.coats[i].end < end {
			to = clusterEnd(s.text, r.seek(p.coats[i].end, at, hi)-lo) + lo
		}
		put(max(from, at), -1)
		put(to, i)
	}
	put(hi, -1)
}

// clusterStart returns the beginning of the grapheme cluster that byte at of s
// stands in.
func clusterStart(s string, at int) int {
	from, _ := cluster(s, at)
	return from
}

// clusterEnd returns the end of the grapheme cluster that byte at of s stands
// in the middle of.
func clusterEnd(s string, at int) int {
	from, to := cluster(s, at)
	if from == at {
		return at
	}
	return to
}

func cluster(s string, at int) (from, to int) {
	if at <= 0 || at >= len(s) || (s[at] < utf8.RuneSelf && s[at-1] < utf8.RuneSelf) {
		return at, at
	}
	for from = at - 1; from > 0 && s[from] >= utf8.RuneSelf; from-- {
		// An ASCII byte always begins a cluster.
	}
	for from < at {
		g, _ := ansi.FirstGraphemeCluster(s[from:], ansi.GraphemeWidth)
		if from+len(g) > at {
			return from, from + len(g)
		}
		from += len(g)
	}
	return at, at
}

// line returns a line ready for the terminal: styles and links, closed at its
// end. Links to nowhere clean do not exist; see cleanURL.
func (p *painter) line(b *block, l line) string {
	var out strings.Builder
	var pen uv.Style
	open := ""
	put := func(text string, st uv.Style, run int32, _ int) {
		link := ""
		if run >= 0 {
			link = b.runs[run].link
		}
		if link != open && !p.st.options.Plain {
			if open != "" {
				out.WriteString(ansi.ResetHyperlink())
			}
			if link != "" {
				out.WriteString(ansi.SetHyperlink(link))
			}
			open = link
		}
		if st != pen {
			out.WriteString(uv.StyleDiff(&pen, &st))
			pen = st
		}
		out.WriteString(text)
	}
	if p.st.options.Plain {
		put = p.bracketed(b, l, put)
	}
	p.pieces(b, l, put)
	if !pen.IsZero() {
		out.WriteString(ansi.ResetStyle)
	}
	if open != "" {
		out.WriteString(ansi.ResetHyperlink())
	}
	return out.String()
}

// markAt returns the mark under a cell of a line, -1 for none.
func (p *painter) markAt(b *block, l line, x int) int {
	found, at := -1, 0
	look := func(text string, _ uv.Style, _ int32, coat int) {
		n := p.st.width(text)
		if x >= at && x < at+n && coat >= 0 {
			found = p.coats[coat].mark
		}
		at += n
	}
	if p.st.options.Plain {
		look = p.bracketed(b, l, look)
	}
	p.pieces(b, l, look)
	return found
}

// sign returns the sign of the most telling mark that begins on a line.
func (p *painter) sign(lo, hi int) string {
	best, current := -1, false
	for i := p.first(lo); i < len(p.coats) && p.coats[i].start < hi; i++ {
		c := &p.coats[i]
		if c.mark < 0 || c.begin < lo {
			continue
		}
		if c.mark == p.mark {
			best, current = int(c.kind), true
			break
		}
		if best < 0 || int(c.kind) < best {
			best = int(c.kind)
		}
	}
	if best < 0 {
		return " "
	}
	if current {
		return render(p.st.mark(p.st.selected, content.Kind(best)), p.st.kinds[best].glyph)
	}
	return p.st.glyph(content.Kind(best))
}

// bracketed is how marks are shown where the terminal has no styles at all:
// every stretch stands in brackets if the pane has room for them, the one under
// the cursor in braces; else the blanks beside a mark become brackets.
func (p *painter) bracketed(b *block, l line, put func(string, uv.Style, int32, int)) func(string, uv.Style, int32, int) {
	coats, room := p.bracketRoom(b, l)
	beside := func(i int) int {
		if i < 0 || i >= len(coats) {
			return -1
		}
		return coats[i]
	}
	i := -1
	return func(text string, st uv.Style, run int32, coat int) {
		i++
		before, after := beside(i-1), beside(i+1)
		switch {
		case !room && coat < 0 && strings.HasSuffix(text, " ") && after >= 0:
			text = text[:len(text)-1] + p.bracket(after, '[', '{')
		case !room && coat < 0 && strings.HasPrefix(text, " ") && before >= 0:
			text = p.bracket(before, ']', '}') + text[1:]
		case room && coat >= 0:
			word := strings.TrimLeft(text, " ")
			lead := text[:len(text)-len(word)]
			word = strings.TrimRight(word, " ")
			trail := text[len(lead)+len(word):]
			if before != coat {
				lead += p.bracket(coat, '[', '{')
			}
			if after != coat {
				trail = p.bracket(coat, ']', '}') + trail
			}
			text = lead + word + trail
		}
		put(text, st, run, coat)
	}
}

// bracket returns the bracket beside a coat: another for the mark or match under
// the cursor.
func (p *painter) bracket(coat int, usual, current rune) string {
	if c := &p.coats[coat]; c.mark >= 0 && c.mark == p.mark || c.hit >= 0 && c.hit == p.hit {
		return string(current)
	}
	return string(usual)
}

// bracketRoom returns the coats of a line's pieces, -1 for none, and whether it
// has room for the brackets of its marks.
func (p *painter) bracketRoom(b *block, l line) (coats []int, room bool) {
	width, last := 0, -1
	p.pieces(b, l, func(text string, _ uv.Style, _ int32, coat int) {
		coats = append(coats, coat)
		width += p.st.width(text)
		if coat >= 0 && coat != last {
			width += len("[]")
		}
		last = coat
	})
	return coats, width <= p.room
}

// coats lays marks and matches into stretches that do not overlap. Marks that
// cover whole passages lie below the others; both lists are of the Markdown.
func layCoats(marks []coat, hits []coat) []coat {
	var under, upper []coat
	for _, m := range marks {
		if m.kind == content.Moved {
			under = append(under, m)
		} else {
			upper = append(upper, m)
		}
	}
	return overlay(overlay(under, upper), hits)
}

// overlay lays the upper coats over the lower ones, both sorted. Where an upper
// coat is a match it leaves the mark below to be seen.
func overlay(lower, upper []coat) []coat {
	if len(lower) == 0 {
		return upper
	}
	if len(upper) == 0 {
		return lower
	}
	lower = slices.Clone(lower)
	out := make([]coat, 0, len(lower)+2*len(upper))
	put := func(c coat) {
		if c.end > c.start {
			out = append(out, c)
		}
	}
	i := 0
	for _, u := range upper {
		for ; i < len(lower) && lower[i].end <= u.start; i++ {
			put(lower[i])
		}
		at := u.start
		for i < len(lower) && lower[i].start < u.end {
			low := lower[i]
			put(coat{low.start, min(low.end, u.start), low.mark, low.kind, low.hit, low.begin})
			if u.mark < 0 {
				put(coat{at, max(at, low.start), u.mark, u.kind, u.hit, u.begin})
				to := min(low.end, u.end)
				put(coat{max(at, low.start), to, low.mark, low.kind, u.hit, low.begin})
				at = to
			}
			if low.end > u.end {
				lower[i].start = u.end
				break
			}
			i++
		}
		u.start = at
		put(u)
	}
	for ; i < len(lower); i++ {
		put(lower[i])
	}
	return out
}
