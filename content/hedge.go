package content

import "strings"

// hedgeWords are phrases before a number that make it less than exact, and
// one of each sense. They are looked up by their last word.
var hedgeWords = makeHedges(map[string]string{
	"about":     "about|around|roughly|approximately|some|an estimated|estimated|in the region of|something like|circa",
	"more than": "more than|over|in excess of|upwards of|just over|well over|greater than|exceeding|topping",
	"at least":  "at least|no fewer than|no less than|not less than|a minimum of|minimum of",
	"less than": "less than|fewer than|under|below|well under",
	"nearly":    "nearly|almost|close to|just under|just short of|approaching|virtually",
	"up to":     "up to|as many as|as much as|no more than|not more than|at most|a maximum of|maximum of",
})

type hedgePhrase struct {
	words []string // from the last to the first
	sense string
}

func makeHedges(senses map[string]string) map[string][]hedgePhrase {
	m := map[string][]hedgePhrase{}
	for sense, table := range senses {
		for phrase := range strings.SplitSeq(table, "|") {
			w := strings.Fields(phrase)
			h := hedgePhrase{sense: sense}
			for i := len(w) - 1; i >= 0; i-- {
				h.words = append(h.words, w[i])
			}
			m[h.words[0]] = append(m[h.words[0]], h)
		}
	}
	return m
}

// multiples are words before "as much as" that make it a comparison.
var multiples = set("twice double half quarter third times")

// findHedge returns the sense of the hedge before the tokens of s, or behind
// them (or more), and where it stands.
func findHedge(ts []token, s stretch) (string, stretch) {
	if s.to+1 < len(ts) && ts[s.to].key == "or" {
		switch ts[s.to+1].key {
		case "more":
			return "at least", stretch{s.to, s.to + 2}
		case "so":
			return "about", stretch{s.to, s.to + 2}
		}
	}
	end := s.from
	for end > 0 && (ts[end-1].key == "a" || ts[end-1].key == "the") {
		end--
	}
	if end == 0 {
		return "", stretch{}
	}
	best := hedgePhrase{}
	for _, h := range hedgeWords[ts[end-1].key] {
		if len(h.words) > len(best.words) && endsWith(ts[:end], h.words) {
			best = h
		}
	}
	if best.sense == "" || end > len(best.words) && best.words[len(best.words)-1] == "as" && multiples[ts[end-len(best.words)-1].key] {
		return "", stretch{} // twice as much as ten years ago
	}
	return best.sense, stretch{end - len(best.words), end}
}

// endsWith reports whether ts ends with the words, given from the last one on.
func endsWith(ts []token, words []string) bool {
	if len(ts) < len(words) {
		return false
	}
	for i, w := range words {
		if ts[len(ts)-1-i].key != w {
			return false
		}
	}
	return true
}
