package ui

import (
	"strings"
	"testing"
	"time"

	"crosswire/feed"
)

func TestHead(t *testing.T) {
	tell := damStory(t)
	a := tell.story.Articles[2]
	a.Embargo = feed.Date{Time: time.Date(2031, 3, 5, 0, 0, 0, 0, time.UTC), Day: true}
	a.Body.Notes = []string{"Update: the ministry has raised the number."}
	a.Byline = "From our own correspondent"
	got := readable(show(newStyles(styleOptions{}), tell, 2, 80, 24))
	for _, want := range []string{"undated · gazette.md · From our own correspondent", "! embargoed until 5 March 2031", "! Update: the ministry has raised the number."} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

// TestManyTabs holds that the article shown has its tab however many sources
// there are, and that names are told apart.
func TestManyTabs(t *testing.T) {
	tell := &telling{}
	for i := range 14 {
		a := article("# A headline\n\nA text.\n")
		a.Source = []string{"Reuters", "The Valley Tribune", "水坝日报"}[i%3]
		tell.story.Articles = append(tell.story.Articles, a)
	}
	if names := tell.names(); names[0] != "Reuters" || names[3] != "Reuters 2" || names[12] != "Reuters 5" {
		t.Errorf("names: %q", names)
	}
	for _, w := range []int{8, 20, 40, 80, 200} {
		for i := range tell.story.Articles {
			r := show(newStyles(styleOptions{}), tell, i, w, 10)
			holdsFrame(t, r.View(), w, 10)
			if top := strings.Split(readable(r), "\n")[0]; w >= 20 && !strings.Contains(top, "["+itoa(i+1)+" ") {
				t.Errorf("article %d has no tab in %q", i, top)
			}
		}
	}
}

// TestRevisionNames holds that texts of one article are told apart by time.
func TestRevisionNames(t *testing.T) {
	tell := &telling{}
	for i := range 2 {
		a := article("# A headline\n\nA text.\n")
		a.URL, a.Source = "https://paper.example/1", "Reuters"
		a.Published = feed.Date{Time: time.Date(2031, 3, 4, 6+i, 30, 0, 0, time.UTC)}
		tell.story.Articles = append(tell.story.Articles, a)
	}
	if names := tell.names(); names[0] != "4 March 2031, 06:30" || names[1] != "4 March 2031, 07:30" {
		t.Errorf("names: %q", names)
	}
}
