package content

import "slices"

// findSources fills in where the speakers of quotes are named in full: in the
// paragraph of the quote, which names nobody else outside quotation marks.
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
						qs[k].source = source
					}
				}
			}
		}
		from = to
	}
}

// onlyPerson returns the only person whom the passages from, ..., to-1 name
// outside quotation marks, and where they do so in full.
func (d *document) onlyPerson(from, to int) (name, claim, bool) {
	var who name
	var source claim
	for i := from; i < to; i++ {
		p := &d.passages[i]
		for _, n := range p.names {
			if !n.person || inQuote(p.quotes, n.stretch) {
				continue
			}
			if who.whole != nil && who.entity != n.entity {
				return name{}, claim{}, false
			}
			who = n
			if len(n.parts) > 1 && source.tokens.to == 0 {
				source = n.claim(PassageRef{Passage: i})
			}
		}
	}
	return who, source, source.tokens.to > 0
}

// reattributed records that two quotes of the same words are given to
// different persons, both of whom are named in full.
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
	x, y := a.q.source, b.q.source
	x.at.Version, y.at.Version = a.at.Version, b.at.Version
	if n < meanings || f.known(x, y) || f.known(y, x) {
		return
	}
	f.found = append(f.found, dispute{Quote, x, y, "the same words are given to another speaker"})
}

// known reports whether the person named at x may be the one named at y: they
// have a part of their names in common.
func (f *disputeFinder) known(x, y claim) bool {
	here := f.tokensOf(x)
	return slices.ContainsFunc(f.tokensOf(y), func(t token) bool {
		return t.word && slices.ContainsFunc(here, func(s token) bool { return s.word && bareKey(s.key) == bareKey(t.key) })
	})
}
