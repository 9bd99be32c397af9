package ui

import (
	"sort"
	"sync"

	"github.com/yuin/goldmark/ast"

	"crosswire/content"
)

// A document is an article's Markdown made ready for setting at any width: its
// top-level blocks with their text inked. It is not changed once made and may
// be set by several goroutines at once.
type document struct {
	markdown string
	base     string // the article's address, for relative links
	blocks   []*block
}

// A block is one top-level block of an article.
type block struct {
	tree   *ast.Document
	source []byte // the inked text that the tree's segments point into
	runs   []run
	start  int // where its text begins in the Markdown
	weight int // what it costs to be set: its bytes times the square of how deep they stand
	table  int // how wide its table is by nature; 0 where it is none

	once   sync.Once
	listed *block // the same with lists for tables
}

// A run is the text of one text node of the tree, as it is shown.
type run struct {
	text   string
	start  int     // where its first byte came from in the Markdown
	end    int     // where its last byte's origin ends
	origin []int32 // origin of each byte; nil where byte i came from start+i
	link   string  // a clean URL, or empty
	extra  bool    // is no part of the article's text: what a picture shows
}

// from returns where byte i of the run came from. i may be len(text).
func (r *run) from(i int) int {
	switch {
	case i >= len(r.text):
		return r.end
	case r.origin == nil:
		return r.start + i
	}
	return int(r.origin[i])
}

// seek returns the first byte in [lo, hi] of the run that came from origin or
// later.
func (r *run) seek(origin, lo, hi int) int {
	if r.origin == nil {
		return min(max(origin-r.start, lo), hi)
	}
	return lo + sort.Search(hi-lo, func(i int) bool { return int(r.origin[lo+i]) >= origin })
}

// newDocument parses an article and inks it. Links are resolved against base,
// the article's address, which may be empty.
func newDocument(markdown, base string) *document {
	d := &document{markdown: markdown, base: base}
	d.blocks = ink(markdown, base, false)
	return d
}

// asList returns block i with its tables turned into lists.
func (d *document) asList(i int) *block {
	b := d.blocks[i]
	b.once.Do(func() {
		if all := ink(d.markdown, d.base, true); i < len(all) {
			b.listed = all[i]
		}
	})
	return b.listed
}

// ink returns the top-level blocks of Markdown, each a tree of its own.
func ink(markdown, base string, listTables bool) []*block {
	src := []byte(markdown)
	root := content.Parse(src)
	var blocks []*block
	last := 0
	for n := root.FirstChild(); n != nil; {
		next := n.NextSibling()
		tree := ast.NewDocument()
		tree.AppendChild(tree, n)
		in := inker{src: src, base: base, listTables: listTables}
		in.walk(tree, 0)
		b := &block{tree: tree, source: in.out, runs: in.runs, table: in.tableWidth, start: last}
		b.weight = len(b.source) * (in.deepest + 1) * (in.deepest + 1)
		for i := range b.runs {
			if i == 0 || b.runs[i].start < b.start {
				b.start = b.runs[i].start
			}
			last = max(last, b.runs[i].end)
		}
		blocks = append(blocks, b)
		n = next
	}
	return blocks
}

// blockAt returns the number of the last block that begins at or before an
// offset in the Markdown.
func (d *document) blockAt(offset int) int {
	i := sort.Search(len(d.blocks), func(i int) bool { return d.blocks[i].start > offset })
	return max(0, i-1)
}
