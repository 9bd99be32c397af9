package feed

import (
	"math/rand"
	"slices"
	"strings"
	"testing"
	"unicode"

	"crosswire/content"
)

// textHash must not depend on layout, case and marks, and tell other letters.
func TestTextHash(t *testing.T) {
	long := strings.Repeat("The tide at Marrowby rose by 3 metres, said Zoë Ørsted. ", 40)
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"The tide rose.", "“The  tide\n\nrose”", true},
		{long, strings.ToUpper(long), true},
		{long, strings.ReplaceAll(long, " ", "\n- "), true},
		{long, strings.Replace(long, "metres", "meters", 1), false},
		{"abcdefgh", "abcdefg h", true},
		{"abcdefgh", "abcdefghi", false},
		{"水位上升", "水位,上升。", true},
		{"水位上升", "水位上降", false},
	} {
		a, _ := textHash(c.a)
		b, _ := textHash(c.b)
		if (a == b) != c.same {
			t.Errorf("%.20q and %.20q: same is %v", c.a, c.b, a == b)
		}
	}
	for _, s := range []string{"", " ", "one", "  two words\n", long, "a\x01b — c", "水位 上升"} {
		want := len(strings.FieldsFunc(s, func(r rune) bool { return r <= ' ' }))
		if _, got := textHash(s); got != want {
			t.Errorf("%.20q: %d words, want %d", s, got, want)
		}
	}
}

// TestFirstUnclean puts every byte at every place of a block of eight.
func TestFirstUnclean(t *testing.T) {
	for c := range rune(0x2030) {
		for at := range 9 {
			s := strings.Repeat("a", at) + string(c) + "bcdefghijk"
			want := len(s)
			if content.Unsafe(c) || unicode.IsControl(c) && c != '\n' && c != '\t' {
				want = at
			}
			if got := firstUnclean(s); got != want {
				t.Fatalf("%q: %d, want %d", s, got, want)
			}
		}
	}
}

func TestSortEven(t *testing.T) {
	rnd := rand.New(rand.NewSource(1))
	var room []uint32
	for _, n := range []int{0, 1, 2, 300, mostEven, mostEven + 1} {
		for _, mask := range []uint32{^uint32(0), 0xff} {
			numbers := make([]uint32, n)
			for i := range numbers {
				numbers[i] = rnd.Uint32() & mask
			}
			want := slices.Sorted(slices.Values(numbers))
			if got := sortEven(numbers, &room); !slices.Equal(got, want) {
				t.Errorf("%d numbers under %x are not in order", n, mask)
			}
		}
	}
}
