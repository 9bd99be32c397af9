package ui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"

	"crosswire/content"
	"crosswire/feed"
)

// popup is a page of text that takes the place of the panes until it is
// closed.
type popup struct {
	title string
	lines func(st *styles, width int) []string
	top   int
	room  int // lines in view
	total int
}

// View draws the popup into w by h cells.
func (o *popup) View(st *styles, w, h int) []string {
	lines := o.lines(st, w)
	o.room, o.total = h, len(lines)
	o.Lines(0)
	out := make([]string, 0, h)
	out = append(out, lines[o.top:min(len(lines), o.top+h)]...)
	for len(out) < h {
		out = append(out, strings.Repeat(" ", w))
	}
	return out
}

// Pages scrolls by a part of the height.
func (o *popup) Pages(part float64) { o.Lines(int(part * float64(o.room))) }

// Top scrolls to the beginning.
func (o *popup) Top() { o.Lines(-o.total) }

// Bottom scrolls to the end.
func (o *popup) Bottom() { o.Lines(o.total) }

// Lines scrolls by n lines, as far as there are any.
func (o *popup) Lines(n int) {
	o.top = max(0, min(o.top+n, o.total-o.room))
}

// helpPopup lists every key, in as many columns as fit.
func helpPopup(keys keyMap) *popup {
	return &popup{title: "Keys", lines: func(st *styles, w int) []string {
		const keyWidth, least = 12, 44
		columns := max(1, w/least)
		width := w / columns
		var blocks [][]string
		for _, g := range keys.groups() {
			block := []string{render(st.accent, st.fit(" "+g.title, width))}
			for _, b := range g.keys {
				block = append(block, helpLine(st, b, keyWidth, width))
			}
			blocks = append(blocks, append(block, st.fit("", width)))
		}
		return newspaper(st, blocks, columns, width, w)
	}}
}

func helpLine(st *styles, b key.Binding, keyWidth, width int) string {
	h := b.Help()
	keyWidth = min(keyWidth, width/2)
	return render(st.strong, st.fit("  "+h.Key, keyWidth+2)) + st.fit(" "+h.Desc, width-keyWidth-2)
}

// newspaper lays blocks out in columns, each filled before the next.
func newspaper(st *styles, blocks [][]string, columns, width, total int) []string {
	lines := 0
	for _, b := range blocks {
		lines += len(b)
	}
	out := make([][]string, columns)
	c := 0
	for _, b := range blocks {
		if c < columns-1 && len(out[c]) > 0 && len(out[c])+len(b)/2 > lines/columns {
			c++
		}
		out[c] = append(out[c], b...)
	}
	height := 0
	for _, col := range out {
		height = max(height, len(col))
	}
	joined := make([]string, height)
	for i := range joined {
		for _, col := range out {
			if i < len(col) {
				joined[i] += col[i]
			} else {
				joined[i] += st.fit("", width)
			}
		}
		joined[i] += st.fit("", total-columns*width)
	}
	return joined
}

// problemsPopup lists the files that could not be read, and what was passed
// over.
func problemsPopup(problems []feed.Problem, skipped string) *popup {
	title := fmt.Sprintf("Problems (%d)", len(problems))
	return &popup{title: title, lines: func(st *styles, w int) []string {
		var out []string
		add := func(indent, text string) {
			for _, l := range st.wrap(text, max(1, w-len(indent)-1)) {
				out = append(out, st.fit(" "+indent+l, w))
			}
		}
		if len(problems) == 0 {
			add("", "Every file that could be an article was read.")
		}
		for _, p := range problems {
			add("", content.Visible(p.Path))
			add("  ", p.Reason)
		}
		if skipped != "" {
			add("", "")
			add("", skipped)
		}
		return out
	}}
}
