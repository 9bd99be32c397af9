package content

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// splitPassages cuts a text into passages: sentences by UAX 29, mended where
// news copy departs from it. A headline, paragraph or line of a list always
// ends a passage.
func splitPassages(text string, headline int, english bool) []passage {
	var out []passage
	paragraph := 0
	add := func(start, end int, head bool) {
		start, end = trimBlank(text, start, end)
		if start < end {
			out = append(out, passage{Span: Span{start, end}, headline: head, paragraph: paragraph})
		}
	}
	headline = min(max(headline, 0), len(text))
	if headline > 0 {
		add(0, headline, true)
		paragraph++
	}
	for at := headline; at < len(text); {
		end, next := blockEnd(text, at)
		n := len(out)
		for _, s := range splitBlock(text[at:end], english) {
			add(at+s.Start, at+s.End, false)
		}
		if len(out) > n {
			paragraph++
		}
		at = next
	}
	return out
}

// blockEnd returns where the paragraph at offset at ends and the next begins.
func blockEnd(text string, at int) (end, next int) {
	for i := at; i < len(text); i++ {
		if text[i] != '\n' {
			continue
		}
		j := i + 1
		for j < len(text) && (text[j] == ' ' || text[j] == '\t' || text[j] == '\r') {
			j++
		}
		if j < len(text) && text[j] == '\n' || endsLine(text, at, i, j) {
			return i, i + 1
		}
	}
	return len(text), len(text)
}

// longLine is the least length, in bytes, of a line that its writer's editor
// may have broken.
const longLine = 50

// endsLine reports whether the line break at i, with the next line's text at j,
// ends a passage: it does unless the line looks wrapped.
func endsLine(text string, at, i, j int) bool {
	line := strings.TrimRight(text[max(at, strings.LastIndexByte(text[:i], '\n')+1):i], " \t\r")
	if line == "" || j >= len(text) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(text[j:])
	if unicode.IsLower(r) {
		return false
	}
	return len(line) < longLine || startsItem(text[j:])
}

// startsItem reports whether a line begins with the mark of a list item.
func startsItem(line string) bool {
	r, n := utf8.DecodeRuneInString(line)
	return strings.ContainsRune("•‣◦▪■●*–—-", r) && len(line) > n && line[n] == ' '
}

// splitBlock returns the sentences of one paragraph; blanks may hang on them.
func splitBlock(s string, english bool) []Span {
	var out []Span
	it := sentences.FromString(s)
	start := 0
	for it.Next() {
		end := it.End()
		if end < len(s) && joins(s, start, end, english) {
			continue
		}
		out = append(out, Span{start, end})
		start = end
	}
	return out
}

// joins reports whether the sentence boundary at end is none.
func joins(s string, start, end int, english bool) bool {
	body := strings.TrimRightFunc(s[start:end], unicode.IsSpace)
	if body == "" {
		return true
	}
	bare := strings.TrimRightFunc(body, isCloser)
	next := s[end:]
	if bare == "" {
		return false
	}
	r, n := utf8.DecodeLastRuneInString(bare)
	first, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(next, isOpener))
	switch {
	case strings.ContainsRune("?!…", r):
		return unicode.IsLower(first)
	case r == '.' && len(bare) == len(body):
		return english && abbreviates(bare[:len(bare)-n], next)
	}
	return false
}

func isCloser(r rune) bool { return strings.ContainsRune("\"'”’»«›‹)]}“」』", r) }
func isOpener(r rune) bool {
	return strings.ContainsRune("\"'“‘„‚«»‹›([{「『¿¡", r) || unicode.IsSpace(r)
}

// trimBlank shrinks [start, end) to leave out blanks at its ends.
func trimBlank(text string, start, end int) (int, int) {
	for start < end {
		r, n := utf8.DecodeRuneInString(text[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		start += n
	}
	for start < end {
		r, n := utf8.DecodeLastRuneInString(text[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		end -= n
	}
	return start, end
}
