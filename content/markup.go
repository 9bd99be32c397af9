package content

import (
	"bytes"
	"html"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Text is the plain text of a Markdown article.
type Text struct {
	Plain    string  // headline, then paragraphs, a blank line between; cleaned
	Headline int     // where the headline ends in Plain; 0 where the article opens with none
	Offsets  Offsets // from Plain to the Markdown
}

// BlockKind says what a block of Markdown is.
type BlockKind uint8

// The kinds of block. What is nested in quotations or lists keeps its own kind.
const (
	Paragraph BlockKind = iota
	Heading
	Item     // the first text of a list item
	TableRow // its cells are parted by " | "
	Code
	Rule
	HTML
)

// A Block is a stretch of Markdown that holds one paragraph's worth of text.
type Block struct {
	Kind       BlockKind
	Level      int // of a heading
	Top        int // number of the top-level block that it stands in
	Start, End int // its whole lines in the Markdown
	Text       string
	Offsets    Offsets // from Text to the Markdown
}

var markdownParser = goldmark.New(
	goldmark.WithExtensions(extension.GFM, extension.DefinitionList),
).Parser()

// Parse returns the syntax tree of Markdown as both the text and the page on
// the screen are made from it: GitHub flavour with definition lists.
func Parse(markdown []byte) *ast.Document {
	root := markdownParser.Parse(text.NewReader(markdown), parser.WithContext(parser.NewContext()))
	return root.(*ast.Document)
}

// Flatten returns the text of Markdown. A heading at its very beginning is the
// headline.
func Flatten(markdown string) Text {
	return Join(Blocks(markdown))
}

// Join returns the text of blocks, in their order. The headline is the first
// block if it is a heading.
func Join(blocks []Block) Text {
	var j Joiner
	for i := range blocks {
		j.Measure(&blocks[i])
	}
	for i := range blocks {
		j.Add(&blocks[i], 0)
	}
	return j.Text()
}

// A Joiner makes a text of blocks. Measuring those that will be added makes
// room for them at once.
type Joiner struct {
	plain strings.Builder
	text  Text
	size  int
	runs  int
}

// Measure counts a block that will be added.
func (j *Joiner) Measure(b *Block) {
	j.size += len(b.Text) + len("\n\n")
	j.runs += len(b.Offsets.runs)
}

// Add appends a block. It stands `by` bytes further on in the Markdown that the
// text's offsets lead to than its own offsets say.
func (j *Joiner) Add(b *Block, by int) {
	if b.Text == "" {
		return
	}
	if j.plain.Len() == 0 {
		j.plain.Grow(j.size)
		j.text.Offsets.runs = make([]offsetRun, 0, j.runs)
	} else {
		j.plain.WriteString("\n\n")
	}
	at := j.plain.Len()
	j.plain.WriteString(b.Text)
	for _, r := range b.Offsets.runs {
		j.text.Offsets.Add(at+r.at, r.n, r.from+by, r.m)
	}
	if at == 0 && b.Kind == Heading {
		j.text.Headline = j.plain.Len()
	}
}

// Text returns the text of the blocks added.
func (j *Joiner) Text() Text {
	j.text.Plain = j.plain.String()
	return j.text
}

// Blocks returns the blocks of Markdown in the order of the text.
func Blocks(markdown string) []Block {
	blocks, _ := SimpleBlocks(markdown)
	return blocks
}

// SimpleBlocks is Blocks and tells whether the Markdown is simple: paragraphs,
// headings and rules that stand by themselves, so that each of them may be
// taken out without another being read in another way.
func SimpleBlocks(markdown string) (blocks []Block, simple bool) {
	if blocks, simple = simpleBlocks(markdown); simple {
		return blocks, true
	}
	return parsedBlocks(markdown), false
}

// parsedBlocks is Blocks by way of the syntax tree.
func parsedBlocks(markdown string) []Block {
	src := []byte(markdown)
	f := flattener{src: src}
	top := 0
	for n := Parse(src).FirstChild(); n != nil; n = n.NextSibling() {
		f.block(n, top, Paragraph)
		top++
	}
	return f.blocks
}

type flattener struct {
	src    []byte
	blocks []Block
	buf    []byte
	runs   Offsets
}

// block appends the blocks that n holds; as is the kind of its paragraphs.
func (f *flattener) block(n ast.Node, top int, as BlockKind) {
	switch t := n.(type) {
	case *ast.Heading:
		f.leaf(n, Heading, t.Level, top)
	case *ast.Paragraph, *ast.TextBlock, *east.DefinitionTerm:
		f.leaf(n, as, 0, top)
	case *ast.ThematicBreak:
		start, end := lineRange(f.src, n.Pos(), n.Pos())
		f.blocks = append(f.blocks, Block{Kind: Rule, Top: top, Start: start, End: end})
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		f.code(n, top)
	case *ast.HTMLBlock:
		start, end := linesOf(f.src, n)
		f.blocks = append(f.blocks, Block{Kind: HTML, Top: top, Start: start, End: end})
	case *east.TableHeader, *east.TableRow:
		f.leaf(n, TableRow, 0, top)
	case *ast.ListItem:
		kind := Item
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			f.block(c, top, kind)
			kind = Paragraph
		}
	default:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			f.block(c, top, as)
		}
	}
}

