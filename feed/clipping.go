package feed

import (
	"regexp"
	"strings"

	"crosswire/content"
)

// Read-later services and note-takers write what they know of an article into
// its text, by templates that everybody changes: a heading "Metadata" over a
// list of "Author: ...", a callout, lines of "key: value", the service's own
// links, an excerpt, a heading "Full Document" over the article itself.

// Reasons for furniture that such notes make.
const (
	whyMetadata   = "metadata"
	whyExcerpt    = "excerpt"
	whyLabel      = "section label"
	whyHighlights = "highlights"
)

// mostNotes is how many blocks at the top of a text are looked at for them.
const mostNotes = 60

var (
	metadataHeadings = lineSet("metadata", "metadaten", "metadata:", "meta", "document metadata", "article metadata", "info", "properties", "article info", "document info", "note metadata", "source", "bibliography", "details")
	bodyHeadings     = lineSet("full document", "full content", "full content:", "full text", "full article", "content", "article", "article content", "text", "clipped content", "original text", "original content")
	excerptHeadings  = lineSet("excerpt", "summary", "abstract", "description", "zusammenfassung", "résumé", "resumen")
	markHeadings     = lineSet("highlights", "my highlights", "annotations", "markierungen", "notes and highlights", "highlights & notes")
	serviceLinks     = lineSet("read on omnivore", "read original", "original", "original article", "original link", "view original", "open original", "source", "link", "article link", "url", "open in reader", "open in readwise", "view in reader", "read on instapaper", "read on pocket", "open in pocket", "open in raindrop", "read on raindrop", "read on matter", "see full document content →", "permalink")
)

// noteFields are the keys of such notes that give a field; noteLabels those
// that are known and give none.
var (
	noteFields = map[string]string{
		"title": "title", "full title": "title", "real title": "title", "headline": "title", "titel": "title", "titre": "title", "título": "title", "titolo": "title",
		"url": "url", "source url": "url", "original url": "url", "article url": "url", "link": "url", "permalink": "url", "original": "url", "original article": "url",
		"source": "source", "site": "source", "publisher": "source", "publication": "source", "website": "source", "outlet": "source", "newspaper": "source", "site name": "source", "domain": "source", "quelle": "source",
		"author": "author", "authors": "author", "byline": "author", "by": "author", "autor": "author", "autorin": "author", "auteur": "author", "autore": "author", "автор": "author", "writer": "author",
		"published": "published", "date": "published", "publish date": "published", "date published": "published", "published date": "published", "publication date": "published", "published on": "published", "pubdate": "published", "datum": "published", "fecha": "published",
		"modified": "modified", "updated": "modified", "last updated": "modified",
		"summary": "description", "description": "description", "excerpt": "description", "abstract": "description",
		"language": "language", "lang": "language",
	}
	noteLabels = lineSet("category", "categories", "type", "document type", "document tags", "article tags", "tags", "tag", "keywords", "topics", "topic", "document note", "note", "notes", "status", "created", "created at", "date created", "date saved", "date_saved", "date_published",
		"saved", "saved at", "added", "date added", "clipped", "clipped on", "highlighted", "last highlighted", "last highlighted on", "date highlighted", "synced", "read", "read at", "date read", "archived", "rating", "cover", "image", "thumbnail", "banner", "favicon", "id", "uid", "format", "reading time", "estimated reading time", "time to read", "words", "word count", "length",
		"project", "projects", "related", "parent", "up", "area", "collection", "folder", "series", "alias", "aliases", "year", "venue", "doi", "location", "imported", "accessed", "date accessed", "retrieved", "reference", "references", "cssclass", "media", "medium", "people", "priority", "project phase")
)

func lineSet(lines ...string) map[string]bool {
	set := make(map[string]bool, len(lines))
	for _, w := range lines {
		set[w] = true
	}
	return set
}

// A noteLine is a line "key: value" of such notes.
type noteLine struct{ key, value string }

