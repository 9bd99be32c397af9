package ui

import (
	"strconv"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
)

func itoa(n int) string { return strconv.Itoa(n) }

// A tab is one source in the line of tabs: where it stands, in cells.
type tab struct{ article, from, to int }

// tabs returns the line that names the sources, and what the article is
// compared with at its right end.
func (r *reader) tabs() string {
	line, _, right := r.layTabs()
	if right == "" {
		return line
	}
	return line + blanks(r.w-r.st.width(line)-r.st.width(right)-1) + render(r.st.faint, right)
}

// layTabs shares the line out among the sources and what stands at its right
// end: first that is shortened, then the names, then tabs far from the one
// shown are left out.
func (r *reader) layTabs() (line string, all []tab, right string) {
	names := r.telling.names()
	long, short := r.against()
	for _, try := range []struct {
		right   string
		longest int
	}{{long, r.w}, {long, 20}, {short, r.w}, {short, 20}, {short, 14}, {short, 10}, {"", 10}} {
		room := r.w
		if try.right != "" {
			room -= r.st.width(try.right) + 2
		}
		if line, all := r.tabLine(names, 0, len(names), try.longest); all[len(all)-1].to <= room {
			return line, all, try.right
		}
	}
	line, all = r.someTabs(names)
	return line, all, ""
}

// shortestTab is to how many cells names are cut where tabs are left out.
const shortestTab = 10

// someTabs returns the tabs around the one shown for which there is room.
func (r *reader) someTabs(names []string) (string, []tab) {
	from, to := r.article, r.article+1
	line, all := r.tabLine(names, from, to, shortestTab)
	for grown := true; grown; {
		grown = false
		for _, next := range [][2]int{{from, to + 1}, {from - 1, to}} {
			if next[0] < 0 || next[1] > len(names) {
				continue
			}
			if l, a := r.tabLine(names, next[0], next[1], shortestTab); a[len(a)-1].to < r.w {
				line, all, grown = l, a, true
				from, to = next[0], next[1]
				break
			}
		}
	}
	return line, all
}

// tabLine returns the tabs of the sources from..to, their names cut to so many
// cells, between signs that there are more.
func (r *reader) tabLine(names []string, from, to, longest int) (string, []tab) {
	var b strings.Builder
	var all []tab
	x := 0
	put := func(st uv.Style, text string) {
		b.WriteString(render(st, text))
		x += r.st.width(text)
	}
	if from > 0 {
		put(r.st.faint, "‹")
	}
	for i := from; i < to; i++ {
		begin := x
		label := itoa(i+1) + " " + r.st.cut(names[i], longest)
		if i == r.article {
			put(r.st.accent, "["+label+"]")
		} else {
			put(r.st.text, " "+label+" ")
		}
		all = append(all, tab{i, begin, x})
	}
	if to < len(names) {
		put(r.st.faint, "›")
	}
	return b.String(), all
}

// against says what the article is compared with and how much differs, at
// length and in short.
func (r *reader) against() (long, short string) {
	if r.version < 0 || len(r.telling.versions) < 2 {
		return "", ""
	}
	with, brief := "vs all", "vs all"
	if len(r.telling.versions) < len(r.telling.story.Articles) {
		names := r.telling.versionNames()
		with = "vs " + strings.Join(append(names[:r.version:r.version], names[r.version+1:]...), ", ")
		var numbers []string
		for v, i := range r.telling.versions {
			if v != r.version {
				numbers = append(numbers, itoa(i+1))
			}
		}
		brief = "vs " + strings.Join(numbers, ", ")
	}
	n := r.Count()
	short = brief + " · " + itoa(n)
	if n == 0 {
		return with + " · no differences", short
	}
	return with + " · " + itoa(n) + plural(n, " difference", " differences"), short
}
