package ui

import (
	"image/color"
	"strings"
	"unicode/utf8"

	gansi "charm.land/glamour/v2/ansi"
	"charm.land/lipgloss/v2"
	"crosswire/content"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// styleOptions says what the terminal can show.
type styleOptions struct {
	Light           bool // the background is light
	Few             bool // sixteen colours
	NoColor         bool // attributes and underlines only
	Plain           bool // not even those, as with TERM=dumb
	SimpleUnderline bool // one underline style only
	Graphemes       bool // the terminal measures by grapheme cluster (mode 2027)

	dark, light *palette // nil for the usual ones
}

// kindStyle is how marks of one kind look. Every kind is told by its glyph, by
// its underline and attributes, and by its colour: each alone is enough.
type kindStyle struct {
	glyph     string
	color     color.Color
	underline uv.Underline
	attrs     uint8
}

// kindCount is the number of kinds of mark.
const kindCount = int(content.Trivial) + 1

// styles holds how everything looks. It is made once for a terminal and only
// read afterwards.
type styles struct {
	options styleOptions
	kinds   [kindCount]kindStyle
	sheet   gansi.StyleConfig // of the article's Markdown

	text, strong, faint uv.Style
	accent              uv.Style // headings of panes, the selected tab
	border, focus       uv.Style // a pane's frame, without and with the focus
	selected            uv.Style // the row or difference under the cursor
	gap                 uv.Style // what stands elsewhere and not here
	hit                 uv.Style // a match of the search
	problem             uv.Style
}

var kindGlyphs = [kindCount]string{"≠", "@", "«", "+", "↕", "~", "·"}

// newStyles returns the styles for a terminal.
func newStyles(o styleOptions) *styles {
	if o.Plain {
		o.NoColor = true
	}
	p := o.palette()
	s := &styles{options: o}
	s.setKinds(p)
	tint := func(hex string) color.Color {
		if o.NoColor {
			return nil
		}
		return lipgloss.Color(hex)
	}
	attrs := func(a uint8) uint8 {
		if o.Plain {
			return 0
		}
		return a
	}
	s.strong = uv.Style{Attrs: attrs(uv.AttrBold)}
	s.faint = uv.Style{Fg: tint(p.faint)}
	s.accent = uv.Style{Fg: tint(p.accent), Attrs: attrs(uv.AttrBold)}
	s.border = uv.Style{Fg: tint(p.border)}
	s.focus = uv.Style{Fg: tint(p.focus), Attrs: attrs(uv.AttrBold)}
	s.selected = uv.Style{Attrs: attrs(uv.AttrReverse)}
	s.gap = uv.Style{Fg: tint(p.faint), Attrs: attrs(uv.AttrItalic)}
	s.hit = uv.Style{Bg: tint(p.hit), Fg: tint("#111111")}
	s.problem = uv.Style{Fg: tint(p.problem), Attrs: attrs(uv.AttrBold)}
	if o.NoColor {
		s.faint.Attrs = attrs(uv.AttrFaint)
		s.hit = uv.Style{Attrs: attrs(uv.AttrReverse | uv.AttrBold)}
	}
	s.sheet = articleSheet(o, p)
	return s
}

func (s *styles) setKinds(p palette) {
	s.kinds = [kindCount]kindStyle{
		content.Number:   {underline: uv.UnderlineDouble, attrs: uv.AttrBold},
		content.Name:     {underline: uv.UnderlineSingle, attrs: uv.AttrBold},
		content.Quote:    {underline: uv.UnderlineDashed},
		content.Only:     {underline: uv.UnderlineSingle},
		content.Moved:    {underline: uv.UnderlineDotted},
		content.Reworded: {underline: uv.UnderlineCurly},
		content.Trivial:  {underline: uv.UnderlineDotted, attrs: uv.AttrFaint},
	}
	for k := range s.kinds {
		kind := &s.kinds[k]
		kind.glyph = kindGlyphs[k]
		if !s.options.NoColor {
			kind.color = lipgloss.Color(p.kinds[k])
		}
		if s.options.SimpleUnderline {
			kind.underline = uv.UnderlineSingle
		}
		if s.options.Plain {
			kind.underline, kind.attrs = uv.UnderlineNone, 0
		}
	}
}

// mark returns st with the looks of a kind laid over it.
func (s *styles) mark(st uv.Style, k content.Kind) uv.Style {
	kind := &s.kinds[k]
	if kind.color != nil {
		st.Fg = kind.color
	}
	st.Underline = kind.underline
	st.Attrs |= kind.attrs
	return st
}

// over returns st with what top sets laid over it.
func over(st, top uv.Style) uv.Style {
	if top.Fg != nil {
		st.Fg = top.Fg
	}
	if top.Bg != nil {
		st.Bg = top.Bg
	}
	if top.Underline != uv.UnderlineNone {
		st.Underline = top.Underline
	}
	st.Attrs |= top.Attrs
	return st
}

// glyph returns the sign of a kind in its colour.
func (s *styles) glyph(k content.Kind) string {
	return render(uv.Style{Fg: s.kinds[k].color, Attrs: s.strong.Attrs}, s.kinds[k].glyph)
}

// width returns how many cells text takes, as the terminal draws it.
func (s *styles) width(text string) int {
	if s.options.Graphemes {
		return ansi.StringWidth(text)
	}
	return ansi.StringWidthWc(text)
}

// cluster returns the first grapheme cluster of text and how wide it is drawn.
func (s *styles) cluster(text string) (string, int) {
	if c := text[0]; c >= ' ' && c < 0x7f && (len(text) == 1 || text[1] < utf8.RuneSelf) {
		return text[:1], 1
	}
	g, _ := ansi.FirstGraphemeCluster(text, ansi.GraphemeWidth)
	return g, s.width(g)
}

// cut returns text, which may hold escape sequences, shortened to w cells.
func (s *styles) cut(text string, w int) string {
	if w <= 0 {
		return ""
	}
	if s.options.Graphemes {
		return ansi.Truncate(text, w, "…")
	}
	return ansi.TruncateWc(text, w, "…")
}

// fit returns text cut or filled with blanks to exactly w cells.
func (s *styles) fit(text string, w int) string {
	n := s.width(text)
	if n > w {
		text = s.cut(text, w)
		n = s.width(text)
	}
	return text + blanks(w-n)
}

// wrap breaks plain text into lines of at most w cells.
func (s *styles) wrap(text string, w int) []string {
	w = max(w, 1)
	if s.options.Graphemes {
		return strings.Split(ansi.Wrap(text, w, ""), "\n")
	}
	return strings.Split(ansi.WrapWc(text, w, ""), "\n")
}

// render returns text in a style, with nothing left open behind it.
func render(st uv.Style, text string) string {
	if st.IsZero() || text == "" {
		return text
	}
	return st.String() + text + ansi.ResetStyle
}

const manyBlanks = "                                                                                                    "

func blanks(n int) string {
	switch {
	case n <= 0:
		return ""
	case n <= len(manyBlanks):
		return manyBlanks[:n]
	}
	return strings.Repeat(" ", n)
}
