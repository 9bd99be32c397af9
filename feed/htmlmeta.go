package feed

import (
	"net/url"
	"regexp"
	"strings"

	"crosswire/content"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageMeta is what a page says about itself outside its text.
type pageMeta struct {
	meta      map[string]string // by property or name, in lower case; the first counts
	authors   []string          // of meta elements that may repeat
	ld        linkedData
	canonical string
	saved     string // the address that the saving program wrote down
	title     string // of the title element
	headings  []string
	bylines   []pageByline // as set on the page
	times     []string
	language  string
}

// savedFrom matches the comments in which browsers and SingleFile write down
// where a page came from.
var savedFrom = regexp.MustCompile(`(?i)(?:saved from url=\(\d+\)|\burl:\s*)(https?://[^\s<>"]+)`)

func readMeta(root *html.Node, text string) *pageMeta {
	m := &pageMeta{meta: make(map[string]string)}
	if found := savedFrom.FindStringSubmatch(firstComment(text)); found != nil {
		m.saved = found[1]
	}
	var scripts []string
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Html:
			m.language = attr(n, "lang")
			if m.language == "" {
				m.language = attr(n, "xml:lang")
			}
		case atom.Script:
			if strings.Contains(attr(n, "type"), "ld+json") && n.FirstChild != nil {
				scripts = append(scripts, n.FirstChild.Data)
			}
		case atom.Meta:
			m.addMeta(n)
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") && m.canonical == "" {
				m.canonical = attr(n, "href")
			}
		case atom.Title:
			if m.title == "" && n.FirstChild != nil && (n.Parent == nil || n.Parent.DataAtom != atom.Svg) {
				m.title = n.FirstChild.Data
			}
		default:
			m.addElement(n)
		}
	}
	m.ld = readLinkedData(scripts, m.first("og:url"))
	return m
}

// firstComment returns the comment that a page opens with, before or just
// behind the html tag.
func firstComment(text string) string {
	head := text[:min(len(text), 8192)]
	at := strings.Index(head, "<!--")
	if at < 0 {
		return ""
	}
	end := strings.Index(head[at:], "-->")
	if end < 0 {
		return ""
	}
	return head[at : at+end]
}

func (m *pageMeta) addMeta(n *html.Node) {
	value := strings.TrimSpace(attr(n, "content"))
	if value == "" {
		return
	}
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		name := strings.ToLower(attr(n, key))
		if name == "" {
			continue
		}
		if _, ok := m.meta[name]; !ok {
			m.meta[name] = value
		}
		if name == "article:author" && !isURL(value) {
			m.authors = append(m.authors, value)
		}
	}
}

// addElement looks at an element of the page's text for a headline, an author
// or a time.
func (m *pageMeta) addElement(n *html.Node) {
	switch n.DataAtom {
	case atom.H1:
		if text := content.CleanLine(nodeText(n)); text != "" && len(m.headings) < 20 {
			m.headings = append(m.headings, text)
		}
	case atom.Time:
		if len(m.times) < 50 && attr(n, "datetime") != "" {
			m.times = append(m.times, attr(n, "datetime"))
		}
	}
	switch {
	case attr(n, "rel") == "author":
		m.addByline(n, "rel=author")
	case strings.Contains(attr(n, "itemprop"), "author"):
		m.addByline(n, "itemprop=author")
	case n.DataAtom == atom.Body || !mentionsAuthor(n):
	case nameWords(n, func(w string) bool { return w == "byline" || w == "bylines" }):
		m.addByline(n, "byline")
	case authorNamed(n):
		m.addByline(n, "author name")
	}
	if prop := attr(n, "itemprop"); prop == "datePublished" || prop == "dateCreated" {
		value := attr(n, "content")
		if value == "" {
			value = attr(n, "datetime")
		}
		if _, ok := m.meta[strings.ToLower(prop)]; !ok && value != "" {
			m.meta[strings.ToLower(prop)] = value
		}
	}
}

// first returns the first of the named meta values that there is.
func (m *pageMeta) first(names ...string) string {
	for _, name := range names {
		if v := m.meta[name]; v != "" {
			return v
		}
	}
	return ""
}

// fill hands over the fields, the best place first.
func (m *pageMeta) fill(d *draft, address string) {
	for _, u := range [][2]string{{address, "address of the archive"}, {m.first("og:url"), "og:url"}, {m.ld.url, "JSON-LD url"}, {m.canonical, "canonical"}, {m.saved, "address saved with the page"}} {
		if abs := absoluteURL(u[0], m); abs != "" {
			d.set(&d.URL, "url", abs, u[1])
		}
	}
	m.fillTitle(d)
	m.fillAuthors(d)
	put := func(field *Date, name string, places ...[2]string) {
		for _, p := range places {
			if p[0] != "" {
				d.setDate(field, name, parseDate(p[0]), p[1])
			}
		}
	}
	metaDate := m.first("datepublished", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "date", "dc.date", "dc.date.issued",
		"dcterms.created", "dcterms.date", "originalpublicationdate", "article.published", "cxenseparse:recs:publishtime", "ptime", "pdate")
	put(&d.Published, "published", [2]string{m.ld.published, "JSON-LD datePublished"}, [2]string{m.first("article:published_time", "og:article:published_time", "og:published_time"), "article:published_time"},
		[2]string{metaDate, "meta date"})
	for _, t := range m.times {
		d.setDate(&d.Published, "published", parseDate(t), "time")
	}
	put(&d.Modified, "modified", [2]string{m.ld.modified, "JSON-LD dateModified"}, [2]string{m.first("article:modified_time", "og:updated_time", "last-modified", "lastmod"), "article:modified_time"})
	d.set(&d.Description, "description", m.ld.description, "JSON-LD description")
	d.set(&d.Description, "description", unescaped(m.first("og:description", "description", "twitter:description")), "meta description")
	d.site = m.ld.publisher
	if name := m.first("og:site_name"); d.site == "" {
		d.site = unescaped(name)
	}
	if d.site == "" {
		d.site = m.first("application-name", "al:android:app_name", "dc.publisher")
	}
	d.set(&d.Language, "language", languageTag(m.language), "html lang")
	d.set(&d.Language, "language", languageTag(m.ld.language), "JSON-LD inLanguage")
	d.set(&d.Language, "language", languageTag(m.first("content-language", "language", "og:locale", "dc.language")), "meta language")
}

