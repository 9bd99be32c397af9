package content

import "fmt"

// judge says what kinds of difference a change holds, seen from passage at.
func (c *comparer) judge(at PassageRef, ch change) []finding {
	if ch.here.from == ch.here.to {
		return nil
	}
	ts := c.tokenStretch(at, ch)
	if ch.same {
		return []finding{{tokens: ts, kind: Trivial, version: ch.version, why: "the same reading in other spelling"}}
	}
	out := c.judgeFacts(at, ch, ts)
	rest := finding{tokens: ts, kind: Reworded, version: ch.version, why: "other words in linked passages"}
	switch {
	case c.quoted(at, ch, ts):
		rest.kind, rest.why = Quote, "the quoted words differ"
	case ch.inserted && ch.here.to-ch.here.from >= 3 && !c.told3(at, ch.here):
		rest.kind, rest.why = Only, fmt.Sprintf("%d words that no compared version has", ch.here.to-ch.here.from)
	case ch.inserted:
		rest.why = "words that the other has not at this place"
	}
	return append(out, rest)
}

// tokenStretch returns the tokens of a change here: its words, what stands
// between them, and the comma or dash that opens an insertion.
func (c *comparer) tokenStretch(at PassageRef, ch change) stretch {
	ws, ps := &c.words[at.Version][at.Passage], &c.docs[at.Version].passages[at.Passage]
	s := stretch{ws.at[ch.here.from], ws.at[ch.here.to-1] + 1}
	if !ch.inserted || ch.here.from == 0 {
		return s
	}
	if k := s.from - 1; k > ws.at[ch.here.from-1] && k == ws.at[ch.here.from-1]+1 {
		switch c.docs[at.Version].text(ps.tokens[k].Span) {
		case ",", ";", "—", "–", "-":
			s.from = k
		}
	}
	return s
}

// judgeFacts finds the numbers and names of a change that have another value
// there.
func (c *comparer) judgeFacts(at PassageRef, ch change, ts stretch) []finding {
	if ch.inserted {
		return nil
	}
	ps := &c.docs[at.Version].passages[at.Passage]
	ops := &c.docs[ch.version].passages[ch.passage]
	ow := &c.words[ch.version][ch.passage]
	ots := stretch{ow.at[ch.there.from], ow.at[ch.there.to-1] + 1}
	var out []finding
	for _, q := range ps.quantities {
		for _, o := range ops.quantities {
			exact := ts.within(q.stretch) && ots.within(o.stretch) && q.kind == o.kind
			if q.meets(ts) && o.meets(ots) && (exact || q.comparable(o)) && !q.agrees(o) {
				out = append(out, finding{tokens: differing(q, ts), kind: Number, version: ch.version, why: "another value in linked passages"})
				break
			}
		}
	}
	for _, n := range ps.names {
		for _, o := range ops.names {
			if !n.meets(ts) || !o.meets(ots) {
				continue
			}
			_, variant := n.variantOf(o)
			if variant || ts.within(n.stretch) && ots.within(o.stretch) {
				out = append(out, finding{tokens: n.clip(ts), kind: Name, version: ch.version, end: n.End, why: "named differently in linked passages"})
				break
			}
		}
	}
	return out
}

// differing returns the tokens of a quantity that a change holds; a sum of
// money stands as a whole.
func differing(q quantity, ts stretch) stretch {
	if q.kind == moneyQuantity {
		return q.stretch
	}
	return q.clip(ts)
}

// within reports whether a stretch lies inside another.
func (s stretch) within(t stretch) bool { return t.from <= s.from && s.to <= t.to }

// meets reports whether two stretches have a token in common.
func (s stretch) meets(t stretch) bool { return s.from < t.to && t.from < s.to }

// clip returns what two stretches have in common.
func (s stretch) clip(t stretch) stretch { return stretch{max(s.from, t.from), min(s.to, t.to)} }

// quoted reports whether a change lies inside quotation marks in both
// passages.
func (c *comparer) quoted(at PassageRef, ch change, ts stretch) bool {
	ow := &c.words[ch.version][ch.passage]
	there := func() bool {
		from, to := ch.there.from, ch.there.to
		if from == to { // the words around the place
			from, to = max(from-1, 0), min(to+1, len(ow.at))
			return from < to && (inQuote(c.docs[ch.version].passages[ch.passage].quotes, stretch{ow.at[from], ow.at[from] + 1}) ||
				inQuote(c.docs[ch.version].passages[ch.passage].quotes, stretch{ow.at[to-1], ow.at[to-1] + 1}))
		}
		return inQuote(c.docs[ch.version].passages[ch.passage].quotes, stretch{ow.at[from], ow.at[to-1] + 1})
	}
	return inQuote(c.docs[at.Version].passages[at.Passage].quotes, ts) && there()
}

// inQuote reports whether a stretch lies inside one of the quotes.
func inQuote(qs []quote, s stretch) bool {
	for _, q := range qs {
		if q.from <= s.from && s.to <= q.to {
			return true
		}
	}
	return false
}

// told3 reports whether half or more of the runs of three words in a stretch
// stand in some other version.
func (c *comparer) told3(at PassageRef, words stretch) bool {
	ids := c.lx.profile[at.Version][at.Passage].words[words.from:words.to]
	for v := range c.docs {
		if v == at.Version {
			continue
		}
		n := 0
		for i := 2; i < len(ids); i++ {
			if c.triplesOf(v)[triple(ids[i-2], ids[i-1], ids[i])] {
				n++
			}
		}
		if 2*n >= len(ids)-2 {
			return true
		}
	}
	return false
}

// triplesOf returns the runs of three words of a version.
func (c *comparer) triplesOf(v int) map[uint64]bool {
	if c.told == nil {
		c.told = make([]map[uint64]bool, len(c.docs))
	}
	if c.told[v] == nil {
		c.told[v] = map[uint64]bool{}
		for _, pr := range c.lx.profile[v] {
			for _, t := range pr.triples {
				c.told[v][t] = true
			}
		}
	}
	return c.told[v]
}
