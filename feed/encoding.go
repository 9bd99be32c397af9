package feed

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosswire/content"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/japanese"
	utf "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// decodeText returns data as UTF-8 and the name of the encoding it was in.
// declared is the name that the page, the XML or the mail gives; it may be
// empty or wrong: a byte order mark goes before it, and so does text that is
// valid UTF-8 beyond ASCII. What cannot be decoded becomes U+FFFD.
func decodeText(data []byte, declared string) (string, string) {
	if enc, name, n := byteOrderMark(data); n > 0 {
		if name == "utf-8" {
			return string(data[n:]), name
		}
		return decodeWith(enc, data[n:]), name
	}
	if name := looksUTF16(data[:min(len(data), 4096)]); name != "" {
		return decodeWith(utf16(name), data), name
	}
	declared = strings.ToLower(strings.TrimSpace(declared))
	enc, err := htmlindex.Get(declared)
	if err != nil || strings.HasPrefix(declared, "utf-") || declared == "utf8" {
		enc = nil
	}
	if enc != nil && strings.HasPrefix(declared, "iso-2022") && bytes.IndexByte(data, 0x1b) >= 0 {
		return decodeWith(enc, data), declared
	}
	if bytes.Contains(data, []byte("\x1b$B")) && bytes.Contains(data, []byte("\x1b(")) { // Japanese mail
		return decodeWith(japanese.ISO2022JP, data), "iso-2022-jp"
	}
	if isMostlyUTF8(data, strings.HasPrefix(declared, "utf")) {
		return string(data), "utf-8"
	}
	if enc != nil {
		name, _ := htmlindex.Name(enc)
		return decodeWith(enc, data), name
	}
	name := detectCharset(data)
	if enc, err = htmlindex.Get(name); err != nil {
		return string(data), "utf-8"
	}
	return decodeWith(enc, data), name
}

func decodeWith(enc encoding.Encoding, data []byte) string {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return string(bytes.ToValidUTF8(data, []byte("\ufffd")))
	}
	return string(out)
}

func byteOrderMark(data []byte) (enc encoding.Encoding, name string, length int) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return nil, "utf-8", 3
	case bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00")):
		return utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), "utf-32le", 4
	case bytes.HasPrefix(data, []byte("\x00\x00\xfe\xff")):
		return utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM), "utf-32be", 4
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return utf16("utf-16le"), "utf-16le", 2
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return utf16("utf-16be"), "utf-16be", 2
	}
	return nil, "", 0
}

func utf16(name string) encoding.Encoding {
	if name == "utf-16be" {
		return utf.UTF16(utf.BigEndian, utf.IgnoreBOM)
	}
	return utf.UTF16(utf.LittleEndian, utf.IgnoreBOM)
}

// looksUTF16 names the UTF-16 that data seems to be in, or returns "": nearly
// every second byte is zero, as in Latin text, or it begins with a byte order
// mark.
func looksUTF16(data []byte) string {
	if _, name, n := byteOrderMark(data); n > 0 && name != "utf-8" {
		return name
	}
	if len(data) < 4 {
		return ""
	}
	var zeros [2]int
	controls := 0
	for i := 0; i < len(data); i++ {
		for i+8 <= len(data) && allPrintable(binary.LittleEndian.Uint64(data[i:])) {
			i += 8
		}
		if i == len(data) {
			break
		}
		c := data[i]
		if c == 0 {
			zeros[i&1]++
		}
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != 0x1b {
			controls++
		}
	}
	half := len(data) / 2
	switch {
	case zeros[1]*10 > half*6 && zeros[0]*20 < half:
		return "utf-16le"
	case zeros[0]*10 > half*6 && zeros[1]*20 < half:
		return "utf-16be"
	case controls*50 > len(data) && len(data) >= 16:
		return otherUTF16(data)
	}
	return ""
}

// otherUTF16 names the UTF-16 of text in other letters than Latin: that in which
// nearly all is of one script, and much more than in the other.
func otherUTF16(data []byte) string {
	data = data[:len(data)&^1]
	little, big := oneScript(decodeWith(utf16("utf-16le"), data)), oneScript(decodeWith(utf16("utf-16be"), data))
	switch {
	case little > 0.95 && little > big+0.1:
		return "utf-16le"
	case big > 0.95 && big > little+0.1:
		return "utf-16be"
	}
	return ""
}

