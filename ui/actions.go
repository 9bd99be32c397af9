package ui

import (
	"errors"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"crosswire/content"
	"crosswire/feed"
)

func (a *App) setFocus(p pane) { a.focus = p }

func (a *App) setWide(wide bool) tea.Cmd {
	a.wide = wide
	if wide {
		a.setFocus(readerPane)
	}
	return a.resize()
}

// loaded takes in what has been loaded since the last time.
func (a *App) loaded(m loadedMsg) tea.Cmd {
	if m.load != a.loads {
		return nil
	}
	a.found, a.loadDone = m, m.finished
	a.list.SetStories(m.stories)
	cmds := []tea.Cmd{a.preview(), a.refresh()}
	if !m.finished {
		cmds = append(cmds, a.loading.next())
	}
	if m.err != nil {
		a.notice = m.err.Error()
	}
	return tea.Batch(cmds...)
}

// refresh opens the story in the reader again where its articles have changed.
func (a *App) refresh() tea.Cmd {
	if a.focus != readerPane || a.reader.telling == nil {
		return nil
	}
	article := a.reader.Article()
	for i := range a.list.stories {
		s := &a.list.stories[i]
		if !slices.ContainsFunc(s.Articles, func(x *feed.Article) bool { return same(x, article) }) {
			continue
		}
		if a.upToDate(s) {
			return nil
		}
		a.request++
		return openStory(a.request, *s, article, a.shelf.take)
	}
	return nil
}

func (a *App) skippedLine() string { return feed.SkippedLine(a.found.skipped) }

// preview asks for the story under the list's cursor where it would be seen
// and is not shown yet.
func (a *App) preview() tea.Cmd {
	s, ok := a.list.Story()
	if !ok || a.focus != listPane && a.shown != "" || !a.layout().two && a.focus == listPane {
		return nil
	}
	if a.shown == s.ID && (a.list.Article() == nil || same(a.list.Article(), a.reader.Article())) && a.upToDate(s) {
		return nil
	}
	a.request++
	if a.shown == "" { // nothing to look at yet: do not wait
		return openStory(a.request, *s, a.list.Article(), a.shelf.take)
	}
	return rest(a.request)
}

// upToDate reports whether the story shown still has the articles it was
// compared with.
func (a *App) upToDate(s *feed.Story) bool {
	t := a.reader.telling
	return t != nil && sameArticles(t.story, *s)
}

func (a *App) rested(m restedMsg) tea.Cmd {
	if m.request != a.request {
		return nil
	}
	return a.open()
}

// open asks for the story or article under the list's cursor.
func (a *App) open() tea.Cmd {
	s, ok := a.list.Story()
	if !ok {
		return nil
	}
	a.list.moved = true
	a.request++
	return openStory(a.request, *s, a.list.Article(), a.shelf.take)
}

func (a *App) opened(m openedMsg) tea.Cmd {
	if m.request != a.request {
		return nil
	}
	if m.err != nil {
		a.notice = m.err.Error()
		return nil
	}
	a.shown = m.telling.story.ID
	a.inRevisions = m.telling.revisions()
	a.list.shares[a.shown] = m.telling.shares()
	show := newestOf(m.telling.story.Articles)
	if i := slices.IndexFunc(m.telling.story.Articles, func(x *feed.Article) bool { return same(x, m.article) }); i >= 0 {
		show = i
	}
	cmds := []tea.Cmd{a.keepPlace()}
	place := a.memory.state(m.telling.story.Articles[show]).Place
	cmds = append(cmds, a.reader.show(m.telling, show, place, 0))
	// A story of one article needs no room for readings.
	cmds = append(cmds, a.resize(), a.markRead())
	return tea.Batch(cmds...)
}

// openRevisions sets the texts that an article has had against each other.
func (a *App) openRevisions() tea.Cmd {
	article := a.reader.Article()
	if article == nil || a.inRevisions {
		return nil
	}
	if len(article.Revisions) == 0 {
		return errand("this article has but one text here", nil)
	}
	all := append([]*feed.Article{article}, article.Revisions...)
	slices.Reverse(all) // oldest first, as sources stand
	story := feed.Story{ID: a.shown, Title: article.Title, Articles: all, Origins: 1, Sources: 1}
	a.request++
	return openStory(a.request, story, article, a.shelf.take)
}

// stepArticle moves to the next story of the list and opens it.
func (a *App) stepArticle(dir int) tea.Cmd {
	a.list.Lines(dir)
	if a.focus == listPane {
		return a.preview()
	}
	return a.open()
}

// back leaves what was entered last: a search, the wide view, the reader.
func (a *App) back() tea.Cmd {
	switch {
	case a.reader.Searching():
		a.reader.Search("")
		return nil
	case a.reader.Back():
		return nil
	case a.inRevisions:
		return a.open()
	case a.wide:
		return a.setWide(false)
	}
	a.setFocus(listPane)
	return nil
}

// search marks what is looked for in the article, or says that it is not there.
func (a *App) search(query string) {
	if a.reader.Search(query) == 0 && query != "" {
		a.notice = "not in this article: " + content.CleanLine(query)
	}
}

// copyPassage copies a passage with its source: who, when and where.
func (a *App) copyPassage() tea.Cmd {
	text, i, ok := a.reader.Passage()
	if !ok {
		return nil
	}
	t := a.reader.telling
	article := t.story.Articles[i]
	text += "\n— " + sourceLine(article, t.names()[i])
	if article.URL != "" {
		text += "\n" + article.URL
	}
	return tea.Batch(tea.SetClipboard(text+"\n"), errand("copied the passage with its source", nil))
}

// articleErrand copies the article's link, or opens it outside.
func (a *App) articleErrand(m tea.KeyPressMsg) tea.Cmd {
	article := a.reader.Article()
	if article == nil {
		return nil
	}
	if key.Matches(m, a.keys.Editor) {
		if a.src.FS != nil {
			return errand("", errors.New("the sample is no file"))
		}
		return edit(a.opt.Editor, article.Path)
	}
	if article.URL == "" {
		return errand("", errors.New("this article names no link"))
	}
	if key.Matches(m, a.keys.Browser) {
		return browse(a.opt.Browser, article.URL)
	}
	return tea.Batch(tea.SetClipboard(article.URL), errand("copied the link", nil))
}
