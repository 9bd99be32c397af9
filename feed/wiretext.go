package feed

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"time"

	"crosswire/content"
)

// Agencies still send text as it went over teleprinters: IPTC 7901 in Europe,
// ANPA 1312 in America and in Japan.

var (
	// iptcHeader matches the first line of IPTC 7901: service and number,
	// priority, category, words, sender.
	iptcHeader = regexp.MustCompile(`^[a-z]{2,4}\d{3,6} \d [a-z]{1,4} \d{1,5} +[a-z][a-z -]{1,20} \d{3,4}$`)
	// anpaHeader matches the second line of ANPA 1312: priority, category,
	// keyword, day and words.
	anpaHeader = regexp.MustCompile(`^[a-z] [a-z] \S.{0,40}? +(\d\d)-(\d\d) \d{3,4}$`)
	anpaNumber = regexp.MustCompile(`^[A-Za-z]\d{4}\S{0,12}$`)
	// anpaEnd matches the last line: service, day, year and time.
	anpaEnd = regexp.MustCompile(`^[A-Z]{2}-[A-Z]{2}-(\d\d)-(\d\d)-(\d\d) (\d\d)(\d\d)GMT<?$`)
	// iptcEnd matches the last line: day, hour and minute, zone, month, year.
	iptcEnd = regexp.MustCompile(`^(\d\d)(\d\d)(\d\d)(?: ([A-Z]{3,4}))? (\p{L}{3,4})\.? (\d\d)$`)
	// iptcMarker matches lines above a headline that are none: 2ND LEAD, (Achtung).
	iptcMarker = regexp.MustCompile(`^(?:[0-9A-Z][0-9A-Z. -]{2,24}|\(.{3,40}\))$`)
	// iptcTail opens what is not for readers.
	iptcTail = regexp.MustCompile(`^(?:# .{3,40}|\* \* \* \*|(?:dpa|apa|afp|sda)(?: [a-z0-9/]{1,6}){1,8})$`)
	anpaNote = regexp.MustCompile(`(?i)^(?:Eds?[:.]|AP Photo|With AP|HFR|Recasts|Updates?[:.]|\*)`)
)

// wireNumber reports whether data begins with a few letters and a digit, as all
// such messages do and hardly any other text.
func wireNumber(data []byte) bool {
	data = bytes.TrimLeftFunc(data, func(r rune) bool { return r <= ' ' })
	n := 0
	for n < len(data) && asciiLetter(data[n]) {
		n++
	}
	return n > 0 && n < 5 && n < len(data) && isDigit(data[n])
}

// wireHead returns the first lines of text with something in them, without the
// controls that open a message.
func wireHead(data []byte) []string {
	head := data[:min(len(data), 2048)]
	if !wireNumber(head) || bytes.IndexByte(head, 0) >= 0 {
		return nil
	}
	var lines []string
	for line := range strings.Lines(string(head)) {
		if line = strings.TrimSpace(withoutControls(line)); line != "" {
			lines = append(lines, line)
		}
		if len(lines) == 3 {
			break
		}
	}
	return lines
}

func withoutControls(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' {
			return -1
		}
		return r
	}, s)
}

// isWireText reports whether in is one message of IPTC 7901 or ANPA 1312.
func isWireText(in input) bool {
	lines := wireHead(in.data)
	return len(lines) > 1 && (iptcHeader.MatchString(lines[0]) || anpaNumber.MatchString(lines[0]) && anpaHeader.MatchString(lines[1]))
}

func parseWireText(in input) ([]draft, error) {
	text, _ := decodeText(in.data, "")
	var lines []string
	for line := range strings.Lines(strings.ReplaceAll(text, "\r", "")) {
		lines = append(lines, strings.TrimRight(withoutControls(line), " \t\n"))
	}
	for len(lines) > 0 && strings.TrimSpace(lines[0]) == "" {
		lines = lines[1:]
	}
	if len(lines) < 2 {
		return nil, errNoNewsText
	}
	var d draft
	if iptcHeader.MatchString(strings.TrimSpace(lines[0])) {
		d.iptcText(lines[1:])
	} else {
		d.anpaText(lines[1:])
	}
	if d.markdown == "" {
		return nil, errNoNewsText
	}
	return []draft{d}, nil
}

