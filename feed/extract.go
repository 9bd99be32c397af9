package feed

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// An extraction finds the article in a page. The method is that of Arc90's
// Readability, as many have refined it since: paragraphs lend their weight to
// what they stand in, the heaviest container wins, and its neighbours join it
// where they read alike. Two things are our own: what a page calls its parts is
// read word by word and never counts for a part that holds most of the text,
// and nothing is removed from the tree, so that a second, laxer try can follow
// and what was left out can be shown.
type extraction struct {
	body    *html.Node
	title   string
	told    string   // letters and digits of the page's own description of the article
	authors []string // letters of their names
	lax     bool     // names of classes don't count
	talk    bool     // nor do those of comments
	nodes   map[*html.Node]*nodeStat
	dropped map[*html.Node]string // why the node is no part of the article
	own     *html.Node            // the article's headline, nil where the page shows none
	lists   map[*html.Node]bool   // which say more than their links, as far as asked
	tables  map[*html.Node]bool   // which hold data, as far as asked
	leads   []*html.Node          // what opens the article but stands outside its container
}

// A nodeStat sums up what stands in an element, that of its descendants
// included, in bytes of text.
type nodeStat struct {
	text   int     // visible
	link   int     // of it in links
	weight float64 // of it in paragraphs that read like prose
	paras  int     // such paragraphs
	score  float64 // as a container
	own    float64 // weight of the text straight in it
}

const (
	shortestParagraph = 25   // bytes; below it a paragraph has no weight
	majority          = 0.45 // a part with this share of the weight is not dropped for its name
)

// find returns the container of the article, nil where the page has no text.
func (e *extraction) find() *html.Node {
	e.nodes = make(map[*html.Node]*nodeStat, 4096)
	e.dropped = make(map[*html.Node]string)
	e.measure(e.body, false)
	e.prune(e.body, e.nodes[e.body].weight)
	clear(e.nodes)
	e.measure(e.body, false)
	top := e.top()
	if top == nil {
		return nil
	}
	top = e.join(top)
	e.leads = e.findLeads(top)
	return top
}

func (e *extraction) stat(n *html.Node) *nodeStat {
	if s := e.nodes[n]; s != nil {
		return s
	}
	return &nodeStat{}
}

// inlineTag are the elements that stand in a line.
var inlineTag = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.Acronym: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Big: true, atom.Br: true,
	atom.Cite: true, atom.Code: true, atom.Data: true, atom.Del: true, atom.Dfn: true, atom.Em: true, atom.Font: true, atom.I: true,
	atom.Ins: true, atom.Kbd: true, atom.Label: true, atom.Mark: true, atom.Nobr: true, atom.Q: true, atom.S: true, atom.Samp: true,
	atom.Small: true, atom.Span: true, atom.Strike: true, atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Time: true,
	atom.Tt: true, atom.U: true, atom.Var: true, atom.Wbr: true, atom.Img: true, atom.Picture: true,
}

// measure fills in the figures of n and what is in it, but for scores of
// containers that stand above it.
func (e *extraction) measure(n *html.Node, linked bool) *nodeStat {
	s := &nodeStat{}
	e.nodes[n] = s
	var run lineRun
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			size := visibleLength(c.Data)
			s.text += size
			if linked {
				s.link += size
			}
			run.add(c.Data, size, linked)
		case c.Type != html.ElementNode || unseen[c.DataAtom] || !e.lax && hiddenNode(c) || e.dropped[c] != "":
		default:
			in := e.measure(c, linked || c.DataAtom == atom.A)
			s.text, s.link = s.text+in.text, s.link+in.link
			s.weight, s.paras = s.weight+in.weight, s.paras+in.paras
			if inlineTag[c.DataAtom] || c.DataAtom == 0 {
				run.join(c, in)
			} else {
				e.credit(n, s, &run)
			}
		}
	}
	if inlineTag[n.DataAtom] {
		return s // its text is weighed in the block it stands in
	}
	e.credit(n, s, &run)
	return s
}

// A lineRun is a stretch of text in a container that no block interrupts.
type lineRun struct {
	text, link int
	last       string // the last text with anything in it
}

func (r *lineRun) add(data string, size int, linked bool) {
	r.text += size
	if linked {
		r.link += size
	}
	if size > 1 {
		r.last = data
	}
}

func (r *lineRun) join(n *html.Node, in *nodeStat) {
	r.text += in.text
	r.link += in.link
	if in.weight > 0 {
		r.text -= int(in.weight)
	}
	if in.text > 1 {
		if last := lastText(n); last != "" {
			r.last = last
		}
	}
}

