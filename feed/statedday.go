package feed

import (
	"strings"
	"time"
)

// months are English month names by the hash of their first three letters,
// which many other languages share.
var months = func() map[uint32]time.Month {
	m := make(map[uint32]time.Month, 12)
	for month := time.January; month <= time.December; month++ {
		sc := newScanner(month.String())
		sc.next()
		m[sc.token.day] = month
	}
	return m
}()

const (
	statedLines = 12  // of a text that are searched for its date
	statedBytes = 100 // in a line that may be a date line
)

// statedDay returns the first full date that stands in a short line of a
// text's opening, in days since 1970, or 0. It serves articles whose date of
// publication is not known: in pasted text such a line nearly always says it.
func statedDay(text string) int32 {
	n := 0
	for line := range strings.Lines(text) {
		if len(line) < 2 {
			continue
		}
		if n++; n > statedLines {
			break
		}
		if len(line) <= statedBytes {
			if day := dayIn(line); day != 0 {
				return day
			}
		}
	}
	return 0
}

// dayIn returns the first full date in a line, in days since 1970, or 0.
func dayIn(line string) int32 {
	var a, b token
	sc := newScanner(line)
	for sc.next() {
		c := sc.token
		var month time.Month
		day := 0
		if b.digit && c.glued && !c.cap && !c.digit {
			continue // the ending of an ordinal: 18th
		}
		switch {
		case a.cap && b.digit && c.digit: // July 5, 2013
			month, day = months[a.day], b.value
		case a.digit && b.cap && c.digit: // 5 July 2013
			month, day = months[b.day], a.value
		}
		if month != 0 && 1 <= day && day <= 31 && 1900 < c.value && c.value < 2100 {
			return int32(time.Date(c.value, month, day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
		}
		a, b = b, c
	}
	return 0
}