// iptcText reads what follows the header: lines up to one that ends with an
// equals sign are headline and byline; what follows the text is for editors.
func (d *draft) iptcText(lines []string) {
	end := 0
	for end < len(lines) && end < 20 && !strings.HasSuffix(lines[end], "=") {
		end++
	}
	if end == len(lines) || end == 20 {
		end = -1
	} else {
		d.iptcHeadline(lines[:end+1])
	}
	body := lines[end+1:]
	for i, line := range body {
		if m := iptcEnd.FindStringSubmatch(strings.TrimSpace(line)); m != nil {
			zone := m[4]
			d.setDate(&d.Published, "published", parseDate(m[1]+" "+m[5]+" 20"+m[6]+" "+m[2]+":"+m[3]+" "+zone), "last line")
			body = body[:i]
			break
		}
	}
	for i, line := range body {
		if i > 0 && iptcTail.MatchString(strings.TrimSpace(line)) {
			agency, _ := signOff(line)
			d.set(&d.Agency, "agency", agency, "sign-off")
			d.furniture = append(d.furniture, Furniture{Text: content.CleanLine(strings.Join(body[i:], " ")), Why: "note to editors"})
			body = body[:i]
			break
		}
	}
	d.markdown = archiveText(body)
}

func (d *draft) iptcHeadline(lines []string) {
	lines[len(lines)-1] = strings.TrimRight(lines[len(lines)-1], "= ")
	var headline []string
	for i, line := range lines {
		line = strings.TrimSpace(line)
		switch {
		case line == "":
			headline = nil // what stood above the blank line is a keyword
		case strings.HasSuffix(line, "/"):
			d.set(&d.Slug, "slug", strings.Trim(line, "/"), "keywords")
		case isByline(line), i == len(lines)-1 && len(headline) > 0 && trimBy(line) != line:
			d.set(&d.Byline, "byline", line, "byline")
			d.people(splitNames(line), "byline")
		case len(headline) == 0 && iptcMarker.MatchString(line):
		default:
			headline = append(headline, line)
		}
	}
	d.set(&d.Title, "title", strings.Join(headline, " "), "headline")
}

// anpaText reads what follows the two lines of the header: lines that begin
// with a circumflex and end with "<" or "=" are keyword, headline, notes and
// byline; indents begin paragraphs.
func (d *draft) anpaText(lines []string) {
	lines = lines[1:]
	n := 0
	for ; n < len(lines) && !strings.HasPrefix(lines[n], " ") && !strings.HasPrefix(lines[n], "\t"); n++ {
		for _, line := range strings.Split(lines[n], "<") {
			d.anpaHead(strings.TrimSpace(strings.TrimLeft(strings.TrimRight(line, "=+ "), "^ ")))
		}
	}
	var body []string
	for _, line := range lines[n:] {
		trimmed := strings.TrimSpace(line)
		if m := anpaEnd.FindStringSubmatch(trimmed); m != nil {
			month, _ := strconv.Atoi(m[1]) // digits all
			day, _ := strconv.Atoi(m[2])
			year, _ := strconv.Atoi(m[3])
			hour, _ := strconv.Atoi(m[4])
			minute, _ := strconv.Atoi(m[5])
			when := time.Date(2000+year, time.Month(month), day, hour, minute, 0, 0, time.UTC)
			if when.Day() == day && int(when.Month()) == month {
				d.setDate(&d.Published, "published", Date{Time: when}, "last line")
			}
			break
		}
		if trimmed != "" && (line[0] != trimmed[0] || strings.HasPrefix(line, "==")) {
			body = append(body, "")
		}
		body = append(body, typewriterQuotes.Replace(line))
	}
	d.set(&d.Title, "title", d.Slug, "keyword")
	d.markdown = archiveText(body)
}

var typewriterQuotes = strings.NewReplacer("``", `"`, "''", `"`)

func (d *draft) anpaHead(line string) {
	switch {
	case line == "" || anpaNote.MatchString(line):
	case strings.HasPrefix(line, "BC-") || d.Slug == "":
		if keyword, count, ok := strings.Cut(line, ","); ok && allOf(strings.TrimSpace(count[strings.LastIndexByte(count, ',')+1:]), digits) {
			line = keyword
		}
		d.set(&d.Slug, "slug", line, "keyword")
	case isByline(line):
		d.set(&d.Byline, "byline", line, "byline")
	case d.Byline != "": // what the writer is
		if agency := agencyIn(line); agency != "" {
			d.set(&d.Agency, "agency", agency, "byline")
		}
	case d.Title == "":
		d.set(&d.Title, "title", typewriterQuotes.Replace(line), "headline")
	default:
		d.set(&d.Description, "description", typewriterQuotes.Replace(line), "summary")
	}
}
