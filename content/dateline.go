package content

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestDateline is the greatest length of a dateline in bytes.
const longestDateline = 90

// datelineLen returns the length of the dateline that a passage begins with,
// its dash included: LONDON (Reuters) - , IDAHO FALLS, Idaho, July 5 — . It is 0
// where there is none.
func datelineLen(s string) int {
	head := s[:min(len(s), longestDateline)]
	at, n := len(head), 0
	for _, dash := range [...]string{" — ", " – ", " -- ", " - ", " | ", "— ", "– ", "—"} {
		if i := strings.Index(head[:at], dash); i > 0 {
			at, n = i, len(dash)
		}
	}
	if n == 0 || at+n >= len(s) {
		return 0
	}
	place, agency := strings.TrimSpace(head[:at]), false
	if i := strings.IndexByte(place, '('); i >= 0 && strings.HasSuffix(place, ")") {
		place, agency = strings.TrimSpace(place[:i]), i+2 < len(head[:at])
	}
	if place == "" {
		if agency {
			return at + n
		}
		return 0
	}
	first, rest, _ := strings.Cut(place, " ")
	shout := shouted(first) || len(first) <= 4 && shouted(leadingWord(rest))
	if !shout && !agency || strings.ContainsAny(place, "?!:;\"“”") {
		return 0
	}
	for w := range strings.FieldsSeq(place) {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && !unicode.IsDigit(r) && r != '(' && len(w) > 3 {
			return 0
		}
	}
	return at + n
}

// shouted reports whether w is a word of three letters or more in capitals.
func shouted(w string) bool {
	letters := 0
	for _, r := range w {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > 2
}

// datelineParagraphs is the number of paragraphs at the top that may begin
// with a dateline.
const datelineParagraphs = 4

// datelineTokens returns the number of tokens of p's dateline.
func (d *document) datelineTokens(p passage) int {
	if p.headline || p.paragraph > datelineParagraphs {
		return 0
	}
	end := p.Start + datelineLen(d.text(p.Span))
	n := 0
	for n < len(p.tokens) && p.tokens[n].End <= end {
		n++
	}
	return n
}
