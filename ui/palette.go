package ui

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"crosswire/content"
)

// palette is a set of colours for one kind of background. The kinds' colours
// go back to Okabe and Ito, "Color Universal Design" (2008), made lighter or
// darker until each has a contrast of at least 4.5 to 1.
type palette struct {
	kinds                                                     [kindCount]string
	faint, accent, link, heading, border, focus, hit, problem string
	ground                                                    string // what the contrast is reckoned against
}

var darkPalette = palette{
	kinds:  [kindCount]string{"#ff9d3b", "#e3a6d6", "#f0e442", "#67c1f5", "#2fc79b", "#b9b4ff", "#9a9a9a"},
	faint:  "#9a9a9a",
	accent: "#8fd0ff", link: "#9cc4e4", heading: "#f2f2f2",
	border: "#6a6a6a", focus: "#8fd0ff", hit: "#f0e442", problem: "#ff8a65",
	ground: "#1e1e1e",
}

var lightPalette = palette{
	kinds:  [kindCount]string{"#945400", "#8a2f74", "#4d4600", "#00609c", "#00684c", "#4b3fae", "#6b6b6b"},
	faint:  "#6b6b6b",
	accent: "#005a92", link: "#2a5a84", heading: "#111111",
	border: "#8c8c8c", focus: "#005a92", hit: "#f0e442", problem: "#a02800",
	ground: "#f7f7f7",
}

// The palettes of terminals with sixteen colours, whose shades are the
// terminal's own. Of the few that can be read on white some serve two kinds:
// glyph and underline tell them apart.
var (
	darkFew = palette{
		kinds:  [kindCount]string{"11", "13", "10", "14", "7", "15", "7"},
		faint:  "7",
		accent: "14", link: "14", heading: "15",
		border: "8", focus: "14", hit: "11", problem: "9",
		ground: "#000000",
	}
	lightFew = palette{
		kinds:  [kindCount]string{"1", "5", "0", "4", "0", "5", "0"},
		faint:  "0",
		accent: "4", link: "4", heading: "0",
		border: "8", focus: "4", hit: "11", problem: "1",
		ground: "#ffffff",
	}
)

// palette returns the colours for the terminal and its background.
func (o styleOptions) palette() palette {
	own, usual, few := o.dark, darkPalette, darkFew
	if o.Light {
		own, usual, few = o.light, lightPalette, lightFew
	}
	switch {
	case own != nil:
		return *own
	case o.Few:
		return few
	}
	return usual
}

// colours returns the colours of a palette by the names that settings have for
// them: those of the kinds, and of what else has one.
func (p *palette) colours() map[string]*string {
	out := map[string]*string{
		"faint": &p.faint, "accent": &p.accent, "link": &p.link, "heading": &p.heading,
		"border": &p.border, "focus": &p.focus, "match": &p.hit, "problem": &p.problem,
	}
	for _, k := range content.Kinds() {
		out[k.String()] = &p.kinds[k]
	}
	return out
}

// colourShape is how settings write a colour: in red, green and blue, or the
// number of one of the terminal's own 256.
var colourShape = regexp.MustCompile(`^(#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3}|\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$`)

// recoloured returns the palette with other colours for what is named. It is an
// error to name what has no colour, or what is none.
func (p palette) recoloured(wanted map[string]string) (*palette, error) {
	colours := p.colours()
	for _, name := range slices.Sorted(maps.Keys(wanted)) {
		c := colours[name]
		switch {
		case c == nil:
			return nil, fmt.Errorf("colours: there is no %q; there are %s", name, strings.Join(slices.Sorted(maps.Keys(colours)), ", "))
		case !colourShape.MatchString(wanted[name]):
			return nil, fmt.Errorf("colours: %s: %q is no colour: want #rrggbb, or 0 to 255 for the terminal's own", name, wanted[name])
		}
		*c = wanted[name]
	}
	return &p, nil
}
