package ui

import (
	"net/url"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// nests reports whether a block makes what it holds stand further in.
func nests(n ast.Node) bool {
	switch n.(type) {
	case *ast.Blockquote, *ast.List, *ast.ListItem, *east.DefinitionList, *east.DefinitionDescription:
		return true
	}
	return false
}

// lift puts the children of c in its place in n and returns the first of them,
// or what follows c.
func lift(n, c ast.Node) ast.Node {
	next := c.NextSibling()
	first := next
	for child := c.FirstChild(); child != nil; {
		after := child.NextSibling()
		moved := child
		if child.Kind() == ast.KindTextBlock {
			moved = ast.NewParagraph()
			adopt(moved, child)
		}
		n.InsertBefore(n, c, moved)
		if first == next {
			first = moved
		}
		child = after
	}
	n.RemoveChild(n, c)
	return first
}

// adopt moves all children of from to the end of to.
func adopt(to, from ast.Node) {
	for c := from.FirstChild(); c != nil; {
		next := c.NextSibling()
		to.AppendChild(to, c)
		c = next
	}
}

// partParagraphs puts a line break between the paragraphs of a list item, which
// glamour would run together.
func partParagraphs(item *ast.ListItem) {
	for c := item.FirstChild(); c != nil; c = c.NextSibling() {
		before := c.PreviousSibling()
		if before == nil || !isParagraph(c) || !isParagraph(before) && before.Kind() != ast.KindHeading {
			continue
		}
		br := ast.NewTextSegment(text.NewSegment(0, 0))
		br.SetHardLineBreak(true)
		if first := c.FirstChild(); first != nil {
			c.InsertBefore(c, first, br)
		}
	}
}

func isParagraph(n ast.Node) bool {
	return n.Kind() == ast.KindParagraph || n.Kind() == ast.KindTextBlock
}

// list returns a list for a table that has its ink, an item for each row.
func (in *inker) list(t *east.Table) ast.Node {
	list := ast.NewList('-')
	for row := t.FirstChild(); row != nil; row = row.NextSibling() {
		item, line := ast.NewListItem(2), ast.NewTextBlock()
		item.AppendChild(item, line)
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			if line.ChildCount() > 0 {
				line.AppendChild(line, ast.NewTextSegment(in.plain(" · ")))
			}
			to := ast.Node(line)
			if row.Kind() == east.KindTableHeader {
				to = ast.NewEmphasis(2)
				line.AppendChild(line, to)
			}
			adopt(to, cell)
		}
		list.AppendChild(list, item)
	}
	return list
}

// cell notes how wide the text of a table's cell is.
func (in *inker) cell(c *east.TableCell, runs []run) {
	column := 0
	for before := c.PreviousSibling(); before != nil; before = before.PreviousSibling() {
		column++
	}
	for len(in.columns) <= column {
		in.columns = append(in.columns, 0)
	}
	w := 0
	for i := range runs {
		w += ansi.StringWidthWc(runs[i].text)
		if runs[i].extra {
			w += len("[picture: ]")
		}
	}
	in.columns[column] = max(in.columns[column], w)
}

// cellSpace is what a column takes beside its text: the blanks around it, the
// line to the next one and some air.
const cellSpace = 5

// natural returns how wide a table is that wraps no cell.
func (in *inker) natural() int {
	w := 0
	for _, column := range in.columns {
		w += column + cellSpace
	}
	return max(w, 1)
}

// longestURL is what terminals commonly take as a link.
const longestURL = 2083

// cleanURL returns where a link of the article leads, fit for a terminal, or ""
// where it leads nowhere that a reader could go to.
func cleanURL(base string, destination []byte) string {
	u, err := url.Parse(string(util.URLEscape(destination, true)))
	if err != nil || (u.Scheme == "" && u.Host == "" && u.Path == "" && u.RawQuery == "") {
		return ""
	}
	if !u.IsAbs() {
		from, err := url.Parse(base)
		if err != nil || !from.IsAbs() {
			return ""
		}
		u = from.ResolveReference(u)
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https", "mailto", "ftp", "gopher", "gemini":
	default:
		return ""
	}
	if s := quoteURL(u.String()); len(s) <= longestURL {
		return s
	}
	return ""
}

const hexDigits = "0123456789ABCDEF"

// quoteURL percent-encodes what must not stand in a terminal's link.
func quoteURL(u string) string {
	var b strings.Builder
	for i := range len(u) {
		switch c := u[i]; {
		case c <= 0x20, c >= 0x7f, c == ';', c == '"', c == '<', c == '>', c == '\\', c == '^', c == '`', c == '{', c == '|', c == '}':
			b.WriteByte('%')
			b.WriteByte(hexDigits[c>>4])
			b.WriteByte(hexDigits[c&15])
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}
