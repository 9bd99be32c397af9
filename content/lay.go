package content

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// lay turns the findings of a passage into marks that do not overlap: where two
// meet, the more telling kind wins.
func (c *comparer) lay(at PassageRef, closest int, found []finding) []Mark {
	ps := &c.docs[at.Version].passages[at.Passage]
	label := slices.Repeat([]int{-1}, len(ps.tokens))
	for f, x := range found {
		if x.kind == Number {
			x.tokens = wholeNumber(ps, x.tokens)
			found[f] = x
		}
		for i := x.tokens.from; i < x.tokens.to; i++ {
			if label[i] < 0 || x.kind < found[label[i]].kind {
				label[i] = f
			}
		}
	}
	kind := func(i int) Kind { return found[label[i]].kind }
	keepCompounds(ps.tokens, label, found)
	if closest >= 0 {
		found = c.smooth(at, closest, label, found)
	}
	var out []Mark
	for i := 0; i < len(label); {
		if label[i] < 0 {
			i++
			continue
		}
		j := i + 1
		for j < len(label) && label[j] >= 0 && (label[j] == label[i] || kind(i) > Quote && kind(i) < Trivial && kind(j) == kind(i)) {
			j++
		}
		f := found[label[i]]
		for _, l := range label[i+1 : j] {
			f.extend(&found[l])
		}
		if m := c.mark(at, stretch{i, j}, f); m.Len() > 0 {
			out = append(out, m)
		}
		i = j
	}
	slices.SortStableFunc(out, func(x, y Mark) int { return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.Kind, y.Kind)) })
	return out
}

// wholeNumber widens a part of a number with hyphens (forty-five), or of
// characters (三百), to all of it.
func wholeNumber(ps *passage, part stretch) stretch {
	han := slices.ContainsFunc(ps.tokens[part.from:part.to], func(t token) bool { return t.numeral == hanNumeral })
	for _, q := range meeting(ps.quantities, part) {
		for _, t := range ps.tokens[q.from:q.to] {
			if t.sign == '-' && t.glued || han {
				part = stretch{min(part.from, q.from), max(part.to, q.to)}
			}
		}
	}
	return part
}

// keepCompounds takes the whole of a compound with hyphens (top-level) where a
// part of it is worded otherwise.
func keepCompounds(ts []token, label []int, found []finding) {
	soft := func(i int) bool {
		return label[i] >= 0 && (found[label[i]].kind == Reworded || found[label[i]].kind == Only)
	}
	blank := func(i int) bool { return label[i] < 0 || found[label[i]].kind > Quote }
	hyphen := func(i int) bool {
		return i > 0 && i+1 < len(ts) && ts[i].sign == '-' && ts[i].glued && ts[i+1].glued && ts[i-1].word && ts[i+1].word
	}
	for i := range ts {
		if hyphen(i) && label[i-1] >= 0 && found[label[i-1]].kind <= Quote && label[i-1] != label[i] && blank(i) && blank(i+1) {
			label[i], label[i+1] = label[i-1], label[i-1]
		}
	}
	for i := len(ts) - 1; i > 0; i-- {
		if hyphen(i) && label[i+1] >= 0 && found[label[i+1]].kind <= Quote && label[i+1] != label[i] && blank(i) && blank(i-1) {
			label[i], label[i-1] = label[i+1], label[i+1]
		}
	}
	for i := range ts {
		if hyphen(i) && soft(i-1) && label[i] < 0 && label[i+1] < 0 {
			label[i], label[i+1] = label[i-1], label[i-1]
		}
	}
	for i := len(ts) - 1; i > 0; i-- {
		if hyphen(i) && soft(i+1) && label[i] < 0 && label[i-1] < 0 {
			label[i], label[i-1] = label[i+1], label[i+1]
		}
	}
}

// extend takes in what stands there instead of another finding of the same
// mark.
func (f *finding) extend(o *finding) {
	if !f.placed || !o.placed || f.version != o.version || f.passage != o.passage {
		f.placed = false
		return
	}
	f.there = stretch{min(f.there.from, o.there.from), max(f.there.to, o.there.to)}
}

// smooth joins changes of one kind that are parted by one or two common words,
// and makes one rewording of a passage of which most differs.
func (c *comparer) smooth(at PassageRef, closest int, label []int, found []finding) []finding {
	const mostly = 2. / 3
	ps, ws := &c.docs[at.Version].passages[at.Passage], &c.words[at.Version][at.Passage]
	soft := func(i int) bool {
		return label[i] >= 0 && found[label[i]].kind > Quote && found[label[i]].kind != Trivial
	}
	// Facts show by themselves: they count as different, but what is left must
	// be scattered over with changes too.
	facts, softly := 0, 0
	for _, t := range ws.at {
		switch {
		case soft(t):
			softly++
		case label[t] >= 0 && found[label[t]].kind <= Quote:
			facts++
		}
	}
	differs := facts + softly
	if n := len(ws.at); n > 3 && float64(differs) > mostly*float64(n) && 2*softly > n-facts {
		whole := len(found)
		partner := c.on(at, closest).partners[0].passage
		found = append(found, finding{tokens: stretch{0, len(ps.tokens)}, kind: Reworded, version: closest, why: fmt.Sprintf("%d of %d words differ, more than two thirds", differs, n),
			placed: true, passage: partner, there: stretch{0, len(c.words[closest][partner].at)}})
		for i := range label {
			if label[i] < 0 || found[label[i]].kind > Quote {
				label[i] = whole
			}
		}
		return found
	}
	last := -1
	for i := range label {
		if !soft(i) {
			if label[i] >= 0 && found[label[i]].kind <= Quote {
				last = -1
			}
			continue
		}
		if last >= 0 && last < i-1 && found[label[last]].kind == found[label[i]].kind && c.bridge(ps.tokens[last+1:i]) {
			for k := last + 1; k < i; k++ {
				label[k] = label[last]
			}
		}
		last = i
	}
	return found
}

