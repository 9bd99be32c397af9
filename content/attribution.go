package content

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// speaking are verbs that give words to a speaker.
var speaking = set("said says say saying asked asks told tells added adds wrote writes tweeted tweets replied replies answered shouted yelled cried explained continued recalled noted remarked declared demanded insisted joked quipped responded concluded warned argued stated announced admitted acknowledged claimed suggested testified posted commented observed exclaimed whispered screamed chanted complained countered urged vowed conceded agreed contended mused")

// longestSpeaker is the number of capitalised words, with titles, that may
// stand before a verb of speaking.
const longestSpeaker = 5

// attributes reports whether s, which follows a closing quotation mark, only
// says who spoke: Donna Hart asked. Where short, its sentence must end there.
func attributes(s string, short bool) bool {
	rest := s
	for i := 0; i <= longestSpeaker; i++ {
		rest = strings.TrimLeft(rest, " ")
		end := strings.IndexAny(rest, " ,.;:\n\"")
		if end < 0 {
			end = len(rest)
		}
		word := rest[:end]
		if speaking[word] {
			return i > 0 && (!short || strings.HasPrefix(rest[end:], "."))
		}
		r, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(r) || i == 0 && starters[strings.ToLower(word)] {
			return false
		}
		rest = strings.TrimPrefix(rest[end:], ".")
	}
	return false
}
