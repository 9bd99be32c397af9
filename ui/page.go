package ui

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	gansi "charm.land/glamour/v2/ansi"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// A segment is a stretch of a line in one style and from one run.
type segment struct {
	text  string
	style uv.Style
	run   int32 // index into the block's runs; -1 for what glamour added
	off   int32 // byte offset in the run's text
}

// A line is what stands on one line of the page.
type line []segment

// A page is a document set at one width, or a part of it: lines[i] are those of
// the document's block first+i. It is not changed once made.
type page struct {
	doc   *document
	width int
	first int
	lines [][]line
}

// complete reports whether the whole document has been set.
func (p *page) complete() bool { return p.first == 0 && len(p.lines) == len(p.doc.blocks) }

// end is the number of the block after the last one set.
func (p *page) end() int { return p.first + len(p.lines) }

// A typesetter sets blocks at one width. It belongs to one goroutine: glamour's
// renderer keeps a stack of blocks.
type typesetter struct {
	st     *styles
	width  int
	render renderer.Renderer
	buf    bytes.Buffer
	dec    decoder
}

func newTypesetter(st *styles, width int) *typesetter {
	ts := &typesetter{st: st, width: max(width, 1)}
	ts.reset()
	return ts
}

func (ts *typesetter) reset() {
	ts.render = renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(
		gansi.NewRenderer(gansi.Options{
			WordWrap:         ts.width,
			Styles:           ts.st.sheet,
			InlineTableLinks: true,
			PreserveNewLines: true,
		}), 1000)))
}

// set returns the lines of block i. No text is ever lost: a table that glamour
// cuts is set as a list, and whatever else it would lose is set plainly.
func (ts *typesetter) set(d *document, i int) []line {
	b := d.blocks[i]
	lines, whole := ts.glamour(b)
	if !whole && b.table {
		if listed := d.asList(i); listed != nil && len(listed.runs) == len(b.runs) {
			lines, whole = ts.glamour(listed)
		}
	}
	if !whole {
		lines = ts.plainly(b)
	}
	return ts.fold(lines)
}

// glamour has glamour set a block and reports whether all its text is there.
func (ts *typesetter) glamour(b *block) (lines []line, whole bool) {
	ts.buf.Reset()
	if err := ts.try(b); err != nil {
		ts.reset()
		return nil, false
	}
	return ts.dec.decode(ts.buf.String(), b.runs)
}

// try renders a block. A panic inside the renderer costs the reader only the
// looks of this block.
func (ts *typesetter) try(b *block) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("rendering a block: %v", r)
		}
	}()
	return ts.render.Render(&ts.buf, b.source, b.tree)
}

// plainly sets the bare text of a block.
func (ts *typesetter) plainly(b *block) []line {
	var l line
	for i := range b.runs {
		if i > 0 {
			l = append(l, segment{text: " ", run: -1})
		}
		l = append(l, segment{text: b.runs[i].text, run: int32(i)})
	}
	return []line{l}
}

// fold breaks lines that are wider than the page, which narrow pages with deep
// lists may have: at blanks where that is possible.
func (ts *typesetter) fold(lines []line) []line {
	wide := false
	for _, l := range lines {
		wide = wide || ts.measure(l) > ts.width
	}
	if !wide {
		return lines
	}
	var out []line
	for _, l := range lines {
		for ts.measure(l) > ts.width {
			head, tail := ts.breakLine(l)
			if len(tail) == 0 {
				break // one cluster that is wider than the page
			}
			if len(head) > 0 { // else it was the blanks of an indent
				out = append(out, head)
			}
			l = tail
		}
		out = append(out, l)
	}
	return out
}

func (ts *typesetter) measure(l line) int {
	w := 0
	for i := range l {
		w += ts.st.width(l[i].text)
	}
	return w
}

// breakLine parts a line that is too wide: after its last blank that fits, or
// else after its last cluster that fits.
func (ts *typesetter) breakLine(l line) (head, tail line) {
	x, at, from := 0, 0, 0 // cells so far; the clusters end at segment at, byte from
	blankSeg, blankByte := -1, 0
	inked := false
scan:
	for at = range l {
		for from = 0; from < len(l[at].text); {
			g, _ := ansi.FirstGraphemeCluster(l[at].text[from:], ansi.GraphemeWidth)
			w := ts.st.width(g)
			if x+w > ts.width && x > 0 {
				break scan
			}
			x += w
			from += len(g)
			if strings.TrimSpace(g) != "" {
				inked = true
			} else if inked {
				blankSeg, blankByte = at, from
			}
		}
	}
	if blankSeg >= 0 {
		at, from = blankSeg, blankByte
	}
	return splitLine(l, at, from)
}

// splitLine parts a line at a byte of one of its segments. Blanks at the break
// go.
func splitLine(l line, at, from int) (head, tail line) {
	head = append(head, l[:at]...)
	s := l[at]
	if from > 0 {
		h := s
		h.text = s.text[:from]
		head = append(head, h)
	}
	from += leadingBlanks(s.text[from:])
	if from < len(s.text) {
		s.text = s.text[from:]
		s.off += int32(from)
		tail = append(tail, s)
	}
	tail = append(tail, l[at+1:]...)
	return trimLine(head), tail
}

// trimLine drops blanks from the end of a line.
func trimLine(l line) line {
	for n := len(l); n > 0; n = len(l) {
		s := &l[n-1]
		if t := strings.TrimRightFunc(s.text, unicode.IsSpace); t != "" {
			s.text = t
			break
		}
		l = l[:n-1]
	}
	return l
}

// blankAt reports whether text begins with a blank that a line may break at,
// and how long its first rune is.
func blankAt(text string) (n int, blank bool) {
	if c := text[0]; c < utf8.RuneSelf {
		return 1, c == ' ' || c == '\t'
	}
	r, n := utf8.DecodeRuneInString(text)
	return n, r != 0xa0 && unicode.IsSpace(r)
}
