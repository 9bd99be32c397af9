package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// simpleUnderline reports whether a terminal, by its environment, is one that
// knows a single style of underline: others are left out or misread by it.
func simpleUnderline(env func(string) string) bool {
	term := env("TERM")
	for _, name := range []string{"linux", "screen", "vt", "xterm-color", "rxvt", "cons25", "ansi"} {
		if term == name || strings.HasPrefix(term, name+"-") || name == "vt" && strings.HasPrefix(term, name) {
			return true
		}
	}
	return env("TERM_PROGRAM") == "Apple_Terminal"
}

// modeReport notes how the terminal measures text: bubbletea goes over to
// grapheme clusters on the same answers.
func (a *App) modeReport(m tea.ModeReportMsg) tea.Cmd {
	switch {
	case m.Mode != ansi.ModeUnicodeCore:
		return nil
	case m.Value != ansi.ModeReset && m.Value != ansi.ModeSet && m.Value != ansi.ModePermanentlySet:
		return nil
	}
	a.look.Graphemes = true
	return a.restyle()
}
