package feed

import "testing"

func TestParseDate(t *testing.T) {
	for in, want := range map[string]string{
		"2013-07-05":                          "2013-07-05",
		"2017-06-22T18:48:00Z":                "2017-06-22T18:48:00Z",
		"2013-07-05T10:00:00+0200":            "2013-07-05T10:00:00+02:00",
		"2013-07-05 10:00:00 +02:00":          "2013-07-05T10:00:00+02:00",
		"20130705T120000Z":                    "2013-07-05T12:00:00Z",
		"20130705":                            "2013-07-05",
		"1373025600":                          "2013-07-05T12:00:00Z",
		"1373025600000":                       "2013-07-05T12:00:00Z",
		"Fri, 05 Jul 2013 12:00:00 GMT":       "2013-07-05T12:00:00Z",
		"Fri, 5 Jul 2013 12:00:00 -0400":      "2013-07-05T12:00:00-04:00",
		"July 5 2013":                         "2013-07-05",
		"July 5, 2013":                        "2013-07-05",
		"Jul. 5th, 2013":                      "2013-07-05",
		"5 July 2013":                         "2013-07-05",
		"the 5th of July 2013":                "2013-07-05",
		"2013, July 5":                        "2013-07-05",
		"Published Friday, 5 July 2013":       "2013-07-05",
		"Updated 3:15 p.m. EDT, July 5, 2013": "2013-07-05T15:15:00-04:00",
		"Friday 5 July 2013 22.34 BST":        "2013-07-05T22:34:00+01:00",
		"9:53 AM, MON 22 JUL 2013":            "2013-07-22",
		"12:05 AM UTC, 22 July 2013":          "2013-07-22T00:05:00Z",
		"5.7.2013":                            "2013-07-05",
		"05.07.13":                            "2013-07-05",
		"25/12/2013":                          "2013-12-25",
		"12/25/2013":                          "2013-12-25",
		"2013/7/5":                            "2013-07-05",
		"2012.08.08 09:01 AM":                 "2012-08-08",
		"5. Juli 2013":                        "2013-07-05",
		"Freitag, 5. Juli 2013, 14:30 Uhr":    "2013-07-05",
		"5. März 2013":                        "2013-03-05",
		"le 5 juillet 2013 à 14h30":           "2013-07-05",
		"1er août 2013":                       "2013-08-01",
		"5 de julio de 2013":                  "2013-07-05",
		"viernes, 5 de julio de 2013":         "2013-07-05",
		"5 luglio 2013":                       "2013-07-05",
		"5 de julho de 2013":                  "2013-07-05",
		"5 juli 2013":                         "2013-07-05",
		"5 lipca 2013":                        "2013-07-05",
		"5 Temmuz 2013":                       "2013-07-05",
		"5 июля 2013 г.":                      "2013-07-05",
		"5 липня 2013":                        "2013-07-05",
		"5 يوليو 2013":                        "2013-07-05",
		"5 जुलाई 2013":                        "2013-07-05",
		"2013年7月5日":                           "2013-07-05",
		"2013年7月5日 12時30分":                    "2013-07-05",
		"2013년 7월 5일":                         "2013-07-05",
		// Left out rather than guessed.
		"yesterday": "", "2 hours ago": "", "July 5": "", "Friday": "", "2013": "", "July 2013": "", "31 June 2013": "", "": "",
		"5 July 2013 in Lowford": "", "13/13/2013": "", "99999999999999": "", "July 5, 2013 July 6, 2013": "", "The 5 July 2013 movement": "",
		"05/07/2013": "", "5-7-2013": "", "Published 5/7/13": "", // may be two days
	} {
		if got := ParseDate(in).String(); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	if got := parseDate("05/07/2013"); got.String() != "2013-05-07" || got.swapped().String() != "2013-07-05" {
		t.Error(got)
	}
}

func TestDateLines(t *testing.T) {
	for in, want := range map[string]bool{
		"July 5 2013": true, "Posted: Thursday, July 29,2004": true, "Published 5 July 2013 | Updated 6 July 2013": true, "6 years ago": true, "Updated 2 hours ago": true,
		"Thu, March 7, 2013 | 4:12 PM": true, "2013-07-05": true,
		"July 5 was a Friday": false, "In 2013": false, "12 people": false, "1990": false, "May 12 dead": false, "911": false,
	} {
		if got := isDateLine(in); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
}

// FuzzDate checks that what is understood is a day that exists and reads back
// as itself.
func FuzzDate(f *testing.F) {
	for _, s := range []string{"July 5, 2013", "5.7.13", "2013年7月5日", "Fri, 05 Jul 2013 12:00:00 GMT", "12/25/2013 4 pm"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := ParseDate(s)
		if d.IsZero() {
			return
		}
		if again := ParseDate(d.String()); again.String() != d.String() {
			t.Errorf("%q is %s, which reads as %s", s, d, again)
		}
	})
}

// TestDateForms reads the day in forms of the common languages.
func TestDateForms(t *testing.T) {
	for _, in := range []string{
		"5. juli 2013 kl. 14.30", "5. heinäkuuta 2013 klo 14.30", "Julkaistu 5.7.2013", "Publisert 5. juli 2013", "Udgivet 5. juli 2013", "Opublikowano: 5 lipca 2013, 14:30", "5 июля 2013 года",
		"пятница, 5 июля 2013 г. 14:30", "2013年7月5日（金）14時30分", "平成25年7月5日", "2013년 7월 5일 금요일", "입력 2013.07.05 14:30", "Yayınlanma: 5 Temmuz 2013", "Güncelleme: 05 Temmuz 2013 Cuma", "5 تموز 2013", "٥ يوليو ٢٠١٣", "نشر في 5 يوليو 2013",
		"Publié le 5 juillet 2013 à 14 h 30", "Viernes, 5 de julio de 2013 - 14:30", "sexta-feira, 5 de julho de 2013", "venerdì 5 luglio 2013", "Gepubliceerd: vrijdag 5 juli 2013 14:30", "Jumat, 5 Juli 2013", "5 Tháng 7, 2013", "5 กรกฎาคม 2556", "2013. július 5.",
		"Παρασκευή 5 Ιουλίου 2013", "5 липня 2013", "5 ביולי 2013", "5 srpnja 2013", "5 юли 2013", "发布时间：2013年7月5日 14:30", "公開：2013年7月5日",
	} {
		if got := ParseDate(in); got.Format("2006-01-02") != "2013-07-05" {
			t.Errorf("%q: %s", in, got)
		}
	}
	for in, want := range map[string]string{
		"令和元年5月1日": "2019-05-01", "15 كانون الثاني 2020": "2020-01-15", "5 июля 2013, 14:30 МСК": "2013-07-05T14:30:00+03:00", "2013.07.05 오후 2:30 KST": "2013-07-05T14:30:00+09:00", "5 Juli 2013 14:30 WIB": "2013-07-05T14:30:00+07:00",
	} {
		if got := ParseDate(in); got.String() != want {
			t.Errorf("%q: %s", in, got)
		}
	}
}

// TestDatesOfUpdates tells when an article came out from when it was changed.
func TestDatesOfUpdates(t *testing.T) {
	for line, want := range map[string][2]string{
		"Published 5 July 2013 | Updated 6 July 2013":                     {"2013-07-05", "2013-07-06"},
		"Updated 6 July 2013 | Published 5 July 2013":                     {"2013-07-05", "2013-07-06"},
		"Publié le 5 juillet 2013 à 14h30 - Mis à jour le 6 juillet 2013": {"2013-07-05", "2013-07-06"},
		"Veröffentlicht am 05.07.2013, aktualisiert am 06.07.2013":        {"2013-07-05", "2013-07-06"},
		"Last modified on 6 July 2013":                                    {"2013-07-06", "2013-07-06"},
		"5 July 2013":                                                     {"2013-07-05", ""},
	} {
		text := "# The weir at Lowford fails\n\n" + line + "\n\nThe old weir at Lowford gave way on Wednesday night and flooded forty houses along the river, the fire service said.\n"
		drafts, _, err := parse(input{path: "a.md", data: []byte(text)})
		if err != nil {
			t.Fatal(err)
		}
		if a := finish(&drafts[0], nil); a.Published.String() != want[0] || a.Modified.String() != want[1] {
			t.Errorf("%q: %s, %s", line, a.Published, a.Modified)
		}
	}
}
