package feed

import (
	"slices"
	"strings"
	"testing"

	"crosswire/content"
)

// TestMarkFurniture compares what stands beside three articles: marks lie in
// the furniture's own text, and what belongs to the page alone bears none.
func TestMarkFurniture(t *testing.T) {
	sets := [][]Furniture{
		{
			{Text: "Share this article", Why: whyShare},
			{Text: "Governor Ida Weltz at the burnt mill in Corran on Tuesday.", Why: whyCaption},
			{Text: "© 2026 The Quill", Why: whyCopyright},
		},
		{
			{Text: "Governor Ida Weltzer at the burnt mill in Corran on Tuesday.", Why: whyCaption},
			{Text: "© 2026 The Quill", Why: whyCopyright},
		},
		nil,
	}
	var articles []*Article
	for _, f := range sets {
		articles = append(articles, &Article{Body: &Body{Furniture: f}})
	}
	type found struct {
		version, piece int
		kind           content.Kind
		words          string
	}
	var got []found
	for _, m := range MarkFurniture(articles, content.Comparison{Passages: make([][]content.Span, len(articles))}) {
		f := sets[m.Version][m.Piece]
		got = append(got, found{m.Version, m.Piece, m.Kind, f.Text[m.Start:m.End]})
	}
	want := []found{{0, 1, content.Name, "Weltz"}, {1, 0, content.Name, "Weltzer"}}
	if !slices.Equal(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// TestFurnitureInFile holds that a piece of furniture knows where it stands in
// the file, also where several pieces share a paragraph.
func TestFurnitureInFile(t *testing.T) {
	const page = "Bridge opens again\n\nThe Quill\nJune 10, 2026\n\nThe road bridge at Corran opened again on Friday, the county council said.\n\nFILE PHOTO: The bridge at Corran. The Quill/Jon Arden\n\nFoot passengers crossed by ferry until then, and the schools stayed shut.\n"
	body := one(t, "bridge.txt", page).Body
	if len(body.Furniture) == 0 {
		t.Fatal("no furniture found")
	}
	for _, f := range body.Furniture {
		from, to, ok := f.File.Span(0, len(f.Text))
		if !ok || page[from:to] != f.Text {
			t.Errorf("%q is said to stand at %d to %d, where %q stands", f.Text, from, to, page[from:to])
		}
	}
}

// TestMovedFurniture sets the same line behind another passage of the same text.
func TestMovedFurniture(t *testing.T) {
	text := []string{
		"The road bridge at Corran opened again on Friday, the county council said.",
		"Foot passengers had crossed by ferry until then, and the schools on the far bank had stayed shut.",
		"Engineers mended the central pier in nine days, and a second one that had cracked in the spring.",
	}
	const line = "Read more: All on the bridge at Corran"
	page := func(behind int) *Article {
		parts := append([]string{"Bridge at Corran opens again"}, text[:behind]...)
		parts = append(append(parts, line), text[behind:]...)
		return one(t, "bridge.txt", strings.Join(parts, "\n\n")+"\n")
	}
	for _, c := range []struct{ a, b, want int }{{1, 1, 0}, {1, 2, 2}} {
		r, err := Compare([]*Article{page(c.a), page(c.b)})
		if err != nil {
			t.Fatal(err)
		}
		moved := 0
		for _, m := range r.Furniture {
			if m.Kind == content.Moved && m.Span == (content.Span{End: len(line)}) {
				moved++
			}
		}
		if moved != c.want || len(r.Furniture) != c.want {
			t.Errorf("behind passage %d and %d: %d moved of %d marks, want %d", c.a, c.b, moved, len(r.Furniture), c.want)
		}
	}
}

// TestFurnitureInText holds that a caption which another page has run into a
// paragraph is not said to stand on one page only.
func TestFurnitureInText(t *testing.T) {
	const caption = "FILE PHOTO: The central pier of the bridge at Corran is mended, June 10, 2026. REUTERS/Jon Arden"
	const opening, ending = "Bridge at Corran opens again\n\nThe road bridge at Corran opened again on Friday, the county council said.", "Foot passengers had crossed by ferry until then, and the schools had stayed shut."
	apart := one(t, "a.txt", opening+"\n\n"+caption+"\n\n"+ending+"\n")
	run := one(t, "b.txt", opening+" "+caption+"\n\n"+ending+"\n")
	r, err := Compare([]*Article{apart, run})
	if err != nil {
		t.Fatal(err)
	}
	if len(apart.Body.Furniture) != 1 || len(run.Body.Furniture) != 0 {
		t.Fatalf("furniture %v and %v", apart.Body.Furniture, run.Body.Furniture)
	}
	if len(r.Furniture) != 0 {
		t.Errorf("marks %+v", r.Furniture)
	}
}
