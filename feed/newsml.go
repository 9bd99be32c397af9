package feed

import (
	"regexp"
	"strings"
)

// errNoNewsText is about packages and pictures, which newsrooms send in the same
// formats.
const errNoNewsText = otherKind("newsroom items without text")

// isNewsMLG2 reports whether in is in NewsML-G2 (IPTC): a message, a package
// or a single item.
func isNewsMLG2(in input) bool {
	switch xmlRootName(in.data) {
	case "newsmessage", "newsitem":
		return true
	}
	return false
}

func parseNewsMLG2(in input) ([]draft, error) {
	root, err := parseXML(in.data)
	if root == nil {
		return nil, err
	}
	header := root.find("header")
	var drafts []draft
	for _, item := range root.descendants("newsitem") {
		var d draft
		g2Item(&d, item)
		if g2Body(&d, item); d.markdown == "" {
			continue
		}
		g2Creators(&d, item)
		d.credit(header.child("sender").line(), "header/sender")
		d.setDate(&d.Published, "published", wireDate(header.child("sent").line()), "header/sent")
		drafts = append(drafts, d)
	}
	if len(drafts) == 0 {
		return nil, both(errNoNewsText, err)
	}
	return drafts, err
}

// g2Item takes over an item's fields. What is published is this version of
// the text, so its date counts before that of the first one.
func g2Item(d *draft, item *xmlNode) {
	meta, about, rights := item.child("itemmeta"), item.child("contentmeta"), item.child("rightsinfo")
	g2Headlines(d, about)
	d.set(&d.Title, "title", meta.child("title").line(), "itemMeta/title")
	d.set(&d.Slug, "slug", about.child("slugline").line(), "slugline")
	d.setDate(&d.Published, "published", wireDate(meta.child("versioncreated").line()), "versionCreated")
	d.setDate(&d.Published, "published", wireDate(about.child("contentcreated").line()), "contentCreated")
	d.setDate(&d.Published, "published", wireDate(meta.child("firstcreated").line()), "firstCreated")
	d.setDate(&d.Embargo, "embargo", wireDate(meta.child("embargoed").line()), "embargoed")
	d.set(&d.Status, "status", afterColon(meta.child("pubstatus").attr("qcode")), "pubStatus")
	d.set(&d.Language, "language", about.child("language").attr("tag"), "language")
	d.set(&d.Language, "language", item.inherited("lang"), "xml:lang")
	d.dateline(about.child("dateline").line(), "dateline")
	d.dateline(g2Name(about.child("located")), "located")
	d.set(&d.Byline, "byline", about.child("by").line(), "by")
	d.people(splitNames(about.child("by").line()), "by")
	for _, text := range about.all("description") {
		if !strings.Contains(strings.ToLower(text.attr("role")), "caption") {
			d.set(&d.Description, "description", text.line(), "description")
		}
	}
	g2Notes(d, meta)
	for _, link := range meta.all("link") {
		if href := link.attr("href"); isURL(href) && strings.HasSuffix(link.attr("rel"), "alternate") {
			d.set(&d.URL, "url", href, "link")
		}
	}
	d.credit(about.child("creditline").line(), "creditline")
	for _, source := range about.all("infosource") {
		d.credit(g2Name(source), "infoSource")
	}
	d.credit(g2Name(rights.child("copyrightholder")), "copyrightHolder")
	if provider := g2Name(meta.child("provider")); len(provider) > 2 {
		d.credit(provider, "provider")
	}
}

// g2Private tells notes for editors' eyes from those that say something of the
// text, by their roles.
var g2Private = regexp.MustCompile(`(?i)private|nonpublic|contact|closing|notepad|picture|internal`)

// g2Notes takes over the notes to editors that are fit to be read.
func g2Notes(d *draft, meta *xmlNode) {
	for _, n := range meta.all("ednote") {
		note := n.line()
		d.embargoInWords(note, "edNote")
		if note != "" && !g2Private.MatchString(n.attr("role")+" "+n.attr("pubconstraint")) {
			d.notes = append(d.notes, note)
		}
	}
}

// g2Headlines takes the headline that is not of a lower rank, in the text's own
// language where there are several.
func g2Headlines(d *draft, about *xmlNode) {
	for _, h := range about.all("headline") {
		role := strings.ToLower(h.attr("role"))
		if role == "" || strings.HasSuffix(role, ":main") || strings.HasSuffix(role, ":headline") {
			d.set(&d.Title, "title", h.line(), "headline")
		}
	}
	for _, h := range about.all("headline") {
		if strings.Contains(strings.ToLower(h.attr("role")), "sub") {
			d.set(&d.Description, "description", h.line(), "headline "+h.attr("role"))
			continue
		}
		d.set(&d.Title, "title", h.line(), "headline")
	}
}

// g2Name returns the name that an element of NewsML gives in one of its ways.
func g2Name(n *xmlNode) string {
	if s := n.child("name").line(); s != "" {
		return s
	}
	if s := strings.TrimSpace(n.attr("literal")); s != "" {
		return s
	}
	if n == nil || n.elements() > 0 {
		return ""
	}
	return n.line()
}

func afterColon(s string) string {
	if _, after, ok := strings.Cut(s, ":"); ok {
		return after
	}
	return s
}

// g2Creators takes names from where agencies stand as often as persons.
func g2Creators(d *draft, item *xmlNode) {
	for _, c := range item.child("contentmeta").all("creator") {
		if name := g2Name(c); personLike.MatchString(name) && agencyNamed(name) == "" {
			d.set(&d.Byline, "byline", name, "creator")
			d.people([]string{name}, "creator")
		}
	}
}

