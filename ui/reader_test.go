package ui

import (
	"math/rand"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crosswire/content"
)

// drain runs a command of the reader's to its end.
func drain(r *reader, cmd tea.Cmd) {
	for cmd != nil {
		msg := cmd()
		if msg == nil {
			return
		}
		cmd = r.Update(msg)
	}
}

// show returns a reader of the given size with an article of a story open.
func show(st *styles, t *telling, article, w, h int) *reader {
	r := newReader(st)
	drain(r, r.SetSize(w, h))
	drain(r, r.Show(t, article))
	return r
}

func readable(r *reader) string { return ansi.Strip(r.View()) }

// TestNextShowsEach holds that the cursor stops at every difference once, in
// order, and that what it stands on is in sight.
func TestNextShowsEach(t *testing.T) {
	for _, tell := range []*telling{damStory(t), longTelling(3000)} {
		r := show(newStyles(styleOptions{}), tell, 0, 60, 14)
		n, last := 0, -1
		for r.Next(1) {
			n++
			d, ok := r.Current()
			if !ok || d.at < last {
				t.Fatalf("difference at %d after one at %d", d.at, last)
			}
			last = d.at
			from, to := r.rowsOf(r.current)
			if from < r.top || to >= r.top+r.body() {
				t.Fatalf("rows %d to %d are out of sight: %d to %d", from, to, r.top, r.top+r.body())
			}
			if d.mark >= 0 {
				m := tell.comparison.Marks[d.mark]
				word := strings.Fields(tell.text(0, m.Span))[0]
				if !strings.Contains(readable(r), word) {
					t.Fatalf("%q is not on the screen", word)
				}
			}
		}
		if n != r.Count() {
			t.Errorf("%d stops of %d differences", n, r.Count())
		}
		for r.Next(-1) {
			n--
		}
		if n != 1 {
			t.Errorf("%d differences left behind going back", n-1)
		}
	}
}

// TestSamePassage holds that another source is shown at the passage that tells
// the same, on the same line.
func TestSamePassage(t *testing.T) {
	tell := longTelling(3000)
	r := show(newStyles(styleOptions{}), tell, 0, 80, 20)
	for _, down := range []int{5, 40, 33, 60} {
		r.Lines(down)
		before := readable(r)
		drain(r, r.ShowSource(1-r.article))
		after := strings.Split(readable(r), "\n")[1]
		if !strings.Contains(before, strings.TrimSpace(after[4:])) {
			t.Errorf("%q was not in sight before", after)
		}
	}
	dam := show(newStyles(styleOptions{}), damStory(t), 0, 80, 12)
	dam.Next(1)
	for range 5 {
		dam.Next(1)
	}
	drain(dam, dam.StepSource(1))
	if !strings.Contains(readable(dam), "Inspectors") {
		t.Errorf("the warnings are not in sight:\n%s", readable(dam))
	}
}

// TestResizeKeepsPlace holds that what stood at the top is still there at every
// other size.
func TestResizeKeepsPlace(t *testing.T) {
	rng := rand.New(rand.NewSource(5))
	r := show(newStyles(styleOptions{}), longTelling(3000), 0, 90, 30)
	r.Lines(150)
	for range 20 {
		place := r.textOffset(r.top)
		cmd := r.SetSize(25+rng.Intn(120), 5+rng.Intn(60))
		if rng.Intn(2) == 0 {
			drain(r, cmd)
		}
		row := r.rowOf(place)
		if row < r.top || row >= r.top+max(1, r.body()) {
			t.Fatalf("row %d is out of sight: %d to %d", row, r.top, r.top+r.body())
		}
		if cmd != nil {
			drain(r, r.extend())
		}
	}
}

// TestFirstScreen holds that what is shown at once is what stands there when
// the whole article has been set, and that late pages are dropped.
func TestFirstScreen(t *testing.T) {
	r := newReader(newStyles(styleOptions{}))
	r.SetSize(80, 24)
	late := r.Show(longTelling(5000), 0)
	if r.page.complete() {
		t.Fatal("all of a long article was set at once")
	}
	first := r.View()
	rest := r.SetSize(70, 24)
	if msg := late(); msg != nil {
		t.Error("a page that nobody waits for was set to its end")
	}
	drain(r, rest)
	drain(r, r.SetSize(80, 24))
	if r.View() != first {
		t.Errorf("the first screen changes:\n%s\n%s", ansi.Strip(first), readable(r))
	}
	if !r.page.complete() {
		t.Error("the article has not been set to its end")
	}
}

