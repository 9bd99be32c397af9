package ui

import (
	"image/color"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"

	"crosswire/content"
)

// read returns the settings of a file that holds text.
func read(t *testing.T, text string) (Options, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "config.toml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return ReadConfig(path)
}

func TestSettings(t *testing.T) {
	opt, err := read(t, "theme = \"light\"\nkinds = [\"number\", \"quote\", \"trivial\"]\n[keys]\nnext = \"x ctrl+n\"\nexport = \"E\"\n")
	if err != nil {
		t.Fatal(err)
	}
	a := New(t.Context(), Source{}, opt)
	if got := a.keys.Next.Keys(); !slices.Equal(got, []string{"x", "ctrl+n"}) || a.keys.Next.Help().Key != "x ctrl+n" {
		t.Errorf("next is %v, shown as %q", got, a.keys.Next.Help().Key)
	}
	if got := a.keys.Export.Keys(); !slices.Equal(got, []string{"E"}) {
		t.Errorf("export is %v", got)
	}
	want := kindSet{content.Number: true, content.Quote: true, content.Trivial: true}
	if a.reader.kinds != want {
		t.Errorf("shown are %v", a.reader.kinds)
	}
}

// TestColours holds that colours of the settings are those on the screen, for
// their own background only.
func TestColours(t *testing.T) {
	opt, err := read(t, "[colours.dark]\nnumber = \"#123456\"\nmatch = \"208\"\n[colours.light]\nnumber = \"9\"\n")
	if err != nil {
		t.Fatal(err)
	}
	for theme, want := range map[string]color.Color{"dark": lipgloss.Color("#123456"), "light": lipgloss.Color("9")} {
		opt.Theme = theme
		a := New(t.Context(), Source{}, opt)
		if got := a.st.kinds[content.Number].color; got != want {
			t.Errorf("%s: number is %v, want %v", theme, got, want)
		}
		if got, usual := a.st.kinds[content.Quote].color, newStyles(styleOptions{Light: theme == "light"}).kinds[content.Quote].color; got != usual {
			t.Errorf("%s: quote is %v, want %v", theme, got, usual)
		}
	}
	if darkPalette.kinds[content.Number] == "#123456" {
		t.Error("the usual colours have been changed")
	}
}

// TestTakenKeys takes one of two keys from an action.
func TestTakenKeys(t *testing.T) {
	opt, err := read(t, "[keys]\nwhy = \"j\"\n")
	if err != nil {
		t.Fatal(err)
	}
	if got := opt.keys.Down.Keys(); !slices.Equal(got, []string{"down"}) {
		t.Errorf("down is %v", got)
	}
}

func TestWrongSettings(t *testing.T) {
	for text, want := range map[string]string{
		"[keys]\nnxt = \"x\"\n":                 `there is no "nxt"`,
		"[keys]\nnext = \" \"\n":                "next has no key",
		"[keys]\nnext = \"x\"\n":                `"x" is taken from export`,
		"[keys]\nnext = \"E\"\nwhy = \"E\"\n":   `"E" is both next and why`,
		"[keys]\nnext = \"3\"\n":                "key of a source",
		"kinds = [\"numbers\"]\n":               `there is no "numbers"`,
		"theme = \"pink\"\n":                    "want auto, light or dark",
		"colour = true\n":                       `no setting "colour"; there are theme, no_color, width`,
		"[colours]\nnumber = \"#fff\"\n":        `no setting "colours.number"`,
		"[colours.dark]\nnumbr = \"#fff\"\n":    `there is no "numbr"; there are accent,`,
		"[colours.light]\nonly = \"reddish\"\n": `only: "reddish" is no colour`,
		"[colours.dark]\nname = \"256\"\n":      `name: "256" is no colour`,
		"[keys]\nnext = \"ctl+n\"\n":            `"ctl+n" is no key`,
		"[keys]\nnext = \"nn\"\n":               `"nn" is no key`,
	} {
		if _, err := read(t, text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

// TestSettingsAreWrittenDown holds that the README names every action and
// colour, and that its example can be read.
func TestSettingsAreWrittenDown(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	readme := string(raw)
	keys := newKeyMap()
	for name := range keys.actions() {
		if !strings.Contains(readme, "`"+name+"`") {
			t.Errorf("no word of the action %s", name)
		}
	}
	var kinds []string
	for _, k := range content.Kinds() {
		kinds = append(kinds, k.String())
	}
	for name := range darkPalette.colours() {
		if !slices.Contains(kinds, name) && !strings.Contains(readme, "`"+name+"`") {
			t.Errorf("no word of the colour %s", name)
		}
	}
	_, example, _ := strings.Cut(readme, "```toml\ntheme")
	example, _, _ = strings.Cut(example, "```")
	if opt, err := read(t, "theme"+example); err != nil || opt.keys == nil {
		t.Errorf("the example: %v", err)
	}
}

// TestKeysApart checks that no key does two things and that each is in the
// help.
func TestKeysApart(t *testing.T) {
	k := newKeyMap()
	owner, shown := map[string]string{}, map[string]bool{}
	for _, g := range k.groups() {
		for _, b := range g.keys {
			shown[b.Help().Desc] = true
		}
	}
	for name, b := range k.actions() {
		if !shown[b.Help().Desc] {
			t.Errorf("%s is not in the help", name)
		}
		for _, one := range b.Keys() {
			if owner[one] != "" {
				t.Errorf("%s is both %s and %s", one, owner[one], name)
			}
			owner[one] = name
		}
	}
}
