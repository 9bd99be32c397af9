package ui

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"crosswire/content"
	"crosswire/feed"
)

// export asks for a format and writes the comparison that is shown in it.
func (a *App) export() tea.Cmd {
	t := a.reader.telling
	if t == nil {
		return nil
	}
	articles := make([]*feed.Article, len(t.versions))
	for v := range t.versions {
		articles[v] = t.article(v)
	}
	c := &choice{label: "export as"}
	for _, f := range feed.ReportFormats() {
		c.options = append(c.options, option{f.Name[:1], f.Name, func() tea.Cmd {
			return writeReport(articles, "crosswire-"+t.story.ID, f)
		}})
	}
	a.choice = c
	return nil
}

// writeReport writes a comparison into the working directory, never over a file
// that is there.
func writeReport(articles []*feed.Article, stem string, format feed.ReportFormat) tea.Cmd {
	return func() tea.Msg {
		report, err := feed.Compare(articles)
		if err != nil {
			return doneMsg{err: fmt.Errorf("exporting: %w", err)}
		}
		f, err := createNew(stem, format.Ending)
		if err != nil {
			return doneMsg{err: fmt.Errorf("exporting: %w", err)}
		}
		if err = errors.Join(format.Write(report, f), f.Close()); err != nil {
			return doneMsg{err: fmt.Errorf("exporting: %w", err)}
		}
		name, err := filepath.Abs(f.Name())
		if err != nil {
			name = f.Name()
		}
		return doneMsg{notice: "wrote " + content.Visible(name)}
	}
}

// exportTries bounds the search for a free file name.
const exportTries = 1000

// createNew opens a new file of this name, or with a number behind it.
func createNew(stem, ending string) (*os.File, error) {
	name := stem + ending
	for i := range exportTries {
		if i > 0 {
			name = fmt.Sprintf("%s-%d%s", stem, i+1, ending)
		}
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, os.ErrExist) {
			return f, err
		}
	}
	return nil, fmt.Errorf("%s: too many such files", stem+ending)
}
