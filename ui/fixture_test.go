package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"crosswire/content"
	"crosswire/feed"
)

// damStory is three reports on one event with a comparison made by hand.
func damStory(t testing.TB) *telling {
	t.Helper()
	var story feed.Story
	for i, name := range []string{"courier", "tribune", "gazette"} {
		data, err := os.ReadFile(filepath.Join("testdata", "dam", name+".md"))
		if err != nil {
			t.Fatal(err)
		}
		a := article(string(data))
		a.Path = "dam/" + name + ".md"
		a.Source = []string{"Harbour Courier", "The Valley Tribune", ""}[i]
		a.Agency = []string{"AP", "", ""}[i]
		story.Articles = append(story.Articles, a)
	}
	story.Articles[0].Published = feed.Date{Time: time.Date(2031, 3, 4, 6, 30, 0, 0, time.UTC)}
	story.Articles[0].Authors = []string{"Ilse Varga", "Tom Okafor"}
	story.Articles[0].Body.Furniture = []feed.Furniture{
		{Text: "Mayor Ana Kovic visits the spillway of the dam above Lower Sarn on Tuesday. File photo: Harbour Courier", Why: "caption"},
		{Text: "Read more: all on the flood", Why: "related"}, {Text: "© 2031 Harbour Courier", Why: "copyright"}}
	story.Articles[1].Body.Furniture = []feed.Furniture{
		{Text: "Mayor Anna Kovač visits the spillway of the dam above Lower Sarn on Tuesday. File photo: Harbour Courier", Why: "caption"}}
	story.Articles[1].Published = feed.Date{Time: time.Date(2031, 3, 4, 0, 0, 0, 0, time.UTC), Day: true}
	story.Articles[1].Body.Notes = []string{"Correction: an earlier version of this article said that the dam was built in 1958. It was built in 1961."}
	tell := &telling{story: story, versions: []int{0, 1, 2}}
	c := &tell.comparison
	for _, a := range story.Articles {
		c.Passages = append(c.Passages, sentences(a.Body.Text.Plain))
	}
	h := hand{t, tell}
	h.link("gave way", "failed", "broke")
	h.link("Twelve people", "people died", "people are dead")
	h.link("The reservoir", "The reservoir", "The lake")
	h.link("We heard", "We heard", "")
	h.link("Engineers had", "Inspectors", "")
	h.mark(0, "Twelve", content.Number, "Twelve", "14", "At least ten")
	h.mark(1, "14", content.Number, "Twelve", "14", "At least ten")
	h.mark(2, "At least ten", content.Number, "Twelve", "14", "At least ten")
	h.mark(0, "gave way", content.Reworded, "gave way", "failed", "broke")
	h.mark(0, "Mayor Ana Kovic", content.Name, "Mayor Ana Kovic", "Mayor Anna Kovač", "")
	h.mark(0, "a roar like a train", content.Quote, "a roar like a train", "a roar", "")
	h.mark(0, "The government in the capital has promised 12 million crowns for repairs.", content.Only, "", "", "")
	h.mark(0, "Engineers had warned twice that the spillway was cracked, and the council had put off the work.", content.Moved,
		"Engineers had warned", "Inspectors", "")
	h.mark(0, "centre", content.Trivial, "centre", "center", "")
	h.gap(0, "Schools stay closed", 1)
	h.gap(0, "The railway line", 1, 2)
	h.gap(2, "Engineers had", 0)
	h.fact(content.Number, "Twelve", "14", "At least ten")
	h.rest()
	tell.furniture = feed.MarkFurniture(story.Articles, content.Comparison{Passages: make([][]content.Span, 3)})
	return tell
}

// article returns Markdown as the loader would hand it on.
func article(markdown string) *feed.Article {
	return &feed.Article{Format: "markdown", Body: &feed.Body{Markdown: markdown, Text: content.Flatten(markdown)}}
}

