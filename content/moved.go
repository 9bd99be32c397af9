package content

import "slices"

// findMoved marks the links of two versions that stand outside the common
// order: those that remain when the heaviest chain of links that keeps the
// order in both is taken out. A link weighs as many bytes as it joins; a
// passage of several links gives each its share. The links are by a, then b.
func findMoved(docs []*document, links []*Link) {
	na, nb := map[int]int{}, map[int]int{}
	for _, l := range links {
		na[l.A.Passage]++
		nb[l.B.Passage]++
	}
	last := 0
	for _, l := range links {
		last = max(last, l.B.Passage)
	}
	chain := newHeaviest(last + 1)
	before := make([]int, len(links))
	value := make([]float64, len(links))
	best := -1
	for i, l := range links {
		a, b := l.A, l.B
		weight := float64(docs[a.Version].passages[a.Passage].Len())/float64(na[a.Passage]) +
			float64(docs[b.Version].passages[b.Passage].Len())/float64(nb[b.Passage])
		before[i], value[i] = chain.upTo(b.Passage)
		value[i] += weight
		chain.put(b.Passage, i, value[i])
		if best < 0 || value[i] > value[best] {
			best = i
		}
	}
	for _, l := range links {
		l.Moved = true
	}
	for i := best; i >= 0; i = before[i] {
		links[i].Moved = false
	}
}

// heaviest finds the heaviest chain that ends at or before a place (a Fenwick
// tree of maxima).
type heaviest struct {
	value []float64
	which []int
}

func newHeaviest(n int) *heaviest {
	return &heaviest{value: make([]float64, n+1), which: slices.Repeat([]int{-1}, n+1)}
}

// upTo returns the heaviest chain that ends at or before place at; -1 where
// there is none.
func (h *heaviest) upTo(at int) (which int, value float64) {
	which = -1
	for k := at + 1; k > 0; k -= k & -k {
		if h.which[k] >= 0 && h.value[k] > value {
			which, value = h.which[k], h.value[k]
		}
	}
	return which, value
}

// put enters a chain that ends at place at.
func (h *heaviest) put(at, which int, value float64) {
	for k := at + 1; k < len(h.value); k += k & -k {
		if h.which[k] < 0 || value > h.value[k] {
			h.value[k], h.which[k] = value, which
		}
	}
}
