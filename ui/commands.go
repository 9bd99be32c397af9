package ui

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"crosswire/feed"
)

// restTime is how long the list's cursor must stand still before the story
// under it is opened beside the list.
const restTime = 60 * time.Millisecond

func rest(request int) tea.Cmd {
	return tea.Tick(restTime, func(time.Time) tea.Msg { return restedMsg{request} })
}

// openStory loads and compares the articles of a story.
func openStory(request int, story feed.Story, article *feed.Article, compared func(feed.Story) (*telling, error)) tea.Cmd {
	return func() tea.Msg {
		t, err := compared(story)
		return openedMsg{request, t, article, err}
	}
}

// browse opens a link in the reader's browser.
func browse(browser, url string) tea.Cmd {
	return func() tea.Msg {
		name, args := browser, []string{url}
		switch {
		case name != "":
		case runtime.GOOS == "darwin":
			name = "open"
		case runtime.GOOS == "windows":
			name, args = "rundll32", []string{"url.dll,FileProtocolHandler", url}
		default:
			name = "xdg-open"
		}
		cmd := exec.Command(name, args...)
		if err := cmd.Start(); err != nil {
			return doneMsg{err: fmt.Errorf("opening the browser: %w", err)}
		}
		go func() { _ = cmd.Wait() }() // the browser's end is its own affair
		return doneMsg{notice: "opened " + url}
	}
}

// edit opens a file in the reader's editor and gives the terminal back after.
func edit(editor, path string) tea.Cmd {
	for _, v := range []string{"VISUAL", "EDITOR"} {
		if editor == "" {
			editor = os.Getenv(v)
		}
	}
	args := strings.Fields(editor)
	if len(args) == 0 {
		return errand("", errors.New("no editor: set $EDITOR"))
	}
	cmd := exec.Command(args[0], append(args[1:], path)...)
	return tea.ExecProcess(cmd, func(err error) tea.Msg {
		if err != nil {
			err = fmt.Errorf("editing: %w", err)
		}
		return doneMsg{err: err}
	})
}

// errand reports something done at once.
func errand(notice string, err error) tea.Cmd {
	return func() tea.Msg { return doneMsg{notice, err} }
}
