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
	// mostLeads is how many paragraphs may stand between an article's headline
	// and its container: some pages frame but the second half, behind a film or
	// a request to subscribe.
	mostLeads = 10
	// farthestHeadline is how many levels up from the text the headline is
	// looked for.
	farthestHeadline = 16
)

// findLeads returns the paragraphs that stand before the article's container,
// on the way to its headline: one that is named as the opening, or told to be
// by the page's description, or plain sentences below the headline.
func (e *extraction) findLeads(top *html.Node) []*html.Node {
	if top == e.body {
		return nil
	}
	f := leadFinder{extraction: e, top: top, headline: e.headlineOf(top)}
	root := top
	for level := 0; root.Parent != nil && root.Parent != e.body && level < farthestHeadline && (f.headline != nil || root.DataAtom != atom.Article); level++ {
		if root = root.Parent; f.headline != nil && within(f.headline, root) || f.headline == nil && root.DataAtom == atom.Main {
			break
		}
	}
	f.past = f.headline == nil || !within(f.headline, root)
	for _, l := range e.leaves(top) {
		if f.opening += foldText(e.shownText(l)) + "\n"; len(f.opening) > 4000 {
			break
		}
	}
	f.walk(root, false)
	return f.leads
}

// headlineOf returns the headline of the article in top: the last heading
// before its text that is the title, else the last of the first rank.
func (e *extraction) headlineOf(top *html.Node) *html.Node {
	var title, first *html.Node
	begun := false
	for n := range e.body.Descendants() {
		begun = begun || n == top
		switch {
		case begun && e.stat(n).own >= 80:
			if title == nil {
				return first
			}
			return title
		case n.DataAtom != atom.H1 && n.DataAtom != atom.H2 || e.hidden(n):
		case e.isTitle(foldText(nodeText(n))):
			title = n
		case n.DataAtom == atom.H1 && strings.TrimSpace(nodeText(n)) != "":
			first = n
		}
	}
	return title
}

// hidden reports whether the page hides n or what it stands in, or shows it
// only on paper or when asked.
func (e *extraction) hidden(n *html.Node) bool {
	for ; n != nil && n != e.body && !e.lax; n = n.Parent {
		if why := e.dropped[n]; hiddenNode(n) || why == "hidden" || why == "widget" || why == "popup" {
			return true
		}
	}
	return false
}

// A leadFinder walks a page in its order from the headline, nil where there is
// none, to the article's first paragraph.
type leadFinder struct {
	*extraction
	top, headline *html.Node
	past          bool   // the headline
	opening       string // of the article, folded
	leads         []*html.Node
	sure          bool // one of them is named or told as such
}

// walk looks for leads in n, left out says that n itself is no part of the
// article. It reports whether the search is over.
func (f *leadFinder) walk(n *html.Node, out bool) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		s := f.nodes[c]
		why := f.dropped[c]
		if c == f.headline {
			f.past = true
			continue
		}
		if s == nil || why != "" && why != "neighbour" && (f.past || !within(f.headline, c)) {
			continue
		}
		outside := !within(c, f.top) || out || why != ""
		if !outside && s.own >= 80 {
			return true
		}
		if outside && !within(f.top, c) {
			switch f.judge(c, s) {
			case surelyLead:
				if !f.sure && len(f.leads) < 2 {
					f.leads = f.leads[:0]
				}
				f.sure = true
				f.take(c)
				continue
			case perhapsLead:
				if f.sure && (c.DataAtom != atom.P || c.Parent != f.top.Parent && c.Parent != f.leads[len(f.leads)-1].Parent) {
					continue
				}
				f.take(c)
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

// take adds a lead; what repeats it is none.
func (f *leadFinder) take(n *html.Node) {
	f.leads = append(f.leads, n)
	f.opening += foldText(nodeText(n)) + "\n"
}

// titled reports whether the walk has passed a headline.
func (f *leadFinder) titled() bool { return f.headline != nil && f.past }

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
	if f.isTitle(text) || digitsIn(text) > max(7, len(text)/9) || strings.Contains(f.opening, text[:min(len(text), shortestLead)]) {
		return noLead
	}
	if attr(n, "itemprop") == "description" || nameWords(n, func(w string) bool { return leadNames[w] || (f.titled() || n.Parent == f.top.Parent) && teaserNames[w] }) {
		return surelyLead
	}
	if !isLeaf(n) {
		return noLead
	}
	if key := letters(text); f.told != "" && (strings.HasPrefix(f.told, key[:min(len(key), shortestLead)]) || strings.HasPrefix(key, f.told)) {
		return surelyLead
	}
	if (f.titled() || n.DataAtom == atom.P && n.Parent == f.top.Parent) && closed(text) && !isBylineLine(text) && !hasCredit(text) && !isDisclosure(text) && !isReadMore(text, 1) && !behindPicture(n) && furnitureKind(text, inHead) == "" {
		return perhapsLead
	}
	return noLead
}

func digitsIn(s string) int {
	count := 0
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			count++
		}
	}
	return count
}

// isLeaf reports whether n is a block that holds no other.
func isLeaf(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.Div, atom.Section, atom.H2, atom.H3, atom.H4:
		return isLeafOf(n)
	}
	return false
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
	if key := letters(foldText(description)); len(key) >= shortestLead {
		return key
	}
	return ""
}
