package content

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// simpleBlocks returns what [Blocks] returns, for the Markdown that most
// articles are: paragraphs on lines of their own, headings, rules, links and
// pictures. It is false where there is any other markup, and leaves that to the
// parser, which takes twenty times as long.
func simpleBlocks(markdown string) ([]Block, bool) {
	if strings.Contains(markdown, "]:") {
		return nil, false // the definition of a link
	}
	room := buffers.Get().(*[]byte)
	s := simpleScanner{src: markdown, buf: (*room)[:0]}
	defer func() {
		*room = s.buf
		buffers.Put(room)
	}()
	blocks := 1 + strings.Count(markdown, "\n\n")
	s.blocks = make([]Block, 0, min(blocks, 4096))
	s.runs = make([]offsetRun, 0, min(blocks+2*strings.Count(markdown, "](")+blocks/2, 8192))
	for at := 0; at < len(markdown); {
		next, ok := s.next(at)
		if !ok {
			return nil, false
		}
		at = next
	}
	if len(s.buf) > 0 {
		s.cutTexts()
	}
	return s.blocks, true
}

// buffers are where the texts of blocks stand until their length is known.
var buffers = sync.Pool{New: func() any { return new([]byte) }}

// cutTexts gives the blocks whose text is no piece of src their part of buf.
func (s *simpleScanner) cutTexts() {
	all, at := string(s.buf), 0
	for i, n := range s.made {
		if n > 0 {
			s.blocks[i].Text = all[at : at+n]
			at += n
		}
	}
}

type simpleScanner struct {
	src    string
	blocks []Block
	top    int
	buf    []byte      // the texts that are no pieces of src, one behind the other
	made   []int       // by block, the length of its text in buf
	runs   []offsetRun // of all blocks
}

// next reads the block whose first line begins at at, and returns where the
// line behind it begins.
func (s *simpleScanner) next(at int) (int, bool) {
	end := s.lineEnd(at)
	line := s.src[at:end]
	after := min(end+1, len(s.src))
	if line == "" {
		return after, true
	}
	switch line[0] {
	case '#':
		return after, s.heading(at, end, after)
	case '-', '*', '_':
		if !isRuleLine(line) {
			return 0, false
		}
		s.blocks = append(s.blocks, Block{Kind: Rule, Top: s.top, Start: at, End: after})
		s.top++
		return after, true
	}
	return s.paragraph(at)
}

func (s *simpleScanner) lineEnd(at int) int {
	if n := strings.IndexByte(s.src[at:], '\n'); n >= 0 {
		return at + n
	}
	return len(s.src)
}

// isRuleLine reports whether a line is "---", "***" or "___" and no more.
func isRuleLine(line string) bool {
	return len(line) >= 3 && strings.Trim(line, line[:1]) == ""
}

// heading reads "# text".
func (s *simpleScanner) heading(at, end, after int) bool {
	level := 0
	for at+level < end && s.src[at+level] == '#' {
		level++
	}
	from := at + level
	if level > 6 || from >= end || s.src[from] != ' ' || from+1 >= end || s.src[end-1] == '#' || s.src[end-1] <= ' ' {
		return false
	}
	for from < end && s.src[from] == ' ' {
		from++
	}
	b := Block{Kind: Heading, Level: level, Top: s.top, Start: at, End: after}
	if !s.inline(&b, from, end) {
		return false
	}
	s.add(b)
	return true
}

func (s *simpleScanner) add(b Block) {
	s.blocks = append(s.blocks, b)
	s.top++
}

// paragraph reads lines up to an empty one.
func (s *simpleScanner) paragraph(at int) (int, bool) {
	b := Block{Kind: Paragraph, Top: s.top, Start: at}
	for from := at; ; {
		end := s.lineEnd(from)
		if end == from {
			b.End = from
			break
		}
		if opensBlock(s.src[from:end]) {
			return 0, false
		}
		if s.src[end-1] <= ' ' {
			return 0, false // perhaps a hard break
		}
		from = min(end+1, len(s.src))
		b.End = from
		if from == len(s.src) {
			break
		}
	}
	end := b.End
	for end > at && s.src[end-1] == '\n' {
		end--
	}
	if !s.inline(&b, at, end) {
		return 0, false
	}
	s.add(b)
	return b.End, true
}

// opensBlock reports whether a line could be or begin something else than a
// paragraph.
func opensBlock(line string) bool {
	switch c := line[0]; {
	case c <= ' ':
		return true
	case c >= '0' && c <= '9':
		n := strings.IndexFunc(line, func(r rune) bool { return r < '0' || r > '9' })
		return n > 0 && n < 10 && (line[n] == '.' || line[n] == ')') && (n+1 == len(line) || line[n+1] <= ' ')
	case strings.IndexByte("#>-+*=_`~|:<", c) >= 0:
		return true
	}
	return false
}

// Bytes of running text: plain ones, line ends, those that open a link or a
// picture, and those that are left to the parser.
const (
	bytePlain = iota
	byteBreak
	byteLink
	byteHigh
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
		case c < ' ' || strings.IndexByte("\\`*_]<&~\x7f", byte(c)) >= 0:
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
		case byteLink:
			label, end, ok := s.link(i, to)
			if !ok {
				return false
			}
			if end == 0 {
				break // an exclamation mark
			}
			flush(i)
			start = label.Start
			flush(label.End)
			i, start, whole = end-1, end, false
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

// link reads "[label](address)" or "![alt](address)" at i. The label of a
// picture is empty: it says nothing. End is 0 for a lone exclamation mark.
func (s *simpleScanner) link(i, to int) (label Span, end int, ok bool) {
	picture := s.src[i] == '!'
	if picture {
		if i+1 >= to || s.src[i+1] != '[' {
			return Span{}, 0, true
		}
		i++
	}
	label.Start = i + 1
	for i++; i < to && s.src[i] != ']'; i++ {
		switch c := s.src[i]; {
		case c == '\n' || c == '!' || c == '[' || simpleBytes[c] == byteOther:
			return label, 0, false
		case c >= 0x80:
			r, n := utf8.DecodeRuneInString(s.src[i:to])
			if r == utf8.RuneError || Unsafe(r) {
				return label, 0, false
			}
			i += n - 1
		}
	}
	label.End = i
	if i+1 >= to || s.src[i+1] != '(' {
		return label, 0, false
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
