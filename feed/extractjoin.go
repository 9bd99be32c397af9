package feed

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// join climbs from the best container to those that hold more of the article,
// and drops what on the way reads otherwise.
func (e *extraction) join(top *html.Node) *html.Node {
	first, best := top, top
	e.own = e.headline()
	var between []*html.Node // neighbours passed since best
	bounded := false         // past an element that should hold the whole article
	for cur, level := top, 0; cur != e.body && cur.Parent != nil; cur = cur.Parent {
		bounded = bounded || cur.DataAtom == atom.Article && cur != top || cur.DataAtom == atom.Main
		if cur.Parent.FirstChild != cur || cur.NextSibling != nil {
			level++
		}
		near := !bounded && level <= 4 && cur.Parent != e.body
		gain := 0.0
		for c := cur.Parent.FirstChild; c != nil; c = c.NextSibling {
			s := e.nodes[c]
			if c == cur || s == nil || s.text == 0 {
				continue
			}
			if e.joins(cur, c, near) || !bounded && cur.Parent != e.body && e.sectionOf(first, c) {
				gain += s.weight
			} else if !e.alike(cur, c) {
				between = append(between, c)
			}
		}
		if gain < joinLimit(cur)*e.stat(best).weight {
			continue
		}
		for _, c := range between {
			if !e.fitsIn(c) {
				e.dropped[c] = "neighbour"
			}
		}
		best, between = cur.Parent, between[:0]
	}
	return best
}

// alike reports whether n is a short piece in the same frame as its neighbour
// top: an entry of a ticker that says little.
func (e *extraction) alike(top, n *html.Node) bool {
	s := e.nodes[n]
	return n.DataAtom == top.DataAtom && attr(n, "class") == attr(top, "class") && s.weight > 0 && 2*s.weight > float64(s.text) &&
		linkDensity(s) < 0.25 && !teasing(n) && !e.holdsOther(n)
}

// fitsIn reports whether n may stand among the paragraphs of an article: it is
// a piece of text and no box of links.
func (e *extraction) fitsIn(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	case atom.P, atom.Blockquote, atom.Pre, atom.Figure, atom.Ul, atom.Ol, atom.Dl, atom.Table:
		return linkDensity(e.stat(n)) < 0.4
	}
	if inlineTag[n.DataAtom] {
		return n.DataAtom != atom.A && e.stat(n).link == 0
	}
	s := e.stat(n)
	return factBox(n, s) || s.weight > leastSection && s.weight > 0.35*float64(s.text) && linkDensity(s) < 0.15 && n.DataAtom != atom.Article && findTag(n, atom.Article) == nil && !teasing(n) && !e.holdsOther(n)
}

// factBox reports whether n is a box of facts in an article: a list or table
// without links.
func factBox(n *html.Node, s *nodeStat) bool {
	return s.link == 0 && s.text > 100 && s.text < longestLead && n.Parent.DataAtom == atom.Article &&
		(findTag(n, atom.Ul) != nil || findTag(n, atom.Ol) != nil || findTag(n, atom.Table) != nil)
}

// joinLimit is the share of its own weight that n's neighbours must add for
// them to be read with it.
func joinLimit(n *html.Node) float64 {
	switch {
	case strings.Contains(strings.ToLower(attr(n, "itemprop")), "articlebody"):
		return 0.5
	case n.DataAtom == atom.Article, n.DataAtom == atom.Main:
		return 0.7
	}
	return 0.04
}

// joins reports whether n reads like a part of the same article as its
// neighbour top. Far from the text only neighbours of one make do.
func (e *extraction) joins(top, n *html.Node, near bool) bool {
	s := e.nodes[n]
	if s.weight == 0 || linkDensity(s) > 0.25 {
		return false
	}
	if top.DataAtom == atom.Article && n.DataAtom == atom.Article && (teasing(n) || e.holdsOther(n)) {
		return false
	}
	if n.DataAtom == atom.P {
		return s.text > 80
	}
	if class := attr(n, "class"); class != "" && class == attr(top, "class") {
		return !e.holdsOther(n)
	}
	return near && n.DataAtom != atom.Article && s.weight > 150 && s.weight > 0.6*float64(s.text) && !teasing(n) && !e.holdsOther(n)
}

// sectionOf reports whether n holds a piece of the text of which first is
// another: pages that are built of blocks give each its own frames, and the
// same name to what in them holds paragraphs.
func (e *extraction) sectionOf(first, n *html.Node) bool {
	class := attr(first, "class")
	s := e.nodes[n]
	if !nameWords(first, func(w string) bool { return !gridNames[w] }) || class == "" || s.weight < leastSection || linkDensity(s) > 0.25 || s.weight < 0.5*float64(s.text) || n.DataAtom == atom.Article || findTag(n, atom.Article) != nil || e.holdsOther(n) || teasing(n) {
		return false
	}
	for c := range n.Descendants() {
		if c.DataAtom == first.DataAtom && attr(c, "class") == class && e.stat(c).weight > 0.5*s.weight {
			return true
		}
	}
	return false
}

// gridNames are what pages call any box at all.
var gridNames = wordSet("row rows col cols column columns container wrapper wrap inner outer box block grid cell flex xs sm md lg xl small medium large fluid clearfix content section main body item module")

// leastSection is the weight from which on a block counts as a piece of the
// article.
const leastSection = 80

// teasing reports whether n looks like an entry that leads to another article:
// a heading that is a link.
func teasing(n *html.Node) bool {
	for c := range n.Descendants() {
		if isHeading(c) && linkedHeading(c) {
			return true
		}
	}
	return false
}

// opensTeasing reports whether the first heading in n is a link: one farther
// down belongs to something set into n.
func opensTeasing(n *html.Node) bool {
	for c := range n.Descendants() {
		if isHeading(c) && strings.TrimSpace(nodeText(c)) != "" {
			return linkedHeading(c)
		}
	}
	return false
}

// linkedHeading reports whether a heading is, or holds, a link to elsewhere.
func linkedHeading(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.DataAtom == atom.A && leadsAway(c) {
			return true
		}
	}
	return n.Parent.DataAtom == atom.A && leadsAway(n.Parent)
}

// leadsAway reports whether a link goes to another page: those of a heading
// that opens, or names, what stands below it do not.
func leadsAway(n *html.Node) bool {
	href := strings.TrimSpace(attr(n, "href"))
	return href != "" && href[0] != '#' && !hasPrefixFold(href, "javascript:")
}

// holdsOther reports whether a headline that is not the article's own stands in
// n.
func (e *extraction) holdsOther(n *html.Node) bool {
	if e.own != nil && within(e.own, n) {
		return false
	}
	return holdsHeadline(n)
}
