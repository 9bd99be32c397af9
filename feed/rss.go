package feed

import "strings"

// Namespaces of modules that items in RSS carry, with the prefix that stands
// for them where a feed forgets to declare it.
var rssModules = map[string]string{
	"http://purl.org/dc/elements/1.1/":               "dc",
	"http://purl.org/dc/elements/1.0/":               "dc",
	"http://purl.org/dc/terms/":                      "dcterms",
	"http://purl.org/rss/1.0/modules/content/":       "content",
	"http://search.yahoo.com/mrss/":                  "media",
	"http://search.yahoo.com/mrss":                   "media",
	"http://rssnamespace.org/feedburner/ext/1.0":     "feedburner",
	"http://www.itunes.com/dtds/podcast-1.0.dtd":     "itunes",
	"http://www.w3.org/1999/02/22-rdf-syntax-ns#":    "rdf",
	"http://www.w3.org/xml/1998/namespace":           "xml",
	"http://prismstandard.org/namespaces/basic/2.0/": "prism",
	xhtmlSpace:  "xhtml",
	atom10Space: "atom",
	atom03Space: "atom",
}

// module returns the prefix by which the module of n is known, "" for RSS's
// own elements: those in no namespace, in that of the root, or in one of RSS.
func (r *rssReader) module(n *xmlNode) string {
	if prefix, ok := rssModules[n.space]; ok {
		return prefix
	}
	if n.space == "" || n.space == r.own {
		return ""
	}
	for _, own := range rssSpaces {
		if strings.HasPrefix(n.space, own) {
			return ""
		}
	}
	return n.space
}

// rssSpaces are how the namespaces begin in which versions of RSS have stood.
var rssSpaces = []string{
	"http://purl.org/rss/1.0/", "http://purl.org/net/rss1.1#", "http://channel.netscape.com/rdf/simple/", "http://my.netscape.com/rdf/simple/",
	"http://backend.userland.com/rss", "http://blogs.law.harvard.edu/tech/rss", "http://cyber.law.harvard.edu/rss",
}

// An rssReader reads the items of one file.
type rssReader struct {
	own     string // the namespace of the root
	channel *xmlNode
	site    string
	base    string
}

// get returns the children of n with a name such as "title" or "dc:creator".
func (r *rssReader) get(n *xmlNode, qname string) []*xmlNode {
	prefix, name, ok := strings.Cut(qname, ":")
	if !ok {
		prefix, name = "", qname
	}
	var found []*xmlNode
	for _, c := range n.all(name) {
		if r.module(c) == prefix {
			found = append(found, c)
		}
	}
	return found
}

// line returns the text of the first child with one of the names.
func (r *rssReader) line(n *xmlNode, qnames ...string) (text, qname string) {
	for _, qname := range qnames {
		for _, c := range r.get(n, qname) {
			if s := c.line(); s != "" {
				return s, qname
			}
		}
	}
	return "", ""
}

// rssDrafts returns a feed's title and the items below root: in RSS they stand
// in the channel, in RDF beside it.
func rssDrafts(root *xmlNode) (site string, items []draft) {
	r := rssReader{own: root.space, channel: root.child("channel")}
	if root.name == "channel" {
		r.channel = root
	}
	title, _ := r.line(r.channel, "title", "dc:title")
	r.site = titleLine(title)
	link, _ := r.line(r.channel, "link")
	r.base = baseOf(r.channel, link)
	if r.site == "" && r.channel == nil {
		r.site = titleLine(root.child("title").line())
	}
	// An item whose end tag is missing holds those that follow.
	for _, item := range root.descendants("item") {
		items = append(items, r.draft(item))
	}
	return r.site, items
}