// textScripts are those that papers are printed in; Japanese uses several.
var textScripts = [][]*unicode.RangeTable{{unicode.Cyrillic}, {unicode.Greek}, {unicode.Hebrew}, {unicode.Arabic}, {unicode.Han, unicode.Hiragana, unicode.Katakana}, {unicode.Hangul}, {unicode.Thai}, {unicode.Devanagari}, {unicode.Bengali}, {unicode.Armenian}, {unicode.Georgian}, {unicode.Latin}}

// oneScript returns the share of a text's characters that are of its main
// script, or marks and digits of ASCII and of print.
func oneScript(text string) float64 {
	counts := make([]int, len(textScripts))
	all, common := 0, 0
	for _, r := range text {
		all++
		if r >= ' ' && r < 0x7f && !unicode.IsLetter(r) || r == '\n' || r == '\r' || r == '\t' || r >= 0x2010 && r <= 0x2030 || r >= 0x3000 && r <= 0x3011 || r >= 0xff01 && r <= 0xff1f || r == 0xab || r == 0xbb || r == 0xa0 || r == 0x60c || r == 0xfeff {
			common++
			continue
		}
		for i, script := range textScripts {
			if unicode.IsOneOf(script, r) {
				counts[i]++
				break
			}
		}
	}
	if all == 0 {
		return 0
	}
	return float64(slices.Max(counts)+common) / float64(all)
}

// isMostlyUTF8 reports whether data is UTF-8, perhaps with a few broken
// characters among many good ones, as a cut or a careless paste leaves them;
// where it is declared as UTF-8, among as many good ones.
func isMostlyUTF8(data []byte, declared bool) bool {
	if utf8.Valid(data) {
		return true
	}
	good, bad := 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good > 2*bad || declared && good > 0 && good >= bad
}

// cleanInput returns data as clean Markdown or plain text: UTF-8, "\n" as line
// end, no byte order mark and no unsafe characters, with the map back to data.
// The map is empty where data is in another encoding than UTF-8.
func cleanInput(data []byte) (string, content.Offsets) {
	decoded, name := decodeText(data, "")
	base := 0
	if bytes.HasPrefix(data, []byte("\xef\xbb\xbf")) {
		base = 3
	}
	text, offsets := cleanMapped(decoded, base)
	if name != "utf-8" {
		return text, content.Offsets{}
	}
	return text, offsets
}

// cleanMapped returns s without unsafe characters and with "\n" as line end. The
// map leads from the result to s, whose first byte counts as base.
func cleanMapped(s string, base int) (string, content.Offsets) {
	var o content.Offsets
	i := firstUnclean(s)
	if i == len(s) {
		o.Add(0, len(s), base, len(s))
		return s, o
	}
	b := make([]byte, 0, len(s))
	b = append(b, s[:i]...)
	o.Add(0, i, base, i)
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		at := len(b)
		switch {
		case r == '\r':
			if i+1 < len(s) && s[i+1] == '\n' {
				n = 2
			}
			b = append(b, '\n')
			o.Add(at, 1, base+i+n-1, 1)
		case r == '\u2028', r == '\u2029', r == '\f', r == '\v':
			b = append(b, '\n')
			o.Add(at, 1, base+i, n)
		case !content.Unsafe(r):
			b = utf8.AppendRune(b, r)
			o.Add(at, len(b)-at, base+i, n)
		}
		i += n
	}
	return string(b), o
}

// firstUnclean returns where the first character of s stands that cleanMapped
// changes, or the length of s.
func firstUnclean(s string) int {
	for i := 0; i < len(s); {
		for i+8 <= len(s) && allPrintable(eightBytes(s[i:])) {
			i += 8
		}
		if i == len(s) {
			break
		}
		if c := s[i]; c < utf8.RuneSelf {
			if c < ' ' && c != '\n' && c != '\t' || c == 0x7f {
				return i
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError || content.Unsafe(r) {
			return i
		}
		i += n
	}
	return len(s)
}
