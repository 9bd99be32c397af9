package feed

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzWordBytes checks what is read eight bytes at a time against what is read
// byte by byte.
func FuzzWordBytes(f *testing.F) {
	for _, s := range []string{"", "a", "The dam at Lowford", "U.S. 1,200 @[`{/:", "naïve “words” — and\x7f\x80\xff", "abcdefgh", "abcdefghi j", "   ", "a\tb\nc\u00a0d"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for i := range len(s) + 1 {
			words, high := wordMask(s, i)
			for n := range 64 {
				inside := i+n < len(s)
				if got, want := words>>n&1 == 1, inside && isWordByte(s[i+n]); got != want {
					t.Errorf("%q: byte of a word at %d of %d: %v, want %v", s, n, i, got, want)
				}
				if got, want := high>>n&1 == 1, inside && s[i+n] >= utf8.RuneSelf; got != want {
					t.Errorf("%q: beyond ASCII at %d of %d: %v, want %v", s, n, i, got, want)
				}
			}
			printable := i+8 <= len(s)
			for _, c := range []byte(s[i:min(len(s), i+8)]) {
				printable = printable && c >= ' ' && c < 0x7f
			}
			if got := allPrintable(blockAt(s, i)); got != printable {
				t.Errorf("%q: printable at %d: %v, want %v", s, i, got, printable)
			}
		}
		want := len(strings.FieldsFunc(strings.ToValidUTF8(s, "?"), func(r rune) bool { return r <= ' ' }))
		if got := countWords(s, math.MaxInt); got != want {
			t.Errorf("%q: %d words, want %d", s, got, want)
		}
		if got := countWords(s, 2); got != min(want, 2) {
			t.Errorf("%q: %d words of two, want %d", s, got, min(want, 2))
		}
	})
}

// FuzzSameTitle checks the quick look at two lines against their letters.
func FuzzSameTitle(f *testing.F) {
	f.Add("Dam fails", "DAM FAILS | The Lowford Post")
	f.Add("", "—")
	f.Add("İstanbul’da", "istanbul")
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := letters(a), letters(b)
		if want := strings.HasPrefix(x, y) || strings.HasPrefix(y, x); oneBeginsOther(a, b) != want {
			t.Errorf("%q, %q: %v, want %v", a, b, !want, want)
		}
	})
}
