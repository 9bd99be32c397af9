package feed

import (
	"encoding/binary"
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// Hashes mix eight bytes at a time as in wyhash.
const hashPrime1, hashPrime2 = 0xa0761d6478bd642f, 0xe7037ed1a0b428db

func mixHash(hash, block uint64) uint64 {
	high, low := bits.Mul64(hash^block, hashPrime2)
	return high ^ low
}

// mixString adds a string to a hash, so that its end is part of it.
func mixString(h uint64, s string) uint64 {
	n := len(s)
	for ; len(s) >= 8; s = s[8:] {
		h = mixHash(h, eightBytes(s))
	}
	rest := uint64(0)
	for i := range len(s) {
		rest |= uint64(s[i]) << (8 * i)
	}
	return mixHash(h^uint64(n), rest)
}

// textHash returns a hash of a text's letters and digits, so that another
// layout or other quotation marks make no other text, and the number of its
// words. Bytes of ASCII are counted and kept without a branch: where words end
// cannot be foretold, and guessing wrong costs more than all the rest.
func textHash(text string) (hash uint64, words int) {
	hash = hashPrime1
	var letters [256]byte // not mixed in yet
	n, blank := 0, uint32(1)
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(text[i:])
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				hash, n = mixLetters(hash, &letters, n)
				hash = mixHash(hash, uint64(unicode.ToLower(r))<<32|1)
			}
			words += int(blank)
			blank = 0
			i += size - 1
			continue
		}
		was := blank
		blank = (uint32(c) - ' ' - 1) >> 31
		words += int(was &^ blank)
		low := lowered[c]
		letters[uint8(n)] = low
		n += int((uint32(low) + 0xff) >> 8)
		if n == len(letters) {
			hash, n = mixLetters(hash, &letters, n)
		}
	}
	hash, n = mixLetters(hash, &letters, n)
	var rest uint64
	for _, c := range letters[:n] {
		rest = rest<<8 | uint64(c)
	}
	return mixHash(hash^uint64(n), rest), words
}

// mixLetters mixes the first n letters into a hash, eight at a time. Those that
// are left, fewer than eight, come to the front.
func mixLetters(hash uint64, letters *[256]byte, n int) (mixed uint64, left int) {
	i := 0
	for ; i+8 <= n; i += 8 {
		hash = mixHash(hash, binary.BigEndian.Uint64(letters[i:]))
	}
	return hash, copy(letters[:], letters[i:n])
}

// lowered gives ASCII letters in lower case and digits, 0 for other bytes.
var lowered = func() (table [256]byte) {
	for c := range table {
		if b := byte(c); b >= 'A' && b <= 'Z' {
			table[c] = b + 'a' - 'A'
		} else if isWordByte(b) {
			table[c] = b
		}
	}
	return table
}()
