package ui

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"crosswire/content"
)

// longArticle is an article of some words with emphasis, links and quotations.
func longArticle(words int) string {
	rng := rand.New(rand.NewSource(7))
	vocabulary := strings.Fields("the dam gave way at dawn on Tuesday and people in the old centre ran uphill said the mayor whose office had been warned water rose quickly through streets while engineers looked for cracks 3,400 homes 12.5 million crowns Łódź e-mail well-known")
	var b strings.Builder
	b.WriteString("# Dam above Lower Brenn gives way, twelve dead\n\n")
	for n := 0; n < words; {
		k := 30 + rng.Intn(40)
		if rng.Intn(12) == 0 {
			b.WriteString("## A part of it\n\n")
		}
		if rng.Intn(10) == 0 {
			b.WriteString("> ")
		}
		for i := range k {
			w := vocabulary[rng.Intn(len(vocabulary))]
			switch rng.Intn(40) {
			case 0:
				w = "**" + w + "**"
			case 1:
				w = "*" + w + "*"
			case 2:
				w = "[" + w + "](https://paper.example/" + w + ")"
			}
			b.WriteString(w)
			if i%14 == 13 {
				b.WriteString(". ")
			} else {
				b.WriteString(" ")
			}
		}
		b.WriteString("end.\n\n")
		n += k
	}
	return b.String()
}

// longTelling is a story of two articles with many differences.
func longTelling(words int) *telling {
	markdown := longArticle(words)
	t := &telling{versions: []int{0, 1}}
	for _, name := range []string{"Courier", "Tribune"} {
		a := article(markdown)
		a.Source = name
		t.story.Articles = append(t.story.Articles, a)
		t.comparison.Passages = append(t.comparison.Passages, sentences(a.Body.Text.Plain))
	}
	for v := range 2 {
		for i, s := range t.comparison.Passages[v] {
			ref := content.PassageRef{Version: v, Passage: i}
			if v == 0 {
				t.comparison.Links = append(t.comparison.Links, content.Link{A: ref, B: content.PassageRef{Version: 1, Passage: i}})
				t.comparison.Rows = append(t.comparison.Rows, content.Row{{i}, {i}})
			}
			if s.Len() < 20 {
				continue
			}
			t.comparison.Marks = append(t.comparison.Marks, content.Mark{PassageRef: ref, Kind: content.Kind(i % kindCount),
				Span:     content.Span{Start: s.Start + 4, End: s.Start + 14},
				Readings: []content.Reading{{Version: 1 - v, Span: s}}})
			if i%9 == 0 {
				t.comparison.Gaps = append(t.comparison.Gaps, content.Gap{Version: v, At: s.End, Passages: []content.PassageRef{{Version: 1 - v, Passage: i}}})
			}
		}
	}
	return t
}

func BenchmarkFirstScreen(b *testing.B) {
	st := newStyles(styleOptions{})
	for _, words := range []int{800, 5000} {
		t := longTelling(words)
		b.Run(fmt.Sprint(words, "words"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r := newReader(st)
				r.SetSize(100, 48)
				r.Show(t, 0)
				r.View()
			}
		})
	}
}

func BenchmarkWholePage(b *testing.B) {
	st := newStyles(styleOptions{})
	for _, words := range []int{800, 5000} {
		d := newDocument(longArticle(words), "")
		b.Run(fmt.Sprint(words, "words"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				setWhole(st, d, 82)
			}
		})
	}
}

func BenchmarkDocument(b *testing.B) {
	markdown := longArticle(800)
	b.ReportAllocs()
	for b.Loop() {
		newDocument(markdown, "")
	}
}

func BenchmarkScreen(b *testing.B) {
	r := newReader(newStyles(styleOptions{}))
	drain(r, r.SetSize(100, 48))
	drain(r, r.Show(longTelling(5000), 0))
	r.Lines(200)
	b.ReportAllocs()
	for b.Loop() {
		r.View()
	}
}

func BenchmarkNext(b *testing.B) {
	r := newReader(newStyles(styleOptions{}))
	drain(r, r.SetSize(100, 48))
	drain(r, r.Show(longTelling(5000), 0))
	b.ReportAllocs()
	for b.Loop() {
		if !r.Next(1) {
			r.current = -1
			r.Top()
		}
		r.View()
	}
}

func BenchmarkToggleTrivial(b *testing.B) {
	r := newReader(newStyles(styleOptions{}))
	drain(r, r.SetSize(100, 48))
	drain(r, r.Show(longTelling(5000), 0))
	for b.Loop() {
		r.ToggleTrivial()
		r.View()
	}
}

func BenchmarkOtherSource(b *testing.B) {
	r := newReader(newStyles(styleOptions{}))
	drain(r, r.SetSize(100, 48))
	drain(r, r.Show(longTelling(5000), 0))
	r.Lines(300)
	for b.Loop() {
		drain(r, r.StepSource(1))
		r.View()
	}
}

func BenchmarkColumns(b *testing.B) {
	r := newReader(newStyles(styleOptions{}))
	drain(r, r.SetSize(140, 48))
	drain(r, r.Show(longTelling(5000), 0))
	for b.Loop() {
		r.setView(viewColumns)
		r.View()
	}
}
