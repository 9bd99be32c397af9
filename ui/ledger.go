package ui

import (
	"slices"
	"sort"
	"strings"

	"crosswire/content"
)

// A ledger lists every difference of a story: values that are disputed first,
// then what only one source has, and the rest by kind.
type ledger struct {
	st      *styles
	t       *telling
	names   []string
	entries []entry
	w       int
	cursor
}

// An entry is a line of the ledger: a heading, or a difference.
type entry struct {
	heading string
	kind    content.Kind
	text    string
	goal    content.Reading
	mark    int // -1 for facts without a mark
}

func newLedger(st *styles, t *telling, kinds kindSet) *ledger {
	l := &ledger{st: st, t: t, names: t.versionNames()}
	l.facts(kinds)
	titles := [kindCount]string{"Other numbers", "Other names", "Other quotations", "Only in one source", "Moved", "Worded differently", "Trivial"}
	for _, k := range []content.Kind{content.Only, content.Number, content.Name, content.Quote, content.Moved, content.Reworded, content.Trivial} {
		if kinds[k] {
			l.marks(k, titles[k])
		}
	}
	l.n = len(l.entries)
	l.at = min(1, max(0, l.n-1))
	return l
}

// facts lists the disputed values, each with all its readings.
func (l *ledger) facts(kinds kindSet) {
	var found []entry
	for _, f := range l.t.comparison.Facts {
		if len(f.Readings) == 0 || !kinds[f.Kind] {
			continue
		}
		var parts []string
		for _, r := range f.Readings {
			parts = append(parts, l.names[r.Version]+" "+quoted(l.t.text(r.Version, r.Span), 60))
		}
		first := f.Readings[0].Reading
		found = append(found, entry{kind: f.Kind, text: strings.Join(parts, " · "), goal: first, mark: l.markAt(first)})
	}
	l.part("Disputed values", found)
}

// part appends what was found below a heading that counts it.
func (l *ledger) part(title string, found []entry) {
	if len(found) > 0 {
		l.entries = append(l.entries, entry{heading: title + " · " + itoa(len(found))})
		l.entries = append(l.entries, found...)
	}
}

// markAt returns the mark on a reading, -1 for none.
func (l *ledger) markAt(r content.Reading) int {
	for i, m := range l.t.comparison.Marks {
		if m.Version == r.Version && m.Start < r.End && r.Start < m.End && m.Kind != content.Moved {
			return i
		}
	}
	return -1
}

// marks lists the marks of a kind, a difference of two versions only once.
func (l *ledger) marks(k content.Kind, title string) {
	var found []entry
	for i, m := range l.t.comparison.Marks {
		if m.Kind != k || l.told(m) {
			continue
		}
		text := l.names[m.Version] + " " + quoted(l.t.text(m.Version, m.Span), 160)
		for _, r := range m.Readings {
			if r.End > r.Start && k != content.Moved && k != content.Only {
				text += " · " + l.names[r.Version] + " " + quoted(l.t.text(r.Version, r.Span), 60)
			}
		}
		found = append(found, entry{kind: k, text: text, goal: content.Reading{Version: m.Version, Span: m.Span}, mark: i})
	}
	sort.SliceStable(found, func(a, b int) bool { return found[a].goal.Version < found[b].goal.Version })
	l.part(title, found)
}

// told reports whether a mark stands in the ledger already: as a disputed
// value, or from the side of a version with a lower number.
func (l *ledger) told(m content.Mark) bool {
	if m.Kind <= content.Quote {
		for _, f := range l.t.comparison.Facts {
			for _, r := range f.Readings {
				if r.Version == m.Version && r.Start < m.End && m.Start < r.End {
					return true
				}
			}
		}
	}
	for _, r := range m.Readings {
		if r.Version < m.Version && r.End > r.Start {
			return true
		}
	}
	return false
}

// Resize gives the ledger its size.
func (l *ledger) Resize(w, h int) {
	l.w = w
	l.resize(len(l.entries), h)
}

// View returns the lines of the ledger.
func (l *ledger) View() []string {
	out := make([]string, 0, l.h)
	for i := l.top; i < min(len(l.entries), l.top+l.h); i++ {
		e := &l.entries[i]
		switch {
		case e.heading != "":
			out = append(out, render(l.st.accent, l.st.fit(" "+e.heading, l.w)))
		case i == l.at:
			line := l.st.fit(" "+l.st.kinds[e.kind].glyph+" "+e.text, l.w)
			if l.st.options.Plain {
				line = ">" + line[1:]
			}
			out = append(out, render(l.st.selected, line))
		default:
			out = append(out, l.st.fit(" "+l.st.glyph(e.kind)+" "+e.text, l.w))
		}
	}
	if len(l.entries) == 0 {
		out = append(out, l.st.fit(" The sources tell this story alike.", l.w))
	}
	for len(out) < l.h {
		out = append(out, blanks(l.w))
	}
	return out
}

// find puts the cursor on the entry that another ledger's stands on, if it is
// here too.
func (l *ledger) find(other *ledger) {
	goal, ok := other.Goal()
	i := slices.IndexFunc(l.entries, func(e entry) bool { return e.heading == "" && e.goal == goal })
	if ok && i >= 0 {
		l.at = i
	}
}

// Click puts the cursor on the entry under a cell.
func (l *ledger) Click(_, y int) {
	if i := l.top + y; y >= 0 && y < l.h && i < len(l.entries) && l.entries[i].heading == "" {
		l.at = i
	}
}

// Move moves the cursor, past headings.
func (l *ledger) Move(n int) {
	was := l.at
	l.move(n)
	dir := 1
	if n < 0 {
		dir = -1
	}
	for l.at >= 0 && l.at < len(l.entries) && l.entries[l.at].heading != "" {
		at := l.at
		l.move(dir)
		if l.at == at {
			l.set(was)
			l.top = max(0, min(l.top, at))
			return
		}
	}
}

// Jump moves to the next entry.
func (l *ledger) Jump(dir int) bool {
	was := l.at
	l.Move(dir)
	return l.at != was
}

// Step does nothing: the ledger is of all sources.
func (l *ledger) Step(int) {}

// Goal returns where the entry under the cursor stands.
func (l *ledger) Goal() (content.Reading, bool) {
	if l.at >= len(l.entries) || l.entries[l.at].heading != "" {
		return content.Reading{}, false
	}
	return l.entries[l.at].goal, true
}

// Current returns the difference under the cursor.
func (l *ledger) Current() (difference, bool) {
	if l.at >= len(l.entries) || l.entries[l.at].heading != "" || l.entries[l.at].mark < 0 {
		return difference{}, false
	}
	e := &l.entries[l.at]
	return difference{version: e.goal.Version, mark: e.mark, at: e.goal.Start}, true
}
