package ui

import (
	"slices"
	"sort"
	"strings"

	"crosswire/content"
)

// A difference is what the cursor stops at: a mark, or the gaps that stand at
// one place of the page.
type difference struct {
	version int
	mark    int   // index into the comparison's marks; -1 for gaps
	gaps    []int // indexes into the comparison's gaps
	at      int   // where it stands in the version's text
}

// kindSet holds the kinds of difference that are shown.
type kindSet [kindCount]bool

// usualKinds returns what is shown unless the reader wants otherwise: all but
// differences of spelling.
func usualKinds() kindSet {
	var s kindSet
	for k := range s {
		s[k] = content.Kind(k) != content.Trivial
	}
	return s
}

// gapState says how gaps are shown.
type gapState uint8

const (
	gapsFolded gapState = iota
	gapsOpen
	gapsOff
)

// differences returns all differences of a version in the order of the page:
// gaps that fall into one paragraph stand together at its end.
func (t *telling) differences(version int) []difference {
	if version < 0 {
		return nil
	}
	var out []difference
	for i, m := range t.comparison.Marks {
		if m.Version == version {
			out = append(out, difference{version: version, mark: i, at: m.Start})
		}
	}
	plain := t.article(version).Body.Text.Plain
	gaps := make(map[int]int) // place -> index in out
	for i, g := range t.comparison.Gaps {
		if g.Version != version {
			continue
		}
		at := paragraphEnd(plain, g.At)
		k, ok := gaps[at]
		if !ok {
			k = len(out)
			gaps[at] = k
			out = append(out, difference{version: version, mark: -1, at: at})
		}
		out[k].gaps = append(out[k].gaps, i)
	}
	sort.SliceStable(out, func(a, b int) bool { return out[a].at < out[b].at })
	return out
}

// gapFor returns the gap that a version has where others tell what stands in a
// row.
func (t *telling) gapFor(version int, row content.Row) (difference, bool) {
	d := difference{version: version, mark: -1}
	for i, g := range t.comparison.Gaps {
		if g.Version != version {
			continue
		}
		for _, p := range g.Passages {
			if p.Version < len(row) && slices.Contains(row[p.Version], p.Passage) {
				d.gaps, d.at = append(d.gaps, i), g.At
				break
			}
		}
	}
	return d, len(d.gaps) > 0
}

// paragraphEnd returns the end of the paragraph that an offset stands in. An
// offset before the first character of a paragraph belongs to the one before.
func paragraphEnd(plain string, at int) int {
	at = max(0, min(at, len(plain)))
	before := len(strings.TrimRight(plain[:at], " \n\t"))
	if before == 0 {
		return 0
	}
	if i := strings.Index(plain[before:], "\n\n"); i >= 0 {
		return before + i
	}
	return len(plain)
}

// shown reports whether a difference is on the page.
func (r *reader) shown(d difference) bool {
	if d.mark < 0 {
		return r.gaps != gapsOff
	}
	return r.kinds[r.telling.comparison.Marks[d.mark].Kind]
}

// stops returns the numbers of the differences that the cursor stops at.
func (r *reader) stops() []int {
	var out []int
	for i, d := range r.differences {
		if r.shown(d) {
			out = append(out, i)
		}
	}
	return out
}

// Count returns how many differences are shown.
func (r *reader) Count() int { return len(r.stops()) }

// Current returns the difference under the cursor.
func (r *reader) Current() (difference, bool) {
	if r.board != nil {
		return r.board.Current()
	}
	if r.current < 0 {
		return difference{}, false
	}
	return r.differences[r.current], true
}

// Next moves to the next (dir > 0) or previous difference; to the next match
// while a search is on. It returns false where there is none.
func (r *reader) Next(dir int) bool {
	if r.telling == nil {
		return false
	}
	if r.board != nil {
		return r.board.Jump(dir)
	}
	if r.query != "" {
		return r.nextHit(dir)
	}
	stops := r.stops()
	k := 0
	if i := slices.Index(stops, r.current); i >= 0 {
		k = i + dir
	} else {
		top := r.textOffset(r.top)
		k = sort.Search(len(stops), func(i int) bool { return r.differences[stops[i]].at >= top })
		if dir < 0 {
			k--
		}
	}
	if k < 0 || k >= len(stops) {
		return false
	}
	r.put(stops[k])
	return true
}

// put puts the cursor on a difference and scrolls to it.
func (r *reader) put(i int) {
	r.current = i
	r.reveal()
}
