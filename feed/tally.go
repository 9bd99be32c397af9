package feed

// A tally makes one term of all that have the same ID. It is a hash table whose
// slots go by the highest bits of the ID, so that its terms are read out nearly
// in their order: sorting every occurrence took a third of the time of a
// signature.
type tally struct {
	slots []Term // free where Count is 0; a power of two of them
	shift uint   // an ID's slot is its bits above this
	n     int    // slots taken
}

const smallestTally = 10 // in bits

// add counts a term at a word of the text. The words must come in their order.
func (t *tally) add(id uint32, at int, f Field) {
	if 2*t.n >= len(t.slots) {
		t.grow()
	}
	term := t.find(id)
	free := isZero(uint32(term.Count))
	t.n += free
	term.ID = id
	term.First |= uint8(min(at/8, 255) * free)
	term.Fields |= f
	if term.Count < 255 {
		term.Count++
	}
}

// isZero is 1 for 0 and 0 for all else, without a branch: whether a word is new
// cannot be foretold.
func isZero(n uint32) int { return int((uint64(n) - 1) >> 63) }

// find returns the slot of an ID, or the free one where it belongs.
func (t *tally) find(id uint32) *Term {
	mask := len(t.slots) - 1
	i := int(id >> t.shift)
	for uint64(t.slots[i].ID^id)*uint64(t.slots[i].Count) != 0 {
		i = (i + 1) & mask
	}
	return &t.slots[i]
}

func (t *tally) grow() {
	old := t.slots
	if len(old) == 0 {
		t.slots, t.shift = make([]Term, 1<<smallestTally), 32-smallestTally
		return
	}
	t.slots = make([]Term, 2*len(old))
	t.shift--
	for _, term := range old {
		if term.Count != 0 {
			*t.find(term.ID) = term
		}
	}
}

// take returns the terms by ID and empties the tally.
func (t *tally) take() []Term {
	terms := make([]Term, t.n+1)
	n := 0
	for _, term := range t.slots {
		terms[n] = term
		n += 1 - isZero(uint32(term.Count))
	}
	terms = terms[:n:n]
	// They stand a few places from where they belong, which is what sorting by
	// insertion is good for.
	for i, term := range terms {
		for ; i > 0 && terms[i-1].ID > term.ID; i-- {
			terms[i] = terms[i-1]
		}
		terms[i] = term
	}
	clear(t.slots)
	t.n = 0
	return terms
}
