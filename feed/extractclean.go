package feed

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// extracted is the article as found in a page.
type extracted struct {
	markdown  string
	furniture []Furniture
	weight    float64
	dated     string // the line on the page that seems to date it
}

// A second, laxer try is made where the first finds less than leastWeight. It
// must find muchMore times as much to be taken: lists of links and notices that
// strict reading leaves out outweigh a short text easily.
const leastWeight, muchMore = 250, 3

// leastTalk is the weight below which a page is all comments, as forums and
// tickers are: they are its text then.
const leastTalk = 60

// extractMarkdown finds the article in a page and writes it as Markdown. d holds
// what the page's head says of it.
func extractMarkdown(root *html.Node, d *draft) extracted {
	base := parseBase(d.URL)
	body := findTag(root, atom.Body)
	if body == nil {
		body = root
	}
	best := extracted{}
	for try := range 3 {
		e := extraction{body: body, title: foldText(d.Title), told: toldOpening(d.Description), authors: authorKeys(d), lax: try > 0, talk: try > 1}
		top := e.find()
		if top == nil {
			continue
		}
		e.clean(top)
		x := e.write(top, base)
		if d.Published.IsZero() {
			x.dated = e.dateNear(top)
		}
		if best.markdown == "" || x.weight > muchMore*best.weight {
			best = x
		}
		if best.weight >= leastWeight || try == 1 && best.weight >= leastTalk {
			break
		}
	}
	return best
}

func findTag(n *html.Node, tag atom.Atom) *html.Node {
	for c := range n.Descendants() {
		if c.DataAtom == tag && c.Type == html.ElementNode {
			return c
		}
	}
	return nil
}

// kept returns the weight of the prose in n that is not dropped.
func (e *extraction) kept(n *html.Node) float64 {
	total := 0.0
	for _, l := range e.leaves(n) {
		total += e.stat(l).own
	}
	return total
}

// wholeOf returns an extraction whose container is body itself: for texts that
// stand on no page.
func wholeOf(body *html.Node, title string) *extraction {
	e := &extraction{body: body, title: foldText(title), nodes: make(map[*html.Node]*nodeStat), dropped: make(map[*html.Node]string)}
	e.measure(body, false)
	for n := range body.Descendants() {
		if n.DataAtom == atom.Nav || n.DataAtom == atom.Figcaption || nameWords(n, func(w string) bool { return w == "navbar" }) {
			e.drop(n, furnitureOf(n))
		}
	}
	return e
}

func furnitureOf(n *html.Node) string {
	if n.DataAtom == atom.Figcaption {
		return whyCaption
	}
	return "navigation"
}

// write writes what is left of the container as Markdown.
func (e *extraction) write(top *html.Node, base *url.URL) extracted {
	w := markdownWriter{base: base, out: &leftOut{why: e.dropped, unhide: e.lax}}
	w.out.top = &w
	for _, n := range e.leads {
		delete(e.dropped, n)
		if within(n, top) && !e.leftOut(n.Parent, top) {
			continue // it is written in its place
		}
		if w.flush(); isHeading(n) {
			w.children(n) // it heads nothing
		} else {
			w.node(n)
		}
		w.flush()
	}
	w.children(top)
	blocks := w.take()
	starts := make([]int, len(blocks)+1)
	for i, b := range blocks {
		starts[i+1] = starts[i] + len(b) + len("\n\n")
	}
	x := extracted{markdown: strings.Join(blocks, "\n\n"), furniture: w.out.furniture, weight: e.kept(top)}
	for i := range x.furniture {
		f := &x.furniture[i]
		f.At = min(starts[min(f.At, len(blocks))], len(x.markdown))
	}
	return x
}

// leftOut reports whether n or something around it, below top, is dropped.
func (e *extraction) leftOut(n, top *html.Node) bool {
	for ; n != nil && n != top; n = n.Parent {
		if e.dropped[n] != "" {
			return true
		}
	}
	return false
}

// leaves returns the blocks in n that hold no other block, in page order.
func (e *extraction) leaves(n *html.Node) []*html.Node {
	var out []*html.Node
	var walk func(n *html.Node) bool
	walk = func(n *html.Node) bool {
		parted := false
		at := len(out)
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode || e.nodes[c] == nil || e.dropped[c] != "" {
				continue
			}
			if walk(c) || !inlineTag[c.DataAtom] {
				parted = true
			}
		}
		if s := e.nodes[n]; !inlineTag[n.DataAtom] && s != nil && s.text > 0 && (!parted || s.own > 0) {
			out = append(out, nil)
			copy(out[at+1:], out[at:])
			out[at] = n
		}
		return parted
	}
	walk(n)
	return out
}

func (e *extraction) drop(n *html.Node, why string) {
	if e.dropped[n] == "" {
		e.dropped[n] = why
	}
}

// clean drops what in the container is not the article.
func (e *extraction) clean(top *html.Node) {
	e.cleanBlocks(top, e.stat(top).weight)
	e.repeatedAlts(top)
	leaves := e.leaves(top)
	at := place{first: -1, last: -1, headed: e.own == nil || !within(e.own, top)}
	for i, l := range leaves {
		if e.prose(l) {
			if at.first < 0 {
				at.first = i
			}
			at.last = i
		}
	}
	for i, l := range leaves {
		if e.dropped[l] != "" || l == top {
			continue
		}
		at.headed = at.headed || l == e.own
		at.index = i
		if why := e.lineFurniture(l, at); why != "" {
			e.drop(l, why)
		}
	}
	e.cutTail(leaves)
	e.emptyHeadings(top)
	e.bareHeadings(top)
}

