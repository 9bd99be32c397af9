package content

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Abbreviations that a sentence hardly ever ends with: what they announce
// follows.
var announcing = set("mr mrs ms messrs mme mlle dr prof gov govs lt col sgt cpl pvt capt cmdr maj gen adm rev hon sen sens rep reps pres atty supt det insp fr st ste mt ft vs v no nos art sec fig vol pp ed eds msgr sr. bros approx ca cf prop ald brig lieut amb cong dist ret sgts gens profs drs cllr")

// Abbreviations after which a sentence may end: it does where the next word
// is one that sentences begin with and names do not.
var closing = set("inc corp co ltd llc plc bros jr sr esq dept univ assn jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ave blvd rd etc est al ph")

// states are abbreviations that follow the name of a town.
var states = set("d.c n.y n.j n.c s.c n.h n.d s.d n.m r.i w.va ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que")

// starters are capitalised words that begin sentences.
var starters = set("the a an in on at by for from with he she it they we i you his her its their our my this that these those there here but and or so as if when while after before since during under among despite although though however meanwhile also both many most some several no not what who why how where one two three all according asked earlier later last click read see watch follow copyright")

// followers are what follows a time of day inside a sentence.
var followers = set("monday tuesday wednesday thursday friday saturday sunday eastern central mountain pacific et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet local")

// abbreviates reports whether the stop after before is an abbreviation's and
// next goes on with the same sentence.
func abbreviates(before, next string) bool {
	word := lastWord(before)
	first := leadingWord(next)
	low := strings.ToLower(word)
	start := starters[strings.ToLower(first)]
	if strings.HasSuffix(strings.TrimSuffix(before, word), ", ") && states[low] && unicode.IsUpper(firstRune(word)) {
		// A state after its town is followed by a comma unless it ends the
		// sentence.
		return !unicode.IsUpper(firstRune(first))
	}
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

// announcesNumber reports whether the word that before ends with is an ordinal
// or numbering abbreviation in the languages that write them with a stop
// (5. Juli, n° 3, Nr. 4).
func announcesNumber(before string) bool {
	word := lastWord(before)
	return numbering[strings.ToLower(word)]
}

var numbering = set("nr no nos art abs ziff bd núm pág ca ch vol fig sec jan feb mar apr jun jul aug sept sep oct nov dec")

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// lastWord returns the word that s ends with, its inner stops included.
func lastWord(s string) string {
	for i := len(s); i > 0; {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if r != '.' && !wordy(r) {
			return s[i:]
		}
		i -= n
	}
	return s
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
