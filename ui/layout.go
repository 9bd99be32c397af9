package ui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// The sizes at which the screen changes its shape, in cells.
const (
	twoPanes  = 100 // from this width the list and the reader stand side by side
	framed    = 10  // from this height panes have frames
	headed    = 7   // from this height there is a title line
	listLeast = 28
	listMost  = 56
)

// layout says how much room each part of the screen has. Widths and heights of
// panes are those inside their frames.
type layout struct {
	width, height           int
	two                     bool // list and reader side by side
	frame                   bool
	head                    bool
	listWidth               int
	readerWidth, paneHeight int
	listHeight              int // alone on the screen the list needs no room for readings
	apparatus               int // lines
}

// newLayout shares out a screen; apparatus says whether readings are shown.
func newLayout(width, height int, wide, apparatus bool) layout {
	l := layout{width: width, height: height}
	l.two = width >= twoPanes && !wide
	l.frame = height >= framed
	l.head = height >= headed
	rest := height - 1 // the status line
	if l.head {
		rest--
	}
	if apparatus {
		switch {
		case height >= 36:
			l.apparatus = 4
		case height >= 20:
			l.apparatus = 3
		case height >= 9:
			l.apparatus = 1
		}
		rest -= l.apparatus
	}
	border := 0
	if l.frame {
		border = 2
	}
	l.paneHeight = max(1, rest-border)
	l.listHeight = l.paneHeight
	if !l.two {
		l.listHeight = max(1, rest-border+l.apparatus)
	}
	l.listWidth, l.readerWidth = max(1, width-border), max(1, width-border)
	if l.two {
		l.listWidth = min(max(width*30/100, listLeast), listMost) - border
		l.readerWidth = width - l.listWidth - border - max(1, border)
	}
	return l
}

// box puts a frame with a title around lines of exactly w cells.
func (st *styles) box(title string, lines []string, w int, focused bool) []string {
	style := st.border
	corner := [4]string{"┌", "┐", "└", "┘"}
	across, down := "─", "│"
	if focused {
		// Heavy lines tell the pane with the focus where there is no colour.
		style, corner, across, down = st.focus, [4]string{"┏", "┓", "┗", "┛"}, "━", "┃"
	}
	title = ansi.Truncate(title, max(0, w-2), "…")
	if title != "" {
		title = " " + title + " "
	}
	out := make([]string, 0, len(lines)+2)
	fill := max(0, w-ansi.StringWidth(title))
	out = append(out, render(style, corner[0]+title+strings.Repeat(across, fill)+corner[1]))
	edge := render(style, down)
	for _, l := range lines {
		out = append(out, edge+l+edge)
	}
	return append(out, render(style, corner[2]+strings.Repeat(across, w)+corner[3]))
}

// beside joins two columns of lines of the same number.
func beside(left, right []string, gap string) []string {
	out := make([]string, len(left))
	for i := range left {
		out[i] = left[i] + gap + right[i]
	}
	return out
}
