package content

import (
	"fmt"
	"slices"
)

// finding is a difference found in a passage, by its tokens.
type finding struct {
	tokens  stretch
	kind    Kind
	version int // against which it was found
	end     int // where it ends, of a name that stands in a possessive; 0 where its last token does
	why     string

	placed  bool    // passage and there tell what stands there instead
	passage int     // of the other version
	there   stretch // its words

	readings []Reading // what other versions have, where that is known already
}

// findMarks returns the marks of all versions, by version, start, kind.
func (c *comparer) findMarks() []Mark {
	if len(c.docs) < 2 {
		return nil
	}
	var out []Mark
	for v, d := range c.docs {
		for p := range d.passages {
			out = append(out, c.marksOf(PassageRef{v, p})...)
		}
	}
	return out
}

// marksOf returns the marks of one passage.
func (c *comparer) marksOf(at PassageRef) []Mark {
	closest := c.closest(at)
	if closest < 0 {
		return c.markAlone(at)
	}
	found := slices.Clone(c.facts[at])
	if len(found) == 0 && c.identical(at) {
		return c.markMoved(at, closest, nil)
	}
	for version := range c.docs {
		if c.on(at, version) == nil {
			continue
		}
		for _, ch := range c.changes(at, version) {
			fs := c.judge(at, ch)
			if version != closest {
				fs = slices.DeleteFunc(fs, func(f finding) bool { return f.kind > Quote })
			}
			found = append(found, fs...)
		}
	}
	found = append(found, c.spellings(at, closest)...)
	return c.markMoved(at, closest, c.lay(at, closest, found))
}

// closest returns the version that has most words in common with a passage; -1
// where none is linked with it. Of several the one that most others read
// like comes first, then the lower.
func (c *comparer) closest(at PassageRef) int {
	best, common := -1, 0
	for v := range c.docs {
		if s := c.on(at, v); s != nil && (best < 0 || s.common > common) {
			best, common = v, s.common
		}
	}
	return best
}

// identical reports whether some version tells a passage byte for byte, and no
// linked one tells it otherwise.
func (c *comparer) identical(at PassageRef) bool {
	text := c.docs[at.Version].text(c.docs[at.Version].passages[at.Passage].Span)
	for v := range c.docs {
		if s := c.on(at, v); s != nil && (len(s.partners) > 1 || c.docs[v].text(c.docs[v].passages[s.partners[0].passage].Span) != text) {
			return false
		}
	}
	return true
}

// markAlone marks a passage that no compared version has.
func (c *comparer) markAlone(at PassageRef) []Mark {
	if len(c.words[at.Version][at.Passage].id) == 0 {
		return nil
	}
	m := Mark{PassageRef: at, Span: c.docs[at.Version].passages[at.Passage].Span, Kind: Only, Why: fmt.Sprintf("no compared version has a passage that tells this (nearest likeness %.2f)", c.lx.nearest[at.Version][at.Passage])}
	m.Readings = c.gapsOf[at]
	if facts := c.facts[at]; len(facts) > 0 {
		// The words are nobody else's, but a fact among them is.
		whole := stretch{0, len(c.docs[at.Version].passages[at.Passage].tokens)}
		return c.lay(at, -1, append(slices.Clone(facts), finding{tokens: whole, kind: Only, version: -1, why: m.Why, readings: m.Readings}))
	}
	return []Mark{m}
}

// markMoved adds the mark of a moved passage before its other marks: it is one
// where all its links with the closest version stand outside the common order.
func (c *comparer) markMoved(at PassageRef, closest int, marks []Mark) []Mark {
	s := c.on(at, closest)
	for _, p := range s.partners {
		if !p.moved {
			return marks
		}
	}
	m := Mark{PassageRef: at, Span: c.docs[at.Version].passages[at.Passage].Span, Kind: Moved}
	m.Why = fmt.Sprintf("stands outside the order that both versions keep (likeness %.2f)", s.partners[0].score)
	for v := range c.docs {
		t := c.on(at, v)
		switch {
		case t == nil:
		case slices.ContainsFunc(t.partners, func(p partner) bool { return !p.moved }):
		case v == closest:
			m.Readings = append(m.Readings, Reading{v, c.docs[v].passages[t.partners[0].passage].Span})
		}
		if t != nil && v != closest && !slices.ContainsFunc(t.partners, func(p partner) bool { return p.moved }) {
			m.Support++
		}
	}
	at0 := 0
	for at0 < len(marks) && marks[at0].Start == m.Start && marks[at0].Kind < Moved {
		at0++
	}
	return slices.Insert(marks, at0, m)
}

// spellings finds the words and marks of punctuation that the closest version
// writes otherwise.
func (c *comparer) spellings(at PassageRef, version int) []finding {
	s := c.on(at, version)
	d, other := c.docs[at.Version], c.docs[version]
	ps, ws := &d.passages[at.Passage], &c.words[at.Version][at.Passage]
	var out []finding
	trivial := func(from, to int) {
		if from < to {
			out = append(out, finding{tokens: stretch{from, to}, kind: Trivial, version: version, why: sameReading})
		}
	}
	for i, to := range s.to {
		if to.passage < 0 {
			continue
		}
		there := &c.words[version][to.passage]
		ots := other.passages[to.passage].tokens
		here := ws.at[i]
		if d.text(ps.tokens[here].Span) != other.text(ots[there.at[to.word]].Span) {
			trivial(here, here+1)
		}
		end, otherEnd := len(ps.tokens), len(ots)
		if i+1 < len(ws.at) {
			end = ws.at[i+1]
		}
		if to.word+1 < len(there.at) {
			otherEnd = there.at[to.word+1]
		}
		next := i+1 == len(s.to) && to.word+1 == len(there.id) || i+1 < len(s.to) && s.to[i+1] == (place{to.passage, to.word + 1})
		if next && !sameTexts(d, ps.tokens[here+1:end], other, ots[there.at[to.word]+1:otherEnd]) {
			trivial(here+1, end)
		}
	}
	return out
}

func sameTexts(d *document, a []token, other *document, b []token) bool {
	return slices.EqualFunc(a, b, func(x, y token) bool { return d.text(x.Span) == other.text(y.Span) })
}