// callout matches the mark that opens a callout: "[!info] Metadata".
var callout = regexp.MustCompile(`^\[![A-Za-z]+\][+-]?\s*(.*)$`)

// readNoteLine reads a line of notes, in any of the ways that templates have:
// "- **Author**: X", "Author:: [[X]]", "> Author: X".
func readNoteLine(line string) (noteLine, bool) {
	line = strings.TrimLeft(line, "> \t")
	for _, mark := range []string{"- ", "* ", "+ ", "• "} {
		line = strings.TrimPrefix(line, mark)
	}
	key, value, ok := strings.Cut(strings.TrimRight(line, " \\"), ":")
	if !ok || len(key) > 40 {
		return noteLine{}, false
	}
	key = strings.Trim(strings.ReplaceAll(key, "_", " "), " *`[]")
	value = strings.TrimLeft(value, ":")
	if value != "" && value[0] != ' ' && value[0] != '*' && value[0] != '_' && value[0] != '\t' {
		return noteLine{}, false
	}
	return noteLine{fold(key), strings.Trim(value, " *`\t")}, key != ""
}

// known reports whether notes have such a line and articles do not.
func (l noteLine) known() bool { return noteFields[l.key] != "" || noteLabels[l.key] }

// noteReader takes such notes off the top of a text.
type noteReader struct {
	d       *draft
	pieces  []piece
	lines   []noteLine
	section bool // below a heading "Metadata"
	service bool // a service's link or notes were there
	full    int  // level of the heading over the whole text, 0 where there is none
}

// takeNotes marks what a service or a note-taker has written into a text, and
// fills in what the fields lack.
func takeNotes(d *draft, pieces []piece) {
	r := noteReader{d: d, pieces: pieces}
	for i := 0; i < min(len(pieces), mostNotes); {
		n := r.take(i)
		if n == 0 {
			break
		}
		i += n
	}
	if len(r.lines) > 0 {
		r.fill()
	}
	if r.full > 0 {
		r.dropHighlights()
	}
}

// take deals with the piece at i and returns how many it has gone on, 0 where
// the article begins.
func (r *noteReader) take(i int) int {
	p := &r.pieces[i]
	switch {
	case p.Kind == content.Rule:
		return 1
	case p.Text == "":
		if strings.Contains(r.source(p), "![rw-book-cover]") {
			p.role, p.why = roleFurniture, whyCaption
		}
		return 1
	case p.Kind == content.Heading:
		return r.heading(i)
	case p.Kind != content.Item && p.Kind != content.Paragraph:
		return 0
	case r.links(p):
		r.service = true
		return 1
	}
	if n := r.fields(i); n > 0 {
		return n
	}
	t := fold(p.Text)
	switch {
	case tagLine(t):
		p.role, p.why = roleFurniture, whyTags
	case t == "rw-book-cover":
		p.role, p.why = roleFurniture, whyCaption
	case p.prose || p.Kind == content.Item:
		return 0
	}
	return 1
}

func (r *noteReader) source(p *piece) string { return r.d.markdown[p.Start:p.End] }

// tagLine reports whether a line is tags and nothing else: "#news #economy".
func tagLine(t string) bool {
	for _, w := range strings.Fields(strings.TrimPrefix(t, "tags:")) {
		if len(w) < 3 || w[0] != '#' || w[1] == '#' || allOf(w[1:], digits) {
			return false
		}
	}
	return true
}