// bridge reports whether what parts two changes is no more than two common
// words.
func (c *comparer) bridge(ts []token) bool {
	n := 0
	for _, t := range ts {
		if t.word {
			n++
		}
	}
	return n > 0 && n <= 2
}

// mark makes the mark of a stretch of tokens, its readings and support.
func (c *comparer) mark(at PassageRef, ts stretch, f finding) Mark {
	d := c.docs[at.Version]
	ps := &d.passages[at.Passage]
	if f.kind != Trivial {
		for ts.from < ts.to && !ps.tokens[ts.to-1].word && !closesQuote(d, ps.tokens[ts.to-1]) {
			ts.to--
		}
		for ts.from+1 < ts.to && straySign(ps.tokens, ts.from) {
			ts.from++
		}
	}
	if ts.from >= ts.to {
		return Mark{}
	}
	if f.kind != Trivial && closesBracket(ps.tokens, ts) {
		ts.to++
	}
	m := Mark{PassageRef: at, Span: Span{ps.tokens[ts.from].Start, ps.tokens[ts.to-1].End}, Kind: f.kind, Why: f.why}
	if isInitial(ps.tokens[ts.to-1:ts.to]) && ts.to+1 < len(ps.tokens) && ps.tokens[ts.to].sign == '.' && ps.tokens[ts.to].glued && ps.tokens[ts.to+1].capital {
		m.End = ps.tokens[ts.to].End // the stop of an initial is of the word
	}
	if f.end > ps.tokens[ts.to-1].Start && f.end < m.End {
		m.End = f.end
	}
	words := c.wordsIn(at, ts)
	for v := range c.docs {
		if i := slices.IndexFunc(f.readings, func(r Reading) bool { return r.Version == v }); i >= 0 {
			m.Readings = append(m.Readings, f.readings[i])
			continue
		}
		s := c.on(at, v)
		if s == nil {
			continue
		}
		if f.placed && v == f.version {
			m.Readings = append(m.Readings, Reading{v, c.span(PassageRef{v, f.passage}, f.there)})
			continue
		}
		r, agrees := c.reading(at, s, words)
		if len(f.readings) > 0 && !agrees {
			continue // facts are compared as values; what stands at the place need be none
		}
		if agrees && v != f.version {
			m.Support++
		} else if !agrees || f.kind == Trivial {
			m.Readings = append(m.Readings, r)
		}
	}
	return m
}

// closesBracket reports whether the token behind a stretch closes a bracket that
// is opened in it.
func closesBracket(ts []token, s stretch) bool {
	if s.to >= len(ts) || ts[s.to].sign != ')' && ts[s.to].sign != ']' {
		return false
	}
	open := 0
	for _, t := range ts[s.from:s.to] {
		switch t.sign {
		case '(', '[':
			open++
		case ')', ']':
			open--
		}
	}
	return open > 0
}

// straySign reports whether token i is a sign that no mark begins with: one that
// ends what stands before it. A comma or dash right before a word opens an
// insertion.
func straySign(ts []token, i int) bool {
	t := ts[i]
	if t.word || t.sign == '(' || t.sign == '[' {
		return false
	}
	if strings.ContainsRune(",;-", t.sign) {
		return !ts[i+1].word
	}
	return t.glued
}

func closesQuote(d *document, t token) bool { return strings.ContainsAny(d.text(t.Span), "\"”’»") }

// wordsIn returns the words among a stretch of tokens.
func (c *comparer) wordsIn(at PassageRef, ts stretch) stretch {
	w := c.words[at.Version][at.Passage].at
	from, _ := slices.BinarySearch(w, ts.from)
	to, _ := slices.BinarySearch(w, ts.to)
	return stretch{from, to}
}

// reading returns what a version has where the passage has words, and whether
// that is the same reading.
func (c *comparer) reading(at PassageRef, s *sight, words stretch) (Reading, bool) {
	agrees := words.from < words.to
	if whole := (stretch{0, len(s.to)}); words == whole && len(s.to) > 0 {
		p := s.partners[0].passage
		return Reading{s.version, c.docs[s.version].passages[p].Span}, false
	}
	for i := words.from; i < words.to; i++ {
		if s.to[i].passage < 0 || i > words.from && s.to[i] != (place{s.to[i-1].passage, s.to[i-1].word + 1}) {
			agrees = false
		}
	}
	from, to := words.from, words.to
	for from > 0 && s.to[from-1].passage < 0 {
		from--
	}
	for to < len(s.to) && s.to[to].passage < 0 {
		to++
	}
	var first, last place = place{passage: -1}, place{passage: -1}
	for i := words.from; i < words.to; i++ {
		if s.to[i].passage >= 0 {
			if first.passage < 0 {
				first = s.to[i]
			}
			if first.passage == s.to[i].passage && s.to[i].word >= first.word {
				last = s.to[i]
			}
		}
	}
	ch := c.between(at, s, from, words.from)
	if from == words.from && words.from > 0 {
		ch = c.between(at, s, words.from, to)
	}
	there, passage := ch.there, ch.passage
	if first.passage >= 0 {
		passage, there = first.passage, stretch{first.word, last.word + 1}
	} else if words.from < words.to {
		ch = c.between(at, s, from, to)
		passage, there = ch.passage, ch.there
	}
	span := c.span(PassageRef{s.version, passage}, there)
	return Reading{s.version, span}, agrees
}
