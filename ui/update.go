package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// Update routes a message to the part it is for.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	return a, a.route(msg)
}

func (a *App) route(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case tea.WindowSizeMsg:
		a.width, a.height = m.Width, m.Height
		return a.resize()
	case tea.BackgroundColorMsg:
		a.look.Light = !m.IsDark()
		return a.restyle()
	case tea.ColorProfileMsg:
		a.look.Few = m.Profile == colorprofile.ANSI
		a.look.NoColor = m.Profile <= colorprofile.ASCII
		a.look.Plain = m.Profile == colorprofile.NoTTY
		return a.restyle()
	case tea.EnvMsg:
		a.look.SimpleUnderline = simpleUnderline(m.Getenv)
		return a.restyle()
	case tea.ModeReportMsg:
		return a.modeReport(m)
	case pageMsg, narrowedMsg:
		return a.reader.Update(msg)
	case loadedMsg:
		return a.loaded(m)
	case restedMsg:
		return a.rested(m)
	case openedMsg:
		return a.opened(m)
	case changedMsg:
		return tea.Batch(a.load(true), a.watching)
	case watchMsg:
		a.notice = "changes will not be seen: " + m.err.Error()
		return nil
	case libraryMsg:
		return a.remembered(m)
	case doneMsg:
		a.notice = m.notice
		if m.err != nil {
			a.notice = m.err.Error()
		}
		return nil
	case tea.MouseWheelMsg, tea.MouseClickMsg:
		return a.mouse(msg.(tea.MouseMsg))
	case tea.KeyPressMsg:
		a.notice = ""
		return a.key(m)
	}
	if a.prompt != nil {
		return a.ask(msg)
	}
	return a.reader.Update(msg)
}

// key handles a key press: the prompt first, then the popup, then the keys
// that mean the same everywhere, then the pane with the focus.
func (a *App) key(m tea.KeyPressMsg) tea.Cmd {
	k := a.keys
	switch {
	case a.prompt != nil:
		return a.ask(m)
	case a.choice != nil:
		return a.choose(m)
	}
	if key.Matches(m, k.Quit) {
		return a.quit()
	}
	if a.popup != nil {
		a.popupKey(m)
		return nil
	}
	switch {
	case key.Matches(m, k.Help):
		a.popup = helpPopup(k)
		return nil
	case key.Matches(m, k.Problems):
		a.popup = problemsPopup(a.found.problems, a.skippedLine())
		return nil
	case key.Matches(m, k.Find):
		return a.find()
	case key.Matches(m, k.OtherPane):
		a.setFocus(1 - a.focus)
		return nil
	case key.Matches(m, k.Reload):
		a.shelf = newShelf()
		return a.load(false)
	case key.Matches(m, k.NextArticle):
		return a.stepArticle(1)
	case key.Matches(m, k.PreviousArticle):
		return a.stepArticle(-1)
	}
	if key.Matches(m, k.Read, k.Star, k.Split, k.Join, k.CorrectSource, k.CorrectDate, k.Undo) {
		return a.handKey(m)
	}
	if a.focus == listPane {
		return a.listKey(m)
	}
	cmd := a.readerKey(m)
	return tea.Batch(cmd, a.markRead())
}

func (a *App) popupKey(m tea.KeyPressMsg) {
	if key.Matches(m, a.keys.Back, a.keys.Help, a.keys.Problems, a.keys.Left) {
		a.popup = nil
		return
	}
	a.move(m, a.popup)
}

// scroller is what the moving keys move.
type scroller interface {
	Lines(n int)
	Pages(part float64)
	Top()
	Bottom()
}

// move carries a moving key out and reports whether it was one.
func (a *App) move(m tea.KeyPressMsg, what scroller) bool {
	k := a.keys
	switch {
	case key.Matches(m, k.Down):
		what.Lines(1)
	case key.Matches(m, k.Up):
		what.Lines(-1)
	case key.Matches(m, k.PageDown):
		what.Pages(1)
	case key.Matches(m, k.PageUp):
		what.Pages(-1)
	case key.Matches(m, k.HalfDown):
		what.Pages(0.5)
	case key.Matches(m, k.HalfUp):
		what.Pages(-0.5)
	case key.Matches(m, k.Top):
		what.Top()
	case key.Matches(m, k.Bottom):
		what.Bottom()
	default:
		return false
	}
	return true
}

func (a *App) listKey(m tea.KeyPressMsg) tea.Cmd {
	k, l := a.keys, a.list
	switch {
	case a.move(m, l):
	case key.Matches(m, k.Right):
		l.Fold(false)
	case key.Matches(m, k.Left):
		l.Fold(true)
	case key.Matches(m, k.Sort):
		a.notice = "sorted " + l.Sort()
	case key.Matches(m, k.Enter):
		if _, ok := l.Story(); !ok {
			return nil
		}
		a.setFocus(readerPane)
		return a.open()
	case key.Matches(m, k.Back):
		if l.filter != "" {
			l.Filter("")
		}
	case key.Matches(m, k.Wide):
		return a.setWide(!a.wide)
	}
	return a.preview()
}

func (a *App) readerKey(m tea.KeyPressMsg) tea.Cmd {
	k, r := a.keys, a.reader
	switch {
	case r.Choosing():
		return r.ChooseKey(m, k)
	case key.Matches(m, k.Choose):
		if !r.Choose() && r.telling != nil {
			a.notice = "there are not two other sources to choose among"
		}
	case key.Matches(m, k.AllSources):
		if r.whole != nil && r.whole == r.telling {
			a.notice = "compared with all sources"
		}
		return r.CompareAll()
	case a.move(m, r):
	case key.Matches(m, k.Next):
		a.step(1)
	case key.Matches(m, k.Previous):
		a.step(-1)
	case key.Matches(m, k.Enter):
		return r.Enter()
	case key.Matches(m, k.Left) && r.StepOther(-1), key.Matches(m, k.Right) && r.StepOther(1):
	case key.Matches(m, k.View):
		a.changeView(r.NextView)
	case key.Matches(m, k.Ledger):
		a.changeView(r.ToggleLedger)
	case key.Matches(m, k.Source):
		return a.showSource(int(m.String()[0] - '1'))
	case key.Matches(m, k.NextSource):
		return a.stepSource(1)
	case key.Matches(m, k.PreviousSource):
		return a.stepSource(-1)
	case key.Matches(m, k.Trivial, k.Gaps, k.Furniture):
		a.showMore(m)
	default:
		return a.readerErrand(m)
	}
	return nil
}

// readerErrand handles the keys of the reader that concern the whole screen or
// the world outside it.
func (a *App) readerErrand(m tea.KeyPressMsg) tea.Cmd {
	k := a.keys
	switch {
	case key.Matches(m, k.Apparatus):
		a.showStrip = !a.showStrip
		return a.resize()
	case key.Matches(m, k.Why):
		a.why = !a.why
	case key.Matches(m, k.Wide):
		return a.setWide(!a.wide)
	case key.Matches(m, k.Back):
		return a.back()
	case key.Matches(m, k.Left):
		a.setFocus(listPane)
		return a.setWide(false)
	case key.Matches(m, k.CopyPassage):
		return a.copyPassage()
	case key.Matches(m, k.CopyLink, k.Browser, k.Editor):
		return a.articleErrand(m)
	case key.Matches(m, k.Revisions):
		return a.openRevisions()
	case key.Matches(m, k.Export):
		return a.export()
	}
	return nil
}
