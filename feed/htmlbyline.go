package feed

import (
	"strings"

	"crosswire/content"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A pageByline is a byline as it is set on the page.
type pageByline struct {
	names, where string
	headline     bool // it stands near a headline
}

func (m *pageMeta) addByline(n *html.Node, where string) {
	text := content.CleanLine(nodeText(n))
	if len(text) < 3 || len(text) > 150 || len(m.bylines) > 50 {
		return
	}
	if names := bylineNames(text); names != "" {
		text = names
	}
	if before, _, ok := strings.Cut(text, " ("); ok && strings.HasSuffix(text, ")") {
		text = before
	}
	if text = withoutDate(text); len(text) < 3 || !allNames(text) {
		return
	}
	m.bylines = append(m.bylines, pageByline{text, where, nearHeadline(n)})
}

// mentionsAuthor reports whether the names of n may speak of an author: a look
// that spares most elements the reading of their names.
func mentionsAuthor(n *html.Node) bool {
	for i := range n.Attr {
		if v := n.Attr[i].Val; strings.Contains(v, "yline") || strings.Contains(v, "uthor") || strings.Contains(v, "YLINE") || strings.Contains(v, "UTHOR") {
			return true
		}
	}
	return false
}

// authorNamed reports whether n calls itself an author's name.
func authorNamed(n *html.Node) bool {
	if n.DataAtom != atom.A && n.DataAtom != atom.Span && n.DataAtom != atom.Div && n.DataAtom != atom.P {
		return false
	}
	before := ""
	return nameWords(n, func(w string) bool {
		found := w == "authorname" || before == "author" && (w == "name" || w == "link")
		before = w
		return found
	})
}

// withoutDate cuts off what follows the names in a byline: a date, a count.
func withoutDate(s string) string {
	if at := firstFigure(s); at >= 0 {
		s = s[:at]
		words := strings.Fields(s)
		for len(words) > 0 && dateWords()[strings.ToLower(strings.Trim(words[len(words)-1], ".,"))] != (dateWord{}) {
			words = words[:len(words)-1]
		}
		s = strings.Join(words, " ")
	}
	return strings.TrimRight(s, " ,;-–—")
}

// firstFigure returns where the first number or parting sign stands in s that
// is no part of a name such as News4You, -1 where there is none.
func firstFigure(s string) int {
	for i := 0; i < len(s); i++ {
		if !strings.ContainsRune("0123456789", rune(s[i])) {
			if strings.HasPrefix(s[i:], "|") || strings.HasPrefix(s[i:], "•") || strings.HasPrefix(s[i:], "·") {
				return i
			}
			continue
		}
		end := i
		for end < len(s) && s[end] >= '0' && s[end] <= '9' {
			end++
		}
		if i == 0 || end == len(s) || !asciiLetter(s[i-1]) || !asciiLetter(s[end]) {
			return i
		}
		i = end
	}
	return -1
}

func asciiLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// nearHeadline reports whether one of the few elements around n holds an h1.
func nearHeadline(n *html.Node) bool {
	for level := 0; n != nil && n.DataAtom != atom.Body && level < 6; level++ {
		if findTag(n, atom.H1) != nil {
			return true
		}
		n = n.Parent
	}
	return false
}

// bestByline returns the byline that is surely the article's: one near the
// headline, or the only one on the page. What is only called an author's name
// comes last: comments and boxes have such names, too.
func (m *pageMeta) bestByline() (names, where string) {
	for _, kinds := range [][]string{{"rel=author", "itemprop=author", "byline"}, {"author name"}} {
		var all []pageByline
		for _, kind := range kinds {
			for _, b := range m.bylines {
				if b.where == kind {
					all = append(all, b)
				}
			}
		}
		for _, b := range all {
			if b.headline {
				return b.names, b.where
			}
		}
		same := len(all) > 0
		for _, b := range all {
			same = same && strings.EqualFold(b.names, all[0].names)
		}
		if same {
			return all[0].names, all[0].where
		}
	}
	return "", ""
}

// fillAuthors takes the authors from the best place that names any.
func (m *pageMeta) fillAuthors(d *draft) {
	type place struct {
		where string
		list  []string
	}
	places := []place{{"JSON-LD author", m.ld.authors}, {"article:author", m.authors}}
	for _, name := range []string{"author", "byl", "dc.creator", "parsely-author", "sailthru.author", "citation_author", "twitter:creator"} {
		if v := unescaped(m.first(name)); v != "" && !isURL(v) {
			places = append(places, place{"meta " + name, []string{v}})
		}
	}
	if names, where := m.bestByline(); names != "" {
		places = append(places, place{where, []string{names}})
	}
	for _, p := range places {
		var list []string
		for _, name := range p.list {
			d.set(&d.Agency, "agency", agencyIn(name), p.where)
			if name = m.authorName(name); name != "" {
				list = append(list, name)
			}
		}
		byline := strings.Join(list, ", ")
		if byline == "" || len(byline) > 300 {
			continue
		}
		d.set(&d.Byline, "byline", byline, p.where)
		if len(list) > 1 {
			d.Authors = list
			d.note("authors", p.where)
		}
		return
	}
}

// noAuthors are what programs write where they know no author.
var noAuthors = wordSet("admin administrator adminuser author autor editor editorial redaktion redaktori redaccion redacción redazione redactie redakcja rédaction newsroom newsdesk staff team user root webmaster guest unknown null none unbenannt contributor contributer")

// authorName returns one author as a page's data names him or her, without
// what such fields hold besides: markup, "by", addresses, the outlet. It
// returns "" where nobody is left, or only the outlet itself.
func (m *pageMeta) authorName(name string) string {
	if strings.Contains(name, "<") {
		name = htmlText(name)
	}
	name = content.CleanLine(name)
	if names := bylineNames(name); names != "" {
		name = names
	}
	for _, prefix := range []string{"von ", "Autor: ", "Author: ", "Author ", "Interview: ", "By ", "by "} {
		name = strings.TrimPrefix(name, prefix)
	}
	name, _, _ = strings.Cut(name, " | ")
	words := strings.Fields(name)
	kept := words[:0]
	for _, w := range words {
		if !isURL(w) && !strings.Contains(w, "@") && !strings.HasPrefix(w, "www.") && !strings.HasPrefix(w, "(www.") && !strings.Contains(w, ".com/") {
			kept = append(kept, w)
		}
	}
	name = strings.Trim(strings.Join(kept, " "), " ,;-–—|/")
	if noAuthors[strings.ToLower(strings.TrimSuffix(name, " Writer"))] || m.isOwnName(name) {
		return ""
	}
	return name
}

// isOwnName reports whether name is the page's outlet, perhaps with "staff" or
// "team" behind it.
func (m *pageMeta) isOwnName(name string) bool {
	key := nameKey(name)
	if key == "" || agencyNamed(name) != "" {
		return key == ""
	}
	for _, end := range []string{"staff", "team", "redaktion", "newsroom"} {
		if cut, ok := strings.CutSuffix(key, end); ok && cut != "" {
			key = cut
		}
	}
	for _, site := range []string{m.ld.publisher, m.first("og:site_name"), m.first("application-name"), hostOf(m.first("og:url")), hostOf(m.canonical)} {
		if other := nameKey(site); other != "" && key == other {
			return true
		}
	}
	return false
}

// htmlText returns the words of a piece of HTML.
func htmlText(s string) string {
	root, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return s
	}
	return nodeText(root)
}
