package feed

import (
	"encoding/base64"
	"errors"
	"net/mail"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Feeds: RSS 0.90 to 2.0 and RDF (rss.go), Atom 0.3 and 1.0 (atom.go), CDF
// (cdf.go), JSON Feed (jsonfeed.go). They are read by a parser of our own
// because a saved feed is as often cut off, nested wrongly or full of foreign
// tags as not, and a library that parses feeds gives up with the first of these:
// here all items before the damage still load.

var (
	errNoItems    = errors.New("feed without items")
	errNoItemText = errors.New("feed whose items hold no text")
)

// isFeedXML reports whether in is a feed in XML.
func isFeedXML(in input) bool {
	switch xmlRootName(in.data) {
	case "rss", "feed", "rdf":
		return true
	case "channel", "entry":
		// Other formats have elements of these names as well.
		tag := strings.ToLower(xmlRootTag(in.data))
		if strings.HasPrefix(tag, "channel") {
			return !strings.Contains(tag, "xmlns") || strings.Contains(tag, "rss")
		}
		return strings.Contains(tag, atom10Space) || strings.Contains(tag, atom03Space)
	}
	return false
}

func parseFeedXML(in input) ([]draft, error) {
	root, err := parseXML(in.data)
	if root == nil {
		return nil, err
	}
	_, items := feedItems(root)
	drafts := slices.DeleteFunc(items, func(d draft) bool { return d.Title == "" && d.markdown == "" })
	switch {
	case len(items) == 0:
		return nil, both(errNoItems, err)
	case len(drafts) == 0:
		return nil, both(errNoItemText, err)
	}
	return drafts, err
}

// feedItems returns the title and the items of the feed in root, those with
// nothing to read included.
func feedItems(root *xmlNode) (site string, items []draft) {
	for n := root.first; n != nil; n = n.next {
		switch n.name {
		case "feed", "entry":
			return atomDrafts(n)
		case "channel":
			if n.child("item").attr("href") != "" || n.find("pubdate") == nil && n.find("link") == nil {
				return cdfDrafts(n)
			}
			return rssDrafts(n)
		case "rss", "rdf":
			return rssDrafts(n)
		}
	}
	return "", nil
}

// feedText is a text in a feed, as Markdown's source.
type feedText struct {
	html  string
	where string
	base  string // what relative links in it refer to
}

// body takes the fullest text over: texts come best first, and a later one
// counts only if the ones before are empty or much shorter. Where only a
// summary is there, the item says so.
func (d *draft) body(full, summary []feedText) {
	best, length := feedText{}, 0
	for _, t := range full {
		if n := htmlLength(t.html); n > length*2 {
			best, length = t, n
		}
	}
	fromSummary := false
	for _, t := range summary {
		n := htmlLength(t.html)
		if n > length*2+80 || length == 0 && n > 0 {
			best, length, fromSummary = t, n, true
		}
	}
	for _, t := range summary {
		if t.where != best.where {
			d.set(&d.Description, "description", htmlLine(t.html), t.where)
		}
	}
	if length == 0 {
		return
	}
	d.markdown = htmlToMarkdown(best.html, best.base)
	d.note("text", best.where)
	if fromSummary || isTeaser(d.markdown) {
		d.note("text", best.where+" (summary only)")
		d.notes = append(d.notes, "Summary only: the feed holds no more of this article.")
	}
}

var teaserEnd = regexp.MustCompile(`(?i)(?:\[?(?:…|\.\.\.|&hellip;)\\?\]?|\[…\\?\]|(?:read more|continue reading|keep reading|read on|weiterlesen|mehr lesen|lire la suite|leer más|leggi tutto)[^\n]{0,80})\s*$`)

// isTeaser reports whether a text breaks off with an ellipsis or with a link to
// the rest of it.
func isTeaser(markdown string) bool {
	return utf8.RuneCountInString(markdown) < 1500 && teaserEnd.MatchString(strings.TrimRight(markdown, ")*_ \n"))
}

// html4Line are the elements of HTML between which words do not run on.
var html4Line = map[atom.Atom]bool{atom.Br: true, atom.P: true, atom.Div: true, atom.Li: true, atom.Td: true, atom.Tr: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.Blockquote: true}

// htmlLine returns the text of HTML on one line.
func htmlLine(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return strings.Join(strings.Fields(s), " ")
	}
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(s))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return strings.Join(strings.Fields(b.String()), " ")
		case html.TextToken:
			b.Write(z.Text())
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			if name, _ := z.TagName(); html4Line[atom.Lookup(name)] {
				b.WriteByte(' ')
			}
		}
	}
}

