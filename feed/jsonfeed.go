package feed

import (
	"bytes"
	"strings"
)

// isJSONFeed reports whether in is a JSON Feed, version 1.0 or 1.1
// (jsonfeed.org).
func isJSONFeed(in input) bool {
	keys := jsonKeys(in.data)
	return bytes.Contains(keys["version"], []byte("jsonfeed.org")) || bytes.Contains(keys["version"], []byte(`jsonfeed.org\/`)) ||
		hasKeys(keys, "items", "home_page_url") || hasKeys(keys, "items", "feed_url")
}

func parseJSONFeed(in input) ([]draft, error) {
	data := jsonText(in.data)
	head := make(jsonObject)
	parts, _ := jsonParts(data)
	for _, p := range parts {
		if p.key == "items" {
			continue
		}
		if o, err := parseObject([]byte(`{"v":` + string(p.raw) + `}`)); err == nil {
			head[strings.ToLower(p.key)] = o["v"]
		}
	}
	var drafts []draft
	err := eachObject(data, "items", func(o jsonObject) {
		if d := jsonFeedDraft(head, o); d.Title != "" || d.markdown != "" {
			drafts = append(drafts, d)
		}
	})
	if len(drafts) == 0 && err == nil {
		err = errNoItems
	}
	return drafts, err
}

func jsonFeedDraft(head, item jsonObject) draft {
	d := draft{Article: Article{Format: "jsonfeed"}, site: titleLine(head.first("title"))}
	base := head.first("home_page_url", "feed_url")
	d.set(&d.Title, "title", titleLine(item.first("title")), "title")
	for _, key := range []string{"url", "external_url", "id"} {
		d.link(base, item.first(key), key)
	}
	d.setDate(&d.Published, "published", parseDate(item.first("date_published")), "date_published")
	d.setDate(&d.Modified, "modified", parseDate(item.first("date_modified")), "date_modified")
	for _, key := range []string{"authors", "author"} {
		var names []string
		for _, a := range item.objects(key) {
			names = append(names, a.first("name"))
		}
		d.wrote(append(names, item.strings(key)...), key)
	}
	d.set(&d.Language, "language", item.first("language"), "language")
	d.set(&d.Language, "language", head.first("language"), "feed language")
	if d.site != "" {
		d.note("source", "feed title")
	}
	if d.URL != "" {
		base = d.URL
	}
	var full, summary []feedText
	if s := item.first("content_html"); s != "" {
		full = append(full, feedText{s, "content_html", base})
	}
	if s := item.first("content_text"); s != "" {
		full = append(full, feedText{plainHTML(s), "content_text", base})
	}
	if s := item.first("summary"); s != "" {
		summary = append(summary, feedText{plainHTML(s), "summary", base})
	}
	d.body(full, summary)
	return d
}
