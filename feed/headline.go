package feed

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosswire/content"
)

// takeHeadline finds the piece that is the headline and sets the title. What
// stands above it is furniture.
func takeHeadline(d *draft, pieces []piece) {
	if cut := d.siteSuffix(d.Title); cut > 0 {
		d.Title = d.Title[:cut]
	}
	at, where := d.besidesDate(pieces)
	if at < 0 {
		at, where = findHeadline(d.Title, pieces)
	}
	if at < 0 {
		return
	}
	p := &pieces[at]
	if cut := d.siteSuffix(p.Text); cut > 0 {
		p.Text = p.Text[:cut]
	}
	if d.Title == "" {
		d.set(&d.Title, "title", p.Text, where)
	}
	d.Title = content.CleanLine(p.Text)
	p.role = roleHeadline
	for i := range at {
		if pieces[i].role == roleText && pieces[i].Text != "" {
			pieces[i].role, pieces[i].why = roleFurniture, aboveHeadline(pieces[i].Text)
		}
	}
}

// besidesDate finds the headline of a page that has the day for its title: a
// weblog puts the day above its entries, and programs take the first line for
// the title. The day is then the article's. It is -1 where the title is no day,
// or nothing else can be a headline.
func (d *draft) besidesDate(pieces []piece) (int, string) {
	date, ok := readDateLine(d.Title)
	if !ok || date.IsZero() {
		return -1, ""
	}
	d.setDate(&d.Published, "published", date, "title")
	rest := slices.Clone(pieces)
	for i := range rest[:min(len(rest), topPieces)] {
		if p := &rest[i]; p.role == roleText && isDateLine(p.Text) {
			p.role = roleFurniture
		}
	}
	at, where := findHeadline("", rest)
	if at < 0 || isProse(pieces[at].Text) {
		return -1, ""
	}
	d.Title, d.title = "", span{}
	return at, where
}

// siteSuffix returns where the outlet's name begins that a page puts behind its
// title, with the mark between them: "Dam fails | The City Post". It is 0 where
// there is none, and keeps the name as the outlet's.
func (d *draft) siteSuffix(title string) int {
	for _, sep := range []string{" | ", " :: ", " « ", " » ", " - ", " – ", " — ", " • "} {
		cut := strings.LastIndex(title, sep)
		if cut <= 0 || len(strings.Fields(title[:cut])) < 3 {
			continue
		}
		name := title[cut+len(sep):]
		if !d.isSite(name, sep != " - " && sep != " – " && sep != " — ") {
			continue
		}
		if d.site == "" && len(name) < 40 && !hostWithin(name) {
			d.site = name
		}
		return cut
	}
	return 0
}

// isSite reports whether what stands behind a title names its outlet. After a
// bar a name that ends like a paper's will do, after a dash it must be known.
func (d *draft) isSite(name string, bar bool) bool {
	if _, known := outletNames[nameKey(name)]; known || hostWithin(name) {
		return true
	}
	words := strings.Fields(name)
	if bar && len(words) > 1 && len(words) < 6 && paperWords[letters(words[len(words)-1])] {
		return true
	}
	label, _, _ := strings.Cut(outletOfHost(hostOf(d.URL)), ".")
	key := nameKey(name)
	for _, own := range []string{letters(label), nameKey(d.Source), nameKey(d.site)} {
		if n := commonPrefix(own, key); n >= 4 && (n*2 >= len(key) || n == len(own)) {
			return true
		}
	}
	return false
}

func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// hostWithin reports whether one of the words is a host's name.
func hostWithin(s string) bool {
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r == ' ' || r == ':' || r == ',' || r == '-' }) {
		if hostLine(w) && (strings.HasSuffix(w, ".com") || strings.HasSuffix(w, ".org") || strings.HasSuffix(w, ".net") || strings.HasSuffix(w, ".tv") || strings.HasSuffix(w, ".example")) {
			return true
		}
	}
	return false
}

// aboveHeadline says what a line above the headline is.
func aboveHeadline(text string) string {
	if why := furnitureKind(text, inHead); why != "" {
		return why
	}
	if len(strings.Fields(text)) <= 3 {
		return "kicker"
	}
	return "caption"
}

// topPieces is how far down a headline may stand.
const topPieces = 8

// findHeadline returns the number of the piece that is the headline, and where
// it was found; -1 where none is.
func findHeadline(title string, pieces []piece) (int, string) {
	if skip := taken(pieces); skip > 0 {
		at, where := findHeadline(title, pieces[skip:])
		if at >= 0 {
			at += skip
		}
		return at, where
	}
	top := pieces[:min(len(pieces), topPieces)]
	for i := range top {
		p := &top[i]
		if p.Text == "" || p.role != roleText {
			continue
		}
		if title != "" && sameTitle(p.Text, title) && (p.Kind == content.Heading || i == firstText(top)) {
			return i, "heading"
		}
		if title == "" && p.Kind == content.Heading && p.Level == 1 {
			return i, "heading"
		}
		if p.prose {
			break
		}
	}
	if title != "" {
		return -1, ""
	}
	if i := firstText(top); i >= 0 && top[i].Kind == content.Heading {
		return i, "heading"
	}
	return guessHeadline(top, len(pieces))
}

// taken returns how many pieces at the top are known not to be text.
func taken(pieces []piece) int {
	n := 0
	for n < len(pieces) && pieces[n].role != roleText {
		n++
	}
	return n
}

func firstText(pieces []piece) int {
	for i := range pieces {
		if pieces[i].Text != "" && pieces[i].role == roleText {
			return i
		}
	}
	return -1
}