func htmlLength(s string) int { return len(htmlLine(s)) }

// titleLine returns the text of a title of which nobody said whether it is
// HTML: most are, and some are escaped twice.
func titleLine(s string) string {
	if looksHTML(s) || xmlReferenceIn(s) {
		return htmlLine(s)
	}
	return strings.Join(strings.Fields(s), " ")
}

func xmlReferenceIn(s string) bool {
	for {
		i := strings.IndexByte(s, '&')
		if i < 0 {
			return false
		}
		s = s[i:]
		if n := xmlReference(s); n > 0 && html.UnescapeString(s[:n]) != s[:n] {
			return true
		}
		s = s[1:]
	}
}

// escapedHTML returns the text of an element as HTML: its elements, if there
// are any, else what is escaped in it.
func escapedHTML(n *xmlNode) string {
	if n == nil {
		return ""
	}
	if n.elements() > 0 {
		return n.markup(localName)
	}
	s := strings.TrimSpace(n.content())
	if strings.HasPrefix(s, "<!") && !strings.HasPrefix(s, "<!--") && !hasPrefixFold(s, "<!doctype") {
		s = "&lt;" + s[1:] // a sign, no declaration
	}
	if !looksHTML(s) && strings.Contains(s, "\n\n") {
		return textParagraphs(html.UnescapeString(s))
	}
	return s
}

// unBase64 returns the text in Base64, "" where it is none.
func unBase64(s string) string {
	data, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(s), ""))
	if err != nil {
		return ""
	}
	text, _ := decodeText(data, "")
	return text
}

// baseOf returns the address that relative links in n refer to: xml:base of n
// and of the elements around it, the outermost against outer.
func baseOf(n *xmlNode, outer string) string {
	if n == nil {
		return outer
	}
	base := baseOf(n.parent, outer)
	if own := n.attrIn("xml", "base"); own != "" {
		return resolveURL(base, own)
	}
	return base
}

// resolveURL returns ref against base, ref itself where that cannot be done.
func resolveURL(base, ref string) string {
	ref = strings.TrimSpace(ref)
	b, err := url.Parse(strings.TrimSpace(base))
	if err != nil || !b.IsAbs() || ref == "" {
		return ref
	}
	r, err := b.Parse(ref)
	if err != nil {
		return ref
	}
	return r.String()
}

// link sets the address of an item.
func (d *draft) link(base, ref, where string) {
	ref = strings.Join(strings.Fields(ref), "")
	if full := resolveURL(base, ref); isURL(full) {
		d.set(&d.URL, "url", full, where)
	}
}

var mailInBrackets = regexp.MustCompile(`\s*[(<\[][^()<>\[\]]*@[^()<>\[\]]*[)>\]]`)
var nameInBrackets = regexp.MustCompile(`^\S+@\S+\s*\((.+)\)$`)

// personName returns the name in what feeds give as author: "me@city.example
// (Jane Doe)", "Jane Doe <me@city.example>". A bare address has none.
func personName(s string) string {
	s = strings.Join(strings.Fields(htmlLine(s)), " ")
	if m := nameInBrackets.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	s = strings.TrimSpace(mailInBrackets.ReplaceAllString(s, ""))
	s, _ = strings.CutPrefix(s, "By ")
	if a, err := mail.ParseAddress(s); err == nil {
		return a.Name
	}
	return s
}

// wrote adds the authors that an item names, and its byline, which is all of
// them.
func (d *draft) wrote(names []string, where string) {
	var sound []string
	for _, name := range names {
		for _, one := range splitList(personName(name)) {
			if one != "" && !isURL(one) {
				sound = append(sound, one)
			}
		}
	}
	if len(d.Authors) == 0 && len(sound) > 0 {
		d.people(sound, where)
		d.set(&d.Byline, "byline", strings.Join(sound, ", "), where)
	}
}

// splitList parts names that stand in one element, if all the parts look like
// names.
func splitList(s string) []string {
	parts := splitNames(s)
	if len(parts) > 1 {
		return parts
	}
	return []string{s}
}
