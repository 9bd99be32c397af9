package feed

import "slices"

// A Grouper keeps stories while articles come and go. It is not safe for use
// by several goroutines at once.
type Grouper struct {
	opt      GroupOptions
	articles []*Article
	stories  []Story
	stale    bool
}

// NewGrouper returns a grouper without articles.
func NewGrouper(opt GroupOptions) *Grouper { return &Grouper{opt: opt} }

// Add brings in articles.
func (g *Grouper) Add(articles ...*Article) {
	for _, a := range articles {
		a.Sign()
	}
	g.articles = append(g.articles, articles...)
	g.stale = g.stale || len(articles) > 0
}

// Remove takes articles out.
func (g *Grouper) Remove(articles ...*Article) {
	g.articles = slices.DeleteFunc(g.articles, func(a *Article) bool { return slices.Contains(articles, a) })
	g.stale = true
}

// Stories returns the stories as they stand, newest first.
func (g *Grouper) Stories() []Story {
	if g.stale {
		g.stories = group(g.articles, g.opt)
		g.stale = false
	}
	return g.stories
}
