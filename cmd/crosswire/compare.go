package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"crosswire/feed"
	"crosswire/ui"
)

func newCompare(s *settings) *cobra.Command {
	var format, story string
	formats := []string{"ansi"}
	for _, f := range feed.ReportFormats() {
		formats = append(formats, f.Name)
	}
	cmd := &cobra.Command{
		Use:   "compare FILE FILE...",
		Short: "Set versions of one story against each other",
		Long: `compare sets the files against each other, in the order given. A folder must
hold one story, or --story names one of its stories by the id that list prints
as JSON.`,
		Args: atLeast(1, "compare needs files, or a folder"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := oneOf("format", format, formats); err != nil {
				return err
			}
			articles, err := versionsOf(cmd.Context(), args, story)
			if err != nil {
				return err
			}
			report, err := feed.Compare(articles)
			if err != nil {
				return err
			}
			printing, err := s.printing(cmd.OutOrStdout(), cmd.Flags().Changed("format"))
			if err != nil {
				return err
			}
			return writeReport(cmd.OutOrStdout(), report, format, printing)
		},
	}
	cmd.Flags().StringVar(&format, "format", "ansi", strings.Join(formats, ", "))
	cmd.Flags().StringVar(&story, "story", "", "id of the story to compare")
	return cmd
}

func writeReport(w io.Writer, report *feed.Report, format string, printing ui.PrintOptions) error {
	for _, f := range feed.ReportFormats() {
		if f.Name == format {
			return f.Write(report, w)
		}
	}
	return ui.PrintReport(w, report, printing)
}

// versionsOf returns the articles to compare: those of the files in the order
// given, or those of the one story that a folder holds or id names.
func versionsOf(ctx context.Context, paths []string, id string) ([]*feed.Article, error) {
	src := sourceOf(paths)
	if id == "" && src.together {
		return feed.ReadFiles(paths, feed.Options{})
	}
	_, stories, err := src.stories(ctx)
	if err != nil {
		return nil, err
	}
	if id != "" {
		for _, s := range stories {
			if s.ID == id {
				return s.Articles, nil
			}
		}
		return nil, fmt.Errorf("%s: no story %s there", strings.Join(paths, " "), id)
	}
	switch len(stories) {
	case 0:
		return nil, fmt.Errorf("%s: no articles there", strings.Join(paths, " "))
	case 1:
		return stories[0].Articles, nil
	}
	return nil, fmt.Errorf("%s: holds %d stories; name one with --story (crosswire list --format json prints their ids)",
		strings.Join(paths, " "), len(stories))
}
