package content

import (
	"strings"
	"sync"
)

// simpleBlocks returns what [Blocks] returns, for the Markdown that most
// articles are: paragraphs on lines of their own, headings, rules, links,
// emphasis and pictures. It is false where there is any other markup, and leaves
// that to the parser, which takes twenty times as long.
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
			break
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
	for end > from && s.src[end-1] == ' ' {
		end--
	}
	b := Block{Kind: Heading, Level: level, Top: s.top, Start: at, End: after}
	if level <= 6 && from == end {
		s.add(b)
		return true
	}
	if level > 6 || s.src[from] != ' ' || s.src[end-1] == '#' || s.src[end-1] <= ' ' {
		return false
	}
	for s.src[from] == ' ' {
		from++
	}
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
		from = min(end+1, len(s.src))
		b.End = from
		if from == len(s.src) {
			break
		}
		if s.src[end-1] <= ' ' && s.src[from] != '\n' {
			return 0, false // perhaps a hard break
		}
	}
	end := b.End
	for end > at && (s.src[end-1] == '\n' || s.src[end-1] == ' ') {
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
	case c == '*' || c == '_':
		return len(line) < 2 || line[1] <= ' ' || strings.Trim(line, "*_ ") == ""
	case strings.IndexByte("#>-+=`~|:<", c) >= 0:
		return true
	}
	return false
}
