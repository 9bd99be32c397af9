package feed

import (
	"regexp"
	"slices"
	"strings"
)

// Agencies end their texts with who wrote and edited them, in initials:
// "EFE lm/jk", "bur-lm/jk", "dpa mho xx n1 kr".

// initials matches what may stand in such a line beside the agency.
var initials = regexp.MustCompile(`^[a-z]{1,3}[0-9]?(?:[/-][a-z]{1,4})*$`)

// longestSignOff is the most bytes of such a line.
const longestSignOff = 40

// signOff reports whether a line is an agency's sign-off and returns the
// agency, "" where the line has initials alone.
func signOff(line string) (agency string, ok bool) {
	line = strings.Trim(line, " ()[]_.-–—")
	if len(line) < 3 || len(line) > longestSignOff {
		return "", false
	}
	words := strings.Fields(line)
	if name := agencyNamed(words[0]); name != "" && name != strings.ToLower(words[0]) || words[0] == "dpa" || words[0] == "epd" {
		agency, words = name, words[1:]
	}
	for _, w := range words {
		if !initials.MatchString(w) {
			return "", false
		}
	}
	if len(words) == 0 || agency == "" && (len(words) > 1 || !strings.Contains(words[0], "/")) {
		return "", false
	}
	return agency, true
}

// signedAtEnd matches a sign-off behind the last sentence of a paragraph, the
// agency first.
var signedAtEnd = regexp.MustCompile(`[.!?…”"»)]\s+[(/]?©?([A-Z]{2,6}|dpa|ritzau|Kyodo|Lusa|Belga)[)/]?(?: [a-z]{1,4}(?:[/-][a-z]{1,4})*)?$`)

// agencyAtEnd returns the agency that the last paragraph of a text is signed
// with, or "".
func agencyAtEnd(paragraph string) string {
	tail := paragraph[max(0, len(paragraph)-longestSignOff):]
	if tail == "" || !isWordByte(tail[len(tail)-1]) && tail[len(tail)-1] != ')' && tail[len(tail)-1] != '/' {
		return ""
	}
	if m := signedAtEnd.FindStringSubmatch(tail); m != nil {
		return agencyNamed(m[1])
	}
	return ""
}

// takeAgencyFromAuthors leaves wire services out of those who wrote the text:
// "EFE", "EFE lm/jk". What they are credited with is the agency.
func (d *draft) takeAgencyFromAuthors() {
	credited := func(name, where string) bool {
		agency := agencyNamed(name)
		if agency == "" {
			agency, _ = signOff(name)
		}
		if agency == "" {
			return false
		}
		d.set(&d.Agency, "agency", agency, where)
		return true
	}
	credited(trimBy(d.Byline), d.From["byline"])
	where := d.From["authors"]
	d.Authors = slices.DeleteFunc(d.Authors, func(name string) bool { return credited(name, where) })
	if len(d.Authors) == 0 {
		d.Authors = nil
		delete(d.From, "authors")
	}
}
