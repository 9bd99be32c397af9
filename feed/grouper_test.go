package feed

import (
	"math/rand"
	"path/filepath"
	"slices"
	"testing"
)

func allFixtures(t *testing.T) []*Article {
	t.Helper()
	files, err := filepath.Glob("testdata/group/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no fixtures", err)
	}
	var all []*Article
	for _, file := range files {
		all = append(all, articlesOf(readLabelled(t, file))...)
	}
	return all
}

// What has settled must not tell in which way it came about.
func TestGrouperSettlesAsGroup(t *testing.T) {
	all := allFixtures(t)
	r := rand.New(rand.NewSource(3))
	for range 10 {
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		g := NewGrouper(GroupOptions{})
		kept := all[len(all)/3:]
		for batch := range slices.Chunk(all, 3) {
			g.Add(batch...)
			if r.Intn(2) == 0 {
				g.Settle()
			}
		}
		g.Add(all[0])
		g.Remove(all[:len(all)/3]...)
		want := outline(Group(kept))
		if got := outline(g.Settle()); got != want {
			t.Fatalf("settled:\n%s\nwant\n%s", got, want)
		}
		if got := outline(g.Stories()); got != want {
			t.Fatalf("after settling:\n%s\nwant\n%s", got, want)
		}
	}
}

// A new article joins or founds a story at once.
func TestGrouperAddsAtOnce(t *testing.T) {
	all := allFixtures(t)
	for _, apart := range []int{0, 3} {
		g := NewGrouper(GroupOptions{})
		g.Add(slices.Delete(slices.Clone(all), apart, apart+1)...)
		g.Settle()
		g.Add(all[apart])
		if got, want := outline(g.Stories()), outline(Group(all)); got != want {
			t.Errorf("without settling:\n%s\nwant\n%s", got, want)
		}
		g.Remove(all...)
		if left := g.Stories(); len(left) != 0 {
			t.Errorf("%d stories left of none", len(left))
		}
	}
}

// storyOf returns the number of an article's story.
func storyOf(stories []Story, a *Article) int {
	return slices.IndexFunc(stories, func(s Story) bool { return slices.Contains(s.Articles, a) })
}

func TestGroupByHand(t *testing.T) {
	l := readLabelled(t, "testdata/group/ferry.txt")
	all := articlesOf(l)
	one, other, alone := all[0], all[1], all[2]
	pair := func(a, b *Article) [2]string { return [2]string{a.ID(), b.ID()} }
	tests := []struct {
		name                   string
		opt                    GroupOptions
		together, joinedToBath bool
	}{
		{"nothing", GroupOptions{}, true, false},
		{"split", GroupOptions{Split: [][2]string{pair(one, other)}}, false, false},
		{"join", GroupOptions{Join: [][2]string{pair(alone, one)}}, true, true},
		{"split beats join", GroupOptions{Split: [][2]string{pair(other, one)}, Join: [][2]string{pair(one, other)}}, false, false},
		{"split beats a chain", GroupOptions{Split: [][2]string{pair(other, one)}, Join: [][2]string{pair(one, alone), pair(alone, other)}}, false, true},
		{"unknown names", GroupOptions{Join: [][2]string{{"nobody", one.ID()}}}, true, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			g := NewGrouper(test.opt)
			g.Add(all...)
			for _, stories := range [][]Story{g.Settle(), g.Stories()} {
				if got := storyOf(stories, one) == storyOf(stories, other); got != test.together {
					t.Errorf("together %v, want %v", got, test.together)
				}
				bath := storyOf(stories, alone)
				if got := bath == storyOf(stories, one) || bath == storyOf(stories, other); got != test.joinedToBath {
					t.Errorf("joined to the third %v, want %v", got, test.joinedToBath)
				}
			}
			at := NewGrouper(test.opt)
			at.Add(all...)
			stories := at.Stories()
			if got := storyOf(stories, one) == storyOf(stories, other); got != test.together {
				t.Errorf("at once: together %v, want %v", got, test.together)
			}
		})
	}
}
