package content

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// quantityKind says what a quantity measures.
type quantityKind uint8

const (
	countQuantity   quantityKind = iota // a number of things; unit is what is counted
	moneyQuantity                       // unit is the currency
	shareQuantity                       // a percentage
	ordinalQuantity                     // first, 43rd
	ageQuantity                         // years of age
	clockQuantity                       // a time of day, in minutes
	dayQuantity                         // a date or weekday
	yearQuantity                        // a year alone
	labelQuantity                       // a number that names: page 5, Route 66
	scoreQuantity                       // what two sides got: 52-47
)

// quantity is a number in a text as a value.
type quantity struct {
	Span
	stretch
	kind   quantityKind
	lo, hi float64  // the same but in ranges
	moment moment   // of days
	unit   string   // folded, singular; the fate of those counted in a toll: dead, injured
	nouns  []string // the words that could be the unit: test and result in 200 test results
	hedge  string   // one for all hedges of a sense: about, more than, at least, less than, nearly, up to; empty where none
	hedged stretch  // the hedge's tokens, before or behind
	beyond bool     // it counts only those beside some told before: two others
	toll   bool     // it counts people by what befell them
	victim string   // whom a toll counts: person, child; empty where it does not say
	whole  bool     // another number is told as a part of it: two of five
}

// findQuantities returns the numbers, times and dates among tokens.
func (d *document) findQuantities(ts []token) []quantity {
	var out []quantity
	for i := 0; i < len(ts); {
		if ts[i].numeral == noNumeral && ts[i].day == 0 && !ts[i].capital && !startsQuantity(ts, i) {
			i++
			continue
		}
		q, ok := parseQuantity(ts, i)
		if ok && inAddress(ts, q.stretch) {
			ok = false
		}
		if !ok {
			i++
			continue
		}
		q.Span = Span{ts[q.from].Start, ts[q.to-1].End}
		q.hedge, q.hedged = findHedge(ts, q.stretch)
		if q.to < len(ts) {
			switch ts[q.to].key {
			case "other", "others", "more", "additional":
				q.beyond = true
			}
		}
		if q.kind == countQuantity {
			start := q.from
			if q.hedged.to > q.hedged.from {
				start = min(start, q.hedged.from)
			}
			if f := fateOf(ts, q.stretch, start, q.unit); f != "" {
				q.unit, q.victim, q.toll = f, q.unit, true
				q.nouns = nil
			}
		}
		q.whole = len(out) > 0 && partOf(ts[out[len(out)-1].to:q.from])
		out = append(out, q)
		i = q.to
	}
	return out
}

// partOf reports whether the tokens between two numbers make the first a part
// of the second: of, of the, of the mill's.
func partOf(ts []token) bool {
	const longest = 3
	if len(ts) == 0 || len(ts) > longest || ts[0].key != "of" {
		return false
	}
	last := ts[len(ts)-1].key
	return len(ts) == 1 || last == "the" || last == "its" || last == "their" || last == "his" || last == "her" || strings.HasSuffix(last, "'s")
}

// inAddress reports whether the tokens of s stand between the slashes of an
// address on the web.
func inAddress(ts []token, s stretch) bool {
	return s.from > 0 && s.to < len(ts) && ts[s.from-1].sign == '/' && ts[s.to].sign == '/' && ts[s.from].glued && ts[s.to].glued
}

// startsQuantity reports whether a token that is no numeral may begin one.
func startsQuantity(ts []token, i int) bool {
	switch ts[i].key {
	case "a", "an", "half", "½", "today", "yesterday", "tomorrow", "tonight":
		return true
	}
	return currencies[ts[i].key] != ""
}

func parseQuantity(ts []token, i int) (quantity, bool) {
	if m, to, ok := parseMoment(ts, i); ok {
		m, s := m.withPart(ts, stretch{i, to})
		return quantity{stretch: s, kind: dayQuantity, moment: m, lo: float64(m.at), hi: float64(m.at)}, true
	}
	currency, at := parseCurrency(ts, i)
	n, ok := parseNumber(ts, at)
	if !ok {
		return quantity{}, false
	}
	q := quantity{stretch: stretch{i, n.to}, lo: n.value, hi: n.value}
	if to, other, ok := scoreEnd(ts, i, n); ok && currency == "" {
		q.kind, q.to, q.hi = scoreQuantity, to, other
		return q, true
	}
	if to, hi, ok := rangeEnd(ts, n, currency != ""); ok {
		q.to, q.hi = to, hi
		if hi >= 1e5 && ts[n.to-1].numeral != scaleNumeral && q.lo < 1000 {
			q.lo *= scales[ts[to-1].key] // 3 to 5 million
		}
	}
	switch {
	case n.clock:
		q.kind = clockQuantity
	case n.ordinal:
		q.kind = ordinalQuantity
		q.counts(unitAfter(ts, q.to))
	case currency != "":
		q.kind, q.unit = moneyQuantity, currency
	default:
		classify(ts, &q, n)
	}
	return q, true
}

