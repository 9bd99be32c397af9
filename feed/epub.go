package feed

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	largestChapter  = 16 << 20  // bytes, unpacked
	largestBook     = 128 << 20 // bytes of all chapters, unpacked
	mostChapters    = 5000
	shortestChapter = 250 // bytes of prose; what has less is a cover, a title page, a table of contents
)

var (
	errNotEPUB    = errors.New("damaged EPUB: no package document in it")
	errEncrypted  = errors.New("EPUB protected against reading")
	errNoChapters = errors.New("no chapter with text in the EPUB")
	errUnpacked   = fmt.Errorf("unpacks to more than %d MiB", largestBook>>20)
)

// isEPUB reports whether in is an EPUB: a zip that says so in its first entry,
// or by its ending.
func isEPUB(in input) bool {
	return bytes.HasPrefix(in.data, []byte("PK\x03\x04")) && (isEPUBHead(in.data) || ending(in.path) == ".epub")
}

// A book is an opened EPUB.
type book struct {
	files map[string]*zip.File
	left  int64 // bytes that may still be unpacked
}

// packageDocument is what counts of an EPUB's package document (EPUB 3.3,
// section 5).
type packageDocument struct {
	Titles     []string `xml:"metadata>title"`
	Creators   []string `xml:"metadata>creator"`
	Publishers []string `xml:"metadata>publisher"`
	Languages  []string `xml:"metadata>language"`
	Dates      []string `xml:"metadata>date"`
	Sources    []string `xml:"metadata>source"`
	Items      []struct {
		ID         string `xml:"id,attr"`
		Href       string `xml:"href,attr"`
		Type       string `xml:"media-type,attr"`
		Properties string `xml:"properties,attr"`
	} `xml:"manifest>item"`
	Spine []struct {
		IDRef  string `xml:"idref,attr"`
		Linear string `xml:"linear,attr"`
	} `xml:"spine>itemref"`
}

// parseEPUB reads the chapters of an EPUB that hold an article.
func parseEPUB(in input) ([]draft, error) {
	z, err := zip.NewReader(bytes.NewReader(in.data), int64(len(in.data)))
	if err != nil {
		return nil, fmt.Errorf("damaged EPUB: %w", err)
	}
	b := book{files: make(map[string]*zip.File, len(z.File)), left: largestBook}
	for _, f := range z.File {
		b.files[path.Clean(f.Name)] = f
	}
	root, err := b.packagePath()
	if err != nil {
		return nil, err
	}
	var pkg packageDocument
	if err := b.readXML(root, &pkg); err != nil {
		return nil, fmt.Errorf("damaged EPUB: %w", err)
	}
	var drafts []draft
	for _, name := range pkg.chapters(path.Dir(root)) {
		data, err := b.read(name)
		if errors.Is(err, errUnpacked) {
			return nil, err
		}
		if err != nil || bytes.IndexByte(data[:min(len(data), 1024)], '<') < 0 {
			continue
		}
		if d, ok := readChapter(data); ok {
			pkg.fill(&d)
			drafts = append(drafts, d)
		}
	}
	if len(drafts) > 0 {
		return drafts, nil
	}
	if b.files["META-INF/encryption.xml"] != nil {
		return nil, errEncrypted
	}
	return nil, errNoChapters
}

// packagePath finds the package document.
func (b *book) packagePath() (string, error) {
	var container struct {
		Roots []struct {
			Path string `xml:"full-path,attr"`
		} `xml:"rootfiles>rootfile"`
	}
	if err := b.readXML("META-INF/container.xml", &container); err == nil && len(container.Roots) > 0 {
		if name := path.Clean(container.Roots[0].Path); b.files[name] != nil {
			return name, nil
		}
	}
	for name := range b.files {
		if path.Ext(name) == ".opf" {
			return name, nil
		}
	}
	return "", errNotEPUB
}

