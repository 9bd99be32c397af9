package feed

import (
	"cmp"
	"slices"
)

// GroupOptions say what a reader has laid down by hand. Articles are named by
// their identity; pairs that name an unknown one are passed over.
type GroupOptions struct {
	Join  [][2]string // pairs that are one story, whatever their texts say
	Split [][2]string // pairs that are not; a split beats a chain of joins
}

// Group puts the articles about one event together, newest story first. The
// result does not depend on the order of the articles. Bodies that have been
// released are not needed where [Article.Sign] was called before.
//
// The method is average-link clustering on the log odds that two articles
// tell one story, after Miranda et al., "Multilingual Clustering of Streaming
// News" (2018).
func Group(articles []*Article) []Story {
	return group(articles, GroupOptions{})
}

func group(articles []*Article, opt GroupOptions) []Story {
	c, clusters := cluster(articles, opt)
	stories := c.stories(clusters)
	sortStories(stories)
	return stories
}

// cluster weighs the articles and returns the documents of each story.
func cluster(articles []*Article, opt GroupOptions) (*collection, [][]int32) {
	c := newCollection(articles)
	m := newMerger(len(c.docs))
	c.constrain(m, opt)
	m.connectRoots(c.edges())
	m.run()
	return c, m.clusters()
}

// stories makes a story of each cluster.
func (c *collection) stories(clusters [][]int32) []Story {
	boilerplate := c.boilerplate(clusters)
	stories := make([]Story, len(clusters))
	parallel(len(clusters), func(i int) {
		docs := make([]*doc, len(clusters[i]))
		for j, n := range clusters[i] {
			docs[j] = &c.docs[n]
		}
		stories[i] = newStory(docs, boilerplate)
	})
	return stories
}

// constrain joins and parts what the options name.
func (c *collection) constrain(m *merger, opt GroupOptions) {
	if len(opt.Join)+len(opt.Split) == 0 {
		return
	}
	named := make(map[string][]int32)
	for i := range c.docs {
		id := c.docs[i].a.ID()
		named[id] = append(named[id], int32(i))
	}
	each := func(pairs [][2]string, do func(a, b int32)) {
		pairs = slices.Clone(pairs)
		slices.SortFunc(pairs, func(x, y [2]string) int {
			return cmp.Or(cmp.Compare(x[0], y[0]), cmp.Compare(x[1], y[1]))
		})
		for _, p := range pairs {
			for _, a := range named[p[0]] {
				for _, b := range named[p[1]] {
					if a != b {
						do(a, b)
					}
				}
			}
		}
	}
	each(opt.Split, m.forbid)
	each(opt.Join, func(a, b int32) {
		a, b = m.root(a), m.root(b)
		if a != b && !m.forbidden(a, b) {
			m.join(min(a, b), max(a, b))
		}
	})
}

// connectRoots is connect for documents that are in clusters already.
func (m *merger) connectRoots(edges []edge) {
	for i := range edges {
		edges[i].a, edges[i].b = m.root(edges[i].a), m.root(edges[i].b)
	}
	edges = slices.DeleteFunc(edges, func(e edge) bool { return e.a == e.b })
	m.connect(edges)
}
