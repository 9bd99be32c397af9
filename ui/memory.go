package ui

import (
	"context"
	"sync"

	tea "charm.land/bubbletea/v2"

	"crosswire/feed"
)

// memory is what the reader has done, here and in the library. The screen asks
// and changes it at once; commands write what has changed. Loading asks it from
// beside the screen, hence the lock.
type memory struct {
	mu        sync.Mutex
	lib       *feed.Library // nil where nothing can be kept
	states    map[string]feed.State
	byPath    map[string]feed.State
	decisions map[[2]string]bool // two articles -> joined, else split
	pending   []memo             // not written yet, oldest first
	undo      []step
	writing   sync.Mutex
	grouping  sync.Mutex // held while all is grouped, which takes much room
}

// memo is a change that waits to be written: of a state, or of decisions.
type memo struct {
	id, path       string
	state          feed.State
	record, forget []feed.Decision
}

// step is what undo takes back.
type step struct {
	what    string
	article *feed.Article // whose state was changed; nil for decisions
	state   feed.State    // as it was
	made    []feed.Decision
	before  []feed.Decision // what stood where made was written
}

func newMemory() *memory {
	return &memory{states: map[string]feed.State{}, byPath: map[string]feed.State{}, decisions: map[[2]string]bool{}}
}

// libraryMsg says that the library has been opened, or why not.
type libraryMsg struct {
	notice string
	err    error
}

// open opens the library and takes in what it holds.
func (m *memory) open(path string) tea.Cmd {
	if path == "" {
		return nil
	}
	return func() tea.Msg {
		lib, notice, err := feed.OpenLibrary(path)
		if err != nil {
			return libraryMsg{err: err}
		}
		byID, byPath, err := lib.States()
		decisions, err2 := lib.Decisions()
		m.mu.Lock()
		defer m.mu.Unlock()
		for id, s := range byID {
			if _, changed := m.states[id]; !changed {
				m.states[id] = s
			}
		}
		m.byPath = byPath
		for _, d := range decisions {
			m.decisions[[2]string{d.A, d.B}] = d.Join
		}
		m.lib = lib
		if err == nil {
			err = err2
		}
		return libraryMsg{notice, err}
	}
}

// state returns what is known of an article: by its identity, else, where its
// text has been edited, by its path.
func (m *memory) state(a *feed.Article) feed.State {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.known(a)
}

func (m *memory) known(a *feed.Article) feed.State {
	if s, ok := m.states[a.ID()]; ok {
		return s
	}
	if a.URL == "" {
		return m.byPath[a.Path]
	}
	return feed.State{}
}

// change changes an article's state and returns the command that writes it.
func (m *memory) change(a *feed.Article, change func(*feed.State)) tea.Cmd {
	m.mu.Lock()
	defer m.mu.Unlock()
	s := m.known(a)
	was := s
	change(&s)
	if s == was {
		return nil
	}
	m.put(a, s)
	return m.write
}

func (m *memory) put(a *feed.Article, s feed.State) {
	m.states[a.ID()] = s
	m.pending = append(m.pending, memo{id: a.ID(), path: a.Path, state: s})
}

// correct is change for what undo can take back.
func (m *memory) correct(a *feed.Article, what string, change func(*feed.State)) tea.Cmd {
	was := m.state(a)
	cmd := m.change(a, change)
	if cmd != nil {
		m.undo = append(m.undo, step{what: what, article: a, state: was})
	}
	return cmd
}

// decide lays down decisions and returns the command that writes them.
func (m *memory) decide(what string, made []feed.Decision) tea.Cmd {
	m.mu.Lock()
	defer m.mu.Unlock()
	s := step{what: what, made: made}
	for _, d := range made {
		key := [2]string{d.A, d.B}
		if joined, ok := m.decisions[key]; ok {
			s.before = append(s.before, feed.Decision{A: d.A, B: d.B, Join: joined})
		}
		m.decisions[key] = d.Join
	}
	m.undo = append(m.undo, s)
	m.pending = append(m.pending, memo{record: made})
	return m.write
}

// takeBack undoes the last correction or decision and says what it was.
func (m *memory) takeBack() (what string, cmd tea.Cmd) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.undo) == 0 {
		return "", nil
	}
	s := m.undo[len(m.undo)-1]
	m.undo = m.undo[:len(m.undo)-1]
	if s.article != nil {
		m.put(s.article, s.state)
		return s.what, m.write
	}
	for _, d := range s.made {
		delete(m.decisions, [2]string{d.A, d.B})
	}
	for _, d := range s.before {
		m.decisions[[2]string{d.A, d.B}] = d.Join
	}
	m.pending = append(m.pending, memo{record: s.before, forget: s.made})
	return s.what, m.write
}

// write writes what is pending, in its order. What cannot be written stays and
// is tried again with the next change and at the end.
func (m *memory) write() tea.Msg {
	m.writing.Lock()
	defer m.writing.Unlock()
	for {
		m.mu.Lock()
		lib := m.lib
		if lib == nil || len(m.pending) == 0 {
			m.mu.Unlock()
			return nil
		}
		e := m.pending[0]
		m.mu.Unlock()
		if err := e.write(lib); err != nil {
			return doneMsg{err: err}
		}
		m.mu.Lock()
		m.pending = m.pending[1:]
		m.mu.Unlock()
	}
}

func (e *memo) write(lib *feed.Library) error {
	if e.id != "" {
		return lib.Record(context.Background(), e.id, e.path, e.state)
	}
	return lib.Decide(context.Background(), e.record, e.forget)
}

// options returns the decisions as grouping takes them.
func (m *memory) options() (opt feed.GroupOptions) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for pair, joined := range m.decisions {
		if joined {
			opt.Join = append(opt.Join, pair)
		} else {
			opt.Split = append(opt.Split, pair)
		}
	}
	return opt
}

// setRight gives an article the source and date that the reader has set.
func (m *memory) setRight(a *feed.Article) {
	s := m.state(a)
	if s.Source != "" {
		a.Source = s.Source
	}
	if !s.Published.IsZero() {
		a.Published = s.Published
	}
}

// close ends the use of the library, once what is pending has been written.
func (m *memory) close() error {
	m.write()
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.lib == nil {
		return nil
	}
	return m.lib.Close()
}
