package content

import (
	"strconv"
	"strings"
)

// foreignNumbers are the words that write numbers in other languages, folded,
// by language. The words for one are left out: they are articles too.
var foreignNumbers = map[string]map[string]numberWord{
	"de": germanNumbers(),
	"fr": listedNumbers("deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", "vingt trente quarante cinquante soixante",
		`cent hundred, cents hundred, mille thousand, douzaine dozen, centaine hundred, millier thousand`),
	"es": spanishNumbers(),
}

// listedNumbers makes a table of the words for two, three and so on, those for
// twenty, thirty and so on, and those of scales with the English ones.
func listedNumbers(units, tens, scaled string) map[string]numberWord {
	m := map[string]numberWord{}
	for i, w := range strings.Fields(units) {
		m[w] = numberWord{strconv.Itoa(i + 2), unitNumeral}
	}
	for i, w := range strings.Fields(tens) {
		m[w] = numberWord{strconv.Itoa(20 + 10*i), tensNumeral}
	}
	for w, scale := range pairs(scaled) {
		m[w] = numberWord{scale, scaleNumeral}
	}
	return m
}

// germanNumbers derives the German words to ninety-nine and the hundreds, which
// are written as one word.
func germanNumbers() map[string]numberWord {
	units := strings.Fields("zwei drei vier funf sechs sieben acht neun")
	tens := strings.Fields("zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig")
	m := listedNumbers("zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn", strings.Join(tens, " "),
		"hundert hundred, einhundert hundred, tausend thousand, eintausend thousand, dutzend dozen")
	for i, ten := range tens {
		m["einund"+ten] = numberWord{strconv.Itoa(20 + 10*i + 1), unitNumeral}
		for k, unit := range units {
			m[unit+"und"+ten] = numberWord{strconv.Itoa(20 + 10*i + k + 2), unitNumeral}
		}
	}
	for k, unit := range units {
		m[unit+"hundert"] = numberWord{strconv.Itoa(100 * (k + 2)), unitNumeral}
		m[unit+"tausend"] = numberWord{strconv.Itoa(1000 * (k + 2)), unitNumeral}
	}
	return m
}

// spanishNumbers derives the Spanish words to twenty-nine and the hundreds.
func spanishNumbers() map[string]numberWord {
	m := listedNumbers("dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve",
		"veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", "cien hundred, ciento hundred, mil thousand, docena dozen, centenar hundred, millar thousand")
	for i, w := range strings.Fields("uno dos tres cuatro cinco seis siete ocho nueve") {
		m["veinti"+w] = numberWord{strconv.Itoa(21 + i), unitNumeral}
	}
	for v, w := range map[int]string{200: "doscient", 300: "trescient", 400: "cuatrocient", 500: "quinient", 600: "seiscient", 700: "setecient", 800: "ochocient", 900: "novecient"} {
		m[w+"os"] = numberWord{strconv.Itoa(v), unitNumeral}
		m[w+"as"] = m[w+"os"]
	}
	return m
}

// foldForeign fills in the key of token i of a text in another language than
// English, where it writes a number.
func (d *document) foldForeign(ts []token, i int) {
	t := &ts[i]
	if scale, ok := foreignScales[t.key]; ok && i > 0 && ts[i-1].numeral == digitNumeral {
		t.key, t.numeral = scale, scaleNumeral
		return
	}
	if isHanNumeral(t.key) {
		t.numeral = hanNumeral
		if v, ok := hanDigits[t.key]; ok {
			t.key = strconv.Itoa(v)
		}
		return
	}
	if t.key == "prozent" {
		t.key = "percent"
		return
	}
	language, _, _ := strings.Cut(strings.ToLower(d.Language), "-")
	n, ok := foreignNumbers[language][t.key]
	if !ok || i > 0 && (ts[i-1].key == "pour" || ts[i-1].key == "por") {
		return // per cent
	}
	// Quatre-vingts is no four.
	if t.key == "quatre" && i+2 < len(ts) && ts[i+1].sign == '-' && strings.HasPrefix(lower(d.text(ts[i+2].Span)), "vingt") {
		return
	}
	if t.key == "vingt" && i > 1 && ts[i-1].sign == '-' && ts[i-2].key == "quatre" {
		return
	}
	t.key, t.numeral = n.key, n.class
}

// hanDigits and hanScales are the characters that write numbers in Chinese and
// Japanese.
var (
	hanDigits = map[string]int{"〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
	hanScales = map[string]float64{"十": 10, "百": 100, "千": 1e3, "万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8, "兆": 1e12}
)

func isHanNumeral(key string) bool {
	_, digit := hanDigits[key]
	return digit || hanScales[key] > 0
}

// hanLabels are characters before a number that only names: Monday, the third.
var hanLabels = set("期 周 週 第")

// severalHan are characters before a scale that leave open how many.
var severalHan = set("数 數 几 幾 好 上 成")

// hanNumber reads a number in Han characters, or in digits and such, that
// begins at token i: 三百, 3.5万, 1億2千万, 二〇一三.
func hanNumber(ts []token, i int) (number, bool) {
	if i > 0 && ts[i].glued && (severalHan[ts[i-1].key] || ts[i-1].numeral == hanNumeral) {
		return number{}, false
	}
	if s := hanScales[ts[i].key]; s > 10 {
		return number{}, false // 万一, 千里
	}
	n := number{to: i}
	var total, section, current float64
	open, digits := false, false // whether current has a value, and is written digit by digit
	for n.to < len(ts) && (n.to == i || ts[n.to].glued) {
		t := ts[n.to]
		s := hanScales[t.key]
		switch {
		case t.numeral == digitNumeral && !open:
			current, open = t.value(), true
		case t.numeral != hanNumeral:
			n.value = total + section + current
			return n, true
		case s == 0 && !open:
			current, open, digits = t.value(), true, true
		case s == 0 && digits:
			current = 10*current + t.value()
		case s == 0:
			n.value = total + section + current
			return n, true
		default:
			if !open && (s <= 1e3 || section == 0) {
				current = 1
			}
			if s < 1e4 {
				section += current * s
			} else {
				total, section = total+(section+current)*s, 0
			}
			current, open, digits = 0, false, false
		}
		n.to++
	}
	n.value = total + section + current
	return n, true
}
