package feed

import (
	"strings"
	"unicode/utf8"
)

// agencies gives the names by which wire services are credited, letters only,
// and what this program calls them.
var agencies = agencyNames(map[string]string{
	"AP":              "ap|associatedpress|theassociatedpress|apnews|apwire|aponline",
	"Reuters":         "reuters|thomsonreuters|reutersstaff|reuter|reutersnews",
	"AFP":             "afp|agencefrancepresse|afprelaxnews|afpcom",
	"dpa":             "dpa|deutschepresseagentur|deutschepresseagenturdpa|dpainfocom",
	"PA":              "pa|pressassociation|thepressassociation|pamedia|panewsagency|pamediagroup",
	"UPI":             "upi|unitedpressinternational",
	"Xinhua":          "xinhua|xinhuanews|xinhuanewsagency|xinhuanet|新华社|新華社|新华网",
	"TASS":            "tass|itartass|тасс|итартасс",
	"RIA Novosti":     "rianovosti|ria|риановости",
	"Interfax":        "interfax|интерфакс",
	"EFE":             "efe|agenciaefe|euefe",
	"Europa Press":    "europapress|ep",
	"ANSA":            "ansa|agenziaansa",
	"Adnkronos":       "adnkronos",
	"Kyodo":           "kyodo|kyodonews|共同|共同通信",
	"Jiji":            "jiji|jijipress|時事|時事通信",
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
	"Belga":           "belga|agencebelga",
	"ANP":             "anp|algemeennederlandspersbureau",
	"TT":              "tt|tidningarnastelegrambyrå|ttnyhetsbyrån",
	"NTB":             "ntb|norsktelegrambyrå",
	"Ritzau":          "ritzau",
	"STT":             "stt",
	"PAP":             "pap|polskaagencjaprasowa",
	"ČTK":             "čtk|ctk",
	"MTI":             "mti",
	"Lusa":            "lusa|agêncialusa",
	"Anadolu":         "anadolu|anadoluagency|anadoluajansı|aa",
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
	for _, sep := range []string{"/", " - ", ", ", " and "} {
		if first, _, ok := strings.Cut(s, sep); ok {
			if name := agencyNamed(first); name != "" {
				return name
			}
		}
	}
	n := utf8.RuneCountInString(s)
	if n < 2 || n > 24 || len(strings.Fields(s)) > 3 || !allNames(s) || strings.ContainsAny(s, ".,;:?!") || allOf(s, digits+" ") {
		return ""
	}
	return s
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
