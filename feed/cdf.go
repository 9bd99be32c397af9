package feed

// cdfDrafts returns the title and the items of a channel in Microsoft's Channel
// Definition Format, those of the channels inside it included.
func cdfDrafts(channel *xmlNode) (site string, items []draft) {
	site = channel.child("title").line()
	base := channel.attr("base")
	if base == "" {
		base = channel.attr("href")
	}
	for _, item := range channel.descendants("item") {
		d := draft{Article: Article{Format: "cdf"}, site: site}
		d.set(&d.Title, "title", titleLine(item.child("title").line()), "TITLE")
		d.link(base, item.attr("href"), "HREF")
		d.link(base, item.child("a").attr("href"), "A HREF")
		d.setDate(&d.Published, "published", parseDate(item.attr("lastmod")), "LASTMOD")
		if site != "" {
			d.note("source", "channel title")
		}
		d.body(nil, []feedText{{escapedHTML(item.child("abstract")), "ABSTRACT", d.URL}})
		items = append(items, d)
	}
	return site, items
}
