package feed

import (
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// isImprint reports whether a line opens with the sign of copyright in brackets
// and then has but an outlet's name, perhaps a day, and a year: "(c) The Weir
// Courier, 3 May 2026. ..." A list may count with (c), too.
func isImprint(text string) bool {
	rest, ok := strings.CutPrefix(text, "(c) ")
	if !ok {
		rest, ok = strings.CutPrefix(text, "(C) ")
	}
	head, _, _ := strings.Cut(rest, ". ")
	return ok && len(text) < 300 && yearWithin(head, len(head)) && len(strings.Fields(head)) <= 9 && allNames(head)
}

// readImprint takes what a line of copyright says besides its holder: the day
// and the address. It returns the address, else cited.
func (d *draft) readImprint(line, cited string) string {
	agency := agencyIn(line)
	d.set(&d.Agency, "agency", agency, "copyright line")
	if d.holder == "" {
		d.holder = copyrightHolder(line)
	}
	if agency != "" {
		return cited
	}
	if d.imprint.IsZero() && d.Published.IsZero() {
		d.imprint = onlyDateIn(line)
	}
	if cited == "" {
		return d.ownAddress(addressIn(line))
	}
	return cited
}

// ownAddress returns the address that stands at the foot of a text: in full
// where it shares a telling word with the headline, else, as it may lead to any
// page of the outlet, its host only; "" where no outlet publishes there.
func (d *draft) ownAddress(address string) string {
	host := hostOf(address)
	if host == "" || !strings.Contains(host, ".") || notPapers[outletOfHost(host)] {
		return ""
	}
	_, page, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(address, "https://"), "http://"), "/")
	slug := strings.FieldsFunc(strings.ToLower(page), func(r rune) bool { return strings.ContainsRune("/-_.+%", r) })
	title := strings.FieldsFunc(fold(d.Title), func(r rune) bool { return strings.ContainsRune(" -.,:;'\"?!", r) })
	for _, w := range title {
		if utf8.RuneCountInString(w) >= 4 && slices.Contains(slug, w) {
			return address
		}
	}
	return host
}

// dayInLine matches a full day as imprints have it.
var dayInLine = regexp.MustCompile(`\d{4}-\d{2}-\d{2}|\d{1,2}\.? (?:de )?\p{L}{3,}\.? (?:de )?\d{4}|\p{L}{3,}\.? \d{1,2}, \d{4}|\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日`)

// mayHoldDay reports whether dayInLine can match: a year and a day have five
// digits, the bare year of most imprints has four.
func mayHoldDay(line string) bool {
	n := 0
	for i := range len(line) {
		if line[i] >= '0' && line[i] <= '9' {
			n++
		}
	}
	return n >= 5
}

// onlyDateIn returns the day that a line gives, the zero Date where there are
// several or it is that of a change or of a look at the page.
func onlyDateIn(line string) Date {
	if !mayHoldDay(line) || containsAny(fold(line), []string{"updated", "retrieved", "accessed", "modified", "printed", "abgerufen", "aktualisiert", "consulté"}) {
		return Date{}
	}
	var only Date
	for _, s := range dayInLine.FindAllString(line, 3) {
		d := parseDate(s)
		if d.IsZero() {
			continue
		}
		if !only.IsZero() && !only.Equal(d.Time) {
			return Date{}
		}
		only = d
	}
	return only
}

// dayInAddress matches the day in an article's address: /2026/05/03/,
// /2026/may/03/, /2026-05-03/.
var dayInAddress = regexp.MustCompile(`/((?:19|20)\d{2})[/-]([01]\d|[a-z]{3})[/-]([0-3]\d)(?:[/-]|$)`)

// momentInAddress matches the Unix seconds at the end of addresses of Dow Jones's
// papers, in some years with a 1 before them.
var momentInAddress = regexp.MustCompile(`^https?://(?:[a-z]+\.)?(?:wsj|barrons)\.com/articles/[^/?#]*-1?(1\d{9})(?:[/?#]|$)`)

// dateInAddress returns the day or the moment in an article's address, which
// papers set when they publish, or the zero Date.
func dateInAddress(address string) Date {
	if m := momentInAddress.FindStringSubmatch(address); m != nil {
		d, _ := isoDate(m[1])
		return d
	}
	m := dayInAddress.FindStringSubmatch(strings.ToLower(address))
	if m == nil {
		return Date{}
	}
	for _, layout := range []string{time.DateOnly, "2006-Jan-02"} {
		if t, err := time.Parse(layout, m[1]+"-"+m[2]+"-"+m[3]); err == nil {
			return Date{Time: t, Day: true}
		}
	}
	return Date{}
}

// spellSource gives an outlet of which only the host is known the name that
// stands in the lines around the article, else in its text, and spells the
// host: "The Weir Courier" for weircourier.example.
func (d *draft) spellSource(pieces []piece) {
	if d.From["source"] == namesFile || !isHostName(d.Source) {
		return
	}
	label := strings.TrimPrefix(hostLabel(hostOf(d.Source)), "the")
	if len(label) < fewestSpelled {
		return
	}
	for _, role := range []role{roleFurniture, roleNote, roleText} {
		for i := range pieces {
			if pieces[i].role != role {
				continue
			}
			if name := spelledIn(pieces[i].Text, label); name != "" {
				d.Source = name
				d.note("source", d.From["source"]+", named on the page")
				return
			}
		}
	}
}

// spelledIn returns the words of a line, two or more with capitals, that spell
// label, with "The" before them; "" where there are none.
func spelledIn(line, label string) string {
	first, _ := utf8.DecodeRuneInString(label)
	if first = unicode.ToUpper(first); !strings.ContainsRune(line, first) {
		return ""
	}
	words := strings.Fields(line)
	for i, w := range words {
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"'(“‘«[*_")); r != first {
			continue
		}
		spelled := ""
		for j := i; j < len(words) && j < i+6; j++ {
			spelled += letters(words[j])
			if !strings.HasPrefix(label, spelled) {
				break
			}
			name := strings.Join(words[i:j+1], " ")
			if spelled != label || j == i || !allNames(name) {
				continue
			}
			if i > 0 && words[i-1] == "The" {
				name = "The " + name
			}
			return outletName(trimName(name))
		}
	}
	return ""
}

// trimName returns a name found in a sentence without the signs around it.
func trimName(name string) string {
	name = strings.Trim(name, " .,;:!?()[]\"'“”‘’«»")
	return strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s")
}