// rangeEnd reads the upper end of a range after n: 10-15, 10 to 15.
func rangeEnd(ts []token, n number, money bool) (to int, hi float64, ok bool) {
	if n.ordinal || n.clock || n.to+1 >= len(ts) {
		return 0, 0, false
	}
	join := ts[n.to]
	if join.key != "to" && (join.sign != '-' || !join.glued || !ts[n.to+1].glued) {
		return 0, 0, false
	}
	at := n.to + 1
	if money {
		_, at = parseCurrency(ts, at)
	}
	m, ok := parseNumber(ts, at)
	if !ok || m.ordinal || m.clock || m.value <= n.value {
		return 0, 0, false
	}
	return m.to, m.value, true
}

// classify says what a bare number measures.
func classify(ts []token, q *quantity, n number) {
	key := func(k int) string {
		if k >= 0 && k < len(ts) {
			return ts[k].key
		}
		return ""
	}
	after := q.to
	switch {
	case key(after) == "percent":
		q.kind, q.to = shareQuantity, after+1
	case key(after) == "per" && key(after+1) == "cent", key(after) == "pour" && key(after+1) == "cent", key(after) == "por" && key(after+1) == "ciento":
		q.kind, q.to = shareQuantity, after+2
	case isAge(ts, q.stretch):
		q.kind = ageQuantity
	case q.lo == q.hi && q.to == q.from+1 && isYear(ts[q.from]) && !strings.Contains(key(q.from), ".") && n.value >= 1500 && n.value < 2100 && ts[q.from].numeral == digitNumeral:
		q.kind = yearQuantity
	case isLabel(ts, q.stretch), q.from > 0 && ts[q.from].glued && hanLabels[key(q.from-1)]:
		q.kind = labelQuantity
	default:
		q.counts(unitAfter(ts, q.to))
		if c := measures[q.unit]; c == "dollar" || c == "euro" {
			q.unit = c
		}
		switch q.unit {
		case "dollar", "euro", "yen", "yuan", "rupee", "ruble", "peso", "franc", "krona", "won", "dirham":
			q.kind, q.to = moneyQuantity, q.to+1
		}
	}
}

// isAge reports whether the number at s is somebody's age: 25-year-old, aged 25,
// Donna Hart, 25, said.
func isAge(ts []token, s stretch) bool {
	v := ts[s.from].value()
	if v > 120 || ts[s.from].numeral == scaleNumeral {
		return false
	}
	rest := ts[s.to:min(len(ts), s.to+4)]
	words := make([]string, 0, 4)
	for _, t := range rest {
		if t.word {
			words = append(words, t.key)
		}
	}
	if len(words) > 1 && strings.HasPrefix(words[0], "year") && words[1] == "old" {
		return true
	}
	if s.from > 0 && (ts[s.from-1].key == "aged" || ts[s.from-1].key == "age") {
		return true
	}
	closes := s.to < len(ts) && (ts[s.to].sign == ',' || ts[s.to].sign == '.' || ts[s.to].sign == ')')
	return closes && s.from > 1 && ts[s.from-1].sign == ',' && ts[s.from-2].capital && ts[s.from].numeral == digitNumeral &&
		v >= 1 && monthNumber[ts[s.from-2].key] == 0
}

// numbered are words before a number that only names.
var labelling = set("no nos number page pages chapter section sections article articles title route highway interstate flight room apt apartment suite channel proposition prop act bill resolution district ward precinct gate pier line exit level grade volume vol issue phase amendment form rule boeing airbus windows iphone covid")

// isLabel reports whether the number at s only names or numbers a thing.
func isLabel(ts []token, s stretch) bool {
	if s.from == 0 {
		return false
	}
	before := s.from - 1
	if ts[before].sign == '.' && before > 0 {
		before--
	}
	switch {
	case labelling[ts[before].key] && (ts[before].capital || ts[before].key == "page" || ts[before].key == "section"):
		return true
	case ts[before].sign == '-' && ts[before].glued && before > 0 && ts[before-1].word && ts[before-1].numeral == noNumeral && ts[s.from].glued:
		return ts[before-1].capital // F-16, COVID-19
	case ts[before].sign == '#' || ts[before].sign == '/' || ts[s.from].numeral == digitNumeral && s.to < len(ts) && ts[s.to].sign == '/':
		return true
	}
	return false
}

// unitSpan is how far behind a number its noun may stand.
const unitSpan = 3

// passing are words that may stand between a number and what it counts.
var passing = set("de von di other more additional new different separate people's further full whole consecutive straight of the its his her their these those such")

