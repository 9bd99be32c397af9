package content

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// block is one paragraph on its way to sentences.
type block struct {
	text    string
	english bool
}

// sentences returns the sentences of the block; blanks may hang on them.
func (b block) sentences() []Span {
	var out []Span
	start := 0
	cut := func(end int) {
		if end > start {
			out = append(out, Span{start, end})
			start = end
		}
	}
	it := sentences.FromString(b.text)
	hasWord := false
	for it.Next() {
		hasWord = hasWord || strings.ContainsFunc(it.Value(), wordy)
		for _, at := range b.missed(it.Start(), it.End()) {
			cut(at)
		}
		end := it.End()
		switch opened := b.opensNext(end); {
		case opened > 0:
			end -= opened
		case end < len(b.text) && (!hasWord || b.joins(start, end)):
			continue
		}
		cut(end)
		hasWord = false
	}
	cut(len(b.text))
	return out
}

// longestClosing is the length, in bytes, of what may trail after the last
// sentence of a paragraph: a closing mark with a blank before it.
const longestClosing = 16

// joins reports whether the boundary at end, as UAX 29 has it, is none; the
// sentence begins at start.
func (b block) joins(start, end int) bool {
	body := strings.TrimRightFunc(b.text[start:end], unicode.IsSpace)
	next := b.text[end:]
	if len(next) < longestClosing && !strings.ContainsFunc(next, wordy) {
		return true
	}
	bare := strings.TrimRightFunc(body, isCloser)
	r, n := utf8.DecodeLastRuneInString(bare)
	first, size := utf8.DecodeRuneInString(strings.TrimLeftFunc(next, isOpener))
	if startsEllipsis(next) {
		return true
	}
	switch {
	case b.text[end-1] == '\n' && !strings.ContainsRune(".?!…", r) && !unicode.Is(unicode.STerm, r):
		return true // a line broken inside a sentence
	case strings.ContainsRune("?!", r):
		return unicode.IsLower(first) || len(bare) < len(body) && attributes(next, false)
	case r == '…', strings.HasSuffix(bare, ".."):
		return unicode.IsLower(first)
	case strings.HasSuffix(bare, " ."), strings.HasSuffix(bare, "<."):
		// A stop that stands free belongs to what follows it, as in a share's
		// symbol, or to a spaced ellipsis.
		return !strings.HasSuffix(bare, ". . . .") && (b.text[end-1] == '.' || strings.HasSuffix(bare, ". ."))
	case r == '.' && len(bare) == len(body):
		return b.english && abbreviates(bare[:len(bare)-n], next) || unicode.IsDigit(first) && size == 1 && announcesNumber(bare[:len(bare)-n])
	case r == '.':
		return attributes(next, true)
	}
	return false
}

// wordy reports whether r can be part of a word.
func wordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func startsEllipsis(s string) bool {
	s = strings.TrimLeft(s, " ")
	return strings.HasPrefix(s, "…") || strings.HasPrefix(s, "...") || strings.HasPrefix(s, ". .")
}

// opensNext returns the length of the opening quotation mark that UAX 29 took
// for the closing one of the sentence that ends at end, where copy was glued
// together without a blank (... groups."This); 0 where there is none.
func (b block) opensNext(end int) int {
	if end >= len(b.text) || end < 2 {
		return 0
	}
	next, _ := utf8.DecodeRuneInString(b.text[end:])
	if !unicode.IsLetter(next) {
		return 0
	}
	if strings.HasSuffix(b.text[:end], "“") {
		return len("“")
	}
	// A straight mark opens where an even number of them stand before it; only
	// the nearest kilobytes are looked at, so that time stays linear.
	const near = 2000
	if b.text[end-1] == '"' && strings.Count(b.text[max(0, end-near):end-1], `"`)%2 == 0 {
		return 1
	}
	return 0
}

// missed returns the sentence ends in [start, end) that UAX 29 leaves out.
func (b block) missed(start, end int) []int {
	var out []int
	for i := start + 1; i+1 < end; i++ {
		if b.text[i] == '.' && (b.glued(i, end) || b.lowerStart(i, end)) {
			out = append(out, i+1)
		}
	}
	if isThai(b.text[start:end]) {
		out = append(out, thaiClauses(b.text, start, end)...)
	}
	return out
}

// glued reports whether the stop at i ends a sentence with the next one glued
// to it (campaigning.The), as pages without their markup have it.
func (b block) glued(i, end int) bool {
	if i < 3 || i+2 >= end {
		return false
	}
	next := b.text[i+1 : min(end, i+12)]
	if next[0] == '"' {
		next = next[1:]
	}
	if len(next) < 2 || next[0] < 'A' || next[0] > 'Z' || !lowerASCII(next[1]) && next[1] != ' ' {
		return false
	}
	low := strings.ToLower(leadingWord(next))
	if topDomains[low] {
		return false
	}
	switch before := b.text[i-3 : i]; {
	case lowerASCII(before[0]) && lowerASCII(before[1]) && lowerASCII(before[2]):
	case upperASCII(before[1]) && upperASCII(before[2]):
		return len(low) > 3 // the BMC.Council
	case before[0] == ' ' && lowerASCII(before[1]) && lowerASCII(before[2]), before[0] != '.' && isDigit(before[1]) && isDigit(before[2]):
		return starters[low] // would be.The
	default:
		return false
	}
	// After a name only a word that opens sentences tells copy from an address
	// or a firm that writes itself with a stop.
	from := i
	for from > 0 && b.text[from-1] > ' ' && i-from < 40 {
		from--
	}
	return lowerASCII(b.text[from]) || starters[low]
}

var topDomains = set("com net org edu gov co io info biz")

// lowerStart reports whether the stop at i ends a sentence although the next
// begins in lower case: it does after a plain word that is no abbreviation.
func (b block) lowerStart(i, end int) bool {
	if b.text[i+1] != ' ' || i+2 >= end || !lowerASCII(b.text[i+2]) || !b.english {
		return false
	}
	from := i
	for from > 0 && lowerASCII(b.text[from-1]) {
		from--
	}
	word := b.text[from:i]
	return len(word) > 3 && from > 0 && b.text[from-1] == ' ' && !announcing[word] && !closing[word]
}

func lowerASCII(c byte) bool { return c >= 'a' && c <= 'z' }

func upperASCII(c byte) bool { return c >= 'A' && c <= 'Z' }

func isCloser(r rune) bool { return strings.ContainsRune("\"'”’»«›‹)]}“」』", r) }

func isOpener(r rune) bool {
	return strings.ContainsRune("\"'“‘„‚«»‹›([{「『¿¡", r) || unicode.IsSpace(r)
}
