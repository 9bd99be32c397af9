package feed

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// shortestAlt is the length in letters from which on the text behind a picture
// is compared with its alternative text.
const shortestAlt = 20

// repeatedAlts drops short blocks behind a picture that say what its
// alternative text says: captions without markup.
func (e *extraction) repeatedAlts(top *html.Node) {
	alt, begun := "", false
	for n := range top.Descendants() {
		if n.DataAtom == atom.Img {
			alt = letters(foldText(attr(n, "alt")))
			continue
		}
		s := e.nodes[n]
		if s == nil || s.text == 0 || inlineTag[n.DataAtom] || isHeading(n) || e.dropped[n] != "" || !isLeafOf(n) {
			continue
		}
		if len(alt) >= shortestAlt && s.text < 400 && (begun || around(n, atom.Li) != nil) && sameWords(letters(foldText(nodeText(n))), alt) {
			e.drop(n, whyCaption)
			continue
		}
		if s.own >= 80 {
			alt, begun = "", true
		}
	}
}

// sameWords reports whether two texts, letters only, are the same but for an
// end that one of them lacks.
func sameWords(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= shortestAlt && 10*len(a) >= 8*len(b) && strings.HasPrefix(b, a)
}

// isLeafOf reports whether n holds no other block.
func isLeafOf(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && !inlineTag[c.DataAtom] && c.DataAtom != 0 {
			return false
		}
	}
	return true
}
