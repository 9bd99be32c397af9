package content

import "unicode/utf8"

// quote is what stands between quotation marks in one passage.
type quote struct {
	Span           // with its marks
	inner   Span   // without them
	stretch        // the tokens inside
	speaker string // folded last name or pronoun; empty where not told
}

// findQuotes fills in the quotes of all passages.
func (d *document) findQuotes() {
	for p := range d.passages {
		ps := &d.passages[p]
		open := -1
		for i, t := range ps.tokens {
			r, _ := utf8.DecodeRuneInString(d.text(t.Span))
			switch {
			case r != '"' && r != '“' && r != '”':
			case open < 0:
				open = i
			default:
				o := ps.tokens[open]
				ps.quotes = append(ps.quotes, quote{Span: Span{o.Start, t.End}, inner: Span{o.End, t.Start}, stretch: stretch{open + 1, i}})
				open = -1
			}
		}
	}
}
