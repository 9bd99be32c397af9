package feed

import (
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"crosswire/content"
)

// labelled is an article of a test and the number of its story.
type labelled struct {
	*Article
	story int
}

// readLabelled reads a file of labelled articles; see its first line.
func readLabelled(t *testing.T, path string) []labelled {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(string(data), "\n")
	var out []labelled
	for n, story := range strings.Split(text, "\n==\n") {
		for _, block := range strings.Split(story, "\n--\n") {
			head, body, _ := strings.Cut(strings.TrimSpace(block), "\n")
			parts := strings.Split(head, " | ")
			a := &Article{Path: filepath.Base(path) + "/" + strconv.Itoa(len(out)), Title: parts[0], Source: parts[1]}
			a.URL = "https://papers.example/" + a.Path
			if day, err := time.Parse(time.DateOnly, parts[2]); err == nil {
				a.Published = Date{Time: day, Day: true}
			}
			a.Body = &Body{Text: content.Text{Plain: body}}
			out = append(out, labelled{a, n})
		}
	}
	return out
}

func articlesOf(l []labelled) []*Article {
	out := make([]*Article, len(l))
	for i := range l {
		out[i] = l[i].Article
	}
	return out
}

// outline writes down all that a reader sees of stories.
func outline(stories []Story) string {
	var b strings.Builder
	for _, s := range stories {
		b.WriteString(s.ID + " " + s.Title + " " + strconv.Itoa(s.Sources) + "/" + strconv.Itoa(s.Origins) + ":")
		for i, a := range s.Articles {
			b.WriteString(" " + a.Path + "." + strconv.Itoa(s.Origin[i]))
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestGroupFixtures(t *testing.T) {
	files, err := filepath.Glob("testdata/group/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no fixtures", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			l := readLabelled(t, file)
			stories := Group(articlesOf(l))
			story := make(map[*Article]int)
			for n, s := range stories {
				for _, a := range s.Articles {
					story[a] = n
				}
			}
			for i := range l {
				for j := range i {
					want, got := l[i].story == l[j].story, story[l[i].Article] == story[l[j].Article]
					if want != got {
						t.Errorf("%q and %q: one story %v, want %v", l[j].Title, l[i].Title, got, want)
					}
				}
			}
		})
	}
}

func TestGroupIgnoresOrder(t *testing.T) {
	files, _ := filepath.Glob("testdata/group/*.txt")
	var all []*Article
	for _, file := range files {
		all = append(all, articlesOf(readLabelled(t, file))...)
	}
	want := outline(Group(all))
	r := rand.New(rand.NewSource(7))
	for range 20 {
		shuffled := slices.Clone(all)
		r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if got := outline(Group(shuffled)); got != want {
			t.Fatalf("order matters:\n%s\nwant\n%s", got, want)
		}
	}
}

// TestStoryID holds that a story keeps its name when more is written of it.
func TestStoryID(t *testing.T) {
	day := func(n int) Date { return Date{Time: time.Date(2031, 3, n, 0, 0, 0, 0, time.UTC), Day: true} }
	var articles []*Article
	for n := range 8 {
		articles = append(articles, &Article{Path: fmt.Sprint(n), URL: fmt.Sprintf("https://quill.example/%d", n), Published: day(3 + n)})
	}
	first := NewStory(articles[:1]).ID
	for n := 2; n <= len(articles); n++ {
		if id := NewStory(articles[:n]).ID; id != first {
			t.Errorf("with %d articles %s, with the first alone %s", n, id, first)
		}
	}
	undated := &Article{Path: "u", URL: "https://quill.example/u"}
	if id := NewStory(append(articles[:3:3], undated)).ID; id != first {
		t.Errorf("with an undated article %s, without %s", id, first)
	}
}
