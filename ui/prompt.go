package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
)

// prompt asks for a line of text at the foot of the screen.
type prompt struct {
	input  textinput.Model
	typed  func(string)         // called as one types; may be nil
	done   func(string) tea.Cmd // called on Enter
	cancel func()               // called on Esc; may be nil
}

// askFor puts a prompt on the screen.
func (a *App) askFor(label, value string, p prompt) tea.Cmd {
	p.input = textinput.New()
	p.input.Prompt = label
	p.input.SetValue(value)
	p.input.SetWidth(max(1, a.layout().width-a.st.width(label)-1))
	a.prompt = &p
	return p.input.Focus()
}

// ask passes a message to the prompt.
func (a *App) ask(msg tea.Msg) tea.Cmd {
	p := a.prompt
	if m, ok := msg.(tea.KeyPressMsg); ok {
		switch {
		case m.String() == "ctrl+c":
			return a.quit()
		case key.Matches(m, a.keys.Back):
			a.prompt = nil
			if p.cancel != nil {
				p.cancel()
			}
			return nil
		case key.Matches(m, a.keys.Enter):
			a.prompt = nil
			return p.done(p.input.Value())
		}
	}
	var cmd tea.Cmd
	p.input, cmd = p.input.Update(msg)
	if p.typed != nil {
		p.typed(p.input.Value())
	}
	return cmd
}

// choice asks at the foot of the screen for one of several things.
type choice struct {
	label   string
	options []option
}

// An option is chosen by its key, which is a letter of its name.
type option struct {
	key, name string
	do        func() tea.Cmd
}

// line returns what is asked, the keys told apart from the names.
func (c *choice) line(st *styles) string {
	line := " " + c.label
	for _, o := range c.options {
		before, after, _ := strings.Cut(o.name, o.key)
		line += "  " + before + "[" + render(st.strong, o.key) + "]" + after
	}
	return line
}

// choose answers a choice; any other key calls it off.
func (a *App) choose(m tea.KeyPressMsg) tea.Cmd {
	c := a.choice
	a.choice = nil
	if m.String() == "ctrl+c" {
		return a.quit()
	}
	for _, o := range c.options {
		if m.String() == o.key {
			return o.do()
		}
	}
	a.notice = c.label + ": called off"
	return nil
}

// find asks for what to look for: in the list it narrows the stories while one
// types, in the reader it is searched on Enter.
func (a *App) find() tea.Cmd {
	if a.focus == listPane {
		return a.askFor("/", a.list.filter, prompt{
			typed:  a.list.Filter,
			done:   func(string) tea.Cmd { return a.preview() },
			cancel: func() { a.list.Filter("") },
		})
	}
	return a.askFor("/", "", prompt{done: func(query string) tea.Cmd {
		a.search(query)
		return nil
	}})
}
