package feed

import (
	"sort"
	"strings"

	"crosswire/content"
)

// A reportPiece is a stretch of a version's text under one mark or none, or a gap
// between two stretches.
type reportPiece struct {
	text  string
	mark  *content.Mark // nil where nothing differs
	moved bool          // the passage it stands in is moved
	gap   *content.Gap
}

// paragraphs returns a version's text as pieces, paragraph by paragraph.
// Trivial differences are left unmarked: a report is for what matters. A gap
// stands after the paragraph that holds its place.
func (r *Report) paragraphs(version int) [][]reportPiece {
	text := r.Articles[version].Body.Text.Plain
	var marks []*content.Mark
	var moved []content.Span
	for i := range r.Comparison.Marks {
		switch m := &r.Comparison.Marks[i]; {
		case m.Version != version || m.Kind == content.Trivial:
		case m.Kind == content.Moved:
			moved = append(moved, m.Span)
		default:
			marks = append(marks, m)
		}
	}
	var gaps []*content.Gap
	for i := range r.Comparison.Gaps {
		if g := &r.Comparison.Gaps[i]; g.Version == version {
			gaps = append(gaps, g)
		}
	}
	var out [][]reportPiece
	at := 0
	for p := range strings.SplitSeq(text, "\n\n") {
		end := at + len(p)
		pieces := cut(text, content.Span{Start: at, End: end}, marks, moved)
		for len(gaps) > 0 && (gaps[0].At <= end || end == len(text)) {
			pieces = append(pieces, reportPiece{gap: gaps[0]})
			gaps = gaps[1:]
		}
		out = append(out, pieces)
		at = end + len("\n\n")
	}
	return out
}

// cut splits span where a mark or a moved passage begins or ends. marks are in
// text order and do not overlap.
func cut(text string, span content.Span, marks []*content.Mark, moved []content.Span) []reportPiece {
	edges := []int{span.Start, span.End}
	add := func(s content.Span) {
		for _, e := range []int{s.Start, s.End} {
			if span.Start < e && e < span.End {
				edges = append(edges, e)
			}
		}
	}
	for _, m := range marks {
		add(m.Span)
	}
	for _, s := range moved {
		add(s)
	}
	sort.Ints(edges)
	var out []reportPiece
	for i := 1; i < len(edges); i++ {
		s := content.Span{Start: edges[i-1], End: edges[i]}
		if s.Len() == 0 {
			continue
		}
		p := reportPiece{text: text[s.Start:s.End]}
		for _, m := range marks {
			if m.Start <= s.Start && s.End <= m.End {
				p.mark = m
			}
		}
		for _, v := range moved {
			p.moved = p.moved || v.Start <= s.Start && s.End <= v.End
		}
		out = append(out, p)
	}
	return out
}

// readings spells out what the other versions have at a mark, source by
// source.
func (r *Report) readings(m *content.Mark, names []string) string {
	var parts []string
	for _, x := range m.Readings {
		words := "nothing"
		if x.Len() > 0 {
			words = "“" + content.CleanLine(r.slice(x.Version, x.Span)) + "”"
		}
		parts = append(parts, names[x.Version]+" "+words)
	}
	if len(parts) == 0 {
		return "in no other source"
	}
	return strings.Join(parts, " · ")
}

// witnesses groups a gap's passages by what they say: the sources that have
// it, and the words of the first.
func (r *Report) witnesses(g *content.Gap, names []string) (sources, words string) {
	var who []string
	first := -1
	for _, p := range g.Passages {
		if first < 0 {
			first = p.Version
		}
		if n := names[p.Version]; len(who) == 0 || who[len(who)-1] != n {
			who = append(who, n)
		}
		if p.Version == first {
			words += " " + r.text(p)
		}
	}
	return strings.Join(who, ", "), strings.TrimSpace(words)
}
