package feed

import (
	"regexp"
	"strings"
)

var (
	// nexisCount opens an article in the older export: "1 of 100 DOCUMENTS".
	nexisCount = regexp.MustCompile(`^\s*\d{1,5} (?:of|von|de|sur) \d{1,5} (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS?)\s*$`)
	// nexisField matches a field: "BYLINE: Jane Doe".
	nexisField = regexp.MustCompile(`^\s{0,3}(BYLINE|LENGTH|SECTION|LOAD-DATE|DATELINE|HEADLINE|LANGUAGE|PUBLICATION-TYPE|DOCUMENT-TYPE|JOURNAL-CODE|HIGHLIGHT|GRAPHIC|SERIES|BODY|COPYRIGHT|SUBJECT|GEOGRAPHIC|ORGANIZATION|COMPANY|TICKER|INDUSTRY|PERSON|CITY|STATE|COUNTRY|TYPE|URL|CORRECTION|CORRECTION-DATE|NAME|CATEGORY|ACC-NO|UPDATE|DATE|SOURCE|TRANSCRIPT|NOTES|DISTRIBUTION|PUB-TYPE): ?(.*)$`)
	// nexisNewField matches a field of the newer export, before "Body".
	nexisNewField = regexp.MustCompile(`^(Byline|Length|Section|Load-Date|Dateline|Highlight|Graphic|Language|Publication Type): ?(.*)$`)
)

const nexisEnd = "End of Document"

// isNexis reports whether in is a text export of Nexis, older or newer.
func isNexis(in input) bool {
	fields := 0
	count, body, length := false, false, false
	for i, line := range archiveHead(in.data) {
		switch {
		case nexisCount.MatchString(line):
			count = count || i < 20
		case nexisField.MatchString(line):
			fields++
		case nexisNewField.MatchString(line):
			length = length || strings.HasPrefix(line, "Length:")
			if body && strings.HasPrefix(line, "Load-Date:") {
				return true
			}
		case strings.TrimSpace(line) == "Body":
			body = length
		}
	}
	return count && fields >= 2
}

func parseNexis(in input) ([]draft, error) {
	text, _ := decodeText(in.data, "")
	var drafts []draft
	var block []string
	flush := func(read func([]string) draft) {
		if d := read(block); d.markdown != "" && d.Title != "" {
			drafts = append(drafts, d)
		}
		block = nil
	}
	older := false
	for _, line := range archiveLines(text) {
		switch {
		case nexisCount.MatchString(line):
			if older {
				flush(nexisDraft)
			}
			older, block = true, nil
		case !older && strings.TrimSpace(line) == nexisEnd:
			flush(nexisNewDraft)
		default:
			block = append(block, line)
		}
	}
	if older {
		flush(nexisDraft)
	} else {
		flush(nexisNewDraft)
	}
	if len(drafts) == 0 {
		return nil, errNoArchiveText
	}
	return drafts, nil
}

// nexisPart is what stands between blank lines.
type nexisPart struct {
	field, text string
	lines       []string
	centred     bool // every line is indented far
}

func nexisParts(lines []string) []nexisPart {
	var parts []nexisPart
	var current nexisPart
	flush := func() {
		if len(current.lines) == 0 {
			return
		}
		current.centred = true
		for _, l := range current.lines {
			current.centred = current.centred && strings.HasPrefix(l, "          ")
		}
		if m := nexisField.FindStringSubmatch(current.lines[0]); m != nil {
			current.field = m[1]
			current.lines[0] = m[2]
		}
		current.text = strings.Join(strings.Fields(strings.Join(current.lines, " ")), " ")
		parts = append(parts, current)
		current = nexisPart{}
	}
	for _, line := range lines {
		if strings.TrimSpace(line) == "" {
			flush()
			continue
		}
		if nexisField.MatchString(line) {
			flush()
		}
		current.lines = append(current.lines, line)
	}
	flush()
	return parts
}

