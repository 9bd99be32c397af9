package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"crosswire/content"
)

// What a key has done, or why it could do nothing, is said at the foot of the
// screen where it cannot be seen.

const alone = "there is no other source of this story"

// step goes to the next (dir > 0) or previous difference or match.
func (a *App) step(dir int) {
	r := a.reader
	switch {
	case r.telling == nil || r.Next(dir):
	case r.Searching() && r.board == nil:
		a.notice = "not in this article: " + content.CleanLine(r.query)
	case !a.compared():
		a.notice = alone
	case r.board == nil && r.Count() == 0:
		a.notice = "no differences"
	case dir > 0:
		a.notice = "no difference after this one"
	default:
		a.notice = "no difference before this one"
	}
}

// changeView changes the view of the story.
func (a *App) changeView(change func()) {
	was := a.reader.view
	change()
	switch {
	case a.reader.view != was || a.reader.telling == nil:
	case !a.compared():
		a.notice = alone
	default:
		a.notice = "too narrow for another view"
	}
}

// showSource shows source n of the story, from 0.
func (a *App) showSource(n int) tea.Cmd {
	if t := a.reader.telling; t != nil && n >= len(t.story.Articles) {
		a.notice = "this story has " + Count(len(t.story.Articles), "article")
	}
	return a.reader.ShowSource(n)
}

// stepSource shows the next or previous source of the story.
func (a *App) stepSource(dir int) tea.Cmd {
	if t := a.reader.telling; t != nil && len(t.story.Articles) == 1 {
		a.notice = alone
	}
	return a.reader.StepSource(dir)
}

// showMore shows or hides what is not always shown of an article.
func (a *App) showMore(m tea.KeyPressMsg) {
	r := a.reader
	switch {
	case r.telling == nil:
	case key.Matches(m, a.keys.Trivial):
		r.ToggleTrivial()
		a.notice = "differences of spelling hidden"
		if r.kinds[content.Trivial] {
			a.notice = "differences of spelling shown"
		}
	case key.Matches(m, a.keys.Gaps):
		r.CycleGaps()
		a.notice = "what is not here: " + [...]string{"folded", "open", "off"}[r.gaps]
	case len(r.Article().Body.Furniture) == 0:
		a.notice = "nothing else stood on the page"
	default:
		r.ToggleFurniture()
		a.notice = "what else stood on the page: folded"
		if r.furniture {
			a.notice = "what else stood on the page: below the article"
		}
	}
}
