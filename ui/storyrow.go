package ui

import (
	"fmt"
	"slices"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"

	"crosswire/feed"
)

// View draws the rows in view: exactly the pane's height in lines, each of its
// width in cells.
func (l *storyList) View(st *styles, focused bool) []string {
	out := make([]string, 0, l.height)
	for i := l.top; i < len(l.rows) && len(out) < l.height; i++ {
		for _, line := range l.row(st, i, focused) {
			if len(out) < l.height {
				out = append(out, line)
			}
		}
	}
	for len(out) < l.height {
		out = append(out, strings.Repeat(" ", l.width))
	}
	return out
}

func (l *storyList) row(st *styles, i int, focused bool) []string {
	r := l.rows[i]
	s := &l.stories[r.story]
	selected := i == l.cursor
	paint := func(style uv.Style, text string) string {
		if selected && focused {
			style = st.selected
		}
		return render(style, st.fit(text, l.width))
	}
	pointer := " "
	if selected {
		pointer = "▸"
	}
	if r.article >= 0 {
		return []string{paint(st.text, pointer+"   "+l.articleLine(st, s, r.article))}
	}
	title := st.text
	if slices.ContainsFunc(s.Articles, l.unread) {
		title = st.strong
	}
	return []string{
		paint(title, pointer+l.badge(s)+" "+storyTitle(s)),
		paint(st.faint, "   "+storyLine(s)),
	}
}

// badge is a star or the dot of an unread story.
func (l *storyList) badge(s *feed.Story) string {
	switch {
	case slices.ContainsFunc(s.Articles, l.starred):
		return "★"
	case slices.ContainsFunc(s.Articles, l.unread):
		return "●"
	}
	return " "
}

// articleLine names an article of a story and, where the story has been
// compared, the share of text that only it has.
func (l *storyList) articleLine(st *styles, s *feed.Story, i int) string {
	a := s.Articles[i]
	name := feed.Names(s.Articles)[i]
	if l.starred(a) {
		name = "★ " + name
	}
	tail := shortDate(a.Published)
	if share := l.shares[s.ID]; i < len(share) {
		tail = fmt.Sprintf("%.0f%% only here", 100*share[i])
	}
	room := l.width - 4 - st.width(tail) - 2
	if room < 6 {
		return name
	}
	return st.fit(name, room) + "  " + tail
}

func storyTitle(s *feed.Story) string {
	if s.Title != "" {
		return s.Title
	}
	return s.Articles[0].FileName()
}

// storyLine says how many sources and origins a story has, or whose a single
// article is.
func storyLine(s *feed.Story) string {
	parts := []string{shortDate(s.Newest())}
	agencies := strings.Join(s.Agencies(), ", ")
	if len(s.Articles) == 1 {
		a := s.Articles[0]
		name := feed.Names(s.Articles)[0]
		parts = append(parts, name)
		if agencies != "" && agencies != name {
			parts = append(parts, agencies)
		}
		if n := len(a.Revisions); n > 0 {
			parts = append(parts, Count(n+1, "revision"))
		}
		return strings.Join(parts, " · ")
	}
	origins := Count(s.Origins, "origin")
	if agencies != "" {
		origins += " (" + agencies + ")"
	}
	return strings.Join(append(parts, Count(s.Sources, "source"), origins), " · ")
}

// shortDate is a day as the list shows it.
func shortDate(d feed.Date) string {
	if d.IsZero() {
		return "undated"
	}
	return d.Format("2 Jan 2006")
}

// Count is a number with its noun: "1 story", "3 stories".
func Count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	switch stem, y := strings.CutSuffix(noun, "y"); {
	case y:
		noun = stem + "ies"
	case strings.HasSuffix(noun, "ch"):
		noun += "es"
	default:
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
