package feed

import (
	"bufio"
	"fmt"
	"html"
	"io"

	"crosswire/content"
)

// reportStyle sets the page: a reading column for each source, marks told
// apart by line style as well as by colour.
const reportStyle = `
:root { color-scheme: light dark; --number:#b3261e; --name:#7b3fa0; --quote:#0b6e99; --only:#20603c; --moved:#6b6b6b; --reworded:#8a5a00 }
@media (prefers-color-scheme: dark) { :root { --number:#ff9c92; --name:#d7a8f5; --quote:#7fd0f5; --only:#8fd6a9; --moved:#b5b5b5; --reworded:#f0c36d } }
body { font: 1.05rem/1.6 Georgia, serif; margin: 2rem auto; max-width: 42rem; padding: 0 1rem }
table, nav, h2 small { font: .85rem/1.5 system-ui, sans-serif }
td, th { padding: .2rem .8rem .2rem 0; text-align: left; vertical-align: top }
mark { background: none; color: var(--k); text-decoration: underline var(--s, solid) var(--k); text-underline-offset: .18em }
.number { --k: var(--number); --s: double } .name { --k: var(--name); --s: wavy } .quote { --k: var(--quote); --s: dashed }
.only { --k: var(--only) } .reworded { --k: var(--reworded); --s: dotted }
.moved { border-left: 3px double var(--moved); padding-left: .4em }
details { font: .85rem/1.5 system-ui, sans-serif; margin: .5rem 0; color: var(--moved) }
`

// HTML writes the report as a page of its own that loads nothing from
// elsewhere. The other readings stand in each mark's title.
func (r *Report) HTML(w io.Writer) error {
	b := bufio.NewWriter(w)
	names := Names(r.Articles)
	esc := html.EscapeString
	fmt.Fprintf(b, "<!DOCTYPE html>\n<html lang=\"%s\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"+
		"<title>%s</title>\n<style>%s</style>\n<h1>%[2]s</h1>\n<table>\n", esc(r.language()), esc(r.Title()), reportStyle)
	for i, a := range r.Articles {
		fmt.Fprintf(b, "<tr><th><a href=\"#v%d\">%s</a><td>%s<td>%s<td>%s\n", i, esc(names[i]), esc(a.Title), a.Published, esc(a.Agency))
	}
	fmt.Fprint(b, "</table>\n")
	r.htmlFacts(b, names)
	for i := range r.Articles {
		fmt.Fprintf(b, "<section id=\"v%d\">\n<h2>%s</h2>\n", i, esc(names[i]))
		for _, pieces := range r.paragraphs(i) {
			r.htmlParagraph(b, pieces, names)
		}
		fmt.Fprint(b, "</section>\n")
	}
	fmt.Fprint(b, "</html>\n")
	return b.Flush()
}

func (r *Report) htmlFacts(b *bufio.Writer, names []string) {
	if len(r.Comparison.Facts) == 0 {
		return
	}
	fmt.Fprint(b, "<h2>Disputed</h2>\n<table>\n")
	for _, f := range r.Comparison.Facts {
		fmt.Fprintf(b, "<tr><th>%s", f.Kind)
		for _, x := range f.Readings {
			fmt.Fprintf(b, "<td>%s: <mark class=\"%s\">%s</mark>", html.EscapeString(names[x.Version]), f.Kind,
				html.EscapeString(content.CleanLine(r.slice(x.Version, x.Span))))
		}
		fmt.Fprint(b, "\n")
	}
	fmt.Fprint(b, "</table>\n")
}

func (r *Report) htmlParagraph(b *bufio.Writer, pieces []reportPiece, names []string) {
	fmt.Fprint(b, "<p>")
	for _, p := range pieces {
		text := html.EscapeString(p.text)
		if p.mark != nil {
			text = fmt.Sprintf("<mark class=\"%s\" title=\"%s\">%s</mark>", p.mark.Kind,
				html.EscapeString(p.mark.Kind.String()+": "+r.readings(p.mark, names)), text)
		}
		if p.moved {
			text = "<span class=\"moved\">" + text + "</span>"
		}
		if p.gap == nil {
			fmt.Fprint(b, text)
			continue
		}
		who, words := r.witnesses(p.gap, names)
		fmt.Fprintf(b, "\n<details><summary>not here: %s</summary>%s</details>", html.EscapeString(who), html.EscapeString(words))
	}
	fmt.Fprint(b, "\n")
}

// language is the language of the first article that states one.
func (r *Report) language() string {
	for _, a := range r.Articles {
		if a.Language != "" {
			return a.Language
		}
	}
	return "und"
}
