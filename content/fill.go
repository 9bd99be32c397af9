package content

import "slices"

// fill links the passages that stand alone beside linked ones, where what they
// have in common tells that they are one: short answers such as "I don't." have
// no words to be found by.
func (cs *candidates) fill(a, b *document, as, bs []profile) {
	toB, toA := slices.Repeat([]int{-1}, len(cs.byA)), slices.Repeat([]int{-1}, len(cs.byB))
	for i := range cs.list {
		if c := &cs.list[i]; cs.links(c, a.passages[c.a].headline) {
			toB[c.a], toA[c.b] = c.b, c.a
		}
	}
	for p := range toB {
		if toB[p] >= 0 || len(a.passages[p].tokens) == 0 {
			continue
		}
		behind, ahead := after(toB, p), before(toB, p)
		for _, q := range []int{behind, ahead} {
			if q < 0 || q >= len(toA) || toA[q] >= 0 || a.passages[p].headline != b.passages[q].headline {
				continue
			}
			score := 0.
			switch {
			case equalReading(a.passages[p].tokens, b.passages[q].tokens):
				score = 1
			case behind == ahead && alikeBetween(&as[p], &bs[q]), alikeBeside(&as[p], &bs[q]):
				score = likely
			default:
				continue
			}
			cs.list = append(cs.list, candidate{a: p, b: q, score: score})
			toB[p], toA[q] = q, p
			break
		}
	}
	cs.fillEdges(toB, as, bs, false)
	cs.fillEdges(toA, bs, as, true)
}

// fillEdges links the passages that a neighbour's partner has taken in whole, as
// its first words or its last: a line set as a paragraph of its own in one
// version runs into the sentence behind it in another.
func (cs *candidates) fillEdges(to []int, here, there []profile, turned bool) {
	for p := range to {
		words := here[p].keys
		if to[p] >= 0 || len(words) == 0 || here[p].headline {
			continue
		}
		q := -1
		if p+1 < len(to) && to[p+1] >= 0 && opensWith(there[to[p+1]].keys, words) {
			q = to[p+1]
		} else if p > 0 && to[p-1] >= 0 && closesWith(there[to[p-1]].keys, words) {
			q = to[p-1]
		}
		if q < 0 || there[q].headline {
			continue
		}
		c := candidate{a: p, b: q, score: likely}
		if turned {
			c.a, c.b = q, p
		}
		cs.list = append(cs.list, c)
	}
}

// opensWith and closesWith report whether a passage has some words, and others,
// and they are its first or its last ones.
func opensWith(whole, part []int32) bool {
	return len(whole) > len(part) && slices.Equal(whole[:len(part)], part)
}

func closesWith(whole, part []int32) bool {
	return len(whole) > len(part) && slices.Equal(whole[len(whole)-len(part):], part)
}

// inCommon counts the words that two passages have in common, and those of
// meaning among them.
func inCommon(a, b *profile) (common, meaning int) {
	for _, t := range a.terms {
		if b.has(t.id) {
			common++
			if !t.stop {
				meaning++
			}
		}
	}
	return common, meaning
}

// alikeBetween reports whether two passages that stand at one place, between
// linked ones, have so much in common that they tell the same thing: half of the
// words of the shorter one, a word of meaning among them; or, where they hardly
// have any such, all but a few of the longer one.
func alikeBetween(a, b *profile) bool {
	common, meaning := inCommon(a, b)
	short, long := min(len(a.terms), len(b.terms)), max(len(a.terms), len(b.terms))
	const few = 2
	return meaning > 0 && 2*common >= short || common >= 3 && 3*common >= 2*long || common > 0 && common == short && long <= short+few
}

// alikeBeside reports the same of two passages that only follow linked ones, or
// stand before them: two thirds of the words of the shorter one and half of
// those of the longer.
func alikeBeside(a, b *profile) bool {
	common, meaning := inCommon(a, b)
	short, long := min(len(a.terms), len(b.terms)), max(len(a.terms), len(b.terms))
	return meaning > 1 && 3*common >= 2*short && 2*common >= long
}
