package ui

import tea "charm.land/bubbletea/v2"

// pageMsg brings a reader its page when the whole article has been set.
type pageMsg struct {
	owner  *reader
	number int64
	page   *page
}

// setScreen sets as many blocks as fill the pane, from block first on.
func (r *reader) setScreen(first int) *page {
	ts := newTypesetter(r.st, r.measureW)
	p := &page{doc: r.doc, width: r.measureW, first: first}
	for n := 0; n <= r.h && p.end() < len(r.doc.blocks); {
		if r.doc.blocks[p.end()].weight > heaviest {
			break
		}
		lines := ts.set(r.doc, p.end())
		p.lines = append(p.lines, lines)
		n += len(lines) + 1
	}
	return p
}

// heaviest is the weight of a block up to which it is set while the reader
// waits: some milliseconds' worth.
const heaviest = 16 << 10

// extend returns the command that sets the whole article, nil if that is done.
// What is set already is taken over; it stops when another page is asked for.
func (r *reader) extend() tea.Cmd {
	if r.page == nil || r.page.complete() {
		return nil
	}
	owner, number, latest := r, r.latest.Load(), r.latest
	st, part := r.st, r.page
	return func() tea.Msg {
		ts := newTypesetter(st, part.width)
		p := &page{doc: part.doc, width: part.width, lines: make([][]line, 0, len(part.doc.blocks))}
		for i := range part.doc.blocks {
			if latest.Load() != number {
				return nil
			}
			if i >= part.first && i < part.end() {
				p.lines = append(p.lines, part.lines[i-part.first])
				continue
			}
			p.lines = append(p.lines, ts.set(part.doc, i))
		}
		return pageMsg{owner, number, p}
	}
}

// keep remembers a page, and forgets the one not used for longest.
func (r *reader) keep(p *page) {
	r.pages = append([]*page{p}, r.pages...)
	if len(r.pages) > keptPages {
		r.pages = r.pages[:keptPages]
	}
}
