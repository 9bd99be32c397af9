package content

// change is a place where a passage and another version's telling of it part:
// words here and words there, either of which may be none.
type change struct {
	version  int     // the other version
	here     stretch // words of the passage
	passage  int     // the other version's passage; -1 where nothing of it stands near
	there    stretch // its words
	same     bool    // an equal reading
	inserted bool    // nothing stands there instead
}

// changes lists where passage at and version's telling of it part, in text
// order.
func (c *comparer) changes(at PassageRef, version int) []change {
	s := c.on(at, version)
	var out []change
	n := len(s.to)
	for i := 0; i <= n; {
		j := i
		for j < n && s.to[j].passage < 0 {
			j++
		}
		ch := c.between(at, s, i, j)
		if j > i || ch.there.to > ch.there.from {
			out = append(out, ch)
		}
		i = j + 1
	}
	return c.joinEqual(at, out)
}

// between makes the change of the words from i to j, which have no place: what
// stands there lies after the place of the word before and before that of the
// word after, as far as it has itself no place here.
func (c *comparer) between(at PassageRef, s *sight, i, j int) change {
	ch := change{version: s.version, here: stretch{i, j}, passage: -1, inserted: true}
	free := func(passage, word int) bool {
		back := c.on(PassageRef{s.version, passage}, at.Version)
		return word >= 0 && word < len(back.to) && back.to[word].passage < 0
	}
	before, after := place{passage: -1}, place{passage: -1}
	if i > 0 {
		before = s.to[i-1]
	}
	if j < len(s.to) {
		after = s.to[j]
	}
	switch {
	case before.passage >= 0:
		ch.passage, ch.there = before.passage, stretch{before.word + 1, before.word + 1}
		for free(ch.passage, ch.there.to) && (after.passage != ch.passage || ch.there.to < after.word) {
			ch.there.to++
		}
	case after.passage >= 0:
		ch.passage, ch.there = after.passage, stretch{after.word, after.word}
		for free(ch.passage, ch.there.from-1) {
			ch.there.from--
		}
	default:
		ch.passage = s.partners[0].passage
		ch.there = stretch{0, len(c.words[s.version][ch.passage].id)}
	}
	ch.inserted = ch.there.from == ch.there.to
	return ch
}

// joinEqual finds the equal readings among changes, those that span a few
// common words included: "July 5" and "5 July".
func (c *comparer) joinEqual(at PassageRef, chs []change) []change {
	const apart = 3
	for i := range chs {
		chs[i].same = c.equal(at, &chs[i])
	}
	out := make([]change, 0, len(chs)+2)
	for i := 0; i < len(chs); i++ {
		ch := chs[i]
		if !ch.same && i+1 < len(chs) {
			next := &chs[i+1]
			joint := change{version: ch.version, here: stretch{ch.here.from, next.here.to}, passage: ch.passage, there: stretch{ch.there.from, next.there.to}}
			if next.passage == ch.passage && next.here.from-ch.here.to <= apart && joint.there.from < joint.there.to {
				if c.equal(at, &joint) {
					joint.same = true
					ch = joint
					i++
				} else if head, rest, ok := c.cut(at, joint, true); ok && head.here.to >= next.here.from && head.there.to >= next.there.from {
					ch, *next = head, rest // "Dec. 22, just" and "22 December"
				} else if tail, rest, ok := c.cut(at, joint, false); ok && tail.here.from <= ch.here.to && tail.there.from <= ch.there.to {
					ch, *next = rest, tail
				}
			}
		}
		if ch.same {
			out = append(out, ch)
		} else {
			out = append(out, c.part(at, ch)...)
		}
	}
	return out
}

// part takes equal readings off the ends of a change: what is left is what
// differs.
func (c *comparer) part(at PassageRef, ch change) []change {
	head, ch, ok := c.cut(at, ch, true)
	var out []change
	if ok {
		out = append(out, head)
	}
	tail, ch, ok := c.cut(at, ch, false)
	out = append(out, c.partFacts(at, ch)...)
	if ok {
		out = append(out, tail)
	}
	return out
}

// partFacts parts a change that opens with a name here and there, or with a
// quantity of one kind, into that and the rest; likewise one that ends so. It
// does so where the change is short, or there is nothing else on one side, or a
// verb of speaking stands beside both.
func (c *comparer) partFacts(at PassageRef, ch change) []change {
	const short = 4
	for _, first := range []bool{true, false} {
		n, m, ok := c.factsAtEnd(at, ch, first)
		here, there := ch.here.to-ch.here.from, ch.there.to-ch.there.from
		if !ok || n == here && m == there || n < here && m < there && (here > short || there > short) && !c.speaks(at, ch, n, m, first) {
			continue
		}
		fact, rest := ch, ch
		if first {
			fact.here.to, fact.there.to = ch.here.from+n, ch.there.from+m
			rest.here.from, rest.there.from = fact.here.to, fact.there.to
		} else {
			fact.here.from, fact.there.from = ch.here.to-n, ch.there.to-m
			rest.here.to, rest.there.to = fact.here.from, fact.there.from
		}
		rest.inserted = rest.there.from == rest.there.to
		if first {
			return []change{fact, rest}
		}
		return []change{rest, fact}
	}
	return []change{ch}
}

