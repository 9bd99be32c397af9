package content

import (
	"slices"
	"strings"
)

// person is somebody named in a version.
type person struct {
	whole []string
	full  []claim    // the mentions in the fullest form
	forms [][]string // of two words and more, all that the version uses
	any   name

	letter, sound byte // that the family name begins with
}

// people returns the persons that a version names, in the order of their
// first mention.
func (f *disputeFinder) people(v int) []*person {
	byEntity := map[int]*person{}
	var out []*person
	for i := range f.c.docs[v].passages {
		ps := &f.c.docs[v].passages[i]
		if ps.headline {
			continue
		}
		for _, n := range ps.names {
			if !n.person {
				continue
			}
			p := byEntity[n.entity]
			if p == nil {
				p = newPerson(n)
				byEntity[n.entity] = p
				out = append(out, p)
			}
			if slices.Equal(n.parts, n.whole) {
				p.full = append(p.full, n.claim(PassageRef{v, i}))
			}
			if len(n.parts) > 1 && !slices.ContainsFunc(p.forms, func(o []string) bool { return slices.Equal(o, n.parts) }) {
				p.forms = append(p.forms, n.parts)
			}
		}
	}
	return out
}

func newPerson(n name) *person {
	last := lastPart(n.whole)
	p := &person{whole: n.whole, any: n, letter: last[0], sound: last[0]}
	if s := skeleton(last); s != "" {
		p.sound = s[0]
	}
	return p
}

// names finds the persons whom the versions name in other forms. A version that
// uses both forms disputes neither. What is found to be a transcription of a
// family name becomes known.
func (f *disputeFinder) names(known map[[2]string]bool) {
	as, bs := f.people(f.a), f.people(f.b)
	formsA, formsB := formsOf(as), formsOf(bs)
	for _, p := range as {
		for _, q := range bs {
			if p.letter != q.letter && p.sound != q.sound {
				continue // the last parts differ
			}
			same, variant := p.any.variantOf(q.any)
			if !same || !variant || len(p.full) == 0 || len(q.full) == 0 || usesAny(formsB, p.forms) || usesAny(formsA, q.forms) {
				continue
			}
			if lastP, lastQ := lastPart(p.whole), lastPart(q.whole); transcriptions(lastP, lastQ) {
				known[inOrder(lastP, lastQ)] = true
			}
			x, y := f.nearest(p.full, q.full)
			f.c.narrow(&x, &y)
			f.found = append(f.found, dispute{Name, x, y, "the fullest forms of the name differ"})
		}
	}
}

// claim returns where a name stands.
func (n *name) claim(at PassageRef) claim {
	return claim{at: at, tokens: n.stretch, end: n.End}
}

// formsOf returns all the forms of names that a version uses.
func formsOf(people []*person) map[string]bool {
	m := map[string]bool{}
	for _, p := range people {
		for _, f := range p.forms {
			m[strings.Join(f, " ")] = true
		}
	}
	return m
}

// usesAny reports whether one of the forms is among those that a version uses.
func usesAny(used map[string]bool, forms [][]string) bool {
	return slices.ContainsFunc(forms, func(f []string) bool { return used[strings.Join(f, " ")] })
}

// nearest returns the first two claims in linked passages, else the first of
// each.
func (f *disputeFinder) nearest(xs, ys []claim) (claim, claim) {
	for _, x := range xs {
		for _, y := range ys {
			if f.isLinked(x.at.Passage, y.at.Passage) {
				return x, y
			}
		}
	}
	return xs[0], ys[0]
}

// humans are nouns for somebody not named.
var humans = set("man woman boy girl teen teenager student suspect victim driver gunman officer person resident passenger pedestrian motorist worker employee soldier toddler infant child juvenile father mother couple")

// unnamed finds persons whom one version names and the other only describes:
// a man, David Holm.
func (f *disputeFinder) unnamed() {
	for _, l := range f.c.links {
		if l.A.Version == f.a && l.B.Version == f.b {
			f.describe(l.A, l.B, false)
			f.describe(l.B, l.A, true)
		}
	}
}

// describe pairs the one whom passage at describes with the one whom passage
// other names, if there is one of either.
func (f *disputeFinder) describe(at, other PassageRef, turned bool) {
	described, noun, ok := f.description(at)
	if !ok {
		return
	}
	ps := &f.c.docs[other.Version].passages[other.Passage]
	for _, t := range ps.tokens {
		if t.key == noun {
			return // described there as well
		}
	}
	var who *name
	for i := range ps.names {
		n := &ps.names[i]
		if !n.person || inQuote(ps.quotes, n.stretch) || f.speaks(ps, n) || f.mentions(at.Version, lastPart(n.whole)) && !f.sameVerb(at, described, ps, n) {
			continue
		}
		if who != nil {
			return
		}
		who = n
	}
	if who == nil {
		return
	}
	x, y := claim{at: at, tokens: described}, who.claim(other)
	if f.c.contextLikeness(f.c.contextOf(at, described), f.c.contextOf(other, who.stretch)) < linkedRivals {
		return
	}
	if turned {
		x, y = y, x
	}
	f.found = append(f.found, dispute{Name, x, y, "one version names whom the other only describes"})
}

// sameVerb reports whether the two words after a description are those after a
// name.
func (f *disputeFinder) sameVerb(at PassageRef, described stretch, ps *passage, n *name) bool {
	ts := f.c.docs[at.Version].passages[at.Passage].tokens
	if described.to+2 > len(ts) || n.to+2 > len(ps.tokens) {
		return false
	}
	return sameKeys(ts[described.to:described.to+2], ps.tokens[n.to:n.to+2]) && ts[described.to].word && ts[described.to+1].word
}

// speaks reports whether a name is that of somebody who only tells the story.
func (f *disputeFinder) speaks(ps *passage, n *name) bool {
	for i := max(0, n.from-4); i < len(ps.tokens) && i < n.to+3; i++ {
		if speaking[ps.tokens[i].key] || ps.tokens[i].key == "according" {
			return true
		}
	}
	return false
}

// description returns the only words of a passage that describe a person by an
// indefinite article: a 20-year-old man.
func (f *disputeFinder) description(at PassageRef) (stretch, string, bool) {
	ps := &f.c.docs[at.Version].passages[at.Passage]
	var s stretch
	noun, n := "", 0
	for i, t := range ps.tokens {
		if t.key != "a" && t.key != "an" && !(t.key == "1" && t.numeral == unitNumeral) {
			continue
		}
		const longest = 8
		for j := i + 1; j < len(ps.tokens) && j < i+longest; j++ {
			u := ps.tokens[j]
			if humans[u.key] {
				s, noun = stretch{i, j + 1}, u.key
				n++
				break
			}
			if u.stop || !u.word && u.sign != '-' {
				break
			}
		}
	}
	return s, noun, n == 1
}

// mentions reports whether a version names somebody by a family name.
func (f *disputeFinder) mentions(v int, last string) bool {
	d := f.c.docs[v]
	for i := range d.passages {
		for _, n := range d.passages[i].names {
			if slices.Contains(n.parts, last) {
				return true
			}
		}
	}
	return false
}
