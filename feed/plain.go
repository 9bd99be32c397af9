package feed

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosswire/content"
)

// isPlain reports whether in is text at all.
func isPlain(in input) bool { return otherByContent(in) == "" }

// parsePlain reads one article of plain text. Its paragraphs become paragraphs
// of Markdown that say the same.
func parsePlain(in input) ([]draft, error) {
	text, offsets := cleanInput(in.data)
	markdown, back := plainToMarkdown(text)
	return []draft{{markdown: markdown, offsets: back.Then(offsets), typed: true, escaped: true}}, nil
}

// plainToMarkdown returns Markdown that shows text as it stands, paragraph by
// paragraph, with the map back. Lines that only the margin broke are joined;
// all others are paragraphs.
func plainToMarkdown(text string) (string, content.Offsets) {
	e := escaper{src: text}
	width := wrapWidth(text)
	previous := span{-1, -1}
	for from := 0; from < len(text); {
		to := len(text)
		if n := strings.IndexByte(text[from:], '\n'); n >= 0 {
			to = from + n
		}
		line := trimSpan(text, from, to)
		from = to + 1
		switch {
		case line.from == line.to:
			previous = span{-1, -1}
			continue
		case previous.to < 0:
			e.paragraph()
		case wrapped(text, previous, line, width):
			e.join(previous, line)
		default:
			e.paragraph()
		}
		e.line(line.from, line.to)
		previous = line
	}
	return string(e.out), e.offsets
}

type span struct{ from, to int }

func trimSpan(s string, from, to int) span {
	from += len(s[from:to]) - len(strings.TrimLeftFunc(s[from:to], unicode.IsSpace))
	to -= len(s[from:to]) - len(strings.TrimRightFunc(s[from:to], unicode.IsSpace))
	return span{from, to}
}

// Margins at which mail and old archives break lines.
const narrowestWrap, widestWrap = 45, 110

// wrapWidth returns the width at which a text's lines are broken, in
// characters, or 0 where they are not: its longest line, if that is no longer
// than a margin would allow and most lines run up to it.
func wrapWidth(text string) int {
	longest, lines, full := 0, 0, 0
	for line := range strings.Lines(text) {
		longest = max(longest, utf8.RuneCountInString(strings.TrimSpace(line)))
		if longest > widestWrap {
			return 0
		}
	}
	if longest < narrowestWrap {
		return 0
	}
	for line := range strings.Lines(text) {
		if n := utf8.RuneCountInString(strings.TrimSpace(line)); n > 0 {
			lines++
			if n*4 >= longest*3 {
				full++
			}
		}
	}
	if lines < 4 || full*2 < lines {
		return 0
	}
	return longest
}

// wrapped reports whether the first word of the second line would not have
// fitted on the first, so that only the margin parts them.
func wrapped(s string, a, b span, width int) bool {
	if width == 0 || listMarker(s[b.from:b.to]) {
		return false
	}
	word, _, _ := strings.Cut(s[b.from:b.to], " ")
	return utf8.RuneCountInString(s[a.from:a.to])+1+utf8.RuneCountInString(word) > width
}

func listMarker(line string) bool {
	for _, m := range []string{"- ", "* ", "• ", "· ", "– "} {
		if strings.HasPrefix(line, m) {
			return true
		}
	}
	return false
}

// escaper writes text as Markdown that shows the same.
type escaper struct {
	src     string
	out     []byte
	offsets content.Offsets
	start   int  // where the current line begins in out
	ruled   bool // the line could be a rule, an underline or part of a table
}

func (e *escaper) paragraph() {
	if len(e.out) > 0 {
		e.out = append(e.out, "\n\n"...)
	}
	e.start = len(e.out)
}

// join continues the paragraph on another line; scripts without blanks between
// words get none.
func (e *escaper) join(a, b span) {
	last, _ := utf8.DecodeLastRuneInString(e.src[a.from:a.to])
	first, _ := utf8.DecodeRuneInString(e.src[b.from:])
	if spaceless(last) && spaceless(first) {
		return
	}
	e.out = append(e.out, '\n')
	e.start = len(e.out)
}