// g2Body takes over the text of an item: NITF or XHTML inside it, else what
// stands there as data.
func g2Body(d *draft, item *xmlNode) {
	set := item.child("contentset")
	for _, in := range set.all("inlinexml") {
		if doc := in.find("nitf"); doc != nil {
			nitfDraft(d, doc)
			continue
		}
		if body := in.find("body"); body != nil {
			in = body
		}
		d.markdown = join2(d.markdown, htmlToMarkdown(wireHTML(in.markup(localName)), d.URL))
	}
	if d.markdown != "" {
		return
	}
	for _, in := range set.all("inlinedata") {
		kind := in.attr("contenttype")
		if kind == "" || strings.HasPrefix(kind, "text/") || strings.Contains(kind, "xml") {
			d.markdown = join2(d.markdown, htmlToMarkdown(dataHTML(in), d.URL))
		}
	}
}

// dataHTML returns text that may be HTML, escaped or not, or plain text, or
// both: one paragraph's tags around lines that blanks part.
func dataHTML(n *xmlNode) string {
	if n.elements() > 0 {
		return wireHTML(n.markup(localName))
	}
	text := n.content()
	inner := strings.TrimSpace(text)
	if rest, ok := strings.CutPrefix(inner, "<p>"); ok {
		inner = strings.TrimSuffix(strings.TrimSpace(rest), "</p>")
		if strings.Count(inner, "\n") < 3 || strings.Contains(inner, "</") {
			return text
		}
		return textParagraphs(strings.Trim(inner, "\r\n"))
	}
	if looksHTML(text) {
		return wireHTML(text)
	}
	return textParagraphs(text)
}

// isNewsML1 reports whether in is in NewsML 1.0 to 1.2 (IPTC).
func isNewsML1(in input) bool { return xmlRootName(in.data) == "newsml" }

func parseNewsML1(in input) ([]draft, error) {
	root, err := parseXML(in.data)
	if root == nil {
		return nil, err
	}
	envelope := root.find("newsenvelope")
	var drafts []draft
	for _, item := range root.find("newsml").all("newsitem") {
		for _, part := range newsML1Parts(item) {
			var d draft
			if newsML1Part(&d, item, part); d.markdown == "" {
				continue
			}
			d.setDate(&d.Published, "published", wireDate(envelope.child("dateandtime").line()), "DateAndTime")
			d.credit(envelope.child("sentfrom").find("party").attr("formalname"), "SentFrom")
			drafts = append(drafts, d)
		}
	}
	if len(drafts) == 0 {
		return nil, both(errNoNewsText, err)
	}
	return drafts, err
}

// newsML1Parts returns the components that hold text of their own, each an
// article; those inside a component that has newslines belong to it.
func newsML1Parts(item *xmlNode) []*xmlNode {
	var parts []*xmlNode
	for _, c := range item.descendants("newscomponent") {
		if len(c.all("contentitem")) > 0 && newsML1HasText(c) {
			parts = append(parts, c)
		}
	}
	return parts
}

func newsML1HasText(c *xmlNode) bool {
	for _, content := range c.all("contentitem") {
		media := strings.ToLower(content.child("mediatype").attr("formalname"))
		if content.child("datacontent") != nil && (media == "" || strings.Contains(media, "text")) {
			return true
		}
	}
	return false
}

// newsML1Part takes over one component of an item; what it does not say itself
// the components around it say.
func newsML1Part(d *draft, item, part *xmlNode) {
	for at := part; at != nil && at != item; at = at.parent {
		lines := at.child("newslines")
		d.set(&d.Title, "title", lines.child("headline").line(), "HeadLine")
		d.set(&d.Description, "description", lines.child("subheadline").line(), "SubHeadLine")
		d.set(&d.Byline, "byline", lines.child("byline").line(), "ByLine")
		d.people(splitNames(lines.child("byline").line()), "ByLine")
		d.dateline(lines.child("dateline").line(), "DateLine")
		d.set(&d.Slug, "slug", lines.child("slugline").line(), "SlugLine")
		d.set(&d.Language, "language", at.child("descriptivemetadata").child("language").attr("formalname"), "Language")
		admin := at.child("administrativemetadata")
		for _, name := range []string{"provider", "source", "creator"} {
			d.credit(admin.child(name).child("party").attr("formalname"), name)
		}
		d.credit(lines.child("creditline").line(), "CreditLine")
	}
	manage := item.child("newsmanagement")
	for _, name := range []string{"thisrevisioncreated", "firstcreated"} {
		d.setDate(&d.Published, "published", wireDate(manage.child(name).line()), name)
	}
	d.set(&d.Status, "status", strings.ToLower(manage.child("status").attr("formalname")), "Status")
	future := manage.child("statuswillchange")
	if strings.EqualFold(future.child("futurestatus").attr("formalname"), "usable") {
		d.setDate(&d.Embargo, "embargo", wireDate(future.child("dateandtime").line()), "StatusWillChange")
	}
	for _, n := range item.descendants("comment") {
		if note := n.line(); d.embargoInWords(note, "Comment") {
			d.notes = append(d.notes, note)
		}
	}
	d.set(&d.Language, "language", item.inherited("lang"), "xml:lang")
	d.set(&d.Slug, "slug", item.child("identification").child("namelabel").line(), "NameLabel")
	for _, in := range part.all("contentitem") {
		data := in.child("datacontent")
		switch doc := data.find("nitf"); {
		case data == nil:
		case doc != nil:
			nitfDraft(d, doc)
		case data.find("body") != nil:
			d.markdown = join2(d.markdown, htmlToMarkdown(wireHTML(data.find("body").markup(localName)), ""))
		default:
			d.markdown = join2(d.markdown, htmlToMarkdown(dataHTML(data), ""))
		}
	}
}
