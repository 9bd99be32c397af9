package ui

import (
	"fmt"
	"slices"
	"sync"

	"crosswire/feed"
)

// shelf keeps the stories compared last, so that going back to one costs
// nothing.
type shelf struct {
	mu    sync.Mutex
	kept  []shelved // the most recently used last
	limit int
}

// shelved is a story as the list has it, without bodies, and as it was opened.
type shelved struct {
	story   feed.Story
	telling *telling
}

// shelfSize is how many stories are kept: with bodies of the usual size, a few
// megabytes.
const shelfSize = 12

func newShelf() *shelf { return &shelf{limit: shelfSize} }

// take returns the story compared, from the shelf or made anew. It is safe for
// use by several commands at once.
func (s *shelf) take(story feed.Story) (*telling, error) {
	s.mu.Lock()
	if i := slices.IndexFunc(s.kept, func(k shelved) bool { return sameArticles(k.story, story) }); i >= 0 {
		k := s.kept[i]
		s.kept = append(slices.Delete(s.kept, i, i+1), k)
		s.mu.Unlock()
		return k.telling, nil
	}
	s.mu.Unlock()
	t, err := tell(story)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.kept = append(s.kept, shelved{story, t})
	if over := len(s.kept) - s.limit; over > 0 {
		s.kept = slices.Delete(s.kept, 0, over)
	}
	return t, nil
}

// tell loads and compares the articles of a story. The list's own articles stay
// without their bodies: the telling gets copies, which go when it goes.
func tell(story feed.Story) (*telling, error) {
	articles := make([]*feed.Article, len(story.Articles))
	for i, a := range story.Articles {
		b := *a
		articles[i] = &b
	}
	story.Articles = articles
	report, err := feed.Compare(articles)
	if err != nil {
		return nil, fmt.Errorf("opening the story: %w", err)
	}
	return newTelling(story, report), nil
}

// newTelling opens a story whose articles have all been compared.
func newTelling(story feed.Story, report *feed.Report) *telling {
	t := &telling{story: story, comparison: report.Comparison, furniture: report.Furniture, versions: make([]int, len(story.Articles))}
	for i := range t.versions {
		t.versions[i] = i
	}
	t.prepare()
	return t
}

// sameArticles reports whether two stories are of the same articles, of
// which the same is known.
func sameArticles(a, b feed.Story) bool {
	return slices.EqualFunc(a.Articles, b.Articles, func(x, y *feed.Article) bool {
		return same(x, y) && x.Sign().Content == y.Sign().Content && x.Source == y.Source && x.Published == y.Published
	})
}

// same reports whether two articles are one, as far as the list can tell:
// every snapshot of a load makes its articles anew.
func same(a, b *feed.Article) bool {
	return a == b || a != nil && b != nil && a.Path == b.Path && a.Item == b.Item
}
