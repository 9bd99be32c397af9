package feed

import (
	"runtime"
	"slices"
	"sort"
	"sync"
)

// A collection is what one run of grouping works on: the articles in an order
// of their own, and how common every term is among them.
type collection struct {
	docs  []doc
	dated int // docs[:dated] have a date and stand in its order

	dense    map[uint32]int32 // term ID to its number
	offsets  []int32          // by number, where its postings begin
	postings []int32          // documents of a term, ascending
	shares   []float64        // by number, of articles that hold a term; see blend
	lengths  []float32        // by document, its norm in viewLocal
}

// A doc is one article with its terms weighed.
type doc struct {
	a      *Article
	s      *Signature
	number []int32  // of its terms, as in collection.dense
	idf    []weight // of its terms
	local  []weight // the same, counted among articles of its days
	norm   [views]float32
	hours  int32 // date since 1970; meaningless where unknown
	dated  bool
	source string
}

// newCollection weighs the articles. They must be distinct.
func newCollection(articles []*Article) *collection {
	c := &collection{docs: make([]doc, len(articles))}
	parallel(len(articles), func(i int) { c.docs[i] = newDoc(articles[i]) })
	sort.SliceStable(c.docs, func(i, j int) bool { return c.docs[i].less(&c.docs[j]) })
	c.dated = sort.Search(len(c.docs), func(i int) bool { return !c.docs[i].dated })
	c.index()
	c.weighAll()
	return c
}

// newDoc makes a document of an article; it is not weighed yet.
func newDoc(a *Article) doc {
	d := doc{a: a, s: a.Sign(), source: sourceKey(a)}
	switch date := a.Published; {
	case !date.IsZero():
		d.dated = true
		d.hours = int32(date.Unix() / 3600)
		if date.Day {
			d.hours += 12
		}
	case d.s.Day != 0:
		d.dated = true
		d.hours = d.s.Day*24 + 12
	}
	return d
}

// less orders documents by date, then by what does not depend on the order in
// which they came.
func (d *doc) less(e *doc) bool {
	switch {
	case d.dated != e.dated:
		return d.dated
	case d.dated && d.hours != e.hours:
		return d.hours < e.hours
	case d.s.Content != e.s.Content:
		return d.s.Content < e.s.Content
	case d.a.Path != e.a.Path:
		return d.a.Path < e.a.Path
	}
	return d.a.Item < e.a.Item
}

// index numbers the terms and collects their postings.
func (c *collection) index() {
	known := background()
	c.dense = make(map[uint32]int32)
	var counts []int32
	total := 0
	for i := range c.docs {
		d := &c.docs[i]
		d.number = make([]int32, len(d.s.Terms))
		for j, t := range d.s.Terms {
			n, ok := c.dense[t.ID]
			if !ok {
				n = int32(len(counts))
				c.dense[t.ID] = n
				counts = append(counts, 0)
			}
			counts[n]++
			d.number[j] = n
		}
		total += len(d.number)
	}
	c.offsets = make([]int32, len(counts)+1)
	for n, count := range counts {
		c.offsets[n+1] = c.offsets[n] + count
	}
	c.shares = make([]float64, len(counts))
	for id, n := range c.dense {
		c.shares[n] = blend(int(counts[n]), len(c.docs), known, id)
	}
	c.postings = make([]int32, total)
	fill := slices.Clone(c.offsets[:len(counts)])
	for i := range c.docs {
		for _, n := range c.docs[i].number {
			c.postings[fill[n]] = int32(i)
			fill[n]++
		}
	}
}

// list returns the documents that hold the term of that number.
func (c *collection) list(n int32) []int32 {
	return c.postings[c.offsets[n]:c.offsets[n+1]]
}

// A weight is an inverse document frequency in sixteenths, which is exact
// enough and a quarter of the room.
type weight uint8

// value holds what weights stand for.
var value = func() (t [256]float32) {
	for i := range t {
		t[i] = float32(i) / 16
	}
	return t
}()

const (
	backgroundArticles = 600  // how many articles' worth of evidence the background is
	localArticles      = 200  // how many articles' worth the whole collection is beside one's own days
	unseenShare        = 6e-4 // of articles that hold a word that is not in the background
	localHours         = 24 * 20
)

// weighAll sets the weights and norms of all documents. Each worker takes a
// stretch of them in the order of their dates, so that it can count what
// stands in the articles of the same days by what enters and what leaves.
func (c *collection) weighAll() {
	c.lengths = make([]float32, len(c.docs))
	stretch := c.dated/runtime.GOMAXPROCS(0) + 1
	var wait sync.WaitGroup
	for first := 0; first < c.dated; first += stretch {
		wait.Go(func() { c.weighStretch(first, min(first+stretch, c.dated)) })
	}
	wait.Go(func() { c.weighStretch(c.dated, len(c.docs)) })
	wait.Wait()
}

// weighStretch sets the weights and norms of documents that are all dated or
// all undated.
func (c *collection) weighStretch(first, last int) {
	var w localCounts
	if first < c.dated {
		w.counts = make([]int32, len(c.shares))
	}
	for i := first; i < last; i++ {
		d := &c.docs[i]
		if d.dated {
			from, to := c.window(d.hours, localHours)
			w.move(c.docs, from, to)
		} else {
			w.to = len(c.docs)
		}
		c.weigh(d, &w)
		c.lengths[i] = d.norm[viewLocal]
	}
}

// localCounts holds in how many documents of a window each term stands.
type localCounts struct {
	counts   []int32 // by number; nil where the window is the collection
	from, to int
}

// move shifts the window forwards.
func (w *localCounts) move(docs []doc, from, to int) {
	if w.to <= from { // nothing in common: begin anew
		for ; w.from < w.to; w.from++ {
			w.add(&docs[w.from], -1)
		}
		w.from, w.to = from, from
	}
	for ; w.to < to; w.to++ {
		w.add(&docs[w.to], 1)
	}
	for ; w.from < from; w.from++ {
		w.add(&docs[w.from], -1)
	}
}

func (w *localCounts) add(d *doc, by int32) {
	for _, n := range d.number {
		w.counts[n] += by
	}
}

// weigh sets the document's weights and norms. The inverse document frequency
// blends the collection's counts with the background's, so that a folder of
// two articles knows what a common word is.
func (c *collection) weigh(d *doc, w *localCounts) {
	d.idf = make([]weight, len(d.number))
	d.local = make([]weight, len(d.number))
	for j, n := range d.number {
		near := c.offsets[n+1] - c.offsets[n]
		if w.counts != nil {
			near = w.counts[n]
		}
		p := c.shares[n]
		q := (float64(near) + p*localArticles) / (float64(w.to-w.from) + localArticles)
		d.idf[j], d.local[j] = rarity(p), rarity(q)
	}
	d.norm = norms(d)
}

// window returns the dated documents that lie within so many hours of a
// moment.
func (c *collection) window(hours, width int32) (from, to int) {
	from = sort.Search(c.dated, func(i int) bool { return c.docs[i].hours >= hours-width })
	to = sort.Search(c.dated, func(i int) bool { return c.docs[i].hours > hours+width })
	return from, to
}

// lower returns how many entries of an ascending list are below x.
func lower(list []int32, x int) int {
	if len(list) == 0 || int(list[0]) >= x {
		return 0
	}
	if int(list[len(list)-1]) < x {
		return len(list)
	}
	low, high := 0, len(list)
	for high-low > 8 {
		if mid := (low + high) / 2; int(list[mid]) < x {
			low = mid + 1
		} else {
			high = mid
		}
	}
	for low < high && int(list[low]) < x {
		low++
	}
	return low
}
