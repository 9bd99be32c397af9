package ui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
)

var themes = []struct {
	name    string
	options styleOptions
}{
	{"dark", styleOptions{}},
	{"light", styleOptions{Light: true}},
	{"nocolor", styleOptions{NoColor: true}},
	{"plain", styleOptions{Plain: true}},
}

var sizes = [][2]int{{100, 40}, {70, 24}, {40, 10}, {20, 5}}

// picture is a screen as it is kept to be compared: with its escape sequences
// to be seen.
func picture(screen string) []byte {
	return []byte(strings.NewReplacer("\x1b", "␛", "\x07", "␇").Replace(screen) + "\n")
}

// TestReaderScreens compares whole screens of the reader, in every theme and at
// every size: at the beginning, and at the third difference with all gaps open.
func TestReaderScreens(t *testing.T) {
	tell := damStory(t)
	for _, theme := range themes {
		for _, size := range sizes {
			w, h := size[0], size[1]
			name := fmt.Sprintf("%s-%dx%d", theme.name, w, h)
			st := newStyles(theme.options)
			t.Run(name, func(t *testing.T) {
				r := show(st, tell, 0, w, h)
				first := r.View()
				holdsFrame(t, first, w, h)
				r.CycleGaps()
				for range 3 {
					r.Next(1)
				}
				d, _ := r.Current()
				second := r.View()
				holdsFrame(t, second, w, h)
				strip := strings.Join(newApparatus(st).View(tell, d, w, 3, true), "\n")
				golden.RequireEqual(t, picture(strings.Join([]string{first, second, strip}, "\n\n")))
			})
		}
	}
}

// TestReaderText keeps the same screens without their styles, to be read.
func TestReaderText(t *testing.T) {
	tell := damStory(t)
	for article, name := range []string{"courier", "tribune", "gazette"} {
		t.Run(name, func(t *testing.T) {
			r := show(newStyles(styleOptions{}), tell, article, 100, 44)
			r.CycleGaps()
			r.ToggleFurniture()
			golden.RequireEqual(t, picture(ansi.Strip(r.View())))
		})
	}
}

// holdsFrame holds that a screen has exactly h lines of w cells and is clean.
func holdsFrame(t *testing.T, screen string, w, h int) {
	t.Helper()
	lines := strings.Split(screen, "\n")
	if len(lines) != h {
		t.Errorf("%d lines on a screen of %d", len(lines), h)
	}
	for i, l := range lines {
		if n := ansi.StringWidthWc(l); n != w {
			t.Errorf("line %d has %d cells of %d: %q", i, n, w, ansi.Strip(l))
		}
	}
	if bad := unclean(screen); bad != "" {
		t.Errorf("unclean: %s", bad)
	}
}
