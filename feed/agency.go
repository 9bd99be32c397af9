package feed

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// agencies gives the names by which wire services are credited, letters only,
// and what this program calls them.
var agencies = agencyNames(map[string]string{
	"AP":              "ap|ap通信|美联社|美聯社|أسوشيتدبرس|associatedpress|theassociatedpress|apnews|apwire|aponline",
	"Reuters":         "reuters|路透社|路透|ロイター|로이터|رويترز|рейтер|thomsonreuters|reutersstaff|reuter|reutersnews",
	"AFP":             "afp|法新社|أفب|افب|فرانسبرس|agencefrancepresse|afprelaxnews|afpcom",
	"dpa":             "dpa|deutschepresseagentur|deutschepresseagenturdpa|dpainfocom",
	"PA":              "pa|pressassociation|thepressassociation|pamedia|panewsagency|pamediagroup",
	"UPI":             "upi|unitedpressinternational",
	"Xinhua":          "xinhua|xinhuanews|xinhuanewsagency|xinhuanet|新华社|新華社|新华网",
	"TASS":            "tass|itartass|tassnewsagency|тасс|итартасс",
	"RIA Novosti":     "rianovosti|ria|риановости",
	"Interfax":        "interfax|интерфакс",
	"EFE":             "efe|agenciaefe|euefe",
	"Europa Press":    "europapress|ep",
	"ANSA":            "ansa|agenziaansa",
	"Adnkronos":       "adnkronos",
	"Kyodo":           "kyodo|kyodonews|共同|共同通信|共同社|共同通信社",
	"Jiji":            "jiji|jijipress|時事|時事通信|時事通信社",
	"Bloomberg":       "bloomberg|bloombergnews",
	"Yonhap":          "yonhap|yonhapnews|yonhapnewsagency|연합뉴스",
	"PTI":             "pti|presstrustofindia",
	"ANI":             "ani|asiannewsinternational",
	"IANS":            "ians|indoasiannewsservice",
	"APA":             "apa|austriapresseagentur",
	"Keystone-SDA":    "sda|keystonesda|ats|keystoneats",
	"SID":             "sid|sportinformationsdienst",
	"KNA":             "kna|katholischenachrichtenagentur",
	"epd":             "epd|evangelischerpressedienst",
	"Belga":           "belga|agencebelga|belganewsagency|persagentschapbelga",
	"ANP":             "anp|algemeennederlandspersbureau",
	"TT":              "tt|tidningarnastelegrambyrå|ttnyhetsbyrån",
	"NTB":             "ntb|norsktelegrambyrå|ntbscanpix",
	"Ritzau":          "ritzau|ritzaubureau|ritzausbureau",
	"STT":             "stt|sttlehtikuva|suomentietotoimisto|finskanotisbyrån",
	"PAP":             "pap|polskaagencjaprasowa",
	"ČTK":             "čtk|ctk",
	"MTI":             "mti",
	"Lusa":            "lusa|agêncialusa",
	"Anadolu":         "anadolu|الأناضول|anadoluagency|anadoluajansı|aa",
	"IRNA":            "irna",
	"MENA":            "mena",
	"SPA":             "saudipressagency|واس",
	"WAM":             "wam",
	"AAP":             "aap|australianassociatedpress",
	"Canadian Press":  "cp|canadianpress|thecanadianpress|lapressecanadienne",
	"Bernama":         "bernama",
	"Antara":          "antara",
	"Notimex":         "notimex",
	"Agência Brasil":  "agênciabrasil|agenciabrasil",
	"Télam":           "télam|telam",
	"Ukrinform":       "ukrinform",
	"CNA":             "centralnewsagency|中央社",
	"China News":      "chinanewsservice|中新社|中新网|中国新闻社",
	"Tanjug":          "tanjug|танјуг",
	"Agerpres":        "agerpres",
	"BNS":             "bns|balticnewsservice",
	"ANA-MPE":         "anampe|απεμπε",
	"AGI":             "agi|agenziaitalia",
	"Prensa Latina":   "prensalatina",
	"VNA":             "vietnamnewsagency|ttxvn",
	"KUNA":            "kuna|kuwaitnewsagency",
	"QNA":             "qna|qatarnewsagency",
	"APS":             "algériepresseservice|algeriepresseservice",
	"Dow Jones":       "dowjones|dowjonesnewswires",
	"Servimedia":      "servimedia",
	"Tribune Content": "tribunecontentagency|tribunenewsservice|tns|tca",
})