// TestNothingIsSetAgain holds that switching kinds, gaps and matches on and off
// renders no Markdown.
func TestNothingIsSetAgain(t *testing.T) {
	r := show(newStyles(styleOptions{}), damStory(t), 0, 80, 24)
	p, text := r.page, readable(r)
	r.ToggleTrivial()
	r.Search("dam")
	r.Next(1)
	r.Search("")
	r.CycleGaps()
	r.ToggleFurniture()
	r.ToggleFurniture()
	r.CycleGaps()
	r.CycleGaps()
	r.ToggleTrivial()
	if r.page != p {
		t.Error("the page was set again")
	}
	r.Top()
	if readable(r) != text {
		t.Errorf("the screen is another:\n%s\n%s", text, readable(r))
	}
}

func TestTrivialAndGaps(t *testing.T) {
	r := show(newStyles(styleOptions{}), damStory(t), 0, 100, 40)
	n := r.Count()
	r.ToggleTrivial()
	if r.Count() != n+1 {
		t.Errorf("%d differences with trivial ones, %d without", r.Count(), n)
	}
	for r.Next(1) {
		if d, _ := r.Current(); d.mark < 0 {
			break
		}
	}
	if !r.ToggleFold() || !strings.Contains(readable(r), "The railway line to the coast is cut in two") {
		t.Errorf("the gap is not open:\n%s", readable(r))
	}
	if !r.ToggleFold() || strings.Contains(readable(r), "The railway line to the coast is cut in two") {
		t.Error("the gap is not folded again")
	}
	r.CycleGaps()
	r.CycleGaps()
	if strings.Contains(readable(r), "not here:") || r.Count() != n {
		t.Error("gaps are shown though they are off")
	}
}

func TestSearch(t *testing.T) {
	r := show(newStyles(styleOptions{}), damStory(t), 1, 60, 10)
	all := strings.Count(strings.ToLower(r.Article().Body.Text.Plain), "the")
	for query, want := range map[string]int{"CENTER": 1, "kovac": 1, `"we heard`: 1, "the": all, "dam  failed": 1, "nowhere": 0, "": 0, " ": 0} {
		if got := r.Search(query); got != want {
			t.Errorf("%q stands there %d times, not %d", query, got, want)
		}
	}
	r.Search("the")
	seen := make(map[int]bool)
	for range all {
		at, of := r.Found()
		seen[at] = true
		if of != all || !r.Next(1) {
			t.Fatal("a match is missing")
		}
	}
	if len(seen) != all {
		t.Errorf("%d matches seen of %d", len(seen), all)
	}
	r.Search("Schools stay")
	if !strings.Contains(readable(r), "Schools stay") {
		t.Error("the match is not in sight")
	}
}

func TestClicks(t *testing.T) {
	r := show(newStyles(styleOptions{}), damStory(t), 0, 100, 40)
	at := func(word string) (x, y int) {
		for y, l := range strings.Split(readable(r), "\n") {
			if i := strings.Index(l, word); i >= 0 {
				return r.st.width(l[:i]), y
			}
		}
		t.Fatalf("no %q on the screen", word)
		return 0, 0
	}
	x, y := at("Twelve people")
	r.Click(x+2, y)
	if d, ok := r.Current(); !ok || d.mark < 0 || r.telling.comparison.Marks[d.mark].Kind != content.Number {
		t.Errorf("a click on the number gives %v", d)
	}
	x, y = at("not here:")
	r.Click(x, y)
	if d, ok := r.Current(); !ok || d.mark >= 0 || !strings.Contains(readable(r), "county said") {
		t.Error("a click on a gap does not open it")
	}
	x, y = at("on the page beside")
	r.Click(x, y)
	if !strings.Contains(readable(r), "Read more") {
		t.Error("a click does not unfold the furniture")
	}
	x, y = at("2 The Valley")
	drain(r, r.Click(x, y))
	if r.article != 1 {
		t.Errorf("a click on the second tab shows article %d", r.article)
	}
	r.Click(-1, 500)
}

