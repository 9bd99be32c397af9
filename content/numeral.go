package content

import (
	"strconv"
	"strings"
)

// numeral says how a token writes a number.
type numeral uint8

const (
	noNumeral      numeral = iota
	digitNumeral           // 12; 1,000; 3.5
	unitNumeral            // one to nineteen
	tensNumeral            // twenty to ninety
	scaleNumeral           // hundred, thousand, million, dozen
	ordinalNumeral         // first, 43rd
	partNumeral            // half, third as a fraction's lower part: halves, thirds
	scaledNumeral          // 3m, 5bn, 10k
	clockNumeral           // 10am
	hanNumeral             // 三, 百, 万
)

var unitWords = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")

var tensWords = strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety")

var scales = map[string]float64{
	"dozen": 12, "dozens": 0, "score": 0, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
	"mn": 1e6, "bn": 1e9, "tn": 1e12, "mln": 1e6, "bln": 1e9, "trn": 1e12, "lakh": 1e5, "crore": 1e7,
}

// foreignScales are words of other languages that stand behind digits, folded,
// with the English ones.
var foreignScales = pairs(`million million, millionen million, mio million, millions million, millon million, millones million, milione million, milioni million, milhao million, milhoes million,
	miljoen million, milliarde billion, milliarden billion, mrd billion, milliard billion, milliards billion, miljard billion, miliardo billion, miliardi billion`)

var ordinalWords = strings.Fields("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth")

var tensOrdinals = strings.Fields("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth")

var partWords = map[string]float64{
	"half": 2, "halves": 2, "thirds": 3, "quarter": 4, "quarters": 4, "fourths": 4, "fifths": 5, "sixths": 6, "sevenths": 7, "eighths": 8, "ninths": 9, "tenths": 10, "hundredths": 100,
}

