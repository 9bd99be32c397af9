package main

import (
	"context"
	"path"
	"slices"
	"strings"
	"testing"

	"crosswire/content"
	"crosswire/feed"
)

// TestSampleFacts holds the comparison to the facts that the embedded stories
// dispute: each fact by the values of the articles that give it.
func TestSampleFacts(t *testing.T) {
	c, err := feed.LoadAll(context.Background(), []string{"."}, feed.Options{FS: feed.Sample()})
	if err != nil {
		t.Fatal(err)
	}
	for _, story := range []struct {
		articles string
		kind     content.Kind
		values   map[string]string
	}{
		{"glacier-capital glacier-courier glacier-gazette glacier-quill", content.Number, map[string]string{
			"glacier-capital": "4.6 million", "glacier-courier": "4.6m", "glacier-gazette": "6.4 million", "glacier-quill": "4.6 million"}},
		{"mill-capital mill-courier mill-ledger mill-quill", content.Number, map[string]string{
			"mill-capital": "Fourteen", "mill-courier": "Twelve", "mill-ledger": "12", "mill-quill": "At least 10"}},
		{"mill-capital mill-courier mill-ledger mill-quill", content.Quote, map[string]string{
			"mill-courier": "The roof went up in one piece.", "mill-quill": "The roof went up in one piece, like a lid."}},
		{"minister-capital minister-capital-evening minister-post minister-quill", content.Number, map[string]string{
			"minister-capital": "250 million", "minister-capital-evening": "250 million", "minister-post": "240 million", "minister-quill": "240 million"}},
		{"minister-capital minister-post minister-quill", content.Name, map[string]string{
			"minister-capital": "Klara Wendt", "minister-post": "Klara Wend", "minister-quill": "Klara Wend"}},
		{"minister-capital minister-quill", content.Quote, map[string]string{
			"minister-capital": "Piet Lindqvist", "minister-quill": "Marit Solberg-Haye"}},
		{"clock-ledger clock-post clock-quill", content.Name, map[string]string{
			"clock-post": "Andrej Yarovenko", "clock-quill": "Andrei Yarovenko"}},
	} {
		names, versions := strings.Fields(story.articles), []content.Version(nil)
		for _, name := range names {
			versions = append(versions, sampleVersion(t, c, name))
		}
		compared := content.Compare(versions)
		if !slices.ContainsFunc(compared.Facts, func(f content.Fact) bool {
			got := map[string]string{}
			for _, r := range f.Readings {
				got[names[r.Version]] = versions[r.Version].Text[r.Start:r.End]
			}
			for name, want := range story.values {
				if got[name] != want {
					return false
				}
			}
			return f.Kind == story.kind && len(got) == len(story.values)
		}) {
			t.Errorf("%s: no %v fact %v in %v", story.articles, story.kind, story.values, compared.Facts)
		}
	}
}

// sampleVersion returns the article of the sample whose file has a name.
func sampleVersion(t *testing.T, c *feed.Collection, name string) content.Version {
	t.Helper()
	for _, a := range c.Articles {
		if file := path.Base(a.Path); strings.TrimSuffix(file, path.Ext(file)) == name {
			if a.Body == nil {
				if err := a.Load(); err != nil {
					t.Fatal(err)
				}
			}
			return a.Version()
		}
	}
	t.Fatalf("the sample has no %s", name)
	return content.Version{}
}
