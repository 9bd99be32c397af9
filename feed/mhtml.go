package feed

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"
)

const (
	// largestPart is how much of one part of an MHTML file is decoded, in bytes.
	largestPart = 64 << 20
	// mostParts bounds how many parts are looked at for the page.
	mostParts = 10_000
)

var errNoPage = errors.New("no page in the web archive")

// isMHTML reports whether in is a page saved as a web archive (RFC 2557): a
// message of related parts that a browser wrote.
func isMHTML(in input) bool {
	head := in.data[:min(len(in.data), 8192)]
	if end := blankLine(head); end > 0 {
		head = head[:end]
	}
	low := bytes.ToLower(head)
	holds := func(s string) bool { return bytes.Contains(low, []byte(s)) }
	if !holds("mime-version:") && !holds("content-type:") {
		return false
	}
	if holds("snapshot-content-location:") || holds("saved by ") && holds("multipart/related") {
		return true
	}
	switch ending(in.path) {
	case ".mht", ".mhtml":
		return holds("multipart/related") || holds("text/html") || holds("multipart/alternative")
	}
	return false
}

// blankLine returns where the first empty line of a message begins, or -1.
func blankLine(b []byte) int {
	lf := bytes.Index(b, []byte("\n\n"))
	if lf >= 0 {
		b = b[:lf+1]
	}
	if crlf := bytes.Index(b, []byte("\n\r\n")); crlf >= 0 {
		return crlf
	}
	return lf
}

// A webPage is the part of a web archive that holds the page.
type webPage struct {
	address string
	charset string
	html    []byte
}

// parseMHTML reads the article of a web archive.
func parseMHTML(in input) ([]draft, error) {
	r := bufio.NewReader(bytes.NewReader(in.data))
	header, err := textproto.NewReader(r).ReadMIMEHeader()
	if len(header) == 0 && err != nil {
		return nil, errNoPage
	}
	page, err := pageOf(header, r, 0)
	if err != nil {
		return nil, err
	}
	if address := header.Get("Snapshot-Content-Location"); address != "" {
		page.address = address
	}
	data := withoutInlineData(page.html)
	if len(data) > largestPage {
		return nil, errPageTooLarge
	}
	if page.charset == "" {
		page.charset = declaredCharset(data)
	}
	text, _ := decodeText(data, page.charset)
	d, err := readPage(text, webAddress(page.address))
	if err != nil {
		return nil, err
	}
	if subject, err := new(mime.WordDecoder).DecodeHeader(header.Get("Subject")); err == nil {
		d.set(&d.Title, "title", subject, "subject")
	}
	return []draft{d}, nil
}

// webAddress returns address if it is one on the web, else "".
func webAddress(address string) string {
	if isURL(address) {
		return address
	}
	return ""
}

// pageOf returns the page in a message or one of its parts: the part that the
// message starts with, else the first of HTML.
func pageOf(header textproto.MIMEHeader, body io.Reader, depth int) (webPage, error) {
	kind, params, err := mime.ParseMediaType(header.Get("Content-Type"))
	if err != nil && kind == "" {
		kind = "text/html"
	}
	if !strings.HasPrefix(kind, "multipart/") {
		if kind != "text/html" && kind != "application/xhtml+xml" {
			return webPage{}, errNoPage
		}
		data := decodePart(header, body)
		return webPage{address: header.Get("Content-Location"), charset: params["charset"], html: data}, nil
	}
	if params["boundary"] == "" || depth > 4 {
		return webPage{}, errNoPage
	}
	var first webPage
	start := params["start"]
	parts := multipart.NewReader(body, params["boundary"])
	for range mostParts {
		part, err := parts.NextRawPart()
		if err != nil {
			break
		}
		page, err := pageOf(part.Header, part, depth+1)
		if err != nil || len(page.html) == 0 {
			continue
		}
		if start == "" || part.Header.Get("Content-Id") == start {
			return page, nil
		}
		if first.html == nil {
			first = page
		}
	}
	if first.html == nil {
		return webPage{}, errNoPage
	}
	return first, nil
}

// decodePart returns the bytes of a part. What is broken is read up to where
// it breaks.
func decodePart(header textproto.MIMEHeader, body io.Reader) []byte {
	switch strings.ToLower(strings.TrimSpace(header.Get("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	}
	data, _ := io.ReadAll(io.LimitReader(body, largestPart)) // a cut archive still shows its beginning
	return data
}
