package feed

import (
	"html"
	"regexp"
	"strings"
	"time"
)

// What newsrooms' programs do to texts on the way into XML.

var (
	// flatParagraph matches a paragraph of HTML with no element in it.
	flatParagraph = regexp.MustCompile(`(?i)<p(?:\s[^<>]*)?>([^<]*)</p>`)
	// twiceEscaped matches a character that was escaped twice: "&amp;quot;".
	twiceEscaped = regexp.MustCompile(`&amp;(quot|apos|nbsp|amp|[lr]squo|[lr]dquo|[nm]dash|hellip|#\d{2,5}|#[xX][0-9a-fA-F]{2,4});`)
)

// fewestLines is how many lines a paragraph must have to be looked at for
// paragraphs that only their indents part.
const fewestLines = 4

// wireHTML mends HTML: paragraphs of a text that was put into one element as it
// came over the wire, and characters that were escaped twice.
func wireHTML(s string) string {
	if strings.Contains(s, "&amp;") {
		s = twiceEscaped.ReplaceAllString(s, "&$1;")
	}
	return flatParagraph.ReplaceAllStringFunc(s, func(p string) string {
		if strings.Count(p, "\n") < fewestLines {
			return p
		}
		text := html.UnescapeString(flatParagraph.FindStringSubmatch(p)[1])
		if !indentsPart(text) {
			return p
		}
		return textParagraphs(strings.Trim(text, "\r\n"))
	})
}

// indentsPart reports whether lines of a text are indented here and there, as
// at the beginnings of paragraphs: neither all of them nor the first alone.
func indentsPart(text string) bool {
	indented, flush := 0, 0
	for line := range strings.Lines(text) {
		switch trimmed := strings.TrimLeft(line, " \t"); {
		case strings.TrimSpace(line) == "":
		case len(line)-len(trimmed) > 0:
			indented++
		default:
			flush++
		}
	}
	return indented > 1 && flush > 1 && indented <= flush
}

// embargoWords matches until when editors are told to hold a text: "Embargoed
// to 0001 Friday September 9", "EMBARGO: 12.30 GMT, 5 May 2024".
var embargoWords = regexp.MustCompile(`(?i)\bembargo(?:ed)?\b[^.\n]{0,40}?\b(?:to|until|till|for|:)\s*(\d{1,2})[.:]?(\d{2})(?:\s*(?:hrs?|hours|h))?\b[,\s]*(?:(?:on|GMT|BST|UTC|CET|CEST)[,\s]+)*([^.;\n]{4,60})`)

// embargoInWords reads the embargo that a note tells of, in the time zone and
// near the day of the text itself, and reports whether it tells of any.
func (d *draft) embargoInWords(note, where string) bool {
	if !strings.Contains(strings.ToLower(note), "embargo") {
		return false
	}
	m := embargoWords.FindStringSubmatch(note)
	if m == nil || d.Published.IsZero() || d.Published.Day {
		return true
	}
	clock, err := time.Parse("1504", strings.Repeat("0", 2-len(m[1]))+m[1]+m[2])
	if err != nil {
		return true
	}
	words := strings.Fields(m[3])
	for n := len(words); n >= 2; n-- {
		said := strings.TrimRight(strings.Join(words[:n], " "), ",)")
		for _, year := range []int{0, d.Published.Year(), d.Published.Year() + 1} {
			text := said
			if year > 0 {
				text += " " + time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).Format("2006")
			}
			day := parseDate(text)
			if day.IsZero() || day.order == eitherOrder || day.Before(d.Published.AddDate(0, 0, -1)) {
				continue
			}
			zone := d.Published.Location()
			d.embargoed(Date{Time: time.Date(day.Year(), day.Month(), day.Time.Day(), clock.Hour(), clock.Minute(), 0, 0, zone)}, where)
			return true
		}
	}
	return true
}
