package feed

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"crosswire/content"
)

// WriteJSON writes v indented, with characters that could harm a terminal
// escaped: paths may hold any.
func WriteJSON(w io.Writer, v any) error {
	var raw bytes.Buffer
	enc := json.NewEncoder(&raw)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("encoding: %w", err)
	}
	out := make([]byte, 0, raw.Len())
	for _, r := range raw.String() {
		switch {
		case !content.Unsafe(r):
			out = append(out, string(r)...)
		case r > 0xffff:
			r -= 0x10000
			out = fmt.Appendf(out, `\u%04x\u%04x`, 0xd800+r>>10, 0xdc00+r&0x3ff)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
	}
	_, err := w.Write(out)
	return err
}

// The shapes of compare's JSON. Names and nulls are part of the program's
// interface.
type (
	reportJSON struct {
		Versions []versionJSON `json:"versions"`
		Links    []linkJSON    `json:"links"`
		Rows     []content.Row `json:"rows"`
		Marks    []markJSON    `json:"marks"`
		Facts    []factJSON    `json:"facts"`
		Gaps     []gapJSON     `json:"gaps"`
	}
	versionJSON struct {
		Path      string     `json:"path"`
		Item      *int       `json:"item"`
		Title     *string    `json:"title"`
		Source    *string    `json:"source"`
		Agency    *string    `json:"agency"`
		Published *string    `json:"published"`
		Origin    int        `json:"origin"`
		Text      string     `json:"text"`
		Passages  []spanJSON `json:"passages"`
	}
	spanJSON struct {
		Start     int  `json:"start"`
		End       int  `json:"end"`
		FileStart *int `json:"file_start"`
		FileEnd   *int `json:"file_end"`
	}
	refJSON struct {
		Version int `json:"version"`
		Passage int `json:"passage"`
	}
	linkJSON struct {
		A        refJSON `json:"a"`
		B        refJSON `json:"b"`
		Relation string  `json:"relation"`
		Moved    bool    `json:"moved"`
	}
	markJSON struct {
		refJSON
		Kind string `json:"kind"`
		spanJSON
		Support   int           `json:"support"`
		Readings  []readingJSON `json:"readings"`
		Why       string        `json:"why"`
		Furniture *int          `json:"furniture,omitempty"` // the piece of furniture it is in, beside the text
	}
	readingJSON struct {
		Version int     `json:"version"`
		Start   int     `json:"start"`
		End     int     `json:"end"`
		Value   *string `json:"value,omitempty"`
	}
	factJSON struct {
		Kind     string        `json:"kind"`
		Readings []readingJSON `json:"readings"`
	}
	gapJSON struct {
		Version  int       `json:"version"`
		At       int       `json:"at"`
		Passages []refJSON `json:"passages"`
	}
)

// JSON writes the report in the form of `compare --format json`.
func (r *Report) JSON(w io.Writer) error {
	c := r.Comparison
	out := reportJSON{
		Versions: make([]versionJSON, len(r.Articles)),
		Links:    make([]linkJSON, len(c.Links)),
		Rows:     make([]content.Row, len(c.Rows)),
		Marks:    make([]markJSON, len(c.Marks)),
		Facts:    make([]factJSON, len(c.Facts)),
		Gaps:     make([]gapJSON, len(c.Gaps)),
	}
	inFile := make([]content.Offsets, len(r.Articles))
	for i, a := range r.Articles {
		inFile[i] = a.Body.Text.Offsets.Then(a.Body.File)
		out.Versions[i] = r.versionJSON(i, inFile[i])
	}
	for i, l := range c.Links {
		out.Links[i] = linkJSON{refJSON(l.A), refJSON(l.B), l.Relation.String(), l.Moved}
	}
	for i, row := range c.Rows {
		out.Rows[i] = rowJSON(row)
	}
	for i, m := range c.Marks {
		out.Marks[i] = markJSON{
			refJSON:  refJSON(m.PassageRef),
			Kind:     m.Kind.String(),
			spanJSON: placed(m.Span, inFile[m.Version]),
			Support:  m.Support,
			Readings: readingsJSON(m.Readings),
			Why:      m.Why,
		}
	}
	out.Marks = append(out.Marks, r.furnitureJSON()...)
	for i, f := range c.Facts {
		out.Facts[i].Kind = f.Kind.String()
		out.Facts[i].Readings = []readingJSON{}
		for _, x := range f.Readings {
			out.Facts[i].Readings = append(out.Facts[i].Readings, readingJSON{x.Version, x.Start, x.End, &x.Value})
		}
	}
	for i, g := range c.Gaps {
		out.Gaps[i] = gapJSON{g.Version, g.At, []refJSON{}}
		for _, p := range g.Passages {
			out.Gaps[i].Passages = append(out.Gaps[i].Passages, refJSON(p))
		}
	}
	return WriteJSON(w, out)
}

