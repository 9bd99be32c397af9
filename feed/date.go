package feed

import (
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"
)

// ParseDate reads a date as metadata and people write it: ISO 8601, RFC 5322,
// Unix seconds, and days with a month's name in some twenty languages or in
// numbers. It returns the zero Date for what it does not understand in full,
// for relative dates, for days without a year, and for numbers that may be two
// days: 5/7/2013.
func ParseDate(s string) Date {
	d := parseDate(s)
	if d.order == eitherOrder {
		return Date{}
	}
	d.order = noOrder
	return d
}

// parseDate is ParseDate for those who settle the order of day and month later.
func parseDate(s string) Date {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 120 {
		return Date{}
	}
	if d, ok := isoDate(s); ok {
		return d
	}
	var p dateParts
	if !p.read(s) {
		return Date{}
	}
	d, _ := sane(p.date())
	d.order = p.order
	return d
}

// isoLayouts are forms of ISO 8601 as files and feeds have them.
var isoLayouts = []struct {
	layout string
	day    bool
}{
	{time.RFC3339Nano, false},
	{time.DateOnly, true},
	{"2006-01-02T15:04:05", false},
	{"2006-01-02 15:04:05", false},
	{"2006-01-02T15:04", false},
	{"2006-01-02 15:04", false},
	{"2006-01-02T15:04Z07:00", false},
	{"2006-01-02T15:04:05.999999999", false},
	{"2006-01-02T15:04:05.999999999Z0700", false},
	{"2006-01-02 15:04:05Z07:00", false},
	{"2006-01-02 15:04:05 Z07:00", false},
	{"2006-01-02 15:04:05 Z0700", false},
	{"2006-01-02 15:04:05.999999999 Z0700 MST", false},
	{"20060102T150405Z0700", false},
	{"20060102T150405", false},
	{"20060102", true},
	{"20060102150405", false},
}

func isoDate(s string) (Date, bool) {
	if len(s) < 8 || s[0] < '0' || s[0] > '9' {
		return Date{}, false
	}
	if n, err := strconv.ParseInt(s, 10, 64); err == nil {
		switch len(s) {
		case 10:
			return sane(Date{Time: time.Unix(n, 0).UTC()})
		case 13:
			return sane(Date{Time: time.UnixMilli(n).UTC()})
		}
	}
	for _, l := range isoLayouts {
		if t, err := time.Parse(l.layout, s); err == nil {
			return sane(Date{Time: t, Day: l.day})
		}
	}
	return Date{}, false
}

// dateWord is what a word means in a date.
type dateWord struct {
	month int  // 1 to 12
	pass  bool // a weekday or a label
}

var dateWords = sync.OnceValue(func() map[string]dateWord {
	words := make(map[string]dateWord)
	for _, w := range strings.Fields(weekdayNames + " " + dateLabels) {
		words[w] = dateWord{pass: true}
	}
	for _, l := range monthNames {
		for i, forms := range l.months {
			for _, w := range strings.Fields(forms) {
				if have, ok := words[w]; ok && have.month != 0 && have.month != i+1 {
					continue // the language named first keeps it
				}
				words[w] = dateWord{month: i + 1}
			}
		}
	}
	return words
})

// dateParts gathers what the words and numbers of a date say.
type dateParts struct {
	order            dateOrder
	year, month, day int
	numbers          []int // in the order they stand in, without year and time
	clock            bool
	hour, min, sec   int
	zone             int
	zoned, pm, am    bool
	told             bool // the word before says that a time of day follows
	slashes          byte // what parts numbers: '/', '.', '-'; 'y' where the year leads
}

