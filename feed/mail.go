package feed

import (
	"bytes"
	"errors"
	"io"
	"mime"
	"net/mail"
	"regexp"
	"strings"
)

// Limits on mail.
const (
	mailHeaderWithin = 256 << 10 // bytes of one header
	mailDeepest      = 12        // multiparts inside each other
	mailMostParts    = 500       // parts in one message
)

var errNoMailText = errors.New("mail without text")

// mailSigns are fields that programs write and people do not: what begins like
// a letter typed as text lacks them.
var mailSigns = map[string]bool{
	"received": true, "return-path": true, "delivered-to": true, "message-id": true, "mime-version": true, "dkim-signature": true,
	"content-type": true, "content-transfer-encoding": true, "x-mailer": true, "authentication-results": true, "arc-seal": true,
	"list-unsubscribe": true, "x-mozilla-status": true, "x-gmail-labels": true, "x-received": true, "x-original-to": true,
}

// isMail reports whether in is one message in the Internet Message Format (RFC
// 5322).
func isMail(in input) bool { return mailHead(in.data) }

// mailHead reports whether data begins with the header of a message.
func mailHead(data []byte) bool {
	head := bytes.TrimLeft(data[:min(len(data), headSize)], " \t\r\n")
	signs, from, subject := 0, false, false
	for lines := 0; len(head) > 0 && lines < 400; lines++ {
		line, rest, _ := bytes.Cut(head, []byte("\n"))
		head = rest
		line = bytes.TrimRight(line, "\r")
		if len(line) == 0 {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			if lines == 0 {
				return false
			}
			continue
		}
		name, value, ok := bytes.Cut(line, []byte(":"))
		if !ok || !mailFieldName(name) {
			if lines == 0 {
				return false
			}
			break
		}
		switch key := strings.ToLower(string(name)); {
		case key == "from":
			from = from || bytes.IndexByte(value, '@') > 0
		case key == "subject" || key == "date" || key == "to":
			subject = true
		case key == "snapshot-content-location": // a page saved as MHTML
			return false
		case mailSigns[key]:
			signs++
		}
	}
	return signs > 0 && (from || subject)
}

func mailFieldName(name []byte) bool {
	for _, c := range name {
		if c <= ' ' || c >= 0x7f {
			return false
		}
	}
	return len(name) > 0 && len(name) < 80
}

func parseMail(in input) ([]draft, error) {
	d, err := mailDraft(in.data)
	if d.markdown == "" {
		if err == nil {
			err = errNoMailText
		}
		return nil, err
	}
	return []draft{d}, err
}

// A mailPart is a message or a part of one, not yet decoded.
type mailPart struct {
	header map[string]string // the first field of each name, in lower case
	body   []byte
}

// splitMail parts a message's header from its body. Lines that are no field
// are passed over: gateways and archives leave such.
func splitMail(data []byte) mailPart {
	p := mailPart{header: make(map[string]string)}
	rest := data
	last := ""
	for len(rest) > 0 && len(data)-len(rest) < mailHeaderWithin {
		line, after, _ := bytes.Cut(rest, []byte("\n"))
		line = bytes.TrimRight(line, "\r")
		rest = after
		if len(line) == 0 {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			if last != "" {
				p.header[last] += " " + string(bytes.TrimSpace(line))
			}
			continue
		}
		name, value, ok := bytes.Cut(line, []byte(":"))
		last = ""
		if key := strings.ToLower(string(name)); ok && mailFieldName(name) && p.header[key] == "" {
			p.header[key] = string(bytes.TrimSpace(value))
			last = key
		}
	}
	p.body = rest
	return p
}

// mailText decodes a field of a header: encoded words (RFC 2047), or bytes in
// some legacy charset that nobody names.
func mailText(value string) string {
	dec := mime.WordDecoder{CharsetReader: func(charset string, in io.Reader) (io.Reader, error) {
		data, err := io.ReadAll(io.LimitReader(in, mailHeaderWithin))
		text, _ := decodeText(data, charset)
		return strings.NewReader(text), err
	}}
	text, err := dec.DecodeHeader(value)
	if err != nil {
		text = value
	}
	text, _ = decodeText([]byte(text), "")
	return strings.Join(strings.Fields(text), " ")
}

func mailDraft(data []byte) (draft, error) {
	msg := splitMail(bytes.TrimLeft(data, " \t\r\n"))
	var d draft
	d.Format = "mail"
	d.set(&d.Title, "title", mailText(msg.header["subject"]), "Subject")
	d.setDate(&d.Published, "published", mailDate(msg.header["date"]), "Date")
	d.mailSender(msg.header["from"])
	d.set(&d.Language, "language", msg.header["content-language"], "Content-Language")
	if at := strings.Trim(msg.header["archived-at"], "<> "); isURL(at) {
		d.set(&d.URL, "url", at, "Archived-At")
	}
	var texts mailTexts
	texts.walk(msg, 0)
	switch {
	case strings.TrimSpace(texts.html) != "":
		d.newsletter(texts.html)
		if d.markdown != "" {
			break
		}
		fallthrough
	case strings.TrimSpace(texts.plain) != "":
		text, _ := cleanInput([]byte(cutSignature(texts.plain)))
		d.markdown, _ = plainToMarkdown(text)
		d.cutMailFurniture()
	}
	return d, texts.err
}

