package ui

import (
	"slices"
	"strings"

	"crosswire/content"
	"crosswire/feed"
)

// foot returns the rows below the article: what stood on its page beside it.
func (r *reader) foot() []row {
	furniture := r.Article().Body.Furniture
	if len(furniture) == 0 {
		return nil
	}
	var kinds []string
	for _, f := range furniture {
		if why := content.CleanLine(f.Why); !slices.Contains(kinds, why) {
			kinds = append(kinds, why)
		}
	}
	glyph := "▸"
	if r.furniture {
		glyph = "▾"
	}
	title := "on the page beside the article"
	if n := r.besideDifferences(); n > 0 {
		title += ", " + Count(n, "difference")
	}
	title += ": " + strings.Join(kinds, ", ")
	rows := []row{{}, {kind: rowFold, glyph: glyph, text: render(r.st.faint, r.st.cut(title, r.measureW))}}
	if !r.furniture {
		return rows
	}
	for i, f := range furniture {
		rows = append(rows, r.besideRows(i, f)...)
	}
	return rows
}

// besideDifferences counts what is marked in the article's furniture.
func (r *reader) besideDifferences() int {
	n := 0
	for _, m := range r.telling.furniture {
		if m.Version == r.version && r.kinds[m.Kind] {
			n++
		}
	}
	return n
}

// besideRows returns a piece of furniture with the marks of its own
// comparison. They are no stops of the cursor: furniture is not the article.
func (r *reader) besideRows(piece int, f feed.Furniture) []row {
	text := strings.ReplaceAll(f.Text, "\n", " ")
	whole := &block{runs: []run{{text: text, end: len(text)}}}
	paint := painter{st: r.st, coats: r.besideCoats(piece), mark: -1, hit: -1, room: r.roomW - len(besideIndent)}
	var rows []row
	at := 0
	for _, words := range r.st.wrap(text, r.measureW-len(besideIndent)) {
		at += max(0, strings.Index(text[at:], words))
		l := line{{text: words, style: r.st.faint, off: int32(at)}}
		rows = append(rows, row{kind: rowFold, glyph: paint.sign(at, at+len(words)), text: besideIndent + paint.line(whole, l)})
		at += len(words)
	}
	return rows
}

const besideIndent = "  "

// besideCoats returns the marks of a piece of the article's furniture that are
// shown, as offsets in the piece.
func (r *reader) besideCoats(piece int) []coat {
	var marks []coat
	for i, m := range r.telling.furniture {
		if m.Version == r.version && m.Piece == piece && r.kinds[m.Kind] {
			marks = append(marks, coat{m.Start, m.End, i, m.Kind, -1, m.Start})
		}
	}
	return layCoats(marks, nil)
}
