package content

import "slices"

// findSources fills in where the speakers of quotes are named whose full name
// is known: in the paragraph of the quote, which names nobody else outside
// quotation marks.
func (d *document) findSources() {
	for from := 0; from < len(d.passages); {
		to := from + 1
		for to < len(d.passages) && d.passages[to].paragraph == d.passages[from].paragraph {
			to++
		}
		if who, source, ok := d.onlyPerson(from, to); ok {
			for i := from; i < to; i++ {
				qs := d.passages[i].quotes
				for k := range qs {
					if qs[k].speaker == lastPart(who.whole) {
						qs[k].source, qs[k].whole = source, who.whole
					}
				}
			}
		}
		from = to
	}
}

// onlyPerson returns the only person whom the passages from, ..., to-1 name
// outside quotation marks and whom the article somewhere names in full, and
// where they name that person: in full, or else where the verb of speaking
// follows.
func (d *document) onlyPerson(from, to int) (name, claim, bool) {
	var who name
	var source claim
	inFull := false
	for i := from; i < to; i++ {
		p := &d.passages[i]
		for _, n := range p.names {
			if !n.person || inQuote(p.quotes, n.stretch) || n.from > 0 && p.tokens[n.from-1].key == "the" {
				continue // the Holm administration
			}
			if who.whole != nil && who.entity != n.entity {
				return name{}, claim{}, false
			}
			who = n
			if full := len(n.parts) > 1; full && !inFull || source.tokens.to == 0 && beforeSaying(p.tokens, &n) {
				source, inFull = n.claim(PassageRef{Passage: i}), full
			}
		}
	}
	return who, source, source.tokens.to > 0 && len(who.whole) > 1
}

// beforeSaying reports whether a verb of speaking follows a name.
func beforeSaying(ts []token, n *name) bool { return n.to < len(ts) && speaking[ts[n.to].key] }

// reattributed records that two quotes of the same words are given to
// different persons, both of whom are named beside them.
func (f *disputeFinder) reattributed(a, b *saying, ms []match) {
	const fewest, meanings = 4, 2
	short, long := min(len(a.list.id), len(b.list.id)), max(len(a.list.id), len(b.list.id))
	if short < fewest || len(ms) < short || 4*len(ms) < 3*long || a.q.source.tokens.to == 0 || b.q.source.tokens.to == 0 {
		return
	}
	n := 0
	for _, m := range ms {
		if a.list.weight[m.a] == contentMatch {
			n++
		}
	}
	if n < meanings || mayBeOne(a.q.whole, b.q.whole) {
		return // of one family, perhaps
	}
	x, y := a.q.source, b.q.source
	x.at.Version, y.at.Version = a.at.Version, b.at.Version
	f.found = append(f.found, dispute{Quote, x, y, "the same words are given to another speaker"})
}

// mayBeOne reports whether two full names may be those of one person: they have
// a word in common, or one is no more than a party's.
func mayBeOne(a, b []string) bool {
	party := func(w string) bool { return parties[w] }
	return slices.ContainsFunc(a, party) || slices.ContainsFunc(b, party) ||
		slices.ContainsFunc(a, func(w string) bool { return len(w) > 1 && slices.Contains(b, w) })
}
