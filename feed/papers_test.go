package feed

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"crosswire/content"
)

// papers are the articles of testdata/papers with what the program makes of
// them.
type papers struct {
	articles map[string]*Article // by file
	stories  [][]string          // the files of each story, sorted
	reports  map[string]*Report  // by file: of its story
}

func loadPapers(t *testing.T) *papers {
	t.Helper()
	c, err := LoadAll(context.Background(), []string{"testdata/papers"}, Options{})
	if err != nil || len(c.Problems) > 0 {
		t.Fatal(err, c.Problems)
	}
	p := &papers{articles: map[string]*Article{}, reports: map[string]*Report{}}
	for _, s := range Group(c.Articles) {
		r, err := Compare(s.Articles)
		if err != nil {
			t.Fatal(err)
		}
		var files []string
		for _, a := range s.Articles {
			for _, x := range append([]*Article{a}, a.Revisions...) {
				file := filepath.Base(x.Path)
				files = append(files, file)
				p.articles[file], p.reports[file] = x, r
			}
		}
		slices.Sort(files)
		p.stories = append(p.stories, files)
	}
	return p
}

// kindsAt returns the kinds of the marks that share a character with words of a
// file's article.
func (p *papers) kindsAt(t *testing.T, file, words string) []string {
	r := p.reports[file]
	if r == nil {
		t.Fatalf("no article of %s", file)
	}
	v := slices.IndexFunc(r.Articles, func(a *Article) bool { return filepath.Base(a.Path) == file })
	at := strings.Index(r.Articles[v].Body.Text.Plain, words)
	if at < 0 {
		t.Fatalf("%s does not say %q", file, words)
	}
	var kinds []string
	for _, m := range r.Comparison.Marks {
		if m.Version == v && m.Start < at+len(words) && at < m.End {
			kinds = append(kinds, m.Kind.String())
		}
	}
	return kinds
}

// TestPapers reads a folder as a reader would have it, five stories and five
// articles that stand alone, and asks for what papers.txt says of it: how the
// articles are grouped, whose they are, and where they differ.
func TestPapers(t *testing.T) {
	table, err := os.ReadFile("testdata/papers.txt")
	if err != nil {
		t.Fatal(err)
	}
	p := loadPapers(t)
	for line := range strings.Lines(string(table)) {
		line = strings.TrimSpace(line)
		f := strings.Split(line, " | ")
		files := strings.Fields(f[1])
		a := p.articles[files[0]]
		ok := false
		switch f[0] {
		case "story":
			slices.Sort(files)
			ok = slices.ContainsFunc(p.stories, func(s []string) bool { return slices.Equal(s, files) })
		case "origin":
			r := p.reports[files[0]]
			of := map[int]bool{}
			for i, x := range r.Articles {
				if slices.Contains(files, filepath.Base(x.Path)) {
					of[r.Origin[i]] = true
				}
			}
			ok = len(of) == 1
		case "revision":
			ok = len(a.Revisions) == 1 && a.Revisions[0] == p.articles[files[1]]
		case "source":
			ok = a.Source == f[2]
		case "agency":
			ok = a.Agency == f[2]
		case "authors":
			ok = strings.Join(a.Authors, ", ") == f[2]
		case "day":
			ok = a.Published.Format(time.DateOnly) == f[2]
		case "agree":
			ok = !slices.ContainsFunc(p.kindsAt(t, f[1], f[2]), func(k string) bool {
				return k == content.Number.String() || k == content.Name.String() || k == content.Quote.String()
			})
		default:
			ok = slices.Contains(p.kindsAt(t, f[1], f[2]), f[0])
		}
		if !ok {
			t.Error(line)
		}
	}
}

// TestNewcomer lets each article in turn come to a folder that was grouped
// without it: it joins its story at once, before all are grouped anew.
func TestNewcomer(t *testing.T) {
	cache := trusting(t.TempDir())
	paths := []string{"testdata/papers"}
	c, err := LoadAll(context.Background(), paths, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range c.Articles {
		a.Sign()
	}
	whole := outline(Group(c.Articles))
	wrong := 0
	for i, a := range c.Articles {
		others := slices.Delete(slices.Clone(c.Articles), i, i+1)
		cache.Group(paths, others, GroupOptions{})
		stories, known, exact := cache.KeptStories(paths).Stories(c.Articles, GroupOptions{})
		if known != len(others) || exact {
			t.Fatalf("%s: %d are known, exactly: %v", a.Path, known, exact)
		}
		if outline(stories) != whole {
			wrong++
			t.Logf("%s: %s", a.Path, firstDifference(outline(stories), whole))
		}
	}
	const most = 3 // what is known at once is less than what all articles tell
	if wrong > most {
		t.Errorf("%d of %d articles came into a wrong story", wrong, len(c.Articles))
	}
}
