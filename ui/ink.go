package ui

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"crosswire/content"
)

// Ink is an underline colour that glamour carries through wraps, tables and
// margins without knowing it: its 24 bits number the run that the text under it
// belongs to. It is taken off again when the lines are decoded and never
// reaches the terminal.

const inkOff = "\x1b[59m"

func appendInk(b []byte, number int) []byte {
	n := number + 1
	b = append(b, "\x1b[58;2;"...)
	b = appendByte(b, n>>16&255)
	b = append(b, ';')
	b = appendByte(b, n>>8&255)
	b = append(b, ';')
	b = appendByte(b, n&255)
	return append(b, 'm')
}

func appendByte(b []byte, n int) []byte {
	if n >= 100 {
		b = append(b, byte('0'+n/100))
	}
	if n >= 10 {
		b = append(b, byte('0'+n/10%10))
	}
	return append(b, byte('0'+n%10))
}

// maxDepth is how many quotations and lists may stand inside each other. Each
// level writes the whole text anew with its own margin, so that the cost is
// that of a power of the depth; deeper ones are set at this depth.
const maxDepth = 16

// An inker gives the text of one block's tree its ink.
type inker struct {
	src        []byte
	base       string
	listTables bool

	out  []byte // inked text; the tree's segments point into it
	runs []run

	deepest    int   // how many quotations and lists stand in each other
	columns    []int // cells that the text of each column of a table takes
	tableWidth int   // of the block's table; 0 where it holds none

	buf    []byte // the run being gathered
	origin []int32
	end    int
	link   string
	extra  bool
	flat   bool // inside a node of which glamour takes the bare text
	emoji  emojiFilter
}

// walk inks the children of n, which stands inside depth containers.
func (in *inker) walk(n ast.Node, depth int) {
	in.deepest = max(in.deepest, depth)
	for c := n.FirstChild(); c != nil; {
		if depth >= maxDepth && nests(c) {
			c = lift(n, c)
			continue
		}
		next := c.NextSibling()
		switch t := c.(type) {
		case *ast.Blockquote, *ast.List, *east.DefinitionList:
			in.walk(c, depth+1)
		case *ast.ListItem:
			partParagraphs(t)
			in.walk(c, depth)
		case *east.Table:
			in.walk(c, depth)
			if in.listTables || n.Kind() != ast.KindDocument {
				// glamour knows no tables inside of quotations and lists.
				n.ReplaceChild(n, c, in.list(t))
			} else {
				in.tableWidth = in.natural()
			}
		case *east.TableCell:
			first := len(in.runs)
			in.walk(c, depth)
			in.cell(t, in.runs[first:])
		case *ast.FencedCodeBlock:
			in.code(t.Lines())
			// The info string is not inked: it is no text, and it is not clean.
			plain := ast.NewFencedCodeBlock(nil)
			plain.SetLines(t.Lines())
			n.ReplaceChild(n, c, plain)
		case *ast.CodeBlock:
			in.code(t.Lines())
			plain := ast.NewFencedCodeBlock(nil)
			plain.SetLines(t.Lines())
			n.ReplaceChild(n, c, plain)
		case *ast.HTMLBlock:
			n.RemoveChild(n, c)
		default:
			next = in.inline(n, c, depth)
		}
		c = next
	}
}

// inline inks an inline child of n, or a block that holds only such, and
// returns the node to go on with.
func (in *inker) inline(n, c ast.Node, depth int) ast.Node {
	next := c.NextSibling()
	switch t := c.(type) {
	case *ast.Text:
		in.text(n, t)
	case *ast.Link:
		url := cleanURL(in.base, t.Destination)
		if url == "" {
			return lift(n, c)
		}
		// The terminal gets its link when the line is painted, not from glamour.
		t.Destination = []byte("#")
		in.within(url, false, t, depth)
	case *ast.AutoLink:
		in.autoLink(n, t)
	case *ast.Image:
		in.picture(n, t, depth)
	case *ast.RawHTML:
		if tag := t.Segments.At(0); content.IsBreak(tag.Value(in.src)) {
			n.ReplaceChild(n, c, in.lineBreak())
		} else {
			n.RemoveChild(n, c)
		}
	case *ast.CodeSpan, *east.Strikethrough:
		was := in.flat
		in.flat = true
		in.walk(c, depth)
		in.flat = was
	default:
		in.walk(c, depth)
	}
	return next
}

func (in *inker) text(n ast.Node, t *ast.Text) {
	from := len(in.out)
	in.decode(t.Segment, t.IsRaw() || n.Kind() == ast.KindCodeSpan)
	in.flush()
	// glamour is told to keep newlines, or it would lose the hard ones.
	if t.HardLineBreak() && in.flat || t.SoftLineBreak() && !t.HardLineBreak() {
		in.out = append(in.out, ' ')
		t.SetSoftLineBreak(false)
		t.SetHardLineBreak(false)
	}
	t.Segment = text.NewSegment(from, len(in.out))
}

