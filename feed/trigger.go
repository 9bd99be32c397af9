package feed

import (
	"strings"
	"unicode/utf8"
)

// Paragraphs longer than this go by surelyText first.
const shortestProse = 160

// triggers are the first four letters of words without which a long paragraph
// matches none of the phrases for furniture, in a table by hash.
var triggers = func() (table [1024]uint32) {
	for _, w := range strings.Fields("cook righ rech dere diri dire ripr todo repr repu perm lice broa subj info nach proh orde purc retr phot cour togg hand gett reut imag enla file crea copy cred") {
		slot := triggerSlot(triggerKey(w))
		for table[slot] != 0 {
			slot = (slot + 1) % uint32(len(table))
		}
		table[slot] = triggerKey(w)
	}
	return table
}()

func triggerKey(w string) uint32 {
	return uint32(w[0])<<24 | uint32(w[1])<<16 | uint32(w[2])<<8 | uint32(w[3])
}

func triggerSlot(key uint32) uint32 { return key * 2654435761 >> 22 }

func isTrigger(key uint32) bool {
	for slot := triggerSlot(key); triggers[slot] != 0; slot = (slot + 1) % uint32(len(triggers)) {
		if triggers[slot] == key {
			return true
		}
	}
	return false
}

// surelyText reports whether a paragraph is too long for a line of furniture
// and holds no word that one would have. It is a quick look that spares most
// of an article the tables: false only says that they must be asked.
func surelyText(text string) bool {
	if len(text) <= shortestProse {
		return false
	}
	if openingKeys[lowerKey(text)] {
		return false
	}
	if !endsSentence(text) || strings.ContainsAny(text[len(text)-60:], "(/") {
		return false
	}
	for i := 0; i+4 <= len(text); i++ {
		switch c := text[i]; {
		case c >= utf8.RuneSelf:
			if c != 0xe2 {
				return false
			}
			i += 2 // a dash or a quotation mark
		case lowered[c] != 0:
			if isTrigger(lowerKey(text[i:])) {
				return false
			}
			for i+1 < len(text) && lowered[text[i+1]] != 0 {
				i++
			}
		}
	}
	return true
}

// lowerKey is triggerKey with letters in lower case; other bytes below 0x40
// keep apart from them all the same.
func lowerKey(s string) uint32 {
	return triggerKey(s) | 0x20202020
}

// openingKeys holds the first four bytes of all that opens furniture.
var openingKeys = func() map[uint32]bool {
	seen := make(map[uint32]bool)
	add := func(list ...string) {
		for _, p := range list {
			seen[lowerKey(p)] = true
		}
	}
	for _, rule := range openings {
		add(rule.prefixes...)
	}
	add(captionPrefixes...)
	add("©   ", "(c) ", "copyright", "citation", "cite", "how to", "zitierweise", "zitiervorschlag")
	for c := range 256 {
		seen[lowerKey("©"+string([]byte{byte(c), ' '}))] = true
	}
	return seen
}()
