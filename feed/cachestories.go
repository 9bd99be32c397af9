package feed

import (
	"cmp"
	"encoding/binary"
	"hash/crc32"
	"os"
	"slices"
	"time"
)

// A file of stories is a checksum, the version, a hash of the options, a hash
// of every article with what grouping goes by, and the stories as numbers of
// articles.

// KeptStories are stories as they were grouped the last time. Nil ones are
// none.
type KeptStories struct {
	options uint64
	number  map[uint64]int // of an article, by its hash
	story   []int          // by number of an article
	stories []keptStory
}

type keptStory struct {
	id, title string
	sources   int
	origins   int
	members   []int // numbers of articles in the story's order
	origin    []int // by member
}

// KeptStories returns the stories that were made of the articles of paths.
func (c *Cache) KeptStories(paths []string) *KeptStories {
	if c == nil {
		return nil
	}
	for _, name := range c.storyFiles(paths) {
		if k := c.readStories(name); k != nil {
			return k
		}
	}
	return nil
}

func (c *Cache) readStories(name string) *KeptStories {
	data, err := os.ReadFile(name)
	if err != nil || len(data) < 12 {
		return nil
	}
	if crc32.Checksum(data[4:], castagnoli) != binary.LittleEndian.Uint32(data) ||
		binary.LittleEndian.Uint64(data[4:]) != c.version {
		return nil
	}
	r := cacheReader{data: string(data[12:])}
	k := &KeptStories{options: r.fixed(8)}
	n := r.count()
	k.number, k.story = make(map[uint64]int, n), make([]int, n)
	for i := range n {
		k.number[r.fixed(8)] = i
	}
	k.stories = make([]keptStory, r.count())
	for i := range k.stories {
		s := &k.stories[i]
		s.id, s.title, s.sources, s.origins = r.string(), r.string(), int(r.number()), int(r.number())
		s.members = make([]int, r.count())
		s.origin = make([]int, len(s.members))
		for j := range s.members {
			s.members[j], s.origin[j] = int(r.number()), int(r.number())
			if s.members[j] >= n {
				return nil
			}
			k.story[s.members[j]] = i
		}
	}
	if r.bad || len(k.number) != n {
		return nil
	}
	c.used(name)
	return k
}

// Stories returns the stories of articles as far as they are known, newest
// first, and of how many articles that was. A few unknown ones join the stories
// that suit them best (see [Grouper]), many stand alone. Where all are known and
// none has gone, exact says that grouping anew would give the same. The articles
// are merged (see [Merge]).
func (k *KeptStories) Stories(articles []*Article, opt GroupOptions) (stories []Story, known int, exact bool) {
	if k == nil {
		return nil, 0, false
	}
	found := make([]*Article, len(k.story)) // by number
	var strangers []*Article
	for _, a := range articles {
		if n, ok := k.number[articleSum(a)]; ok && found[n] == nil {
			found[n] = a
			known++
		} else {
			strangers = append(strangers, a)
		}
	}
	stories = make([]Story, 0, len(k.stories)+len(strangers))
	for i := range k.stories {
		if s, ok := k.stories[i].with(found); ok {
			stories = append(stories, s)
		}
	}
	stories = welcome(stories, strangers, opt)
	sortStories(stories)
	return stories, known, len(strangers) == 0 && known == len(found) && k.options == opt.sum()
}

// acquaintance is how near in time a story must be for a new article to be
// compared with it before all are grouped anew; mostWelcome is how many new ones
// are.
const (
	acquaintance = 30 * 24 * time.Hour
	mostWelcome  = 256
)

// welcome puts new articles into the stories of their time, or beside them.
func welcome(stories []Story, strangers []*Article, opt GroupOptions) []Story {
	if len(strangers) > mostWelcome {
		for _, a := range strangers {
			stories = append(stories, lone(a))
		}
		return stories
	}
	if len(strangers) == 0 {
		return stories
	}
	near := func(s Story) bool {
		day := s.Newest().Time
		return day.IsZero() || slices.ContainsFunc(strangers, func(a *Article) bool {
			return a.Published.IsZero() || a.Published.Sub(day).Abs() < acquaintance
		})
	}
	var apart, known []Story
	for _, s := range stories {
		if near(s) {
			known = append(known, s)
		} else {
			apart = append(apart, s)
		}
	}
	g := NewGrouper(opt)
	g.Resume(known)
	g.Add(strangers...)
	return append(apart, g.Stories()...)
}

