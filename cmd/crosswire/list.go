package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"crosswire/content"
	"crosswire/feed"
	"crosswire/ui"
)

func newList(s *settings) *cobra.Command {
	var format string
	formats := []string{"table", "json"}
	cmd := &cobra.Command{
		Use:   "list [PATH...]",
		Short: "Print the stories found",
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := oneOf("format", format, formats); err != nil {
				return err
			}
			return list(cmd, args, format, s)
		},
	}
	cmd.Flags().StringVar(&format, "format", "table", strings.Join(formats, " or "))
	return cmd
}

func list(cmd *cobra.Command, args []string, format string, s *settings) error {
	found, stories, err := sourceOf(args).stories(cmd.Context())
	if err != nil {
		return err
	}
	if format == "json" {
		return feed.WriteJSON(cmd.OutOrStdout(), newListJSON(found, stories))
	}
	return writeTable(cmd.OutOrStdout(), found, stories, s.columns(cmd.OutOrStdout()))
}

type (
	listJSON struct {
		Stories  []storyJSON    `json:"stories"`
		Problems []problemJSON  `json:"problems"`
		Skipped  map[string]int `json:"skipped"`
	}
	storyJSON struct {
		ID       string        `json:"id"`
		Title    *string       `json:"title"`
		Origins  int           `json:"origins"`
		Articles []articleJSON `json:"articles"`
	}
	articleJSON struct {
		Path      string   `json:"path"`
		Item      *int     `json:"item"`
		Title     *string  `json:"title"`
		Source    *string  `json:"source"`
		Agency    *string  `json:"agency"`
		Authors   []string `json:"authors"`
		Published *string  `json:"published"`
		URL       *string  `json:"url"`
		Language  *string  `json:"language"`
		Words     int      `json:"words"`
		Format    string   `json:"format"`
		Origin    int      `json:"origin"`
		Copies    []string `json:"copies"`
		Revisions []string `json:"revisions"`
	}
	problemJSON struct {
		Path   string `json:"path"`
		Reason string `json:"reason"`
	}
)

func newListJSON(found *feed.Collection, stories []feed.Story) listJSON {
	out := listJSON{Stories: []storyJSON{}, Problems: []problemJSON{}, Skipped: map[string]int{}}
	for _, s := range stories {
		story := storyJSON{ID: s.ID, Title: feed.OrNull(s.Title), Origins: s.Origins}
		for i, a := range s.Articles {
			story.Articles = append(story.Articles, newArticleJSON(a, s.Origin[i]))
		}
		out.Stories = append(out.Stories, story)
	}
	for _, p := range found.Problems {
		out.Problems = append(out.Problems, problemJSON(p))
	}
	for kind, n := range found.Skipped {
		out.Skipped[kind] = n
	}
	return out
}

func newArticleJSON(a *feed.Article, origin int) articleJSON {
	out := articleJSON{
		Path: a.Path, Item: a.ItemNumber(), Title: feed.OrNull(a.Title), Source: feed.OrNull(a.Source),
		Agency: feed.OrNull(a.Agency), Authors: listOf(a.Authors), Published: feed.OrNull(a.Published.String()),
		URL: feed.OrNull(a.URL), Language: feed.OrNull(a.Language), Words: a.Words, Format: a.Format,
		Origin: origin, Copies: listOf(a.Copies), Revisions: []string{},
	}
	for _, r := range a.Revisions {
		out.Revisions = append(out.Revisions, r.Path)
		out.Revisions = append(out.Revisions, r.Copies...)
	}
	return out
}

// listOf returns s, an empty list where there is none: lists are never null.
func listOf(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// writeTable prints a line for each story and below it one for each of its
// articles, cut to width; 0 leaves lines whole.
func writeTable(w io.Writer, found *feed.Collection, stories []feed.Story, width int) error {
	var b strings.Builder
	line := func(format string, args ...any) {
		s := fmt.Sprintf(format, args...)
		if width > 0 {
			s = ansi.Truncate(s, width, "…")
		}
		b.WriteString(s)
		b.WriteByte('\n')
	}
	articles := 0
	for _, s := range stories {
		articles += len(s.Articles)
		if len(s.Articles) == 1 {
			a := s.Articles[0]
			line("%s  %s  (%s)", day(a.Published), titleOf(a), sourceName(a))
			continue
		}
		title := s.Title
		if title == "" {
			title = titleOf(s.Articles[0])
		}
		line("%s  %s", day(s.Articles[0].Published), title)
		line("            %s · %s%s", ui.Count(s.Sources, "source"), ui.Count(s.Origins, "origin"), agencies(s))
		names := feed.Names(s.Articles)
		for i, a := range s.Articles {
			line("            %s  %s  %s", ansi.Truncate(names[i], 24, "…"), day(a.Published), content.Visible(a.Path))
		}
	}
	line("%s, %s", ui.Count(len(stories), "story"), ui.Count(articles, "article"))
	if len(found.Skipped) > 0 {
		line("%s", feed.SkippedLine(found.Skipped))
	}
	for _, p := range found.Problems {
		line("problem: %s: %s", content.Visible(p.Path), p.Reason)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func day(d feed.Date) string {
	if d.IsZero() {
		return "undated   "
	}
	return d.Format("2006-01-02")
}

func titleOf(a *feed.Article) string {
	if a.Title == "" {
		return a.FileName()
	}
	return a.Title
}

func sourceName(a *feed.Article) string { return feed.Names([]*feed.Article{a})[0] }

// agencies names the wire services a story's articles credit, in brackets.
func agencies(s feed.Story) string {
	names := s.Agencies()
	if len(names) == 0 {
		return ""
	}
	return " (" + strings.Join(names, ", ") + ")"
}