// heading deals with the headings that templates have.
func (r *noteReader) heading(i int) int {
	p := &r.pieces[i]
	t := fold(strings.TrimSpace(p.Text))
	switch {
	case metadataHeadings[t] && i+1 < len(r.pieces) && r.isFields(i+1):
		r.section = true
		p.role, p.why = roleFurniture, whyMetadata
		return 1
	case bodyHeadings[t] && (r.service || len(r.lines) > 0):
		r.section, r.full = false, p.Level
		p.role, p.why = roleFurniture, whyLabel
		return 1
	case markHeadings[t] && (r.service || len(r.lines) > 0):
		p.role, p.why = roleFurniture, whyLabel
		return 0
	case excerptHeadings[t] && strings.HasPrefix(r.source(p), ">"):
		n := 1
		p.role, p.why = roleFurniture, whyLabel
		for ; i+n < len(r.pieces) && r.pieces[i+n].Top == p.Top; n++ {
			q := &r.pieces[i+n]
			q.role, q.why = roleFurniture, whyExcerpt
			r.d.set(&r.d.Description, "description", q.Text, "notes: "+t)
		}
		return n
	case r.firstText(i): // the headline
		if m := markdownLink.FindStringSubmatch(strings.Trim(r.source(p), "# \n")); m != nil && isURL(m[2]) {
			r.d.set(&r.d.URL, "url", m[2], "link of the heading")
		}
		return 1
	}
	return 0
}

// firstText reports whether only furniture and pictures stand above a piece.
func (r *noteReader) firstText(i int) bool {
	for _, p := range r.pieces[:i] {
		if p.Text != "" && p.role != roleFurniture {
			return false
		}
	}
	return true
}

var (
	markdownLink = regexp.MustCompile(`^\[([^\]]*)\]\(<?([^)\s>]*)>?\)$`)
	wikiLink     = regexp.MustCompile(`^\[\[[^\]]*\|([^\]]*)\]\]$`)
)

// links takes a paragraph of a service's links: "[Read Original](url)".
func (r *noteReader) links(p *piece) bool {
	var url string
	for line := range strings.Lines(r.source(p)) {
		line = strings.Trim(line, "-* \t\n\\")
		m := markdownLink.FindStringSubmatch(line)
		if w := wikiLink.FindStringSubmatch(line); w != nil {
			m = []string{line, w[1], ""}
		}
		switch {
		case line == "":
			continue
		case m == nil || !serviceLinks[fold(m[1])]:
			return false
		}
		label := fold(m[1])
		if own := strings.HasPrefix(label, "read on ") || strings.Contains(label, " in "); !own && isURL(m[2]) && !services[outletOfHost(hostOf(m[2]))] {
			url = m[2]
		}
	}
	p.role, p.why = roleFurniture, whyLabel
	r.d.set(&r.d.URL, "url", url, "notes: link")
	return true
}

// services are hosts that keep articles of others.
var services = lineSet("omnivore.app", "readwise.io", "instapaper.com", "getpocket.com", "pocket.co", "raindrop.io", "hq.getmatter.app", "getmatter.com", "getmatter.app", "wallabag.it", "inoreader.com", "feedly.com")

// fields takes the run of "key: value" blocks at i. Without a heading over
// them there must be two with known keys.
func (r *noteReader) fields(i int) int {
	var lines []noteLine
	n, known := 0, 0
	for ; i+n < len(r.pieces); n++ {
		p := &r.pieces[i+n]
		if p.Text == "" && p.Kind != content.Rule {
			continue
		}
		found, ok := r.pieceLines(p)
		if !ok && !(r.section && p.Kind == content.Item) {
			break
		}
		for _, l := range found {
			if l.known() {
				known++
			}
		}
		lines = append(lines, found...)
	}
	if n == 0 || known == 0 || known < 2 && !r.section && !r.service {
		return 0
	}
	for k := i; k < i+n; k++ {
		p := &r.pieces[k]
		if p.role, p.why = roleFurniture, whyMetadata; isNote(p.Text, inHead) {
			p.role, p.why = roleNote, "" // when it was updated
		}
	}
	r.lines = append(r.lines, lines...)
	return n
}

// isFields reports whether a block is of such lines.
func (r *noteReader) isFields(i int) bool {
	lines, ok := r.pieceLines(&r.pieces[i])
	return ok && len(lines) > 0
}

