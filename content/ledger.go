package content

import (
	"cmp"
	"slices"
	"sort"
	"strings"
)

// listFacts gathers the marks of numbers, names and quotes into facts: what
// stands at one place, and all that is read there instead, is one fact with
// all its readings.
func (c *comparer) listFacts(marks []Mark) []Fact {
	var places []factPlace
	for _, m := range marks {
		if m.Kind > Quote {
			continue
		}
		group := len(places)
		places = append(places, c.factPlace(m.Kind, m.Version, m.Span, group))
		for _, r := range m.Readings {
			if p := c.factPlace(m.Kind, r.Version, r.Span, group); p.rivals(&places[group]) {
				places = append(places, p)
			}
		}
	}
	join := newForest(len(places))
	order := make([]int, len(places))
	for i := range order {
		order[i] = i
		join.unite(i, places[i].group)
	}
	slices.SortStableFunc(order, func(x, y int) int { return places[x].compare(&places[y]) })
	for i := 1; i < len(order); i++ {
		if p, q := &places[order[i-1]], &places[order[i]]; p.kind == q.kind && p.version == q.version && p.Start < q.End && q.Start < p.End {
			join.unite(order[i-1], order[i])
		}
	}
	facts := map[int]*Fact{}
	var out []*Fact
	for _, i := range order {
		p := &places[i]
		f := facts[join.find(i)]
		if f == nil {
			f = &Fact{Kind: p.kind}
			facts[join.find(i)] = f
			out = append(out, f)
		}
		f.add(p)
	}
	return told(out)
}

// told returns the facts that are given in more than one way, numbers first.
func told(facts []*Fact) []Fact {
	var out []Fact
	for _, f := range facts {
		if slices.ContainsFunc(f.Readings, func(r FactReading) bool { return r.Value != f.Readings[0].Value }) {
			out = append(out, *f)
		}
	}
	return out
}

// factPlace is where a version gives a fact.
type factPlace struct {
	kind    Kind
	version int
	Span
	value   string
	group   int          // the place whose mark brought this one in
	measure quantityKind // of a number
	found   bool         // a number or name stands there
}

// rivals reports whether a place can give another value of the fact at the
// place of a mark. What a version has instead of a number need be none, and
// need not measure the same.
func (p *factPlace) rivals(mark *factPlace) bool {
	switch p.kind {
	case Number:
		return p.found == mark.found && p.measure == mark.measure
	case Name:
		return p.Len() > 0
	}
	return true
}

func (p *factPlace) compare(q *factPlace) int {
	return cmp.Or(cmp.Compare(p.kind, q.kind), cmp.Compare(p.version, q.version), cmp.Compare(p.Start, q.Start), cmp.Compare(p.End, q.End), cmp.Compare(p.group, q.group))
}

// add takes in a reading, unless the version gives that value already.
func (f *Fact) add(p *factPlace) {
	if !slices.ContainsFunc(f.Readings, func(r FactReading) bool { return r.Version == p.version && r.Value == p.value }) {
		f.Readings = append(f.Readings, FactReading{Reading{p.version, p.Span}, p.value})
	}
}

// factPlace widens a span to the number, name or quote it is part of and takes its
// value.
func (c *comparer) factPlace(kind Kind, version int, s Span, group int) factPlace {
	d := c.docs[version]
	p := factPlace{kind: kind, version: version, Span: s, value: d.text(s), group: group}
	at := sort.Search(len(d.passages), func(i int) bool { return d.passages[i].End >= s.Start })
	if at == len(d.passages) {
		return p
	}
	touches := func(t Span) bool {
		return t.Start <= s.End && s.Start <= t.End && (s.Len() == 0 || t.Start < s.End && s.Start < t.End)
	}
	switch ps := &d.passages[at]; kind {
	case Number:
		for _, q := range ps.quantities {
			if touches(q.Span) {
				told := q.withHedge() // at least 10
				p.Span = Span{ps.tokens[told.from].Start, max(q.End, ps.tokens[told.to-1].End)}
				p.value, p.measure, p.found = q.valueText(), q.kind, true
				break
			}
		}
	case Quote:
		for _, q := range ps.quotes {
			if q.Start <= s.Start && s.End <= q.End {
				p.value = strings.TrimRight(d.text(q.inner), ",")
				p.Span = Span{q.inner.Start, q.inner.Start + len(p.value)}
				break
			}
		}
	case Name:
		for _, n := range ps.names {
			if touches(n.Span) {
				p.Span, p.value = n.Span, d.text(n.Span)
				break
			}
		}
	}
	return p
}
