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
		"quotations":   strings.Repeat("> ", n) + "x",
		"brackets":     strings.Repeat("[", n) + strings.Repeat("](x)", n/4),
		"stars":        strings.Repeat("*a **b ", n/4),
		"backticks":    strings.Repeat("`a``", n/4),
		"lists":        strings.Repeat(" ", 3) + strings.Repeat("- ", n/10) + "x",
		"numbers":      strings.Repeat("1. ", n/3) + "x",
		"item in item": steps(1000),
		"one line":     strings.Repeat("word ", n),
		"one word":     strings.Repeat("x", 10*n),
		"empty lines":  strings.Repeat("\n", 10*n) + "x",
		"headings":     strings.Repeat("# a\n", n),
		"rules":        strings.Repeat("---\n\n", n),
		"short lines":  strings.Repeat("a\n", n),
		"front":        "---\n" + strings.Repeat("a: [", n/10) + "\n---\ntext",
		"aliases":      "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e]\ntitle: *f\n---\ntext",
		"entities":     strings.Repeat("&amp;", n),
		"cells":        "|" + strings.Repeat("a|", n/10) + "\n|" + strings.Repeat("-|", n/10) + "\n" + strings.Repeat("|a", n/10),
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

// steps is a list with an item in every item.
func steps(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat("  ", i) + "- x\n")
	}
	return b.String()
}

func TestNestedTooDeep(t *testing.T) {
	for text, want := range map[string]bool{
		steps(deepest): false, steps(deepest + 1): true,
		strings.Repeat("> ", deepest) + "x": false, strings.Repeat("> ", deepest+1) + "x": true,
		strings.Repeat("2. ", deepest+1) + "x":            true,
		strings.Repeat("- a\n  - b\n    1. c\n", 40):      false, // out again each time
		strings.Repeat("- a\n\n  A paragraph.\n\n", 40):   false,
		strings.Repeat("  - a\n", 40):                     false,
		strings.Repeat("1987 was a year. 2. 3. 4.\n", 40): false,
		"":      false,
		"1":     false,
		"- \n>": false,
	} {
		if got := nestedTooDeep(text); got != want {
			t.Errorf("%.40q: %t", text, got)
		}
	}
}
