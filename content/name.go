package content

import (
	"slices"
	"strings"
)

// name is a person, place or body named in a passage. Titles and what makes it
// a possessive stand outside it.
type name struct {
	Span
	stretch
	parts  []string // folded words of this mention
	full   string   // the fullest form in the article, as it stands there: John F. Kerry
	whole  []string // the folded words of the fullest form
	entity int      // the same number for all mentions of one name in the article
	person bool     // a person, as far as one can tell
	titled bool     // a title stands before it
}

// findNames fills in the names of all passages.
func (d *document) findNames() {
	f := nameFinder{d: d, seen: map[string]*sightings{}}
	f.count()
	for i := range d.passages {
		p := &d.passages[i]
		f.passage(p)
	}
	f.resolve()
}

// nameFinder gathers what a whole article says about its capitals.
type nameFinder struct {
	d     *document
	seen  map[string]*sightings
	nouns bool // the language writes its nouns with capitals
}

// sightings counts how often a word stands in lower case, and how often with a
// capital where it needs none but for being a name.
type sightings struct{ lower, upper int }

// count counts the words that somewhere begin with a capital; headlines in
// title case do not count.
func (f *nameFinder) count() {
	capitals, words := 0, 0
	var openers []string // before another capital
	for i := range f.d.passages {
		p := &f.d.passages[i]
		if titleCase(p.tokens) {
			continue
		}
		for j, t := range p.tokens {
			if !t.word || t.numeral != noNumeral {
				continue
			}
			words++
			if !t.capital {
				continue
			}
			key := bareKey(t.key)
			s := f.seen[key]
			if s == nil {
				s = &sightings{}
				f.seen[key] = s
			}
			if !opensPassage(p, j) {
				s.upper++
				capitals++
			} else if j+1 < len(p.tokens) && capitalWord(p.tokens, j+1) {
				openers = append(openers, key)
			}
		}
	}
	for i := range f.d.passages {
		for _, t := range f.d.passages[i].tokens {
			if t.word && !t.capital && !t.stop {
				if s := f.seen[t.key]; s != nil {
					s.lower++
				}
			}
		}
	}
	for _, key := range openers {
		if s := f.seen[key]; s.lower == 0 {
			s.upper++
		}
	}
	f.nouns = !f.d.english && words > 40 && capitals*5 > words
}

// known reports whether a word is written with a capital as a rule.
func (f *nameFinder) known(key string) bool {
	s := f.seen[bareKey(key)]
	return s != nil && s.upper > 0 && s.upper >= s.lower
}

// titleCase reports whether most words of a passage begin with a capital, so
// that capitals say nothing.
func titleCase(ts []token) bool {
	capital, plain := 0, 0
	for _, t := range ts {
		switch {
		case !t.word || t.stop || t.numeral != noNumeral:
		case t.capital:
			capital++
		default:
			plain++
		}
	}
	const least = 3
	return capital >= least && capital > 2*plain && !endsSentence(ts)
}

// endsSentence reports whether tokens end as sentences and their parts do, a
// closing quotation mark aside.
func endsSentence(ts []token) bool {
	k := len(ts) - 1
	for k >= 0 && (ts[k].sign == '"' || ts[k].sign == '\'') {
		k--
	}
	return k >= 0 && ts[k].sign != 0 && strings.ContainsRune(".,:;", ts[k].sign)
}

// opensPassage reports whether the word at token i begins a sentence, be it
// behind a dateline.
func opensPassage(p *passage, i int) bool {
	return i == p.dateline || opensSentence(p.tokens, i)
}

// opensSentence reports whether token i is the first word, or the first after
// an opening quotation mark or a colon.
func opensSentence(ts []token, i int) bool {
	for i--; i >= 0; i-- {
		if ts[i].word {
			return false
		}
		if ts[i].sign == '"' && ts[i].glued {
			return false // it closes a quotation
		}
		if s := ts[i].sign; s == '"' || s == ':' || s == '\'' || s == '.' && !ts[i].glued {
			return true
		}
		if ts[i].sign != '(' && ts[i].sign != '-' {
			return false
		}
	}
	return true
}

// bareKey returns a key without the ending of a possessive.
func bareKey(key string) string {
	if s, ok := strings.CutSuffix(key, "'s"); ok {
		return s
	}
	return key
}

// passage finds the names of one passage.
func (f *nameFinder) passage(p *passage) {
	all := titleCase(p.tokens)
	for i := 0; i < len(p.tokens); {
		if !f.begins(p, i, all) {
			i++
			continue
		}
		to := f.run(p.tokens, i, all)
		f.add(p, i, to)
		i = to
	}
}

// capitalWord reports whether token i can be part of a name.
func capitalWord(ts []token, i int) bool {
	t := ts[i]
	if t.stop && (t.Len() > 1 || i+1 >= len(ts) || ts[i+1].sign != '.' || !ts[i+1].glued) {
		return false // but A. as an initial
	}
	return t.word && t.capital && t.day == 0 && (t.numeral == noNumeral || t.numeral == partNumeral) && monthNumber[t.key] == 0 && weekdayNumber[t.key] == 0
}

