package content

import (
	"strings"
	"testing"
	"unicode"
)

// checkDocument fails the test where d does not cover its text as it must.
func checkDocument(t *testing.T, d *document) {
	t.Helper()
	at := 0
	for i, p := range d.passages {
		if p.Start < at || p.End <= p.Start || p.End > len(d.Text) {
			t.Fatalf("passage %d: %v after %d in %d bytes", i, p.Span, at, len(d.Text))
		}
		if rest := strings.TrimSpace(d.Text[at:p.Start]); rest != "" {
			t.Fatalf("%q lies in no passage", rest)
		}
		checkPassage(t, d, p)
		at = p.End
	}
	if rest := strings.TrimSpace(d.Text[at:]); rest != "" {
		t.Fatalf("%q lies in no passage", rest)
	}
}

func checkPassage(t *testing.T, d *document, p passage) {
	t.Helper()
	at := p.Start
	for _, k := range p.tokens {
		if k.Start < at || k.End <= k.Start || k.End > p.End {
			t.Fatalf("token %v after %d in passage %v", k.Span, at, p.Span)
		}
		if rest := strings.TrimFunc(d.Text[at:k.Start], unicode.IsSpace); rest != "" {
			t.Fatalf("%q lies in no token", rest)
		}
		at = k.End
	}
	inside := func(what string, s Span, w stretch) {
		if s.Start < p.Start || s.End > p.End || s.Len() <= 0 || w.from < 0 || w.to < w.from || w.to > len(p.tokens) {
			t.Fatalf("%s %v %v outside passage %v of %d tokens", what, s, w, p.Span, len(p.tokens))
		}
	}
	for _, q := range p.quantities {
		inside("quantity", q.Span, q.stretch)
	}
	for _, n := range p.names {
		inside("name", n.Span, n.stretch)
	}
	for _, q := range p.quotes {
		inside("quote", q.Span, q.stretch)
	}
}

func FuzzAnalyse(f *testing.F) {
	f.Add("Harbour opens\n\nELMTON (AP) — Mr. J. R. Holt said: “We won’t pay $3.5m.”", 13, "en")
	f.Add("市長は「できる」と述べた。反対もある。", 0, "ja")
	f.Add("a.b.C \"x. ' 5%-10 July 5, 2013 U.S.\n- x\n- y", 2, "")
	f.Fuzz(func(t *testing.T, text string, headline int, lang string) {
		text = Clean(strings.ToValidUTF8(text, "\ufffd"))
		for headline > 0 && headline < len(text) && text[headline]&0xc0 == 0x80 {
			headline--
		}
		checkDocument(t, analyse(Version{Text: text, Headline: headline, Language: lang}))
	})
}