func agencyNames(table map[string]string) map[string]string {
	names := make(map[string]string)
	for name, forms := range table {
		for form := range strings.SplitSeq(forms, "|") {
			if form != "" {
				names[form] = name
			}
		}
	}
	return names
}

// agencyNamed returns the wire service of a name, or "".
func agencyNamed(s string) string { return agencies[letters(s)] }

// creditName returns who a credit in brackets names: the wire service, else
// the short name as it stands; "" where the words are no credit.
func creditName(s string) string {
	s = strings.TrimSpace(s)
	if name := agencyNamed(s); name != "" {
		return name
	}
	for _, part := range strings.FieldsFunc(creditMarks.Replace(s), func(r rune) bool { return r == '\x00' }) {
		if name := agencyNamed(part); name != "" {
			return name
		}
	}
	n := utf8.RuneCountInString(s)
	if n < 2 || n > 24 || len(strings.Fields(s)) > 3 || !allNames(s) || strings.ContainsAny(s, ".,;:?!") || !hasInitials(s) {
		return ""
	}
	return s
}

var creditMarks = strings.NewReplacer("/", "\x00", " - ", "\x00", ", ", "\x00", " and ", "\x00")

// hasInitials reports whether a credit has a short word all in capitals, as
// services and stations do and places do not.
func hasInitials(s string) bool {
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '/' || r == '-' }) {
		upper := 0
		for _, r := range w {
			if !unicode.IsUpper(r) {
				break
			}
			upper++
		}
		if upper >= 2 && utf8.RuneCountInString(w) <= 10 {
			return true
		}
	}
	return false
}

// stationName matches what American stations sign with: WKRN, KCRA 3, CBS13.
var stationName = regexp.MustCompile(`^(?:[KW][A-Z]{2,3}(?:-TV|-FM)?(?: ?\d{1,2})?|(?:CBS|NBC|ABC|FOX|LEX|NEWS) ?[A-Z0-9][A-Za-z0-9]*|\d{1,2}[A-Z]{3}.*)$`)

// isStation reports whether a credit is a broadcaster's own and names the
// source, not a wire service.
func isStation(credit string) bool {
	first, _, _ := strings.Cut(credit, "/")
	return stationName.MatchString(first)
}

// agencyIn returns the wire service that a copyright line or a byline credits,
// or "".
func agencyIn(line string) string {
	t := fold(line)
	for _, a := range []struct{ phrase, name string }{
		{"associated press", "AP"}, {"thomson reuters", "Reuters"}, {"reuters", "Reuters"}, {"agence france", "AFP"}, {"deutsche presse", "dpa"},
		{"press association", "PA"}, {"pa media", "PA"}, {"united press international", "UPI"}, {"xinhua", "Xinhua"}, {"canadian press", "Canadian Press"},
		{"australian associated press", "AAP"}, {"press trust of india", "PTI"}, {"kyodo", "Kyodo"}, {"yonhap", "Yonhap"}, {"bloomberg news", "Bloomberg"}, {"tribune content agency", "Tribune Content"}, {"tribune news service", "Tribune Content"},
	} {
		if strings.Contains(t, a.phrase) && !(a.name == "AP" && strings.Contains(t, "australian associated")) {
			return a.name
		}
	}
	for _, w := range strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(" ,;()/|.-–—©", r) }) {
		if w == strings.ToUpper(w) || w == "dpa" {
			if name := agencyNamed(w); name != "" && len(w) > 2 || w == "AP" || w == "PA" {
				return agencyNamed(w)
			}
		}
	}
	return ""
}
