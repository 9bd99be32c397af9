package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"crosswire/feed"
	"crosswire/ui"
)

func newShow(s *settings) *cobra.Command {
	var format string
	formats := []string{"ansi", "text", "markdown", "json"}
	cmd := &cobra.Command{
		Use:   "show FILE",
		Short: "Print one article as loaded",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usageError{fmt.Errorf("show takes one file")}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := oneOf("format", format, formats); err != nil {
				return err
			}
			articles, err := feed.ReadFile(args[0], feed.Options{})
			if err != nil {
				return err
			}
			printing, err := s.printing(cmd.OutOrStdout(), cmd.Flags().Changed("format"))
			if err != nil {
				return err
			}
			return writeArticles(cmd.OutOrStdout(), args[0], articles, format, printing)
		},
	}
	cmd.Flags().StringVar(&format, "format", "ansi", strings.Join(formats, ", "))
	return cmd
}

func writeArticles(w io.Writer, path string, articles []*feed.Article, format string, printing ui.PrintOptions) error {
	if format == "json" {
		return feed.WriteJSON(w, newShowJSON(path, articles))
	}
	for i, a := range articles {
		if i > 0 {
			if _, err := io.WriteString(w, "\n"); err != nil {
				return err
			}
		}
		var err error
		switch format {
		case "text":
			_, err = fmt.Fprintln(w, a.Body.Text.Plain)
		case "markdown":
			_, err = fmt.Fprintln(w, strings.TrimRight(a.Body.Markdown, "\n"))
		default:
			err = ui.PrintArticle(w, a, printing)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

type (
	shownJSON struct {
		Path        string            `json:"path"`
		Format      string            `json:"format"`
		Title       *string           `json:"title"`
		Source      *string           `json:"source"`
		Agency      *string           `json:"agency"`
		Byline      *string           `json:"byline"`
		Authors     []string          `json:"authors"`
		Dateline    *string           `json:"dateline"`
		Published   *string           `json:"published"`
		Modified    *string           `json:"modified"`
		Embargo     *string           `json:"embargo"`
		Status      *string           `json:"status"`
		Slug        *string           `json:"slug"`
		URL         *string           `json:"url"`
		Language    *string           `json:"language"`
		Description *string           `json:"description"`
		Text        string            `json:"text"`
		Markdown    string            `json:"markdown"`
		Notes       []string          `json:"notes"`
		Furniture   []furnitureJSON   `json:"furniture"`
		From        map[string]string `json:"from"`
	}
	furnitureJSON struct {
		Text string `json:"text"`
		Why  string `json:"why"`
	}
	itemsJSON struct {
		Path   string      `json:"path"`
		Format string      `json:"format"`
		Items  []shownJSON `json:"items"`
	}
)

// newShowJSON returns the article of a file, or its items where it is a file
// of many.
func newShowJSON(path string, articles []*feed.Article) any {
	shown := make([]shownJSON, len(articles))
	for i, a := range articles {
		shown[i] = newShownJSON(a)
	}
	if len(articles) == 1 && articles[0].ItemNumber() == nil {
		return shown[0]
	}
	return itemsJSON{path, articles[0].Format, shown}
}

func newShownJSON(a *feed.Article) shownJSON {
	out := shownJSON{
		Path: a.Path, Format: a.Format, Title: feed.OrNull(a.Title), Source: feed.OrNull(a.Source),
		Agency: feed.OrNull(a.Agency), Byline: feed.OrNull(a.Byline), Authors: listOf(a.Authors),
		Dateline: feed.OrNull(a.Dateline), Published: feed.OrNull(a.Published.String()),
		Modified: feed.OrNull(a.Modified.String()), Embargo: feed.OrNull(a.Embargo.String()),
		Status: feed.OrNull(a.Status), Slug: feed.OrNull(a.Slug), URL: feed.OrNull(a.URL), Language: feed.OrNull(a.Language),
		Description: feed.OrNull(a.Description), Text: a.Body.Text.Plain, Markdown: a.Body.Markdown,
		Notes: listOf(a.Body.Notes), Furniture: []furnitureJSON{}, From: map[string]string{},
	}
	for _, f := range a.Body.Furniture {
		out.Furniture = append(out.Furniture, furnitureJSON{f.Text, f.Why})
	}
	for field, where := range a.From {
		out.From[field] = where
	}
	return out
}
