package feed

import (
	"container/heap"
	"maps"
	"slices"
)

// absent is the evidence between two documents that nothing brought together.
const absent = -4

// A bond is what speaks for the union of two clusters: the sum and number of
// the known pairs between them.
type bond struct {
	sum   float32
	pairs int32
}

// contrast is the share of their own coherence that the evidence between two
// clusters must exceed. Reports of a second earthquake on the same island are
// much like those of the first, but less so than these are like each other.
const contrast = 0.5

// steady is how many pairs' worth of doubt there is about a cluster's
// coherence: that of two articles says little.
const steady = 2

// A merger joins documents into clusters, the pair of clusters with the
// highest average evidence first (average link), as long as it exceeds the
// clusters' contrast. Pairs without an edge count as absent, so that nothing
// quadratic is ever held.
type merger struct {
	parent []int32
	size   []int32
	inner  []float32 // evidence of all pairs in a cluster
	bonds  []map[int32]bond
	apart  []map[int32]bool // clusters that must not be joined
	queue  proposals
}

func newMerger(n int) *merger {
	m := &merger{parent: make([]int32, n), size: make([]int32, n), inner: make([]float32, n), bonds: make([]map[int32]bond, n)}
	for i := range n {
		m.parent[i], m.size[i] = int32(i), 1
	}
	return m
}

// A proposal is the union of two clusters as it stood when it was made.
type proposal struct {
	value        float32
	a, b         int32
	sizeA, sizeB int32
}

type proposals []proposal

func (p proposals) Len() int { return len(p) }
func (p proposals) Less(i, j int) bool {
	x, y := p[i], p[j]
	switch {
	case x.value != y.value:
		return x.value > y.value
	case x.a != y.a:
		return x.a < y.a
	}
	return x.b < y.b
}
func (p proposals) Swap(i, j int) { p[i], p[j] = p[j], p[i] }
func (p *proposals) Push(x any)   { *p = append(*p, x.(proposal)) }
func (p *proposals) Pop() any {
	old := *p
	x := old[len(old)-1]
	*p = old[:len(old)-1]
	return x
}

// connect makes known the edges.
func (m *merger) connect(edges []edge) {
	for _, e := range edges {
		if e.value > absent {
			m.bind(e.a, e.b, bond{e.value, 1})
			m.bind(e.b, e.a, bond{e.value, 1})
		}
	}
}

func (m *merger) bind(a, b int32, with bond) {
	if m.bonds[a] == nil {
		m.bonds[a] = make(map[int32]bond)
	}
	old := m.bonds[a][b]
	m.bonds[a][b] = bond{old.sum + with.sum, old.pairs + with.pairs}
}

// forbid keeps the clusters of two documents apart for good.
func (m *merger) forbid(a, b int32) {
	if m.apart == nil {
		m.apart = make([]map[int32]bool, len(m.parent))
	}
	a, b = m.root(a), m.root(b)
	for _, pair := range [2][2]int32{{a, b}, {b, a}} {
		if m.apart[pair[0]] == nil {
			m.apart[pair[0]] = make(map[int32]bool)
		}
		m.apart[pair[0]][pair[1]] = true
	}
}

func (m *merger) forbidden(a, b int32) bool {
	return m.apart != nil && m.apart[a][b]
}

func (m *merger) root(i int32) int32 {
	for m.parent[i] != i {
		m.parent[i] = m.parent[m.parent[i]]
		i = m.parent[i]
	}
	return i
}

// between is the evidence of all pairs between two clusters.
func (m *merger) between(a, b int32) float32 {
	link := m.bonds[a][b]
	return link.sum + float32(m.size[a]*m.size[b]-link.pairs)*absent
}

// coherence is the average evidence within a cluster, 0 for one article.
func (m *merger) coherence(a int32) float32 {
	n := float32(m.size[a])
	return max(0, m.inner[a]/(n*(n-1)/2+steady))
}

// propose queues the union of two clusters if it has anything for it.
func (m *merger) propose(a, b int32) {
	a, b = min(a, b), max(a, b)
	if m.forbidden(a, b) {
		return
	}
	v := m.between(a, b)/float32(m.size[a]*m.size[b]) - contrast*min(m.coherence(a), m.coherence(b))
	if v > 0 {
		heap.Push(&m.queue, proposal{v, a, b, m.size[a], m.size[b]})
	}
}

// run joins clusters until nothing more speaks for it.
func (m *merger) run() {
	for a := range m.bonds {
		for _, b := range slices.Sorted(maps.Keys(m.bonds[a])) {
			if int32(a) < b && m.parent[a] == int32(a) {
				m.propose(int32(a), b)
			}
		}
	}
	for m.queue.Len() > 0 {
		p := heap.Pop(&m.queue).(proposal)
		current := m.parent[p.a] == p.a && m.parent[p.b] == p.b && m.size[p.a] == p.sizeA && m.size[p.b] == p.sizeB
		if !current || m.forbidden(p.a, p.b) {
			continue
		}
		m.join(p.a, p.b)
		for _, c := range slices.Sorted(maps.Keys(m.bonds[p.a])) {
			m.propose(p.a, c)
		}
	}
}

// join puts cluster b into a.
func (m *merger) join(a, b int32) {
	m.inner[a] += m.inner[b] + m.between(a, b)
	m.parent[b] = a
	m.size[a] += m.size[b]
	delete(m.bonds[a], b)
	delete(m.bonds[b], a)
	for _, c := range slices.Sorted(maps.Keys(m.bonds[b])) {
		with := m.bonds[b][c]
		m.bind(a, c, with)
		m.bind(c, a, with)
		delete(m.bonds[c], b)
	}
	m.bonds[b] = nil
	if m.apart == nil {
		return
	}
	for c := range m.apart[b] {
		delete(m.apart[c], b)
		m.forbid(a, c)
	}
	m.apart[b] = nil
}

// clusters returns the documents of each cluster, ascending; clusters stand in
// the order of their first documents.
func (m *merger) clusters() [][]int32 {
	members := make([][]int32, len(m.parent))
	for i := range m.parent {
		r := m.root(int32(i))
		members[r] = append(members[r], int32(i))
	}
	members = slices.DeleteFunc(members, func(c []int32) bool { return c == nil })
	slices.SortFunc(members, func(x, y []int32) int { return int(x[0] - y[0]) })
	return members
}
