package feed

import (
	"strings"
)

// factivaFields are the codes that open the fields of an article in Factiva's
// text export.
var factivaFields = map[string]bool{
	"SE": true, "HD": true, "BY": true, "CR": true, "WC": true, "PD": true, "ET": true, "SN": true, "SC": true, "ED": true, "PG": true,
	"VOL": true, "LA": true, "CY": true, "CX": true, "LP": true, "TD": true, "ART": true, "CT": true, "RF": true, "CO": true, "IN": true,
	"NS": true, "RE": true, "IPC": true, "IPD": true, "PUB": true, "AN": true, "CLM": true, "RST": true, "DLN": true, "SO": true,
}

// factivaOnce are those of them that open the text or stand once in every
// article: enough of them in a file make it an export.
var factivaOnce = []string{"HD", "WC", "PD", "SN", "LP", "TD"}

// factivaCode returns the code that a line begins with and what follows it, ""
// where there is none: the code stands alone on its line, or before blanks or a
// tab.
func factivaCode(line string) (code, rest string) {
	line = strings.TrimRight(line, " \t\r")
	n := 0
	for n < len(line) && line[n] >= 'A' && line[n] <= 'Z' {
		n++
	}
	if n < 2 || n > 3 || !factivaFields[line[:n]] {
		return "", ""
	}
	if n == len(line) {
		return line, ""
	}
	// "IN the end" is prose; "IN  Text" and "IN\tText" are fields.
	if line[n] == '\t' || strings.HasPrefix(line[n:], "  ") || line[n] == ' ' && factivaShort(line[:n]) {
		return line[:n], strings.TrimSpace(line[n:])
	}
	return "", ""
}

// factivaShort reports whether a code is no word, so that one blank behind it
// will do.
func factivaShort(code string) bool {
	switch code {
	case "HD", "WC", "PD", "SN", "SC", "LP", "TD", "ET":
		return true
	}
	return false
}

// isFactiva reports whether in is a text export of Factiva: HD and at least
// three more of the codes that every article has, HD before the text.
func isFactiva(in input) bool {
	seen := make(map[string]bool)
	for _, line := range archiveHead(in.data) {
		code, _ := factivaCode(line)
		if code == "LP" || code == "TD" {
			if !seen["HD"] {
				return false
			}
		}
		seen[code] = true
	}
	count := 0
	for _, code := range factivaOnce {
		if seen[code] {
			count++
		}
	}
	return seen["HD"] && count >= 4
}

func parseFactiva(in input) ([]draft, error) {
	text, _ := decodeText(in.data, "")
	var drafts []draft
	fields := make(map[string][]string)
	flush := func() {
		if d := factivaDraft(fields); d.markdown != "" {
			drafts = append(drafts, d)
		}
		fields = make(map[string][]string)
	}
	current := ""
	for _, line := range archiveLines(text) {
		code, rest := factivaCode(line)
		// A code out of its place in the middle of the text is a word.
		if code != "" && (current == "LP" || current == "TD") && (code == "BY" || code == "SE") && rest != "" {
			code = ""
		}
		if strings.HasPrefix(line, "Document ") && len(strings.Fields(line)) == 2 {
			current = "AN"
			continue
		}
		switch {
		case code == "":
			fields[current] = append(fields[current], line)
			continue
		case code == "HD" && fields["HD"] != nil, code == "SE" && (fields["SE"] != nil || fields["HD"] != nil):
			flush()
		}
		current = code
		fields[code] = append(fields[code], rest)
	}
	flush()
	if len(drafts) == 0 {
		return nil, errNoArchiveText
	}
	return drafts, nil
}

func factivaDraft(fields map[string][]string) draft {
	var d draft
	d.Format = "factiva"
	line := func(code string) string { return strings.TrimSpace(strings.Join(fields[code], " ")) }
	d.set(&d.Title, "title", line("HD"), "HD")
	if d.Title == "" {
		return d
	}
	d.set(&d.Byline, "byline", line("BY"), "BY")
	d.people(splitNames(line("BY")), "BY")
	d.set(&d.Source, "source", line("SN"), "SN")
	d.setDate(&d.Published, "published", parseDate(line("PD")), "PD") // ET, the time, has no zone
	d.set(&d.Language, "language", languageCode(line("LA")), "LA")
	d.set(&d.Agency, "agency", agencyNamed(line("CR")), "CR")
	d.set(&d.Agency, "agency", agencyNamed(line("SN")), "SN")
	d.set(&d.Dateline, "dateline", line("DLN"), "DLN")
	d.markdown = join2(archiveText(fields["LP"]), archiveText(fields["TD"]))
	return d
}

// languageCode returns the BCP 47 code of a language that an archive names in
// English, "" where it is not known.
func languageCode(name string) string {
	name, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(name)), ";")
	return languageNames[strings.TrimSpace(name)]
}

var languageNames = map[string]string{
	"english": "en", "german": "de", "french": "fr", "spanish": "es", "italian": "it", "portuguese": "pt", "dutch": "nl", "swedish": "sv",
	"norwegian": "no", "danish": "da", "finnish": "fi", "polish": "pl", "czech": "cs", "russian": "ru", "ukrainian": "uk", "turkish": "tr",
	"greek": "el", "hungarian": "hu", "romanian": "ro", "arabic": "ar", "hebrew": "he", "chinese": "zh", "chinese - traditional": "zh-Hant",
	"chinese - simplified": "zh-Hans", "japanese": "ja", "korean": "ko", "hindi": "hi", "thai": "th", "vietnamese": "vi", "indonesian": "id", "catalan": "ca",
	"deutsch": "de", "français": "fr", "español": "es", "italiano": "it", "português": "pt", "nederlands": "nl",
	"englisch": "en", "anglais": "en", "inglés": "en",
}
