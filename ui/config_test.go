package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

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
		"[keys]\nnxt = \"x\"\n":               `there is no "nxt"`,
		"[keys]\nnext = \" \"\n":              "next has no key",
		"[keys]\nnext = \"x\"\n":              `"x" is taken from export`,
		"[keys]\nnext = \"E\"\nwhy = \"E\"\n": `"E" is both next and why`,
		"[keys]\nnext = \"3\"\n":              "key of a source",
		"kinds = [\"numbers\"]\n":             `there is no "numbers"`,
		"theme = \"pink\"\n":                  "want auto, light or dark",
		"colour = true\n":                     `no setting "colour"`,
	} {
		if _, err := read(t, text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
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
