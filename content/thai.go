package content

import (
	"unicode"
	"unicode/utf8"
)

// isThai reports whether s begins with Thai letters.
func isThai(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return unicode.Is(unicode.Thai, r)
		}
	}
	return false
}

// thaiClause is the least length of a Thai passage, in bytes: about twenty
// letters.
const thaiClause = 60

// thaiClauses returns where clauses of Thai end. Thai has no stops: a blank
// between two Thai letters ends a clause or a sentence.
func thaiClauses(text string, start, end int) []int {
	var out []int
	from := start
	for i := start + 1; i+1 < end; i++ {
		if text[i] != ' ' || i-from < thaiClause {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+1:])
		if unicode.Is(unicode.Thai, before) && unicode.Is(unicode.Thai, after) {
			out = append(out, i+1)
			from = i + 1
		}
	}
	return out
}
