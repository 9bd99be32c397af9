package ui

import (
	"image/color"
	"math"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"crosswire/content"
)

// linear returns the channels of a colour as light, from 0 to 1.
func linear(c color.Color) [3]float64 {
	r, g, b, _ := c.RGBA()
	var out [3]float64
	for i, v := range []uint32{r, g, b} {
		x := float64(v) / 0xffff
		if x <= 0.04045 {
			out[i] = x / 12.92
		} else {
			out[i] = math.Pow((x+0.055)/1.055, 2.4)
		}
	}
	return out
}

// contrast is that of WCAG 2.2.
func contrast(a, b color.Color) float64 {
	bright := func(c color.Color) float64 {
		l := linear(c)
		return 0.2126*l[0] + 0.7152*l[1] + 0.0722*l[2] + 0.05
	}
	x, y := bright(a), bright(b)
	return max(x, y) / min(x, y)
}

// TestContrast asks for 4.5 to 1 in all colours, in the nearest of 256, and in
// sixteen as xterm has them.
func TestContrast(t *testing.T) {
	nearest := func(c color.Color) color.Color { return ansi.Convert256(c) }
	same := func(c color.Color) color.Color { return c }
	for _, c := range []struct {
		name   string
		p      palette
		shades map[string]func(color.Color) color.Color
	}{
		{"dark", darkPalette, map[string]func(color.Color) color.Color{"all": same, "256": nearest}},
		{"light", lightPalette, map[string]func(color.Color) color.Color{"all": same, "256": nearest}},
		{"dark", darkFew, map[string]func(color.Color) color.Color{"16": xterm}},
		{"light", lightFew, map[string]func(color.Color) color.Color{"16": xterm}},
	} {
		for shades, shade := range c.shades {
			hold := func(what, ink, ground string) {
				if r := contrast(shade(lipgloss.Color(ink)), lipgloss.Color(ground)); r < 4.5 {
					t.Errorf("%s, %s: %s has a contrast of %.2f", c.name, shades, what, r)
				}
			}
			for k, ink := range c.p.kinds {
				hold(content.Kind(k).String(), ink, c.p.ground)
			}
			for what, ink := range map[string]string{"faint": c.p.faint, "accent": c.p.accent, "link": c.p.link, "heading": c.p.heading, "problem": c.p.problem} {
				hold(what, ink, c.p.ground)
			}
			hold("a match", c.p.hit, "#111111")
		}
	}
}

// xterm returns the shade that xterm gives to one of its sixteen colours.
func xterm(c color.Color) color.Color {
	shades := strings.Fields("#000000 #cd0000 #00cd00 #cdcd00 #0000ee #cd00cd #00cdcd #e5e5e5 " +
		"#7f7f7f #ff0000 #00ff00 #ffff00 #5c5cff #ff00ff #00ffff #ffffff")
	if basic, ok := c.(ansi.BasicColor); ok {
		return lipgloss.Color(shades[basic])
	}
	return c
}

// The matrices of Machado, Oliveira and Fernandes, "A Physiologically-based
// Model for Simulation of Color Vision Deficiency" (2009), at full severity.
var deficiencies = map[string][3][3]float64{
	"protanopia":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deuteranopia": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
}

// TestRedGreenBlindness holds that the colours of kinds stay apart where red
// and green do not.
func TestRedGreenBlindness(t *testing.T) {
	const least = 0.05 // between channels of light, from 0 to 1
	for name, p := range map[string]palette{"dark": darkPalette, "light": lightPalette} {
		for sight, m := range deficiencies {
			for a := range p.kinds {
				for b := range a {
					x, y := linear(lipgloss.Color(p.kinds[a])), linear(lipgloss.Color(p.kinds[b]))
					d := 0.0
					for i := range 3 {
						diff := 0.0
						for j := range 3 {
							diff += m[i][j] * (x[j] - y[j])
						}
						d = max(d, math.Abs(diff))
					}
					if d < least {
						t.Errorf("%s, %s: %s and %s differ by %.3f", name, sight, content.Kind(a), content.Kind(b), d)
					}
				}
			}
		}
	}
}

// TestKindsWithoutColour holds that kinds are told apart by what is left where
// there is no colour, and by their signs where there is nothing else.
func TestKindsWithoutColour(t *testing.T) {
	st := newStyles(styleOptions{NoColor: true})
	looks, signs := make(map[uv.Style]int), make(map[string]int)
	for k, kind := range st.kinds {
		looks[st.mark(uv.Style{}, content.Kind(k))]++
		signs[kind.glyph]++
		if kind.color != nil || st.width(kind.glyph) != 1 {
			t.Errorf("%s: colour %v, sign %q", content.Kind(k), kind.color, kind.glyph)
		}
	}
	if len(looks) != kindCount || len(signs) != kindCount {
		t.Errorf("%d looks and %d signs for %d kinds", len(looks), len(signs), kindCount)
	}
	plain := newStyles(styleOptions{Plain: true})
	for k := range plain.kinds {
		if s := plain.mark(uv.Style{}, content.Kind(k)); !s.IsZero() {
			t.Errorf("%s is styled on a terminal without styles", content.Kind(k))
		}
	}
}

func TestSimpleUnderline(t *testing.T) {
	for term, want := range map[string]bool{"linux": true, "vt220": true, "screen-256color": true, "xterm-256color": false, "xterm-kitty": false, "tmux-256color": false, "": false} {
		env := map[string]string{"TERM": term}
		if got := simpleUnderline(func(k string) string { return env[k] }); got != want {
			t.Errorf("%q: %v", term, got)
		}
	}
	st := newStyles(styleOptions{SimpleUnderline: true})
	for k, kind := range st.kinds {
		if kind.underline != uv.UnderlineSingle {
			t.Errorf("%s is underlined otherwise", content.Kind(k))
		}
	}
}
