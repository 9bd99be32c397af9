package ui

import (
	"strings"
	"testing"
)

// TestKeysAnswer holds that a key that shows nothing on the screen says what it
// has done, or why it could do nothing.
func TestKeysAnswer(t *testing.T) {
	for _, c := range []struct {
		src   func() Source
		width int
		keys  string
		want  string
	}{
		{broken, 100, "enter n", alone},
		{broken, 100, "enter v", alone},
		{broken, 100, "enter D", alone},
		{broken, 100, "enter ]", alone},
		{broken, 100, "enter 4", "this story has 1 article"},
		{broken, 100, "enter c", "not two other sources"},
		{broken, 100, "enter F", "nothing else stood"},
		{broken, 100, "enter R", "but one text here"},
		{broken, 100, "enter f", "starred"},
		{broken, 100, "enter f f", "no longer starred"},
		{broken, 100, "m", "read"},
		{sample, 100, "enter N", "no difference before"},
		{sample, 100, "enter G " + strings.Repeat("n ", 80), "no difference after"},
		{sample, 100, "enter i", "open"},
		{sample, 100, "enter t", "shown"},
		{sample, 100, "enter 0", "all sources"},
		{sample, 28, "enter v", "too narrow for"},
		{empty, 100, "n", "No articles here"},
	} {
		s := newScreen(t, c.src(), Options{}, c.width, 30)
		s.press(strings.Fields(c.keys)...)
		if got := s.text(); !strings.Contains(got, c.want) {
			t.Errorf("after %s: no %q:\n%s", c.keys, c.want, got)
		}
	}
}
