package ui

// An emojiFilter leaves of each emoji that is joined of several runes the first
// one. Terminals do not agree on how wide the whole is; on the first they do.
type emojiFilter struct {
	last   bool // the last rune was an emoji
	joined bool // and a joiner has followed it
}

// drops reports whether the next rune of a text is left out.
func (f *emojiFilter) drops(r rune) bool {
	const (
		joiner    = 0x200d
		asEmoji   = 0xfe0f
		keycap    = 0x20e3
		lightSkin = 0x1f3fb
		darkSkin  = 0x1f3ff
	)
	switch {
	case r == asEmoji || r == keycap:
		return true
	case f.last && r == joiner:
		f.joined = true
		return true
	case f.last && r >= lightSkin && r <= darkSkin:
		return true
	case f.joined && isEmoji(r):
		f.joined = false
		return true
	}
	f.last, f.joined = isEmoji(r), false
	return false
}

func isEmoji(r rune) bool {
	return r >= 0x1f000 && r <= 0x1faff || r >= 0x2600 && r <= 0x27bf || r >= 0x2b00 && r <= 0x2bff || r >= 0x2190 && r <= 0x21ff
}
