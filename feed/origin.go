package feed

import "strings"

const (
	copyShare   = 0.45 // of the shorter text's runs that makes two texts copies
	creditShare = 0.20 // the same where both credit one agency
)

// containment returns the share of the shorter text's five-word runs that the
// other has as well (Broder 1997), 0 to 1. Runs in boilerplate do not count.
func containment(a, b *Signature, boilerplate map[uint32]bool) float64 {
	every := uint32(max(a.Every, b.Every, 1))
	shared := 0
	x, y := a.Grams, b.Grams
	for i, j := 0, 0; i < len(x) && j < len(y); {
		if x[i] == y[j] && x[i]%every == 0 && !boilerplate[x[i]] {
			shared++
		}
		i, j = i+step(x[i] <= y[j]), j+step(y[j] <= x[i])
	}
	if shared == 0 {
		return 0
	}
	return float64(shared) / float64(min(a.counted(every, boilerplate), b.counted(every, boilerplate)))
}

// counted returns how many runs there are, one in so many of all, outside
// boilerplate.
func (s *Signature) counted(every uint32, boilerplate map[uint32]bool) int {
	if uint32(s.Every) == every && len(boilerplate) == 0 {
		return len(s.Grams)
	}
	n := 0
	for _, g := range s.Grams {
		if g%every == 0 && !boilerplate[g] {
			n++
		}
	}
	return n
}

// copies reports whether two versions come from one text.
func copies(a, b *Article, boilerplate map[uint32]bool) bool {
	share := containment(a.Sign(), b.Sign(), boilerplate)
	if a.Agency != "" && strings.EqualFold(a.Agency, b.Agency) {
		return share >= creditShare
	}
	return share >= copyShare
}

// Origins returns a number for each article, counted from 0 and the same for
// copies of one text.
func Origins(articles []*Article) []int {
	numbers, _ := origins(articles, nil)
	return numbers
}

// origins returns the numbers and how many different ones there are.
func origins(articles []*Article, boilerplate map[uint32]bool) ([]int, int) {
	root := make([]int, len(articles))
	for i := range root {
		root[i] = i
	}
	find := func(i int) int {
		for root[i] != i {
			i = root[i]
		}
		return i
	}
	for i := range articles {
		for j := range i {
			a, b := find(i), find(j)
			if a != b && copies(articles[i], articles[j], boilerplate) {
				root[max(a, b)] = min(a, b)
			}
		}
	}
	numbers := make([]int, len(articles))
	n := 0
	for i := range articles {
		if r := find(i); r == i {
			numbers[i] = n
			n++
		} else {
			numbers[i] = numbers[r]
		}
	}
	return numbers, n
}

// elsewhere is how many articles of other stories make a run of words
// boilerplate.
const elsewhere = 2

// boilerplate returns the five-word runs that versions of one story share and
// that stand in other stories too: what a publisher's sites put under every
// article is no sign of copying.
func (c *collection) boilerplate(clusters [][]int32) map[uint32]bool {
	home := make(map[uint32]int32) // the story whose versions share a run
	story := make([]int32, len(c.docs))
	for s, members := range clusters {
		seen := make(map[uint32]bool)
		for _, n := range members {
			story[n] = int32(s)
			if len(members) == 1 {
				continue
			}
			for _, g := range c.docs[n].s.Grams {
				if seen[g] {
					home[g] = int32(s)
				}
				seen[g] = true
			}
		}
	}
	guests := make(map[uint32]int)
	for n := range c.docs {
		for _, g := range c.docs[n].s.Grams {
			if s, shared := home[g]; shared && s != story[n] {
				guests[g]++
			}
		}
	}
	out := make(map[uint32]bool)
	for g, n := range guests {
		if n >= elsewhere {
			out[g] = true
		}
	}
	return out
}
