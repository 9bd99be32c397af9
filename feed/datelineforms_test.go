package feed

import "testing"

func TestDatelineForms(t *testing.T) {
	for _, c := range []struct{ text, place, agency string }{
		{"LONDON, July 5 (Reuters) - The weir failed.", "LONDON", "Reuters"},
		{"MOSCOW, January 21. /TASS/. The weir failed.", "MOSCOW", "TASS"},
		{"Genève (ats) Le barrage a cédé.", "Genève", "Keystone-SDA"},
		{"Brussel (Belga) - De dam brak.", "Brussel", "Belga"},
		{"(ANSA) - ROMA, 11 OTT - La diga ha ceduto.", "ROMA", "ANSA"},
		{"(Belga) De dam brak woensdag.", "", "Belga"},
		{"SAITAMA, Japan, Dec. 9 Kyodo - The weir failed.", "SAITAMA, Japan", "Kyodo"},
		{"МОСКВА, 5 июл — РИА Новости. Плотину прорвало.", "МОСКВА", "RIA Novosti"},
		{"新华社北京7月5日电（记者某某）大坝决口。", "北京", "Xinhua"},
		{"【東京共同】ダムが決壊した。", "東京", "Kyodo"},
		{"(서울=연합뉴스) 홍길동 기자 = 댐이 무너졌다.", "서울", "Yonhap"},
		{"Neuburg (dpa) - Das Wehr brach.", "Neuburg", "dpa"},
		{"Neuburg (dpa/lby) - Das Wehr brach.", "Neuburg", "dpa"},
		{"Porto Novo, 2 ene (EFE).- La presa cedió.", "Porto Novo", "EFE"},
		{"Lisboa, 05 jul 2013 (Lusa) – A barragem cedeu.", "Lisboa", "Lusa"},
		{"ANKARA (AA) - Baraj yıkıldı.", "ANKARA", "Anadolu"},
		{"Jan 30 (Reuters) - The weir failed.", "", "Reuters"},
		{"NEW DELHI, Jul 5 (PTI) The weir failed on Friday.", "NEW DELHI", "PTI"},
		{"New Delhi, July 5 (IANS) The weir failed on Friday.", "New Delhi", "IANS"},
		{"HELSINKI (STT) Pato murtui.", "HELSINKI", "STT"},
		// What is none.
		{"The Associated Press (AP) said on Friday that the weir had failed.", "", ""},
		{"Reuters (AFP) Max Hill", "", ""},
		{"Ines Roe (AP) wrote to the mayor.", "", ""},
		{"Ines Roe (left) met the mayor.", "", ""},
		{"The route from Lowford/Hillford/Weirford was closed.", "", ""},
		{"He said the AP/NORC poll was wrong - and why.", "", ""},
	} {
		if d := readDateline(c.text); d.place != c.place || d.agency != c.agency || d.end > 0 != (c.place+c.agency != "") {
			t.Errorf("%q: %q %q %d", c.text, d.place, d.agency, d.end)
		}
	}
}

func FuzzDateline(f *testing.F) {
	for _, s := range []string{"MOSCOW, January 21. /TASS/. The", "(ANSA) - ROMA, 11 OTT - La", "【東京共同】ダム", "(서울=연합뉴스) 홍 = 댐", "МОСКВА — РИА Новости. П"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d := readDateline(s); d.end < 0 || d.end > len(s) || d.end == 0 && d != (dateline{}) {
			t.Errorf("%q: %+v", s, d)
		}
	})
}
