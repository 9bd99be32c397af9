package ui

import (
	"strings"

	"crosswire/content"
)

// counts returns how many differences of each kind are shown, and how many gaps.
func (r *reader) counts() (kinds [kindCount]int, gaps int) {
	for _, i := range r.stops() {
		if d := r.differences[i]; d.mark >= 0 {
			kinds[r.telling.comparison.Marks[d.mark].Kind]++
		} else {
			gaps += len(d.gaps)
		}
	}
	return kinds, gaps
}

// summary says how many differences of each kind the article has.
func (r *reader) summary() string {
	if r.telling == nil {
		return ""
	}
	kinds, gaps := r.counts()
	var parts []string
	for k, n := range kinds {
		words := itoa(n) + " " + kindWords[k]
		if content.Kind(k) <= content.Quote {
			words = Count(n, kindWords[k])
		}
		if n > 0 {
			parts = append(parts, r.st.glyph(content.Kind(k))+" "+words)
		}
	}
	if gaps > 0 {
		parts = append(parts, "▸ "+Count(gaps, "passage")+" not here")
	}
	return strings.Join(parts, render(r.st.faint, " · "))
}

// legend explains the signs that the article bears, as many as there is room
// for.
func (r *reader) legend() string {
	kinds, gaps := r.counts()
	var b strings.Builder
	w := r.left + r.gutter - 2
	if r.w < 60 {
		w = 0
	}
	b.WriteString(blanks(w))
	put := func(glyph, word string, like string) {
		n := r.st.width(glyph) + 1 + r.st.width(word) + 2
		if w+n-2 > r.w {
			return
		}
		b.WriteString(glyph + " " + like + "  ")
		w += n
	}
	for k, n := range kinds {
		if kind := content.Kind(k); n > 0 {
			put(r.st.glyph(kind), kindWords[k], render(r.st.mark(r.st.text, kind), kindWords[k]))
		}
	}
	if gaps > 0 {
		put("▸", "not here", render(r.st.gap, "not here"))
	}
	return strings.TrimRight(b.String(), " ")
}