// TestResizeKeepsTheDifference holds that the difference under the cursor stays
// in sight whatever the pane's size, and the headline where both have room.
func TestResizeKeepsTheDifference(t *testing.T) {
	r := show(newStyles(styleOptions{}), damStory(t), 0, 100, 40)
	for range 4 {
		r.Next(1)
	}
	d, _ := r.Current()
	words := strings.Fields(r.telling.text(0, r.telling.comparison.Marks[d.mark].Span))[0]
	for _, size := range [][2]int{{70, 20}, {40, 8}, {120, 9}, {30, 30}, {100, 40}} {
		drain(r, r.SetSize(size[0], size[1]))
		if got := readable(r); !strings.Contains(got, words) {
			t.Errorf("%v: no %q:\n%s", size, words, got)
		}
	}
	if r.top != 0 {
		t.Errorf("the headline has gone: %d", r.top)
	}
}

// TestAnyKeys holds the frame of the pane through many steps in any order.
func TestAnyKeys(t *testing.T) {
	rng := rand.New(rand.NewSource(9))
	r := newReader(newStyles(styleOptions{}))
	stories := []*telling{damStory(t), longTelling(1500)}
	var waiting []tea.Cmd
	w, h := 80, 24
	steps := []func(){
		func() { w, h = 1+rng.Intn(140), 1+rng.Intn(50); waiting = append(waiting, r.SetSize(w, h)) },
		func() { waiting = append(waiting, r.Show(stories[rng.Intn(2)], rng.Intn(2))) },
		func() { waiting = append(waiting, r.ShowSource(rng.Intn(4))) },
		func() { waiting = append(waiting, r.SetStyles(newStyles(themes[rng.Intn(len(themes))].options))) },
		func() { waiting = append(waiting, r.Click(rng.Intn(w), rng.Intn(h))) },
		func() { waiting = append(waiting, r.Enter()) },
		func() { r.Next(1) }, func() { r.Next(-1) }, func() { r.Next(1) },
		func() { r.Lines(rng.Intn(30) - 10) }, func() { r.Scroll(rng.Intn(30) - 10) }, func() { r.Pages(0.5) }, r.Top, r.Bottom,
		r.ToggleTrivial, r.CycleGaps, r.ToggleFurniture, func() { r.ToggleFold() },
		func() { r.Search([]string{"the", "", "dam"}[rng.Intn(3)]) },
		r.NextView, r.ToggleLedger, func() { r.Back() }, func() { r.StepOther(1) },
	}
	waiting = append(waiting, r.SetSize(w, h))
	for range 3000 {
		steps[rng.Intn(len(steps))]()
		if len(waiting) > 0 && rng.Intn(3) == 0 {
			drain(r, waiting[0])
			waiting = waiting[1:]
		}
		holdsFrame(t, r.View(), w, h)
		r.Passage()
		if d, ok := r.Current(); ok {
			for _, l := range newApparatus(r.st).View(r.telling, d, w, 3, true) {
				if r.st.width(l) != w {
					t.Fatalf("readings of %d cells in %d", r.st.width(l), w)
				}
			}
		}
		if t.Failed() {
			t.FailNow()
		}
	}
}

// TestHeavyBlock holds that a block that takes long is not set while the reader
// waits, and that its place is found when it has been.
func TestHeavyBlock(t *testing.T) {
	tell := damStory(t)
	*tell.story.Articles[0] = *article(strings.Repeat("> ", 12) + strings.Repeat("words of a long quotation ", 900) + "\n\nThe end.\n")
	tell.comparison, tell.versions = content.Comparison{}, nil
	r := newReader(newStyles(styleOptions{}))
	r.SetSize(80, 12)
	cmd := r.Show(tell, 0)
	if len(r.page.lines) > 0 || !strings.Contains(readable(r), "one moment") {
		t.Errorf("the block is set at once:\n%s", readable(r))
	}
	holdsFrame(t, r.View(), 80, 12)
	r.Lines(3)
	r.Bottom()
	drain(r, r.SetSize(90, 12))
	drain(r, cmd)
	if !strings.Contains(readable(r), "The end.") {
		t.Errorf("not at the end:\n%s", readable(r))
	}
}