// within walks a node whose text belongs to a link or a picture.
func (in *inker) within(link string, extra bool, n ast.Node, depth int) {
	wasLink, wasExtra := in.link, in.extra
	in.link, in.extra = link, extra || wasExtra
	in.walk(n, depth)
	in.link, in.extra = wasLink, wasExtra
}

func (in *inker) autoLink(n ast.Node, t *ast.AutoLink) {
	label := t.Label(in.src)
	at := -1
	if pos := t.Pos(); pos >= 0 {
		if at = bytes.Index(in.src[pos:], label); at >= 0 {
			at += pos
		}
	}
	if at < 0 {
		return
	}
	address := t.URL(in.src)
	if t.AutoLinkType == ast.AutoLinkEmail && !bytes.HasPrefix(bytes.ToLower(address), []byte("mailto:")) {
		address = append([]byte("mailto:"), address...)
	}
	was := in.link
	in.link = cleanURL(in.base, address)
	in.decode(text.NewSegment(at, at+len(label)), true)
	node := ast.NewTextSegment(in.flush())
	if in.link == "" {
		n.ReplaceChild(n, t, node)
	} else {
		link := ast.NewLink()
		link.Destination = []byte("#")
		link.AppendChild(link, node)
		n.ReplaceChild(n, t, link)
	}
	in.link = was
}

// picture leaves of a picture what it shows, in words.
func (in *inker) picture(n ast.Node, t *ast.Image, depth int) {
	url := cleanURL(in.base, t.Destination)
	before, was := len(in.runs), in.flat
	in.flat = true
	in.within(url, true, t, depth)
	in.flat = was
	t.Destination = nil
	if len(in.runs) == before {
		n.RemoveChild(n, t)
	}
}

func (in *inker) code(lines *text.Segments) {
	for i := range lines.Len() {
		line := lines.At(i)
		from := len(in.out)
		in.out = append(in.out, blanks(line.Padding)...)
		if line.Stop > line.Start && in.src[line.Stop-1] == '\n' {
			line.Stop--
		}
		in.decode(line, true)
		in.flush()
		in.out = append(in.out, '\n')
		lines.Set(i, text.NewSegment(from, len(in.out)))
	}
}

// decode gathers what a segment of the Markdown shows.
func (in *inker) decode(s text.Segment, raw bool) {
	content.Decode(in.src, s.Start, s.Stop, raw, func(r rune, from, to int) {
		switch {
		case r == '\n' || r == '\t':
			r = ' ' // a tab's width depends on where it stands
		case r == 0xad || r == 0x34f || r == 0x180e:
			return // invisible, and measured differently everywhere
		case in.emoji.drops(r):
			return
		}
		in.put(r, from, to)
	})
}

func (in *inker) put(r rune, from, to int) {
	n := len(in.buf)
	in.buf = utf8.AppendRune(in.buf, r)
	verbatim := len(in.buf)-n == to-from
	for i := n; i < len(in.buf); i++ {
		o := from
		if verbatim {
			o += i - n
		}
		in.origin = append(in.origin, int32(o))
	}
	in.end = to
}

// lineBreak returns a node that breaks the line, or parts words where the text
// is taken bare.
func (in *inker) lineBreak() ast.Node {
	if in.flat {
		return ast.NewTextSegment(in.plain(" "))
	}
	br := ast.NewTextSegment(text.NewSegment(0, 0))
	br.SetHardLineBreak(true)
	return br
}

// plain appends text without ink, which is no text of the article.
func (in *inker) plain(s string) text.Segment {
	from := len(in.out)
	in.out = append(in.out, s...)
	return text.NewSegment(from, len(in.out))
}

// flush ends the run and returns where it stands in the inked text. Blanks at
// either end stay outside the ink, as glamour's wrapping may drop them.
func (in *inker) flush() text.Segment {
	from := len(in.out)
	if len(in.buf) == 0 {
		return text.NewSegment(from, from)
	}
	number := len(in.runs)
	in.runs = append(in.runs, in.run())
	inner := bytes.TrimLeftFunc(in.buf, unicode.IsSpace)
	lead := len(in.buf) - len(inner)
	inner = bytes.TrimRightFunc(inner, unicode.IsSpace)
	in.out = append(in.out, in.buf[:lead]...)
	if len(inner) > 0 {
		in.out = appendInk(in.out, number)
		for i, c := range inner {
			in.out = append(in.out, c)
			if (c == '&' || c == '\\') && i+1 < len(inner) {
				// glamour resolves entities and escapes once more: part them.
				in.out = appendInk(in.out, number)
			}
		}
		in.out = append(in.out, inkOff...)
	}
	in.out = append(in.out, in.buf[lead+len(inner):]...)
	in.buf, in.origin = in.buf[:0], in.origin[:0]
	return text.NewSegment(from, len(in.out))
}

func (in *inker) run() run {
	r := run{text: string(in.buf), start: int(in.origin[0]), end: in.end, link: in.link, extra: in.extra}
	verbatim := r.end == r.start+len(r.text)
	for i, o := range in.origin {
		if int(o) != r.start+i {
			verbatim = false
			break
		}
	}
	if !verbatim {
		r.origin = append([]int32(nil), in.origin...)
	}
	return r
}
