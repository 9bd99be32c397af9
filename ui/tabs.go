package ui

import (
	"strconv"
	"strings"

	"crosswire/content"
)

func itoa(n int) string { return strconv.Itoa(n) }

// tabs returns the line that names the sources, and what the article is
// compared with at its right end.
func (r *reader) tabs() string {
	right := r.against()
	room := r.w
	if n := r.st.width(right); n+12 <= r.w {
		room -= n + 2
	} else {
		right = ""
	}
	names := r.t.names()
	for _, longest := range []int{1000, 16, 10, 6} {
		if line, w := r.tabLine(names, 0, len(names), longest); w <= room {
			return r.spread(line, w, right)
		}
	}
	// Not all fit: those around the one shown.
	from, to := r.article, r.article+1
	for {
		grown := false
		if to < len(names) {
			if _, w := r.tabLine(names, from, to+1, 10); w <= room {
				to, grown = to+1, true
			}
		}
		if from > 0 {
			if _, w := r.tabLine(names, from-1, to, 10); w <= room {
				from, grown = from-1, true
			}
		}
		if !grown {
			break
		}
	}
	line, w := r.tabLine(names, from, to, 10)
	return r.spread(line, w, right)
}

func (r *reader) spread(line string, w int, right string) string {
	if right == "" {
		return line
	}
	return line + blanks(r.w-w-r.st.width(right)-1) + render(r.st.faint, right)
}

// tabLine returns the tabs of sources from..to and how wide they are, names cut
// to so many cells.
func (r *reader) tabLine(names []string, from, to, longest int) (string, int) {
	var b strings.Builder
	w := 0
	put := func(text string) {
		b.WriteString(text)
		w += r.st.width(text)
	}
	if from > 0 {
		put("‹")
	}
	for i := from; i < to; i++ {
		label := itoa(i+1) + " " + r.st.cut(names[i], longest)
		if i == r.article {
			label = "[" + label + "]"
			b.WriteString(render(r.st.accent, label))
			w += r.st.width(label)
			continue
		}
		put(" " + label + " ")
	}
	if to < len(names) {
		put("›")
	}
	return b.String(), w
}

// against says what the article is compared with, and how much differs.
func (r *reader) against() string {
	if r.version < 0 || len(r.t.versions) < 2 {
		return ""
	}
	with := "all"
	if len(r.t.versions) < len(r.t.story.Articles) {
		names := r.t.versionNames()
		with = strings.Join(append(names[:r.version:r.version], names[r.version+1:]...), ", ")
		with = r.st.cut(with, 24)
	}
	switch n := r.Count(); n {
	case 0:
		return "vs " + with + " · no differences"
	case 1:
		return "vs " + with + " · 1 difference"
	default:
		return "vs " + with + " · " + itoa(n) + " differences"
	}
}

// legend explains the signs that the article bears, as many as there is room
// for.
func (r *reader) legend() string {
	seen := make(map[content.Kind]bool)
	gaps := false
	for _, d := range r.differences {
		switch {
		case !r.shown(d):
		case d.mark < 0:
			gaps = true
		default:
			seen[r.t.comparison.Marks[d.mark].Kind] = true
		}
	}

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
	for k := range kindCount {
		if kind := content.Kind(k); seen[kind] {
			put(r.st.glyph(kind), kindWords[k], render(r.st.mark(r.st.text, kind), kindWords[k]))
		}
	}
	if gaps {
		put("▸", "not here", render(r.st.gap, "not here"))
	}
	return strings.TrimRight(b.String(), " ")
}
