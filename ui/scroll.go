package ui

// scroll puts a row at the top of the pane, as far as there are rows.
func (r *reader) scroll(top int) {
	r.top = max(0, min(top, len(r.rows)-r.body()))
}

// Lines scrolls by n lines, down where n > 0; in a view with a cursor that
// moves.
func (r *reader) Lines(n int) { r.move(n) }

// Scroll scrolls by n lines, and leaves the cursor where it is.
func (r *reader) Scroll(n int) {
	if r.board != nil {
		r.board.Scroll(n)
		return
	}
	r.move(n)
}

// Pages scrolls by a part of the pane's height: 1 is a page down, -0.5 half a
// page up.
func (r *reader) Pages(f float64) {
	n := int(f * float64(r.body()))
	if r.board != nil {
		n = int(f * float64(r.boardPage()))
	}
	if f == 1 || f == -1 {
		n -= int(f) // one line stays for the eye to hold on to
	}
	if n == 0 {
		n = 1
		if f < 0 {
			n = -1
		}
	}
	r.move(n)
}

// Top scrolls to the beginning.
func (r *reader) Top() {
	if r.board != nil {
		r.board.Move(-farAway)
		return
	}
	r.seek(0, 0)
}

// farAway is more than any view has lines.
const farAway = 1 << 30

// Bottom scrolls to the end.
func (r *reader) Bottom() {
	switch {
	case r.board != nil:
		r.board.Move(farAway)
	case r.telling != nil:
		r.seek(len(r.Article().Body.Text.Plain), 0)
	}
}

func (r *reader) move(n int) {
	if r.board != nil {
		r.board.Move(n)
		return
	}
	if r.telling == nil {
		return
	}
	// The rest of the page is on its way: what is there scrolls now.
	r.wanted = -1
	r.scroll(r.top + n)
}

// seek scrolls to a place in the text, at once or when it has been set.
func (r *reader) seek(place, line int) {
	if r.telling == nil {
		return
	}
	if place == 0 && r.page.first == 0 {
		r.wanted = -1
		r.scroll(0)
		return
	}
	if !r.page.complete() {
		if n := r.doc.blockAt(r.origin(place)); n < r.page.first || n >= r.page.end() {
			r.wanted, r.wantedAt = place, line
			return
		}
	}
	r.wanted = -1
	if place >= len(r.Article().Body.Text.Plain) && r.page.end() == len(r.doc.blocks) {
		r.scroll(len(r.rows))
		return
	}
	r.scroll(r.rowOf(place) - line)
}

// contextLines is how much of the text around the cursor is kept in sight.
const contextLines = 3

// reveal scrolls until the difference under the cursor stands in the pane with
// some text around it.
func (r *reader) reveal() {
	d, ok := r.Current()
	if !ok {
		return
	}
	at := d.at
	if d.mark < 0 {
		at = max(0, at-1)
	}
	n := r.doc.blockAt(r.origin(at))
	if n < r.page.first || n >= r.page.end() {
		r.seek(at, r.body()/3)
		return
	}
	from, to := r.rowsOf(r.current)
	r.bring(from, to)
}

// rowsOf returns the first and the last row of a difference.
func (r *reader) rowsOf(i int) (from, to int) {
	d := r.differences[i]
	if d.mark >= 0 {
		from = r.rowOf(d.at)
		return from, from
	}
	from = -1
	for k := range r.rows {
		if r.rows[k].kind == rowGap && r.rows[k].difference == i {
			if from < 0 {
				from = k
			}
			to = k
		}
	}
	if from < 0 {
		from = r.rowOf(d.at)
		to = from
	}
	return from, to
}

// bring scrolls the rows into sight: not at all where they are, else to the
// upper third of the pane.
func (r *reader) bring(from, to int) {
	h := r.body()
	context := min(contextLines, h/4)
	if from-context >= r.top && to+context < r.top+h || from >= r.top && to < r.top+h && (r.top == 0 || r.top+h >= len(r.rows)) {
		return
	}
	r.scroll(from - h/3)
}