// read unpacks a file, up to the limits.
func (b *book) read(name string) ([]byte, error) {
	f := b.files[path.Clean(name)]
	if f == nil {
		return nil, errNotEPUB
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer func() { _ = r.Close() }() // nothing was written
	data, err := io.ReadAll(io.LimitReader(r, min(largestChapter, b.left)+1))
	b.left -= int64(len(data))
	if b.left < 0 {
		return nil, errUnpacked
	}
	if len(data) > largestChapter {
		return nil, errPageTooLarge
	}
	if len(data) == 0 {
		return nil, err
	}
	return data, nil
}

func (b *book) readXML(name string, v any) error {
	data, err := b.read(name)
	if err != nil {
		return err
	}
	text, _ := decodeText(data, "")
	dec := xml.NewDecoder(strings.NewReader(text))
	dec.Strict = false
	dec.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // decoded already
	return dec.Decode(v)
}

// chapters returns the paths of the pages in reading order.
func (p *packageDocument) chapters(folder string) []string {
	paths := make(map[string]string, len(p.Items))
	for _, item := range p.Items {
		if strings.Contains(item.Type, "html") && !strings.Contains(item.Properties, "nav") {
			href, _, _ := strings.Cut(item.Href, "#")
			if plain, err := url.PathUnescape(href); err == nil {
				href = plain
			}
			paths[item.ID] = path.Join(folder, href)
		}
	}
	var out []string
	seen := make(map[string]bool)
	for _, ref := range p.Spine {
		if name := paths[ref.IDRef]; name != "" && !seen[name] && len(out) < mostChapters {
			seen[name] = true
			out = append(out, name)
		}
	}
	return out
}

// makers are programs that write themselves down as author or publisher.
var makers = wordSet("calibre wallabag dotepub instapaper pocket push-to-kindle epubpress pandoc sigil unknown ftr.fivefilters.org fivefilters.org")

// fill takes over what the book says of all its chapters.
func (p *packageDocument) fill(d *draft) {
	named := func(list []string) string {
		for _, s := range list {
			s = strings.TrimSpace(s)
			if first, _, _ := strings.Cut(strings.ToLower(s), " "); s != "" && !makers[strings.Trim(first, "(),")] {
				return s
			}
		}
		return ""
	}
	if d.site == "" {
		d.site = named(p.Publishers)
	}
	if title := named(p.Titles); d.site == "" && title != "" {
		title, _, _ = strings.Cut(title, " [") // as calibre dates its issues
		d.site = title
	}
	d.set(&d.Byline, "byline", named(p.Creators), "book's creator")
	for _, s := range p.Sources {
		if isURL(s) {
			d.set(&d.URL, "url", s, "book's source")
		}
	}
	for _, date := range p.Dates {
		d.setDate(&d.Published, "published", parseDate(date), "book's date")
	}
	for _, tag := range p.Languages {
		d.set(&d.Language, "language", languageTag(tag), "book's language")
	}
}

// readChapter makes a draft of a chapter; it is not ok where the chapter holds
// no article.
func readChapter(data []byte) (draft, bool) {
	text, _ := decodeText(data, declaredCharset(data))
	root, err := parseTree(text)
	if err != nil {
		return draft{}, false
	}
	body := findTag(root, atom.Body)
	if body == nil || isFrontMatter(body) {
		return draft{}, false
	}
	var d draft
	heading := firstHeading(body)
	if heading != nil {
		d.set(&d.Title, "title", nodeText(heading), "heading")
	} else if title := findTag(root, atom.Title); title != nil && title.FirstChild != nil {
		d.set(&d.Title, "title", title.FirstChild.Data, "title")
	}
	e := wholeOf(body, d.Title)
	if e.nodes[body].weight < shortestChapter || linkDensity(e.nodes[body]) > 0.5 {
		return draft{}, false
	}
	if heading != nil {
		e.drop(heading, "headline")
	}
	for n := range body.Descendants() {
		if n.DataAtom == atom.A && isURL(attr(n, "href")) && strings.Contains(strings.ToLower(nodeText(n.Parent)), "downloaded by calibre from") {
			d.set(&d.URL, "url", attr(n, "href"), "calibre's note")
			e.drop(n.Parent, "source line")
		}
	}
	x := e.write(body, parseBase(d.URL))
	d.markdown, d.furniture = x.markdown, x.furniture
	d.set(&d.Language, "language", languageTag(attr(body.Parent, "lang")), "html lang")
	return d, true
}

// firstHeading returns the heading that opens a chapter, nil where text stands
// before it.
func firstHeading(body *html.Node) *html.Node {
	for n := range body.Descendants() {
		switch n.DataAtom {
		case atom.H1, atom.H2, atom.H3:
			return n
		case atom.P:
			if textLength(n) > 200 {
				return nil
			}
		}
	}
	return nil
}

// isFrontMatter reports whether a page of a book says that it is none of its
// chapters.
func isFrontMatter(body *html.Node) bool {
	kind := attr(body, "epub:type")
	for c := body.FirstChild; c != nil; c = c.NextSibling {
		kind += " " + attr(c, "epub:type")
	}
	for _, word := range strings.Fields(kind) {
		switch word {
		case "cover", "titlepage", "halftitlepage", "toc", "copyright-page", "index", "landmarks", "loi", "lot", "colophon", "backlink":
			return true
		}
	}
	return false
}
