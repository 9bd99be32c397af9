package feed

import (
	"bytes"
	"errors"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// largestPage is how much of a page is parsed, in bytes after the pictures and
// styles that SingleFile writes into it are gone. The tree of a page takes
// about ten times its size in memory.
const largestPage = 24 << 20

var errPageTooLarge = errors.New("page of more than 24 MiB of HTML")

// isHTML reports whether in is a page: its beginning holds a tag that only
// pages have.
func isHTML(in input) bool {
	head := in.data[:min(len(in.data), headSize)]
	if looksUTF16(head[:min(len(head), 4096)]) != "" {
		text, _ := decodeText(head[:len(head)&^1], "")
		head = []byte(text)
	}
	return looksLikeHTML(head, ending(in.path))
}

func looksLikeHTML(head []byte, ending string) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	for bytes.HasPrefix(head, []byte("<!--")) || bytes.HasPrefix(head, []byte("<?xml")) {
		end := bytes.IndexByte(head, '>')
		if head[1] == '!' {
			if end = bytes.Index(head, []byte("-->")); end >= 0 {
				end += 2
			}
		}
		if end < 0 {
			return false
		}
		head = bytes.TrimLeft(head[end+1:], " \t\r\n")
	}
	if len(head) == 0 || head[0] != '<' {
		return false
	}
	low := bytes.ToLower(head[:min(len(head), 2048)])
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if bytes.HasPrefix(low, []byte(tag)) {
			return true
		}
	}
	if ending != ".html" && ending != ".htm" && ending != ".xhtml" {
		return false
	}
	return !bytes.HasPrefix(low, []byte("<rss")) && !bytes.HasPrefix(low, []byte("<feed")) && bytes.IndexByte(low, '>') > 0
}

// parseHTML reads the article of a saved page.
func parseHTML(in input) ([]draft, error) {
	data := withoutInlineData(in.data)
	if len(data) > largestPage {
		return nil, errPageTooLarge
	}
	text, _ := decodeText(data, declaredCharset(data))
	d, err := readPage(text, "")
	if err != nil {
		return nil, err
	}
	return []draft{d}, nil
}

// readPage makes a draft of a page. address is where it was saved from, "" if
// only the page itself can say.
func readPage(text, address string) (draft, error) {
	root, err := parseTree(text)
	if err != nil {
		return draft{}, err
	}
	var d draft
	meta := readMeta(root, text)
	meta.fill(&d, address)
	x := withTold(extractMarkdown(root, &d), meta.ld.body)
	d.markdown, d.furniture = x.markdown, x.furniture
	for _, f := range d.furniture {
		if f.Why == whyByline {
			d.readBylineBlock(f.Text)
		}
	}
	if d.Published.IsZero() {
		d.setDate(&d.Published, "published", lineDate(x.dated), "date line")
	}
	if strings.TrimSpace(x.markdown) == "" {
		if len(meta.ld.body) < 40 {
			return draft{}, errNoText
		}
		d.markdown = plainParagraphs(meta.ld.body)
	}
	return d, nil
}

// readBylineBlock takes the author and the date from what stands under a
// headline, where the page's head doesn't give them.
func (d *draft) readBylineBlock(text string) {
	if date, ok := readDateLine(text); ok {
		d.setDate(&d.Published, "published", date, "date line")
		return
	}
	if names := bylineNames(withoutDate(text)); names != "" {
		d.set(&d.Byline, "byline", names, "byline")
		d.set(&d.Agency, "agency", agencyIn(names), "byline")
	}
}

// parseTree parses HTML however deep it is nested.
func parseTree(text string) (*html.Node, error) {
	root, err := html.Parse(strings.NewReader(text))
	if err == nil {
		return root, nil
	}
	return html.Parse(bytes.NewReader(unnest([]byte(text))))
}

// plainParagraphs writes plain text as Markdown, a paragraph a line.
func plainParagraphs(s string) string {
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = collapse(cleanText(line)); strings.TrimSpace(line) != "" {
			var b strings.Builder
			escapeText(&b, strings.TrimSpace(line), true)
			out = append(out, b.String())
		}
	}
	return strings.Join(out, "\n\n")
}

// declaredCharset returns the encoding that a page names in its head, "" where
// it names none.
func declaredCharset(data []byte) string {
	z := html.NewTokenizer(bytes.NewReader(data[:min(len(data), headSize)]))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			if atom.Lookup(name) == atom.Body {
				return ""
			}
			if atom.Lookup(name) != atom.Meta {
				continue
			}
			for more {
				var key, value []byte
				key, value, more = z.TagAttr()
				switch string(key) {
				case "charset":
					return string(value)
				case "content":
					if _, charset, ok := strings.Cut(strings.ToLower(string(value)), "charset="); ok {
						return strings.Trim(charset, "\"' ;")
					}
				}
			}
		}
	}
}

// longestDataURI is the length in bytes from which on data written into a page
// is left out.
const longestDataURI = 512

// withoutInlineData returns a page without the pictures, fonts and styles that
// are written into it as data: addresses: SingleFile makes pages of many
// megabytes of them. Where there are none, it returns data itself.
func withoutInlineData(data []byte) []byte {
	mark := []byte(";base64,")
	if !bytes.Contains(data, mark) {
		return data
	}
	out := make([]byte, 0, len(data)/8)
	for {
		at := bytes.Index(data, mark)
		if at < 0 {
			return append(out, data...)
		}
		at += len(mark)
		end := at
		for end < len(data) && isBase64(data[end]) {
			end++
		}
		out = append(out, data[:at]...)
		if end-at < longestDataURI {
			out = append(out, data[at:end]...)
		}
		data = data[end:]
	}
}

func isBase64(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=' || c == '%'
}
