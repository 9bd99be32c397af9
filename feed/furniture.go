package feed

import "crosswire/content"

// zone says where on the page a block stands. Some lines are furniture only
// above or below the article.
type zone uint8

const (
	inHead zone = iota // before the first paragraph of prose
	inText
	inTail // after the last one
)

// takeFurniture marks what is on the page but is not the article, and the
// notes.
func takeFurniture(d *draft, pieces []piece) {
	first, last := proseRange(pieces)
	related := false
	for i := range pieces {
		p := &pieces[i]
		if p.role != roleText {
			continue
		}
		if p.Kind == content.Rule {
			p.role, p.why = roleFurniture, "rule"
			continue
		}
		if p.Text == "" || p.Kind == content.Code || p.Kind == content.TableRow {
			continue
		}
		z := inText
		switch {
		case i < first:
			z = inHead
		case i > last:
			z = inTail
		}
		why := p.looks
		if why == "" && z != inText {
			why = furnitureKind(p.Text, z)
		}
		switch {
		case isNote(p.Text, z):
			p.role = roleNote
		case why != "":
			p.role, p.why = roleFurniture, why
			related = related || z == inTail && why == whyRelated
		case related && z == inTail:
			p.role, p.why = roleFurniture, whyRelated
		}
	}
}

// proseRange returns the numbers of the first and the last piece that is
// running text and surely the article's.
func proseRange(pieces []piece) (first, last int) {
	first, last = len(pieces), -1
	for i := range pieces {
		p := &pieces[i]
		if p.role != roleText || p.Kind == content.Heading || !p.prose || p.looks != "" {
			continue
		}
		first, last = min(first, i), i
	}
	if last < 0 {
		return 0, len(pieces)
	}
	return first, last
}
