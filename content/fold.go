package content

import "strings"

// fold returns the key of a token: words that differ only in case, accents,
// quotes or the stops of abbreviations have the same one.
func (d *document) fold(s Span, word bool) string {
	w := d.text(s)
	if !word {
		return ""
	}
	if strings.Contains(w, ".") && dotted(strings.TrimSuffix(w, ".")) {
		w = strings.ReplaceAll(w, ".", "")
	}
	return strings.ReplaceAll(strings.ToLower(w), "’", "'")
}

// equalReading reports whether two stretches of text are the same reading:
// they differ in spelling and style only.
func equalReading(a, b []token) bool {
	return joinKeys(a) == joinKeys(b)
}

func joinKeys(ts []token) string {
	var b strings.Builder
	for _, t := range ts {
		b.WriteString(t.key)
	}
	return b.String()
}
