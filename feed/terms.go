package feed

import (
	"unicode"
	"unicode/utf8"
)

// A token is one word, number or name part of a text as grouping sees it.
type token struct {
	hash  uint32 // of its folded form
	cap   bool   // begins with an upper-case letter
	digit bool   // begins with a digit
	first bool   // stands where a sentence, line or quotation begins
	glued bool   // only a blank or hyphen parts it from the token before
	short bool   // too short to be a name on its own
	value int    // of a number without separators
	day   uint32 // of a capitalised word: hash of its first three letters, which is the same for "Nov." and "November"
}

// Hash seeds keep the kinds of feature apart.
const (
	seedWord   = 2166136261
	seedPhrase = 40503
	seedDay    = 69069
	seedGram   = 97531
	prime      = 16777619
)

func mix(h, v uint32) uint32 {
	h ^= v * 0xcc9e2d51
	h = (h<<15 | h>>17) * 0x1b873593
	return h ^ h>>13
}

// A scanner cuts a text into tokens: runs of letters or digits, possessive and
// plural s taken off, dotted initials (U.S.) closed up, scripts that put no
// blanks between words in overlapping pairs of characters.
type scanner struct {
	text string
	pos  int
	buf  [64]byte

	token token // the last one read

	// state of what was passed since the last token
	fresh   bool // a sentence begins
	gap     int  // runes other than one blank or hyphen since the last token
	lastCap bool
	lastLen int
}

func newScanner(text string) *scanner { return &scanner{text: text, fresh: true} }

// next reads the next token; false at the end.
func (s *scanner) next() bool {
	for s.pos < len(s.text) {
		switch c := s.text[s.pos]; {
		case c == ' ':
			s.pos++
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(s.text[s.pos:])
			if unicode.IsLetter(r) {
				s.word(r)
				return true
			}
			s.passed(r)
			s.pos += n
		case lowered[c] == 0:
			s.passed(rune(c))
			s.pos++
		case c <= '9':
			s.number()
			return true
		default:
			if !s.plainWord(c) {
				s.word(rune(c))
			}
			return true
		}
	}
	return false
}

// passed notes a rune between tokens.
func (s *scanner) passed(r rune) {
	switch r {
	case ' ', '-':
		return
	case '.':
		// "Gov. Smith", "J. Smith": a dot behind a short capitalised word
		// ends no sentence.
		if s.lastCap && s.lastLen <= 4 && s.gap == 0 {
			return
		}
		s.fresh = true
	case '!', '?', ':', '\n', '"', '“', '”', '«', '»', '„', '…', '|', '•', '。', '！', '？', '؟', '।':
		s.fresh = true
	}
	s.gap++
}

// begin makes the token anew with where it stands, and starts the state anew.
func (s *scanner) begin() {
	s.token = token{first: s.fresh, glued: s.gap == 0}
	s.fresh, s.gap = false, 0
}

// unspaced reports whether r is of a script that puts no blanks between words.
func unspaced(r rune) bool {
	return r >= 0x0e00 && r < 0x0f00 || r >= 0x1000 && r < 0x10a0 || r >= 0x1780 && r < 0x1800 ||
		r >= 0x3040 && r < 0x3100 || r >= 0x3400 && r < 0xa000 || r >= 0x20000 && r < 0x32000
}

func (s *scanner) word(r rune) {
	if unspaced(r) {
		s.pair(r)
		return
	}
	s.begin()
	s.token.cap = unicode.IsUpper(r) || unicode.IsTitle(r)
	buf, runes := s.buf[:0], 0
	for s.pos < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[s.pos:])
		switch {
		case r < 0x80 && ('a' <= r|0x20 && r|0x20 <= 'z'):
			buf = add(buf, rune(r|0x20))
		case r >= 0x80 && !unspaced(r) && (unicode.IsLetter(r) || unicode.IsMark(r)):
			buf = add(buf, unicode.ToLower(r))
		case '0' <= r && r <= '9':
			buf = add(buf, r)
		case r == '.' && s.initials(runes):
		case (r == '\'' || r == '’') && s.letterAt(s.pos+n):
			if s.possessive(s.pos + n) {
				s.pos += n + 1
				s.finish(buf, runes)
				return
			}
		default:
			s.finish(buf, runes)
			return
		}
		runes++
		s.pos += n
	}
	s.finish(buf, runes)
}

// longestWord is how many bytes of a word count.
const longestWord = 60

