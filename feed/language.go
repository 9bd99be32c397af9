package feed

import (
	"maps"
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// stopWords are the commonest short words of languages in Latin and Cyrillic
// letters. A word that several languages have counts for all of them.
var stopWords = map[string]string{
	"en": "the of and to in that is was for on with as by at from be are has have it his this an said not but were which will been they who he its",
	"de": "der die das und ist nicht den von zu mit sich des auf für im ein eine dem auch als an es wird aus er nach bei sie wie noch hat werden sind einer",
	"fr": "le la les des et est un une du dans que qui pour pas sur au par plus avec ce il sont mais ont été cette aux se ne être l d a à",
	"es": "el la los las de y que en un una por con del se para al es su como más lo pero sus este ha fue no entre",
	"it": "il la di che è e un una per del della in con non si i le da sono al dei gli nel alla anche più come ha lo ma delle",
	"pt": "o a os as de e que em um uma do da para com não por se no na dos mais ao como foi são mas das é pelo pela ser tem",
	"nl": "de het een en van in is dat op te zijn met voor niet aan er die ook als bij door maar om naar uit wordt heeft nog hij dit",
	"sv": "och att det i en som är på för av med till den har de inte om ett han men var sig från så kan vid efter också hon",
	"da": "og at det i en som er på for af med til den har de ikke om et han men var sig fra så kan ved efter også hun der blev",
	"nb": "og at det i en som er på for av med til den har de ikke om et han men var seg fra så kan ved etter også hun ble",
	"fi": "ja on ei että se oli hän ovat myös mutta kun kuin joka tai sen niin ole vuonna mukaan jo vain hänen olla kertoo",
	"pl": "w na z się nie że jest od po za jak dla przez ale oraz który są było ma już tym przy może także",
	"cs": "v na se že je z ve za pro by ale jsou jako po které podle byl bude také však není",
	"ro": "și în de la cu a pe nu că din care o un pentru este mai au fost sau ca sunt dar prin după",
	"hu": "az és hogy nem egy meg de ez volt már csak mint szerint lesz vagy még ki el azt után",
	"tr": "ve bir bu için ile da de olarak olan daha çok ne gibi kadar sonra ama en var göre değil oldu",
	"id": "yang dan di dengan untuk pada dari ini itu dalam tidak akan adalah ke oleh juga telah karena bisa ada mereka",
	"vi": "và của là có trong được cho không với các một người này đã những khi để về",
	"ca": "el la els les i de que en un una per amb del és no ha al va als seu més",
	"ru": "и в не на что с по как это из за от для к о было был также его она они года после при но",
	"uk": "і в не на що з та до як це у від за для про було був також його вона після при але й",
	"bg": "и в на не за да се от че е са по как това при до със но беше има",
	"sr": "и у је на да се за су од са не које али као што из био",
}

// languages are those of stopWords, sorted; stopTable finds a word.
var languages, stopTable = readStopWords()

// A stopWord knows its languages: bit i stands for languages[i].
type stopWord struct {
	word      string
	languages uint32
}

// stopWordTable is a hash table with free places: a map would take most of the
// time of telling a language.
type stopWordTable [2048]stopWord

func readStopWords() ([]string, *stopWordTable) {
	names := slices.Sorted(maps.Keys(stopWords))
	table := new(stopWordTable)
	for i, language := range names {
		for _, w := range strings.Fields(stopWords[language]) {
			h := uint32(0)
			for j := range len(w) {
				h = stopHash(h, w[j])
			}
			place := table.find(h, []byte(w))
			place.word = w
			place.languages |= 1 << i
		}
	}
	return names, table
}

func stopHash(h uint32, c byte) uint32 { return (h ^ uint32(c)) * prime }

// find returns the place of a word of that hash, or the free one where it
// belongs.
func (t *stopWordTable) find(hash uint32, word []byte) *stopWord {
	i := hash >> 21
	for t[i].word != "" && t[i].word != string(word) {
		i = (i + 1) % uint32(len(t))
	}
	return &t[i]
}

// How much of a text is looked at, in bytes, and the length of the longest
// stop word.
const languageSample, longestStopWord = 1200, 16

// canonicalTag returns a language tag in the case that BCP 47 recommends: newsrooms
// write EN and nl-nl. What is no tag stays as it is.
func canonicalTag(tag string) string {
	if languageTag(tag) != tag {
		return tag
	}
	parts := strings.Split(tag, "-")
	for i, p := range parts {
		switch p = strings.ToLower(p); {
		case i > 0 && len(p) == 2:
			p = strings.ToUpper(p)
		case i > 0 && len(p) == 4:
			p = strings.ToUpper(p[:1]) + p[1:]
		}
		parts[i] = p
	}
	return strings.Join(parts, "-")
}

// detectLanguage returns the BCP 47 tag of the language that a text is written
// in, by its script and its commonest words; "" where they do not tell.
func detectLanguage(text string) string {
	text = text[:min(len(text), languageSample)]
	if language := scriptLanguage(text); language != "" {
		return strings.TrimSuffix(language, "?")
	}
	var counts [32]int
	words := 0
	var word [longestStopWord]byte
	for i := 0; i < len(text); {
		n, hash := 0, uint32(0)
		for i < len(text) {
			c := text[i]
			if c == 0xe2 || c == 0xc2 {
				i++ // a quotation mark or a dash; its other bytes follow
				break
			}
			if c >= 'A' && c <= 'Z' {
				c += 'a' - 'A'
			} else if !(c >= 'a' && c <= 'z') && c < utf8.RuneSelf {
				break
			}
			if n < len(word) {
				word[n] = c
				hash = stopHash(hash, c)
			}
			n++
			i++
		}
		i++
		if n == 0 || word[0]&0xc0 == 0x80 {
			continue
		}
		words++
		if n > len(word) {
			continue
		}
		for set := stopTable.find(hash, word[:n]).languages; set != 0; set &= set - 1 {
			counts[bits.TrailingZeros32(set)]++
		}
	}
	return clearest(counts[:len(languages)], words)
}

// clearest returns the language with the most stop words, if they are enough
// and clearly more than those of any other.
func clearest(counts []int, words int) string {
	best, second := 0, -1
	for i := 1; i < len(counts); i++ {
		switch {
		case counts[i] > counts[best]:
			best, second = i, best
		case second < 0 || counts[i] > counts[second]:
			second = i
		}
	}
	if counts[best] < 3 || counts[best]*8 < words || counts[best]*100 < counts[second]*103 {
		return ""
	}
	return languages[best]
}

// scripts that stand for one language, or, with "?", for several.
var scripts = []struct {
	table    *unicode.RangeTable
	language string
}{
	{unicode.Hiragana, "ja"}, {unicode.Katakana, "ja"}, {unicode.Hangul, "ko"}, {unicode.Han, "zh"}, {unicode.Greek, "el"}, {unicode.Arabic, "ar"}, {unicode.Hebrew, "he"}, {unicode.Thai, "th"},
	{unicode.Devanagari, "hi"}, {unicode.Bengali, "bn"}, {unicode.Tamil, "ta"}, {unicode.Telugu, "te"}, {unicode.Gujarati, "gu"}, {unicode.Gurmukhi, "pa"}, {unicode.Kannada, "kn"},
	{unicode.Malayalam, "ml"}, {unicode.Sinhala, "si"}, {unicode.Khmer, "km"}, {unicode.Lao, "lo"}, {unicode.Myanmar, "my"}, {unicode.Georgian, "ka"}, {unicode.Armenian, "hy"}, {unicode.Ethiopic, "am"},
}

// isLatin reports whether all letters are Latin; Greek, the next block, begins
// with the byte 0xcd.
func isLatin(text string) bool {
	for i := 0; i < len(text); i++ {
		if c := text[i]; c >= 0xcd && c < 0xe2 || c > 0xe2 {
			return false
		}
	}
	return true
}

// scriptLanguage returns the language of a script of its own, "?" where the
// script leaves it open, "" for Latin and Cyrillic.
func scriptLanguage(text string) string {
	if isLatin(text) {
		return ""
	}
	counts := make(map[string]int)
	letters, own, cyrillic := 0, 0, 0
	for _, r := range text {
		if r < 0x370 || !unicode.IsLetter(r) {
			if unicode.IsLetter(r) {
				letters++
			}
			continue
		}
		letters++
		if r >= 0x400 && r < 0x530 {
			cyrillic++
			continue
		}
		for i := range scripts {
			if unicode.Is(scripts[i].table, r) {
				counts[scripts[i].language]++
				own++
				break
			}
		}
	}
	if own*2 < letters || letters == 0 {
		if cyrillic*2 > letters {
			return cyrillicLanguage(text)
		}
		return ""
	}
	if counts["ja"]*10 > own {
		return "ja"
	}
	best := "?"
	for language, n := range counts {
		if n > counts[best] {
			best = language
		}
	}
	switch {
	case best == "ar" && strings.ContainsAny(text, "ٹڈڑںے"):
		return "ur"
	case best == "ar" && strings.ContainsAny(text, "پچژگ"):
		return "fa"
	}
	return best
}

// cyrillicLanguage tells languages by letters that the others do not have; ""
// leaves it to the words.
func cyrillicLanguage(text string) string {
	switch {
	case strings.ContainsAny(text, "ђјљњћџ"):
		return "sr"
	case strings.ContainsAny(text, "їєґ"):
		return "uk"
	case strings.ContainsAny(text, "ў"):
		return "be"
	case strings.ContainsAny(text, "ы"):
		return "ru"
	}
	return ""
}
