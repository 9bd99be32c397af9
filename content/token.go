package content

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// stopWords are English function words: they say little about what a passage
// tells.
var stopWords = set("a an the of to in on at by for from with as is are was were be been being am has have had having do does did doing will would can could may might must shall should and or but nor so yet if then than that this these those it its he him his she her they them their we us our you your i me my who whom whose which what when where why how not no there here about into over under after before between through during against also just only very more most some any all both each few other such own same too up down out off again further once because until while said says say s t")

// tokenise cuts a passage into words by UAX 29, dotted abbreviations kept
// whole.
func (d *document) tokenise(s Span) []token {
	text := d.Text[s.Start:s.End]
	out := make([]token, 0, len(text)/5+2)
	it := words.FromString(text)
	for it.Next() {
		w := it.Value()
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsSpace(r) {
			continue
		}
		t := token{Span: Span{s.Start + it.Start(), s.Start + it.End()}}
		if w == "." && len(out) > 0 && out[len(out)-1].End == t.Start && strings.IndexByte(d.text(out[len(out)-1].Span), '.') > 0 && dotted(d.text(out[len(out)-1].Span)) && it.End() < len(text) {
			out[len(out)-1].End = t.End
			continue
		}
		t.word = unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("$€£¥%&+°§", r)
		out = append(out, t)
	}
	for i := range out {
		t := &out[i]
		t.key = d.fold(t.Span, t.word)
		t.stop = t.word && d.english && stopWords[t.key]
	}
	return out
}
