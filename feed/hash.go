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

// textHash returns a hash of a text's letters and digits, so that another
// layout or other quotation marks make no other text, and the number of its
// words. Bytes of ASCII are counted and kept without a branch: where words end
// cannot be foretold, and guessing wrong costs more than all the rest.
func textHash(text string) (hash uint64, words int) {
	h := letterHash{sum: hashPrime1}
	blank := uint32(1)
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(text[i:])
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				h.mix()
				h.sum = mixHash(h.sum, uint64(unicode.ToLower(r))<<32|1)
			}
			words += int(blank)
			blank = 0
			i += size - 1
			continue
		}
		was := blank
		blank = (uint32(c) - ' ' - 1) >> 31
		words += int(was &^ blank)
		h.kept[h.n%len(h.kept)] = lowered[c]
		h.n += int((uint32(lowered[c]) + 0xff) >> 8)
		if h.n == len(h.kept) {
			h.mix()
		}
	}
	h.mix()
	var rest uint64
	for _, c := range h.kept[:h.n] {
		rest = rest<<8 | uint64(c)
	}
	return mixHash(h.sum^uint64(h.n), rest), words
}

// letterHash is a hash of letters with those that are not yet mixed in.
type letterHash struct {
	sum  uint64
	kept [256]byte
	n    int
}

// mix leaves less than eight letters.
func (h *letterHash) mix() {
	i := 0
	for ; i+8 <= h.n; i += 8 {
		h.sum = mixHash(h.sum, binary.BigEndian.Uint64(h.kept[i:]))
	}
	h.n = copy(h.kept[:], h.kept[i:h.n])
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

// eightBytes returns the first eight bytes of s as one number, the first the
// lowest.
func eightBytes(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
