package content

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// token is a word, number, symbol or mark of punctuation. Tokens lie inside
// their passage, in order, and leave out only blanks.
type token struct {
	Span
	key     string  // folded: tokens with equal keys are equal readings; empty for what only decorates
	day     int32   // a weekday, today, yesterday: the day it stands for; a month: the day of publishing; from 1 January 1970 on, 0 where unknown
	sign    rune    // of punctuation: which, folded (every dash is -, every quotation mark " or ')
	numeral numeral // how it writes a number
	word    bool    // has a meaning of its own: letters, digits, or a symbol such as $ or %
	stop    bool    // a function word
	capital bool    // begins with a capital
	glued   bool    // no blank stands before it
}

// stopWords are English function words: they say little about what a passage
// tells.
var stopWords = set("a an the of to in on at by for from with as is are was were be been being am has have had having do does did doing will would can could may might must shall should and or but nor so yet if then than that this these those it its he him his her hers she they them their theirs we us our ours you your yours i my mine me who whom whose which what when where why how not no there here about into onto over under after before between through during against upon also just only very more most some any all both each few other such own same too up down out off again further once because until while since without within said says say")

// symbols are signs that have a meaning of their own.
const symbols = "$€£¥₹%&+°§½¼¾"

// tokenise cuts a passage into words by UAX 29, dotted abbreviations kept
// whole.
func (d *document) tokenise(s Span) []token {
	text := d.Text[s.Start:s.End]
	out := make([]token, 0, len(text)/5+4)
	it := words.FromString(text)
	end := 0
	for it.Next() {
		w, start := it.Value(), it.Start()
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsSpace(r) {
			// A combining mark behind a blank is of its word by UAX 29.
			bare := strings.TrimLeftFunc(w, unicode.IsSpace)
			if bare == "" {
				continue
			}
			start += len(w) - len(bare)
			w = bare
			r, _ = utf8.DecodeRuneInString(w)
		}
		if w == "." && len(out) > 0 && it.Start() == end && it.End() < len(text) && isDotted(d.text(out[len(out)-1].Span)) {
			out[len(out)-1].End = s.Start + it.End()
			end = it.End()
			continue
		}
		t := token{Span: Span{s.Start + start, s.Start + it.End()}, glued: start == end && end > 0}
		t.word = unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(symbols, r) || unicode.IsNumber(r)
		t.capital = unicode.IsUpper(r)
		if !t.word {
			t.sign = foldSign(r)
		}
		out = append(out, t)
		end = it.End()
	}
	for i := range out {
		if out[i].word {
			d.foldToken(out, i)
		}
	}
	return out
}

// isDotted reports whether w is an abbreviation with a stop inside.
func isDotted(w string) bool {
	return len(w) < 16 && strings.IndexByte(w, '.') > 0 && dotted(strings.TrimSuffix(w, "."))
}

// foldSign returns the plain form of a mark of punctuation.
func foldSign(r rune) rune {
	switch r {
	case '–', '—', '―', '‐', '‑', '−', '‒':
		return '-'
	case '“', '”', '„', '‟', '«', '»', '「', '」', '『', '』', '＂':
		return '"'
	case '‘', '’', '‚', '‛', '‹', '›', '`', '´':
		return '\''
	case '…':
		return '.'
	}
	return r
}
