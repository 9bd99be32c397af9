package content

import (
	"strings"
	"testing"
)

func quotesOf(d *document) string {
	var got []string
	for _, p := range d.passages {
		for _, q := range p.quotes {
			got = append(got, q.speaker+": "+d.text(q.inner))
		}
	}
	return strings.Join(got, " | ")
}

func TestQuotes(t *testing.T) {
	for _, row := range tableOf(t, "testdata/quotes/news.txt") {
		want := strings.TrimSuffix(strings.Join(row[1:], " | "), " |")
		text := strings.TrimSuffix(row[0], " |")
		if got := quotesOf(invented(text)); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestQuoteOverParagraphs(t *testing.T) {
	d := invented("“We waited seven years,” Ben Lund said. “It broke twice.\n\n“Now it must go.”\n\nThe board said nothing.")
	want := "lund: We waited seven years, | lund: It broke twice. | lund: Now it must go."
	if got := quotesOf(d); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
