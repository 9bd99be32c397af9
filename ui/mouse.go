package ui

import tea "charm.land/bubbletea/v2"

// mouse handles a click or the wheel: what is under it gets it. A click on what
// is chosen already in the list opens it.
func (a *App) mouse(m tea.MouseMsg) tea.Cmd {
	l := a.layout()
	at := m.Mouse()
	y := at.Y
	if l.head {
		y--
	}
	x := at.X
	inList := a.focus == listPane
	if l.two {
		inList = x < l.listWidth+2
	}
	if !inList && l.two {
		x -= l.listWidth + 2
	}
	if l.frame {
		x, y = x-1, y-1
	}
	if wheel, ok := m.(tea.MouseWheelMsg); ok {
		return a.wheel(wheel, inList)
	}
	if a.popup != nil || y < 0 || y >= l.paneHeight {
		return nil
	}
	if !inList {
		a.setFocus(readerPane)
		return tea.Batch(a.reader.Click(x, y), a.markRead())
	}
	was := a.list.cursor
	on := a.list.Click(y)
	if on && was == a.list.cursor && a.focus == listPane && a.list.moved {
		a.setFocus(readerPane)
		return a.open()
	}
	a.setFocus(listPane)
	a.list.moved = a.list.moved || on
	return a.preview()
}

// wheelLines is how far one notch of the wheel goes.
const wheelLines = 3

func (a *App) wheel(m tea.MouseWheelMsg, inList bool) tea.Cmd {
	n := wheelLines
	switch m.Button {
	case tea.MouseWheelUp:
		n = -n
	case tea.MouseWheelDown:
	default:
		return nil
	}
	switch {
	case a.popup != nil:
		a.popup.Lines(n)
	case inList:
		a.list.Scroll(n)
	default:
		a.reader.Scroll(n)
	}
	return nil
}
