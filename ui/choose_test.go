package ui

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// TestChoose holds that an article is compared with the chosen sources, and
// with all again.
func TestChoose(t *testing.T) {
	tell := comparedStory(t)
	r := show(newStyles(styleOptions{}), tell, 0, 100, 30)
	all := readable(r)
	if !r.Choose() || !strings.Contains(readable(r), "compare with  1 ✓ Harbour Courier  2 ✓ The Valley Tribune  3 ✓ gazette.md") {
		t.Fatalf("no choice:\n%s", readable(r))
	}
	choose := func(name string) tea.Cmd { return r.ChooseKey(keyPress(name), newKeyMap()) }
	for _, name := range []string{"3", "1", "9"} {
		choose(name)
	}
	drain(r, choose("enter"))
	if !slices.Equal(r.telling.versions, []int{0, 1}) || !strings.Contains(readable(r), "vs The Valley Tribune") {
		t.Errorf("compared: %v\n%s", r.telling.versions, readable(r))
	}
	drain(r, r.ShowSource(2))
	if r.telling != tell || r.article != 2 {
		t.Errorf("a source that was not chosen is shown with %v", r.telling.versions)
	}
	drain(r, r.ShowSource(0))
	r.Choose()
	choose("2")
	drain(r, choose("enter"))
	drain(r, r.CompareAll())
	if r.telling != tell {
		t.Error("not compared with all again")
	}
	r.Top()
	if readable(r) != all {
		t.Errorf("the screen is another:\n%s\n%s", all, readable(r))
	}
	r.Choose()
	if choose("esc"); r.Choosing() || r.telling != tell {
		t.Error("the choice is not left")
	}
}