// add appends r unless the word is overlong.
func add(buf []byte, r rune) []byte {
	if len(buf) >= longestWord {
		return buf
	}
	return utf8.AppendRune(buf, r)
}

func (s *scanner) finish(buf []byte, runes int) {
	t := &s.token
	s.lastCap, s.lastLen = t.cap, runes
	t.short = runes < 2
	if n := len(buf); n > 3 && buf[n-1] == 's' && buf[n-2] != 's' {
		buf = buf[:n-1]
	}
	h := uint32(seedWord)
	for i, c := range buf {
		h = (h ^ uint32(c)) * prime
		if i == 2 && t.cap {
			t.day = h
		}
	}
	t.hash = h
}

// plainWord is word for words of letters and digits in ASCII, as most are. It
// is false, and nothing is read, where a mark or another letter may belong to
// the word.
func (s *scanner) plainWord(first byte) bool {
	text := s.text[s.pos:]
	h := uint32(seedWord)
	var before, third uint32 // the hash before the last byte, and after three
	n := 0
	for ; n < len(text); n++ {
		c := lowered[text[n]]
		if c == 0 {
			break
		}
		if n == 3 {
			third = h
		}
		before = h
		h = (h ^ uint32(c)) * prime
	}
	if n > longestWord || n < len(text) && (text[n] >= utf8.RuneSelf || (text[n] == '.' || text[n] == '\'') && s.letterAt(s.pos+n+1)) {
		return false
	}
	if n == 3 {
		third = h
	}
	if n > 3 && text[n-1]|0x20 == 's' && text[n-2]|0x20 != 's' {
		h = before
	}
	s.begin()
	t := &s.token
	t.hash, t.short, t.cap = h, n < 2, first <= 'Z'
	if t.cap {
		t.day = third
	}
	s.lastCap, s.lastLen = t.cap, n
	s.pos += n
	return true
}

// initials reports whether the dot at the scanner's place stands in a dotted
// abbreviation: one letter before it and one, not more, behind it.
func (s *scanner) initials(runes int) bool {
	if s.pos < 1 || runes%2 == 0 || !s.letterAt(s.pos-1) || s.text[s.pos-1] >= 0x80 {
		return false
	}
	if runes > 1 && s.text[s.pos-2] != '.' {
		return false
	}
	return s.letterAt(s.pos+1) && !s.letterAt(s.pos+2)
}

func (s *scanner) letterAt(i int) bool {
	if i < 0 || i >= len(s.text) {
		return false
	}
	c := s.text[i]
	return c >= 0x80 || 'a' <= c|0x20 && c|0x20 <= 'z'
}

func (s *scanner) possessive(i int) bool {
	return s.text[i]|0x20 == 's' && !s.letterAt(i+1)
}

// pair returns the character at the scanner's place with the one behind it.
func (s *scanner) pair(r rune) {
	s.begin()
	s.pos += utf8.RuneLen(r)
	h := mix(seedWord, uint32(r))
	if next, _ := utf8.DecodeRuneInString(s.text[s.pos:]); unspaced(next) {
		h = mix(h, uint32(next))
	}
	s.token.hash = h
	s.lastCap, s.lastLen = false, 2
}

// number reads digits with their separators: 1,200 and 1200 are one, 3.5 is
// not 35, and 28,2009 are two.
func (s *scanner) number() {
	s.begin()
	t := &s.token
	t.digit = true
	h, digits := uint32(seedWord), 0
	whole := true
	for ; s.pos < len(s.text); s.pos++ {
		c := s.text[s.pos]
		switch {
		case '0' <= c && c <= '9':
			h = (h ^ uint32(c)) * prime
			digits++
			if digits <= 8 {
				t.value = t.value*10 + int(c-'0')
			}
			continue
		case c == '.' && s.digits(s.pos+1) > 0:
			h = (h ^ '.') * prime
			whole = false
			continue
		case c == ',' && s.digits(s.pos+1) == 3:
			continue
		}
		break
	}
	if !whole {
		t.value = 0
	}
	t.hash, t.short = h, digits < 2
	s.lastCap, s.lastLen = false, digits
}

// digits counts the digits that stand at a place, four at most.
func (s *scanner) digits(at int) int {
	n := 0
	for n < 4 && at+n < len(s.text) && '0' <= s.text[at+n] && s.text[at+n] <= '9' {
		n++
	}
	return n
}
