package content

import "strings"

// findSpeakers fills in who speaks in the quotes. The one whom a passage names
// speaks in the quotes of its paragraph that name nobody.
func (d *document) findSpeakers() {
	last := ""   // the person named last
	before := "" // who spoke in the passage before, of the same paragraph or quotation
	for i := range d.passages {
		p := &d.passages[i]
		if i > 0 && p.paragraph != d.passages[i-1].paragraph && !goesOn(&d.passages[i-1]) {
			before = ""
		}
		who := d.speakerIn(p, last)
		if who == "" {
			who = before
		}
		for k := range p.quotes {
			p.quotes[k].speaker = who
		}
		if who != "" && before == "" {
			for j := i - 1; j >= 0 && d.passages[j].paragraph == p.paragraph && unspoken(&d.passages[j]); j-- {
				for k := range d.passages[j].quotes {
					d.passages[j].quotes[k].speaker = who
				}
			}
		}
		before = who
		for _, n := range p.names {
			if n.person {
				last = lastPart(n.whole)
			}
		}
	}
}

// goesOn reports whether a quotation of p runs into the next passage.
func goesOn(p *passage) bool { return len(p.quotes) > 0 && p.quotes[len(p.quotes)-1].runs }

// unspoken reports whether p has quotes of nobody known.
func unspoken(p *passage) bool { return len(p.quotes) > 0 && p.quotes[0].speaker == "" }

// attributions is how many verbs of speaking of one passage are looked at.
const attributions = 6

// speakerIn returns who speaks in a passage: the name before or behind the
// verb of speaking that stands nearest to its first quote. A pronoun is the
// person named last.
func (d *document) speakerIn(p *passage, last string) string {
	if len(p.quotes) == 0 {
		return ""
	}
	best, nearest := "", 1<<30
	seen := 0
	q := p.quotes[0]
	for i, t := range p.tokens {
		if seen == attributions {
			break
		}
		if !speaking[t.key] && !(t.key == "according" && i+1 < len(p.tokens) && p.tokens[i+1].key == "to") || inQuote(p.quotes[:min(4, len(p.quotes))], stretch{i, i + 1}) {
			continue
		}
		seen++
		who := d.subject(p, i, last)
		if away := tokensApart(q.stretch, i); who != "" && away < nearest {
			best, nearest = who, away
		}
	}
	return best
}

// tokensApart returns the number of tokens between a stretch and token i.
func tokensApart(s stretch, i int) int { return max(s.from-i, i-s.to, 0) }

// subjectSpan is how many tokens may stand between a verb of speaking and its
// subject.
const subjectSpan = 16

// subject returns whose verb of speaking token i is.
func (d *document) subject(p *passage, i int, last string) string {
	ts := p.tokens
	if i > 0 {
		switch ts[i-1].key {
		case "he", "she":
			for _, n := range p.names {
				if n.person && n.to < i {
					last = lastPart(n.whole)
				}
			}
			return last
		case "they", "i", "we":
			return ""
		}
	}
	behind, before := -1, -1
	for k, n := range p.names {
		switch {
		case inQuote(p.quotes, n.stretch):
		case n.from > i && n.from-i <= 4 && behind < 0 && !parted(ts[i+1:n.from]):
			behind = k
		case n.to <= i && i-n.to <= subjectSpan && (before < 0 || n.person || !p.names[before].person):
			before = k
		}
	}
	inverted := ts[i].key == "according" || i > 0 && !ts[i-1].word
	switch {
	case behind >= 0 && (inverted || before < 0):
		return p.names[behind].head()
	case before >= 0:
		return p.names[before].head()
	}
	return ""
}

// parted reports whether punctuation other than an abbreviation's stop stands
// among tokens.
func parted(ts []token) bool {
	for _, t := range ts {
		if !t.word && t.sign != '.' {
			return true
		}
	}
	return false
}

// head is what a name is known by: the family name, or all words of a body's.
func (n name) head() string {
	if n.person {
		return lastPart(n.whole)
	}
	return strings.Join(n.whole, " ")
}