func (m *pageMeta) fillTitle(d *draft) {
	d.set(&d.Title, "title", m.ld.headline, "JSON-LD headline")
	d.set(&d.Title, "title", m.withoutSite(unescaped(m.first("og:title"))), "og:title")
	d.set(&d.Title, "title", m.withoutSite(unescaped(m.first("twitter:title"))), "twitter:title")
	title := letters(m.title)
	for _, h := range m.headings {
		if key := letters(h); title == "" || key != "" && strings.Contains(title, key) {
			d.set(&d.Title, "title", h, "h1")
		}
	}
	d.set(&d.Title, "title", m.withoutSite(m.title), "title")
	for _, heading := range m.headings {
		if m.fullerTitle(heading, d.Title) {
			d.Title = heading
			d.note("title", "h1")
			return
		}
	}
}

// fullerTitle reports whether a heading of the first rank is the title without
// what the page's head adds to it (an outlet nobody knows, a date), or with
// what it cuts off.
func (m *pageMeta) fullerTitle(heading, title string) bool {
	if len(strings.Fields(heading)) < 3 {
		return false
	}
	if rest, ok := strings.CutPrefix(title, heading); ok && rest != "" {
		for _, sep := range []string{" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " • ", " (", " : "} {
			if strings.HasPrefix(rest+" ", sep) {
				return true
			}
		}
		return false
	}
	begun := strings.TrimRight(title, ".… ")
	rest, ok := strings.CutPrefix(heading, begun)
	return ok && len(begun) >= 20 && rest != "" && len(heading) < 200 && (begun != title || strings.ContainsAny(strings.TrimSpace(rest)[:1], "\"'"))
}

// withoutSite returns a title without the outlet's name at one of its ends.
func (m *pageMeta) withoutSite(title string) string {
	title = content.CleanLine(title)
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " • "} {
		at := strings.LastIndex(title, sep)
		if at < 0 {
			continue
		}
		if m.isSite(title[at+len(sep):]) {
			return m.withoutSite(title[:at])
		}
		if first := strings.Index(title, sep); m.isSite(title[:first]) {
			return title[first+len(sep):]
		}
	}
	return title
}

// isSite reports whether a part of a title is the outlet's name: as the page
// gives it, the host, or one of the outlets that are well known.
func (m *pageMeta) isSite(part string) bool {
	key := nameKey(part)
	if key == "" || len(part) > 60 {
		return false
	}
	if _, ok := outletNames[key]; ok {
		return true
	}
	host := ""
	for _, u := range []string{m.first("og:url"), m.canonical, m.ld.url, m.saved} {
		if host = letters(hostOf(u)); host != "" {
			break
		}
	}
	for _, site := range []string{m.ld.publisher, m.first("og:site_name"), m.first("application-name")} {
		if other := nameKey(site); other != "" && (other == key || strings.HasPrefix(key, other) && len(part) < 40) {
			return true
		}
	}
	return len(key) > 3 && host != "" && strings.HasPrefix(host, key) || hostLine(strings.ToLower(strings.TrimSpace(part)))
}

// unescaped resolves the entities that some pages escape twice.
func unescaped(s string) string {
	if strings.Contains(s, "&") {
		return html.UnescapeString(s)
	}
	return s
}

// absoluteURL returns the address of the page as a whole, "" where it cannot.
func absoluteURL(href string, m *pageMeta) string {
	href = strings.TrimSpace(href)
	if strings.HasPrefix(href, "//") {
		href = "https:" + href
	}
	u, err := url.Parse(href)
	if err != nil || href == "" {
		return ""
	}
	if !u.IsAbs() {
		base, err := url.Parse(m.saved)
		if err != nil || !base.IsAbs() {
			return ""
		}
		u = base.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}

// languageTag returns the BCP 47 tag that a page means, "" where it is none.
func languageTag(s string) string {
	s = strings.ReplaceAll(strings.TrimSpace(s), "_", "-")
	s, _, _ = strings.Cut(s, ",")
	primary, _, _ := strings.Cut(s, "-")
	if len(primary) < 2 || len(primary) > 3 || len(s) > 35 {
		return ""
	}
	for i := 0; i < len(s); i++ {
		if c := s[i] | 0x20; !(c >= 'a' && c <= 'z') && !(s[i] >= '0' && s[i] <= '9') && s[i] != '-' {
			return ""
		}
	}
	return s
}