// counts makes nouns what a quantity counts.
func (q *quantity) counts(nouns []string) {
	for i, n := range nouns {
		if n == "tonne" {
			nouns[i] = "ton" // papers do not tell which of the two they mean
		}
	}
	if len(nouns) > 0 {
		q.unit, q.nouns = nouns[0], nouns
	}
}

// unitAfter returns the words that may be what a number counts, folded, in the
// singular: the one behind it and those that follow without a break, of which
// the last may be the head.
func unitAfter(ts []token, i int) []string {
	var nouns []string
	for n := 0; i < len(ts) && n < unitSpan; i++ {
		t := ts[i]
		if !t.word {
			if t.sign == '-' && t.glued {
				continue
			}
			return nouns
		}
		if passing[t.key] && len(nouns) == 0 {
			n++
			continue
		}
		if t.stop || t.numeral != noNumeral && len(nouns) > 0 {
			return nouns
		}
		nouns = append(nouns, singular(t.key))
		n++
	}
	return nouns
}

// singular takes the plural's ending off a folded noun.
func singular(w string) string {
	switch {
	case w == "people" || w == "persons":
		return "person"
	case w == "men" || w == "women":
		return w[:len(w)-2] + "an"
	case w == "children":
		return "child"
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case len(w) > 4 && (strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "xes")):
		return w[:len(w)-2]
	case len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		return w[:len(w)-1]
	}
	return w
}

// agrees reports whether a and b say the same: equal values, units and senses
// of hedging. About 12 is as good as 12.
func (a quantity) agrees(b quantity) bool {
	if a.kind == dayQuantity && b.kind == dayQuantity {
		return a.moment.relative() || b.moment.relative() || a.moment.agrees(b.moment)
	}
	if a.kind == scoreQuantity && b.kind == scoreQuantity && a.lo == b.hi && a.hi == b.lo {
		return true // told by the other side
	}
	hedges := a.hedge == b.hedge || a.hedge == "" && b.hedge == "about" || a.hedge == "about" && b.hedge == ""
	return a.lo == b.lo && a.hi == b.hi && hedges && (a.kind == b.kind || a.kind == countQuantity || b.kind == countQuantity) &&
		(a.unit == b.unit || a.kind != moneyQuantity || b.kind != moneyQuantity)
}

// comparable reports whether a and b could be two values of one thing: they
// measure in the same unit.
func (a quantity) comparable(b quantity) bool {
	if a.kind != b.kind || a.kind == labelQuantity {
		return false
	}
	if a.unit == b.unit || a.kind != countQuantity && a.kind != moneyQuantity && a.kind != ordinalQuantity {
		return true
	}
	// One may name the thing more closely: 22 fire engines, 18 engines.
	return slices.Contains(a.nouns, b.unit) || slices.Contains(b.nouns, a.unit)
}

// valueText returns the quantity in one form for all spellings, with its hedge
// and unit: "at least 12 person", "3500000 dollar", "2013-07-05".
func (a quantity) valueText() string {
	s := strconv.FormatFloat(a.lo, 'f', -1, 64)
	if a.hi != a.lo {
		s += "-" + strconv.FormatFloat(a.hi, 'f', -1, 64)
	}
	switch a.kind {
	case shareQuantity:
		s += "%"
	case ordinalQuantity:
		s += ordinalSuffix(int(a.lo))
	case scoreQuantity:
		s = fmt.Sprintf("%d-%d", int(a.lo), int(a.hi))
	case clockQuantity:
		s = fmt.Sprintf("%02d:%02d", int(a.lo)/60, int(a.lo)%60)
	case dayQuantity:
		s = a.moment.text()
	}
	if a.unit != "" {
		s += " " + a.unit
	}
	if a.hedge != "" {
		s = a.hedge + " " + s
	}
	return s
}

// text returns the day as it is best known: 2013-07-05, --07-05, Friday.
func (m moment) text() string {
	switch {
	case m.part > 0:
		part := [...]string{"", " morning", " afternoon", " night"}[m.part]
		whole := m
		whole.part = 0
		return whole.text() + part
	case m.month > 0 && m.weekday > 0 && (m.at == 0 || weekdayOf(m.at) != m.weekday):
		date := m
		date.weekday = 0
		return date.text() + " " + time.Weekday(m.weekday%7).String() // one of the two is wrong, or the year is not known
	case m.at != 0:
		return time.Unix(int64(m.at)*24*60*60, 0).UTC().Format(time.DateOnly)
	case m.month > 0:
		return fmt.Sprintf("%02d-%02d", m.month, m.day)
	case m.weekday > 0:
		return time.Weekday(m.weekday % 7).String()
	}
	return ""
}
