package feed

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// bylinePrefixes open a byline.
var bylinePrefixes = []string{
	"By ", "BY ", "by ", "By: ", "BY: ", "Written by ", "Words by ", "Story by ", "Posted by ", "Reported by ", "Analysis by ", "Author: ", "Authors: ",
	"Von ", "VON ", "von ", "Von: ", "Text: ", "TEXT: ", "Ein Bericht von ", "Eine Analyse von ", "Ein Kommentar von ", "Eine Reportage von ", "Interview von ", "Autor: ", "Autorin: ", "Autoren: ",
	"Par ", "PAR ", "par ", "Par : ", "Par: ", "Texte : ", "Auteur : ", "Por ", "POR ", "por ", "Por: ", "POR: ", "Texto: ", "Redacción: ",
	"Di ", "DI ", "di ", "Di: ", "Testo di ", "Autore: ", "Door ", "DOOR ", "door ", "Door: ", "Tekst: ", "Auteur: ", "Redactie: ",
	"Av ", "AV ", "Av: ", "Af ", "AF ", "Af: ", "Skrevet av ", "Skrevet af ", "Skriven av ", "Text av ", "Teksti: ", "Kirjoittanut ", "Kirjoittaja: ",
	"Autorzy: ", "Opracowanie: ", "Oprac. ", "Oprac.: ", "Redakcja: ", "Autoři: ", "Szerző: ", "Írta: ", "Yazan: ", "Haber: ", "Muhabir: ", "Oleh ", "Oleh: ", "Bởi ", "Tác giả: ",
	"Автор: ", "Автор ", "Авторы: ", "Текст: ", "Автор – ", "Συντάκτης: ", "Του ", "Της ", "بقلم: ", "بقلم ", "كتب: ", "كتبت: ", "כתב: ", "מאת: ", "מאת ",
	"作者：", "作者: ", "记者：", "记者: ", "记者 ", "记者｜", "記者：", "記者 ", "本报记者 ", "本報記者 ", "撰文：", "文：", "文/", "文 / ", "文｜", "文・", "글: ",
}

// roleBehind matches a name with its role behind it, as East Asian papers sign:
// 山田太郎記者, 홍길동 기자.
var roleBehind = regexp.MustCompile(`^(?:[【\[(（]\s*)?([\p{Han}\p{Hiragana}\p{Katakana}]{2,8}|\p{Hangul}{2,5})\s*(?:記者|特派員|論説委員|编辑|기자|특파원|논설위원)(?:\s+\S+@\S+)?\s*[】\])）]?$`)

// namesBeforeRole returns the name in such a line, or "".
func namesBeforeRole(line string) string {
	if line == "" || line[0] < utf8.RuneSelf && line[0] != '[' && line[0] != '(' {
		return ""
	}
	if m := roleBehind.FindStringSubmatch(line); m != nil {
		return m[1]
	}
	return ""
}

// Bounds of names in scripts without capitals, where any word could be one.
const mostUncasedWords, mostUncasedRunes = 5, 30

// uncased reports whether names are in a script that has no capitals.
func uncased(names string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(names))
	return unicode.IsLetter(r) && !unicode.IsUpper(r) && !unicode.IsLower(r)
}

func fewUncased(names string) bool {
	return len(strings.Fields(names)) <= mostUncasedWords && utf8.RuneCountInString(names) <= mostUncasedRunes
}

// lowerPrefixAlone reports whether a byline that opens in lower case is too
// short to be sure of: "di Lowford".
func lowerPrefixAlone(prefix, names string) bool {
	r, _ := utf8.DecodeRuneInString(prefix)
	return unicode.IsLower(r) && prefix != "by " && len(strings.Fields(names)) < 2
}

// andMarks matches "and" in languages in which it may stand within a name, too:
// between two names of two words each it parts them.
var andMarks = regexp.MustCompile(`(\p{L}+ [^\x00]*\p{L}) (?:e|en|og|och|ja|i|и|ve|dan) (\p{Lu}[^ \x00]* [^\x00]*\p{L})`)
