package ui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"crosswire/content"
)

// TestHintsNameTheKeysAsSet holds that the foot of the screen names no key that
// settings have given away.
func TestHintsNameTheKeysAsSet(t *testing.T) {
	opt, err := read(t, "[keys]\nnext = \"E\"\nhelp = \"f1\"\nundo = \"ctrl+z\"\nright = \"+\"\n")
	if err != nil {
		t.Fatal(err)
	}
	s := newScreen(t, sample(), opt, 160, 30)
	for _, step := range []struct{ keys, want string }{
		{"", "+ unfold"}, {"", "f1 help"}, {"enter", "E next difference"}, {"E", "here “"}, {"S", "ctrl+z takes it back"},
	} {
		s.press(strings.Fields(step.keys)...)
		if got := s.text(); !strings.Contains(got, step.want) {
			t.Errorf("after %q: no %q:\n%s", step.keys, step.want, got)
		}
	}
}

// TestSummary counts what the article has before a difference is chosen.
func TestSummary(t *testing.T) {
	r := show(newStyles(styleOptions{}), damStory(t), 0, 100, 30)
	if got, want := ansi.Strip(r.summary()), "≠ 1 number · @ 1 name · « 1 quote · + 1 only here · ↕ 1 moved · ~ 1 reworded · ▸ 2 passages not here"; got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

// TestNamedReadings holds that in views of several sources the one that bears
// the difference is named, and that a single line is for the others.
func TestNamedReadings(t *testing.T) {
	tell := damStory(t)
	r := show(newStyles(styleOptions{}), tell, 0, 100, 30)
	for d, _ := r.Current(); d.mark < 0 || tell.comparison.Marks[d.mark].Kind != content.Number; d, _ = r.Current() {
		if !r.Next(1) {
			t.Fatal("no number")
		}
	}
	d, _ := r.Current()
	a := newApparatus(r.st)
	view := func(lines int) string {
		return strings.TrimSpace(ansi.Strip(strings.Join(a.View(tell, d, 100, lines, false), "\n")))
	}
	if got := view(3); !strings.HasPrefix(got, "≠ number  here “Twelve” · The Valley Tribune “14”") {
		t.Error(got)
	}
	if got := view(1); !strings.HasPrefix(got, "≠ The Valley Tribune “14”") {
		t.Error(got)
	}
	a.named = true
	if got := view(3); !strings.HasPrefix(got, "≠ number  Harbour Courier “Twelve” · The Valley Tribune “14”") {
		t.Error(got)
	}
}
