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
	title, marks := "on the page beside the article", r.besideMarks()
	if n := len(marks); n > 0 {
		title += ", " + Count(n, "difference")
	}
	title += ": " + strings.Join(kinds, ", ")
	rows := []row{{}, {kind: rowFold, glyph: glyph, text: render(r.st.faint, r.st.cut(title, r.measureW))}}
	if !r.furniture {
		return rows
	}
	for i, f := range furniture {
		var coats []coat
		for k, m := range marks {
			if m.Piece == i {
				coats = append(coats, coat{m.Start, m.End, k, m.Kind, -1, m.Start})
			}
		}
		rows = append(rows, r.besideRows(f, layCoats(coats, nil))...)
	}
	return rows
}

// besideMarks returns what is marked in the article's furniture and shown.
func (r *reader) besideMarks() []feed.FurnitureMark {
	var marks []feed.FurnitureMark
	for _, m := range r.telling.furniture {
		if m.Version == r.version && r.kinds[m.Kind] {
			marks = append(marks, m)
		}
	}
	return marks
}

// besideRows returns a piece of furniture with the marks of its own
// comparison. They are no stops of the cursor: furniture is not the article.
func (r *reader) besideRows(f feed.Furniture, coats []coat) []row {
	text := strings.Map(oneLine, f.Text)
	whole := &block{runs: []run{{text: text, end: len(text)}}}
	paint := painter{st: r.st, coats: coats, mark: -1, hit: -1, room: r.roomW - len(besideIndent)}
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
