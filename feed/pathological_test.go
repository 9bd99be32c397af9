package feed

import (
	"strings"
	"testing"
	"time"
)

// TestPathological checks that no file of a megabyte keeps the loader busy for
// long.
func TestPathological(t *testing.T) {
	const n = 100_000
	for name, text := range map[string]string{
		"quotations":  strings.Repeat("> ", n) + "x",
		"brackets":    strings.Repeat("[", n) + strings.Repeat("](x)", n/4),
		"stars":       strings.Repeat("*a **b ", n/4),
		"backticks":   strings.Repeat("`a``", n/4),
		"lists":       strings.Repeat(" ", 3) + strings.Repeat("- ", n/10) + "x",
		"one line":    strings.Repeat("word ", n),
		"one word":    strings.Repeat("x", 10*n),
		"empty lines": strings.Repeat("\n", 10*n) + "x",
		"headings":    strings.Repeat("# a\n", n),
		"rules":       strings.Repeat("---\n\n", n),
		"short lines": strings.Repeat("a\n", n),
		"front":       "---\n" + strings.Repeat("a: [", n/10) + "\n---\ntext",
		"aliases":     "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e]\ntitle: *f\n---\ntext",
		"entities":    strings.Repeat("&amp;", n),
		"cells":       "|" + strings.Repeat("a|", n/10) + "\n|" + strings.Repeat("-|", n/10) + "\n" + strings.Repeat("|a", n/10),
	} {
		for _, file := range []string{"a.md", "a.txt"} {
			start := time.Now()
			drafts, _, err := parse(input{path: file, data: []byte(text)})
			for i := range drafts {
				finish(&drafts[i], nil)
			}
			took := time.Since(start)
			t.Logf("%s of %d KB as %s: %v (%v)", name, len(text)>>10, file, took.Round(time.Millisecond), err)
		}
	}
}
