package content

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Unsafe reports whether r must never reach a terminal from an article: the C0
// and C1 controls other than newline and tab, bidirectional controls, invisible
// format characters that can hide text, and tag characters.
func Unsafe(r rune) bool {
	switch {
	case r < 0x20:
		return r != '\n' && r != '\t'
	case r < 0x7f:
		return false
	case r < 0xa0:
		return true
	case r == 0x061c, r == 0x200b, r == 0x200e, r == 0x200f,
		r >= 0x2028 && r <= 0x202e,
		r >= 0x2060 && r <= 0x206f,
		r == 0xfeff,
		r >= 0xfff9 && r <= 0xfffb,
		r >= 0xe0000 && r <= 0xe0fff:
		return true
	}
	return false
}

// Clean returns s without its unsafe runes. Invalid UTF-8 becomes U+FFFD.
func Clean(s string) string {
	clean := true
	for _, r := range s {
		if Unsafe(r) || r == 0xfffd {
			clean = false
			break
		}
	}
	if clean {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if !Unsafe(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// CleanLine returns s cleaned and on one line: runs of white space become one
// blank. It serves titles, names of sources and other single-line fields.
func CleanLine(s string) string {
	if isPlainLine(s) {
		return s
	}
	return strings.Join(strings.Fields(Clean(s)), " ")
}

// isPlainLine reports whether s is printable ASCII with single blanks inside, as
// most lines are.
func isPlainLine(s string) bool {
	blank := true
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < ' ' || c >= 0x7f || c == ' ' && blank {
			return false
		}
		blank = c == ' '
	}
	return !blank || s == ""
}

// Visible returns s with everything that is not printable spelled out, as in
// \x1b for ESC or \u202e for a bidirectional override. It serves paths, where
// dropping a character would name another file.
func Visible(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1, r < 0x20, r == 0x7f:
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case Unsafe(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}
