package feed

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A place says where among the article's blocks one stands.
type place struct {
	index       int
	first, last int  // the paragraphs beyond doubt, -1 where there are none
	headed      bool // the headline is above it
}

// above and below report whether a block stands before the first or behind the
// last paragraph.
func (p place) above() bool { return p.index < p.first }
func (p place) below() bool { return p.index > p.last }

// underLead reports whether a block stands where bylines do, a paragraph that
// opens the article above it.
func (p place) underLead() bool { return p.index > p.first && p.index <= p.first+3 }

// lineFurniture says what kind of furniture a block of the container is by what
// it says and by where it stands, "" where it is text.
func (e *extraction) lineFurniture(l *html.Node, at place) string {
	text := foldText(nodeText(l))
	s := e.stat(l)
	links := linkDensity(s)
	switch {
	case !at.headed && at.above() && s.text < shortestLead && !isHeading(l) && !(l.DataAtom == atom.Li && s.text > shortestParagraph):
		return "section"
	case isHeading(l) && (e.isTitle(text) || at.above() && e.endsInTitle(text)):
		return "headline"
	case s.text < 250 && isReadMore(text, links), s.text < 40 && !isHeading(l) && isEndHeading(text, false) && !e.inDataTable(l):
		return whyRelated
	case isPromo(text, links):
		return whyNewsletter
	case isDisclosure(text):
		return whyMessage
	case hasCredit(text) && besidePicture(l):
		return whyCaption
	case at.above() && isBylineLine(text), at.underLead() && (isTimeLine(text) || len(text) < 60 && startsByline(text) && !closed(text)), e.isAuthor(text):
		return whyByline
	case at.above() && !isHeading(l) && e.isTitle(text):
		return "headline"
	case at.above() && !isHeading(l) && links > 0.5 && (s.text < 80 || links > 0.9 || !closed(text)),
		links > 0.9 && s.text < 200 && around(l, atom.Figure) != nil:
		return "links"
	case l.DataAtom == atom.P && links > 0.9 && s.text < 200 && s.text > 20:
		return whyRelated
	case at.below() && (links > 0.5 || isBylineLine(text)) && !(l.DataAtom == atom.Li && e.annotated(l.Parent, e.stat(l.Parent))):
		return whyRelated
	}
	return ""
}

// shownText returns the text in n without that of what is hidden or dropped.
func (e *extraction) shownText(n *html.Node) string {
	var b strings.Builder
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				b.WriteString(c.Data)
			case c.Type != html.ElementNode || e.nodes[c] == nil || e.dropped[c] != "":
			case inlineTag[c.DataAtom] && c.DataAtom != atom.Br:
				walk(c)
			default:
				b.WriteByte('\n')
				walk(c)
			}
		}
	}
	walk(n)
	return b.String()
}

// isAuthor reports whether a line is but the name of the article's author.
func (e *extraction) isAuthor(text string) bool {
	if len(text) > 80 || len(e.authors) == 0 {
		return false
	}
	for _, s := range []string{"by ", "von ", "par ", "por ", "door ", "af ", "av ", "di ", "text: ", "— ", "– "} {
		text = strings.TrimPrefix(text, s)
	}
	key := letters(text)
	for _, name := range e.authors {
		if key == name {
			return true
		}
	}
	return false
}

// authorKeys returns the letters of each author's name and of the byline.
func authorKeys(d *draft) []string {
	var keys []string
	for _, name := range append([]string{d.Byline}, d.Authors...) {
		if key := letters(foldText(name)); len(key) >= 6 {
			keys = append(keys, key)
		}
	}
	return keys
}

// isTimeLine reports whether a short line says when the article was published,
// and little else: a name, an hour.
func isTimeLine(text string) bool {
	if len(text) >= 70 || digitsIn(text) < 6 || !hasYear(text) {
		return false
	}
	words, hour := 0, false
	for w := range strings.FieldsSeq(text) {
		digits := digitsIn(w)
		hour = hour || digits >= 3 && strings.Contains(strings.Trim(w, ":"), ":")
		if digits == 0 && dateWords()[strings.Trim(w, ".,")] == (dateWord{}) {
			words++
		}
		if digits == 0 && strings.HasSuffix(w, ":") {
			words += 2
		}
	}
	return words <= 2 || hour && words <= 5
}

// emptyHeadings drops headings, and short lines that end in a colon, behind
// which all was dropped up to the next one, or to the end.
func (e *extraction) emptyHeadings(top *html.Node) {
	h := headingWalk{extraction: e}
	h.walk(top)
	h.end()
}

// A headingWalk remembers the last heading while nothing of the article has
// followed it.
type headingWalk struct {
	*extraction
	heading *html.Node
	lost    bool // something has followed, and was dropped
}

func (h *headingWalk) walk(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		why, s := h.dropped[c], h.nodes[c]
		switch {
		case c.DataAtom == atom.Img:
			h.heading = nil
		case c.Type != html.ElementNode || s == nil && why == "":
		case why != "":
			h.lost = h.lost || why == "links" || why == whyRelated || why == whyNewsletter
		case s.text == 0:
			h.walk(c)
		case isHeading(c) || isLabel(c, s):
			h.end()
			h.heading, h.lost = c, false
		case s.own > 0 || inlineTag[c.DataAtom] || isLeafOf(c):
			h.heading = nil
		default:
			h.walk(c)
		}
	}
}

// end drops the last heading where what followed it is lost.
func (h *headingWalk) end() {
	if h.heading != nil && h.lost {
		h.drop(h.heading, "heading")
	}
}

// isLabel reports whether n is a short paragraph that announces something.
func isLabel(n *html.Node, s *nodeStat) bool {
	return n.DataAtom == atom.P && s.text < 60 && strings.HasSuffix(strings.TrimSpace(nodeText(n)), ":")
}