func spaceless(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer) ||
		r >= 0x3000 && r <= 0x303f || r >= 0xff00 && r <= 0xff60
}

// line writes src[from:to], which lies on one line.
func (e *escaper) line(from, to int) {
	e.ruled = allOf(e.src[from:to], "-=:| ")
	for i := from; i < to; {
		if n := urlAt(e.src, i, to); n > 0 {
			e.out = append(e.out, '<')
			e.copy(i, i+n)
			e.out = append(e.out, '>')
			i += n
			continue
		}
		word := i
		for word < to && isWordByte(e.src[word]) {
			word++
		}
		if word > i {
			e.copy(i, word)
			i = word
			continue
		}
		_, n := utf8.DecodeRuneInString(e.src[i:])
		if n == 1 && e.special(i, from, to) {
			at := len(e.out)
			e.out = append(e.out, '\\', e.src[i])
			e.offsets.Add(at, 2, i, 1)
		} else {
			e.copy(i, i+n)
		}
		i += n
	}
}

func (e *escaper) copy(from, to int) {
	e.offsets.Add(len(e.out), to-from, from, to-from)
	e.out = append(e.out, e.src[from:to]...)
}

// special reports whether the byte at i of a line would be markup.
func (e *escaper) special(i, from, to int) bool {
	c, rest := e.src[i], e.src[i+1:to]
	first := len(e.out) == e.start
	switch c {
	case '`', '*', '~':
		return true
	case '\\':
		return rest == "" || !isWordByte(rest[0]) || urlAt(e.src, i+1, to) > 0 // which gets a sign in front
	case '_':
		return i == from || rest == "" || !isWordByte(e.src[i-1]) || !isWordByte(rest[0])
	case '[', ']':
		return rest != "" && strings.IndexByte("([: xX^]", rest[0]) >= 0 || first
	case '<':
		return rest != "" && (isWordByte(rest[0]) || strings.IndexByte("/!?", rest[0]) >= 0)
	case '&':
		return strings.IndexByte(rest[:min(len(rest), 34)], ';') > 0
	case '#':
		return first && blankAfter(strings.TrimLeft(rest, "#")) || rest == "" || rest[0] == '#' || rest[0] == ' '
	case '>':
		return first
	case '|':
		return e.ruled
	case '+', '-', '=':
		return first && blankAfter(rest) || e.ruled
	case ':':
		return first && blankAfter(rest) || strings.HasPrefix(rest, "//")
	case '.':
		return i-from <= 9 && i > from && blankAfter(rest) && allOf(e.src[from:i], digits) ||
			i-from >= 3 && strings.EqualFold(e.src[i-3:i], "www")
	case ')':
		return i-from <= 9 && i > from && blankAfter(rest) && allOf(e.src[from:i], digits)
	case '@':
		return i > from && rest != ""
	}
	return false
}

const digits = "0123456789"

func blankAfter(rest string) bool { return rest == "" || rest[0] == ' ' || rest[0] == '\t' }

func isWordByte(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

func allOf(s, set string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !strings.ContainsRune(set, r) }) < 0
}

// urlAt returns the length of the web address that begins at i, without the
// punctuation behind it, or 0.
func urlAt(s string, i, to int) int {
	if s[i] != 'h' || i > 0 && isWordByte(s[i-1]) {
		return 0
	}
	rest := s[i:to]
	if !strings.HasPrefix(rest, "http://") && !strings.HasPrefix(rest, "https://") {
		return 0
	}
	n := 0
	for n < len(rest) && rest[n] > ' ' && rest[n] < 0x7f && strings.IndexByte("<>\"`\\^{|}", rest[n]) < 0 {
		n++
	}
	n = len(strings.TrimRight(rest[:n], ".,;:!?'*_)"))
	if n <= len("https://") {
		return 0
	}
	return n
}
