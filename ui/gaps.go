package ui

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosswire/content"
)

// CycleGaps goes from folded gaps to open ones, to none, and back.
func (r *reader) CycleGaps() {
	if r.telling == nil {
		return
	}
	r.gaps = (r.gaps + 1) % (gapsOff + 1)
	clear(r.turned)
	if r.current >= 0 && !r.shown(r.differences[r.current]) {
		r.current = -1
	}
	r.recompose()
}

// ToggleFold opens or folds the gap under the cursor. It returns false where
// there is none.
func (r *reader) ToggleFold() bool {
	d, ok := r.Current()
	if r.board != nil || !ok || d.mark >= 0 || r.gaps == gapsOff {
		return false
	}
	r.turned[r.current] = !r.turned[r.current]
	r.recompose()
	r.reveal()
	return true
}

// ToggleFurniture shows or folds what was on the page beside the article.
func (r *reader) ToggleFurniture() {
	if r.telling == nil {
		return
	}
	r.furniture = !r.furniture
	r.recompose()
}

// ToggleTrivial shows or hides differences of spelling only.
func (r *reader) ToggleTrivial() {
	if r.telling == nil {
		return
	}
	r.kinds[content.Trivial] = !r.kinds[content.Trivial]
	if r.current >= 0 && !r.shown(r.differences[r.current]) {
		r.current = -1
	}
	r.coat()
	r.recompose()
	if r.board != nil {
		r.setView(r.view)
	}
}

// recompose lays the rows out anew and keeps the place.
func (r *reader) recompose() {
	a := r.anchor()
	r.compose()
	r.restore(a)
}

// gap returns the rows of a difference that is a gap.
func (r *reader) gap(i int) []row {
	open := (r.gaps == gapsOpen) != r.turned[i]
	names := r.telling.versionNames()
	d := r.differences[i]
	if !open {
		return []row{{kind: rowGap, difference: i, glyph: "▸", text: render(r.st.gap, r.folded(d, names))}}
	}
	var rows []row
	glyph := "▾"
	for _, t := range r.told(d, names) {
		for _, l := range r.st.wrap(t.words+"  — "+t.by, r.measureW-2) {
			rows = append(rows, row{kind: rowGap, difference: i, glyph: glyph, text: render(r.st.gap, "│ "+l)})
			glyph = " "
		}
	}
	return rows
}

// told is what the same sources tell without a break.
type told struct{ words, by string }

// told returns what a gap leaves out, passages of the same witnesses together.
func (r *reader) told(d difference, names []string) []told {
	var out []told
	for _, g := range d.gaps {
		gap := r.telling.comparison.Gaps[g]
		if len(gap.Passages) == 0 {
			continue
		}
		words, by := r.telling.passage(gap.Passages[0]), witnesses(gap, names)
		if k := len(out) - 1; k >= 0 && out[k].by == by {
			if end, _ := utf8.DecodeLastRuneInString(out[k].words); unicode.IsLetter(end) || unicode.IsDigit(end) {
				out[k].words += " ·" // a heading, or an item of a list
			}
			out[k].words += " " + words
			continue
		}
		out = append(out, told{words, by})
	}
	return out
}

// folded says in one line what the others have and who they are.
func (r *reader) folded(d difference, names []string) string {
	var who []string
	first := ""
	for _, g := range d.gaps {
		gap := r.telling.comparison.Gaps[g]
		for _, p := range gap.Passages {
			if !slices.Contains(who, names[p.Version]) {
				who = append(who, names[p.Version])
			}
		}
		if first == "" && len(gap.Passages) > 0 {
			first = r.telling.passage(gap.Passages[0])
		}
	}
	text := "not here: "
	if n := len(d.gaps); n > 1 {
		text += strconv.Itoa(n) + " passages, "
	}
	return r.st.cut(text+strings.Join(who, ", ")+": "+first, r.measureW)
}

// witnesses names the versions that have a gap's passage.
func witnesses(gap content.Gap, names []string) string {
	var who []string
	for _, p := range gap.Passages {
		if !slices.Contains(who, names[p.Version]) {
			who = append(who, names[p.Version])
		}
	}
	return strings.Join(who, ", ")
}