// read takes s apart. It is false where there is a word that belongs in no
// date.
func (p *dateParts) read(s string) bool {
	s = strings.ToLower(plainDate(s))
	for s != "" {
		r := rune(s[0])
		if r >= 0x80 {
			r = []rune(s[:min(len(s), 4)])[0]
		}
		switch {
		case unicode.IsDigit(r):
			n := p.number(s)
			if n == 0 {
				return false
			}
			s = s[n:]
		case unicode.IsLetter(r) || unicode.Is(unicode.Mn, r):
			n := strings.IndexFunc(s, func(r rune) bool {
				return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && !unicode.Is(unicode.Mc, r)
			})
			if n < 0 {
				n = len(s)
			}
			if !p.word(s[:n], s[n:]) {
				return false
			}
			s = s[n:]
			if p.am || p.pm || n > 1 {
				s = strings.TrimPrefix(s, ".")
			}
		case r == '-' && p.year != 0 && p.clock && !p.zoned && p.offset(s) > 0:
			s = s[p.offset(s):]
		case strings.ContainsRune(" \t,.|·•-–—/():@ º°（）[]，、：", r) || r == 0xa0 || r == '،':
			s = s[len(string(r)):]
		case r == '+' || r == '−':
			n := p.offset(s)
			if n == 0 {
				return false
			}
			s = s[n:]
		default:
			return false
		}
	}
	return true
}

func (p *dateParts) word(w, rest string) bool {
	switch w {
	case "am", "a":
		if p.clock && (w == "am" || dottedM(rest)) {
			p.am = true
			return true
		}
	case "pm", "p":
		if p.clock && (w == "pm" || dottedM(rest)) {
			p.pm = true
			return true
		}
	case "午前", "上午", "오전":
		p.am = true
		return true
	case "午後", "下午", "오후":
		p.pm = true
		return true
	case "m":
		return p.am || p.pm
	case "st", "nd", "rd", "th", "er", "ª":
		return len(p.numbers) > 0
	case "et", "noon", "midnight":
		return true
	case "t":
		return true
	}
	if p.told = clockWords[w]; p.told && dateWords()[w].pass {
		return true
	}
	if zone, ok := zones[w]; ok && p.clock {
		p.zone, p.zoned = zone, true
		return true
	}
	if m, ok := dateWords()[w]; ok {
		if m.month != 0 {
			if p.month != 0 && p.month != m.month {
				return false
			}
			p.month = m.month
		}
		return true
	}
	return false
}

// number reads digits at the head of s with what belongs to them and returns
// how many bytes it took, 0 where they fit nowhere.
func (p *dateParts) number(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n == 0 || n > 4 {
		return 0
	}
	value, _ := strconv.Atoi(s[:n])
	rest := s[n:]
	if took := p.cjk(value, rest); took > 0 {
		return n + took
	}
	if took := p.time(value, n, s); took > 0 {
		return took
	}
	if n == 3 {
		return 0
	}
	if n == 4 {
		if p.year != 0 && p.year != value || value < 1600 || value > 2200 {
			return 0
		}
		p.year = value
		if len(p.numbers) == 0 && p.month == 0 {
			p.slashes = 'y' // then month and day
		}
		return n
	}
	if len(p.numbers) == 3 {
		return 0
	}
	p.numbers = append(p.numbers, value)
	if p.slashes == 0 && rest != "" && strings.IndexByte("/.-", rest[0]) >= 0 && len(rest) > 1 && rest[1] >= '0' && rest[1] <= '9' {
		p.slashes = rest[0]
	}
	return n
}

// cjk reads the unit behind a number in Chinese, Japanese and Korean.
func (p *dateParts) cjk(value int, rest string) int {
	rest = strings.TrimLeft(rest, " ")
	for _, u := range []struct {
		sign  string
		field *int
	}{{"年", &p.year}, {"년", &p.year}, {"月", &p.month}, {"월", &p.month}, {"日", &p.day}, {"일", &p.day}, {"時", &p.hour}, {"时", &p.hour}, {"시", &p.hour}, {"点", &p.hour}, {"分", &p.min}, {"분", &p.min}, {"秒", &p.sec}} {
		if strings.HasPrefix(rest, u.sign) {
			*u.field = value
			return len(u.sign)
		}
	}
	return 0
}