// speaks reports whether a verb of speaking follows the first n words of a change
// here and the first m there, or stands before the last ones.
func (c *comparer) speaks(at PassageRef, ch change, n, m int, first bool) bool {
	x, y := ch.here.from+n, ch.there.from+m
	if !first {
		x, y = ch.here.to-n-1, ch.there.to-m-1
	}
	return speaking[c.word(at, x).key] && speaking[c.word(PassageRef{ch.version, ch.passage}, y).key]
}

// word returns the token of a word of a passage.
func (c *comparer) word(at PassageRef, k int) token {
	return c.docs[at.Version].passages[at.Passage].tokens[c.words[at.Version][at.Passage].at[k]]
}

// factsAtEnd returns how many words of a change belong to the name or quantity
// at its beginning, or its end, here and there.
func (c *comparer) factsAtEnd(at PassageRef, ch change, first bool) (here, there int, ok bool) {
	if ch.passage < 0 || ch.here.from == ch.here.to || ch.there.from == ch.there.to {
		return 0, 0, false
	}
	a, an, aq := c.factAt(at, ch.here, first)
	b, bn, bq := c.factAt(PassageRef{ch.version, ch.passage}, ch.there, first)
	switch {
	case an != nil && bn != nil:
	case aq != nil && bq != nil && aq.kind == bq.kind:
	default:
		return 0, 0, false
	}
	return a, b, true
}

// factAt returns the name or quantity at the beginning or the end of some
// words, and how many of them are its.
func (c *comparer) factAt(at PassageRef, words stretch, first bool) (int, *name, *quantity) {
	ps, w := &c.docs[at.Version].passages[at.Passage], c.words[at.Version][at.Passage].at
	k := words.from
	if !first {
		k = words.to - 1
	}
	edge := stretch{w[k], w[k] + 1}
	count := func(s stretch) int {
		in := c.wordsIn(at, s).clip(words)
		return in.to - in.from
	}
	for i := range ps.names {
		if n := &ps.names[i]; n.meets(edge) {
			return count(n.stretch), n, nil
		}
	}
	for i := range ps.quantities {
		if q := &ps.quantities[i]; q.meets(edge) {
			return count(q.stretch), nil, q
		}
	}
	return 0, nil, nil
}

// cut looks for an equal reading of a few words at one end of a change and
// returns it and the rest.
func (c *comparer) cut(at PassageRef, ch change, first bool) (equal, rest change, ok bool) {
	const few = 3
	n, m := ch.here.to-ch.here.from, ch.there.to-ch.there.from
	if n == 0 || m == 0 || n+m < 3 {
		return change{}, ch, false
	}
	for i := 1; i <= min(n, few); i++ {
		for j := 1; j <= min(m, few); j++ {
			if i == n && j == m {
				continue
			}
			equal, rest = ch, ch
			if first {
				equal.here.to, equal.there.to = ch.here.from+i, ch.there.from+j
				rest.here.from, rest.there.from = equal.here.to, equal.there.to
			} else {
				equal.here.from, equal.there.from = ch.here.to-i, ch.there.to-j
				rest.here.to, rest.there.to = equal.here.from, equal.there.from
			}
			if c.equal(at, &equal) {
				equal.same = true
				rest.inserted = rest.there.from == rest.there.to
				return equal, rest, true
			}
		}
	}
	return change{}, ch, false
}

// equal reports whether both sides of a change are the same reading.
func (c *comparer) equal(at PassageRef, ch *change) bool {
	if ch.passage < 0 {
		return false
	}
	here, there := c.tokens(at, ch.here), c.tokens(PassageRef{ch.version, ch.passage}, ch.there)
	return len(here) > 0 && len(there) > 0 && equalReading(here, there)
}

// tokens returns the tokens of some words of a passage, with what stands
// between them.
func (c *comparer) tokens(at PassageRef, words stretch) []token {
	if words.from >= words.to {
		return nil
	}
	w := &c.words[at.Version][at.Passage]
	return c.docs[at.Version].passages[at.Passage].tokens[w.at[words.from] : w.at[words.to-1]+1]
}

// span returns the bytes of some words of a passage; where there are none, the
// place where they would stand.
func (c *comparer) span(at PassageRef, words stretch) Span {
	if ts := c.tokens(at, words); len(ts) > 0 {
		return Span{ts[0].Start, ts[len(ts)-1].End}
	}
	w, ps := &c.words[at.Version][at.Passage], &c.docs[at.Version].passages[at.Passage]
	if words.from > 0 && words.from <= len(w.at) {
		end := ps.tokens[w.at[words.from-1]].End
		return Span{end, end}
	}
	return Span{ps.Start, ps.Start}
}
