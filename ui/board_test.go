package ui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"crosswire/content"
)

var boards = map[string]viewKind{"columns": viewColumns, "matrix": viewMatrix, "ledger": viewLedger}

// TestBoards keeps the other views of a story, without their styles.
func TestBoards(t *testing.T) {
	tell := damStory(t)
	for name, kind := range boards {
		for _, size := range [][2]int{{120, 30}, {60, 16}} {
			t.Run(fmt.Sprintf("%s-%dx%d", name, size[0], size[1]), func(t *testing.T) {
				r := show(newStyles(styleOptions{}), tell, 0, size[0], size[1])
				r.setView(kind)
				r.Next(1)
				golden.RequireEqual(t, picture(ansi.Strip(r.View())))
			})
		}
	}
}

// TestBoardFrames holds that every view fills its pane and nothing more, in
// every theme, wherever the cursor goes.
func TestBoardFrames(t *testing.T) {
	tell := comparedStory(t)
	for _, theme := range themes {
		for _, size := range append(sizes, [2]int{31, 7}, [2]int{61, 3}) {
			for _, kind := range boards {
				r := show(newStyles(theme.options), tell, 0, size[0], size[1])
				r.setView(kind)
				for range 12 {
					holdsFrame(t, r.View(), size[0], size[1])
					r.Lines(1)
					r.StepOther(1)
				}
				for _, move := range []func(){r.Bottom, r.Top, func() { r.Pages(1) }, func() { r.Next(-1) }} {
					move()
					holdsFrame(t, r.View(), size[0], size[1])
				}
			}
		}
	}
}

// TestEnterGoesThere holds that Enter leads from a view to the words under its
// cursor.
func TestEnterGoesThere(t *testing.T) {
	tell := comparedStory(t)
	for name, kind := range boards {
		r := show(newStyles(styleOptions{}), tell, 0, 120, 30)
		r.setView(kind)
		for range 4 {
			r.Lines(1)
		}
		goal, ok := r.board.Goal()
		if !ok {
			t.Errorf("%s: nowhere to go", name)
			continue
		}
		drain(r, r.Enter())
		if r.board != nil || r.version != goal.Version {
			t.Errorf("%s: version %d is shown, not %d", name, r.version, goal.Version)
		}
		words := strings.Fields(tell.text(goal.Version, goal.Span))
		if !strings.Contains(ansi.Strip(r.View()), words[0]) {
			t.Errorf("%s: %q is not in sight", name, words[0])
		}
	}
}

// TestNoBoard holds that a story of one version has no other view, nor a pane
// too narrow for one.
func TestNoBoard(t *testing.T) {
	tell := comparedStory(t)
	r := show(newStyles(styleOptions{}), tell, 0, narrowest-1, 10)
	r.NextView()
	if r.board != nil {
		t.Error("a view in a pane too narrow for it")
	}
	tell.versions = tell.versions[:1]
	tell.comparison = content.Compare([]content.Version{tell.story.Articles[0].Version()})
	r = show(newStyles(styleOptions{}), tell, 0, 100, 30)
	r.ToggleLedger()
	if r.board != nil || r.Back() || r.StepOther(1) {
		t.Error("a view of a story with one version")
	}
}