// time reads "9:53", "21:05:07", "9.30pm", "9 am" and "14h30".
func (p *dateParts) time(value, n int, s string) int {
	if n > 2 || value > 24 || p.clock {
		return 0
	}
	rest := s[n:]
	two := func(at int) (int, bool) {
		if len(rest) < at+3 || rest[at+1] < '0' || rest[at+1] > '5' || rest[at+2] < '0' || rest[at+2] > '9' || len(rest) > at+3 && rest[at+3] >= '0' && rest[at+3] <= '9' {
			return 0, false
		}
		v, err := strconv.Atoi(rest[at+1 : at+3])
		return v, err == nil
	}
	half := strings.TrimLeft(rest, " ")
	isHalf := strings.HasPrefix(half, "am") || strings.HasPrefix(half, "pm") || strings.HasPrefix(half, "a.m") || strings.HasPrefix(half, "p.m")
	switch {
	case rest != "" && (rest[0] == ':' || rest[0] == 'h'):
		min, ok := two(0)
		if !ok {
			return 0
		}
		p.clock, p.hour, p.min = true, value, min
		if len(rest) > 3 && rest[3] == ':' {
			if sec, ok := two(3); ok {
				p.sec = sec
				return n + 6
			}
		}
		return n + 3
	case rest != "" && rest[0] == '.':
		min, ok := two(0)
		after := ""
		if ok {
			after = strings.TrimLeft(rest[3:], " ")
		}
		zone, _, _ := strings.Cut(after, " ")
		_, isZone := zones[zone]
		if ok && (p.told || strings.HasPrefix(after, "am") || strings.HasPrefix(after, "pm") || strings.HasPrefix(after, "uhr") || isZone) {
			p.clock, p.hour, p.min = true, value, min
			return n + 3
		}
	case isHalf && value <= 12:
		p.clock, p.hour = true, value
		return n
	}
	return 0
}

// offset reads "+0200" and "+02:00" behind a time.
func (p *dateParts) offset(s string) int {
	digits, n := "", 1
	for n < len(s) && len(digits) < 4 && (s[n] >= '0' && s[n] <= '9' || s[n] == ':') {
		if s[n] != ':' {
			digits += s[n : n+1]
		}
		n++
	}
	if !p.clock || len(digits) != 4 {
		return 0
	}
	value, _ := strconv.Atoi(digits)
	p.zone, p.zoned = value/100*60+value%100, true
	if s[0] != '+' {
		p.zone = -p.zone
	}
	return n
}

// date puts the parts together; the zero Date where they do not give one day.
func (p *dateParts) date() Date {
	if !p.place() || p.month < 1 || p.month > 12 || p.year == 0 {
		return Date{}
	}
	day := time.Date(p.year, time.Month(p.month), p.day, 0, 0, 0, 0, time.UTC)
	if day.Day() != p.day || p.day < 1 {
		return Date{}
	}
	if !p.clock || !p.zoned || p.hour > 23 {
		// The hour of an unknown place is no moment.
		return Date{Time: day, Day: true}
	}
	hour := p.hour
	switch {
	case p.pm && hour < 12:
		hour += 12
	case p.am && hour == 12:
		hour = 0
	}
	zone := time.UTC
	if p.zone != 0 {
		zone = time.FixedZone("", p.zone*60)
	}
	return Date{Time: time.Date(p.year, time.Month(p.month), p.day, hour, p.min, p.sec, 0, zone)}
}

// place decides which numbers are day, month and year.
func (p *dateParts) place() bool {
	n := p.numbers
	switch {
	case p.day != 0:
		return len(n) == 0
	case p.month != 0 && p.year != 0:
		if len(n) == 1 {
			p.day = n[0]
			return true
		}
	case p.month != 0 && len(n) == 2:
		p.day, p.year = n[0], shortYear(n[1]) // 5 Jul 13
		return true
	case p.slashes == 'y' && len(n) == 2:
		p.month, p.day = n[0], n[1]
		return true
	case p.year != 0 && len(n) == 2:
		p.dayAndMonth(n[0], n[1])
		return true
	case p.year == 0 && len(n) == 3 && p.slashes != 0:
		p.year = shortYear(n[2])
		p.dayAndMonth(n[0], n[1])
		return true
	}
	return false
}
