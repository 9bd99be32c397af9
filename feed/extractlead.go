package feed

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// leadNames are what pages call the paragraph that opens an article.
var leadNames = wordSet(`lead lede leader intro introduction introtext standfirst subtitle subheadline subheading dek deck chapo chapeau vorspann abstract summary
	sommario anleser entradilla bajada sumario excerpt ingress anrisstext`)

const (
	// longestLead is the length in bytes beyond which what stands above an
	// article is no lead, shortestLead the one below which it is a label.
	longestLead, shortestLead = 1200, 60
	// mostLeads is how many paragraphs may open an article that nothing names
	// as its lead.
	mostLeads = 2
)

// findLeads returns the paragraphs that stand before the article's container,
// on the way to its headline: one that is named as the opening, or told to be
// by the page's description, or plain sentences below the headline.
func (e *extraction) findLeads(top *html.Node) []*html.Node {
	if top == e.body {
		return nil
	}
	root := top
	for level := 0; root.Parent != nil && root.Parent != e.body && level < 12 && root.DataAtom != atom.Article; level++ {
		root = root.Parent
		if root.DataAtom == atom.Article || root.DataAtom == atom.Main || findTag(root, atom.H1) != nil {
			break
		}
	}
	f := leadFinder{extraction: e, top: top, titled: findTag(root, atom.H1) == nil && e.headline() != nil}
	for _, l := range e.leaves(top) {
		if f.opening += foldText(nodeText(l)) + "\n"; len(f.opening) > 4000 {
			break
		}
	}
	f.walk(root, false)
	return f.leads
}

// A leadFinder walks a page in its order up to the article's first paragraph.
type leadFinder struct {
	*extraction
	top     *html.Node
	opening string // of the article, folded
	titled  bool   // past the headline
	leads   []*html.Node
}

// walk looks for leads in n, left out says that n itself is no part of the
// article. It reports whether the search is over.
func (f *leadFinder) walk(n *html.Node, out bool) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		s := f.nodes[c]
		why := f.dropped[c]
		if s == nil || why != "" && why != "neighbour" {
			continue
		}
		outside := !within(c, f.top) || out || why != ""
		if !outside && s.own >= 80 {
			return true
		}
		if c.DataAtom == atom.H1 || isHeading(c) && f.isTitle(foldText(nodeText(c))) {
			f.titled, f.leads = true, nil
			continue
		}
		if outside && !within(f.top, c) {
			switch f.judge(c, s) {
			case surelyLead:
				f.leads = []*html.Node{c}
				return true
			case perhapsLead:
				f.leads = append(f.leads, c)
				if len(f.leads) == mostLeads {
					return true
				}
				continue
			}
		}
		if f.walk(c, outside && within(c, f.top)) {
			return true
		}
	}
	return false
}

// How much speaks for a paragraph being the article's lead.
const (
	noLead = iota
	perhapsLead
	surelyLead
)

// judge says whether n opens the article: its name says so, the page's own
// description begins as it does, or it is a sentence below the headline.
func (f *leadFinder) judge(n *html.Node, s *nodeStat) int {
	if s.text <= shortestLead || s.text >= longestLead || linkDensity(s) >= 0.3 || holdsHeadline(n) {
		return noLead
	}
	text := foldText(nodeText(n))
	if f.isTitle(text) || strings.Contains(f.opening, text[:min(len(text), shortestLead)]) {
		return noLead
	}
	if nameWords(n, func(w string) bool { return leadNames[w] || f.titled && teaserNames[w] }) {
		return surelyLead
	}
	if !isLeaf(n) {
		return noLead
	}
	if key := lettersOnly(text); f.told != "" && (strings.HasPrefix(f.told, key[:min(len(key), shortestLead)]) || strings.HasPrefix(key, f.told)) {
		return surelyLead
	}
	if f.titled && closed(text) && !isBylineLine(text) && !hasCredit(text) && !isDisclosure(text) && !isReadMore(text, 1) && !behindPicture(n) && furnitureKind(text, inHead) == "" {
		return perhapsLead
	}
	return noLead
}

// isLeaf reports whether n is a block that holds no other.
func isLeaf(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.Div, atom.Section, atom.H2, atom.H3, atom.H4:
	default:
		return false
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && !inlineTag[c.DataAtom] {
			return false
		}
	}
	return true
}

// behindPicture reports whether n holds a picture or stands right behind one
// that has no caption yet.
func behindPicture(n *html.Node) bool {
	before := n.PrevSibling
	for before != nil && before.Type != html.ElementNode {
		before = before.PrevSibling
	}
	return findTag(n, atom.Img) != nil || before != nil && (before.DataAtom == atom.Img || findTag(before, atom.Img) != nil) && findTag(before, atom.Figcaption) == nil
}

// toldOpening returns the letters and digits of a page's description, "" where
// it is too short to tell a lead by.
func toldOpening(description string) string {
	if key := lettersOnly(foldText(description)); len(key) >= shortestLead {
		return key
	}
	return ""
}
