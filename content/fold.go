package content

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// foldToken fills in the key of token i and what goes with it.
func (d *document) foldToken(ts []token, i int) {
	t := &ts[i]
	raw := d.text(t.Span)
	w := lower(raw)
	if w == "" { // nothing but signs that folding drops, such as a lone tatweel
		w = raw
	}
	if w[0] >= '0' && w[0] <= '9' {
		t.key, t.numeral = foldDigits(w, d.english)
		if t.key == "" {
			t.key = w
		}
		return
	}
	switch raw {
	case "%":
		t.key = "percent"
		return
	case "&":
		t.key = "and"
		return
	}
	t.key = w
	if strings.IndexByte(w, '.') > 0 && isDotted(w) {
		t.key = strings.ReplaceAll(w, ".", "")
	}
	if !d.english {
		d.foldForeign(ts, i)
		return
	}
	t.stop = stopWords[w]
	switch {
	case t.key == "us" && shoutedUS(raw):
		t.key = "u.s."
	case t.key == "pm" || t.key == "am" && (len(w) > 2 || i > 0 && ts[i-1].numeral == digitNumeral):
		t.key = t.key[:1] + ".m."
	case w == "noon":
		t.key, t.numeral = "12pm", clockNumeral
	case w == "midnight":
		t.key, t.numeral = "12am", clockNumeral
	case t.stop && !t.capital:
		// Function words have one spelling.
	default:
		d.foldEnglish(ts, i)
	}
}

// shoutedUS tells the country from the pronoun.
func shoutedUS(raw string) bool {
	return strings.HasPrefix(raw, "US") || strings.HasPrefix(raw, "U.S") || strings.HasPrefix(raw, "u.s")
}

// foldEnglish applies the English tables to the lower-case key of token i.
func (d *document) foldEnglish(ts []token, i int) {
	t := &ts[i]
	if n, ok := numberWords[t.key]; ok {
		t.key, t.numeral = n.key, n.class
		return
	}
	if t.capital {
		stopped := i+1 < len(ts) && ts[i+1].sign == '.' && ts[i+1].Start == t.End
		if full, ok := capitalised[t.key]; ok {
			t.key = full
		} else if full, ok := stoppedWords[t.key]; ok && stopped {
			t.key = full
		}
		if monthNumber[t.key] > 0 {
			t.day = d.published()
			return
		}
		if w, ok := weekdayNumber[t.key]; ok {
			t.day = d.lastWeekday(w)
			return
		}
	}
	if shift, ok := dayWords[t.key]; ok && d.published() != 0 {
		t.day = d.published() + shift
		return
	}
	stem, suffix := t.key, ""
	if k := strings.IndexByte(stem, '\''); k > 0 {
		stem, suffix = stem[:k], stem[k:]
		if n, ok := numberWords[stem]; ok && n.class != scaleNumeral {
			t.key = n.key + suffix // thirteen's
			return
		}
		if suffix == "'s" && stem[k-1] == 's' || suffix == "'" {
			suffix = "" // James's, James'
		}
	}
	folded, ok := d.spelt[stem]
	if !ok {
		if d.spelt == nil {
			d.spelt = make(map[string]string, min(len(d.Text)/20, 4096))
		}
		folded = foldSpelling(stem)
		d.spelt[stem] = folded
	}
	if folded != stem || len(stem)+len(suffix) != len(t.key) {
		t.key = folded + suffix
	}
}

// lower returns w in lower case, without accents, ligatures and soft hyphens,
// with straight apostrophes. Plain lower-case ASCII comes back as it is.
func lower(w string) string {
	ascii, change := true, false
	for i := range len(w) {
		c := w[i]
		ascii = ascii && c < utf8.RuneSelf
		change = change || c >= 'A' && c <= 'Z'
	}
	if ascii {
		if change {
			return strings.ToLower(w)
		}
		return w
	}
	return lowerWide(w)
}

// letters that no decomposition takes apart.
var plainLetters = strings.NewReplacer("æ", "ae", "œ", "oe", "ß", "ss", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i", "ё", "е", "’", "'", "‘", "'", "ʼ", "'", "`", "'", "\u00ad", "", "\u0640", "")

func lowerWide(w string) string {
	w = plainLetters.Replace(strings.ToLower(norm.NFKC.String(w)))
	var b strings.Builder
	base := rune(0)
	for _, r := range norm.NFD.String(w) {
		if unicode.Is(unicode.Mn, r) && (unicode.In(base, unicode.Latin, unicode.Greek) || r >= 0x64b && r <= 0x65f || r == 0x670) {
			continue
		}
		if !unicode.Is(unicode.Mn, r) {
			base = r
		}
		b.WriteRune(r)
	}
	if b.Len() == 0 {
		return w
	}
	return norm.NFC.String(b.String())
}
