package feed

import (
	"bytes"
	"regexp"
	"strings"

	"crosswire/content"
)

// markdownSign matches what prose pasted as plain text does not hold: a
// heading, a link with its address, a picture, strong type, a quoted wiki link.
var markdownSign = regexp.MustCompile(`(?m)^ {0,3}#{1,6} +\S|\]\((?:#|https?://|/|\./|mailto:)[^)\n]*\)|^!\[|\*\*[^*\s][^*\n]*\*\*|^(?:` + "```" + `|~~~)|^\|[ :|-]+\|$`)

// isMarkdown reports whether in is text with Markdown in it, or is called so
// by its ending.
func isMarkdown(in input) bool {
	if otherByContent(in) != "" {
		return false
	}
	if hasFrontMatter(in.data) {
		return true
	}
	switch ending(in.path) {
	case ".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd":
		return true
	}
	return looksUTF16(in.data[:min(len(in.data), 4096)]) == "" && markdownSign.Match(bytes.ReplaceAll(in.data[:min(len(in.data), headSize)], []byte("\r\n"), []byte("\n")))
}

// parseMarkdown reads one article with front matter or without.
func parseMarkdown(in input) ([]draft, error) {
	text, offsets := cleanInput(in.data)
	d := draft{typed: true}
	head, ok := cutFrontMatter(text, false)
	if !ok {
		d.takeBody(text, offsets)
		return []draft{d}, nil
	}
	head.parse(text)
	d.fill(&head)
	body := text[head.body:]
	var cut content.Offsets
	cut.Add(0, len(body), head.body, len(body))
	d.takeBody(body, cut.Then(offsets))
	if d.Title != "" {
		if from, to := findValue(text[head.start:head.end], d.Title); to > 0 {
			from, to, _ = offsets.Span(head.start+from, head.start+to)
			if to-from == len(d.Title) {
				d.title = span{from, to}
			}
		}
	}
	return []draft{d}, nil
}

// takeBody takes over the text below the front matter. What is nested too deep
// is shown as it stands.
func (d *draft) takeBody(body string, offsets content.Offsets) {
	if nestedTooDeep(body) {
		markdown, back := plainToMarkdown(body)
		d.markdown, d.offsets, d.escaped = markdown, back.Then(offsets), true
		return
	}
	d.markdown, d.offsets = cutHighlightLinks(body, offsets)
}

// deepest is how many quotations and lists may stand in each other. Parsing
// takes the square of the depth and more; no article needs so many.
const deepest = 16

// nestedTooDeep reports whether more than that stand in each other: opened on
// one line, or by items that stand further and further in.
func nestedTooDeep(text string) bool {
	var columns [deepest + 1]int // of the items that a line stands in
	depth, markers, line := 0, 0, 0
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '\n':
			markers, line = 0, i+1
			continue
		case ' ', '\t':
			continue
		}
		n := itemMarker(text[i:])
		if n > 0 || text[i] == '>' {
			markers++
		}
		if n > 0 && markers == 1 {
			for depth > 0 && columns[depth-1] >= i-line {
				depth--
			}
			columns[depth] = i - line
			depth++
		}
		if markers > deepest || depth > deepest {
			return true
		}
		if n > 0 || text[i] == '>' {
			i += max(n-1, 0)
			continue
		}
		if i == line {
			depth = 0 // a paragraph at the margin ends all lists
		}
		if n = strings.IndexByte(text[i:], '\n'); n < 0 {
			return false
		}
		i += n - 1
	}
	return false
}

// itemMarker returns the length of the mark of a list item, without the blank
// that must follow it, or 0.
func itemMarker(s string) int {
	n := 1
	if c := s[0]; c != '-' && c != '*' && c != '+' {
		for n = 0; n < len(s) && n < 9 && s[n] >= '0' && s[n] <= '9'; n++ {
		}
		if n == 0 || n == len(s) || s[n] != '.' && s[n] != ')' {
			return 0
		}
		n++
	}
	if n < len(s) && (s[n] == ' ' || s[n] == '\t') {
		return n
	}
	return 0
}

