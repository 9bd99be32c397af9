package ui

import "charm.land/bubbles/v2/key"

// A hint is a key and what it does where the reader is, in a word or two.
type hint struct {
	key  key.Binding
	does string
}

// hint names the keys that matter most where the reader is, as many as there is
// room for.
func (a *App) hint(room int) string {
	line := ""
	if at, of := a.reader.Found(); a.focus == readerPane && of > 0 && a.popup == nil {
		line = "match " + itoa(at) + " of " + itoa(of)
	}
	for _, h := range a.hints() {
		next := keyName(h.key) + " " + h.does
		if line != "" {
			next = line + " · " + next
		}
		if a.st.width(next) > room {
			break
		}
		line = next
	}
	return line
}

func (a *App) hints() []hint {
	k := a.keys
	switch {
	case a.popup != nil:
		if a.popup.total > a.popup.room {
			return []hint{{k.Back, "back"}, {k.PageDown, "page down"}}
		}
		return []hint{{k.Back, "back"}}
	case a.focus == listPane:
		return a.listHints()
	case a.shown == "":
		return nil
	case a.reader.Choosing():
		return []hint{{k.Enter, "compare"}, {k.Source, "on, off"}, {k.AllSources, "all"}, {k.Back, "leave"}}
	case a.reader.Searching():
		return []hint{{k.Next, "next match"}, {k.Previous, "previous"}, {k.Back, "end the search"}}
	case a.reader.view == viewLedger:
		return []hint{{k.Enter, "go there"}, {k.Why, "why"}, {k.Back, "article"}}
	case a.reader.view != viewInline:
		return []hint{{k.Next, "next difference"}, {k.Right, "next source"}, {k.Enter, "go there"}, {k.View, "next view"}, {k.Back, "article"}}
	case !a.compared():
		return []hint{{k.PageDown, "page down"}, {k.Find, "search"}, {k.NextArticle, "next article"}, {k.Left, "list"}}
	}
	hints := []hint{{k.Next, "next difference"}, {k.Why, "why"}, {k.NextSource, "next source"}, {k.Left, "list"}, {k.View, "columns"}, {k.Ledger, "ledger"}}
	if d, ok := a.reader.Current(); ok && d.mark < 0 {
		hints[1] = hint{k.Enter, "open, fold"}
	}
	return hints
}

func (a *App) listHints() []hint {
	k := a.keys
	s, ok := a.list.Story()
	if !ok && a.list.filter != "" {
		return []hint{{k.Back, "all stories"}, {k.Find, "filter"}, {k.Quit, "quit"}}
	}
	if !ok {
		return []hint{{k.Reload, "reload"}, {k.Quit, "quit"}}
	}
	hints := []hint{{k.Enter, "read"}}
	if a.list.filter != "" {
		hints = append(hints, hint{k.Back, "all stories"})
	}
	switch {
	case len(s.Articles) < 2:
	case a.list.open[s.ID]:
		hints = append(hints, hint{k.Left, "fold"})
	default:
		hints = append(hints, hint{k.Right, "unfold"})
	}
	return append(hints, hint{k.Find, "filter"}, hint{k.Sort, "sort"}, hint{k.Quit, "quit"})
}

// takesBack says how a decision is undone.
func (a *App) takesBack() string { return "; " + keyName(a.keys.Undo) + " takes it back" }
