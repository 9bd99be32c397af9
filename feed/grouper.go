package feed

import (
	"math"
	"slices"
)

// A Grouper keeps stories while articles come and go: a new article joins or
// founds a story at once, by what is known then. [Grouper.Settle] goes over
// everything again; what stands after it is what [Group] gives for the same
// articles. A Grouper is not safe for use by several goroutines at once.
type Grouper struct {
	opt    GroupOptions
	joined map[string][]string // what belongs together by hand, both ways
	parted map[string][]string

	docs    []doc
	place   map[*Article]int32 // in docs
	story   []int32            // by document; -1 where it has been removed
	stories []*standing        // nil where a story has been emptied
	counts  map[uint32]int32   // documents that hold a term
	rare    map[uint32][]int32 // the same by name, for terms that few hold
	score   []float32
	seen    []int32
}

// standing is a story as it stands in a Grouper.
type standing struct {
	members []int32
	made    *Story // nil where it has to be made anew
}

const (
	rareLimit = 150 // documents that may share a term for it to bring them together
	atOnce    = 24  // documents a new one is compared with
)

// NewGrouper returns a grouper without articles.
func NewGrouper(opt GroupOptions) *Grouper {
	g := &Grouper{opt: opt, joined: make(map[string][]string), parted: make(map[string][]string)}
	both := func(to map[string][]string, pairs [][2]string) {
		for _, p := range pairs {
			to[p[0]] = append(to[p[0]], p[1])
			to[p[1]] = append(to[p[1]], p[0])
		}
	}
	both(g.joined, opt.Join)
	both(g.parted, opt.Split)
	g.clear()
	return g
}

func (g *Grouper) clear() {
	g.docs, g.story, g.stories, g.score, g.seen = nil, nil, nil, nil, nil
	g.place = make(map[*Article]int32)
	g.counts = make(map[uint32]int32)
	g.rare = make(map[uint32][]int32)
}

// Add brings in articles; one that is there already is passed over. Their
// bodies must be loaded or have been signed before.
func (g *Grouper) Add(articles ...*Article) {
	for _, a := range articles {
		if _, ok := g.place[a]; ok {
			continue
		}
		n := g.count(a)
		g.weigh(n)
		g.join(n, g.bestStory(n))
		g.remember(n)
	}
}

// Resume takes over stories as they stand, as [Group] gave them before. It is
// called on a grouper without articles.
func (g *Grouper) Resume(stories []Story) {
	for i := range stories {
		s := &standing{made: &stories[i]}
		for _, a := range stories[i].Articles {
			n := g.count(a)
			g.story[n] = int32(len(g.stories))
			s.members = append(s.members, n)
		}
		g.stories = append(g.stories, s)
	}
	for n := range g.docs {
		g.weigh(int32(n))
		g.remember(int32(n))
	}
}

// Remove takes articles out.
func (g *Grouper) Remove(articles ...*Article) {
	for _, a := range articles {
		n, ok := g.place[a]
		if !ok {
			continue
		}
		delete(g.place, a)
		s := g.stories[g.story[n]]
		s.members = slices.DeleteFunc(s.members, func(m int32) bool { return m == n })
		s.made = nil
		if len(s.members) == 0 {
			g.stories[g.story[n]] = nil
		}
		g.story[n] = -1
		for _, t := range g.docs[n].s.Terms {
			g.counts[t.ID]--
		}
	}
}

// Stories returns the stories as they stand, newest first.
func (g *Grouper) Stories() []Story {
	var out []Story
	for _, s := range g.stories {
		if s == nil {
			continue
		}
		if s.made == nil {
			docs := make([]*doc, len(s.members))
			for i, n := range s.members {
				docs[i] = &g.docs[n]
			}
			story := newStory(docs, nil)
			s.made = &story
		}
		out = append(out, *s.made)
	}
	sortStories(out)
	return out
}

// Settle groups everything anew and returns the stories as [Group] would.
func (g *Grouper) Settle() []Story {
	articles := make([]*Article, 0, len(g.place))
	for i := range g.docs {
		if g.story[i] >= 0 {
			articles = append(articles, g.docs[i].a)
		}
	}
	c, clusters := cluster(articles, g.opt)
	g.clear()
	g.docs, g.story, g.score = c.docs, make([]int32, len(c.docs)), make([]float32, len(c.docs))
	for i := range c.docs {
		g.place[c.docs[i].a] = int32(i)
	}
	for id, n := range c.dense {
		list := c.list(n)
		g.counts[id] = int32(len(list))
		g.rare[id] = slices.Clip(list[:min(len(list), rareLimit+1)])
	}
	g.stories = make([]*standing, len(clusters))
	made := c.stories(clusters)
	for i, members := range clusters {
		g.stories[i] = &standing{members: members, made: &made[i]}
		for _, n := range members {
			g.story[n] = int32(i)
		}
	}
	return g.Stories()
}

