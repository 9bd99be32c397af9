package feed

import (
	"cmp"
	"math/rand"
	"slices"
	"testing"
)

// TestTally checks the table against a plain map, with IDs spread evenly, close
// together and at the upper end, where slots wrap around.
func TestTally(t *testing.T) {
	rnd := rand.New(rand.NewSource(1))
	var y tally
	for _, id := range []func() uint32{
		func() uint32 { return rnd.Uint32() % 5000 * 858993 },
		func() uint32 { return 7<<28 | uint32(rnd.Intn(900)) },
		func() uint32 { return ^uint32(rnd.Intn(3000)) },
	} {
		want := make(map[uint32]Term)
		for at := range 4000 {
			n, f := id(), Field(1<<rnd.Intn(6))
			y.add(n, at, f)
			w, seen := want[n]
			if !seen {
				w = Term{ID: n, First: uint8(min(at/8, 255))}
			}
			w.Fields |= f
			w.Count = uint8(min(int(w.Count)+1, 255))
			want[n] = w
		}
		got := y.take()
		if len(got) != len(want) {
			t.Fatalf("%d terms, want %d", len(got), len(want))
		}
		if !slices.IsSortedFunc(got, func(a, b Term) int { return cmp.Compare(a.ID, b.ID) }) {
			t.Error("not in the order of the IDs")
		}
		for _, term := range got {
			if term != want[term.ID] {
				t.Errorf("%+v, want %+v", term, want[term.ID])
			}
		}
		if y.n != 0 {
			t.Errorf("%d terms are left", y.n)
		}
	}
}

// TestPlainWord checks that the short way for words in ASCII gives what the
// long way gives.
func TestPlainWord(t *testing.T) {
	for _, word := range []string{"a", "I", "Mon", "News", "as", "boss", "NATO", "covid19", "Nov", "states", "Jones", "x2", "USA", "ours", "bus"} {
		short, long := newScanner(word), newScanner(word)
		short.next()
		long.begin()
		long.token.cap = word[0] < 'a'
		var buf []byte
		for _, r := range word {
			buf = add(buf, r|0x20)
		}
		long.finish(buf, len(word))
		if short.token != long.token {
			t.Errorf("%s: %+v, want %+v", word, short.token, long.token)
		}
	}
}
