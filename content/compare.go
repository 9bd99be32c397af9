package content

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// Compare sets any number of versions of one story against each other. It is
// pure, never fails, and gives the same result in whatever order the versions
// come, but for their numbers.
//
// Sentences are aligned first, then words compared inside linked passages. The
// time is near linear in the length of near copies.
func Compare(versions []Version) Comparison {
	order := canonical(versions)
	c := &comparer{docs: make([]*document, len(versions))}
	var wg sync.WaitGroup
	for i, v := range order {
		wg.Go(func() { c.docs[i] = analyse(versions[v]) })
	}
	wg.Wait()
	var out Comparison
	c.lx, c.links = align(c.docs)
	c.findAllMoved()
	c.lookAcross()
	c.relate()
	c.findDisputes()
	out.Links = c.links
	out.Rows = layRows(c.docs, c.links)
	out.Gaps = c.findGaps(out.Rows)
	out.Marks = c.findMarks()
	out.Facts = c.listFacts(out.Marks)
	out.Passages = make([][]Span, len(versions))
	for i, d := range c.docs {
		spans := make([]Span, len(d.passages))
		for p := range d.passages {
			spans[p] = d.passages[p].Span
		}
		out.Passages[i] = spans
	}
	renumber(&out, order)
	return out
}

// canonical returns the indexes of the versions in an order that depends on
// what they say alone.
func canonical(versions []Version) []int {
	order := make([]int, len(versions))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int {
		a, b := &versions[x], &versions[y]
		return cmp.Or(strings.Compare(a.Text, b.Text), cmp.Compare(a.Headline, b.Headline), a.Date.Compare(b.Date),
			strings.Compare(a.Language, b.Language), strings.Compare(a.Agency, b.Agency))
	})
	return order
}

// findAllMoved finds the moved links of every two versions.
func (c *comparer) findAllMoved() {
	of := map[[2]int][]*Link{}
	for i := range c.links {
		l := &c.links[i]
		pair := [2]int{l.A.Version, l.B.Version}
		of[pair] = append(of[pair], l)
	}
	for _, links := range of {
		findMoved(c.docs, links)
	}
}

// relate fills in how far linked passages agree.
func (c *comparer) relate() {
	for i := range c.links {
		l := &c.links[i]
		a, b := c.docs[l.A.Version], c.docs[l.B.Version]
		pa, pb := &a.passages[l.A.Passage], &b.passages[l.B.Passage]
		switch {
		case a.text(pa.Span) == b.text(pb.Span):
			l.Relation = RelationSame
		case equalReading(pa.tokens, pb.tokens):
			l.Relation = RelationTrivial
		default:
			l.Relation = RelationReworded
		}
	}
}

// renumber gives the versions the numbers that they have in the argument:
// order tells for each version as compared which one it was.
func renumber(c *Comparison, order []int) {
	version := func(v *int) { *v = order[*v] }
	passages := make([][]Span, len(order))
	for i, v := range order {
		passages[v] = c.Passages[i]
	}
	c.Passages = passages
	for i := range c.Links {
		l := &c.Links[i]
		version(&l.A.Version)
		version(&l.B.Version)
		if l.A.Version > l.B.Version {
			l.A, l.B = l.B, l.A
		}
	}
	slices.SortFunc(c.Links, func(x, y Link) int { return cmp.Or(compareRefs(x.A, y.A), compareRefs(x.B, y.B)) })
	for i, row := range c.Rows {
		out := make(Row, len(row))
		for k, cell := range row {
			out[order[k]] = cell
		}
		c.Rows[i] = out
	}
	readings := func(rs []Reading) {
		for i := range rs {
			version(&rs[i].Version)
		}
		slices.SortStableFunc(rs, func(x, y Reading) int { return cmp.Compare(x.Version, y.Version) })
	}
	for i := range c.Marks {
		version(&c.Marks[i].Version)
		readings(c.Marks[i].Readings)
	}
	slices.SortStableFunc(c.Marks, func(x, y Mark) int {
		return cmp.Or(cmp.Compare(x.Version, y.Version), cmp.Compare(x.Start, y.Start), cmp.Compare(x.Kind, y.Kind))
	})
	for i := range c.Facts {
		for k := range c.Facts[i].Readings {
			version(&c.Facts[i].Readings[k].Version)
		}
		slices.SortStableFunc(c.Facts[i].Readings, func(x, y FactReading) int {
			return cmp.Or(cmp.Compare(x.Version, y.Version), cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End))
		})
	}
	slices.SortStableFunc(c.Facts, func(x, y Fact) int {
		return cmp.Or(cmp.Compare(x.Kind, y.Kind), cmp.Compare(x.Readings[0].Version, y.Readings[0].Version), cmp.Compare(x.Readings[0].Start, y.Readings[0].Start), cmp.Compare(x.Readings[0].End, y.Readings[0].End))
	})
	for i := range c.Gaps {
		version(&c.Gaps[i].Version)
		for k := range c.Gaps[i].Passages {
			version(&c.Gaps[i].Passages[k].Version)
		}
		slices.SortFunc(c.Gaps[i].Passages, compareRefs)
	}
	slices.SortStableFunc(c.Gaps, func(x, y Gap) int { return cmp.Or(cmp.Compare(x.Version, y.Version), cmp.Compare(x.At, y.At)) })
}
