package ui

import (
	"image/color"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"crosswire/content"
)

// A decoder turns what glamour wrote into lines, taking the ink off. It looks
// for the text of each run in order, so that blanks which went at a line's end
// and signs which glamour added do not disturb it.
type decoder struct {
	runs   []run
	cursor []int // how much of each run has been found
	lines  []line
	line   line
	whole  bool
}

// decode returns the lines without the blank ones at either end, and whether
// all text of the runs stands in them.
func (d *decoder) decode(raw string, runs []run) (lines []line, whole bool) {
	d.runs, d.lines, d.line, d.whole = runs, nil, nil, true
	if cap(d.cursor) < len(runs) {
		d.cursor = make([]int, len(runs))
	}
	d.cursor = d.cursor[:len(runs)]
	clear(d.cursor)
	d.scan(raw)
	for i := range runs {
		if strings.TrimSpace(runs[i].text[d.cursor[i]:]) != "" {
			d.whole = false
		}
	}
	lines = d.lines
	for len(lines) > 0 && lines[0].empty() {
		lines = lines[1:]
	}
	for len(lines) > 0 && lines[len(lines)-1].empty() {
		lines = lines[:len(lines)-1]
	}
	return lines, d.whole
}

// empty reports whether a line bears nothing, or only the bars of quotations.
func (l line) empty() bool {
	for i := range l {
		if l[i].run >= 0 || strings.Trim(l[i].text, " │") != "" {
			return false
		}
	}
	return true
}

// scan splits the text at newlines and escape sequences.
func (d *decoder) scan(raw string) {
	parser := ansi.GetParser()
	defer ansi.PutParser(parser)
	var pen, style uv.Style
	run, start := int32(-1), 0
	for i := 0; i < len(raw); {
		switch raw[i] {
		case '\n':
			d.chunk(raw[start:i], style, run)
			d.newLine()
			i++
			start = i
		case ansi.ESC:
			d.chunk(raw[start:i], style, run)
			seq, _, n, _ := ansi.DecodeSequence(raw[i:], 0, parser)
			if ansi.HasCsiPrefix(seq) && parser.Command() == 'm' {
				uv.ReadStyle(parser.Params(), &pen)
				style = pen
				run = takeInk(&style)
			}
			i += n
			start = i
		default:
			i++
		}
	}
	d.chunk(raw[start:], style, run)
	d.newLine()
}

func (d *decoder) newLine() {
	d.lines = append(d.lines, trimLine(d.line))
	d.line = nil
}

// takeInk removes the ink from a style and returns the run it stood for, -1 for
// none.
func takeInk(s *uv.Style) int32 {
	c := s.UnderlineColor
	if c == nil {
		return -1
	}
	s.UnderlineColor = nil
	if v, ok := c.(color.RGBA); ok {
		return (int32(v.R)<<16 | int32(v.G)<<8 | int32(v.B)) - 1
	}
	r, g, b, _ := c.RGBA()
	return int32(r>>8<<16|g>>8<<8|b>>8) - 1
}

// chunk finds the place in its run of text that was written in one style.
func (d *decoder) chunk(s string, style uv.Style, number int32) {
	if s == "" {
		return
	}
	if number < 0 || int(number) >= len(d.runs) {
		d.add(segment{text: content.Clean(s), style: style, run: -1})
		return
	}
	text := d.runs[number].text
	at := d.cursor[number]
	for s != "" {
		if strings.HasPrefix(text[at:], s) {
			d.add(segment{text: s, style: style, run: number, off: int32(at)})
			at += len(s)
			break
		}
		n, blank := wordOrBlank(s)
		part := s[:n]
		s = s[n:]
		if blank {
			if strings.HasPrefix(text[at:], part) {
				d.add(segment{text: part, style: style, run: number, off: int32(at)})
				at += n
			} else {
				d.add(segment{text: content.Clean(part), style: style, run: -1})
			}
			continue
		}
		at += leadingBlanks(text[at:])
		if !strings.HasPrefix(text[at:], part) {
			d.whole = false
			break
		}
		d.add(segment{text: part, style: style, run: number, off: int32(at)})
		at += n
	}
	d.cursor[number] = at
}

// add appends a segment to the line, joined with the last one where they
// belong together.
func (d *decoder) add(s segment) {
	if s.text == "" {
		return
	}
	if n := len(d.line); n > 0 {
		last := &d.line[n-1]
		if last.run == s.run && last.style == s.style && (s.run < 0 || int(last.off)+len(last.text) == int(s.off)) {
			last.text += s.text
			return
		}
	}
	d.line = append(d.line, s)
}

// wordOrBlank returns the length of the first blank of s, or of what stands
// before it.
func wordOrBlank(s string) (n int, blank bool) {
	for n < len(s) {
		k, blank := blankAt(s[n:])
		if blank {
			if n == 0 {
				return k, true
			}
			break
		}
		n += k
	}
	return n, false
}

func leadingBlanks(s string) (n int) {
	for n < len(s) {
		k, blank := blankAt(s[n:])
		if !blank {
			break
		}
		n += k
	}
	return n
}
