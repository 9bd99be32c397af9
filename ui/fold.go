package ui

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fold breaks lines that are wider than the page, which narrow pages with deep
// lists may have: at blanks where that is possible.
func (ts *typesetter) fold(lines []line) []line {
	var out []line
	for i, l := range lines {
		head, tail, wide := ts.breakLine(l)
		if wide && out == nil {
			out = append(make([]line, 0, len(lines)+1), lines[:i]...)
		}
		for ; wide && len(tail) > 0; head, tail, wide = ts.breakLine(l) {
			if len(head) > 0 { // else it was the blanks of an indent
				out = append(out, head)
			}
			l = tail
		}
		if out != nil {
			out = append(out, l)
		}
	}
	if out == nil {
		return lines
	}
	return out
}

// breakLine parts a line that is too wide: after its last blank that fits, or
// else after its last cluster that fits.
func (ts *typesetter) breakLine(l line) (head, tail line, wide bool) {
	x, at, from := 0, 0, 0 // cells so far; the clusters end at segment at, byte from
	blankSeg, blankByte := -1, 0
	inked := false
scan:
	for at = range l {
		for from = 0; from < len(l[at].text); {
			g, w := ts.st.cluster(l[at].text[from:])
			if x+w > ts.width && x > 0 {
				wide = true
				break scan
			}
			x += w
			from += len(g)
			if strings.TrimSpace(g) != "" {
				inked = true
			} else if inked {
				blankSeg, blankByte = at, from
			}
		}
	}
	if !wide {
		return l, nil, false
	}
	if blankSeg >= 0 {
		at, from = blankSeg, blankByte
	}
	head, tail = splitLine(l, at, from)
	return head, tail, true
}

// splitLine parts a line at a byte of one of its segments. Blanks at the break
// go.
func splitLine(l line, at, from int) (head, tail line) {
	head = append(head, l[:at]...)
	s := l[at]
	if from > 0 {
		h := s
		h.text = s.text[:from]
		head = append(head, h)
	}
	from += leadingBlanks(s.text[from:])
	if from < len(s.text) {
		s.text = s.text[from:]
		s.off += int32(from)
		tail = append(tail, s)
	}
	tail = append(tail, l[at+1:]...)
	return trimLine(head), tail
}

// trimLine drops blanks from the end of a line.
func trimLine(l line) line {
	for n := len(l); n > 0; n = len(l) {
		s := &l[n-1]
		if t := strings.TrimRightFunc(s.text, unicode.IsSpace); t != "" {
			s.text = t
			break
		}
		l = l[:n-1]
	}
	return l
}

// blankAt reports whether text begins with a blank that a line may break at,
// and how long its first rune is.
func blankAt(text string) (n int, blank bool) {
	if c := text[0]; c < utf8.RuneSelf {
		return 1, c == ' ' || c == '\t'
	}
	r, n := utf8.DecodeRuneInString(text)
	return n, r != 0xa0 && unicode.IsSpace(r)
}
