package content

import (
	"cmp"
	"math"
	"slices"
)

// figure is a quantity of one version with what stands around it.
type figure struct {
	at      PassageRef
	q       quantity
	context context
}

// rival is a pair of figures that may be two values of one thing.
type rival struct {
	a, b  int
	score float64
}

const (
	// linkedRivals is the least likeness of the contexts of two figures in
	// linked passages, freeRivals that of others, closeRivals that of others
	// whose values are much the same, tollRivals that of two tolls.
	linkedRivals, freeRivals, closeRivals, tollRivals = 2.2, 6.5, 2.8, 1.4
	// mostFigures bounds the figures of a version that are compared.
	mostFigures = 400
)

// figures returns the quantities of a version that can be compared.
func (f *disputeFinder) figures(v int) []figure {
	var out []figure
	main := map[string]quantity{}
	for p := range f.c.docs[v].passages {
		for _, q := range f.c.docs[v].passages[p].quantities {
			if !q.weighs() {
				continue
			}
			if q.toll {
				// What a version tells first is its toll; another may be of another event.
				if first, ok := main[q.unit]; !ok {
					main[q.unit] = q
				} else {
					q.toll = q.agrees(first)
				}
			}
			at := PassageRef{v, p}
			out = append(out, figure{at, q, f.c.contextOf(at, q.stretch)})
			if len(out) == mostFigures {
				return out
			}
		}
	}
	return out
}

// weighs reports whether a quantity can be disputed: counts without a unit say
// too little unless they are large.
func (q quantity) weighs() bool {
	const large = 1e6
	switch q.kind {
	case labelQuantity, yearQuantity:
		return false
	case countQuantity, ordinalQuantity:
		return q.unit != "" && (q.lo != 1 || q.hi != 1) || q.lo >= large
	}
	return true
}

// numbers finds the quantities that the versions give differently.
func (f *disputeFinder) numbers() {
	as, bs := f.figures(f.a), f.figures(f.b)
	var rivals []rival
	settledA, settledB := make([]float64, len(as)), make([]float64, len(bs))
	for i := range as {
		for j := range bs {
			x, y := &as[i], &bs[j]
			if !x.q.comparable(y.q) || x.q.beyond != y.q.beyond || x.q.whole != y.q.whole || x.q.countsOthers(y.q) {
				continue
			}
			score := f.c.contextLikeness(x.context, y.context)
			near := f.isLinked(x.at.Passage, y.at.Passage)
			if x.q.agrees(y.q) {
				if near {
					score += linkedRivals
				}
				settledA[i], settledB[j] = max(settledA[i], score), max(settledB[j], score)
				continue
			}
			least := freeRivals
			switch {
			case x.q.toll && y.q.toll:
				least = tollRivals
			case near:
				least = linkedRivals
			case f.onlyTimes(x, y):
				least = tollRivals
			case x.q.close(y.q):
				least = closeRivals
			}
			if score >= least && f.plausible(x, y, near) {
				rivals = append(rivals, rival{i, j, score - least})
			}
		}
	}
	slices.SortStableFunc(rivals, func(x, y rival) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	usedA, usedB := make([]*figure, len(as)), make([]*figure, len(bs))
	for _, r := range rivals {
		score := r.score + linkedRivals
		x, y := &as[r.a], &bs[r.b]
		if usedA[r.a].excludes(y) || usedB[r.b].excludes(x) || settledA[r.a] >= score || settledB[r.b] >= score {
			continue
		}
		usedA[r.a], usedB[r.b] = y, x
		f.found = append(f.found, f.disputeOf(x, y))
	}
}

// excludes reports whether a figure that is disputed by x is not by y: a
// version may tell one value several times.
func (x *figure) excludes(y *figure) bool { return x != nil && !x.q.agrees(y.q) }

// disputeOf makes the dispute of two figures. A hedge that both have is no part
// of it, nor are words that both end or begin with; sums of money are marked
// whole.
func (f *disputeFinder) disputeOf(x, y *figure) dispute {
	a, b := claim{at: x.at, tokens: x.q.stretch}, claim{at: y.at, tokens: y.q.stretch}
	if x.q.hedge != y.q.hedge {
		a.tokens, b.tokens = x.q.withHedge(), y.q.withHedge()
	} else if x.q.kind != moneyQuantity {
		f.c.narrow(&a, &b)
	}
	return dispute{Number, a, b, "the same thing is given another value (" + x.q.valueText() + ", " + y.q.valueText() + ")"}
}

// withHedge returns the tokens of a quantity and of its hedge.
func (q quantity) withHedge() stretch {
	if q.hedged.to > q.hedged.from {
		return stretch{min(q.from, q.hedged.from), max(q.to, q.hedged.to)}
	}
	return q.stretch
}

// plausible reports whether two figures that do not agree can be two values of
// one thing by their size. Days differ for many reasons: they must stand in
// linked passages that name no other.
func (f *disputeFinder) plausible(x, y *figure, near bool) bool {
	// Another part of one day is another time for one thing; another day may
	// as well be that of another thing.
	const meant, shift = 6, 3 * 60
	switch x.q.kind {
	case dayQuantity:
		return near && f.alone(x) && f.alone(y) && (x.q.moment.sameDay(y.q.moment) || f.c.contextLikeness(x.context, y.context) >= meant)
	case clockQuantity:
		return near && f.alone(x) && f.alone(y) && math.Abs(x.q.lo-y.q.lo) <= shift && f.c.contextLikeness(x.context, y.context) >= meant || f.onlyTimes(x, y)
	case ageQuantity, ordinalQuantity:
		return near
	case scoreQuantity:
		return near && f.alone(x) && f.alone(y)
	}
	lo, hi := min(x.q.lo, y.q.lo), max(x.q.hi, y.q.hi)
	const apart = 4
	return lo > 0 && hi/lo <= apart
}

// close reports whether two sums or large counts are within a tenth of each
// other.
func (a quantity) close(b quantity) bool {
	const large, share = 100, .1
	return a.lo >= large && (a.kind == moneyQuantity || a.kind == countQuantity) && max(a.hi, b.hi)-min(a.lo, b.lo) <= share*max(a.hi, b.hi)
}

// onlyTimes reports whether two times of day, less than an hour apart, are the
// only ones of their versions: those of the event.
func (f *disputeFinder) onlyTimes(x, y *figure) bool {
	const apart = 60
	return x.q.kind == clockQuantity && y.q.kind == clockQuantity && math.Abs(x.q.lo-y.q.lo) < apart && f.clocks(f.a) == 1 && f.clocks(f.b) == 1
}

// clocks returns how many times of day a version tells.
func (f *disputeFinder) clocks(v int) int {
	n := 0
	for i := range f.c.docs[v].passages {
		for _, q := range f.c.docs[v].passages[i].quantities {
			if q.kind == clockQuantity {
				n++
			}
		}
	}
	return n
}

// alone reports whether no other quantity of its kind stands in its passage.
func (f *disputeFinder) alone(x *figure) bool {
	n := 0
	for _, q := range f.c.docs[x.at.Version].passages[x.at.Passage].quantities {
		if q.kind == x.q.kind {
			n++
		}
	}
	return n == 1
}