// sentences cuts a text at full stops and paragraph ends, well enough for
// texts written for tests.
func sentences(plain string) []content.Span {
	var out []content.Span
	start := 0
	for i := range len(plain) + 1 {
		end := i == len(plain) || plain[i] == '\n' || i > 0 && (plain[i-1] == '.' || strings.HasSuffix(plain[:i], `.”`)) && plain[i] == ' '
		if end {
			if strings.TrimSpace(plain[start:i]) != "" {
				out = append(out, content.Span{Start: start, End: i})
			}
			start = i + 1
		}
	}
	return out
}

// hand builds a comparison from words of the texts.
type hand struct {
	t testing.TB
	*telling
}

func (h hand) span(version int, words string) content.Span {
	h.t.Helper()
	at := strings.Index(h.article(version).Body.Text.Plain, words)
	if at < 0 {
		h.t.Fatalf("version %d does not say %q", version, words)
	}
	return content.Span{Start: at, End: at + len(words)}
}

func (h hand) ref(version int, words string) content.PassageRef {
	h.t.Helper()
	return content.PassageRef{Version: version, Passage: h.passageAt(version, h.span(version, words).Start)}
}

// link puts the passages that hold the words into one row.
func (h hand) link(words ...string) {
	h.t.Helper()
	row := make(content.Row, len(words))
	var refs []content.PassageRef
	for v, w := range words {
		if w == "" {
			continue
		}
		ref := h.ref(v, w)
		row[v] = []int{ref.Passage}
		for _, other := range refs {
			h.comparison.Links = append(h.comparison.Links, content.Link{A: other, B: ref, Relation: content.RelationReworded})
		}
		refs = append(refs, ref)
	}
	h.comparison.Rows = append(h.comparison.Rows, row)
}

func (h hand) mark(version int, words string, kind content.Kind, readings ...string) {
	h.t.Helper()
	m := content.Mark{PassageRef: h.ref(version, words), Span: h.span(version, words), Kind: kind, Why: "made by hand, score 0.9"}
	for v, w := range readings {
		if v != version && w != "" {
			m.Readings = append(m.Readings, content.Reading{Version: v, Span: h.span(v, w)})
		}
	}
	h.comparison.Marks = append(h.comparison.Marks, m)
}

// gap says that a version lacks what the witnesses tell with the words; it
// stands after the version's second passage but one from the end.
func (h hand) gap(version int, words string, witnesses ...int) {
	h.t.Helper()
	all := h.comparison.Passages[version]
	g := content.Gap{Version: version, At: all[len(all)/2].End}
	for _, w := range witnesses {
		g.Passages = append(g.Passages, h.ref(w, words))
	}
	h.comparison.Gaps = append(h.comparison.Gaps, g)
}

// fact says that the versions dispute a value.
func (h hand) fact(kind content.Kind, readings ...string) {
	h.t.Helper()
	f := content.Fact{Kind: kind}
	for v, words := range readings {
		f.Readings = append(f.Readings, content.FactReading{Reading: content.Reading{Version: v, Span: h.span(v, words)}, Value: words})
	}
	h.comparison.Facts = append(h.comparison.Facts, f)
}

// rest gives every passage that is not linked a row of its own.
func (h hand) rest() {
	placed := make(map[content.PassageRef]bool)
	for _, row := range h.comparison.Rows {
		for v, passages := range row {
			for _, p := range passages {
				placed[content.PassageRef{Version: v, Passage: p}] = true
			}
		}
	}
	for v, passages := range h.comparison.Passages {
		for p := range passages {
			if !placed[content.PassageRef{Version: v, Passage: p}] {
				row := make(content.Row, len(h.versions))
				row[v] = []int{p}
				h.comparison.Rows = append(h.comparison.Rows, row)
			}
		}
	}
}

// comparedStory is damStory compared as the program does it.
func comparedStory(t testing.TB) *telling {
	t.Helper()
	tell := damStory(t)
	var versions []content.Version
	for _, a := range tell.story.Articles {
		versions = append(versions, a.Version())
	}
	tell.comparison = content.Compare(versions)
	return tell
}
