package feed

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isDateLine reports whether a line is a date and nothing else, labels such as
// "Published" and the time of day included.
func isDateLine(line string) bool {
	_, ok := readDateLine(line)
	return ok
}

// readDates reads the date line of an article: when it came out and when it was
// changed.
func (d *draft) readDates(line, where string) {
	first, second, both := cutDates(line)
	if both && isUpdateDate(first) {
		first, second = second, first // Updated ... | Published ...
	}
	if both && isUpdateDate(second) {
		published, modified := parseDate(first), parseDate(second)
		if !published.IsZero() && !modified.IsZero() {
			d.setDate(&d.Published, "published", published, where)
			d.setDate(&d.Modified, "modified", modified, where)
			return
		}
	}
	date, ok := readDateLine(line)
	switch {
	case !ok:
	case isUpdateDate(line):
		d.setDate(&d.Modified, "modified", date, where)
		d.changed = date
	default:
		d.setDate(&d.Published, "published", date, where)
	}
}

// readDateLine reads a line that is a date and nothing else. It is ok with the
// zero Date where the line is a relative one, which is left out.
func readDateLine(line string) (Date, bool) {
	line = strings.TrimSpace(line)
	if len(line) < 4 || len(line) > 120 || !hasDigit(line) {
		return Date{}, false
	}
	if d := parseDate(line); !d.IsZero() {
		return d, true
	}
	first, second, both := cutDates(line)
	if both {
		if d := parseDate(first); !d.IsZero() {
			if rest := parseDate(second); !rest.IsZero() || isClock(second) {
				return d, true
			}
		}
	}
	return Date{}, isRelative(fold(line))
}

func hasDigit(s string) bool {
	for _, r := range s {
		if r >= '0' && r <= '9' || r >= utf8.RuneSelf && unicode.IsDigit(r) {
			return true
		}
	}
	return false
}

// cutDates parts "Published 5 July 2013 | Updated 6 July 2013".
func cutDates(line string) (first, second string, ok bool) {
	for _, sep := range []string{" | ", " • ", " · ", "; ", " / ", " - ", " – ", " — "} {
		if first, second, ok = strings.Cut(line, sep); ok {
			return first, second, true
		}
	}
	low := strings.ToLower(line)
	for _, label := range updateLabels {
		if at := strings.Index(low, label); at > 0 && len(low) == len(line) {
			return line[:at], line[at:], true
		}
	}
	return "", "", false
}

// isClock reports whether s is labels and a time of day.
func isClock(s string) bool {
	p := dateParts{}
	return p.read(s) && p.clock && len(p.numbers) == 0
}

// isRelative reports whether t is a relative date alone: "6 years ago".
func isRelative(t string) bool {
	for _, p := range []string{"published ", "posted ", "updated ", "vor ", "il y a ", "hace ", "há "} {
		t = strings.TrimPrefix(t, p)
	}
	if t = strings.TrimSpace(t); t == "" || t[0] < '0' || t[0] > '9' {
		return false
	}
	words := strings.Fields(t)
	if len(words) < 2 || len(words) > 3 || !allOf(words[0], digits) {
		return false
	}
	switch strings.TrimRight(words[1], "s") {
	case "second", "minute", "min", "hour", "hr", "day", "week", "month", "year", "stunden", "tagen", "minuten", "heure", "jour", "hora", "día", "minuto":
		return len(words) == 2 || words[2] == "ago"
	}
	return false
}

// dateline is how an agency's text begins: "LONDON, July 5 (Reuters) -".
type dateline struct {
	place  string
	agency string
	end    int // of the whole in the paragraph; 0 where there is none
}

// longestDateline is how far into a paragraph its dash may stand.
const longestDateline = 90

// readDateline reads the dateline that a paragraph begins with: a place in
// capitals or an agency in brackets, closed by a dash.
func readDateline(paragraph string) dateline {
	if d := dashedDateline(paragraph); d.end > 0 {
		if rest := dashedDateline(paragraph[d.end:]); d.place == "" && rest.place != "" && rest.agency == "" {
			d.place, d.end = rest.place, d.end+rest.end // (ANSA) - ROMA, 11 OTT -
		}
		return d
	}
	return agencyDateline(paragraph)
}