// prose reports whether a block is a paragraph of the article beyond doubt.
func (e *extraction) prose(n *html.Node) bool {
	s := e.stat(n)
	return s.own >= 80 && linkDensity(s) < 0.4 && e.dropped[n] == ""
}

func isHeading(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// besidePicture reports whether a picture stands in n or right before or behind
// it.
func besidePicture(n *html.Node) bool {
	if findTag(n, atom.Img) != nil {
		return true
	}
	before, behind := n.PrevSibling, n.NextSibling
	for before != nil && before.Type != html.ElementNode {
		before = before.PrevSibling
	}
	for behind != nil && behind.Type != html.ElementNode {
		behind = behind.NextSibling
	}
	for _, c := range []*html.Node{before, behind} {
		if c != nil && (c.DataAtom == atom.Img || findTag(c, atom.Img) != nil) {
			return true
		}
	}
	return false
}

// cleanBlocks drops lists of links and entries that lead to other articles.
func (e *extraction) cleanBlocks(n *html.Node, total float64) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		s := e.nodes[c]
		if s == nil || e.dropped[c] != "" || inlineTag[c.DataAtom] {
			continue
		}
		switch c.DataAtom {
		case atom.Div, atom.Ul, atom.Ol, atom.Section, atom.Table, atom.Dl, atom.Article:
			switch {
			case linkDensity(s) > 0.5 && s.weight < 0.1*total && !e.annotated(c, s):
				e.drop(c, "links")
				continue
			case c.DataAtom != atom.Ul && s.weight < 0.15*total && s.link > 0 && opensTeasing(c) && s.text < 600:
				e.drop(c, whyRelated)
				continue
			}
		}
		e.cleanBlocks(c, total)
	}
}

// annotated reports whether a list says more of its items than their links do,
// as lists of changes and of sources do.
func (e *extraction) annotated(n *html.Node, s *nodeStat) bool {
	if n.DataAtom != atom.Ul && n.DataAtom != atom.Ol || linkDensity(s) > 0.8 {
		return false
	}
	if known, ok := e.lists[n]; ok {
		return known
	}
	items, said := 0, 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		in := e.nodes[c]
		if c.DataAtom != atom.Li || in == nil || in.text == 0 {
			continue
		}
		items++
		if in.text-in.link >= shortestParagraph {
			said++
		}
	}
	if e.lists == nil {
		e.lists = make(map[*html.Node]bool)
	}
	e.lists[n] = 2*said > items
	return e.lists[n]
}

// inDataTable reports whether n stands in a table of data.
func (e *extraction) inDataTable(n *html.Node) bool {
	table := around(n, atom.Table)
	if table == nil {
		return false
	}
	known, ok := e.tables[table]
	if !ok {
		if e.tables == nil {
			e.tables = make(map[*html.Node]bool)
		}
		known = isDataTable(table, tableRows(table))
		e.tables[table] = known
	}
	return known
}

// cutTail drops what follows a heading such as "Related stories": to the end
// where little prose is left, else to the next heading. A heading in a box of
// its own heads no more than the box.
func (e *extraction) cutTail(leaves []*html.Node) {
	total := 0.0
	weights := make(map[*html.Node]float64)
	var home *html.Node // where most of the prose stands
	for _, l := range leaves {
		own := e.stat(l).own
		total += own
		weights[l.Parent] += own
		if home == nil || weights[l.Parent] > weights[home] {
			home = l.Parent
		}
	}
	seen := 0.0
	for i, l := range leaves {
		seen += e.stat(l).own
		if e.stat(l).text > 80 || seen < 0.3*total || !isEndHeading(foldText(nodeText(l)), isHeading(l)) || e.inDataTable(l) {
			continue
		}
		e.drop(l, whyRelated)
		all := total-seen < 0.3*total
		boxed := l.Parent != home || !isHeading(l)
		closing := closesPage(foldText(nodeText(l)))
		for _, after := range leaves[i+1:] {
			own := e.stat(after).own
			if !all && isHeading(after) || own > 0.3*total || after.Parent == home && (boxed && e.prose(after) || own > 150 && e.stat(after).link == 0 && !closing) {
				break
			}
			e.drop(after, whyRelated)
		}
	}
}

// bareHeadings drops headings, and lines that announce something, which nothing
// follows.
func (e *extraction) bareHeadings(top *html.Node) {
	leaves := e.leaves(top)
	last := len(leaves) - 1
	if last > 0 && e.stat(leaves[last]).text < 50 && strings.HasSuffix(strings.TrimSpace(nodeText(leaves[last])), ":") {
		e.drop(leaves[last], "heading")
		return
	}
	for i := last; i >= 0 && leaves[i] != top && isHeading(leaves[i]); i-- {
		e.drop(leaves[i], "heading")
	}
}

// foldText returns text in lower case, white space collapsed.
func foldText(s string) string {
	if len(s) > 4000 {
		s = s[:4000]
	}
	return strings.ToLower(strings.Join(strings.Fields(cleanText(s)), " "))
}

// isTitle reports whether text is the article's headline, perhaps with the
// outlet's name.
func (e *extraction) isTitle(text string) bool {
	if e.title == "" || text == "" {
		return false
	}
	a, b := letters(text), letters(e.title)
	return a == b || len(a) > 15 && len(a)*10 > len(b)*6 && strings.HasPrefix(b, a) || len(b) > 15 && len(b)*10 > len(a)*7 && strings.HasPrefix(a, b) ||
		len(a) > 15 && len(a)*10 > len(b)*6 && strings.HasSuffix(b, a)
}

// endsInTitle reports whether text is the headline behind what is set above it.
func (e *extraction) endsInTitle(text string) bool {
	a, b := letters(text), letters(e.title)
	return len(b) > 15 && len(b)*10 > len(a)*6 && strings.HasSuffix(a, b)
}
