package ui

import (
	"strings"

	"crosswire/content"
	"crosswire/feed"
)

// head returns the rows that stand below the headline: where the article comes
// from, and what its paper has to say about it.
func (r *reader) head() []row {
	a := r.Article()
	var rows []row
	if title := content.CleanLine(a.Title); title != "" && !r.headed() {
		for _, l := range r.st.wrap(title, r.measureW) {
			rows = append(rows, row{kind: rowNote, text: render(r.st.strong, l)})
		}
	}
	from := sourceLine(a, r.telling.names()[r.article])
	if n := len(a.Revisions); n > 0 {
		from += " · " + Count(n, "other revision")
	}
	if r.h < roomy {
		from = r.st.cut(from, r.measureW)
	}
	for _, l := range r.st.wrap(from, r.measureW) {
		rows = append(rows, row{kind: rowNote, text: render(r.st.faint, l)})
	}
	if !a.Embargo.IsZero() {
		rows = append(rows, row{kind: rowNote, glyph: "!",
			text: render(r.st.problem, r.st.cut("embargoed until "+day(a.Embargo), r.measureW))})
	}
	for _, note := range a.Body.Notes {
		rows = append(rows, row{})
		for i, l := range r.st.wrap(content.CleanLine(note), r.measureW) {
			glyph := "!"
			if i > 0 {
				glyph = " "
			}
			rows = append(rows, row{kind: rowNote, glyph: glyph, text: render(r.st.strong, l)})
		}
	}
	return rows
}

// roomy is the height of a pane from which on it can spare lines for what is
// not the article.
const roomy = 12

// sourceLine says when and by whom an article was published.
func sourceLine(a *feed.Article, name string) string {
	parts := []string{"undated"}
	if !a.Published.IsZero() {
		parts[0] = day(a.Published)
	}
	parts = append(parts, name)
	if agency := content.CleanLine(a.Agency); agency != "" && agency != name {
		parts = append(parts, agency)
	}
	if len(a.Authors) > 0 {
		parts = append(parts, content.CleanLine(strings.Join(a.Authors, ", ")))
	} else if byline := content.CleanLine(a.Byline); byline != "" {
		parts = append(parts, byline)
	}
	return strings.Join(parts, " · ")
}

// day returns a date for reading.
func day(d feed.Date) string {
	if d.Day || d.Hour() == 0 && d.Minute() == 0 {
		return d.Format("2 January 2006")
	}
	return d.Format("2 January 2006, 15:04")
}