// suffixScales are what may stand right behind digits.
var suffixScales = map[string]float64{"m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12, "k": 1e3}

// numberWord is what the tables know of a word that writes a number.
type numberWord struct {
	key   string
	class numeral
}

var numberWords = makeNumberWords()

func makeNumberWords() map[string]numberWord {
	m := map[string]numberWord{"fourty": {"40", tensNumeral}, "hundredth": {"100th", ordinalNumeral}, "thousandth": {"1000th", ordinalNumeral}}
	for i, w := range unitWords {
		m[w] = numberWord{strconv.Itoa(i), unitNumeral}
	}
	for i, w := range tensWords {
		m[w] = numberWord{strconv.Itoa(20 + 10*i), tensNumeral}
	}
	for i, w := range ordinalWords {
		m[w] = numberWord{strconv.Itoa(i) + ordinalSuffix(i), ordinalNumeral}
	}
	for i, w := range tensOrdinals {
		m[w] = numberWord{strconv.Itoa(20+10*i) + "th", ordinalNumeral}
	}
	for w, v := range scales {
		if v > 0 {
			m[w] = numberWord{w, scaleNumeral}
		}
	}
	for _, p := range [...][2]string{{"mn", "million"}, {"mln", "million"}, {"bn", "billion"}, {"bln", "billion"}, {"tn", "trillion"}, {"trn", "trillion"}} {
		m[p[0]] = numberWord{p[1], scaleNumeral}
	}
	for w := range partWords {
		m[w] = numberWord{w, partNumeral}
	}
	return m
}

// ordinalSuffix returns the ending of the ordinal of n in digits.
func ordinalSuffix(n int) string {
	if n%100 >= 11 && n%100 <= 13 {
		return "th"
	}
	switch n % 10 {
	case 1:
		return "st"
	case 2:
		return "nd"
	case 3:
		return "rd"
	}
	return "th"
}

// foldDigits returns the key of a token that begins with a digit, in lower
// case, and how it writes a number.
func foldDigits(w string, english bool) (string, numeral) {
	i := 0
	for i < len(w) && (w[i] >= '0' && w[i] <= '9' || w[i] == '.' || w[i] == ',' || w[i] == '\'') {
		i++
	}
	number, rest := strings.TrimRight(w[:i], ".,'"), w[i:]
	number = ungroup(number, english)
	if rest == "" {
		return number, digitNumeral
	}
	if !english {
		return w, noNumeral
	}
	switch rest {
	case "st", "nd", "rd", "th":
		return number + rest, ordinalNumeral
	case "am", "pm":
		return number + rest, clockNumeral
	}
	if suffixScales[rest] > 0 {
		return number + rest, scaledNumeral
	}
	return w, noNumeral
}

// ungroup takes out the marks that part thousands and makes the decimal mark a
// point.
func ungroup(s string, english bool) string {
	if !strings.ContainsAny(s, ".,'") {
		return s
	}
	group, decimal := ",", "."
	if !english {
		group, decimal = ".", ","
	}
	whole, fraction, _ := strings.Cut(s, decimal)
	parts := strings.Split(strings.ReplaceAll(whole, "'", group), group)
	for i, p := range parts {
		if i > 0 && len(p) != 3 || i == 0 && (len(p) > 3 && len(parts) > 1 || p == "") {
			return strings.ReplaceAll(s, ",", ".")
		}
	}
	if strings.ContainsAny(fraction, ".,'") {
		return s
	}
	whole = strings.Join(parts, "")
	if fraction == "" {
		return whole
	}
	return whole + "." + fraction
}

// number is a number read from tokens.
type number struct {
	value   float64
	ordinal bool
	clock   bool // minutes after midnight
	words   bool // written in words only
	to      int  // the token after it
}

// value returns the number that t writes.
func (t token) value() float64 {
	i := 0
	for i < len(t.key) && (t.key[i] >= '0' && t.key[i] <= '9' || t.key[i] == '.') {
		i++
	}
	v, _ := strconv.ParseFloat(t.key[:i], 64)
	if t.numeral == scaledNumeral {
		v *= suffixScales[t.key[i:]]
	}
	return v
}

// parseNumber reads the number that begins at token i: digits, words, or both
// (3 million; a dozen; one hundred and five; two-thirds; 3½).
func parseNumber(ts []token, i int) (number, bool) {
	if i >= len(ts) {
		return number{}, false
	}
	t := ts[i]
	n := number{to: i + 1}
	switch t.numeral {
	case clockNumeral:
		n.value, n.clock = clockOf(t.key), true
		return n, true
	case ordinalNumeral:
		n.value, n.ordinal = t.value(), true
		return n, true
	case digitNumeral, scaledNumeral:
		return digitsNumber(ts, i)
	case unitNumeral, tensNumeral, scaleNumeral:
		return wordsNumber(ts, i)
	case hanNumeral:
		return hanNumber(ts, i)
	}
	if t.key == "½" {
		n.value = .5
		return n, true
	}
	if (t.key == "a" || t.key == "an") && i+1 < len(ts) && ts[i+1].numeral == scaleNumeral {
		return wordsNumber(ts, i+1)
	}
	if t.key == "half" {
		return halfNumber(ts, i)
	}
	return number{}, false
}

// halfNumber reads half a dozen, half-million and the like.
func halfNumber(ts []token, i int) (number, bool) {
	j := i + 1
	if j < len(ts) && (ts[j].key == "a" || !ts[j].word) {
		j++
	}
	if j < len(ts) && ts[j].numeral == scaleNumeral {
		return number{value: scales[ts[j].key] / 2, words: true, to: j + 1}, true
	}
	return number{}, false
}

func digitsNumber(ts []token, i int) (number, bool) {
	n := number{value: ts[i].value(), to: i + 1}
	if i+1 < len(ts) && ts[i+1].numeral == hanNumeral && ts[i+1].glued && hanScales[ts[i+1].key] > 0 {
		return hanNumber(ts, i)
	}
	next := func(k int) token {
		if n.to+k < len(ts) {
			return ts[n.to+k]
		}
		return token{}
	}
	if next(0).sign == '/' && next(1).numeral == digitNumeral && next(1).Start == next(0).End {
		if d := next(1).value(); d > n.value && d <= 10 {
			n.value, n.to = n.value/d, n.to+2
			return n, true
		}
	}
	if c, to, ok := parseClock(ts, i); ok {
		return number{value: c, clock: true, to: to}, true
	}
	if next(0).key == "½" {
		n.value, n.to = n.value+.5, n.to+1
	}
	if next(0).sign == '-' && next(1).numeral == scaleNumeral {
		n.to++ // $3-million
	}
	for next(0).numeral == scaleNumeral {
		n.value, n.to = n.value*scales[next(0).key], n.to+1
	}
	return n, true
}

// wordsNumber reads a number in words that begins at token i.
func wordsNumber(ts []token, i int) (number, bool) {
	n := number{words: true, to: i}
	var total, current float64
	last := noNumeral
	for n.to < len(ts) {
		j := n.to
		if last != noNumeral && joinsNumber(ts, j, last) {
			j++
		}
		if j >= len(ts) {
			break
		}
		t := ts[j]
		switch {
		case t.numeral == unitNumeral && (last == noNumeral || last == scaleNumeral || last == tensNumeral && t.value() < 10 || joined(ts, n.to) && (current == 60 && t.value() < 20 || current == 10 && t.value() < 10)): // soixante-douze, dix-sept
			current += t.value()
		case t.numeral == tensNumeral && (last == noNumeral || last == scaleNumeral):
			current += t.value()
		case t.numeral == scaleNumeral && (j == n.to || ts[n.to].sign == '-'):
			if s := scales[t.key]; s >= 1000 {
				total, current = total+max(current, 1)*s, 0
			} else {
				current = max(current, 1) * s
			}
		case t.numeral == ordinalNumeral && last == tensNumeral && t.value() < 10:
			return number{value: total + current + t.value(), ordinal: true, words: true, to: j + 1}, true
		default:
			return finishWords(ts, n, total+current, last)
		}
		last, n.to = t.numeral, j+1
	}
	return finishWords(ts, n, total+current, last)
}

// joinsNumber reports whether token j only joins two words of one number.
func joinsNumber(ts []token, j int, last numeral) bool {
	if j+1 >= len(ts) || ts[j+1].numeral == noNumeral {
		return false
	}
	return joined(ts, j) || ts[j].key == "and" && last == scaleNumeral || ts[j].key == "y" && last == tensNumeral
}

// joined reports whether token j is a hyphen inside a word.
func joined(ts []token, j int) bool {
	return j > 0 && j < len(ts) && ts[j].sign == '-' && ts[j].Start == ts[j-1].End
}

// finishWords adds what may follow the whole part of a number in words:
// thirds, and a half.
func finishWords(ts []token, n number, value float64, last numeral) (number, bool) {
	if last == noNumeral {
		return n, false
	}
	n.value = value
	j := n.to
	if j+2 < len(ts) && ts[j].key == "and" && ts[j+1].key == "a" && ts[j+2].key == "half" {
		n.value, n.to = n.value+.5, j+3
		if n.to < len(ts) && ts[n.to].numeral == scaleNumeral {
			n.value, n.to = n.value*scales[ts[n.to].key], n.to+1
		}
		return n, true
	}
	hyphen := j < len(ts) && ts[j].sign == '-'
	if hyphen {
		j++
	}
	if j >= len(ts) || value >= 20 {
		return n, true
	}
	switch t := ts[j]; {
	case t.numeral == partNumeral && partWords[t.key] > 2:
		n.value, n.to = value/partWords[t.key], j+1
	case t.numeral == ordinalNumeral && hyphen && value == 1 && t.value() > 2:
		n.value, n.to = 1/t.value(), j+1
	}
	return n, true
}

// clockOf returns the minutes after midnight of 10am, 10.30pm.
func clockOf(key string) float64 {
	v, _ := strconv.ParseFloat(key[:len(key)-2], 64)
	hours := float64(int(v))
	minutes := (v - hours) * 100
	if hours == 12 {
		hours = 0
	}
	if strings.HasSuffix(key, "pm") {
		hours += 12
	}
	return hours*60 + float64(int(minutes+.5))
}

// parseClock reads a time of day that begins with the digits at token i:
// 10:30, 10 a.m., 10:30 p.m.
func parseClock(ts []token, i int) (minutes float64, to int, ok bool) {
	v := ts[i].value()
	hour := float64(int(v))
	if v > 24 || ts[i].numeral != digitNumeral {
		return 0, 0, false
	}
	minute := float64(int((v-hour)*100 + .5))
	to = i + 1
	colon := false
	if to+1 < len(ts) && ts[to].sign == ':' && ts[to].Start == ts[i].End && ts[to+1].Start == ts[to].End &&
		ts[to+1].numeral == digitNumeral && ts[to+1].Len() == 2 && ts[to+1].value() < 60 {
		minute, to, colon = ts[to+1].value(), to+2, true
	}
	if to < len(ts) && (ts[to].key == "a.m." || ts[to].key == "p.m.") && minute < 60 {
		if hour == 12 {
			hour = 0
		}
		if ts[to].key == "p.m." {
			hour += 12
		}
		return hour*60 + minute, to + 1, true
	}
	return hour*60 + minute, to, colon
}
