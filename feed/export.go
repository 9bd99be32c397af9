package feed

import (
	"html"
	"strconv"
)

// errNoExportText is about lists of what was saved without the texts.
const errNoExportText = otherKind("lists of links")

// exportKind tells read-later exports and this program's own JSON by their
// keys.
func exportKind(data []byte) string {
	keys := jsonKeys(data)
	switch {
	case hasKeys(keys, "markdown", "furniture", "from"), hasKeys(keys, "path", "format", "items"):
		return "crosswire"
	case hasKeys(keys, "url", "content", "is_archived"), hasKeys(keys, "url", "content", "domain_name"), hasKeys(keys, "_embedded", "page", "pages"):
		return "wallabag"
	case hasKeys(keys, "source_url", "site_name"), hasKeys(keys, "source_url", "html_content"), hasKeys(keys, "results", "nextpagecursor"):
		return "readwise"
	case hasKeys(keys, "slug", "title", "url", "savedat"), hasKeys(keys, "title", "url", "readingprogress"), hasKeys(keys, "title", "originalarticleurl"):
		return "omnivore"
	}
	return ""
}

// isExport reports whether in is a JSON export of Omnivore, Wallabag or Readwise
// Reader, or what this program prints as JSON.
func isExport(in input) bool { return exportKind(in.data) != "" }

func parseExport(in input) ([]draft, error) {
	kind := exportKind(in.data)
	read, list := wallabagDraft, ""
	switch kind {
	case "crosswire":
		read = ownDraft
		if hasKeys(jsonKeys(in.data), "items") {
			list = "items"
		}
	case "omnivore":
		read = omnivoreDraft
	case "readwise":
		read = readwiseDraft
		if hasKeys(jsonKeys(in.data), "results") {
			list = "results"
		}
	}
	var drafts []draft
	use := func(o jsonObject) {
		if d := read(o); d.markdown != "" {
			d.Format = kind
			drafts = append(drafts, d)
		}
	}
	err := eachObject(in.data, list, func(o jsonObject) {
		pages := o.objects("_embedded")
		if len(pages) == 0 {
			use(o)
			return
		}
		for _, item := range pages[0].objects("items") { // a page as the service's API gives it
			use(item)
		}
	})
	if len(drafts) == 0 && err == nil {
		err = errNoExportText
	}
	return drafts, err
}

// wallabagDraft takes over an entry of wallabag 2.
func wallabagDraft(o jsonObject) draft {
	var d draft
	d.set(&d.Title, "title", html.UnescapeString(o.first("title")), "title")
	d.link("", o.first("origin_url"), "origin_url")
	d.link("", o.first("url"), "url")
	d.setDate(&d.Published, "published", exportDate(o, "published_at"), "published_at")
	d.wrote(o.strings("published_by"), "published_by")
	d.set(&d.Language, "language", o.first("language"), "language")
	d.markdown = htmlToMarkdown(o.first("content"), d.URL)
	return d
}

// omnivoreDraft takes over an item of Omnivore. Its archive keeps the texts in
// files of their own, which load as pages; items from its API hold theirs.
func omnivoreDraft(o jsonObject) draft {
	var d draft
	d.set(&d.Title, "title", o.first("title"), "title")
	d.link("", o.first("originalarticleurl", "url"), "url")
	d.setDate(&d.Published, "published", exportDate(o, "publishedat"), "publishedAt")
	d.wrote([]string{o.first("author")}, "author")
	d.set(&d.Source, "source", o.first("sitename"), "siteName")
	d.set(&d.Description, "description", o.first("description"), "description")
	d.set(&d.Language, "language", o.first("language"), "language")
	if s := o.first("content", "readablecontent", "contenthtml"); s != "" {
		d.markdown = ninjsText(s, d.URL)
	}
	return d
}

// readwiseDraft takes over a document of Readwise Reader as its API lists it,
// with the text where it was asked for.
func readwiseDraft(o jsonObject) draft {
	var d draft
	d.set(&d.Title, "title", o.first("title"), "title")
	d.link("", o.first("source_url"), "source_url")
	d.setDate(&d.Published, "published", exportDate(o, "published_date"), "published_date")
	d.wrote([]string{o.first("author")}, "author")
	d.set(&d.Source, "source", o.first("site_name"), "site_name")
	d.set(&d.Description, "description", o.first("summary"), "summary")
	d.markdown = htmlToMarkdown(o.first("html_content", "content"), d.URL)
	return d
}

// exportDate reads a date as text or in Unix seconds or milliseconds.
func exportDate(o jsonObject, key string) Date {
	if n, ok := o[key].(float64); ok && n > 0 && n < 1e14 {
		return parseDate(strconv.FormatInt(int64(n), 10))
	}
	return parseDate(o.first(key))
}

// ownDraft takes over an article as `show --format json` prints it.
func ownDraft(o jsonObject) draft {
	var d draft
	for _, f := range []struct {
		field *string
		name  string
	}{
		{&d.Title, "title"}, {&d.Source, "source"}, {&d.Agency, "agency"}, {&d.Byline, "byline"}, {&d.Dateline, "dateline"}, {&d.Slug, "slug"},
		{&d.Status, "status"}, {&d.URL, "url"}, {&d.Language, "language"}, {&d.Description, "description"},
	} {
		d.set(f.field, f.name, o.first(f.name), f.name)
	}
	for _, f := range []struct {
		field *Date
		name  string
	}{{&d.Published, "published"}, {&d.Modified, "modified"}, {&d.Embargo, "embargo"}} {
		d.setDate(f.field, f.name, parseDate(o.first(f.name)), f.name)
	}
	d.people(o.strings("authors"), "authors")
	d.notes = o.strings("notes")
	text, _ := cleanInput([]byte(o.first("markdown")))
	d.markdown = text
	return d
}
