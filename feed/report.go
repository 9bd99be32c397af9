package feed

import (
	"fmt"
	"io"

	"crosswire/content"
)

// A Report is what the comparison of some articles found, ready to be written
// out.
type Report struct {
	Articles   []*Article // their bodies are loaded
	Origin     []int      // by article: copies of one text share a number
	Comparison content.Comparison
	Furniture  []FurnitureMark // what differs beside the texts
}

// Compare compares articles in the order given. Bodies that were released are
// read again; an error names the article whose body could not be.
func Compare(articles []*Article) (*Report, error) {
	versions := make([]content.Version, len(articles))
	for i, a := range articles {
		if err := a.Load(); err != nil {
			return nil, fmt.Errorf("%s: %w", content.Visible(a.Path), err)
		}
		versions[i] = a.Version()
	}
	r := &Report{Articles: articles, Origin: Origins(articles), Comparison: content.Compare(versions)}
	r.Furniture = MarkFurniture(articles, r.Comparison)
	return r, nil
}

// A ReportFormat is a way to write a report out.
type ReportFormat struct {
	Name   string
	Ending string // of a file's name
	Write  func(*Report, io.Writer) error
}

// ReportFormats returns the formats in which programs and other readers take a
// report.
func ReportFormats() []ReportFormat {
	return []ReportFormat{
		{"json", ".json", (*Report).JSON},
		{"markdown", ".md", (*Report).Markdown},
		{"html", ".html", (*Report).HTML},
	}
}

// Names returns how each article is called beside the others: by its source,
// two of one source told apart by a number, and by its file where it names no
// source.
func Names(articles []*Article) []string {
	names := make([]string, len(articles))
	seen := make(map[string]int)
	for i, a := range articles {
		name := a.Source
		if name == "" {
			name = a.FileName()
		}
		seen[name]++
		if n := seen[name]; n > 1 {
			name = fmt.Sprintf("%s %d", name, n)
		}
		names[i] = name
	}
	return names
}

// text returns the words of a passage.
func (r *Report) text(p content.PassageRef) string {
	s := r.Comparison.Passages[p.Version][p.Passage]
	return r.slice(p.Version, s)
}

func (r *Report) slice(version int, s content.Span) string {
	return r.Articles[version].Body.Text.Plain[s.Start:s.End]
}
