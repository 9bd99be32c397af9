package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/adrg/xdg"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"crosswire/feed"
)

// settings are the flags that every command knows.
type settings struct {
	width   int
	noColor bool
	theme   string
	config  string
}

// themes are the values of --theme.
var themes = []string{"auto", "dark", "light"}

func newRoot() *cobra.Command {
	var s settings
	root := &cobra.Command{
		Use:   "crosswire [PATH...]",
		Short: "Read how papers told the same story",
		Long: `crosswire loads saved articles, groups those about one event into stories, and
marks inside the text what only this source says, what it leaves out, what it
words differently, and which numbers, names and quotes do not agree.

Without PATH it opens the built-in sample. Several files named one by one are
set side by side as one story. Where standard output is no terminal it prints
what list prints.`,
		Example: `  crosswire ~/news
  crosswire quill.md courier.txt
  crosswire compare quill.md courier.txt --format html > report.html`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			return open(cmd, args, &s)
		},
		PersistentPreRunE: func(*cobra.Command, []string) error { return s.check() },
	}
	flags := root.PersistentFlags()
	flags.IntVar(&s.width, "width", 0, "columns to write for (default: the terminal's)")
	flags.BoolVar(&s.noColor, "no-color", false, "tell differences apart without colour")
	flags.StringVar(&s.theme, "theme", "", "colours: "+strings.Join(themes, ", ")+" (default: as the terminal)")
	flags.StringVar(&s.config, "config", "", "read settings from this file")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.AddCommand(newList(&s), newShow(&s), newCompare(&s))
	return root
}

// minWidth is the narrowest layout that still shows words.
const minWidth = 20

func (s *settings) check() error {
	if s.width != 0 && s.width < minWidth {
		return usageError{fmt.Errorf("--width must be %d or more", minWidth)}
	}
	if s.theme == "" {
		return nil
	}
	return oneOf("theme", s.theme, themes)
}

// oneOf reports a flag's value that is not one of its choices.
func oneOf(flag, value string, choices []string) error {
	if slices.Contains(choices, value) {
		return nil
	}
	return usageError{fmt.Errorf("--%s %s: want one of %s", flag, value, strings.Join(choices, ", "))}
}

// atLeast is cobra.MinimumNArgs as a usage error.
func atLeast(n int, what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) < n {
			return usageError{fmt.Errorf("%s", what)}
		}
		return nil
	}
}

// isTerminal reports whether w is a terminal.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(f.Fd())
}

// source is where a command's articles come from.
type source struct {
	fs    fs.FS // nil for the machine's own files
	paths []string
	// together says that the paths are files named one by one: they are one
	// story, whatever grouping thinks.
	together bool
}

// sourceOf returns the source that arguments name, the sample where they name
// none.
func sourceOf(args []string) source {
	if len(args) == 0 {
		return source{fs: feed.Sample(), paths: []string{"."}}
	}
	together := len(args) > 1
	for _, path := range args {
		info, err := os.Stat(path)
		together = together && err == nil && !info.IsDir()
	}
	return source{paths: args, together: together}
}

// stories loads a source and groups its articles.
func (s source) stories(ctx context.Context) (*feed.Collection, []feed.Story, error) {
	opt := feed.Options{FS: s.fs, Cache: s.cache(), Release: true}
	found, err := feed.LoadAll(ctx, s.paths, opt)
	if err != nil {
		return nil, nil, err
	}
	if s.together {
		return found, []feed.Story{feed.NewStory(found.Articles)}, nil
	}
	return found, opt.Cache.Group(s.paths, found.Articles, feed.GroupOptions{}), nil
}

// cache returns what keeps the articles of folders until the next time. The
// sample and files named one by one are read as fast.
func (s source) cache() *feed.Cache {
	if s.fs != nil || s.together {
		return nil
	}
	return feed.NewCache(filepath.Join(xdg.CacheHome, "crosswire"))
}

// check reports what is wrong with a source before the screen is taken: a path
// that cannot be opened, or a file that is no article.
func (s source) check() error {
	if s.fs != nil {
		return nil
	}
	for _, path := range s.paths {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			if _, err = os.ReadDir(path); err == nil {
				continue
			}
			return &feed.Error{Path: path, Err: err}
		}
		if _, err := feed.ReadFile(path, feed.Options{}); err != nil {
			return err
		}
	}
	return nil
}