func (r *rssReader) draft(item *xmlNode) draft {
	d := draft{Article: Article{Format: "rss"}}
	title, where := r.line(item, "title", "atom:title", "dc:title", "media:title")
	d.set(&d.Title, "title", titleLine(title), where)
	r.links(&d, item)
	for _, name := range []string{"pubdate", "dc:date", "dcterms:issued", "atom:published", "dcterms:created", "atom:issued", "prism:publicationdate", "date"} {
		s, _ := r.line(item, name)
		d.setDate(&d.Published, "published", parseDate(s), name)
	}
	for _, name := range []string{"dcterms:modified", "atom:updated", "atom:modified", "prism:modificationdate", "lastbuilddate"} {
		s, _ := r.line(item, name)
		d.setDate(&d.Modified, "modified", parseDate(s), name)
	}
	r.authors(&d, item)
	for _, n := range []*xmlNode{item, r.channel} {
		lang, where := r.line(n, "dc:language", "language")
		d.set(&d.Language, "language", lang, where)
	}
	d.set(&d.Language, "language", item.inherited("lang"), "xml:lang")
	d.site = r.site
	if source, _ := r.line(item, "source", "dc:source"); source != "" && !isURL(source) {
		d.site = titleLine(source)
	}
	if d.site != "" {
		d.note("source", "feed title")
	}
	r.texts(&d, item)
	return d
}

func (r *rssReader) links(d *draft, item *xmlNode) {
	base := baseOf(item, r.base)
	if s, where := r.line(item, "feedburner:origlink"); s != "" {
		d.link(base, s, where)
	}
	for _, n := range r.get(item, "link") {
		d.link(base, n.content()+n.attr("href"), "link")
	}
	for _, n := range r.get(item, "atom:link") {
		if rel := n.attr("rel"); rel == "" || rel == "alternate" {
			d.link(base, n.attr("href"), "atom:link")
		}
	}
	for _, n := range r.get(item, "guid") {
		if s := n.line(); !strings.EqualFold(n.attr("ispermalink"), "false") && isURL(s) {
			d.link(base, s, "guid")
		}
	}
	for _, a := range item.attrs {
		if a.name == "about" && isURL(a.value) {
			d.link(base, a.value, "rdf:about")
		}
	}
	for _, n := range r.get(item, "guid") { // better than none
		d.link(base, n.line(), "guid")
	}
}

func (r *rssReader) authors(d *draft, item *xmlNode) {
	for _, qname := range []string{"dc:creator", "author", "atom:author", "itunes:author", "dc:contributor"} {
		var names []string
		for _, n := range r.get(item, qname) {
			if name := n.child("name"); name != nil {
				n = name
			}
			names = append(names, n.line())
		}
		d.wrote(names, qname)
	}
}

// texts gathers the texts of an item. In RSS a description is a summary where
// there is a fuller text beside it, and often the whole text where there is
// none.
func (r *rssReader) texts(d *draft, item *xmlNode) {
	var full, summary []feedText
	outer := d.URL
	if outer == "" {
		outer = r.base
	}
	add := func(list *[]feedText, qname string, markup func(*xmlNode) string) {
		for _, n := range r.get(item, qname) {
			if s := markup(n); strings.TrimSpace(s) != "" {
				*list = append(*list, feedText{s, qname, baseOf(n, outer)})
			}
		}
	}
	add(&full, "content:encoded", escapedHTML)
	add(&full, "xhtml:body", escapedHTML)
	add(&full, "xhtml:div", escapedHTML)
	add(&full, "fullitem", escapedHTML)
	add(&full, "atom:content", atomHTML)
	add(&full, "encoded", escapedHTML)
	fuller := len(full) > 0
	add(&summary, "summary", escapedHTML)
	add(&summary, "atom:summary", atomHTML)
	if fuller {
		add(&summary, "description", escapedHTML)
	} else {
		add(&full, "description", escapedHTML)
	}
	add(&summary, "media:description", escapedHTML)
	add(&summary, "itunes:summary", escapedHTML)
	for _, group := range r.get(item, "media:group") {
		for _, n := range group.all("description") {
			summary = append(summary, feedText{escapedHTML(n), "media:description", outer})
		}
	}
	d.body(full, summary)
}
