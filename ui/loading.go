package ui

import (
	"context"
	"io/fs"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"crosswire/feed"
)

// Source is where the articles come from.
type Source struct {
	FS    fs.FS // nil for the machine's own files
	Paths []string
	Name  string // how the title line calls it
	// Together says that the paths are files named one by one: they are one
	// story, whatever grouping thinks.
	Together bool
}

// loading runs a load and its grouping beside the screen.
type loading struct {
	number  int
	quiet   bool // report only when all is loaded
	cancel  context.CancelFunc
	updates chan loadedMsg
}

// firstStories is how soon after the first article the list is filled; later
// snapshots come at least snapshotRest times as far apart as one takes, so that
// grouping a large archive over and over does not hold up loading it.
const (
	firstStories = 40 * time.Millisecond
	snapshotRest = 8
)

// startLoading begins to load src. Its updates are read with next.
func startLoading(ctx context.Context, number int, src Source, m *memory, quiet bool) *loading {
	ctx, cancel := context.WithCancel(ctx)
	l := &loading{number: number, quiet: quiet, cancel: cancel, updates: make(chan loadedMsg)}
	go l.run(ctx, src, m)
	return l
}

// next is the command that waits for the next update.
func (l *loading) next() tea.Cmd {
	return func() tea.Msg {
		msg, ok := <-l.updates
		if !ok {
			return nil
		}
		return msg
	}
}

func (l *loading) run(ctx context.Context, src Source, m *memory) {
	defer close(l.updates)
	var articles []*feed.Article
	found := loadedMsg{load: l.number, skipped: map[string]int{}}
	due := time.Now().Add(firstStories)
	err := feed.Load(ctx, src.Paths, feed.Options{FS: src.FS}, func(u feed.Update) {
		for _, a := range u.Articles {
			a.Sign()
			a.Release()
		}
		articles = append(articles, u.Articles...)
		found.problems = append(found.problems, u.Problems...)
		for kind, n := range u.Skipped {
			found.skipped[kind] += n
		}
		found.done, found.total = u.Done, u.Total
		if start := time.Now(); !l.quiet && start.After(due) {
			found.tell(articles, src.Together, m)
			l.send(ctx, found)
			due = time.Now().Add(max(firstStories, snapshotRest*time.Since(start)))
		}
	})
	found.tell(articles, src.Together, m)
	found.all = articles
	found.finished, found.err = true, err
	l.send(ctx, found)
}

// send hands over a copy of what has been found so far.
func (l *loading) send(ctx context.Context, found loadedMsg) {
	skipped := make(map[string]int, len(found.skipped))
	for kind, n := range found.skipped {
		skipped[kind] = n
	}
	found.skipped = skipped
	found.problems = slices.Clone(found.problems)
	slices.SortFunc(found.problems, func(a, b feed.Problem) int { return strings.Compare(a.Path, b.Path) })
	select {
	case l.updates <- found:
	case <-ctx.Done():
	}
}

// tell groups the articles loaded so far. It works on copies: the screen reads
// those of the snapshot before while copies and revisions are merged anew.
func (m *loadedMsg) tell(articles []*feed.Article, together bool, known *memory) {
	fresh := make([]*feed.Article, len(articles))
	for i, a := range articles {
		b := *a
		known.setRight(&b)
		fresh[i] = &b
	}
	if !together {
		fresh = feed.Merge(fresh)
	}
	m.articles = len(fresh)
	switch {
	case len(fresh) == 0:
		m.stories = nil
	case together:
		m.stories = []feed.Story{feed.NewStory(fresh)}
	default:
		grouper := feed.NewGrouper(known.options())
		grouper.Add(fresh...)
		m.stories = grouper.Settle()
	}
}

// regroup groups what has been loaded again, after the reader has laid
// something down by hand.
func regroup(found loadedMsg, together bool, known *memory) tea.Cmd {
	return func() tea.Msg {
		found.tell(found.all, together, known)
		return found
	}
}

// changedMsg says that files at or below the paths have changed.
type changedMsg struct{}

// watchMsg says why watching has ended.
type watchMsg struct{ err error }

// watch begins to watch the paths. It returns the command that waits for the
// next change; after each it must be given again.
func watch(ctx context.Context, src Source) (next tea.Cmd) {
	if src.FS != nil {
		return nil
	}
	changes := make(chan tea.Msg, 1)
	go func() {
		err := feed.Watch(ctx, src.Paths, func() {
			select {
			case changes <- changedMsg{}:
			default: // one is waiting already
			}
		})
		if err != nil {
			changes <- watchMsg{err}
		}
	}()
	return func() tea.Msg {
		select {
		case m := <-changes:
			return m
		case <-ctx.Done():
			return nil
		}
	}
}