func (r *Report) versionJSON(i int, inFile content.Offsets) versionJSON {
	a := r.Articles[i]
	v := versionJSON{
		Path: a.Path, Item: a.ItemNumber(), Title: OrNull(a.Title), Source: OrNull(a.Source), Agency: OrNull(a.Agency),
		Published: OrNull(a.Published.String()), Origin: r.Origin[i], Text: a.Body.Text.Plain,
		Passages: []spanJSON{},
	}
	for _, p := range r.Comparison.Passages[i] {
		v.Passages = append(v.Passages, placed(p, inFile))
	}
	return v
}

func readingsJSON(readings []content.Reading) []readingJSON {
	out := make([]readingJSON, len(readings))
	for i, x := range readings {
		out[i] = readingJSON{x.Version, x.Start, x.End, nil}
	}
	return out
}

// furnitureJSON returns the marks in what stands beside the texts. Each has its
// place in the file, and in the text the place where its piece would stand.
func (r *Report) furnitureJSON() []markJSON {
	var out []markJSON
	for _, m := range r.Furniture {
		if len(r.Comparison.Passages[m.Version]) == 0 {
			continue
		}
		f := r.Articles[m.Version].Body.Furniture[m.Piece]
		passage, at := r.beside(m.Version, m.Piece)
		x := markJSON{
			refJSON:   refJSON{m.Version, passage},
			Kind:      m.Kind.String(),
			spanJSON:  placed(m.Span, f.File),
			Support:   m.Support,
			Readings:  []readingJSON{},
			Why:       m.Why,
			Furniture: &m.Piece,
		}
		x.Start, x.End = at, at
		for _, y := range m.Readings {
			_, at := r.beside(y.Version, y.Piece)
			x.Readings = append(x.Readings, readingJSON{y.Version, at, at, &y.Text})
		}
		out = append(out, x)
	}
	return out
}

// beside returns where a piece of furniture would stand in its version's text:
// behind a passage, or before the first.
func (r *Report) beside(version, piece int) (passage, at int) {
	if piece < 0 {
		return 0, 0
	}
	passages := r.Comparison.Passages[version]
	n := passagesBefore(r.Articles[version].Body, passages, piece)
	if n == 0 {
		return 0, 0
	}
	return n - 1, passages[n-1].End
}

// rowJSON returns row with empty cells as empty lists, never null.
func rowJSON(row content.Row) content.Row {
	out := make(content.Row, len(row))
	for i, cell := range row {
		out[i] = append([]int{}, cell...)
	}
	return out
}

// placed returns s with its place in the file, null where it has none.
func placed(s content.Span, inFile content.Offsets) spanJSON {
	out := spanJSON{Start: s.Start, End: s.End}
	if from, to, ok := inFile.Span(s.Start, s.End); ok {
		out.FileStart, out.FileEnd = &from, &to
	}
	return out
}

// OrNull returns a pointer to s, or nil where s is empty: what is unknown is
// null in JSON.
func OrNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
