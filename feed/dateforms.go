package feed

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// clockWords say that a time of day follows, whatever parts its hours from its
// minutes: kl. 14.30.
var clockWords = wordSet("kl klo kello klokken um om godz alle ore at")

var (
	// localDigits are those of Arabic, Persian and Hindi, and the wide ones.
	localDigits = func() *strings.Replacer {
		var pairs []string
		for _, zero := range []rune{'٠', '۰', '०', '０'} {
			for i := range 10 {
				pairs = append(pairs, string(zero+rune(i)), strconv.Itoa(i))
			}
		}
		return strings.NewReplacer(pairs...)
	}()
	// twoWordMonths are months of the Levant that have a number in their names.
	twoWordMonths = strings.NewReplacer("كانون الثاني", "يناير", "كانون الأول", "ديسمبر", "تشرين الأول", "أكتوبر", "تشرين الثاني", "نوفمبر")
	// eraYear matches a year counted in an era of Japan.
	eraYear = regexp.MustCompile(`(令和|平成|昭和)(元|\d{1,2})年`)
	eras    = map[string]int{"令和": 2018, "平成": 1988, "昭和": 1925}
	// thaiYear matches a Buddhist year behind a month.
	thaiYear = regexp.MustCompile(`(\p{Thai}\s*(?:พ\.ศ\.)?\s*)(2[45]\d\d)`)
	// monthNumber matches a month that Vietnamese gives by its number.
	monthNumber = regexp.MustCompile(`(?i)(\d{1,2})[ ,]+tháng (\d{1,2})[ ,]+(?:năm )?(\d{4})`)
	hourSign    = regexp.MustCompile(`(\d{1,2}) h (\d{2})\b`)
)

// plainDate rewrites what only some languages have in a date.
func plainDate(s string) string {
	ascii := true
	for i := 0; i < len(s) && ascii; i++ {
		ascii = s[i] < utf8.RuneSelf
	}
	if strings.Contains(s, " h ") {
		s = hourSign.ReplaceAllString(s, "${1}h${2}")
	}
	if ascii {
		return s
	}
	s = twoWordMonths.Replace(localDigits.Replace(s))
	s = eraYear.ReplaceAllStringFunc(s, func(y string) string {
		m := eraYear.FindStringSubmatch(y)
		n, err := strconv.Atoi(m[2])
		if err != nil {
			n = 1 // the first year
		}
		return strconv.Itoa(eras[m[1]]+n) + "年"
	})
	s = thaiYear.ReplaceAllStringFunc(s, func(y string) string {
		m := thaiYear.FindStringSubmatch(y)
		n, _ := strconv.Atoi(m[2]) // four digits
		return m[1] + strconv.Itoa(n-543)
	})
	return monthNumber.ReplaceAllString(s, "$3-$2-$1")
}

// updateLabels open a line that says when a text was changed.
var updateLabels = []string{
	"updated", "last updated", "last modified", "modified", "aktualisiert", "zuletzt aktualisiert", "mis à jour", "dernière mise à jour", "modifié le", "actualizado", "última actualización", "aggiornato", "ultimo aggiornamento", "atualizado", "última atualização",
	"bijgewerkt", "laatst bijgewerkt", "uppdaterad", "senast uppdaterad", "oppdatert", "sist oppdatert", "opdateret", "senest opdateret", "päivitetty", "aktualizacja", "zaktualizowano", "обновлено", "оновлено", "güncelleme", "son güncelleme", "güncellendi", "更新", "最終更新", "수정", "최종수정", "آخر تحديث", "cập nhật", "diperbarui", "ενημέρωση",
}

// isUpdateDate reports whether a date line says when a text was changed, not
// when it came out.
func isUpdateDate(line string) bool { return hasOpening(fold(line), updateLabels) }

func shortYear(n int) int {
	if n >= 70 {
		return 1900 + n
	}
	return 2000 + n
}

// sane refuses years in which nothing was published that one could open.
func sane(d Date) (Date, bool) {
	if d.Year() < 1600 || d.Year() > 2200 {
		return Date{}, false
	}
	return d, true
}