// fill takes the fields of the front matter over.
func (d *draft) fill(f *frontMatter) {
	put := func(field *string, name string, keys ...string) {
		if value, key := f.text(keys...); value != "" {
			d.set(field, name, value, "front matter: "+key)
		}
	}
	put(&d.Title, "title", "title", "headline", "name")
	put(&d.URL, "url", "url", "link", "source_url", "permalink", "canonical", "canonical_url", "original_url", "url_original", "original", "uri")
	for _, key := range []string{"source", "site", "publisher", "outlet", "publication", "site_name", "sitename", "newspaper", "publicationtitle", "publication_title", "container-title", "domain"} {
		value, _ := f.text(key)
		value = strings.TrimSpace(plainLink(value))
		if isURL(value) {
			d.set(&d.URL, "url", value, "front matter: "+key)
			continue
		}
		d.set(&d.Source, "source", unlink(value), "front matter: "+key)
	}
	put(&d.Agency, "agency", "agency", "wire", "credit")
	put(&d.Byline, "byline", "byline")
	put(&d.Description, "description", "description", "summary", "excerpt", "abstract")
	put(&d.Language, "language", "language", "lang", "locale")
	put(&d.Dateline, "dateline", "dateline")
	if list, key := f.list("authors", "author", "byline", "creator", "by"); len(list) > 0 {
		for _, item := range list {
			d.Authors = append(d.Authors, linkedAuthors(item)...)
			agency, _ := signOff(item)
			d.set(&d.Agency, "agency", agency, "front matter: "+key)
		}
		if d.Authors = withoutRoles(d.Authors); len(d.Authors) > 0 {
			d.note("authors", "front matter: "+key)
		}
	}
	d.fillDates(f)
}

func (d *draft) fillDates(f *frontMatter) {
	put := func(field *Date, name string, keys ...string) {
		for _, key := range keys {
			if value, _ := f.text(key); value != "" {
				d.setDate(field, name, parseDate(value), "front matter: "+key)
			}
		}
	}
	put(&d.Published, "published", "published", "date_published", "datepublished", "published_at", "publishdate", "pubdate", "publication_date", "date")
	put(&d.Modified, "modified", "modified", "updated", "date_modified", "lastmod", "last_modified", "updated_at")
	put(&d.Embargo, "embargo", "embargo")
}

// linkedAuthors returns the authors in a value, which may be several links:
// "[[Jane Doe]], [[Roe, Max|Max Roe]]".
func linkedAuthors(s string) []string {
	if strings.Count(s, "[[") < 2 {
		return splitAuthors(unlink(s))
	}
	var names []string
	for rest := s; ; {
		_, after, ok := strings.Cut(rest, "[[")
		name, next, closed := strings.Cut(after, "]]")
		if !ok || !closed {
			return names
		}
		names = append(names, splitAuthors(unlink("[["+name+"]]"))...)
		rest = next
	}
}

// unlink returns the text of "[[Name]]", "[[Name|Shown]]" and "[Name](url)".
func unlink(s string) string {
	s = strings.TrimSpace(s)
	if inner, ok := strings.CutPrefix(s, "[["); ok {
		inner = strings.TrimSuffix(inner, "]]")
		if _, shown, ok := strings.Cut(inner, "|"); ok {
			return strings.TrimSpace(shown)
		}
		return strings.TrimSpace(inner)
	}
	if strings.HasPrefix(s, "[") && strings.HasSuffix(s, ")") {
		if text, _, ok := strings.Cut(s[1:], "]("); ok {
			return strings.TrimSpace(text)
		}
	}
	return s
}

// plainLink returns the address of "[Name](url)" and "<url>".
func plainLink(s string) string {
	s = strings.Trim(strings.TrimSpace(s), "<>")
	if strings.HasPrefix(s, "[") && strings.HasSuffix(s, ")") {
		if _, url, ok := strings.Cut(s, "]("); ok {
			return strings.TrimSuffix(url, ")")
		}
	}
	return s
}

func isURL(s string) bool {
	return (strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.")) && !strings.ContainsAny(s, " \n")
}

// findValue returns where a value stands in the head of a file, 0, 0 where it
// is written in another way there.
func findValue(head, value string) (from, to int) {
	at := strings.Index(head, value)
	if at < 0 {
		return 0, 0
	}
	return at, at + len(value)
}
