package feed

import (
	"maps"
	"slices"
	"strings"
)

// isNinjs reports whether in is ninjs, versions 1 to 3 (IPTC): one item or an
// array of them.
func isNinjs(in input) bool {
	keys := jsonKeys(in.data)
	return ninjsKeys(keys) || ninjsList(keys) != ""
}

// ninjsList returns the member of an answer from a newsroom's interface that
// holds the items, "" where it is none: {"total": 2, "_items": [...]}.
func ninjsList(keys map[string][]byte) string {
	for _, name := range []string{"_items", "items", "item", "results", "hits", "data", "articles"} {
		if raw := keys[name]; len(raw) > 0 && ninjsKeys(jsonKeys(raw)) && !ninjsKeys(keys) {
			return name
		}
	}
	return ""
}

// ninjsKeys reports whether an item has the keys of ninjs.
func ninjsKeys(keys map[string][]byte) bool {
	if !hasKeys(keys, "uri") && !hasKeys(keys, "guid") {
		return false
	}
	signs, body := 0, false
	for name := range keys {
		switch {
		case name == "bodies" || strings.HasPrefix(name, "body_"):
			body = true
		case name == "versioncreated", name == "pubstatus", name == "headlines", name == "slugline", name == "copyrightnotice",
			name == "located", name == "usageterms", name == "embargoed", name == "renditions", name == "associations":
			signs++
		}
	}
	_, typed := keys["type"]
	return signs >= 2 || signs == 1 && (body || typed)
}

// notTexts are the types of items that are no texts, which may all the same
// have a caption for a body. Newsrooms add types of their own, such as advisory.
var notTexts = map[string]bool{"picture": true, "photo": true, "image": true, "graphic": true, "video": true, "audio": true, "animation": true, "event": true, "planning": true, "package": true}

func parseNinjs(in input) ([]draft, error) {
	var drafts []draft
	use := func(o jsonObject) {
		if notTexts[strings.ToLower(o.first("type"))] {
			return
		}
		if d := ninjsDraft(o); d.markdown != "" {
			drafts = append(drafts, d)
		}
	}
	list := ninjsList(jsonKeys(in.data))
	err := eachObject(in.data, list, use)
	if len(drafts) == 0 && err == nil {
		err = errNoNewsText
	}
	return drafts, err
}

// ninjsDraft takes over an item. Versions 2 and 3 hold lists of headlines,
// bodies and descriptions with a role each; version 3 writes its names in
// another case.
func ninjsDraft(o jsonObject) draft {
	var d draft
	put := func(field *string, name string, keys ...string) {
		value, key := o.text(keys...)
		d.set(field, name, value, key)
	}
	d.set(&d.Title, "title", ninjsPick(o, "headlines", "main", "headline"), "headlines")
	put(&d.Title, "title", "headline", "name", "title")
	put(&d.Byline, "byline", "byline", "by")
	put(&d.Slug, "slug", "slugline", "slug")
	put(&d.Status, "status", "pubstatus")
	put(&d.Language, "language", "language")
	put(&d.Dateline, "dateline", "dateline", "located")
	d.set(&d.Description, "description", ninjsPick(o, "descriptions", "summary", "abstract"), "descriptions")
	put(&d.Description, "description", "description_text", "abstract")
	for _, key := range []string{"firstpublished", "versioncreated", "contentcreated", "firstcreated"} {
		d.setDate(&d.Published, "published", wireDate(o.first(key)), key)
	}
	if v := wireDate(o.first("versioncreated")); v.After(d.Published.Time) {
		d.setDate(&d.Modified, "modified", v, "versioncreated")
	}
	d.setDate(&d.Embargo, "embargo", wireDate(o.first("embargoed")), "embargoed")
	ninjsPeople(&d, o)
	for _, link := range append(o.objects("links"), o.objects("associations")...) {
		if href := link.first("href"); link.first("rel") == "canonical" && isURL(href) {
			d.set(&d.URL, "url", href, "links")
		}
	}
	if s := o.first("ednote"); s != "" {
		d.notes = append(d.notes, s)
	}
	d.credit(o.first("creditline"), "creditline")
	d.credit(o.first("source"), "source")
	for _, source := range append(o.objects("infosources"), o.objects("infosource")...) {
		d.credit(source.first("name", "literal"), "infosources")
	}
	d.credit(o.first("provider"), "provider")
	d.credit(o.first("copyrightholder"), "copyrightholder")
	if rights := o.objects("rightsinfo"); len(rights) > 0 {
		d.credit(rights[0].first("copyrightholder"), "rightsinfo")
	}
	d.markdown = ninjsBody(o, d.URL)
	return d
}

// ninjsPick returns the entry of a list whose role is wanted most; the first
// where there is none.
func ninjsPick(o jsonObject, list string, roles ...string) string {
	entries := o.objects(list)
	for _, role := range roles {
		for _, e := range entries {
			if e.first("role") == role {
				return e.first("value")
			}
		}
	}
	if len(entries) > 0 {
		return entries[0].first("value")
	}
	return ""
}

func ninjsPeople(d *draft, o jsonObject) {
	if d.Byline != "" {
		d.people(splitNames(d.Byline), d.From["byline"])
		return
	}
	var names []string
	for _, list := range []string{"authors", "author", "people", "person"} {
		for _, p := range o.objects(list) {
			role := strings.ToLower(p.first("role") + p.first("rel"))
			if list[0] == 'a' && role == "" || strings.Contains(role, "author") || strings.Contains(role, "writer") || strings.Contains(role, "creator") {
				names = append(names, p.first("name"))
			}
		}
	}
	d.people(names, "authors")
}

// ninjsBody returns the text as Markdown, from the form of it that has
// paragraphs and links: the same text may stand there several times.
func ninjsBody(o jsonObject, base string) string {
	for _, e := range o.objects("bodies") {
		kind := strings.ToLower(e.first("contenttype"))
		if strings.Contains(kind, "html") {
			return htmlToMarkdown(e.first("value"), base)
		}
	}
	for _, e := range o.objects("bodies") {
		if s := ninjsText(e.first("value"), base); s != "" {
			return s
		}
	}
	for _, key := range []string{"body_xhtml", "body_html", "body_html5", "body_richtext"} {
		if s := o.first(key); s != "" {
			return htmlToMarkdown(s, base)
		}
	}
	if s := o.first("body_nitf", "body_xml"); strings.Contains(s, "<") {
		if root, _ := scanXML(s); root != nil {
			var d draft
			if doc := root.find("nitf"); doc != nil {
				root = doc.child("body")
			}
			return htmlToMarkdown(nitfHTML(&d, root), base)
		}
	}
	if s := o.first("body_text", "body"); s != "" {
		return ninjsText(s, base)
	}
	for _, key := range slices.Sorted(maps.Keys(o)) {
		if s, ok := o[key].(string); ok && strings.HasPrefix(key, "body_") {
			return ninjsText(s, base)
		}
	}
	return ""
}

func ninjsText(s, base string) string {
	if looksHTML(s) {
		return htmlToMarkdown(s, base)
	}
	return htmlToMarkdown(plainHTML(s), base)
}
