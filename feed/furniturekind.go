package feed

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What furniture is called in the reasons given for it.
const (
	whyRule       = "rule"
	whyCaption    = "caption"
	whyRelated    = "related"
	whyMessage    = "message"
	whyCookies    = "cookies"
	whyCopyright  = "copyright"
	whyCitation   = "citation"
	whyReuse      = "reuse notice"
	whyDate       = "date line"
	whyByline     = "byline"
	whySource     = "source line"
	whyShare      = "share line"
	whyNewsletter = "newsletter"
	whyAd         = "advertisement"
	whyTags       = "tags"
	whyCredit     = "credit"
	whyAddress    = "web address"
)

// longestFurniture is the length in bytes beyond which a paragraph is taken
// for text without being looked at.
const longestFurniture = 700

// Longer lines are not looked up as a whole, or as buttons and dates.
const longestWhole, longestShort = 60, 160

// shortestProse is the length beyond which a paragraph that is surely text needs
// no further look.
const shortestProse = 160

// furnitureKind says what a line of the page is if it is no part of the
// article, or returns "". A sentence of the article costs more than a line of
// furniture kept: every rule asks for words that articles do not use, or for a
// place where they do not stand.
func furnitureKind(text string, z zone) string {
	if len(text) > longestFurniture {
		return ""
	}
	look := lookAt(text)
	if look.sure && len(text) > shortestProse {
		return ""
	}
	t := fold(text)
	if len(t) <= longestWhole {
		if !hasLetters(t) {
			return markKind(t)
		}
		if why := whole[t]; why != "" {
			return why
		}
	}
	if look.worded || look.opened {
		if why := byPhrase(text, t); why != "" {
			return why
		}
	}
	if why := shortKind(text, t); why != "" || look.sure && z == inText {
		return why
	}
	if look.opened {
		if why := byPrefix(t, z); why != "" {
			return why
		}
	}
	if isCaption(text, t, z) {
		return whyCaption
	}
	if isLinkLine(text) {
		return whyRelated
	}
	if _, ok := signOff(text); ok && z == inTail {
		return whyCredit
	}
	if z != inText {
		return atTheEdge(text, t)
	}
	return ""
}

// byPhrase is for what sites say of themselves and their texts.
func byPhrase(text, t string) string {
	switch {
	case isCookieLine(t):
		return whyCookies
	case isCopyright(t), isImprint(text):
		return whyCopyright
	case isCitation(t):
		return whyCitation
	case isReuseNotice(t):
		return whyReuse
	case len(t) < 250 && strings.Contains(t, "to subscribe") && (strings.Contains(t, "http") || strings.Contains(t, "www.")):
		return whyNewsletter
	}
	return ""
}

// shortKind is for dates and buttons.
func shortKind(text, t string) string {
	switch {
	case len(t) > longestShort:
	case isDateLine(text):
		return whyDate
	case isShareLine(t):
		return whyShare
	}
	return ""
}

// fold returns s in lower case with straight quotes, for the tables.
func fold(s string) string {
	var room [256]byte
	b := room[:0]
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		b = appendFolded(b, r)
		i += n
	}
	return string(bytes.TrimSpace(b))
}

func appendFolded(b []byte, r rune) []byte {
	switch {
	case r >= 'A' && r <= 'Z':
		return append(b, byte(r)+'a'-'A')
	case r < utf8.RuneSelf:
		return append(b, byte(r))
	}
	switch r {
	case '’', '‘':
		return append(b, '\'')
	case '“', '”':
		return append(b, '"')
	case '\u00a0':
		return append(b, ' ')
	case '…':
		return append(b, "..."...)
	}
	return utf8.AppendRune(b, unicode.ToLower(r))
}

