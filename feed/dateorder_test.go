package feed

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestOrderOfDayAndMonth(t *testing.T) {
	const german = "Der Damm bei Lowford ist nach Angaben der Stadt am Montag gebrochen, und es wurde niemand verletzt.\n\nVierzig Häuser stehen nach Angaben der Polizei unter Wasser, und zwei der Brücken sind nicht mehr da.\n"
	for _, c := range []struct{ name, fields, text, want string }{
		{"British host", "source: https://weircourier.co.uk/1\ndate: 03/04/2024", prose, "2024-04-03"},
		{"German host", "source: https://weserbote.de/1\ndate: 3/4/2024", prose, "2024-04-03"},
		{"American host", "source: https://weircourier.us/1\ndate: 03/04/2024", prose, "2024-03-04"},
		{"a host of any country", "source: https://weircourier.io/1\ndate: 03/04/2024", prose, ""},
		{"Canadian host", "source: https://weircourier.ca/1\ndate: 03/04/2024", prose, ""},
		{"known American paper", "site: The Washington Post\ndate: 03/04/2024", prose, "2024-03-04"},
		{"known British paper at a .com", "url: https://www.theguardian.com/1\ndate: 03/04/2024", prose, "2024-04-03"},
		{"American station", "url: https://www.wxyz.com/1\ndate: 03/04/2024", prose, "2024-03-04"},
		{"English of one country", "lang: en-GB\ndate: 03/04/2024", prose, "2024-04-03"},
		{"English of another", "lang: en_US\ndate: 03/04/2024", prose, "2024-03-04"},
		{"English of no country", "lang: en\ndate: 03/04/2024", prose, ""},
		{"host before language", "lang: en-US\nsource: https://weircourier.co.uk/1\ndate: 03/04/2024", prose, "2024-04-03"},
		{"a language's", "date: 03/04/2024", german, "2024-04-03"},
		{"British spelling", "date: 03/04/2024", prose + "\nA neighbour of the harbour said that the colour of the water was grey.\n", "2024-04-03"},
		{"American spelling", "date: 03/04/2024", prose + "\nA neighbor of the harbor said that the color of the water was gray.\n", "2024-03-04"},
		{"a day above twelve", "date: 03/14/2024", prose, "2024-03-14"},
		{"the same", "date: 14/03/2024", prose, "2024-03-14"},
		{"twice the same number", "date: 04/04/2024", prose, "2024-04-04"},
		{"with full stops", "date: 3.4.2024", prose, "2024-04-03"},
		{"another field tells", "published: 03/04/2024\ndate: 2024-04-03", prose, "2024-04-03"},
		{"another field is of another day", "published: 03/04/2024\ndate: 2024-05-01", prose, ""},
		{"the address tells", "published: 03/04/2024\nurl: https://weircourier.com/2024/04/03/dam", prose, "2024-04-03"},
	} {
		a := one(t, "a.md", "---\ntitle: Dam fails\n"+c.fields+"\n---\n"+c.text)
		if got := a.Published.String(); got != c.want {
			t.Errorf("%s: %q, want %q (language %s)", c.name, got, c.want, a.Language)
		}
		if a.Published.order != noOrder || c.want == "" && a.From["published"] != "" {
			t.Errorf("%s: order %d, from %v", c.name, a.Published.order, a.From)
		}
	}
}

func TestOrderOfItsOutlet(t *testing.T) {
	dated := func(outlet, date string) string {
		return "---\ntitle: Dam of " + date + " fails\nsite: " + outlet + "\ndate: " + date + "\n---\n" + strings.ReplaceAll(prose, "Lowford", "Low"+strings.ReplaceAll(outlet+date, "/", ""))
	}
	files := fstest.MapFS{}
	for name, text := range map[string]string{
		"a.md": dated("Weir Courier", "03/04/2024"), "b.md": dated("Weir Courier", "25/04/2024"),
		"c.md": dated("Low Post", "03/04/2024"), "d.md": dated("Low Post", "04/25/2024"),
		"e.md": dated("Both Ways", "03/04/2024"), "f.md": dated("Both Ways", "04/25/2024"), "g.md": dated("Both Ways", "25/04/2024"),
		"h.md": dated("Alone Times", "03/04/2024"),
	} {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	want := map[string]string{"a.md": "2024-04-03", "c.md": "2024-03-04", "e.md": "", "h.md": "", "b.md": "2024-04-25", "d.md": "2024-04-25"}
	cache := NewCache(t.TempDir())
	cache.settled = 0
	for _, opt := range []Options{{FS: files}, {FS: files, Cache: cache, Release: true}, {FS: files, Cache: cache, Release: true}} {
		c, err := LoadAll(t.Context(), []string{"."}, opt)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range c.Articles {
			if date, ok := want[a.Path]; ok && a.Published.String() != date {
				t.Errorf("%s: %q, want %q", a.Path, a.Published, date)
			}
		}
	}
}
