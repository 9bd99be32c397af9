package feed

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Datelines without a dash, and those of the agencies of East Asia.
var (
	// slashedDateline matches "MOSCOW, January 21. /TASS/. The ...".
	slashedDateline = regexp.MustCompile(`^([^/()]{2,60}?)[,.]? +/([^/ ][^/]{1,20})/[.:]?\s*(?:[-–—_]+ )?`)
	// bracketDateline matches "Genève (ats) Le ..." and "(ANSA) - ROMA, 11 OTT - ...".
	bracketDateline = regexp.MustCompile(`^(?:([^()/]{2,60}?) +)?[(（]([^()（）]{2,24})[)）]\s*[.:]?\s*(?:[-–—_]+ )?`)
	// chineseDateline matches "新华社北京7月5日电" and what follows in brackets.
	chineseDateline = regexp.MustCompile(`^[（(【]?(新华社|新華社|中新社|中新网|中央社)(?:记者[^，。]{1,20}?)?(\p{Han}{2,8}?)\d{0,4}年?\d{1,2}(?:月\d{1,2})?日[^\s。，]{0,12}?[电電](?:[（(][^）)]{0,40}[）)])?[】）)]?\s*`)
	// japaneseDateline matches 【東京共同】 and [ニューヨーク 5日 ロイター].
	japaneseDateline = regexp.MustCompile(`^[【\[［]\s*([\p{Han}\p{Katakana}ー]{2,12}?)?\s*(?:\d{1,2}日)?\s*(共同|時事|ロイター|AFP＝時事|AFP=時事|AFP)\s*[】\]］]\s*`)
	// koreanDateline matches "(서울=연합뉴스) 홍길동 기자 = ".
	koreanDateline = regexp.MustCompile(`^[(（\[]\s*(\p{Hangul}{2,10})\s*=\s*([^()\[\]=]{2,12}?)\s*[)）\]]\s*(?:\p{Hangul}{2,4} (?:기자|특파원)\s*=\s*)?`)
)

// agencyDateline reads a dateline by the agency in it, which must be a known
// one: without a dash nothing else parts it from the text.
func agencyDateline(paragraph string) dateline {
	head := paragraph[:min(len(paragraph), 2*longestDateline)]
	if at := strings.Index(head, " /"); at > 0 && at < longestDateline {
		if m := slashedDateline.FindStringSubmatch(head); m != nil {
			return namedDateline(head, m[0], m[1], m[2])
		}
	}
	if head == "" || !strings.ContainsAny(head, "(（") && head[0] < utf8.RuneSelf && head[0] != '[' {
		return dateline{} // as in nearly all texts
	}
	if m := bracketDateline.FindStringSubmatch(head); m != nil {
		if d := namedDateline(head, m[0], m[1], m[2]); d.end > 0 {
			return d
		}
	}
	for _, form := range []struct {
		match         *regexp.Regexp
		agency, place int
	}{{chineseDateline, 1, 2}, {japaneseDateline, 2, 1}, {koreanDateline, 2, 1}} {
		m := form.match.FindStringSubmatch(head)
		if m == nil {
			continue
		}
		if agency := agencyNamed(lastPart(m[form.agency])); agency != "" {
			return dateline{place: m[form.place], agency: agency, end: len(m[0])}
		}
	}
	return dateline{}
}

// lastPart returns what stands behind the last equals sign: AFP＝時事 is read
// in the wording of 時事.
func lastPart(s string) string {
	return s[strings.LastIndexAny(strings.ReplaceAll(s, "＝", "==="), "=")+1:]
}

// namedDateline returns the dateline of a matched head, if it names an agency
// and a place, or the agency alone.
func namedDateline(head, whole, line, credit string) dateline {
	agency := agencyNamed(credit)
	for _, part := range strings.FieldsFunc(creditMarks.Replace(credit), func(r rune) bool { return r == '\x00' }) {
		if agency == "" {
			agency = agencyNamed(part)
		}
	}
	d := dateline{agency: agency, end: len(whole)}
	next, _ := utf8.DecodeRuneInString(head[len(whole):])
	switch {
	case agency == "" || unicode.IsLower(next):
		return dateline{}
	case line == "":
		if rest := dashedDateline(head[len(whole):]); rest.end > 0 {
			d.place, d.end = rest.place, d.end+rest.end
		}
		return d
	case strings.HasPrefix(line, "The ") || agencyNamed(line) != "" || isOutletName(line):
		return dateline{}
	}
	if d.place = placeOf(line); d.place == "" {
		d.place = placeNamed(line)
	}
	if d.place == "" {
		return dateline{}
	}
	return d
}

// agencyLast parts the known agency from the end of a dateline that has no
// brackets: "SAITAMA, Japan, Dec. 9 Kyodo". A day must stand before it.
func agencyLast(line string) (rest, agency string) {
	at := strings.LastIndexByte(line, ' ')
	if at < 0 || !strings.ContainsAny(line[:at], digits) {
		return line, ""
	}
	if agency = agencyNamed(line[at+1:]); agency == "" {
		return line, ""
	}
	return strings.TrimSpace(line[:at]), agency
}

// agencyBehind takes the agency that stands behind the dash: "МОСКВА, 5 июл —
// РИА Новости. ".
func (d *dateline) agencyBehind(paragraph string) {
	if d.agency != "" || d.place == "" {
		return
	}
	name, _, ok := strings.Cut(paragraph[d.end:min(len(paragraph), d.end+longestDateline)], ". ")
	if ok && len(strings.Fields(name)) <= 2 && agencyNamed(name) != "" {
		d.agency = agencyNamed(name)
		d.end = len(paragraph[:d.end]) + len(name) + len(". ")
	}
}

// nextToNumber reports whether a number stands beside a word.
func nextToNumber(words []string, i int) bool {
	near := func(k int) bool {
		return k > 0 && k < len(words) && strings.Trim(words[k], ".,") != "" && allOf(strings.Trim(words[k], ".,"), digits)
	}
	return near(i-1) || near(i+1)
}
