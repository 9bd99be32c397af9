package feed

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"crosswire/content"
)

// Markdown writes the report as a Markdown document: the sources, the disputed
// facts, then every version with its differences in bold and footnotes that
// give the other readings.
func (r *Report) Markdown(w io.Writer) error {
	b := bufio.NewWriter(w)
	names := Names(r.Articles)
	fmt.Fprintf(b, "# %s\n\n| source | headline | published | agency | origin |\n|---|---|---|---|---|\n",
		escapeMarkdown(r.Title()))
	for i, a := range r.Articles {
		fmt.Fprintf(b, "| %s | %s | %s | %s | %d |\n", escapeMarkdown(names[i]), escapeMarkdown(a.Title),
			a.Published, escapeMarkdown(a.Agency), r.Origin[i])
	}
	if len(r.Comparison.Facts) > 0 {
		fmt.Fprint(b, "\n## Disputed\n\n")
	}
	for _, f := range r.Comparison.Facts {
		var sides []string
		for _, x := range f.Readings {
			sides = append(sides, fmt.Sprintf("%s “%s”", names[x.Version], content.CleanLine(r.slice(x.Version, x.Span))))
		}
		fmt.Fprintf(b, "- **%s**: %s\n", f.Kind, escapeMarkdown(strings.Join(sides, " · ")))
	}
	note := 0
	for i := range r.Articles {
		var notes []string
		fmt.Fprintf(b, "\n## %s\n", escapeMarkdown(names[i]))
		for _, pieces := range r.paragraphs(i) {
			fmt.Fprint(b, "\n")
			for _, p := range pieces {
				switch {
				case p.gap != nil:
					who, words := r.witnesses(p.gap, names)
					fmt.Fprintf(b, "\n\n> *not here* (%s): %s", escapeMarkdown(who), escapeMarkdown(words))
				case p.mark != nil:
					note++
					fmt.Fprintf(b, "**%s**[^%d]", escapeMarkdown(p.text), note)
					notes = append(notes, fmt.Sprintf("[^%d]: %s: %s", note, p.mark.Kind, escapeMarkdown(r.readings(p.mark, names))))
				default:
					fmt.Fprint(b, escapeMarkdown(p.text))
				}
			}
			fmt.Fprint(b, "\n")
		}
		if len(notes) > 0 {
			fmt.Fprintf(b, "\n%s\n", strings.Join(notes, "\n"))
		}
	}
	return b.Flush()
}

// Title is the headline of the first article, or how it is called where it has
// none.
func (r *Report) Title() string {
	if len(r.Articles) == 0 {
		return ""
	}
	if t := r.Articles[0].Title; t != "" {
		return t
	}
	return Names(r.Articles)[0]
}

// escapeMarkdown returns Markdown that shows a stretch of text as it is.
func escapeMarkdown(s string) string {
	e := escaper{src: s}
	e.line(0, len(s))
	return string(e.out)
}