// sameTitle reports whether a line of the page is the title that a field gives,
// but for its case and marks and for the outlet's name behind it.
func sameTitle(line, title string) bool {
	if !oneBeginsOther(line, title) {
		return false
	}
	a, b := letters(line), letters(title)
	if a == b {
		return a != ""
	}
	if len(a) > len(b) {
		a, b = b, a
		title = line
	}
	cut := strings.LastIndexAny(title, "|-–—:»")
	return cut > 0 && len(a) > 12 && strings.HasPrefix(b, a) && len(a) >= len(letters(title[:cut]))
}

// oneBeginsOther reports whether the letters of one line are the first of the
// other's. Most lines are told apart by their first letter.
func oneBeginsOther(a, b string) bool {
	for {
		x, n := nextLetter(a)
		y, m := nextLetter(b)
		if n == 0 || m == 0 || x != y {
			return n == 0 || m == 0
		}
		a, b = a[n:], b[m:]
	}
}

// nextLetter returns the first letter or digit of s in lower case and where what
// follows it begins, 0 where there is none.
func nextLetter(s string) (r rune, end int) {
	for i, r := range s {
		if r = lowerLetter(r); r >= 0 {
			_, n := utf8.DecodeRuneInString(s[i:])
			return r, i + n
		}
	}
	return -1, 0
}

// letters returns the letters and digits of s in lower case.
func letters(s string) string { return strings.Map(lowerLetter, s) }

// lowerLetter returns a letter or digit in lower case, -1 for all else.
func lowerLetter(r rune) rune {
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return unicode.ToLower(r)
	}
	return -1
}

// guessHeadline finds the headline of a text without markup. It would rather
// find none than take a first sentence for one.
func guessHeadline(top []piece, all int) (int, string) {
	var lines []int
	for i := range top {
		p := &top[i]
		if p.Text == "" || p.Kind != content.Paragraph || p.role != roleText {
			continue
		}
		if p.looks != "" || atTheEdge(p.Text, fold(p.Text)) != "" {
			continue
		}
		if !headlineLike(p.Text) && !(len(lines) == 0 && aboveByline(top[i:])) {
			break
		}
		lines = append(lines, i)
	}
	if len(lines) == 0 || lines[len(lines)-1] == all-1 {
		return -1, ""
	}
	if len(lines) > 1 && lines[1] == lines[0]+1 && captionAbove(top[lines[0]].Text, top[lines[1]].Text) {
		return lines[1], "line below the caption"
	}
	return lines[0], "first line"
}

// Bounds of a headline, in words and characters.
const longestHeadline, longestHeadlineRunes = 32, 200

// headlineLike reports whether a line can be a headline: short, and no
// sentence with its full stop.
func headlineLike(s string) bool {
	n := utf8.RuneCountInString(s)
	if n > longestHeadlineRunes || n < 4 || len(strings.Fields(s)) > longestHeadline || strings.Contains(s, "\n") {
		return false
	}
	return !endsSentence(s)
}

// aboveByline reports whether the first of pieces is a short line with a full
// stop that a byline, a date or an outlet's name follows at once: that makes a
// headline of a sentence.
func aboveByline(pieces []piece) bool {
	p := &pieces[0]
	if utf8.RuneCountInString(p.Text) > longestHeadlineRunes/2+40 || len(strings.Fields(p.Text)) > longestHeadline {
		return false
	}
	for _, next := range pieces[1:] {
		if next.Text == "" {
			continue
		}
		switch atTheEdge(next.Text, fold(next.Text)) {
		case whyByline:
			return bylineNames(next.Text) != ""
		case whySource:
			return true
		}
		return isDateLine(next.Text)
	}
	return false
}

// endsSentence reports whether s ends as a sentence does. A question may be a
// headline, an abbreviation may end one.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)]")
	r, _ := utf8.DecodeLastRuneInString(s)
	switch r {
	case '.':
		word := s[strings.LastIndexByte(s, ' ')+1:]
		return strings.Count(word, ".") < 2 || strings.HasSuffix(word, "..")
	case ':', ';', ',', '…', '。', '।', '！', '；', '：':
		return true
	}
	return false
}

// captionAbove reports whether of two lines at the top the first is a picture's
// caption and the second the headline: it is much longer, says a whole
// sentence, and both speak of the same.
func captionAbove(first, second string) bool {
	a, b := strings.Fields(first), strings.Fields(second)
	if len(b) < 4 {
		return false
	}
	if len(a) <= 2 {
		return true // a kicker
	}
	if len(a)*2 < len(b)*3 {
		return false
	}
	shared := 0
	for _, w := range b {
		if w = letters(w); len(w) > 3 && strings.Contains(letters(first), w) {
			shared++
		}
	}
	return shared > 0 && !titleCase(a)
}

// titleCase reports whether most of the longer words begin with a capital.
func titleCase(words []string) bool {
	long, capitals := 0, 0
	for _, w := range words {
		if utf8.RuneCountInString(w) < 4 {
			continue
		}
		long++
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"'“‘«(")); unicode.IsUpper(r) {
			capitals++
		}
	}
	return capitals*4 > long*3
}

// isProse reports whether a paragraph is running text: of many words, or long
// in a script that has no blanks between them.
func isProse(s string) bool {
	most := 41
	if endsSentence(s) {
		most = 10
	}
	n := countWords(s, most)
	return n == most || n < 4 && utf8.RuneCountInString(s) > 60 && !isAddress(s)
}
