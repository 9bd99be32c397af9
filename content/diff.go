package content

import (
	"cmp"
	"slices"
	"sync"
)

// wordList is the meaningful tokens of a passage, numbered by their keys.
type wordList struct {
	at     []int   // indexes into the passage's tokens
	id     []int32 // equal where the keys are
	weight []int32
}

// match is a word of one passage with the word of another that it reads like;
// both count in word lists.
type match struct{ a, b int }

const (
	contentMatch = 10 // what a matched word is worth
	stopMatch    = 4  // the same of a function word
	runMatch     = 5  // what is added where the words before match too

	widestTable = 1 << 16 // cells of the largest table that is filled in
)

// listWords returns the words of a passage.
func listWords(pr *profile, ts []token) wordList {
	w := wordList{at: pr.at, id: pr.keys, weight: make([]int32, len(pr.at))}
	for i, t := range pr.at {
		if ts[t].stop {
			w.weight[i] = stopMatch
		} else {
			w.weight[i] = contentMatch
		}
	}
	return w
}

// diffWords returns the words that two passages have in common in the same
// order: of all such sequences the one worth most, with words of meaning worth
// more than function words and runs more than scattered words. This is
// Needleman and Wunsch's alignment without a price for gaps; plain longest
// common subsequences scatter over "the" and "of". Passages too long for the
// table are first cut at words that stand once in both.
func diffWords(a, b *wordList) []match {
	d := differ{a: a, b: b, out: make([]match, 0, min(len(a.id), len(b.id)))}
	d.between(0, len(a.id), 0, len(b.id))
	return d.out
}

type differ struct {
	a, b *wordList
	out  []match
}

// between matches a[a0:a1] with b[b0:b1].
func (d *differ) between(a0, a1, b0, b1 int) {
	// A few words at the ends may belong to a better run further in.
	const sure = 6
	head, tail := 0, 0
	for a0+head < a1 && b0+head < b1 && d.a.id[a0+head] == d.b.id[b0+head] {
		head++
	}
	small := (a1-a0+1)*(b1-b0+1) <= widestTable
	if small && head < sure && head < min(a1-a0, b1-b0) {
		head = 0
	}
	for k := range head {
		d.out = append(d.out, match{a0 + k, b0 + k})
	}
	a0, b0 = a0+head, b0+head
	for a0 < a1-tail && b0 < b1-tail && d.a.id[a1-1-tail] == d.b.id[b1-1-tail] {
		tail++
	}
	if small && tail < sure && tail < min(a1-a0, b1-b0) {
		tail = 0
	}
	a1, b1 = a1-tail, b1-tail
	switch n, m := a1-a0, b1-b0; {
	case n == 0 || m == 0:
	case (n+1)*(m+1) <= widestTable:
		d.table(a0, a1, b0, b1)
	default:
		d.anchors(a0, a1, b0, b1)
	}
	for k := range tail {
		d.out = append(d.out, match{a1 + k, b1 + k})
	}
}

// tables keeps the room of tables for the next.
var tables = sync.Pool{New: func() any { return new([]int32) }}

// table fills in the whole table for a[a0:a1] and b[b0:b1].
func (d *differ) table(a0, a1, b0, b1 int) {
	n, m := a1-a0, b1-b0
	w := m + 1
	cells := tables.Get().(*[]int32)
	defer tables.Put(cells)
	if size := 2 * (n + 1) * w; cap(*cells) < size {
		*cells = make([]int32, size)
	} else {
		*cells = (*cells)[:size]
		clear(*cells)
	}
	best := (*cells)[:(n+1)*w] // value of the first i and j words
	last := (*cells)[(n+1)*w:] // the same, where the last two match; else 0
	for i := 1; i <= n; i++ {
		id, weight := d.a.id[a0+i-1], d.a.weight[a0+i-1]
		for j := 1; j <= m; j++ {
			at := i*w + j
			value := max(best[at-1], best[at-w])
			if d.b.id[b0+j-1] == id {
				before := best[at-w-1]
				if run := last[at-w-1]; run > 0 && run+runMatch > before {
					before = run + runMatch
				}
				last[at] = before + weight
				value = max(value, last[at])
			}
			best[at] = value
		}
	}
	start := len(d.out)
	for i, j, run := n, m, false; i > 0 && j > 0; {
		at := i*w + j
		if last[at] > 0 && (run || last[at] == best[at]) {
			d.out = append(d.out, match{a0 + i - 1, b0 + j - 1})
			before := last[at] - d.a.weight[a0+i-1]
			prev := at - w - 1
			run = last[prev] > 0 && last[prev]+runMatch == before
			i--
			j--
			continue
		}
		if best[at-w] >= best[at-1] {
			i--
		} else {
			j--
		}
	}
	slices.Reverse(d.out[start:])
}

// anchors cuts a[a0:a1] and b[b0:b1] at the words that stand once in both, in
// the longest order that both keep (Bram Cohen's patience diff). Without any,
// nothing matches.
func (d *differ) anchors(a0, a1, b0, b1 int) {
	type place struct{ a, b, na, nb int }
	seen := map[int32]*place{}
	at := func(id int32) *place {
		p := seen[id]
		if p == nil {
			p = &place{}
			seen[id] = p
		}
		return p
	}
	for i := a0; i < a1; i++ {
		p := at(d.a.id[i])
		p.a, p.na = i, p.na+1
	}
	for j := b0; j < b1; j++ {
		p := at(d.b.id[j])
		p.b, p.nb = j, p.nb+1
	}
	var once []match
	for _, p := range seen {
		if p.na == 1 && p.nb == 1 {
			once = append(once, match{p.a, p.b})
		}
	}
	slices.SortFunc(once, func(x, y match) int { return cmp.Compare(x.a, y.a) })
	once = longestRise(once)
	if len(once) == 0 {
		return
	}
	for _, m := range once {
		if m.a < a0 || m.b < b0 {
			continue
		}
		d.between(a0, m.a, b0, m.b)
		d.out = append(d.out, m)
		a0, b0 = m.a+1, m.b+1
	}
	d.between(a0, a1, b0, b1)
}

// longestRise returns the longest part of ms, sorted by a, in which b rises.
func longestRise(ms []match) []match {
	var piles []int // the last match of the best rise of each length
	before := make([]int, len(ms))
	for i, m := range ms {
		at, _ := slices.BinarySearchFunc(piles, m.b, func(k, b int) int { return cmp.Compare(ms[k].b, b) })
		before[i] = -1
		if at > 0 {
			before[i] = piles[at-1]
		}
		if at == len(piles) {
			piles = append(piles, i)
		} else {
			piles[at] = i
		}
	}
	if len(piles) == 0 {
		return nil
	}
	out := make([]match, 0, len(piles))
	for i := piles[len(piles)-1]; i >= 0; i = before[i] {
		out = append(out, ms[i])
	}
	slices.Reverse(out)
	return out
}
