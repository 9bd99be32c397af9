package ui

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crosswire/content"
	"crosswire/feed"
)

// Options are what a reader can set.
type Options struct {
	Theme   string // "auto", "dark" or "light"
	NoColor bool
	Width   int    // of the screen; 0 for the terminal's own
	Browser string // command that opens a link; empty for the machine's own
	Editor  string // command that opens a file; empty for $EDITOR
	Library string // file that keeps what the reader has done; empty to keep nothing

	keys  *keyMap  // nil for the usual ones
	kinds *kindSet // that are shown at first; nil for the usual ones

	dark, light *palette // nil for the usual ones
}

// pane is a part of the screen that can have the focus.
type pane int

const (
	listPane pane = iota
	readerPane
)

// App is the screen: it routes messages to its panes and puts their pictures
// together.
type App struct {
	ctx  context.Context
	src  Source
	opt  Options
	keys keyMap
	st   *styles
	look styleOptions

	width, height int
	wide          bool // the reader alone
	focus         pane
	list          *storyList
	reader        *reader
	strip         *apparatus
	showStrip     bool
	why           bool
	popup         *popup
	prompt        *prompt // nil where nothing is asked for
	choice        *choice // likewise

	loads    int
	loading  *loading
	found    loadedMsg
	loadDone bool

	request     int // the newest story asked for
	shown       string
	shelf       *shelf
	memory      *memory
	inRevisions bool          // the reader shows the texts of one article
	watching    tea.Cmd       // waits for the next change of the files
	joining     *feed.Article // of the story that the next one is merged with
	notice      string
}

// New returns the screen for what src holds.
func New(ctx context.Context, src Source, opt Options) *App {
	a := &App{
		ctx: ctx, src: src, opt: opt, keys: newKeyMap(),
		look: styleOptions{Light: opt.Theme == "light", NoColor: opt.NoColor, dark: opt.dark, light: opt.light},
		list: newStoryList(), showStrip: true, shelf: newShelf(), memory: newMemory(),
	}
	if opt.keys != nil {
		a.keys = *opt.keys
	}
	a.watching = watch(ctx, src)
	a.st = newStyles(a.look)
	a.reader, a.strip = newReader(a.st), newApparatus(a.st)
	if opt.kinds != nil {
		a.reader.kinds = *opt.kinds
	}
	a.list.unread = func(x *feed.Article) bool { return !a.memory.state(x).Read }
	a.list.starred = func(x *feed.Article) bool { return a.memory.state(x).Starred }
	if src.Together { // the list would hold but this one story
		a.wide, a.focus = true, readerPane
	}
	a.width, a.height = 80, 24
	a.resize()
	return a
}

// Init starts loading and asks the terminal for its background.
func (a *App) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, a.memory.open(a.opt.Library), a.load(false), a.watching)
}

// load loads everything; quietly it leaves what is on the screen until all is
// there.
func (a *App) load(quiet bool) tea.Cmd {
	if a.loading != nil {
		a.loading.cancel()
	}
	a.loads++
	if !quiet {
		a.found, a.loadDone = loadedMsg{}, false
	}
	a.loading = startLoading(a.ctx, a.loads, a.src, a.memory, quiet)
	return a.loading.next()
}

// restyle makes the styles anew after the terminal has said what it can show.
func (a *App) restyle() tea.Cmd {
	a.look.NoColor = a.look.NoColor || a.opt.NoColor
	switch a.opt.Theme {
	case "light":
		a.look.Light = true
	case "dark":
		a.look.Light = false
	}
	a.st = newStyles(a.look)
	a.strip = newApparatus(a.st)
	return tea.Batch(a.reader.SetStyles(a.st), a.resize())
}

func (a *App) layout() layout {
	l := a.readerLayout()
	if !l.two && a.focus == listPane {
		l.paneHeight, l.apparatus = l.listHeight, 0 // nothing is to be seen that the readings are of
	}
	return l
}

func (a *App) readerLayout() layout {
	width := a.width
	if a.opt.Width > 0 {
		width = min(width, a.opt.Width)
	}
	return newLayout(width, a.height, a.wide, a.showStrip && a.compared())
}

// compared reports whether the story shown has other versions to differ from.
func (a *App) compared() bool {
	return a.reader.telling != nil && len(a.reader.telling.versions) > 1
}

func (a *App) resize() tea.Cmd {
	l := a.readerLayout()
	a.list.SetSize(l.listWidth, l.listHeight)
	return a.reader.SetSize(l.readerWidth, l.paneHeight)
}

// View draws the whole screen.
func (a *App) View() tea.View {
	v := tea.NewView(strings.Join(a.lines(), "\n"))
	v.AltScreen = true
	v.MouseMode = tea.MouseModeCellMotion
	v.WindowTitle = "crosswire " + content.Visible(a.src.Name)
	return v
}

// lines draws the screen: exactly its height in lines, none wider than it is.
func (a *App) lines() []string {
	l := a.layout()
	out := make([]string, 0, a.height)
	if l.head {
		out = append(out, a.headLine(l.width))
	}
	out = append(out, a.body(l)...)
	if l.apparatus > 0 {
		out = append(out, a.readings(l)...)
	}
	return append(out, a.statusLine(l))
}