func hasLetters(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// markKind is for lines of signs only. A lone emoji may be what somebody said.
func markKind(t string) string {
	if strings.Trim(t, "_*-–—=~.·•# +⁂◆■▪●|<>/\\") == "" {
		return whyRule
	}
	return ""
}

func containsAny(s string, phrases []string) bool {
	for _, p := range phrases {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}

// isCookieLine reports whether a line is a site's own notice on cookies: it
// speaks of cookies as "we" or "this site".
func isCookieLine(t string) bool {
	if !strings.Contains(t, "cookie") && !strings.Contains(t, "クッキー") && !strings.Contains(t, "çerez") {
		return false
	}
	return containsAny(t, cookiePhrases) || strings.HasPrefix(t, "learn more about") && utf8.RuneCountInString(t) < 100
}

// isCopyright reports whether a line claims copyright: it opens with the sign,
// or with the word and a year or the sign, or reserves all rights.
func isCopyright(t string) bool {
	if strings.HasPrefix(t, "©") || strings.HasPrefix(t, "(c) ") && yearWithin(t, 12) {
		return true
	}
	if rest, ok := strings.CutPrefix(t, "copyright"); ok {
		return strings.HasPrefix(strings.TrimSpace(rest), "©") || strings.HasPrefix(strings.TrimSpace(rest), "(c)") || yearWithin(rest, 12) || len(t) < 60 && !strings.ContainsAny(strings.TrimSuffix(t, "."), ".,;") && yearWithin(t, 60)
	}
	return len(t) < 200 && containsAny(t, rightsPhrases)
}

// yearWithin reports whether a year stands in the first n bytes.
func yearWithin(s string, n int) bool {
	s = s[:min(len(s), n)]
	for i := 0; i+4 <= len(s); i++ {
		if (s[i:i+2] == "19" || s[i:i+2] == "20") && allOf(s[i:i+4], digits) {
			return true
		}
	}
	return false
}

// isCitation reports whether a line says how to cite the page.
func isCitation(t string) bool {
	for _, p := range []string{"citation:", "cite this article", "cite this:", "how to cite", "zitierweise:", "zitiervorschlag"} {
		if strings.HasPrefix(t, p) {
			return true
		}
	}
	return strings.Contains(t, "retrieved ") && strings.Contains(t, "http") && yearWithin(t, len(t))
}

// isReuseNotice reports whether a line says who may reprint the page. The first
// look is for what all the phrases share.
func isReuseNotice(t string) bool {
	return (strings.Contains(t, "repr") || strings.Contains(t, "permission") || strings.Contains(t, "licens") || strings.Contains(t, "published, broad") ||
		strings.Contains(t, "subject to copy") || strings.Contains(t, "information purposes") || strings.Contains(t, "republish") || strings.Contains(t, "nachdruck")) &&
		containsAny(t, reusePhrases) && !noticeAfterText(t)
}

// noticeAfterText reports whether a notice only stands behind a sentence of the
// article, as where pages glue their paragraphs together.
func noticeAfterText(t string) bool {
	const shortest = 100
	at := len(t)
	for _, p := range reusePhrases {
		if i := strings.Index(t, p); i >= 0 {
			at = min(at, i)
		}
	}
	end := strings.LastIndex(t[:at], ". ")
	return end > shortest && !containsAny(t[:at], []string{"©", "copyright", "rights", "licen", "reprod", "fair dealing"})
}

// isShareLine reports whether all words of a line are those of buttons.
func isShareLine(t string) bool {
	words, telling := 0, 0
	for w := range strings.FieldsFuncSeq(t, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' }) {
		kind := shareWords[w]
		if kind == 0 {
			return false
		}
		if words++; words > 16 {
			return false
		}
		if kind == 2 {
			telling++
		}
	}
	return telling > 0 && (words > 1 || shareAlone[t])
}

// byPrefix looks for the openings of lines that only pages have.
func byPrefix(t string, z zone) string {
	for _, rule := range openings {
		if z == inText && rule.edge || rule.most > 0 && len(t) > rule.most {
			continue
		}
		for _, p := range rule.prefixes {
			if strings.HasPrefix(t, p) && (isSign(p[len(p)-1]) || wordEnds(t[len(p):])) {
				return rule.why
			}
		}
	}
	return ""
}

func isSign(c byte) bool { return c < 0x80 && !isWordByte(c) }

func wordEnds(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// isCaption reports whether a line is a caption or a picture's credit: it
// opens as one, ends with a photographer's credit, or is a credit only. A
// caption that a paragraph of text is glued to is none.
func isCaption(text, t string, z zone) bool {
	if gluedCaption(text) {
		return false
	}
	for _, p := range captionPrefixes {
		if strings.HasPrefix(t, p) {
			return len(t) < 500
		}
	}
	trimmed := strings.TrimRight(t, ".)] ")
	for _, p := range captionEndings {
		if strings.HasSuffix(trimmed, p) {
			return true
		}
	}
	if len(t) < 400 && (strings.ContainsAny(t, "(/") || strings.Contains(t, "courtesy") || strings.Contains(t, "toggle") || strings.Contains(t, "handout")) && (containsAny(t, captionPhrases) || reutersCredit(text)) {
		return true
	}
	if open := strings.LastIndexByte(t, '('); open >= 0 && strings.HasSuffix(t, ")") && len(t) < 500 {
		return isPhotoCredit(t[open+1:len(t)-1]) || slashedCredit(text)
	}
	return z != inText && isPhotoCredit(t) && len(strings.Fields(text)) <= 6
}

// gluedCaption reports whether sentences of the article stand before a caption
// (... she said. FILE PHOTO: The dam) or behind its credit (REUTERS/Jane Doe The
// mayor said ...), as pages without their markup have it.
func gluedCaption(text string) bool {
	const fewest = 9 // words behind a credit: more than names and "File Photo"
	for _, opening := range [...]string{"FILE PHOTO", "Enlarge this image"} {
		if at := strings.Index(text, opening); at > 0 && endsSentence(strings.TrimSpace(text[:at])) {
			return true
		}
	}
	if !strings.Contains(text, "REUTERS/") {
		return false
	}
	at := strings.LastIndex(text, "REUTERS/")
	return endsSentence(text) && len(strings.Fields(text[at:])) > fewest
}

// reutersCredit reports whether a line ends with "REUTERS/Name" or its like. In
// running text the name is not in capitals ("a Reuters/Ipsos poll").
func reutersCredit(text string) bool {
	at := strings.LastIndex(text, "REUTERS/")
	return at >= 0 && len(strings.Fields(text[at:])) <= 8
}

// slashedCredit reports whether a line ends with who took a picture and for
// whom: (Jane Roe/Lowford Post via AP).
func slashedCredit(text string) bool {
	open := strings.LastIndexByte(text, '(')
	who, whom, ok := strings.Cut(strings.TrimSuffix(text[open+1:], ")"), "/")
	return ok && namesOnly(who, 2, 4) && namesOnly(strings.Replace(whom, " via ", " ", 1), 1, 6)
}

// namesOnly reports whether s is from least to most words that begin with a
// capital.
func namesOnly(s string, least, most int) bool {
	words := strings.Fields(s)
	return len(words) >= least && len(words) <= most && !slices.ContainsFunc(words, func(w string) bool {
		r, _ := utf8.DecodeRuneInString(w)
		return !unicode.IsUpper(r)
	})
}

// isPhotoCredit reports whether a few words name a picture's agency:
// "ap photo/jane doe", "jane doe/getty images", "mgn photo".
func isPhotoCredit(t string) bool {
	if len(t) > 90 || strings.ContainsAny(t, ".!?;") && !strings.Contains(t, "photo") {
		return false
	}
	for _, w := range photoWords {
		if at := strings.Index(t, w); at >= 0 && (at == 0 || !isWordByte(t[at-1])) && wordEnds(t[at+len(w):]) {
			return true
		}
	}
	return false
}

// isLinkLine reports whether a line only leads to another article: a headline
// before "Read more".
func isLinkLine(text string) bool {
	title, ok := strings.CutSuffix(text, " Read more")
	return ok && len(text) < longestShort && !endsSentence(title)
}

// atTheEdge names lines that are furniture above and below the article only.
func atTheEdge(text, t string) string {
	switch {
	case isByline(text):
		return whyByline
	case isAddress(t):
		return whyAddress
	case isSourceLine(text):
		return whySource
	}
	return ""
}

// isAddress reports whether a line is a web address and nothing else.
func isAddress(t string) bool {
	return !strings.ContainsAny(t, " \n") && (strings.HasPrefix(t, "http://") || strings.HasPrefix(t, "https://") || strings.HasPrefix(t, "www.") || hostLine(t))
}

// hostLine reports whether t is a host's name: "news.example.com".
func hostLine(t string) bool {
	dot := strings.LastIndexByte(t, '.')
	if dot < 2 || len(t)-dot < 3 || len(t)-dot > 8 || len(t) > 60 {
		return false
	}
	return strings.IndexFunc(t, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '.' || r == '-')
	}) < 0
}
