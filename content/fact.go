package content

import (
	"cmp"
	"math"
	"slices"
)

// claim is a number, name or quote where a version states it.
type claim struct {
	at     PassageRef
	tokens stretch
	differ stretch // those of the tokens that differ; all where empty
	end    int     // where the claim ends inside its last token, before the ending of a possessive; 0 where it does not
}

// dispute is one fact that two versions give differently.
type dispute struct {
	kind Kind
	a, b claim
	why  string
}

// findDisputes compares the facts of all pairs of versions as values: inside
// linked passages, and over the whole story where the words around them tell
// that they are meant.
func (c *comparer) findDisputes() {
	linked := map[[2]PassageRef]bool{}
	for _, l := range c.links {
		linked[[2]PassageRef{l.A, l.B}] = true
	}
	c.facts = map[PassageRef][]finding{}
	var finders []*disputeFinder
	known := map[[2]string]bool{}
	capitals := make([]map[string]bool, len(c.docs))
	for v, d := range c.docs {
		capitals[v] = d.capitals()
	}
	for a := range c.docs {
		for b := a + 1; b < len(c.docs); b++ {
			f := &disputeFinder{c: c, a: a, b: b, linked: linked, capitals: capitals}
			f.numbers()
			f.names(known)
			f.findSpellings(known)
			finders = append(finders, f)
		}
	}
	for _, f := range finders {
		f.spellings(known)
		f.unnamed()
		f.quotes()
		for _, d := range f.found {
			c.state(d.kind, d.a, d.b, d.why)
			c.state(d.kind, d.b, d.a, d.why)
		}
	}
}

// state records that claim here is disputed by claim there. A claim disputed by
// several versions is one finding with several readings.
func (c *comparer) state(kind Kind, here, there claim, why string) {
	if here.differ.from >= here.differ.to {
		here.differ = here.tokens
	}
	if here.differ.from >= here.differ.to {
		return
	}
	r := Reading{there.at.Version, c.tokenSpan(there)}
	for i := range c.facts[here.at] {
		f := &c.facts[here.at][i]
		if f.kind == kind && f.tokens == here.differ {
			if !slices.ContainsFunc(f.readings, func(o Reading) bool { return o.Version == r.Version }) {
				f.readings = append(f.readings, r)
			}
			return
		}
	}
	c.facts[here.at] = append(c.facts[here.at], finding{tokens: here.differ, end: here.end, kind: kind, version: there.at.Version, why: why, readings: []Reading{r}})
}

// tokenSpan returns the bytes of a claim; those of the place where it would
// stand if it has no tokens.
func (c *comparer) tokenSpan(x claim) Span {
	ts := c.docs[x.at.Version].passages[x.at.Passage].tokens
	if x.tokens.from >= x.tokens.to {
		if x.tokens.from < len(ts) {
			return Span{ts[x.tokens.from].Start, ts[x.tokens.from].Start}
		}
		end := ts[len(ts)-1].End
		return Span{end, end}
	}
	end := ts[x.tokens.to-1].End
	if x.end > 0 {
		end = x.end
	}
	return Span{ts[x.tokens.from].Start, end}
}

// narrow sets what differs between two claims: not the words that both begin
// or end with. One that has none left keeps the word before the place.
func (c *comparer) narrow(x, y *claim) {
	a := c.docs[x.at.Version].passages[x.at.Passage].tokens
	b := c.docs[y.at.Version].passages[y.at.Passage].tokens
	same := func(s, t token) bool {
		return s.word && t.word && bareKey(s.key) == bareKey(t.key) || !s.word && !t.word && s.sign == t.sign
	}
	s, t := x.tokens, y.tokens
	for s.to > s.from && t.to > t.from && same(a[s.to-1], b[t.to-1]) {
		s.to--
		t.to--
	}
	for s.to > s.from && t.to > t.from && same(a[s.from], b[t.from]) {
		s.from++
		t.from++
	}
	if s.from == s.to {
		s.from = max(s.from-1, x.tokens.from)
		s.to = max(s.to, s.from+1)
	}
	if t.from == t.to {
		t.from = max(t.from-1, y.tokens.from)
		t.to = max(t.to, t.from+1)
	}
	x.differ, y.differ = s, t
}

// disputeFinder compares the facts of two versions.
type disputeFinder struct {
	c      *comparer
	a, b   int
	linked map[[2]PassageRef]bool
	found  []dispute
	spelt  []spelling

	capitals []map[string]bool // by version, the words that it writes with a capital

	toldAlike map[PassageRef]bool // the passages that both tell word for word; nil until asked for
}

// isLinked reports whether passage a of the first version and b of the second
// are linked.
func (f *disputeFinder) isLinked(a, b int) bool {
	return f.linked[[2]PassageRef{{f.a, a}, {f.b, b}}]
}

// context is what stands around a claim: the stems near it, nearest first.
type context []nearWord

type nearWord struct {
	id   int32
	away int
	name bool // it begins with a capital
}

// contextWidth is how many words on either side of a claim tell what it is
// about.
const contextWidth = 12

// contextOf returns the words of meaning around some tokens of a passage,
// sorted by number.
func (c *comparer) contextOf(at PassageRef, tokens stretch) context {
	w, ids := &c.words[at.Version][at.Passage], c.lx.profile[at.Version][at.Passage].words
	ts := c.docs[at.Version].passages[at.Passage].tokens
	s := c.wordsIn(at, tokens)
	var out context
	add := func(k, away int) {
		if t := ts[w.at[k]]; !t.stop && t.numeral == noNumeral {
			out = append(out, nearWord{ids[k], away, t.capital})
		}
	}
	for k := s.from - 1; k >= 0 && k >= s.from-contextWidth; k-- {
		add(k, s.from-k)
	}
	for k := s.to; k < len(w.at) && k < s.to+contextWidth; k++ {
		add(k, k-s.to+1)
	}
	slices.SortFunc(out, func(x, y nearWord) int { return cmp.Or(cmp.Compare(x.id, y.id), cmp.Compare(x.away, y.away)) })
	return slices.CompactFunc(out, func(x, y nearWord) bool { return x.id == y.id })
}

// contextLikeness weighs what two contexts have in common: rare words near to both
// claims count most.
func (c *comparer) contextLikeness(x, y context) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i].id < y[j].id:
			i++
		case x[i].id > y[j].id:
			j++
		default:
			// Names tell from farther off what a claim is about.
			fade := 6
			if x[i].name && y[j].name {
				fade = 14
			}
			sum += float64(c.lx.weight[x[i].id]) * float64(fade) / float64(fade+x[i].away+y[j].away-2)
			i++
			j++
		}
	}
	return sum * c.rarity()
}

// rarity makes the weights of words in stories of any length alike: a word
// that each version has once weighs three.
func (c *comparer) rarity() float64 {
	passages := 0
	for _, d := range c.docs {
		passages += len(d.passages)
	}
	return 3 / math.Log(1+(float64(passages)/float64(len(c.docs))+1)/1.5)
}
