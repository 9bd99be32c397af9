package feed

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// join climbs from the best container to those that hold more of the article,
// and drops what on the way reads otherwise.
func (e *extraction) join(top *html.Node) *html.Node {
	best := top
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
			if e.joins(cur, c, near) {
				gain += s.weight
			} else {
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

// fitsIn reports whether n may stand among the paragraphs of an article: it is
// a piece of text and no box of links.
func (e *extraction) fitsIn(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	case atom.P, atom.Blockquote, atom.Pre, atom.Figure, atom.Ul, atom.Ol, atom.Dl, atom.Table:
		return linkDensity(e.stat(n)) < 0.4
	}
	return false
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
	if top.DataAtom == atom.Article && n.DataAtom == atom.Article && (teasing(n) || holdsHeadline(n)) {
		return false
	}
	if n.DataAtom == atom.P {
		return s.text > 80
	}
	if class := attr(n, "class"); class != "" && class == attr(top, "class") {
		return !holdsHeadline(n)
	}
	return near && n.DataAtom != atom.Article && s.weight > 150 && s.weight > 0.6*float64(s.text) && !teasing(n) && !holdsHeadline(n)
}

// teasing reports whether n looks like an entry that leads to another article:
// a heading that is a link.
func teasing(n *html.Node) bool {
	for c := range n.Descendants() {
		switch c.DataAtom {
		case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5:
			for d := range c.Descendants() {
				if d.DataAtom == atom.A && attr(d, "href") != "" {
					return true
				}
			}
			if c.Parent.DataAtom == atom.A {
				return true
			}
		}
	}
	return false
}