func mailDate(s string) Date {
	if t, err := mail.ParseDate(s); err == nil {
		d, _ := sane(Date{Time: t})
		return d
	}
	s, _, _ = strings.Cut(s, " (")
	return parseDate(s)
}

var writerFrom = regexp.MustCompile(`^(.{3,60}?) (?:from|at|for|@|\||via) (.{2,80})$`)

// mailSender takes the outlet from whom the mail is from: "The City Post",
// "Jane Doe from The City Post". An address alone gives its host.
func (d *draft) mailSender(from string) {
	from = mailText(from)
	name, address, _ := strings.Cut(from, "<")
	name = strings.Trim(strings.TrimSpace(name), `"'`)
	if address == "" && strings.Contains(name, "@") {
		name, address = "", name
	}
	if m := writerFrom.FindStringSubmatch(name); m != nil && personLike.MatchString(m[1]) {
		d.people([]string{m[1]}, "From")
		d.set(&d.Byline, "byline", m[1], "From")
		name = m[2]
	}
	if name == "" {
		_, name, _ = strings.Cut(strings.Trim(address, "<> "), "@")
	}
	if d.site = name; name != "" {
		d.note("source", "From")
	}
}

// mailTexts gathers the texts of a message: the first part of HTML and the
// plain ones.
type mailTexts struct {
	html, plain string
	parts       int
	err         error
}

func (t *mailTexts) walk(p mailPart, depth int) {
	if t.parts++; depth > mailDeepest || t.parts > mailMostParts {
		t.err = errors.New("too many parts inside each other")
		return
	}
	kind, params, err := mime.ParseMediaType(mailText(p.header["content-type"]))
	if kind == "" {
		kind, _, _ = strings.Cut(strings.ToLower(p.header["content-type"]), ";")
	}
	if err != nil && params == nil {
		params = looseParams(p.header["content-type"])
	}
	where, _, _ := strings.Cut(strings.ToLower(p.header["content-disposition"]), ";")
	switch {
	case strings.HasPrefix(kind, "multipart/"):
		for _, part := range t.split(p.body, params["boundary"]) {
			t.walk(splitMail(part), depth+1)
		}
	case strings.TrimSpace(where) == "attachment":
	case kind == "text/html" && t.html == "":
		t.html = mailBody(p, params["charset"])
	case kind == "text/plain", kind == "", kind == "text":
		text := mailBody(p, params["charset"])
		if strings.EqualFold(params["format"], "flowed") {
			text = unflow(text)
		}
		if t.plain != "" && text != "" {
			t.plain += "\n\n"
		}
		t.plain += text
	}
}

var looseParam = regexp.MustCompile(`(?i)\b(charset|boundary|format)\s*=\s*(?:"([^"]*)"|([^\s;]+))`)

// looseParams reads the parameters of a media type that is written wrongly.
func looseParams(s string) map[string]string {
	params := make(map[string]string)
	for _, m := range looseParam.FindAllStringSubmatch(s, 8) {
		params[strings.ToLower(m[1])] = m[2] + m[3]
	}
	return params
}

// split returns the parts of a multipart body. Where the last boundary is
// missing the message was cut off: the last part is what is left.
func (t *mailTexts) split(body []byte, boundary string) [][]byte {
	if boundary == "" {
		return [][]byte{body}
	}
	mark := []byte("--" + boundary)
	var parts [][]byte
	from := -1
	for at := 0; at < len(body) && len(parts) < mailMostParts; {
		n := bytes.Index(body[at:], mark)
		if n < 0 {
			break
		}
		at += n
		start := at == 0 || body[at-1] == '\n'
		end := bytes.IndexByte(body[at:], '\n')
		if end < 0 {
			end = len(body) - at
		}
		line := bytes.TrimSpace(body[at+len(mark) : at+max(end, len(mark))])
		closing := bytes.Equal(line, []byte("--"))
		if start && (len(line) == 0 || closing) {
			if from >= 0 {
				parts = append(parts, bytes.TrimRight(body[from:at], "\r\n"))
			}
			from = min(at+end+1, len(body))
			if closing {
				return parts
			}
		}
		at = min(at+max(end, len(mark)), len(body))
	}
	if from >= 0 && from < len(body) {
		t.err = errXMLCut
		parts = append(parts, body[from:])
	}
	return parts
}

// mailBody returns a text part decoded.
func mailBody(p mailPart, charset string) string {
	body := p.body
	switch encoding := strings.ToLower(strings.TrimSpace(p.header["content-transfer-encoding"])); encoding {
	case "quoted-printable":
		body = unquotePrintable(body)
	case "base64":
		body = looseBase64(body)
	}
	text, _ := decodeText(body, charset)
	return strings.ReplaceAll(text, "\r\n", "\n")
}
