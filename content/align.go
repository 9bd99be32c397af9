package content

import (
	"cmp"
	"slices"
)

// What is known of a pair of passages from those around it, each from 0 to 1
// unless said otherwise.
const (
	cOdds     = iota // log odds by the two passages alone, cut to [-8, 8]
	cGainA           // what the pair's common words add to those that better partners of a cover
	cGainB           // the same for b
	cMarginA         // odds over those of the best other partner of a, from -1 to 1
	cMarginB         // the same for b
	cBefore          // likeness of the passages before
	cAfter           // likeness of the passages after
	cDistance        // how far apart they stand, of their texts' lengths
	cWitness         // likeness of both to one passage of a third version
	cCopied          // share of the passages of the shorter version that are all but copies
	contexts
)

// contextJudgement is a weight for each of them and a constant.
type contextJudgement struct {
	weight [contexts]float64
	bias   float64
}

// verdict is the final judgement of a pair. By far the most is said by the two
// passages alone; a partner that adds to what better ones tell, neighbours that
// are alike too, and a third version that has both are next. Where the whole
// text is a copy, a weak likeness counts less.
var verdict = contextJudgement{
	weight: [contexts]float64{
		cOdds:     1.11,
		cGainA:    2.71,
		cGainB:    2.03,
		cMarginA:  0.97,
		cMarginB:  0.84,
		cBefore:   1.72,
		cAfter:    1.69,
		cDistance: -0.98,
		cWitness:  2.29,
		cCopied:   -3.69,
	},
	bias: -2.38,
}

// linked is the least probability of a link. It lies below one half because
// reports written separately have few links that are surer.
const linked = .32

// likely takes its place where more than half of the shorter version is copied
// and two passages have no run of words in common: what a copy leaves over is
// hardly ever told in other words elsewhere.
const likely, runInCommon = .6, .5

// links reports whether a candidate is a link.
func (cs *candidates) links(c *candidate, head bool) bool {
	if cs.share > .5 && !head && c.score < 1 && c.feature[fRun] < runInCommon {
		return c.score >= likely
	}
	return c.score >= linked
}

// align returns the links between all pairs of versions, by A, then B, and the
// words it counted with.
func align(docs []*document) (*lexicon, []Link) {
	lx := newLexicon(docs)
	pairs := lx.findAllCandidates(len(docs))
	var links []Link
	for va := range docs {
		for vb := va + 1; vb < len(docs); vb++ {
			cs := pairs[[2]int{va, vb}]
			cs.fill(docs[va], docs[vb], lx.profile[va], lx.profile[vb])
			for i := range cs.list {
				c := &cs.list[i]
				lx.nearest[va][c.a] = max(lx.nearest[va][c.a], c.score)
				lx.nearest[vb][c.b] = max(lx.nearest[vb][c.b], c.score)
				if !cs.links(c, docs[va].passages[c.a].headline) {
					continue
				}
				links = append(links, Link{A: PassageRef{va, c.a}, B: PassageRef{vb, c.b}, Score: c.score})
			}
		}
	}
	slices.SortFunc(links, func(x, y Link) int { return cmp.Or(compareRefs(x.A, y.A), compareRefs(x.B, y.B)) })
	return lx, links
}

// after returns the passage behind the one that the passage before p is linked
// with; -1 where that has no link.
func after(to []int, p int) int {
	if p == 0 || to[p-1] < 0 {
		return -1
	}
	return to[p-1] + 1
}

// before returns the passage before the one that the passage behind p is linked
// with; -1 where that has no link.
func before(to []int, p int) int {
	if p+1 == len(to) || to[p+1] < 0 {
		return -1
	}
	return to[p+1] - 1
}

func compareRefs(x, y PassageRef) int {
	return cmp.Or(cmp.Compare(x.Version, y.Version), cmp.Compare(x.Passage, y.Passage))
}

// findAllCandidates finds and judges the pairs of all versions.
func (lx *lexicon) findAllCandidates(versions int) map[[2]int]*candidates {
	pairs := map[[2]int]*candidates{}
	for vb := 1; vb < versions; vb++ {
		ix := lx.index(vb)
		for va := range vb {
			pairs[[2]int{va, vb}] = lx.findCandidates(va, vb, ix)
		}
	}
	for at, cs := range pairs {
		cs.rank(lx, at[0], at[1])
	}
	if versions > 2 {
		lx.findWitnesses(pairs, versions)
	}
	for _, cs := range pairs {
		for i := range cs.list {
			c := &cs.list[i]
			sum := verdict.bias
			for k, x := range c.context {
				sum += verdict.weight[k] * x
			}
			c.score = logistic(sum)
			if c.twin {
				c.score = 1
			}
		}
		cs.part()
	}
	return pairs
}

