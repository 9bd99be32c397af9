package feed

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"crosswire/content"
)

// TestNotes reads texts into which services and note-takers have written what
// they know, and compares fields, furniture and text with NAME.want.
func TestNotes(t *testing.T) {
	for file, data := range fixturesIn(t, "notes") {
		t.Run(filepath.Base(file), func(t *testing.T) {
			drafts, _, err := parse(input{path: file, data: data})
			if err != nil || len(drafts) != 1 {
				t.Fatal(len(drafts), err)
			}
			holdWanted(t, file, describeNotes(&drafts[0]))
		})
	}
}

func describeNotes(d *draft) string {
	a := finish(d, nil)
	var b strings.Builder
	for _, f := range []struct{ name, value string }{
		{"title", a.Title}, {"source", a.Source}, {"url", a.URL}, {"authors", strings.Join(a.Authors, " | ")}, {"published", a.Published.String()}, {"description", a.Description},
	} {
		if f.value != "" {
			b.WriteString(f.name + ": " + f.value + " (" + a.From[f.name] + ")\n")
		}
	}
	for _, f := range a.Body.Furniture {
		b.WriteString(f.Why + ": " + strings.ReplaceAll(f.Text, "\n", " ") + "\n")
	}
	return b.String() + "\n" + a.Body.Text.Plain + "\n"
}

// TestNotesBelowDeepLists looks whether the fields stay where lists are nested
// too deep to be shown as lists.
func TestNotesBelowDeepLists(t *testing.T) {
	text := "---\ntitle: Lists\nurl: https://lowfordpost.example/lists\n---\n"
	for i := range deepest + 4 {
		text += strings.Repeat("  ", i) + "- an item\n"
	}
	drafts, err := parseMarkdown(input{path: "lists.md", data: []byte(text)})
	if err != nil || len(drafts) != 1 {
		t.Fatal(drafts, err)
	}
	a := finish(&drafts[0], nil)
	if a.Title != "Lists" || a.URL != "https://lowfordpost.example/lists" || strings.Count(a.Body.Text.Plain, "an item") != deepest+4 {
		t.Errorf("%q %q %q", a.Title, a.URL, a.Body.Text.Plain)
	}
}

func TestWithoutRoles(t *testing.T) {
	for _, c := range []struct{ in, want []string }{
		{[]string{"Ines Roe", "White House Reporter"}, []string{"Ines Roe"}},
		{[]string{"Court Correspondent", "Ines Roe", "Max Hill"}, []string{"Ines Roe", "Max Hill"}},
		{[]string{"Staff Reporter"}, []string{"Staff Reporter"}},
		{nil, nil},
	} {
		if got := withoutRoles(c.in); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q", c.in, got)
		}
	}
}

// FuzzNotes checks that taking notes off a text leaves every byte of it either
// in the article or in its furniture, and that what is left maps back.
func FuzzNotes(f *testing.F) {
	for _, data := range fixturesIn(f, "notes") {
		f.Add(string(data))
	}
	f.Add("0 \n \n#*")
	f.Fuzz(func(t *testing.T, s string) {
		text, _ := cleanInput([]byte(s))
		if nestedTooDeep(text) {
			return
		}
		cut, offsets := cutHighlightLinks(text, content.Offsets{})
		if len(cut) > len(text) || !offsets.Empty() {
			t.Fatalf("%q became %q", text, cut)
		}
		drafts, err := parseMarkdown(input{path: "a.md", data: []byte(s)})
		if err != nil || len(drafts) != 1 {
			t.Fatal(err)
		}
		a := finish(&drafts[0], nil)
		for _, piece := range a.Body.Furniture {
			if piece.Why == "" {
				t.Errorf("furniture without a reason: %q", piece.Text)
			}
			if piece.At < 0 || piece.At > len(a.Body.Markdown) {
				t.Errorf("furniture at %d of %d", piece.At, len(a.Body.Markdown))
			}
		}
	})
}
