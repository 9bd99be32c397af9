package content

// quote is what stands between quotation marks in one passage. Where a
// quotation runs over several passages each has its part.
type quote struct {
	Span             // with its marks, as far as they stand in this passage
	inner   Span     // without them
	stretch          // the tokens inside
	speaker string   // whose words they are: folded family name, or name of a body; empty where not told
	source  claim    // where the speaker, whose full name is known, is named in the same paragraph; no tokens where that is not told
	whole   []string // the folded words of that full name
	open    bool     // it began in an earlier passage
	runs    bool     // it goes on in the next passage
}

// findQuotes fills in the quotes of all passages and who speaks in them.
func (d *document) findQuotes() {
	q := quoteFinder{d: d}
	for i := range d.passages {
		p := &d.passages[i]
		if i > 0 && p.paragraph != d.passages[i-1].paragraph {
			q.paragraph(p)
		}
		q.passage(p)
	}
	d.findSpeakers()
	d.findSources()
}

// quoteFinder follows quotation marks through a text.
type quoteFinder struct {
	d    *document
	mark rune // the folded mark that is open: " or '; 0 where none is
	raw  rune // as it stands in the text
	at   int  // the token that opened it in this passage; -1 where an earlier one did
}

// paragraph is called between paragraphs. A quotation goes on where the next
// paragraph opens with its mark again; else its end is missing.
func (q *quoteFinder) paragraph(p *passage) {
	if q.mark != 0 && (len(p.tokens) == 0 || p.tokens[0].sign != q.mark) {
		q.mark = 0
	}
}

func (q *quoteFinder) passage(p *passage) {
	first := 0
	q.at = -1
	if q.mark != 0 && len(p.tokens) > 0 && p.tokens[0].sign == q.mark && q.opens(p.tokens, 0) {
		q.at, first = 0, 1
	}
	for i := first; i < len(p.tokens); i++ {
		s := p.tokens[i].sign
		if s != '"' && s != '\'' {
			continue
		}
		raw := q.rune(p.tokens[i])
		switch {
		case q.mark == 0 && q.opens(p.tokens, i):
			q.mark, q.raw, q.at = s, raw, i
		case q.mark == s && q.closes(p.tokens, i):
			q.add(p, i)
			q.mark = 0
		}
	}
	if q.mark != 0 {
		q.add(p, len(p.tokens))
	}
}

// add records the quotation that closes at token end.
func (q *quoteFinder) add(p *passage, end int) {
	x := quote{open: q.at < 0, runs: end == len(p.tokens), stretch: stretch{q.at + 1, end}}
	if x.from >= x.to {
		return
	}
	x.inner = Span{p.tokens[x.from].Start, p.tokens[x.to-1].End}
	x.Span = x.inner
	if !x.open {
		x.Start = p.tokens[q.at].Start
	}
	if !x.runs {
		x.End = p.tokens[end].End
	}
	p.quotes = append(p.quotes, x)
}

func (q *quoteFinder) rune(t token) rune { return firstRune(q.d.text(t.Span)) }

// blankBefore and blankAfter report whether a blank or the end of the passage
// stands beside token i.
func blankBefore(ts []token, i int) bool { return i == 0 || ts[i-1].End < ts[i].Start }
func blankAfter(ts []token, i int) bool  { return i+1 >= len(ts) || ts[i].End < ts[i+1].Start }

// opens reports whether the mark at token i can open a quotation.
func (q *quoteFinder) opens(ts []token, i int) bool {
	if !blankBefore(ts, i) && blankAfter(ts, i) && ts[i-1].word {
		return false // Holms‘ house
	}
	switch q.rune(ts[i]) {
	case '“', '„', '‟', '‘', '‚', '‛', '「', '『', '`', '«', '‹':
		return true
	case '»', '›': // German: »so«
		return !blankAfter(ts, i)
	case '”':
		return blankBefore(ts, i) && !blankAfter(ts, i)
	case '’', '\'':
		return blankBefore(ts, i) && !blankAfter(ts, i) && ts[i+1].numeral == noNumeral && !elided[ts[i+1].key] && q.closed(ts, i)
	}
	if blankBefore(ts, i) {
		return true
	}
	return !blankAfter(ts, i) && !ts[i-1].word && ts[i-1].sign != '.' && ts[i-1].sign != ','
}

// elided are words that may begin with an apostrophe.
var elided = set("em til tis twas cause bout n round")

// quotedWords is how far a quotation in single marks is looked ahead for its
// end.
const quotedWords = 120

// closed reports whether a mark that ends a quotation in single marks follows
// token i in its passage.
func (q *quoteFinder) closed(ts []token, i int) bool {
	for j := i + 1; j < len(ts) && j < i+quotedWords; j++ {
		if ts[j].sign == '\'' && q.closes(ts, j) {
			return true
		}
	}
	return false
}

// closes reports whether the mark at token i can end a quotation.
func (q *quoteFinder) closes(ts []token, i int) bool {
	switch r := q.rune(ts[i]); r {
	case '“':
		return q.raw == '„'
	case '‘':
		return q.raw == '‚'
	case '«', '»':
		return r != q.raw
	case '„', '‚', '「', '『':
		return false
	case '’', '\'':
		return !blankBefore(ts, i) && (blankAfter(ts, i) || !ts[i+1].word)
	}
	return true
}
