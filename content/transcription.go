package content

import "strings"

// soundDigraphs are letters that stand for one sound in the transcription of
// names, and the letter that it is compared by; soundLetters are single ones.
// Vowels do not count: transcriptions differ in them most.
var (
	soundDigraphs = []struct{ from, to string }{
		{"shch", "x"}, {"tch", "c"}, {"tsch", "c"}, {"dzh", "j"}, {"zh", "j"}, {"dj", "j"}, {"kh", "h"}, {"gh", "g"}, {"sch", "x"}, {"sh", "x"},
		{"ch", "c"}, {"ph", "f"}, {"th", "t"}, {"tz", "ts"}, {"ck", "k"}, {"cz", "c"},
	}
	soundLetters = strings.NewReplacer("q", "k", "w", "v", "f", "v", "z", "s")
)

// skeleton returns the consonants of a folded word as they sound, each once
// where it is doubled, so that transcriptions of one name have the same.
func skeleton(w string) string {
	var b strings.Builder
	for i := 0; i < len(w); {
		n, to := 1, w[i:i+1]
		for _, d := range soundDigraphs {
			if strings.HasPrefix(w[i:], d.from) {
				n, to = len(d.from), d.to
				break
			}
		}
		i += n
		if strings.ContainsAny(to, "aeiouy'") {
			continue
		}
		b.WriteString(to)
	}
	return collapse(soundLetters.Replace(b.String()))
}

// collapse writes letters that are doubled once.
func collapse(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if i == 0 || s[i] != s[i-1] {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// transcriptions reports whether two words, folded, may be one name of another
// script or language, written in two ways: Zhaldeyev, Jaldeev. One must not be
// a form of the other (German, Germany).
func transcriptions(a, b string) bool {
	const letters, consonants = 5, 3
	if a == b || min(len(a), len(b)) < letters || strings.HasPrefix(a, b) || strings.HasPrefix(b, a) {
		return false
	}
	limit := 1 + max(len(a), len(b))/4
	s := skeleton(a)
	return len(s) >= consonants && s == skeleton(b) && editDistance(a, b, limit) <= limit
}
