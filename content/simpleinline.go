package content

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bytes of running text: plain ones, line ends, those that open a link or a
// picture, those that mark emphasis, those that open an entity or a tag, and
// those that are left to the parser.
const (
	bytePlain = iota
	byteHigh
	byteBreak
	byteLink
	byteMark
	byteOpener
	byteOther
)

var simpleBytes = func() (kinds [256]uint8) {
	for c := range kinds {
		switch {
		case c == '\n':
			kinds[c] = byteBreak
		case c == '[' || c == '!':
			kinds[c] = byteLink
		case c >= 0x80:
			kinds[c] = byteHigh
		case c == '*' || c == '_' || c == '`' || c == '~':
			kinds[c] = byteMark
		case c == '&' || c == '<':
			kinds[c] = byteOpener
		case c < ' ' || c == '\\' || c == 0x7f:
			kinds[c] = byteOther
		}
	}
	return kinds
}()

// inline puts the text of src[from:to] into b.
func (s *simpleScanner) inline(b *Block, from, to int) bool {
	base, first := len(s.buf), len(s.runs)
	start := from // of the run that is not in buf yet
	whole := true // nothing left out so far: the text is a piece of src
	b.Offsets.runs = s.runs[first:]
	flush := func(end int) {
		b.Offsets.Add(len(s.buf)-base, end-start, start, end-start)
		s.buf = append(s.buf, s.src[start:end]...)
	}
	defer func() {
		n := len(b.Offsets.runs)
		if first+n <= cap(s.runs) {
			s.runs = s.runs[:first+n]
		}
		b.Offsets.runs = b.Offsets.runs[:n:n]
		if n == 0 {
			b.Offsets.runs = nil
		}
	}()
	for i := from; i < to; i++ {
		switch simpleBytes[s.src[i]] {
		case bytePlain:
		case byteHigh:
			r, n := utf8.DecodeRuneInString(s.src[i:to])
			if r == utf8.RuneError || Unsafe(r) {
				return false
			}
			i += n - 1
		case byteBreak:
			flush(i)
			s.buf = append(s.buf, ' ')
			start, whole = i+1, false
		case byteLink, byteMark:
			label, end, ok := s.markup(i, from, to)
			if !ok {
				return false
			}
			if label.Start > 0 {
				flush(i)
				start = label.Start
				flush(label.End)
				start, whole = end, false
			}
			i = end - 1
		case byteOpener:
			if s.opens(i, to) {
				return false
			}
		default:
			return false
		}
	}
	if whole {
		b.Offsets.Add(0, to-from, from, to-from)
		b.Text = s.src[from:to]
		return true
	}
	flush(to)
	return s.settle(base)
}

// settle keeps the text of the block that is read in buf from base on. Text
// that would have to be trimmed is left to the parser.
func (s *simpleScanner) settle(base int) bool {
	text := s.buf[base:]
	n := len(text)
	if n > 0 && (text[0] <= ' ' || text[n-1] <= ' ') {
		return false
	}
	for len(s.made) <= len(s.blocks) {
		s.made = append(s.made, 0)
	}
	s.made[len(s.blocks)] = n
	return true
}

// markup reads a link, a picture or emphasis at i, in src[from:to], and returns
// where its text stands and where what follows it begins. The text of signs that
// mean themselves begins at 0.
func (s *simpleScanner) markup(i, from, to int) (text Span, end int, ok bool) {
	if simpleBytes[s.src[i]] == byteMark {
		return s.emphasis(i, from, to)
	}
	return s.link(i, to)
}

// opens reports whether the sign at i opens an entity or a tag.
func (s *simpleScanner) opens(i, to int) bool {
	if s.src[i] == '&' {
		_, n := entity([]byte(s.src[i:min(to, i+longestEntity)]))
		return n > 0
	}
	return i+1 < to && (isAlphanumeric(s.src[i+1]) || strings.IndexByte("/!?", s.src[i+1]) >= 0)
}

func isAlphanumeric(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// link reads "[label](address)" or "![alt](address)" at i. The label of a
// picture is empty: it says nothing. A lone exclamation mark and brackets
// without an address mean themselves.
func (s *simpleScanner) link(i, to int) (label Span, end int, ok bool) {
	picture := s.src[i] == '!'
	if picture {
		if i+1 >= to || s.src[i+1] != '[' {
			return Span{}, i + 1, true
		}
		i++
	}
	label.Start = i + 1
	if label.End, ok = s.plainTo(']', i+1, to); !ok {
		return label, 0, false
	}
	i = label.End
	if i+1 >= to || s.src[i+1] != '(' {
		return Span{}, i + 1, !picture
	}
	for i += 2; i < to && s.src[i] != ')'; i++ {
		if c := s.src[i]; c <= ' ' || c >= 0x7f || strings.IndexByte("(<>\"'\\&`*[]", c) >= 0 {
			return label, 0, false
		}
	}
	if i >= to {
		return label, 0, false
	}
	if picture {
		label.End = label.Start
	}
	return label, i + 1, true
}

// plainTo returns where the next stop stands in src[i:to], with nothing but plain
// text before it.
func (s *simpleScanner) plainTo(stop byte, i, to int) (int, bool) {
	for ; i < to; i++ {
		c := s.src[i]
		if c == stop {
			return i, true
		}
		switch simpleBytes[c] {
		case bytePlain:
		case byteHigh:
			r, n := utf8.DecodeRuneInString(s.src[i:to])
			if r == utf8.RuneError || Unsafe(r) {
				return 0, false
			}
			i += n - 1
		default:
			return 0, false
		}
	}
	return 0, false
}

// emphasis reads "*text*", "**text**" and the same with lines at i, where they
// stand between blanks and punctuation. A sign that stands alone in src[from:to], and a line
// inside a word, mean themselves.
func (s *simpleScanner) emphasis(i, from, to int) (text Span, end int, ok bool) {
	mark := s.src[i]
	text.Start = i
	for text.Start < to && s.src[text.Start] == mark {
		text.Start++
	}
	n := text.Start - i
	if strings.IndexByte(s.src[text.Start:to], mark) < 0 && strings.IndexByte(s.src[from:i], mark) < 0 {
		return Span{}, text.Start, true
	}
	before, after := i > from && isAlphanumeric(s.src[i-1]), text.Start < to && isAlphanumeric(s.src[text.Start])
	if mark == '_' && before && after {
		return Span{}, text.Start, true
	}
	if mark == '`' || mark == '~' || n > 2 || !after || i > from && strings.IndexByte(" \n(\"'", s.src[i-1]) < 0 {
		return text, 0, false
	}
	if text.End, ok = s.plainTo(mark, text.Start, to); !ok {
		return text, 0, false
	}
	end = text.End + n
	if end > to || strings.Trim(s.src[text.End:end], s.src[i:i+1]) != "" {
		return text, 0, false
	}
	if end < to && s.src[end] > ' ' && (!isAlphanumeric(s.src[text.End-1]) || strings.IndexByte(".,;:!?)\"'", s.src[end]) < 0) {
		return text, 0, false
	}
	if r, _ := utf8.DecodeLastRuneInString(s.src[:text.End]); unicode.IsSpace(r) {
		return text, 0, false
	}
	// A line or an asterisk may belong to an address.
	return text, end, strings.IndexByte(s.src[text.Start:text.End], '@') < 0 && strings.IndexByte(s.src[text.Start:text.End], '/') < 0
}
