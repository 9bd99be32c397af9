package ui

import (
	"crosswire/feed"
)

// Messages that answer a command carry the number of the request they answer;
// an answer to an older request than the last is dropped.

// loadedMsg is what loading has found so far.
type loadedMsg struct {
	load        int // which load it belongs to
	stories     []feed.Story
	problems    []feed.Problem
	skipped     map[string]int
	articles    int
	all         []*feed.Article // as loaded, once all are
	done, total int             // files read, files found
	finished    bool
	err         error
	kept        *feed.KeptStories // of the last time, while loading
}

// openedMsg is a story ready to be read.
type openedMsg struct {
	request int
	telling *telling
	article *feed.Article // the one to show
	err     error
}

// restedMsg says that the list's cursor has stood still for a moment.
type restedMsg struct{ request int }

// doneMsg is the end of a small errand: copying, opening, exporting.
type doneMsg struct {
	notice string
	err    error
}
