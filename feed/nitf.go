package feed

import (
	"regexp"
	"strings"
)

// isNITF reports whether in is in the News Industry Text Format, versions 2 to
// 3.6 (IPTC).
func isNITF(in input) bool { return xmlRootName(in.data) == "nitf" }

func parseNITF(in input) ([]draft, error) {
	root, err := parseXML(in.data)
	if root == nil {
		return nil, err
	}
	var d draft
	nitfDraft(&d, root.find("nitf"))
	return []draft{d}, err
}

// nitfDraft takes over a NITF document, which may stand inside NewsML: fields
// that are known already stay.
func nitfDraft(d *draft, doc *xmlNode) {
	head, body := doc.child("head"), doc.child("body")
	front := body.child("body.head")
	d.set(&d.Title, "title", front.child("hedline").child("hl1").line(), "hl1")
	d.set(&d.Title, "title", head.child("title").line(), "head/title")
	nitfByline(d, front.child("byline"))
	nitfDateline(d, front.child("dateline"))
	nitfDates(d, head, front)
	d.set(&d.Description, "description", front.child("abstract").line(), "abstract")
	d.set(&d.Description, "description", front.child("hedline").child("hl2").line(), "hl2")
	if lang := doc.attr("baselang") + doc.inherited("lang"); len(lang) < 16 {
		d.set(&d.Language, "language", lang, "baselang")
	}
	docdata := head.child("docdata")
	d.set(&d.Status, "status", docdata.attr("management-status"), "management-status")
	d.set(&d.Slug, "slug", docdata.child("fixture").attr("fix-id"), "fixture")
	d.set(&d.Slug, "slug", docdata.child("du-key").attr("key"), "du-key")
	if note := docdata.child("ed-msg").attr("info"); strings.TrimSpace(note) != "" {
		d.notes = append(d.notes, note)
		d.embargoInWords(note, "ed-msg")
	}
	pubdata := head.child("pubdata")
	d.credit(front.child("distributor").line(), "distributor")
	d.credit(docdata.child("doc.copyright").attr("holder"), "doc.copyright")
	d.credit(docdata.child("doc.rights").attr("owner"), "doc.rights")
	d.credit(front.child("rights").child("rights.owner").line(), "rights.owner")
	d.credit(docdata.child("del-list").child("from-src").attr("src-name"), "from-src")
	d.credit(docdata.child("doc-id").attr("regsrc"), "doc-id")
	d.set(&d.Source, "source", pubdata.attr("name"), "pubdata name")
	if url := pubdata.attr("ex-ref"); isURL(url) {
		d.set(&d.URL, "url", url, "pubdata ex-ref")
	}
	d.markdown = join2(d.markdown, htmlToMarkdown(nitfHTML(d, body), d.URL))
}

// nitfByline reads a byline, whose parts may stand in elements of their own:
// "By", person, byttl.
func nitfByline(d *draft, by *xmlNode) {
	if by == nil {
		return
	}
	var b strings.Builder
	for c := by.first; c != nil; c = c.next {
		part := c.line()
		switch {
		case part == "":
			continue
		case b.Len() == 0:
		case c.name == "byttl":
			b.WriteString(", ")
		default:
			b.WriteByte(' ')
		}
		b.WriteString(part)
	}
	d.set(&d.Byline, "byline", b.String(), "byline")
	var names []string
	for _, p := range by.all("person") {
		names = append(names, splitNames(p.line())...)
	}
	if len(names) == 0 && by.elements() == 0 {
		names = splitNames(by.line())
	}
	d.people(names, "byline")
}

// nitfDateline joins the places of a dateline; dates in it are no part of it.
func nitfDateline(d *draft, n *xmlNode) {
	if n == nil {
		return
	}
	var parts []string
	if loc := n.child("location"); loc != nil && loc.elements() > 0 {
		for _, name := range []string{"sublocation", "city", "state", "region", "country"} {
			if s := loc.child(name).line(); s != "" {
				parts = append(parts, s)
			}
		}
	}
	if len(parts) == 0 {
		for c := n.first; c != nil; c = c.next {
			if s := strings.Trim(c.line(), " ,-–"); c.name != "story.date" && s != "" {
				parts = append(parts, s)
			}
		}
	}
	d.dateline(strings.Join(parts, ", "), "dateline")
}

var startsWithDate = regexp.MustCompile(`^\d{4}-?\d\d`)

