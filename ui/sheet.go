package ui

import gansi "charm.land/glamour/v2/ansi"

func ptr[T any](v T) *T { return &v }

// articleSheet is glamour's style for an article: set like a newspaper column,
// without signs of Markdown. No code theme is named, which keeps the
// highlighter, and its start-up cost, out of the way. Nothing is underlined:
// underlines are left to the marks.
func articleSheet(o styleOptions, p palette) gansi.StyleConfig {
	style := func(color string, attrs ...*bool) gansi.StylePrimitive {
		var s gansi.StylePrimitive
		if !o.NoColor && color != "" {
			s.Color = ptr(color)
		}
		if !o.Plain && len(attrs) > 0 {
			s.Bold = attrs[0]
		}
		if !o.Plain && len(attrs) > 1 {
			s.Italic = attrs[1]
		}
		return s
	}
	yes, no := ptr(true), ptr(false)
	heading := style(p.heading, yes)
	lesser := style(p.accent, yes)
	sheet := gansi.StyleConfig{
		Heading: gansi.StyleBlock{StylePrimitive: heading},
		H1:      gansi.StyleBlock{StylePrimitive: heading},
		H2:      gansi.StyleBlock{StylePrimitive: lesser},
		H3:      gansi.StyleBlock{StylePrimitive: style(p.accent, no, yes)},
		H4:      gansi.StyleBlock{StylePrimitive: style(p.accent, no, yes)},
		H5:      gansi.StyleBlock{StylePrimitive: style(p.accent, no, yes)},
		H6:      gansi.StyleBlock{StylePrimitive: style(p.accent, no, yes)},

		BlockQuote: gansi.StyleBlock{Indent: ptr(uint(1)), IndentToken: ptr("│ ")},
		List:       gansi.StyleList{LevelIndent: 2},
		Item:       gansi.StylePrimitive{BlockPrefix: "• "},
		Enumeration: gansi.StylePrimitive{
			BlockPrefix: ". ",
		},
		Task:           gansi.StyleTask{Ticked: "[x] ", Unticked: "[ ] "},
		Emph:           style("", nil, yes),
		Strong:         style("", yes),
		HorizontalRule: gansi.StylePrimitive{Format: "\n* * *\n"},
		LinkText:       style(p.link),
		ImageText:      style(p.faint),
		CodeBlock:      gansi.StyleCodeBlock{StyleBlock: gansi.StyleBlock{Margin: ptr(uint(2))}},
		Table: gansi.StyleTable{
			CenterSeparator: ptr("┼"), ColumnSeparator: ptr("│"), RowSeparator: ptr("─"),
		},
		DefinitionTerm:        style("", yes),
		DefinitionDescription: gansi.StylePrimitive{BlockPrefix: "\n  "},
	}
	if !o.Plain {
		sheet.Strikethrough.CrossedOut = yes
	}
	sheet.ImageText.Prefix, sheet.ImageText.Suffix = "[picture: ", "]"
	if o.Plain {
		sheet.H1.Prefix, sheet.H2.Prefix, sheet.H3.Prefix = "# ", "## ", "### "
		sheet.Code.BlockPrefix, sheet.Code.BlockSuffix = "`", "`"
	}
	if o.NoColor {
		sheet.Code.BlockPrefix, sheet.Code.BlockSuffix = "`", "`"
	} else {
		sheet.Code.Color = ptr(p.accent)
	}
	return sheet
}