func lastText(n *html.Node) string {
	for c := n.LastChild; c != nil; c = c.PrevSibling {
		if c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" {
			return c.Data
		}
		if c.Type == html.ElementNode && !unseen[c.DataAtom] {
			if s := lastText(c); s != "" {
				return s
			}
		}
	}
	return ""
}

// credit weighs a finished run of text in n and lends the weight to n's
// containers: all of it to the nearest, less to those above.
func (e *extraction) credit(n *html.Node, s *nodeStat, run *lineRun) {
	w := run.weigh(n)
	*run = lineRun{}
	if w == 0 {
		return
	}
	s.weight += w
	s.own += w
	s.paras++
	at := n
	if n.DataAtom == atom.P || n.DataAtom == atom.Li || n.DataAtom == atom.Td || n.DataAtom == atom.Pre || n.DataAtom == atom.Blockquote {
		at = n.Parent
	}
	share := w
	for level := 0; at != nil && at.Type == html.ElementNode && level < 5; level++ {
		stat := e.nodes[at]
		if stat == nil {
			break
		}
		stat.score += share
		if level == 0 {
			share = w / 2
		} else {
			share = w / float64(3*(level+1))
		}
		at = at.Parent
	}
}

// weigh returns how much a run of text counts as prose: its length, less where
// it is in links, is short or doesn't end like a sentence.
func (r *lineRun) weigh(n *html.Node) float64 {
	if r.text < shortestParagraph || 2*r.link > r.text {
		return 0
	}
	w := float64(r.text - r.link)
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Figcaption, atom.Caption, atom.Th, atom.Dt:
		return 0
	case atom.Li, atom.Td, atom.Dd:
		w *= 0.6
	}
	if r.text < 80 {
		w *= 0.5
	}
	if !closed(r.last) {
		w *= 0.4
	}
	return w
}

// closed reports whether s ends as sentences do.
func closed(s string) bool {
	s = strings.TrimRight(s, " \t\r\n\u00a0")
	for _, end := range []string{".", "!", "?", "…", "\"", "”", "’", "'", "»", "«", "“", ":", ";", ")", "]", "。", "！", "？", "」", "।", "؟", "۔"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

// visibleLength is the length of s in bytes with a run of white space counted
// as one.
func visibleLength(s string) int {
	count, space := 0, true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c != ' ' && c != '\n' && c != '\t' && c != '\r' {
			count, space = count+1, false
		} else if !space {
			count, space = count+1, true
		}
	}
	return count
}

// top returns the container with the highest score.
func (e *extraction) top() *html.Node {
	var best, named *html.Node
	most, bodies := 0.0, 0
	headline := e.headline()
	for n := range e.body.Descendants() {
		s := e.nodes[n]
		if s == nil || s.weight == 0 {
			continue
		}
		if n.DataAtom != atom.P && isArticleBody(n) && (named == nil || !within(n, named)) {
			named = n
			bodies++
		}
		score := s.score * (1 - linkDensity(s)) * nameBonus(n)
		if score > most && headline != nil && foreign(n, headline) {
			score *= 0.2
		}
		if score > most {
			best, most = n, score
		}
	}
	if bodies == 1 && best != nil && !within(best, named) && !within(named, best) && e.stat(named).weight > shareOfNamed*e.stat(best).weight {
		best = named
	}
	if s := e.nodes[e.body]; best == nil && s.text > 0 {
		return e.body
	}
	return best
}

// headline returns the first heading that is the article's title, nil where
// the page shows none.
func (e *extraction) headline() *html.Node {
	for n := range e.body.Descendants() {
		if (n.DataAtom == atom.H1 || n.DataAtom == atom.H2) && e.isTitle(foldText(nodeText(n))) {
			return n
		}
	}
	return nil
}

// foreign reports whether n stands in another article element than the
// headline: pages go on with the next article when one scrolls down.
func foreign(n, headline *html.Node) bool {
	other := around(n, atom.Article)
	if other == nil || within(headline, other) {
		return false
	}
	own := around(headline, atom.Article)
	return own != nil && !within(other, own) && (holdsHeadline(other) || findTag(other, atom.H2) != nil)
}

// around returns the nearest element of a kind around n, n itself included.
func around(n *html.Node, tag atom.Atom) *html.Node {
	for ; n != nil; n = n.Parent {
		if n.DataAtom == tag {
			return n
		}
	}
	return nil
}

// shareOfNamed is the share of the best container's weight that the only one
// on the page named as the article's text must have to be taken instead.
const shareOfNamed = 0.05

// within reports whether n is ancestor or stands in it.
func within(n, ancestor *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == ancestor {
			return true
		}
	}
	return false
}

func linkDensity(s *nodeStat) float64 {
	if s.text == 0 {
		return 0
	}
	return float64(s.link) / float64(s.text)
}