func (f *flattener) leaf(n ast.Node, kind BlockKind, level, top int) {
	f.inline(n)
	start, end := linesOf(f.src, n)
	if kind == TableRow {
		start, end = lineRange(f.src, n.Pos(), n.Pos())
	}
	f.emit(Block{Kind: kind, Level: level, Top: top, Start: start, End: end})
}

func (f *flattener) code(n ast.Node, top int) {
	lines := n.Lines()
	for i := range lines.Len() {
		f.segment(lines.At(i), true)
	}
	start, end := linesOf(f.src, n)
	f.emit(Block{Kind: Code, Top: top, Start: start, End: end})
}

// emit appends b with the text gathered since the last call, trimmed.
func (f *flattener) emit(b Block) {
	lead := len(f.buf) - len(bytes.TrimLeft(f.buf, " \n\t"))
	trimmed := bytes.TrimRight(f.buf[lead:], " \n\t")
	b.Text = string(trimmed)
	for _, r := range f.runs.runs {
		if r.at < lead {
			cut := min(lead-r.at, r.n)
			r = offsetRun{r.at + cut, r.n - cut, r.from + min(cut, r.m), max(0, r.m-cut)}
		}
		if over := r.at + r.n - lead - len(trimmed); over > 0 {
			r.n, r.m = r.n-over, max(0, r.m-over)
		}
		if r.n > 0 {
			b.Offsets.Add(r.at-lead, r.n, r.from, r.m)
		}
	}
	f.blocks = append(f.blocks, b)
	f.buf, f.runs = f.buf[:0], Offsets{}
}

func (f *flattener) inline(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch t := c.(type) {
		case *ast.Text:
			f.segment(t.Segment, t.IsRaw() || n.Kind() == ast.KindCodeSpan)
			switch {
			case t.HardLineBreak():
				f.buf = append(f.buf, '\n')
			case t.SoftLineBreak():
				f.buf = append(f.buf, ' ')
			}
		case *ast.String:
			f.buf = append(f.buf, Clean(string(t.Value))...)
		case *ast.AutoLink:
			label := t.Label(f.src)
			if at := bytes.Index(f.src[max(0, t.Pos()):], label); t.Pos() >= 0 && at >= 0 {
				at += t.Pos()
				f.segment(text.NewSegment(at, at+len(label)), true)
			}
		case *ast.RawHTML:
			if tag := t.Segments.At(0); IsBreak(tag.Value(f.src)) {
				f.buf = append(f.buf, '\n')
			}
		case *ast.Image:
			// A picture is no part of what the article says.
		case *east.TableCell:
			if len(f.buf) > 0 && c.HasChildren() {
				f.buf = append(f.buf, " | "...)
			}
			f.inline(c)
		default:
			f.inline(c)
		}
	}
}

func (f *flattener) segment(s text.Segment, raw bool) {
	Decode(f.src, s.Start, s.Stop, raw, func(r rune, from, to int) {
		at := len(f.buf)
		f.buf = utf8.AppendRune(f.buf, r)
		f.runs.Add(at, len(f.buf)-at, from, to-from)
	})
}

// Decode calls put for each rune that src[start:end] shows, with the bytes it
// was made from: backslash escapes and entities resolved unless raw, unsafe
// runes left out.
func Decode(src []byte, start, end int, raw bool, put func(r rune, from, to int)) {
	safe := func(r rune, from, to int) {
		if !Unsafe(r) {
			put(r, from, to)
		}
	}
	for i := start; i < end; {
		c := src[i]
		if !raw && c == '\\' && i+1 < end && util.IsPunct(src[i+1]) {
			safe(rune(src[i+1]), i, i+2)
			i += 2
			continue
		}
		if !raw && c == '&' {
			if s, n := entity(src[i:end]); n > 0 {
				for _, r := range s {
					safe(r, i, i+n)
				}
				i += n
				continue
			}
		}
		r, n := utf8.DecodeRune(src[i:end])
		safe(r, i, i+n)
		i += n
	}
}

// longestEntity is the length of &CounterClockwiseContourIntegral;
const longestEntity = 33

// entity returns what the entity at the beginning of src stands for and its
// length there, or 0 where there is none.
func entity(src []byte) (string, int) {
	end := bytes.IndexByte(src[:min(len(src), longestEntity)], ';')
	if end < 2 {
		return "", 0
	}
	raw := string(src[:end+1])
	s := html.UnescapeString(raw)
	if s == raw || (strings.HasSuffix(s, ";") && s != ";") {
		return "", 0
	}
	return s, end + 1
}

// IsBreak reports whether an HTML tag is a line break.
func IsBreak(tag []byte) bool {
	return len(tag) > 3 && bytes.EqualFold(tag[:3], []byte("<br")) && bytes.IndexByte([]byte(" />\t\n"), tag[3]) >= 0
}

// linesOf returns the whole lines of src that the text of block n stands on.
func linesOf(src []byte, n ast.Node) (start, end int) {
	lines := n.Lines()
	if lines == nil || lines.Len() == 0 {
		return lineRange(src, max(0, n.Pos()), max(0, n.Pos()))
	}
	return lineRange(src, lines.At(0).Start, max(lines.At(0).Start, lines.At(lines.Len()-1).Stop-1))
}

func lineRange(src []byte, from, to int) (start, end int) {
	from, to = min(from, len(src)), min(to, len(src))
	start = bytes.LastIndexByte(src[:from], '\n') + 1
	end = len(src)
	if i := bytes.IndexByte(src[to:], '\n'); i >= 0 {
		end = to + i + 1
	}
	return start, end
}
