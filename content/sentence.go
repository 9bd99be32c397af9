package content

import (
	"strings"
	"unicode"
	"unicode/utf8"
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
		b := block{text[at:end], english}
		for _, s := range b.sentences() {
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
