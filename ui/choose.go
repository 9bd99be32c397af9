package ui

import (
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"crosswire/feed"
)

// narrowedMsg brings a reader its story compared among the chosen sources.
type narrowedMsg struct {
	owner   *reader
	telling *telling
}

// Choose begins to ask which sources the article is compared with. It returns
// false where there is nothing to choose among.
func (r *reader) Choose() bool {
	if r.whole == nil || r.whole.version(r.article) < 0 || len(r.whole.versions) < 3 {
		return false
	}
	r.choice = make([]bool, len(r.whole.story.Articles))
	for _, i := range r.telling.versions {
		r.choice[i] = true
	}
	r.choice[r.article] = true
	return true
}

// Choosing reports whether sources are being chosen.
func (r *reader) Choosing() bool { return r.choice != nil }

// ChooseKey takes a key while sources are being chosen: a digit turns one on or
// off, 0 turns all on, Enter compares with those that are on.
func (r *reader) ChooseKey(m tea.KeyPressMsg, k keyMap) tea.Cmd {
	switch {
	case key.Matches(m, k.Enter):
		choice := r.choice
		r.choice = nil
		return r.narrow(choice)
	case key.Matches(m, k.AllSources):
		for i := range r.choice {
			r.choice[i] = true
		}
	case key.Matches(m, k.Source):
		r.turnChoice(int(m.String()[0] - '1'))
	default:
		r.choice = nil
	}
	return nil
}

// turnChoice turns a source on or off while sources are being chosen; that of
// the article itself stays on.
func (r *reader) turnChoice(i int) {
	if i >= 0 && i < len(r.choice) && i != r.article && r.whole.version(i) >= 0 {
		r.choice[i] = !r.choice[i]
	}
}

// CompareAll compares with all sources again.
func (r *reader) CompareAll() tea.Cmd {
	if r.whole == nil || r.telling == r.whole {
		return nil
	}
	return r.retell(r.whole)
}

// narrow compares the article with the chosen sources, in a command.
func (r *reader) narrow(choice []bool) tea.Cmd {
	whole := r.whole
	var versions []int
	for _, i := range whole.versions {
		if choice[i] {
			versions = append(versions, i)
		}
	}
	switch {
	case len(versions) == len(whole.versions):
		return r.CompareAll()
	case len(versions) < 2 || slices.Equal(versions, r.telling.versions):
		return nil
	}
	return func() tea.Msg {
		t := &telling{story: whole.story, versions: versions, documents: whole.documents, whole: whole}
		articles := make([]*feed.Article, len(versions))
		for v := range versions {
			articles[v] = t.article(v)
		}
		report, err := feed.Compare(articles)
		if err != nil {
			return doneMsg{err: fmt.Errorf("comparing: %w", err)}
		}
		t.comparison, t.furniture = report.Comparison, report.Furniture
		return narrowedMsg{r, t}
	}
}

// narrowed takes in a comparison among the chosen sources.
func (r *reader) narrowed(m narrowedMsg) tea.Cmd {
	if m.owner != r || m.telling.whole != r.whole || m.telling.version(r.article) < 0 {
		return nil
	}
	return r.retell(m.telling)
}

// retell shows the same article of the same story by another comparison, at the
// same place.
func (r *reader) retell(t *telling) tea.Cmd {
	return r.show(t, r.article, r.here(), 0)
}

// choices returns the line that asks which sources to compare with, and where
// each stands in it; names are cut until all have room.
func (r *reader) choices() (line string, all []tab) {
	for _, longest := range []int{r.w, 20, 14, 10, 6, 3, 0} {
		if line, all = r.choiceLine(longest); all[len(all)-1].to <= r.w {
			break
		}
	}
	return line, all
}

func (r *reader) choiceLine(longest int) (line string, all []tab) {
	const ask = "compare with"
	x := len(ask)
	line = render(r.st.accent, ask)
	for i, name := range r.whole.names() {
		sign := "·"
		if r.choice[i] {
			sign = "✓"
		}
		label := itoa(i+1) + " " + sign
		if name = r.st.cut(name, longest); name != "" {
			label += " " + name
		}
		from := x + 2
		x = from + r.st.width(label)
		all = append(all, tab{i, from, x})
		if i == r.article {
			label = render(r.st.faint, label)
		}
		line += "  " + label
	}
	return line, all
}
