package feed

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// An inlineWriter writes the runs of one paragraph as Markdown.
type inlineWriter struct {
	runs []inlineRun
	b    strings.Builder
}

// link writes runs [i, j) as one link.
func (w *inlineWriter) link(i, j int) {
	lead, tail := w.runs[i].text, w.runs[j-1].text
	lead = lead[:len(lead)-len(strings.TrimLeftFunc(lead, unicode.IsSpace))]
	tail = tail[len(strings.TrimRightFunc(tail, unicode.IsSpace)):]
	empty := true
	for k := i; k < j; k++ {
		empty = empty && blank(w.runs[k].text)
	}
	if empty {
		w.b.WriteByte(' ')
		return
	}
	w.runs[i].text = w.runs[i].text[len(lead):]
	w.runs[j-1].text = w.runs[j-1].text[:len(w.runs[j-1].text)-len(tail)]
	w.b.WriteString(lead)
	w.b.WriteByte('[')
	w.styles(i, j, 0)
	w.b.WriteString("](" + w.runs[i].href + ")")
	w.b.WriteString(tail)
}

// styles writes runs [i, j), the delimiters of the given level and below
// around those that have their style.
func (w *inlineWriter) styles(i, j, level int) {
	if level == len(delimiters) {
		for ; i < j; i++ {
			w.plain(i)
		}
		return
	}
	bit := inlineStyle(1) << level
	for i < j {
		k := i + 1
		for k < j && w.runs[k].style&bit == w.runs[i].style&bit && w.runs[k].text != "\n" && w.runs[i].text != "\n" {
			k++
		}
		if w.runs[i].style&bit != 0 {
			w.delimited(i, k, level)
		} else {
			w.styles(i, k, level+1)
		}
		i = k
	}
}

// delimited writes runs [i, k) between delimiters, or without where CommonMark
// would not take these for delimiters but show them.
func (w *inlineWriter) delimited(i, k, level int) {
	lead := w.runs[i].text
	inner := strings.TrimLeftFunc(lead, unicode.IsSpace)
	lead = lead[:len(lead)-len(inner)]
	w.runs[i].text = inner
	tail := w.runs[k-1].text[len(strings.TrimRightFunc(w.runs[k-1].text, unicode.IsSpace)):]
	w.runs[k-1].text = w.runs[k-1].text[:len(w.runs[k-1].text)-len(tail)]
	w.b.WriteString(lead)
	first, last := w.edges(i, k, level)
	before, _ := utf8.DecodeLastRuneInString(w.b.String())
	if w.b.Len() == 0 {
		before = ' '
	}
	after := ' '
	switch {
	case tail != "":
	case k < len(w.runs) && w.runs[k].href != "" && w.runs[k].href != w.runs[i].href:
		after = '['
	case k < len(w.runs):
		after, _ = utf8.DecodeRuneInString(w.runs[k].text)
	}
	if first != 0 && opens(before, first, level) && opens(after, last, level) {
		w.b.WriteString(delimiters[level])
		w.styles(i, k, level+1)
		w.b.WriteString(delimiters[level])
	} else {
		w.styles(i, k, level+1)
	}
	w.b.WriteString(tail)
}

// edges returns the first and the last rune of what stands between delimiters
// of a level around runs [i, k), 0 where they are blank: a delimiter of a level
// below where one may stand there.
func (w *inlineWriter) edges(i, k, level int) (first, last rune) {
	if w.runs[i].text == "" || w.runs[k-1].text == "" {
		return 0, 0
	}
	first, _ = utf8.DecodeRuneInString(w.runs[i].text)
	last, _ = utf8.DecodeLastRuneInString(w.runs[k-1].text)
	if w.runs[i].style>>(level+1) != 0 {
		first = '_'
	}
	if w.runs[k-1].style>>(level+1) != 0 {
		last = '_'
	}
	return first, last
}

