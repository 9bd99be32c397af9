package feed

import (
	"html"
	"strings"
)

const (
	atom10Space = "http://www.w3.org/2005/Atom"
	atom03Space = "http://purl.org/atom/ns#"
)

// atomDrafts returns the title and the entries of an Atom feed, 0.3 or 1.0;
// root may be a single entry.
func atomDrafts(root *xmlNode) (site string, items []draft) {
	entries := root.all("entry")
	if root.name == "entry" {
		return "", []draft{atomDraft(root, root)}
	}
	for _, e := range entries {
		items = append(items, atomDraft(root, e))
	}
	return atomLine(root.child("title")), items
}

func atomDraft(root, entry *xmlNode) draft {
	d := draft{Article: Article{Format: "atom"}}
	d.set(&d.Title, "title", atomLine(entry.child("title")), "title")
	atomLinks(&d, entry)
	for _, name := range []string{"published", "issued", "created", "updated", "modified", "pubdate", "date"} {
		d.setDate(&d.Published, "published", parseDate(entry.child(name).line()), name)
	}
	for _, name := range []string{"updated", "modified"} {
		if when := parseDate(entry.child(name).line()); when.After(d.Published.Time) {
			d.setDate(&d.Modified, "modified", when, name)
		}
	}
	source := entry.child("source")
	d.wrote(atomNames(entry), "author")
	d.wrote(atomNames(source), "source/author")
	if d.site = atomLine(source.child("title")); d.site == "" && root != entry {
		d.site = atomLine(root.child("title"))
		// A feed's author stands for entries without one, unless it is but
		// another name of the outlet.
		if names := atomNames(root); len(names) == 1 && !strings.EqualFold(names[0], d.site) {
			d.wrote(names, "feed author")
		}
	}
	if d.site != "" {
		d.note("source", "feed title")
	}
	d.set(&d.Language, "language", entry.child("content").inherited("lang"), "xml:lang")
	d.set(&d.Language, "language", entry.inherited("lang"), "xml:lang")
	d.set(&d.Language, "language", root.child("language").line(), "language")
	atomTexts(&d, entry)
	return d
}

// atomLinks takes the address of the page; an enclosure or a comment feed is
// none.
func atomLinks(d *draft, entry *xmlNode) {
	for _, pass := range []func(rel, kind string) bool{
		func(rel, kind string) bool { return kind == "" || strings.Contains(kind, "html") },
		func(string, string) bool { return true },
	} {
		for _, n := range entry.all("link") {
			rel, ref := n.attr("rel"), n.attr("href")
			if ref == "" {
				ref = n.content()
			}
			if (rel == "" || rel == "alternate") && pass(rel, n.attr("type")) {
				d.link(baseOf(n, ""), ref, "link")
			}
		}
	}
	if src := entry.child("content").attr("src"); src != "" {
		d.link(baseOf(entry, ""), src, "content src")
	}
	d.link("", entry.child("id").line(), "id")
}

func atomNames(n *xmlNode) []string {
	var names []string
	for _, a := range n.all("author") {
		if name := a.child("name"); name != nil {
			names = append(names, name.line())
		} else if a.elements() == 0 {
			names = append(names, a.line())
		}
	}
	return names
}

func atomTexts(d *draft, entry *xmlNode) {
	var full, summary []feedText
	for _, n := range entry.all("content") {
		full = append(full, feedText{atomHTML(n), "content", baseOf(n, d.URL)})
	}
	for _, n := range entry.all("summary") {
		summary = append(summary, feedText{atomHTML(n), "summary", baseOf(n, d.URL)})
	}
	for _, n := range append(entry.all("description"), entry.child("group").all("description")...) {
		summary = append(summary, feedText{escapedHTML(n), "description", baseOf(n, d.URL)})
	}
	d.body(full, summary)
}

// atomHTML returns a text construct as HTML.
func atomHTML(n *xmlNode) string {
	kind, mode := strings.ToLower(n.attr("type")), n.attr("mode")
	switch {
	case n.elements() > 0:
		return n.markup(localName)
	case mode == "base64", isBase64Type(kind):
		return escapeUnlessHTML(unBase64(n.content()))
	case kind == "text", kind == "text/plain":
		return textParagraphs(n.content())
	case kind == "html", kind == "xhtml", strings.Contains(kind, "html"):
		return n.content()
	}
	return escapedHTML(n)
}

// isBase64Type reports whether content of a media type stands in Base64: all
// that is neither text nor XML.
func isBase64Type(kind string) bool {
	return strings.Contains(kind, "/") && !strings.HasPrefix(kind, "text/") && !strings.HasSuffix(kind, "xml") && !strings.Contains(kind, "html")
}

func escapeUnlessHTML(s string) string {
	if looksHTML(s) {
		return s
	}
	return html.EscapeString(s)
}

// atomLine returns a text construct on one line.
func atomLine(n *xmlNode) string {
	kind := strings.ToLower(n.attr("type"))
	switch {
	case n == nil:
		return ""
	case n.elements() > 0:
		return n.line()
	case n.attr("mode") == "base64", isBase64Type(kind):
		return htmlLine(escapeUnlessHTML(unBase64(n.content())))
	case kind == "text", kind == "text/plain":
		return n.line()
	}
	return titleLine(n.content())
}
