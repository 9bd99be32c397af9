package main

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"crosswire/content"
	"crosswire/feed"
)

// telling is the comparison of two versions, asked by words.
type telling struct {
	t        *testing.T
	articles []*feed.Article
	versions []content.Version
	content.Comparison
}

// compareSeeds compares the two real versions of one report that lie beside
// the checkout; the test is skipped where they do not.
func compareSeeds(t *testing.T) *telling {
	t.Helper()
	roots := []string{os.Getenv("CROSSWIRE_SHARED")}
	for dir, _ := os.Getwd(); filepath.Dir(dir) != dir; dir = filepath.Dir(dir) {
		roots = append(roots, filepath.Join(filepath.Dir(dir), "shared"))
	}
	at := slices.IndexFunc(roots, func(root string) bool {
		_, err := os.Stat(filepath.Join(root, "seeds"))
		return root != "" && err == nil
	})
	if at < 0 {
		t.Skip("no shared/seeds beside the checkout")
	}
	c, err := feed.LoadAll(context.Background(), []string{filepath.Join(roots[at], "seeds")}, feed.Options{})
	if err != nil || len(c.Articles) != 2 {
		t.Fatalf("%d articles, error %v", len(c.Articles), err)
	}
	r := &telling{t: t}
	for _, a := range c.Articles {
		if a.Body == nil {
			if err := a.Load(); err != nil {
				t.Fatal(err)
			}
		}
		r.articles, r.versions = append(r.articles, a), append(r.versions, a.Version())
	}
	r.Comparison = content.Compare(r.versions)
	return r
}

func (r *telling) text(version int, s content.Span) string {
	return r.versions[version].Text[s.Start:s.End]
}

// passage returns the passage of a version that begins with words.
func (r *telling) passage(version int, words string) int {
	r.t.Helper()
	p := slices.IndexFunc(r.Passages[version], func(s content.Span) bool { return strings.HasPrefix(r.text(version, s), words) })
	if p < 0 {
		r.t.Fatalf("no passage begins with %q", words)
	}
	return p
}

func (r *telling) linked(a, b int) bool {
	return slices.ContainsFunc(r.Links, func(l content.Link) bool { return l.A.Passage == a && l.B.Passage == b })
}

// marked returns the kinds of the marks that meet words in a version, moved
// apart.
func (r *telling) marked(version int, words string) []content.Kind {
	r.t.Helper()
	at := strings.Index(r.versions[version].Text, words)
	if at < 0 {
		r.t.Fatalf("no %q", words)
	}
	var kinds []content.Kind
	for _, m := range r.Marks {
		if m.Version == version && m.Start < at+len(words) && at < m.End && m.Kind != content.Moved {
			kinds = append(kinds, m.Kind)
		}
	}
	return kinds
}

func TestSeedsCompared(t *testing.T) {
	r := compareSeeds(t)
	const first, second = 0, 1
	if lead := r.passage(second, "China is ready"); !r.linked(r.passage(first, "China says"), lead) || !r.linked(r.passage(first, "But Beijing"), lead) {
		t.Error("the second's lead is not linked with both passages that tell it")
	}
	for _, words := range []string{"The annual talks", "They are to be joined", "On regional issues"} {
		for version := range r.versions {
			p := r.Passages[version][r.passage(version, words)]
			for _, k := range r.marked(version, r.text(version, p)) {
				if k != content.Trivial {
					t.Errorf("%q is marked %v", words, k)
				}
			}
		}
	}
	if kinds := r.marked(second, "Asked about disclosures"); !slices.Equal(kinds, []content.Kind{content.Only}) {
		t.Errorf("the passage on the disclosures is marked %v", kinds)
	}
	gap := slices.IndexFunc(r.Gaps, func(g content.Gap) bool { return g.Version == first })
	before := r.Passages[first][r.passage(first, "Beijing has rejected")]
	if gap < 0 || r.Gaps[gap].At < before.End || r.Gaps[gap].At > r.Passages[first][r.passage(first, "On regional")].Start {
		t.Errorf("gaps %v, none behind %v", r.Gaps, before)
	}
	for words, want := range map[string]content.Kind{
		"cyber security with US": content.Trivial, "cyber spying after": content.Trivial, "east Asia": content.Trivial,
		"top-level": content.Reworded, "John Kerry": content.Name, "Jacob Lew": content.Name,
		"he wanted": content.Reworded, "Sea and South": content.Reworded,
	} {
		if kinds := r.marked(first, words); !slices.Contains(kinds, want) {
			t.Errorf("%q is marked %v, want %v", words, kinds, want)
		}
	}
	if kinds := r.marked(first, "\" online environment"); !slices.ContainsFunc(kinds, func(k content.Kind) bool { return k == content.Quote || k == content.Only || k == content.Reworded }) {
		t.Errorf("the short quote is marked %v", kinds)
	}
	r.checkFew()
}

