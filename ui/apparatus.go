package ui

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"crosswire/content"
)

// An apparatus lists the readings of a difference, source by source. It holds
// nothing but how things look.
type apparatus struct {
	st    *styles
	named bool // the version that bears the difference is named; else it is "here"
}

func newApparatus(st *styles) *apparatus { return &apparatus{st: st} }

var kindWords = [kindCount]string{"number", "name", "quote", "only here", "moved", "reworded", "trivial"}

// View returns the readings of a difference of a story in at most maxLines
// lines of exactly w cells, and why it is marked if that is asked for.
func (a *apparatus) View(t *telling, d difference, w, maxLines int, why bool) []string {
	if w <= 0 || maxLines <= 0 || t == nil {
		return nil
	}
	room, reason := maxLines, ""
	if why {
		if reason = a.reason(t, d); reason != "" {
			room--
		}
	}
	if maxLines == 1 && room == 1 {
		return []string{a.st.fit(a.short(t, d), w)}
	}
	var lines []string
	for _, longest := range []int{1000, 400, 200, 120, 80, 50, 30} {
		if lines = a.lay(t, d, longest, w); len(lines) <= room {
			break
		}
	}
	if len(lines) > room {
		if lines = lines[:room]; room > 0 {
			lines[room-1] = a.st.cut(strings.TrimRight(lines[room-1], " ")+" …", w)
		}
	}
	if reason != "" {
		lines = append(lines, render(a.st.faint, "  why: "+reason))
	}
	for i := range lines {
		lines[i] = a.st.fit(lines[i], w)
	}
	return lines
}

func (a *apparatus) reason(t *telling, d difference) string {
	if d.mark < 0 {
		return "no passage here is linked with what the others have"
	}
	return content.CleanLine(t.comparison.Marks[d.mark].Why)
}

// short gives on one line what the others have; what this version has is to be
// seen above it.
func (a *apparatus) short(t *telling, d difference) string {
	glyph, parts := "▸", []string(nil)
	if d.mark >= 0 {
		m := &t.comparison.Marks[d.mark]
		glyph = a.st.glyph(m.Kind)
		if parts = a.readings(t, m, t.versionNames(), 1000); len(parts) > 1 {
			parts = parts[1:]
		}
	} else {
		parts = a.missing(t, d, t.versionNames(), 1000)
	}
	return glyph + " " + strings.Join(parts, " · ")
}

// lay sets a difference with its readings cut to so many runes: what it is,
// then the readings one behind the other, wrapped below each other.
func (a *apparatus) lay(t *telling, d difference, longest, w int) []string {
	names := t.versionNames()
	var head string
	var parts []string
	if d.mark >= 0 {
		m := &t.comparison.Marks[d.mark]
		head = a.st.glyph(m.Kind) + " " + render(a.st.strong, kindWords[m.Kind]) + "  "
		parts = a.readings(t, m, names, longest)
	} else {
		head = "▸ " + render(a.st.strong, "not "+a.place(names[d.version])) + "  "
		parts = a.missing(t, d, names, longest)
	}
	indent := a.st.width(head)
	if indent > w/2 {
		indent = 2
	}
	lines := strings.Split(lipgloss.Wrap(head+strings.Join(parts, " · "), max(w-indent, 1), ""), "\n")
	if first := head + strings.Join(parts, " · "); a.st.width(first) <= w {
		lines = []string{first}
	}
	for i := 1; i < len(lines); i++ {
		lines[i] = blanks(indent) + lines[i]
	}
	return lines
}

// place says where a version's words stand.
func (a *apparatus) place(name string) string {
	if a.named {
		return "in " + name
	}
	return "here"
}

// readings says what this version has and what each other one has, those that
// read alike together.
func (a *apparatus) readings(t *telling, m *content.Mark, names []string, longest int) []string {
	switch m.Kind {
	case content.Only:
		return []string{a.reading(m.Version, quoted(t.text(m.Version, m.Span), longest), names, ""), noOther(len(t.versions) - 1)}
	case content.Moved:
		return a.places(t, m, names)
	}
	here := a.reading(m.Version, quoted(t.text(m.Version, m.Span), longest), names, "here ")
	if m.Support > 0 {
		here += " (as in " + itoa(m.Support) + plural(m.Support, " other", " others") + ")"
	}
	out := []string{here}
	type group struct{ text, who string }
	var groups []group
	for _, r := range m.Readings {
		text := "nothing"
		if r.End > r.Start {
			text = quoted(t.text(r.Version, r.Span), longest)
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

// reading returns what the version that bears a mark has, behind its name or
// what stands for that.
func (a *apparatus) reading(version int, text string, names []string, here string) string {
	if a.named {
		here = render(a.st.accent, names[version]) + " "
	}
	return here + text
}

// places says where a moved passage stands in each version.
func (a *apparatus) places(t *telling, m *content.Mark, names []string) []string {
	place := func(version, offset int) string {
		return itoa(t.passageAt(version, offset)+1) + " of " + itoa(len(t.comparison.Passages[version]))
	}
	out := []string{a.reading(m.Version, "passage "+place(m.Version, m.Start), names, "here ")}
	for _, r := range m.Readings {
		out = append(out, render(a.st.accent, names[r.Version])+" "+place(r.Version, r.Start))
	}
	return out
}

// missing says what the others have where gaps stand, and who has it.
func (a *apparatus) missing(t *telling, d difference, names []string, longest int) []string {
	var out []string
	for _, g := range d.gaps {
		gap := t.comparison.Gaps[g]
		if len(gap.Passages) > 0 {
			out = append(out, render(a.st.accent, witnesses(gap, names))+" "+quoted(t.passage(gap.Passages[0]), longest))
		}
	}
	return out
}

// quoted returns a reading in quotation marks; the middle of a long one goes, and
// so does a comma that it begins with.
func quoted(text string, longest int) string {
	if words := strings.TrimLeft(text, ",;: "); words != "" {
		text = words
	}
	if r := []rune(text); len(r) > longest {
		text = string(r[:longest*2/3]) + " … " + string(r[len(r)-longest/3:])
	}
	if strings.ContainsAny(text, `"“”«»`) {
		return "‹" + text + "›"
	}
	return "“" + text + "”"
}

func noOther(others int) string {
	if others == 1 {
		return "not in the other"
	}
	return "in none of " + itoa(others) + " others"
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
