package content

import (
	"strings"
	"time"
)

// moment is a day as a text gives it: by its date, its weekday, or both.
type moment struct {
	year, month, day int   // 0 where not given
	weekday          int   // 1 for Monday to 7 for Sunday; 0 where not given
	part             int   // of the day: 1 for the morning, 2 for the afternoon, 3 for the evening and night; 0 where not given
	at               int32 // the day it stands for, from 1 January 1970 on; 0 where unknown
}

var monthNumber = numbered("january february march april may june july august september october november december")

var weekdayNumber = numbered("monday tuesday wednesday thursday friday saturday sunday")

// dayWords are words for days by their distance from the day of publishing.
var dayWords = map[string]int32{"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}

func numbered(words string) map[string]int {
	m := map[string]int{}
	for i, w := range strings.Fields(words) {
		m[w] = i + 1
	}
	return m
}

// published returns the day of publishing; 0 where unknown.
func (d *document) published() int32 {
	if d.Date.IsZero() {
		return 0
	}
	return dayNumber(d.Date.Year(), int(d.Date.Month()), d.Date.Day())
}

func dayNumber(year, month, day int) int32 {
	return int32(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
}

// weekdayOf returns the weekday of a day, 1 for Monday.
func weekdayOf(day int32) int {
	// 1 January 1970 was a Thursday.
	return int(((day+3)%7+7)%7) + 1
}

// lastWeekday returns the last such weekday up to the day of publishing; 0
// where that is unknown.
func (d *document) lastWeekday(weekday int) int32 {
	p := d.published()
	if p == 0 {
		return 0
	}
	return p - int32((weekdayOf(p)-weekday+7)%7)
}

// parseMoment reads the day that begins at token i: July 5, 5 July 2013, Friday,
// yesterday where the day of publishing is known. It returns the token after
// it.
func parseMoment(ts []token, i int) (moment, int, bool) {
	t := ts[i]
	if w := weekdayNumber[t.key]; w > 0 && t.capital {
		m := moment{weekday: w, at: t.day}
		j := i + 1
		for j < len(ts) && (ts[j].sign == ',' || ts[j].sign == '.' && ts[j].glued) {
			j++
		}
		if j < len(ts) && (monthNumber[ts[j].key] > 0 || ts[j].numeral == digitNumeral || ts[j].numeral == ordinalNumeral) {
			if date, to, ok := parseDate(ts, j); ok {
				date.weekday = w
				return date, to, true
			}
		}
		return m, i + 1, true
	}
	if _, ok := dayWords[t.key]; ok && t.day != 0 {
		return moment{at: t.day}, i + 1, true
	}
	return parseDate(ts, i)
}

// parseDate reads a date with a month and a day of the month.
func parseDate(ts []token, i int) (moment, int, bool) {
	var m moment
	base := int32(0)
	j := i
	switch {
	case monthNumber[ts[i].key] > 0 && ts[i].capital:
		m.month, base = monthNumber[ts[i].key], ts[i].day
		j++
		if j < len(ts) && ts[j].sign == '.' {
			j++
		}
		if j >= len(ts) || !isDayOfMonth(ts[j]) {
			return m, i, false
		}
		m.day = int(ts[j].value())
		j++
	case isDayOfMonth(ts[i]):
		j++
		if j < len(ts) && ts[j].key == "of" {
			j++
		}
		if j >= len(ts) || monthNumber[ts[j].key] == 0 || !ts[j].capital {
			return m, i, false
		}
		m.day, m.month, base = int(ts[i].value()), monthNumber[ts[j].key], ts[j].day
		j++
	default:
		return m, i, false
	}
	k := j
	for k < len(ts) && (ts[k].sign == ',' || ts[k].sign == '.' && ts[k].glued) && k-j < 2 {
		k++
	}
	if k < len(ts) && isYear(ts[k]) {
		m.year, j = int(ts[k].value()), k+1
	}
	m.at = m.resolve(base)
	return m, j, true
}

func isDayOfMonth(t token) bool {
	return (t.numeral == digitNumeral || t.numeral == ordinalNumeral) && t.value() >= 1 && t.value() <= 31 && t.value() == float64(int(t.value()))
}

func isYear(t token) bool {
	return t.numeral == digitNumeral && t.Len() == 4 && t.value() >= 1000 && t.value() < 2200
}

// resolve returns the day a date stands for. Without a year it is the one
// nearest to base, the day of publishing.
func (m moment) resolve(base int32) int32 {
	if m.year > 0 {
		return dayNumber(m.year, m.month, m.day)
	}
	if base == 0 {
		return 0
	}
	year := time.Unix(int64(base)*24*60*60, 0).UTC().Year()
	best := int32(0)
	for y := year - 1; y <= year+1; y++ {
		if at := dayNumber(y, m.month, m.day); best == 0 || distance(at, base) < distance(best, base) {
			best = at
		}
	}
	return best
}

func distance(a, b int32) int32 { return max(a-b, b-a) }

// dayParts are words for parts of the day beside the name of a day.
var dayParts = map[string]int{"early": 1, "morning": 1, "dawn": 1, "afternoon": 2, "evening": 3, "night": 3, "late": 3}

// withPart fills in the part of the day that stands beside a day named by the
// tokens of s: early Saturday, Saturday night.
func (m moment) withPart(ts []token, s stretch) (moment, stretch) {
	day := m
	if s.to < len(ts) && dayParts[ts[s.to].key] > 0 && ts[s.to].key != "early" && ts[s.to].key != "late" {
		day.part = dayParts[ts[s.to].key]
		s.to++
	} else if s.from > 0 && (ts[s.from-1].key == "early" || ts[s.from-1].key == "late") {
		day.part = dayParts[ts[s.from-1].key]
		s.from--
	}
	return day, s
}

// relative reports whether a day is told only by its distance from the day of
// writing, which need not be the day of publishing.
func (m moment) relative() bool { return m.month == 0 && m.weekday == 0 }

// agrees reports whether a and b can be the same time.
func (a moment) agrees(b moment) bool {
	return (a.part == b.part || a.part == 0 || b.part == 0) && a.sameDay(b)
}

// sameDay reports whether a and b can be on the same day.
func (a moment) sameDay(b moment) bool {
	if a.month > 0 && b.month > 0 {
		if a.weekday > 0 && b.weekday > 0 && a.weekday != b.weekday {
			return false // Tuesday, May 30 and Wednesday, May 30
		}
		return a.month == b.month && a.day == b.day && (a.year == b.year || a.year == 0 || b.year == 0)
	}
	if a.weekday > 0 && b.weekday > 0 && a.month == 0 && b.month == 0 {
		return a.weekday == b.weekday && (a.at == b.at || a.at == 0 || b.at == 0 || distance(a.at, b.at) <= 7)
	}
	if a.at == 0 || b.at == 0 {
		return false
	}
	// A weekday may be the next one as well as the last.
	week := int32(7)
	return a.at == b.at || (a.month == 0 && a.weekday > 0 && a.at+week == b.at) || (b.month == 0 && b.weekday > 0 && b.at+week == a.at)
}