// part takes the links off that cross those of copies: where two passages are
// each told by another one all but word for word, what they have in common with
// each other is only what both versions tell twice.
func (cs *candidates) part() {
	var crossing []*candidate
	for i := range cs.list {
		c := &cs.list[i]
		if c.score >= linked && cs.copyBeside(i, cs.byA[c.a]) && cs.copyBeside(i, cs.byB[c.b]) {
			crossing = append(crossing, c)
		}
	}
	for _, c := range crossing {
		c.score = 0
	}
}

// copyBeside reports whether another candidate of a list is a copy, and more of
// one than candidate i.
func (cs *candidates) copyBeside(i int, of []int) bool {
	me := &cs.list[i]
	return !me.twin && slices.ContainsFunc(of, func(k int) bool {
		o := &cs.list[k]
		return k != i && (o.twin || o.odds > me.odds && o.odds > copyOdds && o.feature[fCover] > copyCover)
	})
}

// copyOdds and copyCover are the least log odds, and the least share of the
// heavier passage in common, of a passage that is told all but word for word.
const copyOdds, copyCover = 5, .6

// rank fills in what the candidates know of each other.
func (cs *candidates) rank(lx *lexicon, va, vb int) {
	cs.share = cs.copied()
	for i := range cs.list {
		c := &cs.list[i]
		c.context[cCopied] = cs.share
		c.context[cOdds] = min(max(c.odds, -8), 8)
		c.context[cDistance] = apart(c.a, len(cs.byA), c.b, len(cs.byB))
		c.context[cBefore] = cs.likeness(c.a-1, c.b-1)
		c.context[cAfter] = cs.likeness(c.a+1, c.b+1)
		c.context[cGainA] = cs.gain(i, cs.byA[c.a], &lx.profile[va][c.a], func(k int) *profile { return &lx.profile[vb][cs.list[k].b] })
		c.context[cGainB] = cs.gain(i, cs.byB[c.b], &lx.profile[vb][c.b], func(k int) *profile { return &lx.profile[va][cs.list[k].a] })
		c.context[cMarginA] = cs.margin(i, cs.byA[c.a])
		c.context[cMarginB] = cs.margin(i, cs.byB[c.b])
	}
}

// copied returns the share of the passages of the shorter version that the
// other has all but word for word.
func (cs *candidates) copied() float64 {
	n := 0
	for _, of := range cs.byA {
		if slices.ContainsFunc(of, func(i int) bool { return cs.list[i].twin || cs.list[i].odds > copyOdds }) {
			n++
		}
	}
	return min(1, float64(n)/float64(min(len(cs.byA), len(cs.byB))))
}

// apart tells how far apart two passages stand, of their texts' lengths.
func apart(a, na, b, nb int) float64 {
	d := (float64(a)+.5)/float64(na) - (float64(b)+.5)/float64(nb)
	return max(d, -d)
}

// likeness returns the probability of a pair by itself; 0 where the passages
// are not candidates or there are none.
func (cs *candidates) likeness(a, b int) float64 {
	if a < 0 || a >= len(cs.byA) {
		return 0
	}
	for _, i := range cs.byA[a] {
		if cs.list[i].b == b {
			return cs.list[i].chance
		}
	}
	return 0
}

// margin tells how far candidate i is before the best other one of a list, in
// probability.
func (cs *candidates) margin(i int, of []int) float64 {
	best := 0.0
	for _, k := range of {
		if k != i {
			best = max(best, cs.list[k].chance)
		}
	}
	return cs.list[i].chance - best
}

// gain returns the share of what the passages of candidate i have in common
// that likelier partners of the passage whole, those of the list of, do not
// tell already. The profile of a partner is had by its index.
func (cs *candidates) gain(i int, of []int, whole *profile, partner func(int) *profile) float64 {
	me := &cs.list[i]
	better := make([]*profile, 0, 4)
	for _, k := range of {
		if o := &cs.list[k]; o.odds > 0 && (o.odds > me.odds || o.odds == me.odds && k < i) {
			better = append(better, partner(k))
		}
	}
	if len(better) == 0 {
		return 1
	}
	const hopeless = -5 // log odds
	if me.odds < hopeless {
		return 0
	}
	var all, own float32
	mine := partner(i)
	for _, t := range whole.terms {
		if !mine.has(t.id) {
			continue
		}
		all += t.weight
		if !slices.ContainsFunc(better, func(b *profile) bool { return b.has(t.id) }) {
			own += t.weight
		}
	}
	if all == 0 {
		return 0
	}
	return float64(own / all)
}
