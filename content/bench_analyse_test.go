package content

import (
	"strings"
	"testing"
	"time"
)

// newsText makes an article of about n words.
func newsText(n int) Version {
	const body = `ELMTON (AP) — Gov. Marta Reyes said on Friday that the harbour wall will cost at least $3.5 million, about 12 percent more than planned.
“We won’t wait for another winter,” Reyes told reporters. “The council has had seven years to act, and it has not.”
The U.S. Army Corps of Engineers found 43 cracks in the 1.2-mile wall, which was built in 1931. Mr. Holm, 61, who runs a fish market near the pier, called the plan “long overdue”.
Work is to begin on July 15, after the 10:30 a.m. vote, and end by the second half of next year.`
	var b strings.Builder
	b.WriteString("Harbour wall to be rebuilt, governor says")
	head := b.Len()
	for words := 0; words < n; {
		for p := range strings.SplitSeq(body, "\n") {
			b.WriteString("\n\n" + p)
			words += len(strings.Fields(p))
		}
	}
	return Version{Text: b.String(), Headline: head, Language: "en", Date: time.Date(2013, 7, 5, 0, 0, 0, 0, time.UTC)}
}

func BenchmarkAnalyse800(b *testing.B) {
	v := newsText(800)
	b.SetBytes(int64(len(v.Text)))
	b.ReportAllocs()
	for b.Loop() {
		analyse(v)
	}
}

func TestAnalysePathological(t *testing.T) {
	for name, text := range map[string]string{
		"one word":        strings.Repeat("harbour ", 50_000),
		"one sentence":    strings.Repeat("the wall of the harbour, ", 40_000),
		"no blanks":       strings.Repeat("x", 1_000_000),
		"stops":           strings.Repeat(". ", 200_000),
		"stops together":  strings.Repeat(".", 400_000),
		"blanks":          "A." + strings.Repeat(" ", 500_000) + "b",
		"quotation marks": strings.Repeat("\" ", 200_000),
		"quoted words":    strings.Repeat("\"no\" ", 100_000),
		"capitals":        strings.Repeat("Ada ", 100_000),
		"initials":        strings.Repeat("A. ", 100_000),
		"numbers":         strings.Repeat("1 ", 200_000),
		"hundreds":        strings.Repeat("hundred ", 60_000),
		"letters":         strings.Repeat("a.b.", 100_000),
		"lines":           strings.Repeat("a\n", 100_000),
		"ideographs":      strings.Repeat("市", 150_000),
		"thai":            strings.Repeat("ก", 150_000),
		"commas":          strings.Repeat("1,", 200_000),
	} {
		start := time.Now()
		checkDocument(t, analyse(Version{Text: text}))
		t.Logf("%s: %v", name, time.Since(start))
	}
}
