package ui

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crosswire/feed"
)

// PrintOptions say how articles are printed.
type PrintOptions struct {
	Settings Options // of which the colours and the kinds shown are used
	Width    int     // in cells
	Light    bool    // the terminal's background is light
	Few      bool    // sixteen colours
	NoColor  bool    // attributes and underlines only
	Plain    bool    // no escape sequences at all
}

// PrintArticle writes one article as the reader shows it.
func PrintArticle(w io.Writer, a *feed.Article, opt PrintOptions) error {
	return PrintReport(w, &feed.Report{Articles: []*feed.Article{a}}, opt)
}

// PrintReport writes every version of a report as the reader shows it, the
// differences marked and the gaps open.
func PrintReport(w io.Writer, report *feed.Report, opt PrintOptions) error {
	st := newStyles(styleOptions{
		Light: opt.Light, Few: opt.Few, NoColor: opt.NoColor, Plain: opt.Plain,
		dark: opt.Settings.dark, light: opt.Settings.light,
	})
	r := newReader(st)
	if opt.Settings.kinds != nil {
		r.kinds = *opt.Settings.kinds
	}
	r.SetSize(opt.Width, whole)
	r.gaps = gapsOpen
	t := newTelling(feed.Story{Articles: report.Articles}, report)
	names := t.names()
	for i := range report.Articles {
		if i > 0 {
			if _, err := fmt.Fprint(w, "\n\n"); err != nil {
				return err
			}
		}
		if len(report.Articles) > 1 {
			title := fmt.Sprintf("%s (%d of %d)", names[i], i+1, len(report.Articles))
			if err := printLine(w, render(st.accent, st.cut(title, opt.Width)), opt); err != nil {
				return err
			}
		}
		for cmd := r.Show(t, i); cmd != nil; {
			cmd = r.Update(cmd())
		}
		for n := range r.rows {
			if err := printLine(w, st.cut(r.row(n), opt.Width), opt); err != nil {
				return err
			}
		}
	}
	if len(report.Articles) < 2 {
		return nil
	}
	return printLine(w, "\n"+r.legend(), opt)
}

// whole is a height that no article reaches.
const whole = 1 << 24

func printLine(w io.Writer, line string, opt PrintOptions) error {
	if opt.Plain {
		line = ansi.Strip(line)
	}
	_, err := fmt.Fprintln(w, strings.TrimRight(line, " "))
	return err
}
