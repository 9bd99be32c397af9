package feed

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosswire/content"

	"github.com/gogs/chardet"
	"golang.org/x/text/encoding/htmlindex"
)

// fewestHigh is the least number of bytes beyond ASCII that tell an encoding by
// their frequency; fewer are read as the commonest one if that makes plausible
// text, and fewer than fewestRead in any case.
const fewestHigh, fewestRead = 4, 3

func highBytes(data []byte) int {
	n := 0
	for _, c := range data {
		if c >= utf8.RuneSelf {
			n++
		}
	}
	return n
}

// detectCharset names the likeliest legacy encoding of data: what the detector
// says by the frequency of bytes, unless the text then reads like no text and
// another encoding does better.
func detectCharset(data []byte) string {
	const fallback = "windows-1252"
	data = data[:min(len(data), headSize)]
	if looksThai(data) {
		return "windows-874"
	}
	if high := highBytes(data); high < fewestRead || high < fewestHigh && plausibility(data, fallback) >= 0.5 {
		return fallback
	}
	best, err := chardet.NewTextDetector().DetectBest(data)
	if err != nil || best.Confidence < 20 || strings.HasPrefix(best.Charset, "UTF") {
		return fitsBest(data, readsBest(data, fallback))
	}
	name := strings.ToLower(best.Charset)
	switch name {
	case "gb-18030":
		return "gb18030"
	case "iso-8859-1":
		name = fallback
	}
	name = fitsBest(data, readsBest(data, name))
	if name == "koi8-r" && isUkrainianKOI8(data) {
		return "koi8-u"
	}
	return name
}

// isUkrainianKOI8 reports whether letters stand in words where KOI8-R has parts
// of frames.
func isUkrainianKOI8(data []byte) bool {
	const ukrainian = "\xa4\xa6\xa7\xad\xb4\xb6\xb7\xbd"
	within := 0
	for i, c := range data {
		if strings.IndexByte(ukrainian, c) >= 0 && (i > 0 && data[i-1] >= 0xc0 || i+1 < len(data) && data[i+1] >= 0xc0) {
			within++
		}
	}
	return within > 1
}

// alphabets are the letters beyond ASCII of languages in Latin letters.
var alphabets = []string{
	"äöüß", "àâæçéèêëîïôœùûü", "áéíñóúü", "áâãàçéêíóôõúü", "àèéìíòóùî", "åäöé", "æøåéöäòôó", "áðéíóúýþæö", "ëïéèöüê", "àçèéíïòóúü",
	"áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "ąćęłńóśźż", "áéíóöőúüű", "ăâîșțşţ", "čćđšž", "çğıiöşüâî", "āčēģīķļņšūž", "ąčęėįšųūž", "äõöüšž", "çë", "âêîôûŵŷ",
}

// latin are the encodings of Latin letters that fitsBest tries.
var latin = []string{"windows-1252", "windows-1250", "iso-8859-2", "windows-1254", "windows-1257"}

const fewestLatin = 2 // letters that show which encoding they are in

// fitsBest returns name, or another encoding of Latin letters in which data is
// spelt with the letters of one language, where in name it is not.
func fitsBest(data []byte, name string) string {
	share, letters := alphabetShare(data, name)
	if letters < fewestLatin || share < 0.96 {
		least := plausibility(data, name) - 0.2
		for _, other := range latin {
			s, n := alphabetShare(data, other)
			if n >= max(fewestLatin, letters*9/10) && s >= 0.985 && plausibility(data, other) >= least {
				return other
			}
		}
	}
	if name == "windows-1252" && isLatin9(data) {
		return "iso-8859-15"
	}
	return name
}

