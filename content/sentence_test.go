package content

import (
	"slices"
	"strings"
	"testing"
)

// TestSentences cuts the paragraphs of testdata/sentences, in which | stands
// where one sentence ends and the next begins.
func TestSentences(t *testing.T) {
	for _, tag := range []string{"en", "other"} {
		for _, row := range tableOf(t, "testdata/sentences/"+tag+".txt") {
			text := strings.Join(row, " ")
			if tag == "other" {
				text = strings.Join(row, "")
			}
			var got []string
			for _, p := range splitPassages(text, 0, tag == "en") {
				got = append(got, text[p.Start:p.End])
			}
			if !slices.Equal(got, row) {
				t.Errorf("%s\n got %s", strings.Join(row, " | "), strings.Join(got, " | "))
			}
		}
	}
}

func TestPassagesEndWithLines(t *testing.T) {
	text := "Wall to fall\n\nThe wall will fall. It is old.\n\n• Cost: $3\n• Start: May\n\nA long line that the editor of its writer broke in the middle of\na sentence goes on."
	want := []string{"Wall to fall", "The wall will fall.", "It is old.", "• Cost: $3", "• Start: May",
		"A long line that the editor of its writer broke in the middle of\na sentence goes on."}
	var got []string
	ps := splitPassages(text, 12, true)
	for _, p := range ps {
		got = append(got, text[p.Start:p.End])
	}
	if !slices.Equal(got, want) || !ps[0].headline || ps[1].headline || ps[1].paragraph != ps[2].paragraph || ps[2].paragraph == ps[3].paragraph {
		t.Errorf("got %q", got)
	}
}

func TestDateline(t *testing.T) {
	for text, want := range map[string]int{
		"LONDON (Reuters) - The wall fell.":           len("LONDON (Reuters) - "),
		"ELMTON, Ariz. — The wall fell.":              len("ELMTON, Ariz. — "),
		"IDAHO FALLS (AP) | The wall fell.":           len("IDAHO FALLS (AP) | "),
		"BERLIN, July 5 (dpa) – Die Mauer.":           len("BERLIN, July 5 (dpa) – "),
		"The wall — old and grey — fell.":             0,
		"Holm - who was there - left.":                0,
		"NATO said it would act - at last - on that.": 0,
	} {
		if got := datelineLen(text); got != want {
			t.Errorf("%s: %q", text, text[:got])
		}
	}
}
