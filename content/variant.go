package content

import (
	"slices"
	"strings"
)

// variantOf reports whether a and b, of two articles, name the same person,
// place or body, and whether the articles do so in different forms: John
// Kerry, John F. Kerry; Zelensky, Zelenskyy. A form is not different for being
// a shorter one of the same name, or for a title.
func (a name) variantOf(b name) (same, variant bool) {
	x, y := a.whole, b.whole
	if len(x) == 0 || len(y) == 0 {
		return false, false
	}
	if slices.Equal(x, y) {
		return true, len(a.parts) == len(b.parts) && (strays(a.parts, y) || strays(b.parts, x))
	}
	if !a.person && !b.person {
		if shortFor(x, y) || shortFor(y, x) {
			return true, false
		}
	}
	if len(x) == 1 && b.person && slices.Contains(y, x[0]) || len(y) == 1 && a.person && slices.Contains(x, y[0]) {
		return true, false // by the given name
	}
	lastX, lastY := lastPart(x), lastPart(y)
	respelt := lastX != lastY
	if respelt && !respelling(lastX, lastY) {
		return false, false
	}
	if len(x) == 1 || len(y) == 1 {
		return !respelt || len(x) == len(y), respelt && len(x) == len(y)
	}
	if !sameWords(x, y) {
		return false, false
	}
	return true, respelt || !prefixed(x, y)
}

// strays reports whether a mention has a word, initials aside, that the whole
// name has not: a slip, or a pet name.
func strays(parts, whole []string) bool {
	return slices.ContainsFunc(parts, func(w string) bool { return len(w) > 1 && !slices.Contains(whole, w) })
}

// shortFor reports whether a is a short form of b: its first or last words, or
// its initials.
func shortFor(a, b []string) bool {
	if len(a) >= len(b) {
		return false
	}
	return slices.Equal(a, b[:len(a)]) || slices.Equal(a, b[len(b)-len(a):]) || len(a) == 1 && a[0] == initials(b)
}

// prefixed reports whether one of two names of one person only leaves out
// words at the front that the other has, or a generation (Holm Jr.): a short
// form, not another one.
func prefixed(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) < len(b) && slices.Equal(a, b[len(b)-len(a):]) && len(a) == 1
}

// sameWords reports whether two names can be of one person by their given
// names: the first is the same, or one is the initial or a short form of the
// other.
func sameWords(a, b []string) bool {
	if len(a) == 1 || len(b) == 1 {
		return lastPart(a) == lastPart(b)
	}
	if g, h := generation(a), generation(b); g != "" && h != "" && g != h {
		return false
	}
	lastA, lastB := lastPart(a), lastPart(b)
	if lastA != lastB && !respelling(lastA, lastB) {
		return false
	}
	x, y := a[0], b[0]
	if x == lastA && len(a) > 1 && generations[a[1]] || y == lastB && len(b) > 1 && generations[b[1]] {
		return true // Holm Jr.
	}
	return x == y || len(x) == 1 && x[0] == y[0] || len(y) == 1 && y[0] == x[0] || nicknames(x, y) || respelling(x, y)
}

func generation(parts []string) string {
	if w := parts[len(parts)-1]; generations[w] {
		return w
	}
	return ""
}

// nicknames reports whether one given name is short for the other: the first
// three letters are the same, or the table knows.
func nicknames(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) >= 3 && strings.HasPrefix(b, a[:3]) && (strings.HasPrefix(b, a[:len(a)-1]) || a[len(a)-1] == 'y' || a[len(a)-1] == 'i' || strings.HasSuffix(a, "ie")) {
		return true
	}
	return shortNames[a] == b || shortNames[b] == a
}

var shortNames = pairs(`bill william, bob robert, dick richard, jim james, jack john, ted edward, tony anthony, mike michael, chuck charles, kate catherine,
	liz elizabeth, beth elizabeth, betty elizabeth, peggy margaret, meg margaret, larry lawrence, harry henry, hank henry, rick richard, bobby robert,
	billy william, jimmy james, johnny john, teddy theodore, andy andrew, drew andrew, becky rebecca, sandy sandra, sandi sandra, jerry gerald, ned edward,
	gus augustus, nell eleanor, polly mary, molly mary, sally sarah, hal henry, chip charles, mitch mitchell, ron ronald, don donald, dan daniel, dave david,
	joe joseph, steve stephen, jeff jeffrey, greg gregory, tom thomas, tim timothy, matt matthew, pat patrick, nick nicholas, sasha alexander, alex alexander,
	vlad vladimir, misha mikhail, jerry jerome, rudy rudolph, hillary hilary, stephen steven, jon john, geoff geoffrey, katherine catherine, kathy catherine`)

// respelling reports whether two words, folded, are likely one name spelt in
// two ways: long, and transcriptions of one, or alike at the beginning and one
// or two letters apart.
func respelling(a, b string) bool {
	const least = 5
	if transcriptions(a, b) {
		return true
	}
	if a == b || min(len(a), len(b)) < least || a[0] != b[0] {
		return false
	}
	limit := 1
	if min(len(a), len(b)) > 7 {
		limit = 2
	}
	return editDistance(a, b, limit) <= limit
}

// derived reports whether two words name one country or people: Norland,
// Norlander; Hispanic, Hispanics.
func derived(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	const least = 4
	n := 0
	for n < len(a) && a[n] == b[n] {
		n++
	}
	return n >= least && len(a)-n <= 1 && demonyms[b[n:]]
}

// demonyms are the endings that a country's name takes, or changes its last
// letter for.
var demonyms = set("s n ns an ans ian ians ean eans ese ish i is ic ics er ers man men")

// editDistance returns the number of letters to insert, take out, replace or
// swap with their neighbour to make b of a; more than limit where it is more.
func editDistance(a, b string, limit int) int {
	if max(len(a)-len(b), len(b)-len(a)) > limit || len(a) > 40 {
		return limit + 1
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
