package feed

import (
	"bytes"
	"strings"
)

// xmlRootWithin is how far into a file its root element may begin: after
// comments, a style sheet's address, a document type.
const xmlRootWithin = 16 << 10

// xmlRootName returns the name of the first element in data, in lower case and
// without prefix, or "" where data does not begin as XML or HTML does.
func xmlRootName(data []byte) string {
	tag := xmlRootTag(data)
	name := strings.ToLower(tag[:len(tag)-len(strings.TrimLeftFunc(tag, func(r rune) bool {
		return !strings.ContainsRune(" \t\r\n/>", r)
	}))])
	if _, local, ok := strings.Cut(name, ":"); ok {
		return local
	}
	return name
}

// xmlRootTag returns the start tag of the first element in data without its
// angle brackets, or "".
func xmlRootTag(data []byte) string {
	head := data[:min(len(data), xmlRootWithin)]
	if len(head) > 3 && (head[0] >= 0xfe || head[0] == 0 || head[1] == 0) {
		text, _ := decodeText(head[:len(head)&^3], "")
		head = []byte(text)
	}
	head = bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))
	for {
		head = bytes.TrimLeft(head, " \t\r\n")
		if len(head) < 2 || head[0] != '<' {
			return ""
		}
		end, close := 2, ">"
		switch {
		case bytes.HasPrefix(head, []byte("<!--")):
			end, close = 4, "-->"
		case bytes.HasPrefix(head, []byte("<!DOCTYPE")), bytes.HasPrefix(head, []byte("<!doctype")):
			open, stop := bytes.IndexByte(head, '['), bytes.IndexByte(head, '>')
			if open >= 0 && open < stop {
				s := xmlScanner{src: string(head)}
				s.declaration(s.src)
				head = head[s.at:]
				continue
			}
		case head[1] == '?' || head[1] == '!':
		case xmlNameStart(head[1]):
			stop := bytes.IndexByte(head, '>')
			if stop < 0 {
				stop = len(head)
			}
			return string(head[1:stop])
		default:
			return ""
		}
		n := bytes.Index(head[end:], []byte(close))
		if n < 0 {
			return ""
		}
		head = head[end+n+len(close):]
	}
}
