package feed

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// sourcesOf loads files, whose text stands for BODY, and returns what their
// outlets are called.
func sourcesOf(t *testing.T, files map[string]string) map[string]string {
	t.Helper()
	folder := fstest.MapFS{}
	n := 0
	for name, text := range files {
		body := prose
		if strings.HasSuffix(name, ".toml") {
			body = ""
		}
		head, foot, _ := strings.Cut(text, "BODY")
		n++
		// Each file tells something of its own, so that none is a copy.
		folder[name] = &fstest.MapFile{Data: []byte(head + strings.ReplaceAll(body, "Lowford", "Lowford"+string(rune('A'+n))) + foot)}
	}
	c, err := LoadAll(t.Context(), []string{"."}, Options{FS: folder})
	if err != nil || len(c.Problems) != 0 {
		t.Fatal(err, c.Problems)
	}
	got := make(map[string]string)
	for _, a := range c.Articles {
		got[a.Path] = a.Source
	}
	return got
}

func clipping(fields string) string { return "---\ntitle: Dam fails\n" + fields + "\n---\nBODY" }

func TestOneNamePerOutlet(t *testing.T) {
	for _, c := range []struct {
		name  string
		files map[string]string
		want  string // of a.md
	}{
		{"an article with both teaches", map[string]string{
			"a.md": clipping("source: https://weircourier.example/1"),
			"b.md": clipping("site: The Weir Courier Online\nurl: https://weircourier.example/2"),
		}, "The Weir Courier Online"},
		{"a name spells the host", map[string]string{
			"a.md": clipping("source: https://www.weircourier.example/1"),
			"b.md": clipping("site: The Weir Courier"),
		}, "The Weir Courier"},
		{"the same word in another country", map[string]string{
			"a.md": clipping("source: https://lowpost.com.au/1"),
			"b.md": clipping("site: Low Post\nurl: https://lowpost.co.uk/2"),
		}, "lowpost.com.au"},
		{"a host of many papers", map[string]string{
			"a.md": clipping("source: https://papers.example/1"),
			"b.md": clipping("site: The Weir Courier\nurl: https://papers.example/2"),
			"c.md": clipping("site: The Lowford Post\nurl: https://papers.example/3"),
		}, "papers.example"},
		{"an agency is no outlet", map[string]string{
			"a.md": clipping("source: https://weircourier.example/1"),
			"b.md": clipping("site: Reuters\nurl: https://weircourier.example/2"),
		}, "weircourier.example"},
		{"the commonest spelling", map[string]string{
			"a.md": clipping("site: weir courier"),
			"b.md": clipping("site: The Weir Courier"),
			"c.md": clipping("site: The Weir Courier"),
		}, "The Weir Courier"},
		{"a section of a paper that is known", map[string]string{
			"a.md": clipping("site: Weir Courier | Valley"),
			"b.md": clipping("site: The Weir Courier"),
		}, "The Weir Courier"},
		{"a name by hand goes before all", map[string]string{
			"a.md":           clipping("source: https://weircourier.example/1"),
			"b.md":           clipping("site: The Weir Courier\nurl: https://elsewhere.example/2"),
			"crosswire.toml": "[sources]\n\"weircourier.example\" = \"The Courier\"\n",
		}, "The Courier"},
		{"named in a line of the page", map[string]string{
			"a.md": clipping("source: https://weircourier.example/1") + "\nRead more in the weekend's edition of The Weir Courier:\n",
		}, "The Weir Courier"},
		{"named in the text", map[string]string{
			"a.md": clipping("source: https://weircourier.example/1") + "\nShe told the Weir Courier that it would rain on the town for a week.\n",
		}, "Weir Courier"},
	} {
		if got := sourcesOf(t, c.files)["a.md"]; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	got := sourcesOf(t, map[string]string{
		"weir-courier-dam.txt": "Dam at Lowford fails\n\nBODY",
		"b.md":                 clipping("site: The Weir Courier"),
		"c.txt":                "Weir and courier of the dam\n\nBODY",
	})
	if got["weir-courier-dam.txt"] != "The Weir Courier" || got["c.txt"] != "" {
		t.Errorf("by file name: %v", got)
	}
}

func TestNamesDoNotDependOnOrder(t *testing.T) {
	var articles []*Article
	for _, f := range []string{"source: https://weircourier.example/1", "site: The Weir Courier", "site: Weir Courier", "site: WEIR COURIER\nurl: https://weircourier.example/3", "source: https://lowpost.example/1", "site: Low Post - World\nurl: https://lowpost.example/2"} {
		articles = append(articles, one(t, "a.md", strings.Replace(clipping(f), "BODY", prose, 1)))
	}
	names := func(order []int) []string {
		fresh := make([]*Article, len(articles))
		for _, n := range order {
			a := *articles[n]
			fresh[n] = &a
		}
		shuffled := make([]*Article, len(order))
		for i, n := range order {
			shuffled[i] = fresh[n]
		}
		nameOutlets(shuffled[:3])
		nameOutlets(shuffled)
		var out []string
		for _, a := range fresh {
			out = append(out, a.Source)
		}
		return out
	}
	want := names([]int{0, 1, 2, 3, 4, 5})
	if want[0] != "The Weir Courier" || want[4] != "Low Post" {
		t.Fatal(want)
	}
	for range 20 {
		if got := names(rand.Perm(len(articles))); !slices.Equal(got, want) {
			t.Fatalf("%q, then %q", want, got)
		}
	}
}

func TestFootOfPlainText(t *testing.T) {
	for _, c := range []struct{ name, foot, want string }{
		{"name, day and address", "(c) Weir Courier, 3 May 2026. https://weircourier.example/news/dam-fails", "Weir Courier|2026-05-03|https://weircourier.example/news/dam-fails"},
		{"first published", "(c) Weir Courier 2026. First published on 3 May 2026 at https://weircourier.example/news/dam-fails", "Weir Courier|2026-05-03|https://weircourier.example/news/dam-fails"},
		{"below other articles", "Related articles\nThe last dam\n\n(c) Weir Courier 2026. https://weircourier.example/terms", "Weir Courier|undated|"},
		{"an agency's", "© 2026 Reuters. 3 May 2026. https://reuters.example/dam", "|undated|"},
		{"two days", "© The Weir Courier, 3 May 2026, 4 May 2026", "The Weir Courier|undated|"},
		{"a change", "© 2026 The Weir Courier. Updated 3 May 2026.", "The Weir Courier|undated|"},
		{"day in the address", "https://weircourier.example/2026/may/03/dam-fails", "weircourier.example|2026-05-03|https://weircourier.example/2026/may/03/dam-fails"},
		{"a place to subscribe", "The Weir Courier comes on Sundays. To subscribe, visit https://weircourier.example/subscribe", "The Weir Courier|undated|"},
		{"an appeal", "https://gofundme.com/dam", "|undated|"},
	} {
		a := one(t, "a.txt", "Dam at Lowford fails\n\n"+prose+"\n"+c.foot+"\n")
		date := a.Published.String()
		if date == "" {
			date = "undated"
		}
		if got := a.Source + "|" + date + "|" + a.URL; got != c.want {
			t.Errorf("%s:\n got %s\nwant %s\nfrom %v", c.name, got, c.want, a.From)
		}
		if !strings.HasSuffix(a.Body.Text.Plain, "said the police.") {
			t.Errorf("%s: the text ends %q", c.name, a.Body.Text.Plain)
		}
	}
}
