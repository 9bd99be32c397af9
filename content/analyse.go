package content

// document is a version taken apart: what the comparison works on.
type document struct {
	Version
	passages []passage
	english  bool // the English tables apply

	spelt map[string]string // words with their one form for all spellings, as far as they came up
}

// passage is a sentence, headline or list item, without the blanks around it.
// The passages of a document cover all its text but blanks, in order.
type passage struct {
	Span
	headline   bool
	paragraph  int // counted from 0, the headline's block included
	tokens     []token
	dateline   int // the number of tokens at its beginning that only say where and by whom it was filed
	quantities []quantity
	names      []name
	quotes     []quote
}

// stretch is a part of a passage, by its tokens.
type stretch struct{ from, to int }

// analyse takes a version apart. It never fails; its time is linear in the
// length of the text.
func analyse(v Version) *document {
	d := &document{Version: v, english: isEnglish(v)}
	d.passages = splitPassages(v.Text, v.Headline, d.english)
	for i := range d.passages {
		p := &d.passages[i]
		p.tokens = d.tokenise(p.Span)
		p.dateline = d.datelineTokens(*p)
		p.quantities = d.findQuantities(p.tokens)
	}
	d.findNames()
	d.findQuotes()
	return d
}

// text returns the bytes of s in the version's text.
func (d *document) text(s Span) string { return d.Text[s.Start:s.End] }
