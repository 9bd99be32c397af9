package content

import (
	"slices"
	"strconv"
	"strings"
)

// reading is what a stretch of text says, spelling and style taken off.
type reading struct {
	text    []byte   // keys without blanks; numbers as values between #, days as @
	moments []moment // the days, in order
}

// equalReading reports whether two stretches of text are the same reading:
// they differ in spelling, punctuation and style only.
func equalReading(a, b []token) bool {
	if sameKeys(a, b) {
		return true
	}
	x, y := read(a), read(b)
	if !slices.EqualFunc(x.moments, y.moments, moment.agrees) {
		return false
	}
	// The parts of a compound may be spelt by another rule than the whole:
	// fund-raising, fundraising.
	return slices.Equal(x.text, y.text) || isCompound(a) != isCompound(b) && foldSpelling(string(x.text)) == foldSpelling(string(y.text))
}

// isCompound reports whether tokens are one compound with hyphens, or two words
// that may be written as one.
func isCompound(ts []token) bool {
	const most = 3
	words := 0
	for _, t := range ts {
		if t.word && t.numeral == noNumeral {
			words++
		} else if t.sign != '-' || !t.glued {
			return false
		}
	}
	return words > 1 && words <= most
}

// sameKeys reports whether the words of a and b have equal keys one by one.
func sameKeys(a, b []token) bool {
	i, j := 0, 0
	for {
		for i < len(a) && !a[i].word {
			i++
		}
		for j < len(b) && !b[j].word {
			j++
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if a[i].key != b[j].key || a[i].day != b[j].day {
			return false
		}
		i, j = i+1, j+1
	}
}

// read returns the reading of tokens.
func read(ts []token) reading {
	r := reading{text: make([]byte, 0, 6*len(ts))}
	afterNumber := false
	for i := 0; i < len(ts); {
		if !ts[i].word {
			i++
			continue
		}
		if m, to, ok := parseMoment(ts, i); ok {
			r.text = append(r.text, '@')
			r.moments = append(r.moments, m)
			i, afterNumber = to, false
			continue
		}
		currency, at := parseCurrency(ts, i)
		if n, ok := parseNumber(ts, at); ok {
			r.number(n, currency)
			i, afterNumber = n.to, true
			continue
		}
		i = r.word(ts, i, afterNumber)
		afterNumber = false
	}
	return r
}

func (r *reading) number(n number, currency string) {
	r.text = append(r.text, '#')
	r.text = strconv.AppendFloat(r.text, n.value, 'g', 12, 64)
	switch {
	case n.ordinal:
		r.text = append(r.text, "th"...)
	case n.clock:
		r.text = append(r.text, ':')
	}
	r.text = append(r.text, '#')
	r.text = append(r.text, currency...)
}

// word adds the word at token i and returns the token after it.
func (r *reading) word(ts []token, i int, afterNumber bool) int {
	key := ts[i].key
	if courtesies[key] && ts[i].capital {
		return i + 1
	}
	if stem, ok := strings.CutSuffix(key, "'s"); ok && stem != "" && isDigit(stem[0]) {
		// Thirteen's is one word, 13's are three.
		if v, err := strconv.ParseFloat(stem, 64); err == nil {
			r.number(number{value: v}, "")
			r.text = append(r.text, 's')
			return i + 1
		}
	}
	if afterNumber {
		if full, ok := measures[key]; ok {
			r.text = append(r.text, full...)
			return i + 1
		}
		if key == "to" && i+1 < len(ts) {
			if _, ok := parseNumber(ts, i+1); ok {
				return i + 1 // a range: 10-15, 10 to 15
			}
		}
	}
	if c, ok := countries[key]; ok && i+1 < len(ts) && ts[i+1].key == c[0] {
		r.text = append(r.text, c[1]...)
		return i + 2
	}
	r.text = append(r.text, expand(key)...)
	return i + 1
}

// expand writes a contraction out.
func expand(key string) string {
	if strings.IndexByte(key, '\'') < 0 {
		return key
	}
	if full, ok := contractions[key]; ok {
		return full
	}
	for _, c := range contracted {
		if stem, ok := strings.CutSuffix(key, c[0]); ok {
			return stem + c[1]
		}
	}
	return key
}

// parseCurrency reads the sign of money before a number at token i: $, US$. It
// returns the currency and the token after it; none where there is no sign.
func parseCurrency(ts []token, i int) (string, int) {
	if c, ok := currencies[ts[i].key]; ok {
		return c, i + 1
	}
	if i+1 >= len(ts) || !ts[i+1].glued {
		return "", i
	}
	c, ok := currencies[ts[i+1].key]
	if !ok {
		return "", i
	}
	switch key := ts[i].key; key {
	case "u.s.", "us":
		return c, i + 2
	case "a", "c", "au", "ca", "hk", "nz", "s", "r", "nt":
		return key + c, i + 2
	}
	return "", i
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