// dateline sets the dateline, unless what stands there is a time. Of
// "STOCKHOLM, Aug 29 (AFP) -" it keeps the place.
func (d *draft) dateline(s, where string) {
	s = strings.TrimSpace(s)
	if startsWithDate.MatchString(s) || isDateLine(s) || isDateLine(s+" 2000") { // a day without its year, too
		return
	}
	line := readDateline(s + " ")
	if line.end == 0 && strings.ContainsAny(s, digits) {
		line = readDateline(s + " - ") // a date without the dash that parts it from the text
	}
	if line.place != "" {
		d.set(&d.Agency, "agency", line.agency, where)
		s = line.place
	}
	d.set(&d.Dateline, "dateline", strings.TrimRight(s, " -–—"), where)
}

func nitfDates(d *draft, head, front *xmlNode) {
	docdata := head.child("docdata")
	for _, at := range []struct{ value, where string }{
		{docdata.child("date.issue").attr("norm"), "date.issue"},
		{front.child("dateline").child("story.date").attr("norm"), "story.date"},
		{head.child("pubdata").attr("date.publication"), "date.publication"},
		{docdata.child("date.release").attr("norm"), "date.release"},
		{head.child("revision-history").attr("norm"), "revision-history"},
		{front.child("dateline").child("story.date").line(), "story.date"},
	} {
		d.setDate(&d.Published, "published", wireDate(at.value), at.where)
	}
	d.embargoed(wireDate(docdata.child("date.release").attr("norm")), "date.release")
	for _, rev := range head.all("revision-history") {
		if when := wireDate(rev.attr("norm")); when.After(d.Published.Time) && when.After(d.Modified.Time) {
			d.Modified = when
			d.note("modified", "revision-history")
		}
	}
}

// nitfNames are the elements whose names differ in HTML. What has neither an
// entry here nor a meaning in HTML shows its text.
var nitfNames = map[string]string{
	"hedline": "div", "hl1": "h2", "hl2": "h2", "bq": "blockquote", "block": "div",
	"media": "figure", "media-caption": "figcaption", "media-reference": "img",
	"media-producer": "", "media-metadata": "", "media-object": "", "note": "", "body.end": "", "credit": "p",
	"nitf-table": "div", "nitf-table-metadata": "", "nitf-colgroup": "", "datasource": "p", "fn": "p", "head": "",
	"script": "", "style": "",
}

// nitfHTML returns the body's text as HTML. Notes to editors go to the notes,
// embed code to the furniture.
func nitfHTML(d *draft, body *xmlNode) string {
	at := body.child("body.content")
	if at == nil {
		at = body
	}
	if at == nil {
		return ""
	}
	for _, part := range []*xmlNode{at, body.child("body.head")} {
		for _, note := range part.descendants("note") {
			if s := note.line(); s != "" && note.attr("noteclass") != "copyright" {
				d.notes = append(d.notes, s)
			}
		}
	}
	for _, m := range at.descendants("media-reference") {
		m.attrs = append(m.attrs, xmlAttr{name: "src", value: m.attr("source")}, xmlAttr{name: "alt", value: m.attr("alternate-text")})
	}
	return at.markup(func(n *xmlNode) string {
		if why := nitfFurniture(n); why != "" {
			d.furniture = append(d.furniture, Furniture{Text: n.line(), Why: why})
			return ""
		}
		if n.name == "body.head" && n.parent == at {
			return ""
		}
		if name, ok := nitfNames[n.name]; ok {
			return name
		}
		return localName(n)
	})
}

// imageAddress matches the address of a picture.
var imageAddress = regexp.MustCompile(`(?i)\.(?:jpe?g|png|gif|webp|tiff?)(?:\?\S*)?$`)

// longestLabel is how long a word such as "Picture:" before the link to a
// picture is at most, in bytes.
const longestLabel = 16

// nitfFurniture says why a block is none of the text: embed code, the heading
// above it, or a link to a picture that stands for the picture. It returns ""
// for text.
func nitfFurniture(n *xmlNode) string {
	switch n.name {
	case "p":
		if embedCode.MatchString(n.content()) {
			return "embed code"
		}
		if a := n.child("a"); a != nil && n.elements() == 1 && imageAddress.MatchString(a.attr("href")) && len(n.line())-len(a.line()) <= longestLabel {
			return "caption"
		}
	case "hl2":
		next := n.next
		for next != nil && next.name == "" {
			next = next.next
		}
		if next != nil && next.name == "p" && embedCode.MatchString(next.content()) {
			return "embed code"
		}
	}
	return ""
}