func (a *App) body(l layout) []string {
	if a.popup != nil {
		w := l.width
		if l.frame {
			w -= 2
		}
		return a.framed(l, a.popup.title, a.popup.View(a.st, w, l.paneHeight), w, true)
	}
	if !l.two {
		waiting := a.reader.telling == nil && len(a.list.rows) == 0
		if a.focus == listPane || waiting {
			return a.framed(l, a.listTitle(), a.listLines(), l.listWidth, true)
		}
		return a.framed(l, "", strings.Split(a.reader.View(), "\n"), l.readerWidth, true)
	}
	left := a.framed(l, a.listTitle(), a.listLines(), l.listWidth, a.focus == listPane)
	right := a.framed(l, "", strings.Split(a.reader.View(), "\n"), l.readerWidth, a.focus == readerPane)
	gap := ""
	if !l.frame {
		gap = render(a.st.border, "│")
	}
	return beside(left, right, gap)
}

func (a *App) framed(l layout, title string, lines []string, w int, focused bool) []string {
	if !l.frame {
		return lines
	}
	return a.st.box(title, lines, w, focused)
}

func (a *App) listTitle() string {
	title := "Stories"
	if a.list.order != byDate {
		title += ", " + orderNames[a.list.order]
	}
	if a.list.filter != "" {
		title += " /" + a.list.filter
	}
	return title
}

// listLines draws the list, or says why there is none.
func (a *App) listLines() []string {
	lines := a.list.View(a.st, a.focus == listPane)
	if len(a.list.rows) > 0 {
		return lines
	}
	text := "Loading …"
	switch {
	case a.list.filter != "":
		text = "No story holds “" + a.list.filter + "”."
	case a.found.err != nil:
		text = content.Visible(a.found.err.Error())
	case a.loadDone:
		text = a.emptyText()
	}
	for i, l := range a.st.wrap(text, max(1, a.list.width-2)) {
		if i < len(lines) {
			lines[i] = a.st.fit(" "+l, a.list.width)
		}
	}
	return lines
}

// emptyText says why nothing was found.
func (a *App) emptyText() string {
	text := "No articles here."
	skipped := feed.SkippedLine(a.found.skipped)
	if len(a.found.problems) == 0 && skipped == "" {
		return text + " Put saved pages, Markdown, plain text, feeds or mail into this folder: they show up by themselves."
	}
	if n := len(a.found.problems); n > 0 {
		text += fmt.Sprintf(" %s could not be read (%s says why).", Count(n, "file"), keyName(a.keys.Problems))
	}
	if skipped != "" {
		text += " " + skipped + "."
	}
	return text
}

func (a *App) headLine(w int) string {
	left := " crosswire  " + content.Visible(a.src.Name)
	right := Count(len(a.list.stories), "story") + " · " + Count(a.found.articles, "article") + " "
	if !a.loadDone {
		right = a.progress() + " · " + right
	}
	room := w - a.st.width(right)
	if a.st.width(left) >= room {
		left = " " + content.Visible(a.src.Name)
	}
	if room < 12 {
		return render(a.st.accent, a.st.fit(left, w))
	}
	return render(a.st.accent, a.st.fit(a.st.cut(left, room-1), room)) + render(a.st.faint, right)
}

func (a *App) progress() string {
	if a.found.total == 0 {
		return "loading"
	}
	return fmt.Sprintf("loading %d of %d", a.found.done, a.found.total)
}

// readings draws the apparatus: what each source has at the difference under
// the cursor.
func (a *App) readings(l layout) []string {
	var lines []string
	d, ok := a.reader.Current()
	switch {
	case a.popup != nil:
	case ok:
		a.strip.named = a.reader.board != nil
		lines = a.strip.View(a.reader.telling, d, l.width, l.apparatus, a.why)
	case a.reader.board == nil:
		lines = []string{a.st.fit(a.reader.summary(), l.width)}
	}
	for len(lines) < l.apparatus {
		lines = append(lines, strings.Repeat(" ", l.width))
	}
	return lines[:l.apparatus]
}

// statusLine is the last line: what is being asked, what has just happened, or
// the next useful keys.
func (a *App) statusLine(l layout) string {
	switch {
	case a.prompt != nil:
		return ansi.Truncate(a.prompt.input.View(), l.width, "")
	case a.choice != nil:
		return a.st.fit(a.choice.line(a.st), l.width)
	}
	right := " " + keyName(a.keys.Help) + " help "
	if n := len(a.found.problems); n > 0 {
		right = " " + keyName(a.keys.Problems) + " " + Count(n, "problem") + " ·" + right
	}
	room := l.width - a.st.width(right)
	left := a.notice
	if room < 8 || a.st.width(left) >= room {
		room, right = l.width, ""
	}
	if left == "" {
		left = a.hint(room - 1)
	}
	return render(a.st.faint, a.st.fit(" "+left, room)+right)
}
