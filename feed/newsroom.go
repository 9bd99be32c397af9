package feed

import (
	"html"
	"regexp"
	"strings"
	"time"

	"crosswire/content"
)

// What NITF, NewsML and ninjs have in common.

// wireDate reads a date of a newsroom format; a template that was never filled
// in ("YYYYMMDD000000-HHMM") is none. Times without a zone count as UTC.
func wireDate(s string) Date {
	s = strings.TrimSpace(s)
	if d := parseDate(s); !d.IsZero() || s == "" {
		return d
	}
	for _, form := range []string{"20060102T1504Z0700", "20060102T1504", "20060102150405Z0700", "2006-01-02T15:04:05.999 MST", "2006-01-02 15:04:05 MST-07:00"} {
		if t, err := time.Parse(form, s); err == nil {
			d, _ := sane(Date{Time: t})
			return d
		}
	}
	return Date{}
}

var rightsTail = regexp.MustCompile(`(?i)[.,]?\s*(?:all rights reserved|inc|ltd|gmbh|limited|pty)\.?$`)

// credit takes over what a field says about who wrote or sent the text: an
// agency's name is the agency, and in any case the outlet where no better is
// known.
func (d *draft) credit(name, where string) {
	name = content.CleanLine(name)
	for trimmed := ""; trimmed != name; {
		trimmed, name = name, rightsTail.ReplaceAllString(name, "")
	}
	if len(name) < 2 || len(name) > 80 {
		return
	}
	if short := agencyNamed(name); short != "" {
		d.set(&d.Agency, "agency", short, where)
		name = short
	} else if label, _, ok := strings.Cut(name, "."); ok && !strings.Contains(name, " ") && agencyNamed(label) != "" {
		name = agencyNamed(label) // the agency's host
		d.set(&d.Agency, "agency", name, where)
	}
	if d.site == "" {
		d.site = name
		d.note("source", where)
	}
}

// people adds the names of a byline to the authors.
func (d *draft) people(names []string, where string) {
	if len(d.Authors) > 0 {
		return
	}
	for _, name := range names {
		name = content.CleanLine(name)
		if strings.IndexFunc(name, isLetter) < 0 || len(name) > 120 {
			continue
		}
		d.Authors = append(d.Authors, name)
		d.note("authors", where)
	}
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 0x80 }

// embargoed sets the embargo, unless it is no later than the text itself.
func (d *draft) embargoed(until Date, where string) {
	if !d.Published.IsZero() && !until.After(d.Published.Time) {
		return
	}
	d.setDate(&d.Embargo, "embargo", until, where)
}

// embedCode matches a paragraph that is a page's embed code, not text.
var embedCode = regexp.MustCompile(`(?is)^\s*<(?:div|script|iframe|blockquote|ins|amp-[a-z]+)\b[^>]*>.*</[a-z-]+>\s*$`)

// textParagraphs returns HTML of plain text whose paragraphs are parted by
// blank lines or begin with blanks, and whose lines a margin has broken.
func textParagraphs(text string) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	indented, lines := 0, 0
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) != "" {
			lines++
			indented += strings.Count(line[:1], " ") + strings.Count(line[:1], "\t")
		}
	}
	var b strings.Builder
	b.WriteString("<p>")
	for line := range strings.Lines(text) {
		trimmed := strings.TrimSpace(line)
		if trimmed == "" || indented*2 <= lines && (line[0] == ' ' || line[0] == '\t') {
			b.WriteString("</p><p>")
		}
		b.WriteString(html.EscapeString(trimmed) + "\n")
	}
	return b.String() + "</p>"
}

// join2 joins two stretches of Markdown.
func join2(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "\n\n" + b
}

var (
	bylineStart = regexp.MustCompile(`(?i)^\s*(?:by|von|par|por|di|av|af|door)\s+`)
	bylineAnd   = regexp.MustCompile(`(?i)\s+(?:and|und|et|y|e|og|och|en)\s+|\s*[;&]\s*`)
)

// splitNames parts a byline into names: "By A. Writer and B. Editor, City
// Post" has two.
func splitNames(s string) []string {
	s = bylineStart.ReplaceAllString(strings.Join(strings.Fields(s), " "), "")
	var names []string
	for _, part := range bylineAnd.Split(s, -1) {
		for i, name := range strings.Split(part, ",") {
			name = strings.TrimSpace(name)
			// After a comma stands another name only if more names follow: an
			// outlet or a title looks the same.
			if i > 0 && len(names) > 0 && !(strings.Contains(s, " and ") && personLike.MatchString(name)) {
				break
			}
			if name, _, _ = strings.Cut(name, " / "); personLike.MatchString(name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// personLike matches two to five capitalised words, small words of names
// between them.
var personLike = regexp.MustCompile(`^\p{Lu}[\p{L}.'’-]*(?: (?:de|da|di|del|der|den|van|von|la|le|al|bin|ten|dos|el|af|zu|y))*(?: (?:\p{Ll}{1,2}['’])?\p{Lu}[\p{L}.'’-]*){1,4}$`)

var htmlTag = regexp.MustCompile(`(?i)</?(?:a|abbr|article|b|blockquote|body|br|center|code|div|em|figure|font|h[1-6]|hr|html|i|img|li|ol|p|pre|s|section|small|span|strong|sub|sup|table|tbody|td|tr|tt|u|ul)(?:\s[^<>]*)?/?>`)

// looksHTML reports whether text holds a tag of HTML.
func looksHTML(text string) bool { return htmlTag.MatchString(text) }

// plainHTML returns plain text as HTML: where no blank lines part paragraphs,
// every line is one.
func plainHTML(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	if strings.Contains(s, "\n\n") {
		return textParagraphs(s)
	}
	return "<p>" + strings.ReplaceAll(html.EscapeString(s), "\n", "</p><p>") + "</p>"
}
