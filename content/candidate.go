package content

import (
	"cmp"
	"slices"
)

// candidate is a pair of passages of two versions that may tell the same
// thing.
type candidate struct {
	a, b    int
	feature [features]float64
	odds    float64 // log odds by the two passages alone
	chance  float64 // the same as a probability
	context [contexts]float64
	score   float64 // the final probability
	twin    bool    // equal readings word by word
}

// candidates are the pairs of two versions, in text order, with the ways to
// find them from either side.
type candidates struct {
	list     []candidate
	byA, byB [][]int // indexes into list
	share    float64 // of the passages of the shorter version, those that are all but copied
}

const (
	crowd  = 48  // a word in more passages than that finds none
	keep   = 12  // candidates of one passage
	faint  = .05 // least cosine of a candidate
	little = 40  // in texts of so few passages every word finds
)

// postings tells for each word which passages of a version hold it.
type postings struct {
	start []int32
	in    []int32
}

// index makes the postings of a version.
func (lx *lexicon) index(v int) postings {
	ix := postings{start: make([]int32, len(lx.ids)+1)}
	for _, pr := range lx.profile[v] {
		for _, t := range pr.terms {
			ix.start[t.id+1]++
		}
	}
	for i := 1; i < len(ix.start); i++ {
		ix.start[i] += ix.start[i-1]
	}
	ix.in = make([]int32, ix.start[len(ix.start)-1])
	next := slices.Clone(ix.start)
	for p, pr := range lx.profile[v] {
		for _, t := range pr.terms {
			ix.in[next[t.id]] = int32(p)
			next[t.id]++
		}
	}
	return ix
}

// of returns the passages that hold a word.
func (ix postings) of(id int32) []int32 { return ix.in[ix.start[id]:ix.start[id+1]] }

// findCandidates pairs the passages of versions va and vb that have words in
// common.
func (lx *lexicon) findCandidates(va, vb int, ix postings) *candidates {
	as, bs := lx.profile[va], lx.profile[vb]
	cs := &candidates{list: make([]candidate, 0, 2*max(len(as), len(bs))), byA: make([][]int, len(as)), byB: make([][]int, len(bs))}
	twins := lx.findTwins(va, vb)
	sum := make([]float32, len(bs))
	var hit []int32
	for a := range as {
		hit = lx.accumulate(&as[a], bs, ix, sum, hit[:0])
		if len(hit) > keep {
			slices.SortFunc(hit, func(x, y int32) int {
				return cmp.Or(cmp.Compare(sum[y], sum[x]), cmp.Compare(x, y))
			})
			for _, b := range hit[keep:] {
				sum[b] = 0
			}
			hit = hit[:keep]
		}
		for _, b := range hit {
			sum[b] = 0
		}
		for _, b := range twins[a] {
			if !slices.Contains(hit, int32(b)) {
				hit = append(hit, int32(b))
			}
		}
		slices.Sort(hit)
		for _, b := range hit {
			alike := as[a].hash == bs[b].hash
			if as[a].headline != bs[b].headline && !(alike && a == 0 && b == 0) || alike && !slices.Contains(twins[a], int(b)) {
				continue // but a first line may be a headline nobody saw as one
			}
			c := candidate{a: a, b: int(b), twin: alike, feature: compareProfiles(&as[a], &bs[b])}
			c.odds = likeness.of(&c.feature)
			c.chance = logistic(c.odds)
			cs.byA[a] = append(cs.byA[a], len(cs.list))
			cs.byB[b] = append(cs.byB[b], len(cs.list))
			cs.list = append(cs.list, c)
		}
	}
	return cs
}

// accumulate adds up in sum, for every passage of bs, the cosine with a; hit
// takes those that are more than faint. Other entries of sum are left zero.
func (lx *lexicon) accumulate(a *profile, bs []profile, ix postings, sum []float32, hit []int32) []int32 {
	for _, t := range a.terms {
		in := ix.of(t.id)
		if t.stop && a.content > 0 || len(in) > crowd && len(bs) > little {
			continue
		}
		for _, b := range in {
			if sum[b] == 0 {
				hit = append(hit, b)
			}
			sum[b] += t.weight * t.weight
		}
	}
	kept := hit[:0]
	for _, b := range hit {
		n := a.norm * bs[b].norm
		if n > 0 && sum[b] >= faint*n {
			sum[b] /= n
			kept = append(kept, b)
		} else {
			sum[b] = 0
		}
	}
	return kept
}

// findTwins pairs the passages of va with passages of vb that are equal word
// by word: those told several times by what stands around them, else in their
// order, and what is left over with the last.
func (lx *lexicon) findTwins(va, vb int) map[int][]int {
	as, bs := lx.profile[va], lx.profile[vb]
	places := map[uint64][]int{}
	for b := range bs {
		if len(bs[b].words) > 0 {
			places[bs[b].hash] = append(places[bs[b].hash], b)
		}
	}
	count := map[uint64]int{}
	for a := range as {
		count[as[a].hash]++
	}
	twins, told, last := map[int][]int{}, map[uint64]int{}, map[uint64]int{}
	taken := make([]bool, len(bs))
	for a := range as {
		at := places[as[a].hash]
		if len(at) == 0 || len(as[a].words) == 0 {
			continue
		}
		twin := at[min(told[as[a].hash], len(at)-1)]
		told[as[a].hash]++
		// Boilerplate told equally often keeps its order.
		const many = 8
		if len(at) > 1 && len(at) != count[as[a].hash] && len(at) <= many {
			best := surroundings(as, a, bs, twin)
			for _, b := range at {
				if s := surroundings(as, a, bs, b); s > best {
					twin, best = b, s
				}
			}
		}
		twins[a] = []int{twin}
		taken[twin], last[as[a].hash] = true, a
	}
	for b := range bs {
		if a, ok := last[bs[b].hash]; ok && !taken[b] && len(bs[b].words) > 0 {
			twins[a] = append(twins[a], b)
		}
	}
	return twins
}

// surroundings counts the neighbours that two passages have in common.
func surroundings(as []profile, a int, bs []profile, b int) int {
	n := 0
	if a > 0 && b > 0 && as[a-1].hash == bs[b-1].hash {
		n++
	}
	if a+1 < len(as) && b+1 < len(bs) && as[a+1].hash == bs[b+1].hash {
		n++
	}
	return n
}
