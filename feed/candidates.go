package feed

import "slices"

const (
	windowHours  = 24 * 400 // dated articles further apart are never compared
	perArticle   = 48       // candidates kept for an article
	postingLimit = 10000    // postings read for an article, its rarest terms first
	leastShared  = 0.02     // share of rare terms in common below which a candidate is none
)

// An edge is the evidence that two documents, a before b, tell one story.
type edge struct {
	a, b  int32
	value float32
}

// A hopper gathers the documents that share rare terms with one document.
type hopper struct {
	c     *collection
	score []float32
	seen  []int32
	top   []int32
	terms []uint64 // how many documents hold a term, and its place in the document
	from  int      // documents within the window of the one looked at
	to    int
}

// candidates returns the documents most like document i in rare terms, by
// number.
func (h *hopper) candidates(i int) []int32 {
	d := &h.c.docs[i]
	if h.score == nil {
		h.score = make([]float32, len(h.c.docs))
	}
	h.terms = h.terms[:0]
	for j, n := range d.number {
		if held := len(h.c.list(n)); held > 1 {
			h.terms = append(h.terms, uint64(held)<<32|uint64(j))
		}
	}
	slices.Sort(h.terms)
	h.seen = h.seen[:0]
	if d.dated {
		h.from, h.to = h.c.window(d.hours, windowHours)
	}
	read := 0
	for _, key := range h.terms {
		if read > postingLimit {
			break
		}
		read += h.collect(d, i, int(uint32(key)))
	}
	return h.best(i)
}

// collect adds what term j of d says for each document near it. It returns
// how many it looked at.
func (h *hopper) collect(d *doc, i, j int) int {
	list := h.c.list(d.number[j])
	if d.dated && len(list) > 4 {
		a := lower(list, h.from)
		b := lower(list, h.to)
		u := lower(list, h.c.dated)
		h.addAll(list[a:b], d, i, j)
		h.addAll(list[u:], d, i, j)
		return b - a + len(list) - u
	}
	h.addAll(list, d, i, j)
	return len(list)
}

func (h *hopper) addAll(list []int32, d *doc, i, j int) {
	shared := value[d.local[j]] * value[d.local[j]] * tfTable[d.s.Terms[j].Count]
	if shared == 0 {
		return
	}
	for _, k := range list {
		if int(k) == i {
			continue
		}
		if h.score[k] == 0 {
			h.seen = append(h.seen, k)
		}
		h.score[k] += shared
	}
}

// best returns the documents seen that scored highest, by number, and forgets
// all.
func (h *hopper) best(i int) []int32 {
	self := h.c.lengths[i]
	for _, k := range h.seen {
		h.score[k] /= 1 + self*h.c.lengths[k]
	}
	h.top = highest(h.top[:0], h.seen, h.score, perArticle, leastShared)
	out := slices.Clone(h.top)
	for _, k := range h.seen {
		h.score[k] = 0
	}
	slices.Sort(out)
	return out
}

// highest appends to top the n documents of highest score, in that order;
// equal ones by number. Those below least are none.
func highest(top, documents []int32, score []float32, n int, least float32) []int32 {
	order := func(x, y int32) int {
		switch a, b := score[x], score[y]; {
		case a > b:
			return -1
		case a < b:
			return 1
		}
		return int(x - y)
	}
	for _, k := range documents {
		if score[k] < least {
			continue
		}
		if top = append(top, k); len(top) >= 4*n {
			slices.SortFunc(top, order)
			top = top[:n]
			least = score[top[n-1]]
		}
	}
	slices.SortFunc(top, order)
	return top[:min(n, len(top))]
}

// edges returns the evidence for all pairs of documents worth a look.
func (c *collection) edges() []edge {
	lists := make([][]int32, len(c.docs))
	hoppers := make(chan *hopper, 64)
	parallel(len(c.docs), func(i int) {
		var h *hopper
		select {
		case h = <-hoppers:
		default:
			h = &hopper{c: c}
		}
		lists[i] = h.candidates(i)
		hoppers <- h
	})
	var edges []edge
	for i, list := range lists {
		for _, k := range list {
			if _, mutual := slices.BinarySearch(lists[k], int32(i)); mutual && k < int32(i) {
				continue
			}
			edges = append(edges, edge{a: min(int32(i), k), b: max(int32(i), k)})
		}
	}
	parallel(len(edges), func(n int) {
		e := &edges[n]
		l := compare(&c.docs[e.a], &c.docs[e.b])
		e.value = l.evidence()
	})
	return edges
}
