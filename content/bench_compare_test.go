package content

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/aymanbagabas/go-udiff"
	"github.com/sergi/go-diff/diffmatchpatch"
)

// prose makes texts of invented words, the common ones much more often than
// the rare ones, as in a language.
type prose struct {
	r     *rand.Rand
	words []string
}

func newProse(seed uint64) *prose {
	p := &prose{r: rand.New(rand.NewPCG(seed, 7)), words: strings.Fields("the of and to in a that for on with was said by at from as it is he has")}
	syllables := strings.Fields("ba ke lo mi nu par ses tor vil wen dra gre ston ham bur ley rin col das ept for gul")
	for len(p.words) < 6000 {
		var b strings.Builder
		for range 2 + p.r.IntN(3) {
			b.WriteString(syllables[p.r.IntN(len(syllables))])
		}
		p.words = append(p.words, b.String())
	}
	return p
}

func (p *prose) word() string {
	x := p.r.Float64()
	return p.words[int(x*x*x*float64(len(p.words)))]
}

func (p *prose) sentence() string {
	ws := make([]string, 12+p.r.IntN(18))
	for i := range ws {
		ws[i] = p.word()
	}
	ws[0] = strings.ToUpper(ws[0][:1]) + ws[0][1:]
	return strings.Join(ws, " ") + "."
}

// sentences makes n words of sentences.
func (p *prose) sentences(n int) []string {
	var out []string
	for words := 0; words < n; {
		s := p.sentence()
		words += len(strings.Fields(s))
		out = append(out, s)
	}
	return out
}

// edited returns a sub-editor's version of sentences: one in eight has words
// replaced, one in twelve is left out, one in twelve is new.
func (p *prose) edited(sentences []string) []string {
	var out []string
	for _, s := range sentences {
		switch p.r.IntN(24) {
		case 0, 1:
			continue
		case 2, 3:
			out = append(out, p.sentence(), s)
		case 4, 5, 6:
			ws := strings.Fields(s)
			ws[1+p.r.IntN(len(ws)-2)] = p.word()
			ws[1+p.r.IntN(len(ws)-2)] = p.word()
			out = append(out, strings.Join(ws, " "))
		default:
			out = append(out, s)
		}
	}
	return out
}

// asVersion sets sentences as an article of paragraphs of three.
func asVersion(sentences []string) Version {
	var b strings.Builder
	for i, s := range sentences {
		switch {
		case i == 0:
		case i%3 == 0:
			b.WriteString("\n\n")
		default:
			b.WriteByte(' ')
		}
		b.WriteString(s)
	}
	return Version{Text: b.String(), Language: "en", Date: time.Date(2013, 7, 5, 0, 0, 0, 0, time.UTC)}
}

// tellings returns versions of a text of n words, edited from one another.
func tellings(n, versions int) []Version {
	p := newProse(uint64(n))
	first := p.sentences(n)
	out := []Version{asVersion(first)}
	for len(out) < versions {
		out = append(out, asVersion(p.edited(first)))
	}
	return out
}

func BenchmarkCompare(b *testing.B) {
	for _, size := range []struct{ words, versions int }{{800, 2}, {5000, 2}, {50_000, 2}, {800, 6}} {
		vs := tellings(size.words, size.versions)
		b.Run(fmt.Sprintf("%dx%dwords", size.versions, size.words), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Compare(vs)
			}
		})
	}
}

// BenchmarkLineDiff is what programs that compare line by line take for the same
// words, one a line: Myers's method, and diff-match-patch, which gives up after a
// second.
func BenchmarkLineDiff(b *testing.B) {
	for _, words := range []int{800, 5000, 50_000} {
		vs := tellings(words, 2)
		x, y := strings.Join(strings.Fields(vs[0].Text), "\n"), strings.Join(strings.Fields(vs[1].Text), "\n")
		b.Run(fmt.Sprintf("udiff%dwords", words), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				udiff.Lines(x, y)
			}
		})
		b.Run(fmt.Sprintf("go-diff%dwords", words), func(b *testing.B) {
			b.ReportAllocs()
			dmp := diffmatchpatch.New()
			for b.Loop() {
				a, c, _ := dmp.DiffLinesToRunes(x, y)
				dmp.DiffMainRunes(a, c, false)
			}
		})
	}
}

// TestComparePathological compares what is worst for a comparison, within the
// time and space that a reader bears.
func TestComparePathological(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	p, q := newProse(1), newProse(2)
	long := func(p *prose) Version {
		return Version{Text: strings.ReplaceAll(strings.Join(p.sentences(150_000), " "), ".", ",")}
	}
	for name, versions := range map[string][]Version{
		"one word":         {{Text: strings.Repeat("wall ", 50_000)}, {Text: strings.Repeat("wall ", 49_000)}},
		"one word a line":  {{Text: strings.Repeat("wall\n\n", 20_000)}, {Text: strings.Repeat("wall\n\n", 19_000)}},
		"one phrase":       {{Text: strings.Repeat("The wall of the harbour broke. ", 9000)}, {Text: strings.Repeat("A wall of the harbour broke. ", 9000)}},
		"unrelated":        {asVersion(p.sentences(50_000)), asVersion(q.sentences(50_000))},
		"long sentence":    {long(p), long(q)},
		"long, twice":      {long(newProse(3)), long(newProse(3))},
		"numbers":          {{Text: strings.Repeat("12 of 400, ", 30_000)}, {Text: strings.Repeat("13 of 401, ", 30_000)}},
		"quotation marks":  {{Text: strings.Repeat("\"No\" ", 30_000)}, {Text: strings.Repeat("\"Yes\" ", 30_000)}},
		"different spaces": {{Text: strings.Repeat("wallbroke", 60_000)}, {Text: strings.Repeat("wallbrake", 60_000)}},
	} {
		start := time.Now()
		c := Compare(versions)
		took := time.Since(start)
		t.Logf("%s: %v, %d links, %d marks", name, took, len(c.Links), len(c.Marks))
	}
}