// count makes a document of an article and counts its terms.
func (g *Grouper) count(a *Article) int32 {
	n := int32(len(g.docs))
	d := newDoc(a)
	for _, t := range d.s.Terms {
		g.counts[t.ID]++
	}
	g.docs = append(g.docs, d)
	g.place[a] = n
	g.story = append(g.story, -1)
	g.score = append(g.score, 0)
	return n
}

// weigh weighs the terms of document n by what is there now.
func (g *Grouper) weigh(n int32) {
	d, shares := &g.docs[n], background()
	d.idf = make([]weight, len(d.s.Terms))
	d.local = d.idf
	for j, t := range d.s.Terms {
		d.idf[j] = rarity(blend(int(g.counts[t.ID]), len(g.place), shares, t.ID))
	}
	d.norm = norms(d)
}

// remember lets later articles find document n by its rarer terms.
func (g *Grouper) remember(n int32) {
	for _, t := range g.docs[n].s.Terms {
		if list := g.rare[t.ID]; len(list) <= rareLimit {
			g.rare[t.ID] = append(list, n)
		}
	}
}

// bestStory returns the story that document n belongs to, or -1.
func (g *Grouper) bestStory(n int32) int32 {
	d := &g.docs[n]
	if s := g.storyByHand(d.a.ID()); s >= 0 {
		return s
	}
	best, most := int32(-1), float32(0)
	var tried []int32
	for _, k := range g.alike(n) {
		s := g.story[k]
		if slices.Contains(tried, s) || g.isParted(d.a.ID(), s) {
			continue
		}
		tried = append(tried, s)
		if v := g.fit(d, g.stories[s].members); v > most {
			best, most = s, v
		}
	}
	return best
}

// fit is the average evidence that a document belongs to a story; of a large
// one, its latest members stand for all.
func (g *Grouper) fit(d *doc, members []int32) float32 {
	members = members[max(0, len(members)-atOnce):]
	sum := float32(0)
	for _, m := range members {
		l := compare(d, &g.docs[m])
		sum += max(absent, l.evidence())
	}
	return sum / float32(len(members))
}

// alike returns the documents that share most rare terms with document n.
func (g *Grouper) alike(n int32) []int32 {
	d := &g.docs[n]
	for j, t := range d.s.Terms {
		list := g.rare[t.ID]
		shared := value[d.idf[j]] * value[d.idf[j]] * tfTable[t.Count]
		if len(list) > rareLimit || shared == 0 {
			continue
		}
		for _, k := range list {
			if g.story[k] < 0 {
				continue
			}
			if g.score[k] == 0 {
				g.seen = append(g.seen, k)
			}
			g.score[k] += shared
		}
	}
	out := highest(nil, g.seen, g.score, atOnce, 0)
	for _, k := range g.seen {
		g.score[k] = 0
	}
	g.seen = g.seen[:0]
	return out
}

func (g *Grouper) storyByHand(id string) int32 {
	for _, other := range g.joined[id] {
		for i := range g.docs {
			if s := g.story[i]; s >= 0 && g.docs[i].a.ID() == other && !g.isParted(id, s) {
				return s
			}
		}
	}
	return -1
}

func (g *Grouper) isParted(id string, story int32) bool {
	if len(g.parted[id]) == 0 {
		return false
	}
	return slices.ContainsFunc(g.stories[story].members, func(m int32) bool {
		return slices.Contains(g.parted[id], g.docs[m].a.ID())
	})
}

// join puts document n into a story, a new one for -1.
func (g *Grouper) join(n, story int32) {
	if story < 0 {
		story = int32(len(g.stories))
		g.stories = append(g.stories, &standing{})
	}
	s := g.stories[story]
	s.members = append(s.members, n)
	s.made = nil
	g.story[n] = story
}

// blend is the share of articles that hold a term, as the collection's count
// and the background tell together.
func blend(count, articles int, shares map[uint32]float32, id uint32) float64 {
	share, ok := shares[id]
	if !ok {
		share = unseenShare
	}
	return (float64(count) + float64(share)*backgroundArticles) / float64(articles+backgroundArticles)
}

// rarity is the weight of a term that such a share of articles holds.
func rarity(share float64) weight {
	return weight(min(255, max(0, -16*math.Log(share)+0.5)))
}