// isLatin9 reports whether data has the euro sign where it was put in place of
// the sign for any currency, and no character that only Windows has.
func isLatin9(data []byte) bool {
	euro := false
	for i, c := range data {
		if c >= 0x80 && c < 0xa0 {
			return false
		}
		if c == 0xa4 && (i > 1 && data[i-1] == ' ' && isDigit(data[i-2]) || i > 0 && isDigit(data[i-1]) || i+1 < len(data) && isDigit(data[i+1])) {
			euro = true
		}
	}
	return euro
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// alphabetShare returns which share of the letters beyond ASCII belongs to the
// alphabet that has most of them, and how many letters there are.
func alphabetShare(data []byte, charset string) (share float64, letters int) {
	enc, err := htmlindex.Get(charset)
	if err != nil {
		return 0, 0
	}
	counts := make(map[rune]int)
	for _, r := range strings.ToLower(decodeWith(enc, data)) {
		if r >= 0xc0 && unicode.IsLetter(r) {
			if r >= 0x250 {
				return 0, 0 // another script
			}
			counts[r]++
			letters++
		}
	}
	best := 0
	for _, alphabet := range alphabets {
		n := 0
		for _, r := range alphabet {
			n += counts[r]
		}
		best = max(best, n)
	}
	return float64(best) / float64(max(letters, 1)), letters
}

// singleByte are the encodings that readsBest tries.
var singleByte = []string{"windows-1252", "windows-1251", "koi8-r", "koi8-u", "windows-1250", "iso-8859-2", "iso-8859-5", "iso-8859-7", "windows-1255", "windows-1256", "ibm866"}

// readsBest returns name, or another encoding in which data reads far better.
func readsBest(data []byte, name string) string {
	best, top := name, plausibility(data, name)
	if top > 0.6 {
		return name
	}
	for _, other := range singleByte {
		if p := plausibility(data, other); p > top+0.2 {
			best, top = other, p
		}
	}
	return best
}

// plausibility says how much the characters beyond ASCII of decoded data look
// like text: 1 where all are letters or typographic marks, in one script, with
// capitals only where words begin.
func plausibility(data []byte, charset string) float64 {
	enc, err := htmlindex.Get(charset)
	if err != nil {
		return -1
	}
	high, score := 0, 0.0
	last := ' '
	for _, r := range decodeWith(enc, data) {
		if last >= 0x370 && unicode.IsLetter(last) && r < utf8.RuneSelf && unicode.IsLetter(r) {
			score -= 2 // two scripts in one word
		}
		if r >= utf8.RuneSelf {
			high++
			switch {
			case r == utf8.RuneError, content.Unsafe(r):
				score -= 4
			case unicode.IsLetter(r):
				score++
				if unicode.IsUpper(r) && unicode.IsLower(last) {
					score -= 3
				}
				if unicode.IsUpper(r) && unicode.IsUpper(last) {
					score -= 0.6
				}
				if last >= utf8.RuneSelf && unicode.IsLetter(last) && (last >= 0x370) != (r >= 0x370) {
					score -= 3
				}
				if last >= utf8.RuneSelf && last < 0x250 && r < 0x250 && unicode.IsLetter(last) {
					score -= 1.5 // accented letters seldom stand side by side
				}
			case r >= 0x2010 && r <= 0x2026 || strings.ContainsRune("«»€£°§·\u00a0", r):
				score++
			}
		}
		last = r
	}
	if high == 0 {
		return 1
	}
	return score / float64(high)
}

// looksThai reports whether the bytes beyond ASCII are the letters of Thai in
// TIS-620 as words have them: vowel signs and tone marks above or below only
// behind a consonant or another sign, vowels that lead a syllable before a
// consonant.
func looksThai(data []byte) bool {
	consonant := func(c byte) bool { return c >= 0xa1 && c <= 0xce }
	mark := func(c byte) bool { return c == 0xd1 || c >= 0xd4 && c <= 0xda || c >= 0xe7 && c <= 0xee }
	// The twenty commonest letters and signs, four fifths of any text.
	const common = "\xd2\xb9\xc3\xcd\xa1\xe0\xa7\xe8\xe9\xc1\xc2\xd1\xc7\xd4\xd5\xc5\xb7\xca\xb5\xd0"
	high, marks, usual, wrong := 0, 0, 0, 0
	for i, c := range data {
		if c < 0x80 {
			continue
		}
		high++
		before := byte(' ')
		if i > 0 {
			before = data[i-1]
		}
		if strings.IndexByte(common, c) >= 0 {
			usual++
		}
		switch {
		case c < 0xa0 && c != 0x85 && (c < 0x91 || c > 0x97), c >= 0xdb && c <= 0xde, c >= 0xfa, c == 0xa3, c == 0xa5:
			wrong++
		case mark(c):
			if marks++; !consonant(before) && !mark(before) {
				wrong++
			}
		case before >= 0xe0 && before <= 0xe4 && !consonant(c):
			wrong++
		}
	}
	return high >= 8 && marks*8 >= high && usual*3 >= high*2 && wrong*25 <= high
}