// nexisDraft reads an article of the older export: outlet and date centred,
// then the headline, fields, the text, fields again and the copyright.
func nexisDraft(lines []string) draft {
	d := draft{Article: Article{Format: "nexis"}}
	var body []string
	inText := false
	for _, p := range nexisParts(lines) {
		switch {
		case p.field == "BODY":
			inText = true
			if p.text != "" {
				body = append(body, p.text, "")
			}
		case p.field == "HIGHLIGHT" || p.field == "LENGTH" || p.field == "DATELINE" || p.field == "BYLINE" || p.field == "SECTION" || p.field == "SERIES":
			d.nexisField(p.field, p.text)
			inText = inText || p.field == "LENGTH"
		case p.field != "":
			d.nexisField(p.field, p.text)
			inText = inText && len(body) == 0 // what follows the text is no text
		case strings.HasPrefix(p.text, "Copyright ") && p.centred:
		case p.centred && !inText:
			d.nexisTop(p.text, p.lines)
		case !inText:
			d.set(&d.Title, "title", p.text, "headline")
		case !p.centred:
			body = append(body, p.lines...)
			body = append(body, "")
		}
	}
	d.markdown = archiveText(body)
	return d
}

// nexisTop reads a centred line above the headline: the outlet, then the date.
func (d *draft) nexisTop(text string, lines []string) {
	if when := nexisDate(text); !when.IsZero() {
		d.setDate(&d.Published, "published", when, "date line")
		return
	}
	if when := nexisDate(lines[0]); !when.IsZero() { // an edition below
		d.setDate(&d.Published, "published", when, "date line")
		return
	}
	if d.Source == "" && !strings.HasPrefix(text, "Copyright") && d.Published.IsZero() {
		d.set(&d.Source, "source", text, "first line")
	}
}

var nexisWeekday = regexp.MustCompile(`(?i)\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b`)

// nexisDate reads "March 12, 2014 Wednesday 10:05 PM GMT", perhaps with an
// edition behind it.
func nexisDate(s string) Date {
	s = strings.Join(strings.Fields(s), " ")
	if when := parseDate(nexisWeekday.ReplaceAllString(s, "")); !when.IsZero() {
		return when
	}
	if at := nexisWeekday.FindStringIndex(s); at != nil {
		return parseDate(s[:at[0]])
	}
	return Date{}
}

func (d *draft) nexisField(name, value string) {
	switch strings.ToUpper(name) {
	case "HEADLINE":
		d.set(&d.Title, "title", value, name)
	case "BYLINE":
		d.set(&d.Byline, "byline", value, name)
		d.people(splitNames(value), name)
	case "DATELINE":
		d.dateline(value, name)
	case "HIGHLIGHT":
		d.set(&d.Description, "description", value, name)
	case "LANGUAGE":
		d.set(&d.Language, "language", languageCode(value), name)
	case "URL":
		d.link("", value, name)
	case "SOURCE":
		d.set(&d.Source, "source", value, name)
	case "DATE":
		d.setDate(&d.Published, "published", nexisDate(value), name)
	case "CORRECTION":
		if value != "" {
			d.notes = append(d.notes, value)
		}
	case "LOAD-DATE": // the day it came into the archive: better than none
		d.setDate(&d.Published, "published", nexisDate(value), name)
	}
}

// nexisNewDraft reads an article of the newer export: headline, outlet and date
// each on a line of its own, fields, "Body", the text.
func nexisNewDraft(lines []string) draft {
	d := draft{Article: Article{Format: "nexis"}}
	var body []string
	inText := false
	for _, line := range lines {
		text := strings.TrimSpace(line)
		m := nexisNewField.FindStringSubmatch(text)
		switch {
		case inText && m != nil && (m[1] == "Load-Date" || m[1] == "Graphic"):
			d.nexisField(m[1], m[2])
			inText = false
		case inText:
			body = append(body, line)
			if len(text) > 0 && len(text) > 100 {
				body = append(body, "") // a paragraph a line
			}
		case text == "Body" && d.Title != "":
			inText = true
		case m != nil:
			d.nexisField(m[1], m[2])
		case text == "" || text == "Classification" || strings.HasPrefix(text, "Copyright") || len(body) > 0:
		case d.Title == "":
			d.set(&d.Title, "title", text, "headline")
		case !nexisDate(text).IsZero():
			d.setDate(&d.Published, "published", nexisDate(text), "date line")
		case d.Source == "":
			d.set(&d.Source, "source", text, "second line")
		}
	}
	d.markdown = archiveText(body)
	return d
}
