package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"crosswire/content"
	"crosswire/feed"
)

// handKey handles the keys by which a reader sets right what the program has
// made of the articles, and notes what has been read.
func (a *App) handKey(m tea.KeyPressMsg) tea.Cmd {
	k := a.keys
	switch {
	case key.Matches(m, k.Undo):
		return a.takeBack()
	case key.Matches(m, k.Join):
		return a.join()
	}
	article := a.chosen()
	if article == nil {
		return nil
	}
	switch {
	case key.Matches(m, k.Read):
		return a.toggleRead()
	case key.Matches(m, k.Star):
		a.notice = "starred"
		if a.memory.state(article).Starred {
			a.notice = "no longer starred"
		}
		return a.memory.change(article, func(s *feed.State) { s.Starred = !s.Starred })
	case key.Matches(m, k.Split):
		return a.split(article)
	case key.Matches(m, k.CorrectSource):
		return a.askFor("source: ", article.Source, prompt{done: func(source string) tea.Cmd {
			source = content.CleanLine(source)
			return a.correct(article, "the source", func(s *feed.State) { s.Source = source })
		}})
	case key.Matches(m, k.CorrectDate):
		return a.askFor("date: ", article.Published.String(), prompt{done: func(text string) tea.Cmd {
			date := feed.ParseDate(text)
			if date.IsZero() && text != "" {
				return errand("no date: "+content.CleanLine(text), nil)
			}
			return a.correct(article, "the date", func(s *feed.State) { s.Published = date })
		}})
	}
	return nil
}

// chosen is the article that the focus is on: in the list the one under the
// cursor, of a story the newest.
func (a *App) chosen() *feed.Article {
	if a.focus == readerPane {
		return a.reader.Article()
	}
	if x := a.list.Article(); x != nil {
		return x
	}
	if s, ok := a.list.Story(); ok {
		return s.Articles[newestOf(s.Articles)]
	}
	return nil
}

// newestOf returns the number of the newest article; undated ones are none.
func newestOf(articles []*feed.Article) int {
	newest := 0
	for i, x := range articles {
		if x.Published.After(articles[newest].Published.Time) {
			newest = i
		}
	}
	return newest
}

// toggleRead turns an article read or unread; on a story's row in the list all
// of its articles.
func (a *App) toggleRead() tea.Cmd {
	articles := []*feed.Article{a.chosen()}
	if s, ok := a.list.Story(); ok && a.focus == listPane && a.list.Article() == nil {
		articles = s.Articles
	}
	read := false
	for _, x := range articles {
		read = read || !a.memory.state(x).Read
	}
	a.notice = "unread"
	if read {
		a.notice = "read"
	}
	var cmds []tea.Cmd
	for _, x := range articles {
		cmds = append(cmds, a.memory.change(x, func(s *feed.State) { s.Read = read }))
	}
	return tea.Batch(cmds...)
}

// markRead notes that the article in the reader is being read.
func (a *App) markRead() tea.Cmd {
	article := a.reader.Article()
	if article == nil || a.focus != readerPane {
		return nil
	}
	return a.memory.change(article, func(s *feed.State) { s.Read = true })
}

// keepPlace notes where in the article reading stops.
func (a *App) keepPlace() tea.Cmd {
	article := a.reader.Article()
	if article == nil {
		return nil
	}
	place := 0
	if a.reader.top > 0 {
		place = a.reader.textOffset(a.reader.top)
	}
	return a.memory.change(article, func(s *feed.State) { s.Place = place })
}

// split lays down that an article is not of its story.
func (a *App) split(article *feed.Article) tea.Cmd {
	s, ok := a.list.Story()
	if !ok || len(s.Articles) < 2 {
		return errand("this story has but one article", nil)
	}
	var made []feed.Decision
	for _, x := range s.Articles {
		if !same(x, article) {
			made = append(made, feed.NewDecision(article, x, false))
		}
	}
	return a.decide("the split", "split off"+a.takesBack(), made)
}

// join merges two stories: the first press chooses one, the second the other.
func (a *App) join() tea.Cmd {
	s, ok := a.list.Story()
	if !ok {
		return nil
	}
	if a.joining == nil {
		a.joining = s.Articles[0]
		return errand("go to the story to merge with and press "+keyName(a.keys.Join)+" again", nil)
	}
	first := a.joining
	a.joining = nil
	for _, x := range s.Articles {
		if same(x, first) {
			return errand("merging called off", nil)
		}
	}
	return a.decide("the merge", "merged"+a.takesBack(), []feed.Decision{feed.NewDecision(first, s.Articles[0], true)})
}

func (a *App) decide(what, notice string, made []feed.Decision) tea.Cmd {
	write := a.memory.decide(what, made)
	a.notice = notice
	return tea.Batch(write, a.regroup())
}

func (a *App) correct(article *feed.Article, what string, change func(*feed.State)) tea.Cmd {
	write := a.memory.correct(article, what, change)
	if write == nil {
		return nil
	}
	a.notice = "corrected " + what + a.takesBack()
	return tea.Batch(write, a.regroup())
}

func (a *App) takeBack() tea.Cmd {
	what, write := a.memory.takeBack()
	if write == nil {
		return errand("nothing to undo", nil)
	}
	a.notice = "took back " + what
	return tea.Batch(write, a.regroup())
}

// regroup groups anew what has been loaded; while loading goes on its next
// snapshot does.
func (a *App) regroup() tea.Cmd {
	if !a.loadDone {
		return nil
	}
	return regroup(a.found, a.src, a.memory)
}

// remembered takes note of what the library held.
func (a *App) remembered(m libraryMsg) tea.Cmd {
	a.notice = m.notice
	if m.err != nil {
		a.notice = "nothing will be remembered: " + m.err.Error()
		return nil
	}
	return a.regroup()
}

// quit writes what is still to be kept and ends the program.
func (a *App) quit() tea.Cmd {
	a.loading.cancel()
	return tea.Sequence(a.keepPlace(), a.memory.write, tea.Quit)
}
