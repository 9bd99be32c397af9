package ui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crosswire/feed"
)

// archive is a list of n stories, every third of them with three articles.
func archive(n int) []feed.Story {
	stories := make([]feed.Story, n)
	for i := range stories {
		day := feed.Date{Time: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).Add(-time.Duration(i) * time.Hour)}
		s := feed.Story{ID: fmt.Sprint(i), Title: fmt.Sprintf("Harbour council meets for the %dth time", i), Sources: 1, Origins: 1}
		for k := range 1 + 2*(i%3/2) {
			s.Articles = append(s.Articles, &feed.Article{
				Path: fmt.Sprintf("news/%d-%d.md", i, k), Title: s.Title, Source: fmt.Sprintf("Paper %d", k), Published: day,
				Signature: &feed.Signature{},
			})
		}
		stories[i] = s
	}
	return stories
}

func listOf(n, w, h int) *storyList {
	l := newStoryList()
	l.SetSize(w, h)
	l.SetStories(archive(n))
	return l
}

func TestListKeepsItsRow(t *testing.T) {
	l := listOf(50, 40, 11)
	l.Lines(20)
	want, _ := l.Story()
	id := want.ID
	l.SetStories(archive(60)[3:])
	if s, _ := l.Story(); s.ID != id {
		t.Errorf("after a reload the cursor is on %s, was on %s", s.ID, id)
	}
	l.Sort()
	if s, _ := l.Story(); s.ID != id {
		t.Errorf("after sorting the cursor is on %s, was on %s", s.ID, id)
	}
}

func TestListShowsTheCursor(t *testing.T) {
	st := newStyles(styleOptions{})
	for _, h := range []int{1, 2, 3, 7, 20} {
		l := listOf(30, 30, h)
		for _, step := range []int{1, 7, -3, 40, -100, 13} {
			l.Fold(false)
			l.Lines(step)
			lines := l.View(st, true)
			if len(lines) != h {
				t.Fatalf("%d lines in a pane of %d", len(lines), h)
			}
			if all := ansi.Strip(strings.Join(lines, "\n")); !strings.Contains(all, "▸") {
				t.Errorf("height %d, after %+d the cursor is out of sight:\n%s", h, step, all)
			}
			for _, line := range lines {
				if w := ansi.StringWidth(line); w != 30 {
					t.Errorf("a line of %d cells in a pane of 30: %q", w, line)
				}
			}
		}
	}
}

func TestListFolds(t *testing.T) {
	l := listOf(6, 40, 20)
	l.Lines(2) // the first story of three articles
	if !l.Fold(false) || len(l.rows) != 9 {
		t.Fatalf("unfolded to %d rows, want 9", len(l.rows))
	}
	l.Lines(2)
	if a := l.Article(); a == nil || a.Source != "Paper 1" {
		t.Errorf("the second article is %+v", a)
	}
	if !l.Fold(true) || l.Article() != nil || len(l.rows) != 6 {
		t.Errorf("folding left %d rows and article %v", len(l.rows), l.Article())
	}
	if l.Fold(true) {
		t.Error("what is folded was folded again")
	}
}

func TestListFilters(t *testing.T) {
	l := listOf(30, 40, 20)
	l.Filter("COUNCIL 7th paper")
	if len(l.rows) != 3 { // 7, 17, 27
		t.Errorf("%d stories, want 3", len(l.rows))
	}
	l.Filter("nowhere")
	if _, ok := l.Story(); ok || len(l.rows) != 0 {
		t.Error("a filter that nothing passes left a story")
	}
	l.Filter("")
	if len(l.rows) != 30 {
		t.Errorf("%d stories without a filter, want 30", len(l.rows))
	}
}

// BenchmarkKeyInLargeList handles a key press and draws the screen, with
// 40,000 rows in the list.
func BenchmarkKeyInLargeList(b *testing.B) {
	a := New(b.Context(), Source{FS: feed.Sample(), Paths: []string{"."}, Name: "archive"}, Options{})
	a.Update(tea.WindowSizeMsg{Width: 160, Height: 48})
	a.Update(loadedMsg{load: a.loads, stories: archive(40000), finished: true})
	key := tea.KeyPressMsg{Code: 'j', Text: "j"}
	b.ReportAllocs()
	for b.Loop() {
		a.Update(key)
		_ = a.View()
	}
}
