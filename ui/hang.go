package ui

import (
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
)

// hangOf returns how far the lines of a list's items hang in below their first
// ones, which is as wide as its widest marker. glamour sets them flush, so that
// lists are given to it that much narrower.
func hangOf(n ast.Node) int {
	list, ok := n.(*ast.List)
	if !ok {
		return 0
	}
	hang := 2 // "• "
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		for c := item.FirstChild(); c != nil; c = c.NextSibling() {
			hang = max(hang, hangOf(c))
		}
	}
	if list.IsOrdered() {
		hang = max(hang, len(itoa(list.Start+list.ChildCount()-1))+len(". "))
	}
	return hang
}

// hangLines indents the lines of a list that do not begin with a marker as far
// as the text behind the marker that stands above them.
func hangLines(lines []line) {
	type level struct{ indent, hang int }
	var levels []level
	for k, l := range lines {
		if len(l) == 0 {
			continue
		}
		indent, marker := 0, ""
		if l[0].run < 0 {
			marker = strings.TrimLeft(l[0].text, " ")
			indent = len(l[0].text) - len(marker)
		}
		for len(levels) > 0 && levels[len(levels)-1].indent > indent {
			levels = levels[:len(levels)-1]
		}
		if isMarker(marker) {
			if n := len(levels); n > 0 && levels[n-1].indent == indent {
				levels = levels[:n-1]
			}
			levels = append(levels, level{indent, len([]rune(marker))})
			continue
		}
		if n := len(levels); n > 0 {
			lines[k] = indented(l, levels[n-1].hang)
		}
	}
}

func indented(l line, n int) line {
	return append(line{{text: blanks(n), run: -1}}, l...)
}

// isMarker reports whether what glamour put before an item's text is its marker.
func isMarker(s string) bool {
	switch {
	case strings.HasPrefix(s, "• "), strings.HasPrefix(s, "[ ] "), strings.HasPrefix(s, "[x] "):
		return true
	}
	digits := strings.TrimLeftFunc(s, unicode.IsDigit)
	return digits != s && strings.HasPrefix(digits, ". ")
}
