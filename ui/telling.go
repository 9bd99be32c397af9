package ui

import (
	"slices"
	"strings"

	"crosswire/content"
	"crosswire/feed"
)

// A telling is a story as it stands open: its articles with their bodies, and
// what came of comparing them. It is made in a command and only read after.
type telling struct {
	story      feed.Story
	comparison content.Comparison
	furniture  []feed.FurnitureMark // what differs beside the articles
	versions   []int                // for each version that was compared, its article in the story

	whole     *telling    // where only chosen sources were compared: the story with all of them
	documents []*document // by article; nil until it is prepared
}

// prepare makes the articles ready for setting, so that showing one is quick
// however long it is.
func (t *telling) prepare() {
	t.documents = make([]*document, len(t.story.Articles))
	for i, a := range t.story.Articles {
		t.documents[i] = newDocument(a.Body.Markdown, a.URL)
	}
}

// version returns which version an article was compared as, -1 if it was not.
func (t *telling) version(article int) int {
	return slices.Index(t.versions, article)
}

// article returns the article of a version.
func (t *telling) article(version int) *feed.Article {
	return t.story.Articles[t.versions[version]]
}

// names returns what to call each article of the story: as feed.Names does, or
// by their times where they are texts of one and the same.
func (t *telling) names() []string {
	if !t.revisions() {
		return feed.Names(t.story.Articles)
	}
	names := make([]string, len(t.story.Articles))
	for i, a := range t.story.Articles {
		names[i] = "undated"
		if !a.Published.IsZero() {
			names[i] = day(a.Published)
		}
		if !a.Modified.IsZero() {
			names[i] = day(a.Modified)
		}
	}
	return names
}

// revisions reports whether the articles are texts of one and the same, which
// are told apart by their times.
func (t *telling) revisions() bool {
	first := t.story.Articles[0].URL
	return first != "" && len(t.story.Articles) > 1 &&
		!slices.ContainsFunc(t.story.Articles, func(a *feed.Article) bool { return a.URL != first })
}

// versionNames returns what to call each version.
func (t *telling) versionNames() []string {
	names := t.names()
	out := make([]string, len(t.versions))
	for v, i := range t.versions {
		out[v] = names[i]
	}
	return out
}

// others counts the compared versions beside this one.
func (t *telling) others(version int) int {
	if version < 0 {
		return 0
	}
	return len(t.versions) - 1
}

// passage returns the text of a passage on one line.
func (t *telling) passage(ref content.PassageRef) string {
	return t.text(ref.Version, t.comparison.Passages[ref.Version][ref.Passage])
}

// text returns a span of a version's text on one line.
func (t *telling) text(version int, s content.Span) string {
	plain := t.article(version).Body.Text.Plain
	start, end := max(0, min(s.Start, len(plain))), max(0, min(s.End, len(plain)))
	return strings.Join(strings.Fields(plain[start:max(start, end)]), " ")
}

// passageAt returns the passage of a version that an offset in its text stands
// in, or else the next one, or else the last; -1 where there are none.
func (t *telling) passageAt(version, offset int) int {
	all := t.comparison.Passages[version]
	for i, s := range all {
		if offset < s.End {
			return i
		}
	}
	return len(all) - 1
}

// counterpart returns where another version tells what version v tells at an
// offset: as far into the passage in the same row. Where it does not tell it,
// the passages before count, then those after.
func (t *telling) counterpart(v, offset, other int) (place int, ok bool) {
	row := make(map[int]int) // passage of v -> what the row has in other
	for _, r := range t.comparison.Rows {
		if len(r) <= max(v, other) || len(r[other]) == 0 {
			continue
		}
		for _, mine := range r[v] {
			row[mine] = r[other][0]
		}
	}
	p := t.passageAt(v, offset)
	mine, their := t.comparison.Passages[v], t.comparison.Passages[other]
	for d := range len(mine) {
		for _, near := range []int{p - d, p + d} {
			q, ok := row[near]
			if !ok {
				continue
			}
			place = their[q].Start
			if n := mine[p].Len(); d == 0 && n > 0 && offset > mine[p].Start {
				place += (offset - mine[p].Start) * their[q].Len() / n
			}
			return place, true
		}
	}
	return 0, false
}

// carriers returns for each passage of a version the other versions that have
// a passage linked with it, as a set of version numbers.
func (t *telling) carriers(version int) []map[int]bool {
	sets := make([]map[int]bool, len(t.comparison.Passages[version]))
	add := func(mine, their content.PassageRef) {
		if mine.Version != version {
			return
		}
		if sets[mine.Passage] == nil {
			sets[mine.Passage] = make(map[int]bool)
		}
		sets[mine.Passage][their.Version] = true
	}
	for _, l := range t.comparison.Links {
		add(l.A, l.B)
		add(l.B, l.A)
	}
	return sets
}

// shares returns for each article of the story how much of its text only it
// has, from 0 to 1.
func (t *telling) shares() []float64 {
	only := make([]int, len(t.story.Articles))
	for _, m := range t.comparison.Marks {
		if m.Kind == content.Only {
			only[t.versions[m.Version]] += m.Len()
		}
	}
	out := make([]float64, len(only))
	for v, i := range t.versions {
		if n := len(t.article(v).Body.Text.Plain); n > 0 {
			out[i] = float64(only[i]) / float64(n)
		}
	}
	return out
}