// pieceLines returns the lines of a block if all of them are notes: the first
// with a known key, as what follows may have any.
func (r *noteReader) pieceLines(p *piece) ([]noteLine, bool) {
	if p.Kind != content.Item && p.Kind != content.Paragraph {
		return nil, false
	}
	text := r.source(p)
	if r.d.escaped {
		text = p.Text
	}
	var lines []noteLine
	for line := range strings.Lines(strings.TrimSpace(text)) {
		line = strings.TrimSpace(line)
		if m := callout.FindStringSubmatch(strings.TrimLeft(line, "> ")); m != nil {
			if t := fold(m[1]); t != "" && !metadataHeadings[t] {
				return nil, false
			}
			continue
		}
		l, ok := readNoteLine(line)
		switch {
		case ok && (l.known() || r.section && len(strings.Fields(l.key)) <= 3):
			lines = append(lines, l)
		case p.Kind == content.Item && len(lines) > 0: // the value goes on
		default:
			return nil, false
		}
	}
	return lines, true
}

// fill gives the draft what the notes say and its fields do not.
func (r *noteReader) fill() {
	d := r.d
	for _, l := range r.lines {
		where, value := "notes: "+l.key, strings.TrimSpace(l.value)
		switch noteFields[l.key] {
		case "title":
			d.set(&d.Title, "title", unlink(value), where)
		case "url", "source":
			if url := plainLink(value); isURL(url) {
				if !services[outletOfHost(hostOf(url))] {
					d.set(&d.URL, "url", url, where)
				}
			} else if noteFields[l.key] == "source" {
				d.set(&d.Source, "source", unlink(value), where)
			}
		case "author":
			if len(d.Authors) == 0 && !hostLine(fold(unlink(value))) {
				if d.Authors = withoutRoles(linkedAuthors(value)); len(d.Authors) > 0 {
					d.note("authors", where)
				}
			}
		case "published":
			d.setDate(&d.Published, "published", parseDate(unlink(value)), where)
		case "modified":
			d.setDate(&d.Modified, "modified", parseDate(unlink(value)), where)
		case "description":
			d.set(&d.Description, "description", value, where)
		case "language":
			if len(value) < 16 {
				d.set(&d.Language, "language", value, where)
			}
		}
	}
}

// dropHighlights marks the passages that a reader has marked in a text that
// stands there whole: they are in it a second time.
func (r *noteReader) dropHighlights() {
	from := len(r.pieces)
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.role == roleText && p.Kind == content.Heading && p.Level == r.full && markHeadings[fold(p.Text)] {
			from = i
		}
	}
	text := false
	for _, p := range r.pieces[:from] {
		text = text || p.role == roleText && p.prose
	}
	for i := from; i < len(r.pieces) && text; i++ {
		r.pieces[i].role, r.pieces[i].why = roleFurniture, whyHighlights
	}
}

// highlightLinks matches the link behind a marked passage that leads to it in
// its service.
var highlightLinks = regexp.MustCompile(`[ \t]*(?:\(\[(?:View Highlight|Open in Reader|View in Reader|Location \d+)\]\([^)\s]*\)\)|\[⤴️?\]\([^)\s]*\))`)

// cutHighlightLinks returns Markdown without such links, with the map back.
func cutHighlightLinks(markdown string, offsets content.Offsets) (string, content.Offsets) {
	if !strings.Contains(markdown, "([View Highlight](") && !strings.Contains(markdown, "[⤴") && !strings.Contains(markdown, "in Reader](") {
		return markdown, offsets
	}
	var out strings.Builder
	var kept content.Offsets
	from := 0
	add := func(to int) {
		kept.Add(out.Len(), to-from, from, to-from)
		out.WriteString(markdown[from:to])
	}
	for _, m := range highlightLinks.FindAllStringIndex(markdown, -1) {
		add(m[0])
		from = m[1]
	}
	add(len(markdown))
	return out.String(), kept.Then(offsets)
}
