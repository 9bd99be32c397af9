package feed

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// triggers are beginnings of words without one of which a sentence matches none
// of the phrases for furniture, by their first four letters.
var triggers = byKey(strings.Fields("cookie informasjonskapsler reserved reservad riservat vorbehalten voorbehouden copyright reproduced reproduction reprint republish broadcast licens purposes nachdruck prohibi permission retrieved subscribe photo courtesy handout toggle caption getty image reuters/ credit"))

// triggerSlots tells by a hash of four letters whether a trigger may begin with
// them: a map would take most of the time of reading a paragraph.
var triggerSlots = func() (slots [1024]bool) {
	for key := range triggers {
		slots[triggerSlot(key)] = true
	}
	return slots
}()

func triggerSlot(key uint32) uint32 { return key * 2654435761 >> 22 }

// byKey sorts beginnings of four bytes and more by these.
func byKey(beginnings ...[]string) map[uint32][]string {
	table := make(map[uint32][]string)
	for _, list := range beginnings {
		for _, s := range list {
			table[lowerKey(s)] = append(table[lowerKey(s)], s)
		}
	}
	return table
}

// lowerKey returns the first four bytes as a number, with letters in lower
// case; other bytes below 0x40 keep apart from them all the same.
func lowerKey(s string) uint32 {
	return (uint32(s[0])<<24 | uint32(s[1])<<16 | uint32(s[2])<<8 | uint32(s[3])) | 0x20202020
}

// furnitureOpenings are all that furniture is told by at its beginning.
var furnitureOpenings = func() map[uint32][]string {
	lists := [][]string{captionPrefixes, {"(c) ", "copyright", "citation:", "cite this article", "cite this:", "how to cite", "zitierweise:", "zitiervorschlag"}}
	for _, rule := range openings {
		lists = append(lists, rule.prefixes)
	}
	return byKey(lists...)
}()

// opensAny reports whether a text of at least four bytes begins with one of a
// table's strings, which are folded.
func opensAny(text string, table map[uint32][]string) bool {
	for _, opening := range table[lowerKey(text)] {
		if opensWith(text, opening) {
			return true
		}
	}
	return false
}

// opensWith reports whether a text begins with a folded string when it is folded
// itself.
func opensWith(text, folded string) bool {
	var room [utf8.UTFMax]byte
	for text != "" && folded != "" {
		r, n := utf8.DecodeRuneInString(text)
		b := appendFolded(room[:0], r)
		if !strings.HasPrefix(folded, string(b)) {
			return false
		}
		text, folded = text[n:], folded[len(b):]
	}
	return folded == ""
}

// A look is what the words and signs of a line tell before the tables are asked.
type look struct {
	worded bool // it may hold a word that phrases for furniture have
	opened bool // it may begin as furniture does
	sure   bool // neither, and it ends as a sentence that is no caption
}

// lookAt spares most of an article the tables. In a long paragraph only the end
// is looked at for the signs of a caption.
func lookAt(text string) look {
	if len(text) < 4 {
		return look{worded: true}
	}
	end := text
	if len(text) > shortestProse {
		end = text[len(text)-60:]
	}
	l := look{worded: holdsTrigger(text), opened: opensAny(text, furnitureOpenings)}
	if lowerKey(text)&0x80808080 != 0 && text[0] != 0xe2 {
		l.opened = true // "We’ve" and "ТАКЖЕ" begin otherwise when they are folded
	}
	l.sure = !l.worded && !l.opened && endsSentence(text) && !strings.ContainsAny(end, "(/")
	return l
}

// holdsTrigger reports whether a word of a text begins with a trigger, or a
// letter is none of ASCII, which no trigger is told by.
func holdsTrigger(text string) bool {
	inWord := uint64(0)
	for i := 0; i < len(text); i += 64 {
		words, high := wordMask(text, i)
		for starts := words &^ (words<<1 | inWord); starts != 0; starts &= starts - 1 {
			at := i + bits.TrailingZeros64(starts)
			if at+4 <= len(text) && triggerSlots[triggerSlot(lowerKey(text[at:]))] && opensAny(text[at:], triggers) {
				return true
			}
		}
		inWord = words >> 63
		for ; high != 0; high &= high - 1 {
			if c := text[i+bits.TrailingZeros64(high)]; c >= 0xc0 && c != 0xe2 {
				return true // neither a dash nor a quotation mark
			}
		}
	}
	return false
}