// opens reports whether a delimiter between outside and inside faces inwards,
// by the flanking rules of CommonMark 6.2; it serves both ends. Emphasis, whose
// delimiter is the underscore, must stand free of words.
func opens(outside, inside rune, level int) bool {
	free := unicode.IsSpace(outside) || isPunct(outside)
	if unicode.IsSpace(inside) || isPunct(inside) && !free {
		return false
	}
	return delimiters[level] != "_" || free
}

func isPunct(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

// plain writes the text of a run.
func (w *inlineWriter) plain(i int) {
	r := w.runs[i]
	switch {
	case r.text == "\n":
		w.b.WriteString("\\\n")
	case r.style&code != 0 && !blank(r.text):
		ticks := "`"
		for strings.Contains(r.text, ticks) {
			ticks += "`"
		}
		inner := strings.TrimSpace(r.text)
		if len(ticks) > 1 {
			inner = " " + inner + " "
		}
		lead := r.text[:len(r.text)-len(strings.TrimLeft(r.text, " "))]
		tail := r.text[len(strings.TrimRight(r.text, " ")):]
		w.b.WriteString(lead + ticks + inner + ticks + tail)
	default:
		escapeText(&w.b, r.text, r.href == "")
	}
}

// escapeText writes s so that Markdown shows it as it is. Addresses become
// links where that is allowed.
func escapeText(b *strings.Builder, s string, linking bool) {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch c {
		case '\\', '`', '*', '[', ']', '<', '>', '~':
			b.WriteByte('\\')
		case '_':
			if !(wordByteAt(s, i-1) && wordByteAt(s, i+1)) {
				b.WriteByte('\\')
			}
		case '&':
			if strings.IndexByte(s[i:min(len(s), i+40)], ';') > 0 {
				b.WriteByte('\\')
			}
		case '#', '-', '+', '=', '|', ':':
			if startsLine(b) || c == '|' {
				b.WriteByte('\\')
			} else if c == ':' && strings.HasPrefix(s[i:], "://") {
				b.WriteByte('\\')
			}
		case '!':
			if i+1 == len(s) || s[i+1] == '[' {
				b.WriteByte('\\')
			}
		case '.', ')':
			if endsNumber(b) || c == '.' && wwwAt(s, i) {
				b.WriteByte('\\')
			}
		case 'h', 'H':
			if n := addressAt(s, i); n > 0 && linking && startsWord(b) {
				b.WriteString("<" + s[i:i+n] + ">")
				i += n - 1
				continue
			}
		}
		b.WriteByte(c)
	}
}

func wordByteAt(s string, i int) bool {
	return i >= 0 && i < len(s) && (s[i] >= '0' && s[i] <= '9' || s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z')
}

func wwwAt(s string, i int) bool {
	return i >= 3 && strings.EqualFold(s[i-3:i], "www")
}

// addressAt returns the length of the web address that starts at s[i].
func addressAt(s string, i int) int {
	rest := s[i:min(len(s), i+2000)]
	if len(rest) < 8 || !strings.EqualFold(rest[:7], "http://") && !strings.EqualFold(rest[:8], "https://") {
		return 0
	}
	n := strings.IndexFunc(rest, func(r rune) bool { return r <= ' ' || r >= 0x7f || strings.ContainsRune("<>\\`\"", r) })
	if n < 0 {
		n = len(rest)
	}
	n = len(strings.TrimRight(rest[:n], ".,;:!?)]}'*_~&"))
	if n < 11 {
		return 0
	}
	return n
}

// startsWord reports whether what is written next starts a word.
func startsWord(b *strings.Builder) bool {
	s := b.String()
	return s == "" || strings.IndexByte(" \n(*_~", s[len(s)-1]) >= 0
}

// startsLine reports whether what is written next starts a line.
func startsLine(b *strings.Builder) bool {
	s := b.String()
	return s == "" || s[len(s)-1] == '\n'
}

// endsNumber reports whether the line so far is a short number, which a dot
// would make a list item.
func endsNumber(b *strings.Builder) bool {
	s := b.String()
	i := len(s)
	for i > 0 && len(s)-i < 10 && s[i-1] >= '0' && s[i-1] <= '9' {
		i--
	}
	return i < len(s) && (i == 0 || s[i-1] == '\n')
}