func dashedDateline(paragraph string) dateline {
	head := paragraph[:min(len(paragraph), longestDateline)]
	at, n := -1, 0
	for _, dash := range []string{" — ", " – ", " -- ", " - ", "— ", "– ", " —", ") -", ").-", ").–", ".-", "—", " _ "} {
		if i := strings.Index(head, dash); i >= 0 && (at < 0 || i < at) {
			at, n = i, len(dash)
		}
	}
	if at <= 0 {
		return dateline{}
	}
	line := head[:at]
	if head[at] == ')' {
		line += ")"
	}
	var d dateline
	if open := strings.LastIndexByte(line, '('); open >= 0 {
		inner, rest, closed := strings.Cut(line[open+1:], ")")
		if !closed || strings.TrimSpace(rest) != "" {
			return dateline{}
		}
		d.agency = creditName(inner)
		if d.agency == "" {
			return dateline{}
		}
		line = strings.TrimSpace(line[:open])
	}
	if bare, agency := agencyLast(line); d.agency == "" && agency != "" {
		line, d.agency = bare, agency
	}
	if d.place = placeOf(line); d.place == "" && agencyNamed(d.agency) != "" {
		d.place = placeNamed(line)
	}
	if d.place == "" && (d.agency == "" || line != "" && !isDateLine(line+" 2000")) {
		return dateline{}
	}
	d.end = at + n
	d.agencyBehind(paragraph)
	return d
}

// placeOf returns the place of a dateline, without the date behind it; "" where
// the words are none: a place begins with a word all in capitals.
func placeOf(line string) string {
	words := strings.Fields(line)
	if len(words) == 0 || len(words) > 9 || !isCapitals(strings.Trim(words[0], ",.")) || noPlaces[strings.Trim(words[0], ":,.")] || strings.HasSuffix(line, ":") {
		return ""
	}
	n := len(words)
	for i, w := range words {
		bare := strings.Trim(w, ".,")
		if i > 0 && (dateWords()[strings.ToLower(bare)].month != 0 && (!isCapitals(bare) || nextToNumber(words, i)) || allOf(bare, digits+".") && bare != "") {
			n = i
			break
		}
		r, _ := utf8.DecodeRuneInString(bare)
		if !unicode.IsUpper(r) && !nameParticles[bare] && !allOf(bare, "/&-") {
			return ""
		}
	}
	return strings.TrimRight(strings.Join(words[:n], " "), ",")
}

// mostPlaceWords is how many words the place has at most that an agency puts
// before its name without capitals.
const mostPlaceWords = 4

// placeNamed returns the place of a dateline that names its agency, where it is
// not in capitals: "Porto Novo, 2 ene (EFE)", "Neuburg (dpa)".
func placeNamed(line string) string {
	words := strings.Fields(line)
	for i, w := range words {
		bare := strings.Trim(w, ".,")
		if dateWords()[strings.ToLower(bare)].month != 0 && (i > 0 || len(words) > 1) || i > 0 && allOf(bare, digits) {
			words = words[:i]
			break
		}
	}
	if len(words) == 0 || len(words) > mostPlaceWords || !allNames(strings.Join(words, " ")) || nameParticles[words[0]] {
		return ""
	}
	return strings.TrimRight(strings.Join(words, " "), ",")
}

// noPlaces are words in capitals that open a paragraph without being a place.
var noPlaces = map[string]bool{"FILE": true, "UPDATE": true, "UPDATED": true, "BREAKING": true, "EXCLUSIVE": true, "VIDEO": true, "WATCH": true, "ANALYSIS": true, "OPINION": true, "NOTE": true, "PHOTO": true, "PHOTOS": true, "CORRECTION": true, "EDITOR'S": true, "EDITOR’S": true}

func isCapitals(w string) bool {
	upper := 0
	for _, r := range w {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return upper > 1
}

// dottedM reports whether what follows "p" makes it "p.m." or "p. m.".
func dottedM(rest string) bool {
	return strings.HasPrefix(rest, ".m") || strings.HasPrefix(rest, ". m")
}
