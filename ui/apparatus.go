package ui

import (
	"slices"
	"strings"

	"crosswire/content"
)

// An apparatus lists the readings of a difference, source by source. It holds
// nothing but how things look.
type apparatus struct {
	st *styles
}

func newApparatus(st *styles) *apparatus { return &apparatus{st: st} }

var kindWords = [kindCount]string{"number", "name", "quote", "only here", "moved", "reworded", "trivial"}

// View returns the readings of a difference of a story in at most maxLines
// lines of exactly w cells, and why it is marked if that is asked for.
func (a *apparatus) View(t *telling, d difference, w, maxLines int, why bool) []string {
	if w <= 0 || maxLines <= 0 || t == nil {
		return nil
	}
	names := t.versionNames()
	var head string
	var parts []string
	reason := ""
	if d.mark >= 0 {
		m := &t.comparison.Marks[d.mark]
		head = a.st.glyph(m.Kind) + " " + render(a.st.strong, kindWords[m.Kind])
		parts = a.readings(t, m, names)
		reason = m.Why
	} else {
		head = "▸ " + render(a.st.strong, "not here")
		parts = a.missing(t, d, names)
		reason = "no passage here is linked with it"
	}
	lines := a.lay(head, parts, w)
	if why && reason != "" {
		lines = append(lines[:min(len(lines), max(1, maxLines-1))], render(a.st.faint, "  why: "+content.CleanLine(reason)))
	}
	lines = lines[:min(len(lines), maxLines)]
	for i := range lines {
		lines[i] = a.st.fit(lines[i], w)
	}
	return lines
}

// lay sets the parts behind the head on one line where they fit, else one part
// to a line.
func (a *apparatus) lay(head string, parts []string, w int) []string {
	one := head
	if len(parts) > 0 {
		one += "  " + strings.Join(parts, " · ")
	}
	if a.st.width(one) <= w || len(parts) < 2 {
		return []string{one}
	}
	lines := []string{head + "  " + parts[0]}
	indent := blanks(a.st.width(head) + 2)
	if a.st.width(head)+2 > w/2 {
		indent = "  "
	}
	for _, p := range parts[1:] {
		lines = append(lines, indent+p)
	}
	return lines
}

// readings says what this version has and what each other one has, those that
// read alike together.
func (a *apparatus) readings(t *telling, m *content.Mark, names []string) []string {
	switch m.Kind {
	case content.Only:
		return []string{quoted(t.text(m.Version, m.Span)), "in no other of " + itoa(len(t.versions)-1)}
	case content.Moved:
		return a.places(t, m, names)
	}
	here := "here " + quoted(t.text(m.Version, m.Span))
	if m.Support > 0 {
		here += " (as in " + itoa(m.Support) + plural(m.Support, " other", " others") + ")"
	}
	out := []string{here}
	type group struct{ text, who string }
	var groups []group
	for _, r := range m.Readings {
		text := "nothing"
		if r.End > r.Start {
			text = quoted(t.text(r.Version, r.Span))
		}
		i := slices.IndexFunc(groups, func(g group) bool { return g.text == text })
		if i < 0 {
			groups = append(groups, group{text, names[r.Version]})
		} else {
			groups[i].who += ", " + names[r.Version]
		}
	}
	for _, g := range groups {
		out = append(out, render(a.st.accent, g.who)+" "+g.text)
	}
	return out
}

// places says where a moved passage stands in each version.
func (a *apparatus) places(t *telling, m *content.Mark, names []string) []string {
	place := func(version, offset int) string {
		return itoa(t.passageAt(version, offset)+1) + " of " + itoa(len(t.comparison.Passages[version]))
	}
	out := []string{"here passage " + place(m.Version, m.Start)}
	for _, r := range m.Readings {
		out = append(out, render(a.st.accent, names[r.Version])+" "+place(r.Version, r.Start))
	}
	return out
}

// missing says what the others have where gaps stand, and who has it.
func (a *apparatus) missing(t *telling, d difference, names []string) []string {
	var out []string
	for _, g := range d.gaps {
		gap := t.comparison.Gaps[g]
		if len(gap.Passages) > 0 {
			out = append(out, render(a.st.accent, witnesses(gap, names))+" "+quoted(t.passage(gap.Passages[0])))
		}
	}
	return out
}

// longestReading is how many runes of a reading are quoted; the middle goes.
const longestReading = 120

func quoted(text string) string {
	r := []rune(text)
	if len(r) > longestReading {
		text = string(r[:longestReading*2/3]) + " … " + string(r[len(r)-longestReading/3:])
	}
	if strings.ContainsAny(text, `"“”«»`) {
		return "‹" + text + "›"
	}
	return "“" + text + "”"
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
