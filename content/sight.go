package content

import (
	"cmp"
	"slices"
)

// comparer holds what a comparison works with.
type comparer struct {
	docs  []*document
	lx    *lexicon
	links []Link
	words [][]wordList // by version, passage
	sight [][][]*sight // by version, passage, other version; nil where there is no link
	told  []map[uint64]bool
	facts map[PassageRef][]finding // the disputed facts of each passage

	gapsOf map[PassageRef][]Reading // where other versions have nothing of a passage
}

// sight is a passage as another version tells it: for each of its words where
// that version has it.
type sight struct {
	version  int
	partners []partner // closest first
	to       []place
	common   int // words that the other version has
}

// partner is a passage that a sight looks at.
type partner struct {
	passage int
	score   float64
	moved   bool
	matches []match // a is a word of the passage itself
}

// place is a word of the other version; passage is -1 where it has none.
type place struct{ passage, word int }

// lookAcross fills in the sights of all linked passages.
func (c *comparer) lookAcross() {
	c.words = make([][]wordList, len(c.docs))
	c.sight = make([][][]*sight, len(c.docs))
	for v, d := range c.docs {
		c.words[v] = make([]wordList, len(d.passages))
		c.sight[v] = make([][]*sight, len(d.passages))
		for p := range d.passages {
			c.words[v][p] = listWords(&c.lx.profile[v][p], d.passages[p].tokens)
		}
	}
	for i := range c.links {
		l := &c.links[i]
		ms := diffWords(&c.words[l.A.Version][l.A.Passage], &c.words[l.B.Version][l.B.Passage])
		c.look(l.A, l.B.Version).partners = append(c.look(l.A, l.B.Version).partners, partner{l.B.Passage, l.Score, l.Moved, ms})
		back := make([]match, len(ms))
		for k, m := range ms {
			back[k] = match{m.b, m.a}
		}
		c.look(l.B, l.A.Version).partners = append(c.look(l.B, l.A.Version).partners, partner{l.A.Passage, l.Score, l.Moved, back})
	}
	for v := range c.sight {
		for p := range c.sight[v] {
			for _, s := range c.sight[v][p] {
				if s != nil {
					s.settle(&c.words[v][p])
				}
			}
		}
	}
}

// look returns the sight of a passage on another version.
func (c *comparer) look(at PassageRef, version int) *sight {
	of := &c.sight[at.Version][at.Passage]
	if *of == nil {
		*of = make([]*sight, len(c.docs))
	}
	if (*of)[version] == nil {
		(*of)[version] = &sight{version: version}
	}
	return (*of)[version]
}

// on returns the sight of a passage on another version, nil where they have no
// link.
func (c *comparer) on(at PassageRef, version int) *sight {
	of := c.sight[at.Version][at.Passage]
	if of == nil {
		return nil
	}
	return of[version]
}

// settle gives each word its place: with the partner that has most words in
// common, and what that one has not with the next, a run at a time.
func (s *sight) settle(words *wordList) {
	slices.SortStableFunc(s.partners, func(x, y partner) int {
		return cmp.Or(cmp.Compare(worth(words, y.matches), worth(words, x.matches)), cmp.Compare(x.passage, y.passage))
	})
	s.to = make([]place, len(words.id))
	for i := range s.to {
		s.to[i].passage = -1
	}
	for k, p := range s.partners {
		for i := 0; i < len(p.matches); {
			j := i + 1
			for j < len(p.matches) && p.matches[j].a == p.matches[j-1].a+1 && p.matches[j].b == p.matches[j-1].b+1 {
				j++
			}
			if run := p.matches[i:j]; k == 0 || s.free(run) && worth(words, run) >= contentMatch {
				for _, m := range run {
					s.to[m.a] = place{p.passage, m.b}
					s.common++
				}
			}
			i = j
		}
	}
}

// free reports whether no word of a run has a place.
func (s *sight) free(run []match) bool {
	return !slices.ContainsFunc(run, func(m match) bool { return s.to[m.a].passage >= 0 })
}

// worth is the weight of the matched words.
func worth(words *wordList, ms []match) int32 {
	var sum int32
	for _, m := range ms {
		sum += words.weight[m.a]
	}
	return sum
}