// begins reports whether a name begins at token i.
func (f *nameFinder) begins(p *passage, i int, all bool) bool {
	ts := p.tokens
	if !capitalWord(ts, i) || i > 0 && ts[i].glued && ts[i-1].sign == '@' {
		return false
	}
	known := f.known(ts[i].key)
	if all {
		return known
	}
	if opensPassage(p, i) {
		if generic[ts[i].key] && (i+1 >= len(ts) || !capitalWord(ts, i+1)) {
			return false // Police have charged, beside the Lowford Police
		}
		next := i+1 < len(ts) && (capitalWord(ts, i+1) || ts[i+1].sign == '.' && ts[i+1].glued && i+2 < len(ts) && capitalWord(ts, i+2))
		s := f.seen[bareKey(ts[i].key)]
		return known || next && (s == nil || s.lower == 0 || titles[ts[i].key])
	}
	return true
}

// run returns the end of the name that begins at token i.
func (f *nameFinder) run(ts []token, i int, all bool) int {
	to := i + 1
	for to < len(ts) && !strings.HasSuffix(ts[to-1].key, "'s") {
		switch t := ts[to]; {
		case capitalWord(ts, to):
			if all && !f.known(t.key) {
				return to
			}
			to++
		case t.sign == '.' && t.glued && (ts[to-1].Len() <= 2 || titles[ts[to-1].key]) && to+1 < len(ts) && capitalWord(ts, to+1):
			to += 2 // an initial or an abbreviated title
		case t.sign == '-' && t.glued && to+1 < len(ts) && ts[to+1].glued && capitalWord(ts, to+1):
			to += 2
		case particles[t.key] || t.key == "of" && personTitles[ts[to-1].key] || bodyLinks[t.key] && bodies[ts[to-1].key] && !parties[ts[to-1].key] && t.key != "and":
			next := to + 1
			for next < len(ts) && next < to+3 && (ts[next].key == "the" || particles[ts[next].key] || ts[next].sign == '-') {
				next++
			}
			if next >= len(ts) || !capitalWord(ts, next) {
				return to
			}
			to = next + 1
		case t.sign == ',' && to+1 < len(ts) && generations[ts[to+1].key] && ts[to+1].capital:
			to += 2
		default:
			return to
		}
	}
	return to
}

// add records what the capitals between two tokens name: a body and a person
// (Senate President Ada Holm, Harbour Board Chairman Ben Holm), one of them, or
// nothing where they are but a title.
func (f *nameFinder) add(p *passage, from, to int) {
	ts := p.tokens
	cut, title := -1, -1
	for k := from; k+1 < to; k++ {
		next := k + 1
		for next < to && !ts[next].word {
			next++
		}
		switch {
		case !personTitles[ts[k].key] || next >= to:
		case ts[next].key == "of":
			cut, title = officeEnd(ts, next, to), k // Secretary of the Treasury
		case !bodies[ts[next].key] && !titles[ts[next].key]:
			cut, title = k, k
		}
	}
	if cut >= 0 {
		f.record(p, from, trimTitles(ts, from, title), false)
		from = min(cut+1, to)
	}
	for from+1 < to && (!ts[from].word || titles[ts[from].key] && !bodies[ts[from+1].key]) {
		from++
	}
	f.record(p, from, to, cut >= 0)
}

// officeEnd returns the last token of what somebody is secretary or head of,
// which begins at token i.
func officeEnd(ts []token, i, to int) int {
	for i < to && (!ts[i].word || bodies[ts[i].key] || bodyLinks[ts[i].key] || titles[ts[i].key]) {
		i++
	}
	return i - 1
}

// trimTitles returns the end of [from, to) without the titles at its end.
func trimTitles(ts []token, from, to int) int {
	for to > from && (!ts[to-1].word || titles[ts[to-1].key]) {
		to--
	}
	return to
}

// record adds a name, unless its words are only titles.
func (f *nameFinder) record(p *passage, from, to int, titled bool) {
	ts := p.tokens
	for from < to && !ts[from].word {
		from++
	}
	only := true
	for _, t := range ts[from:max(from, to)] {
		only = only && (!t.word || titles[t.key])
	}
	if only && !titled || from >= to {
		return
	}
	n := name{stretch: stretch{from, to}, titled: titled, Span: Span{ts[from].Start, ts[to-1].End}}
	for _, t := range ts[from:to] {
		if t.word {
			n.parts = append(n.parts, bareKey(t.key))
		}
	}
	if len(n.parts) == 0 || len(n.parts) == 1 && len(n.parts[0]) == 1 || from+1 < to && len(n.parts[0]) == 1 && ts[from+1].sign == '-' {
		return // a letter, or a party and state: R-Ohio
	}
	n.End -= possessive(f.d.text(n.Span))
	if f.nouns && len(n.parts) < 2 && !titled {
		return
	}
	body := slices.ContainsFunc(n.parts, func(w string) bool { return bodies[w] })
	n.person = titled || !body && len(n.parts) > 1 && len(n.parts) < 6 && !acronym(f.d.text(n.Span))
	p.names = append(p.names, n)
}

// possessive returns the length of the ending that makes s a possessive.
func possessive(s string) int {
	for _, end := range [...]string{"'s", "’s"} {
		if strings.HasSuffix(s, end) && len(s) > len(end) {
			return len(end)
		}
	}
	return 0
}

// acronym reports whether w is written in capitals only.
func acronym(w string) bool {
	return len(w) > 1 && len(w) < 8 && strings.ToUpper(w) == w
}
