package ui

import (
	"bytes"
	"fmt"

	gansi "charm.land/glamour/v2/ansi"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"

	uv "github.com/charmbracelet/ultraviolet"
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
	st      *styles
	width   int
	renders map[int]renderer.Renderer // by width
	buf     bytes.Buffer
	dec     decoder
}

func newTypesetter(st *styles, width int) *typesetter {
	return &typesetter{st: st, width: max(width, 1), renders: make(map[int]renderer.Renderer)}
}

func (ts *typesetter) renderer(width int) renderer.Renderer {
	r := ts.renders[width]
	if r == nil {
		r = renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(
			gansi.NewRenderer(gansi.Options{
				WordWrap:         width,
				Styles:           ts.st.sheet,
				InlineTableLinks: true,
				PreserveNewLines: true,
			}), 1000)))
		ts.renders[width] = r
	}
	return r
}

// set returns the lines of block i. No text is ever lost: a table that glamour
// cuts is set as a list, and whatever else it would lose is set plainly.
func (ts *typesetter) set(d *document, i int) []line {
	b := d.blocks[i]
	lines, whole := ts.glamour(b)
	if !whole && b.table > 0 {
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
	width, hang := ts.width, hangOf(b.tree.FirstChild())
	if hang > width/2 {
		hang = 0
	}
	width -= hang
	if b.table > 0 {
		width = min(width, b.table) // or glamour would stretch it over the page
	}
	ts.buf.Reset()
	if err := ts.try(b, width); err != nil {
		clear(ts.renders) // a renderer that has failed keeps blocks on its stack
		return nil, false
	}
	lines, whole = ts.dec.decode(ts.buf.String(), b.runs)
	if hang > 0 {
		hangLines(lines)
	}
	return lines, whole
}

// try renders a block. A panic inside the renderer costs the reader only the
// looks of this block.
func (ts *typesetter) try(b *block, width int) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("rendering a block: %v", r)
		}
	}()
	return ts.renderer(width).Render(&ts.buf, b.source, b.tree)
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
