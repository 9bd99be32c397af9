package feed

import "math/bits"

// The passes over a text take eight bytes at a time, as one number whose lowest
// byte is the first: where words end cannot be foretold, and a branch guessed
// wrong costs more than all the rest.
const (
	eachByte = 0x0101010101010101
	highBits = 0x80 * eachByte
	caseBits = 0x20 * eachByte // what tells small letters from capitals
)

// eightBytes returns the first eight bytes of s as one number.
func eightBytes(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// blockAt returns the eight bytes of s at i, zeros behind its end.
func blockAt(s string, i int) uint64 {
	if i+8 <= len(s) {
		return eightBytes(s[i:])
	}
	return lastBytes(s[i:])
}

func lastBytes(s string) (block uint64) {
	for i := len(s) - 1; i >= 0; i-- {
		block = block<<8 | uint64(s[i])
	}
	return block
}

// between sets the high bit of each byte that is from least to most. None of
// them may have it set before.
func between(block uint64, least, most byte) uint64 {
	return (block + eachByte*uint64(0x80-least)) &^ (block + eachByte*uint64(0x7f-most)) & highBits
}

// wordMask tells which of the 64 bytes of s from i on are letters or digits of
// ASCII, and which are no ASCII: the lowest bit stands for the first of them.
func wordMask(s string, i int) (words, high uint64) {
	for at := 0; at < 64 && i+at < len(s); at += 8 {
		block := blockAt(s, i+at)
		low := block &^ highBits
		word := between(low|caseBits, 'a', 'z') | between(low, '0', '9')
		words |= gather(word&^block) << at
		high |= gather(block&highBits) << at
	}
	return words, high
}

// gather returns the high bits of a block's bytes side by side: the factor moves
// that of byte n, bit 8n+7, to bit 56+n.
func gather(flags uint64) uint64 { return flags * 0x0002040810204081 >> 56 }

// countWords counts what blanks part, up to most.
func countWords(s string, most int) int {
	n, last := 0, uint64(0)
	for i := 0; i < len(s) && n < most; i += 8 {
		block := blockAt(s, i)
		signs := block&^highBits + eachByte*(0x7f-' ') | block // high bits tell them from blanks
		signs &= highBits
		n += bits.OnesCount64(signs &^ (signs<<8 | last))
		last = signs >> 56
	}
	return min(n, most)
}

// allPrintable reports whether eight bytes are printable ASCII: a byte below a
// blank borrows from its highest bit when a blank is taken from it, a byte
// above 0x7e reaches that bit when one is added.
func allPrintable(block uint64) bool {
	return (block|(block-eachByte*' ')|(block+eachByte))&highBits == 0
}
