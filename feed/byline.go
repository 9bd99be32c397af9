package feed

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// isByline reports whether a line names who wrote the article: "By" and names,
// perhaps an outlet and a date behind them. Who else contributed is told in a
// sentence, which is text.
func isByline(line string) bool { return bylineNames(line) != "" }

// bylineNames returns what stands behind the "By" of a byline, up to the first
// sign that parts names from other things.
func bylineNames(line string) string {
	line = strings.TrimSpace(line)
	if len(line) > 200 || endsSentence(line) && !strings.HasSuffix(line, ".") {
		return ""
	}
	for _, p := range bylinePrefixes {
		rest, ok := strings.CutPrefix(line, p)
		if !ok {
			continue
		}
		names, _, _ := strings.Cut(rest, " | ")
		names, _, _ = strings.Cut(names, " • ")
		if allNames(names) && (!uncased(names) || fewUncased(names)) && !lowerPrefixAlone(p, names) {
			return strings.TrimSpace(names)
		}
	}
	return namesBeforeRole(line)
}

// allNames reports whether words can be names: capitals throughout but for
// small particles, not many, and no sentence.
func allNames(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 24 {
		return false
	}
	for _, w := range words {
		w = strings.Trim(w, ".,\"'()&/-–—;")
		r, _ := utf8.DecodeRuneInString(w)
		if w == "" || unicode.IsUpper(r) || unicode.IsDigit(r) || nameParticles[w] || !unicode.IsLower(r) && unicode.IsLetter(r) {
			continue
		}
		return false
	}
	return true
}

var nameParticles = map[string]bool{
	"and": true, "und": true, "et": true, "y": true, "e": true, "en": true, "och": true, "og": true, "de": true, "der": true, "den": true, "van": true, "von": true, "del": true,
	"della": true, "di": true, "da": true, "dos": true, "das": true, "do": true, "la": true, "le": true, "bin": true, "al": true, "el": true, "for": true, "of": true, "the": true, "in": true, "at": true, "with": true, "staff": true, "writer": true, "writers": true, "reporter": true, "correspondent": true, "editor": true,
}

// splitAuthors takes "By Jane Doe, John Roe and Max Roe" apart. What is no name
// ("our correspondent"), a wire service or an outlet is no author.
func splitAuthors(s string) []string {
	s = trimBy(s)
	if !allNames(s) {
		return nil
	}
	var out []string
	for _, part := range strings.FieldsFunc(andMarks.ReplaceAllString(authorMarks.Replace(s), "$1\x00$2"), func(r rune) bool { return r == '\x00' }) {
		if r, _ := utf8.DecodeRuneInString(part); unicode.IsLower(r) && isRole(part) {
			continue // der Redaktion
		}
		if part = strings.TrimSpace(part); part != "" && !isURL(part) && (len(out) == 0 || agencyNamed(part) == "" && !isOutletName(part) && !isRole(part)) {
			out = append(out, part)
		}
	}
	return out
}

// isRole reports whether a part of a byline says what somebody is: Court
// Correspondent.
func isRole(part string) bool {
	words := strings.Fields(strings.ToLower(part))
	return len(words) > 0 && roles[words[len(words)-1]]
}

// withoutRoles leaves out of a list of authors what says what they are and what
// outlet they write for, where the list names anybody.
func withoutRoles(authors []string) []string {
	named := slices.DeleteFunc(slices.Clone(authors), func(a string) bool {
		_, outlet := outletNames[nameKey(a)]                                                 // not who only bears such a name: Max Post
		return isRole(a) || (outlet || strings.HasPrefix(a, "The ")) && agencyNamed(a) == "" // which is credited
	})
	if !slices.ContainsFunc(named, func(a string) bool { return agencyNamed(a) == "" }) {
		return authors
	}
	return named
}

var roles = map[string]bool{
	"correspondent": true, "reporter": true, "editor": true, "writer": true, "columnist": true, "critic": true, "journalist": true, "staff": true, "bureau": true, "desk": true,
	"redaktion": true, "rédaction": true, "redacción": true, "redazione": true, "redação": true, "redactie": true, "redaktionen": true, "newsroom": true, "toimitus": true, "редакция": true, "redakcja": true,
	"producer": true, "photographer": true, "contributor": true, "reporterin": true, "journalistin": true, "autorin": true, "korrespondenten": true, "redacteur": true, "verslaggever": true, "reportero": true, "periodista": true, "giornalista": true, "jornalista": true, "repórter": true, "muhabir": true, "muhabiri": true, "toimittaja": true, "journaliste": true, "rédacteur": true, "rédactrice": true, "корреспондент": true,
	"korrespondent": true, "redakteur": true, "redakteurin": true, "korrespondentin": true, "correspondant": true, "correspondante": true, "corresponsal": true, "corrispondente": true,
}

// trimBy returns a byline without its "By".
func trimBy(s string) string {
	for _, p := range bylinePrefixes {
		if r, _ := utf8.DecodeRuneInString(p); unicode.IsLower(r) && p != "by " {
			continue // names begin so: di Roe
		}
		if rest, ok := strings.CutPrefix(s, p); ok {
			return rest
		}
	}
	return s
}

// outletBehind returns the outlet that a byline names behind its authors, or
// "": "Ines Roe, The Weir Courier".
func outletBehind(byline string) string {
	at := strings.LastIndex(byline, ", ")
	if at < 0 {
		return ""
	}
	if name := byline[at+len(", "):]; agencyNamed(name) == "" && isOutletName(name) {
		return name
	}
	return ""
}

var authorMarks = strings.NewReplacer(", and ", "\x00", " and ", "\x00", " und ", "\x00", " et ", "\x00", " y ", "\x00", ", ", "\x00", ";", "\x00", " & ", "\x00", " | ", "\x00", "、", "\x00", " и ", "\x00")
