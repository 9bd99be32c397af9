package feed

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// widestTable is how many columns a table may have to be written as one.
const widestTable = 30

// table writes a table of data as a table; one that only lays out the page
// yields what is in its cells.
func (w *markdownWriter) table(n *html.Node) {
	rows := tableRows(n)
	if !isDataTable(n, rows) {
		w.children(n)
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Caption {
			w.children(c)
			w.flush()
		}
	}
	var lines [][]string
	width := 0
	for _, row := range rows {
		var cells []string
		for _, cell := range row {
			text := strings.Join(w.sub(cell, w.level), " ")
			text = strings.Join(strings.Fields(strings.ReplaceAll(text, "\\\n", " ")), " ")
			cells = append(cells, text)
			span, _ := strconv.Atoi(attr(cell, "colspan"))
			for ; span > 1 && len(cells) < widestTable; span-- {
				cells = append(cells, "")
			}
		}
		if strings.Join(cells, "") != "" {
			lines = append(lines, cells)
			width = max(width, len(cells))
		}
	}
	var b strings.Builder
	for i, cells := range lines {
		for len(cells) < width {
			cells = append(cells, "")
		}
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString("| " + strings.Join(cells, " | ") + " |")
		if i == 0 {
			b.WriteString("\n|" + strings.Repeat(" --- |", width))
		}
	}
	w.add(b.String())
}

// tableRows returns the cells of a table's rows.
func tableRows(n *html.Node) [][]*html.Node {
	var rows [][]*html.Node
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch c.DataAtom {
			case atom.Thead, atom.Tbody, atom.Tfoot:
				walk(c)
			case atom.Tr:
				var cells []*html.Node
				for d := c.FirstChild; d != nil; d = d.NextSibling {
					if d.DataAtom == atom.Td || d.DataAtom == atom.Th {
						cells = append(cells, d)
					}
				}
				if len(cells) > 0 {
					rows = append(rows, cells)
				}
			}
		}
	}
	walk(n)
	return rows
}

// isDataTable reports whether a table holds data: several rows and columns of
// short cells.
func isDataTable(n *html.Node, rows [][]*html.Node) bool {
	if attr(n, "role") == "presentation" || len(rows) < 2 {
		return false
	}
	width := 0
	for _, row := range rows {
		width = max(width, len(row))
	}
	if width < 2 || width > widestTable {
		return false
	}
	for c := range n.Descendants() {
		switch c.DataAtom {
		case atom.Table, atom.H1, atom.H2, atom.Ul, atom.Ol, atom.Blockquote, atom.Pre, atom.Figure, atom.Article, atom.Section, atom.Hr:
			return false
		case atom.Td, atom.Th:
			if textLength(c) > 600 {
				return false
			}
		}
	}
	return true
}
