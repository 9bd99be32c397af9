package feed

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
)

// newStory makes a story of the articles of one cluster. Runs of words in
// boilerplate do not make copies.
func newStory(docs []*doc, boilerplate map[uint32]bool) Story {
	slices.SortFunc(docs, inStory)
	s := Story{Articles: make([]*Article, len(docs))}
	for i, d := range docs {
		s.Articles[i] = d.a
	}
	s.ID = storyID(docs)
	s.Title = commonTitle(docs)
	s.Origin, s.Origins = origins(s.Articles, boilerplate)
	s.Sources = countSources(docs)
	return s
}

// inStory orders the versions of a story: by time, undated ones last.
func inStory(x, y *doc) int {
	switch {
	case x.dated != y.dated:
		if x.dated {
			return -1
		}
		return 1
	case x.dated && !x.a.Published.Equal(y.a.Published.Time):
		return x.a.Published.Compare(y.a.Published.Time)
	}
	return cmp.Or(cmp.Compare(x.source, y.source), cmp.Compare(x.a.Path, y.a.Path), cmp.Compare(x.a.Item, y.a.Item),
		cmp.Compare(x.s.Content, y.s.Content))
}

// storyID names a story after the earliest of its articles, which stand in the
// order of inStory: what comes later, as news does, leaves the name as it is. Of
// several at one time, or of undated ones, the smallest identity counts.
func storyID(docs []*doc) string {
	least := ^uint64(0)
	for _, d := range docs {
		if d.dated != docs[0].dated || !d.a.Published.Equal(docs[0].a.Published.Time) {
			break
		}
		h := fnv.New64a()
		h.Write([]byte(d.a.ID()))
		least = min(least, h.Sum64())
	}
	return fmt.Sprintf("%012x", least>>16)
}

// commonTitle returns the headline that is closest to all the others: the one
// whose words have most weight in common with theirs.
func commonTitle(docs []*doc) string {
	best, title := float32(-1), ""
	for _, d := range docs {
		if d.a.Title == "" {
			continue
		}
		sum := float32(0)
		for _, e := range docs {
			if e != d {
				l := compare(d, e)
				sum += l[traitTitle]
			}
		}
		if sum > best {
			best, title = sum, d.a.Title
		}
	}
	return title
}

// sourceKey folds the name of an outlet.
func sourceKey(a *Article) string {
	return strings.TrimPrefix(strings.ToLower(strings.TrimSpace(a.Source)), "www.")
}

// countSources counts the outlets of a story. An article without one counts as
// an outlet of its own.
func countSources(docs []*doc) int {
	seen := make(map[string]bool)
	n := 0
	for _, d := range docs {
		if d.source == "" || !seen[d.source] {
			n++
		}
		seen[d.source] = true
	}
	return n
}

// sortStories puts the newest first: by the time of the last version, undated
// stories last.
func sortStories(stories []Story) {
	slices.SortFunc(stories, func(x, y Story) int {
		a, b := x.Newest(), y.Newest()
		if order := b.Compare(a.Time); order != 0 {
			return order
		}
		return cmp.Or(cmp.Compare(x.Title, y.Title), cmp.Compare(x.ID, y.ID))
	})
}

// Newest returns the date of a story's last version, zero where none has one.
func (s *Story) Newest() (last Date) {
	for _, a := range s.Articles {
		if a.Published.After(last.Time) {
			last = a.Published
		}
	}
	return last
}

// Agencies returns the wire services that a story's articles credit, each
// once.
func (s *Story) Agencies() []string {
	var names []string
	for _, a := range s.Articles {
		if a.Agency != "" && !slices.Contains(names, a.Agency) {
			names = append(names, a.Agency)
		}
	}
	return names
}

// NewStory makes one story of articles, whatever their texts say.
func NewStory(articles []*Article) Story {
	c := newCollection(articles)
	docs := make([]*doc, len(c.docs))
	for i := range docs {
		docs[i] = &c.docs[i]
	}
	return newStory(docs, nil)
}
