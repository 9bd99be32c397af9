package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
)

// keyMap holds every key that the program knows; help is made from the same
// values.
type keyMap struct {
	Up, Down, Top, Bottom                  key.Binding
	PageUp, PageDown, HalfUp, HalfDown     key.Binding
	Enter, Back, Right, Left, OtherPane    key.Binding
	Next, Previous                         key.Binding
	NextArticle, PreviousArticle           key.Binding
	Source                                 key.Binding
	NextSource, PreviousSource             key.Binding
	Choose, AllSources                     key.Binding
	Trivial, Gaps, Apparatus, Why          key.Binding
	View, Ledger                           key.Binding
	Find, Sort, Reload, Wide, Problems     key.Binding
	CopyPassage, CopyLink, Browser, Editor key.Binding
	Furniture, Revisions, Export           key.Binding
	Read, Star, Split, Join, Undo          key.Binding
	CorrectSource, CorrectDate             key.Binding
	Help, Quit                             key.Binding
}

// bind makes a binding: how help shows it, what it does, its keys.
func bind(shown, does string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, does))
}

func newKeyMap() keyMap {
	return keyMap{
		Up:              bind("k ↑", "up", "k", "up"),
		Down:            bind("j ↓", "down", "j", "down"),
		Top:             bind("g Home", "top", "g", "home"),
		Bottom:          bind("G End", "bottom", "G", "end"),
		PageUp:          bind("b PgUp", "page up", "b", "pgup"),
		PageDown:        bind("space PgDn", "page down", "space", "pgdown"),
		HalfUp:          bind("u", "half a page up", "u"),
		HalfDown:        bind("d", "half a page down", "d"),
		Enter:           bind("Enter", "open the article; open, fold a gap", "enter"),
		Back:            bind("Esc", "back", "esc"),
		Right:           bind("l →", "unfold the story", "l", "right"),
		Left:            bind("h ←", "fold; back to the list", "h", "left"),
		OtherPane:       bind("Tab", "other pane", "tab"),
		Next:            bind("n", "next difference, or match", "n"),
		Previous:        bind("N", "previous difference, or match", "N"),
		NextArticle:     bind("J", "next article", "J"),
		PreviousArticle: bind("K", "previous article", "K"),
		Source:          bind("1-9", "another source, same passage", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
		NextSource:      bind("]", "next source", "]"),
		PreviousSource:  bind("[", "previous source", "["),
		Choose:          bind("c", "choose sources to compare with", "c"),
		AllSources:      bind("0", "compare with all again", "0"),
		Trivial:         bind("t", "trivial differences on, off", "t"),
		Gaps:            bind("i", "gaps folded, open, off", "i"),
		Apparatus:       bind("a", "readings on, off", "a"),
		Why:             bind("w", "why is this marked", "w"),
		View:            bind("v", "next view: inline, columns, matrix", "v"),
		Ledger:          bind("D", "ledger: every difference", "D"),
		Find:            bind("/", "filter the list; search the article", "/"),
		Sort:            bind("s", "sort by date, sources, title", "s"),
		Reload:          bind("r", "reload", "r"),
		Wide:            bind("z", "reader alone", "z"),
		Problems:        bind("!", "problems", "!"),
		Read:            bind("m", "read, unread", "m"),
		Star:            bind("f", "star", "f"),
		Split:           bind("S", "split the article off its story", "S"),
		Join:            bind("M", "merge two stories: once on each", "M"),
		CorrectSource:   bind("C", "correct the article's source", "C"),
		CorrectDate:     bind("T", "correct the article's date", "T"),
		Undo:            bind("U", "undo a split, merge or correction", "U"),
		CopyPassage:     bind("y", "copy the passage with its source", "y"),
		CopyLink:        bind("Y", "copy the link", "Y"),
		Browser:         bind("o", "open in the browser", "o"),
		Editor:          bind("e", "open in $EDITOR", "e"),
		Furniture:       bind("F", "page furniture shown, folded", "F"),
		Revisions:       bind("R", "revisions of the article", "R"),
		Export:          bind("x", "export the comparison", "x"),
		Help:            bind("?", "help", "?"),
		Quit:            bind("q", "quit", "q", "ctrl+c"),
	}
}

// keyName returns what hints call the first key of an action.
func keyName(b key.Binding) string {
	name, _, _ := strings.Cut(b.Help().Key, " ")
	return name
}

// keyGroup is a part of the help.
type keyGroup struct {
	title string
	keys  []key.Binding
}

// groups returns the bindings in the order of the help.
func (k keyMap) groups() []keyGroup {
	return []keyGroup{
		{"Moving", []key.Binding{k.Down, k.Up, k.PageDown, k.PageUp, k.HalfDown, k.HalfUp, k.Top, k.Bottom, k.OtherPane, k.Back}},
		{"Stories", []key.Binding{k.Enter, k.Right, k.Left, k.Find, k.Sort, k.Read, k.Star, k.Reload, k.Problems}},
		{"Differences", []key.Binding{k.Next, k.Previous, k.Why, k.Apparatus, k.Trivial, k.Gaps, k.Ledger, k.View}},
		{"By hand", []key.Binding{k.Split, k.Join, k.CorrectSource, k.CorrectDate, k.Undo}},
		{"Sources", []key.Binding{k.Source, k.NextSource, k.PreviousSource, k.Choose, k.AllSources, k.NextArticle, k.PreviousArticle}},
		{"Article", []key.Binding{k.Wide, k.Furniture, k.Revisions, k.CopyPassage, k.CopyLink, k.Browser, k.Editor, k.Export}},
		{"Program", []key.Binding{k.Help, k.Quit}},
	}
}