// checkFew reports where real kinds cover half of a text or more.
func (r *telling) checkFew() {
	for version, v := range r.versions {
		covered := make([]bool, len(v.Text))
		n := 0
		for _, m := range r.Marks {
			if m.Version != version || m.Kind == content.Trivial {
				continue
			}
			for i := m.Start; i < m.End; i++ {
				if !covered[i] {
					covered[i] = true
					n++
				}
			}
		}
		if 2*n >= len(v.Text) {
			r.t.Errorf("version %d: %d of %d bytes are marked", version, n, len(v.Text))
		}
	}
}

func TestSeedsLoaded(t *testing.T) {
	r := compareSeeds(t)
	a, b := r.articles[0], r.articles[1]
	if !strings.HasPrefix(a.Title, "China ready") || a.Source != "" {
		t.Errorf("the first is %q of %q", a.Title, a.Source)
	}
	if !strings.HasPrefix(b.Title, "China, US") || b.Source != "phys.org" || b.Agency != "AP" || b.Published.String() != "2013-07-05" {
		t.Errorf("the second is %q of %q, %q, %v", b.Title, b.Source, b.Agency, b.Published)
	}
	for i, words := range [][]string{
		{"Recent articles", "Info Message", "cookies"},
		{"---", "\u00a9 2013", "Citation", "may be reproduced", "July 5 2013"},
	} {
		for _, w := range words {
			kept := slices.ContainsFunc(r.articles[i].Body.Furniture, func(f feed.Furniture) bool { return strings.Contains(f.Text, w) && f.Why != "" })
			if !kept || strings.Contains(r.versions[i].Text, w) {
				t.Errorf("%q of article %d is no furniture", w, i)
			}
		}
	}
}

// TestSeedsMarkedWhole holds initials to names and compounds to whole words.
func TestSeedsMarkedWhole(t *testing.T) {
	r := compareSeeds(t)
	covering := func(version int, words string) []content.Kind {
		at := strings.Index(r.versions[version].Text, words)
		var kinds []content.Kind
		for _, m := range r.Marks {
			if m.Version == version && m.Start <= at && at+len(words) <= m.End && m.Kind != content.Moved {
				kinds = append(kinds, m.Kind)
			}
		}
		return kinds
	}
	for _, row := range []struct {
		version int
		words   string
		kind    content.Kind
	}{
		{1, "F.", content.Name}, {1, "J.", content.Name},
		{0, "top-level", content.Reworded}, {1, "high-level", content.Reworded},
		{0, "Sea and South", content.Reworded},
	} {
		if kinds := covering(row.version, row.words); !slices.Contains(kinds, row.kind) {
			t.Errorf("%q is marked %v, want %v", row.words, kinds, row.kind)
		}
	}
	for version, words := range [][]string{
		{"under US pressure", "US-Chinese cyber security", "The US delegation", "spying, some", "east Asia", "settlement of the issue\".", "said \"the", "climate change"},
		{"under U.S. pressure", "U.S.-Chinese cybersecurity", "The U.S. delegation", "cyberspying, some", "East Asia", "settlement of the issue.\"", "Zheng said, \"the United", "climate change"},
	} {
		for _, w := range words {
			for _, k := range r.marked(version, w) {
				if k != content.Trivial {
					t.Errorf("%q is marked %v", w, k)
				}
			}
		}
	}
}