// with returns the story of those of its articles that were found.
func (s *keptStory) with(found []*Article) (Story, bool) {
	story := Story{ID: s.id, Title: s.title}
	var origin []int
	for j, n := range s.members {
		if found[n] != nil {
			story.Articles = append(story.Articles, found[n])
			origin = append(origin, s.origin[j])
		}
	}
	switch len(story.Articles) {
	case 0:
		return story, false
	case len(s.members):
		story.Origin, story.Origins, story.Sources = origin, s.origins, s.sources
		return story, true
	}
	// Some are missing: counted from what is there.
	outlets := make(map[string]bool)
	numbers := make(map[int]int)
	for i, a := range story.Articles {
		key := sourceKey(a)
		if key == "" || !outlets[key] {
			story.Sources++
		}
		outlets[key] = true
		if _, ok := numbers[origin[i]]; !ok {
			numbers[origin[i]] = len(numbers)
		}
		origin[i] = numbers[origin[i]]
	}
	story.Origin, story.Origins = origin, len(numbers)
	return story, true
}

// lone is the story of one article.
func lone(a *Article) Story {
	d := doc{a: a}
	return Story{ID: storyID([]*doc{&d}), Title: a.Title, Articles: []*Article{a}, Origin: []int{0}, Origins: 1, Sources: 1}
}

// Group is what [Group] gives for the articles of paths, from the cache where
// they were grouped before.
func (c *Cache) Group(paths []string, articles []*Article, opt GroupOptions) []Story {
	if c == nil {
		return group(articles, opt)
	}
	names := c.storyFiles(paths)
	for _, name := range names {
		if stories, _, exact := c.readStories(name).Stories(articles, opt); exact {
			return stories
		}
	}
	stories := group(articles, opt)
	c.keepStories(names[0], articles, opt, stories)
	return stories
}

// keepStories writes stories down. Where that fails the next start takes
// longer.
func (c *Cache) keepStories(name string, articles []*Article, opt GroupOptions, stories []Story) {
	number := make(map[*Article]int, len(articles))
	b := make([]byte, 4, 64+16*len(articles))
	b = binary.LittleEndian.AppendUint64(b, c.version)
	b = binary.LittleEndian.AppendUint64(b, opt.sum())
	b = binary.AppendUvarint(b, uint64(len(articles)))
	for i, a := range articles {
		number[a] = i
		b = binary.LittleEndian.AppendUint64(b, articleSum(a))
	}
	b = binary.AppendUvarint(b, uint64(len(stories)))
	for _, s := range stories {
		b = appendString(appendString(b, s.ID), s.Title)
		for _, n := range []int{s.Sources, s.Origins, len(s.Articles)} {
			b = binary.AppendUvarint(b, uint64(n))
		}
		for j, a := range s.Articles {
			b = binary.AppendUvarint(b, uint64(number[a]))
			b = binary.AppendUvarint(b, uint64(s.Origin[j]))
		}
	}
	binary.LittleEndian.PutUint32(b, crc32.Checksum(b[4:], castagnoli))
	f, err := c.create()
	if err != nil {
		return
	}
	if _, err := f.Write(b); err != nil {
		discard(f)
		return
	}
	c.replace(f, name)
}

// articleSum is a hash of what names an article and of all that grouping goes
// by.
func articleSum(a *Article) uint64 {
	h := mixHash(mixHash(hashPrime1, a.hash), uint64(a.Item))
	if a.stored != nil {
		h = mixHash(h, a.stored.content)
	} else {
		h = mixHash(h, a.Sign().Content)
	}
	for _, s := range [...]string{a.Path, a.Title, a.Source, a.Agency, a.URL, a.Language, a.Description} {
		h = mixString(h, s)
	}
	if a.Published.IsZero() {
		return h
	}
	_, zone := a.Published.Zone()
	h = mixHash(mixHash(h, uint64(a.Published.Unix())), uint64(a.Published.Nanosecond()))
	return mixHash(mixHash(h, uint64(zone)), uint64(boolByte(a.Published.Day)))
}

// sum is a hash of the options, whatever the order of their pairs.
func (o GroupOptions) sum() uint64 {
	h := uint64(hashPrime1)
	for _, pairs := range [][][2]string{o.Join, o.Split} {
		pairs = slices.Clone(pairs)
		slices.SortFunc(pairs, func(a, b [2]string) int {
			return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
		})
		h = mixHash(h, uint64(len(pairs)))
		for _, p := range pairs {
			h = mixString(mixString(h, p[0]), p[1])
		}
	}
	return h
}
