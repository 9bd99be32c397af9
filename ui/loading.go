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
	Cache    *feed.Cache // what keeps the articles until the next time; nil for none
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
	found := loadedMsg{load: l.number, skipped: map[string]int{}, kept: src.Cache.KeptStories(src.Paths)}
	due := time.Now().Add(firstStories)
	err := feed.Load(ctx, src.Paths, feed.Options{FS: src.FS, Cache: src.Cache, Release: true}, func(u feed.Update) {
		articles = append(articles, u.Articles...)
		found.problems = append(found.problems, u.Problems...)
		for kind, n := range u.Skipped {
			found.skipped[kind] += n
		}
		found.done, found.total = u.Done, u.Total
		if start := time.Now(); !l.quiet && start.After(due) {
			if near, _ := found.tellKept(articles, src, m); !near {
				found.tell(articles, src, m, nil)
			}
			l.send(ctx, found)
			due = time.Now().Add(max(firstStories, snapshotRest*time.Since(start)))
		}
	})
	if ctx.Err() != nil {
		return // a part of the articles is not worth grouping, let alone keeping
	}
	if near, exact := found.tellKept(articles, src, m); !exact {
		l.settle(ctx, &found, near, func(settled *loadedMsg) {
			m.grouping.Lock()
			defer m.grouping.Unlock()
			if ctx.Err() == nil { // else another load has begun meanwhile
				settled.tell(articles, src, m, src.Cache)
			}
		})
	}
	found.all, found.kept = articles, nil
	found.finished, found.err = true, err
	l.send(ctx, found)
}

// patience is how long grouping may take before the stories of the last time
// are shown until it is done.
const patience = 150 * time.Millisecond

// settle groups all that was found. Where that takes long and what found holds
// is near to it, that is shown meanwhile.
func (l *loading) settle(ctx context.Context, found *loadedMsg, near bool, group func(*loadedMsg)) {
	settled := *found
	done := make(chan struct{})
	go func() {
		defer close(done)
		group(&settled)
	}()
	if near {
		select {
		case <-done:
		case <-time.After(patience):
			l.send(ctx, *found)
		}
	}
	select {
	case <-done:
		*found = settled
	case <-ctx.Done(): // nobody waits for it any more
	}
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

// copies returns the articles loaded so far, merged, and set right by hand. The
// screen reads those of the snapshot before while copies and revisions are
// merged anew, hence they are copied.
func (m *loadedMsg) copies(articles []*feed.Article, together bool, known *memory) []*feed.Article {
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
	return fresh
}

// mostlyKept is the share of the articles, in so many parts all but one, that
// must have been grouped the last time for those stories to be shown at once.
const mostlyKept = 10

// tellKept shows the stories of the last time if they are still nearly right,
// and says whether they are what grouping anew would give.
func (m *loadedMsg) tellKept(articles []*feed.Article, src Source, known *memory) (near, exact bool) {
	if m.kept == nil || src.Together {
		return false, false
	}
	fresh := m.copies(articles, false, known)
	stories, n, exact := m.kept.Stories(fresh, known.options())
	if len(fresh)-n > len(fresh)/mostlyKept {
		return false, false
	}
	m.stories = stories
	return true, exact
}

// tell groups articles, and keeps their stories for the next time where cache is
// not nil.
func (m *loadedMsg) tell(articles []*feed.Article, src Source, known *memory, cache *feed.Cache) {
	fresh := m.copies(articles, src.Together, known)
	switch {
	case len(fresh) == 0:
		m.stories = nil
	case src.Together:
		m.stories = []feed.Story{feed.NewStory(fresh)}
	default:
		m.stories = cache.Group(src.Paths, fresh, known.options())
	}
}

// regroup groups what has been loaded again, after the reader has laid
// something down by hand.
func regroup(found loadedMsg, src Source, known *memory) tea.Cmd {
	return func() tea.Msg {
		known.grouping.Lock()
		defer known.grouping.Unlock()
		found.tell(found.all, src, known, src.Cache)
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
