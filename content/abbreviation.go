package content

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Abbreviations that a sentence hardly ever ends with: what they announce
// follows.
var announcing = set("mr mrs ms messrs mme mlle dr prof gov govs lt col sgt cpl pvt capt cmdr maj gen adm rev hon sen sens rep reps pres atty supt det insp fr st ste mt ft vs v no nos art sec fig vol pp ed eds msgr sr. bros. approx ca cf")

// Abbreviations after which a sentence may end: it does where the next word
// is one that sentences begin with and names do not.
var closing = set("inc corp co ltd llc plc bros jr sr esq dept univ assn jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ave blvd rd etc est al ph")

// starters are capitalised words that begin sentences.
var starters = set("the a an in on at by for from with he she it they we i you his her its their our my this that these those there here but and or so as if when while after before since during under among despite although though however meanwhile also both many most some several no not what who why how where one two three all according asked earlier later last")

// followers are what follows a time of day inside a sentence.
var followers = set("monday tuesday wednesday thursday friday saturday sunday eastern central mountain pacific et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet local")

// abbreviates reports whether the stop after before is an abbreviation's and
// next goes on with the same sentence.
func abbreviates(before, next string) bool {
	word := before[strings.LastIndexFunc(before, func(r rune) bool { return unicode.IsSpace(r) || isOpener(r) || r == '—' || r == '-' })+1:]
	first := leadingWord(next)
	low := strings.ToLower(word)
	start := starters[strings.ToLower(first)]
	switch {
	case word == "":
		return false
	case announcing[low]:
		return low != "no" || first == "" || unicode.IsDigit(rune(first[0]))
	case low == "a.m" || low == "p.m":
		return followers[strings.ToLower(first)] || first != "" && !unicode.IsUpper(rune(first[0])) && first[0] < utf8.RuneSelf
	case closing[low] || strings.Contains(word, ".") && dotted(word):
		return !start
	case initial(word):
		return !start || first == "A"
	}
	return len(before) == len(word) && len(word) <= 2 && unicode.IsDigit(rune(word[0]))
}

// initial reports whether w is one capital letter.
func initial(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	return n == len(w) && unicode.IsUpper(r)
}

// dotted reports whether w is single letters with stops between them.
func dotted(w string) bool {
	for part := range strings.SplitSeq(w, ".") {
		if r, n := utf8.DecodeRuneInString(part); n != len(part) || !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

// leadingWord returns the first word of s, without what opens it.
func leadingWord(s string) string {
	s = strings.TrimLeftFunc(s, isOpener)
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }); i >= 0 {
		return s[:i]
	}
	return s
}
