package feed

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/text/encoding/htmlindex"
)

// undeclared are sentences in the letters of their languages with encodings
// that files in them come in. The first sentence alone must do.
var undeclared = []struct{ encodings, text string }{
	{"windows-1252 iso-8859-15", "Die Brücke über den Fluss ist nach Angaben der Stadt bis zur nächsten Woche gesperrt. Über die Gründe wollte sich der Bürgermeister nicht äußern."},
	{"windows-1252", "Le maire a déclaré lundi que le barrage était fermé jusqu’à la semaine prochaine. Personne n’a été blessé, où que ce soit, et l’été s’annonce très sec."},
	{"windows-1252", "El puente sobre el río está cerrado hasta la próxima semana, según la policía. El alcalde señaló que mañana habrá una reunión."},
	{"windows-1252", "A ponte sobre o rio está fechada até à próxima semana e não há feridos, segundo a polícia. A situação é grave, disse o presidente da câmara."},
	{"windows-1252", "Bron över floden är stängd till nästa vecka och ingen har skadats, säger polisen. Även skolan är stängd."},
	{"windows-1252", "The mayor said “nobody was hurt” — and that the café wouldn’t open. The bill is £40 for each house, she said."},
	{"windows-1252", "Er zijn geen gewonden, zei de burgemeester van de stad; één huis is beschadigd, drie ruïnes niet. De brug over de rivier is gesloten."},
	{"windows-1250 iso-8859-2", "Most na rzece jest zamknięty do przyszłego tygodnia, a nikt nie został ranny. Burmistrz powiedział, że woda wciąż się podnosi i żąda pomocy."},
	{"windows-1250 iso-8859-2", "Most přes řeku je uzavřen do příštího týdne a nikdo nebyl zraněn. Starosta řekl, že voda dále stoupá, a žádá o pomoc."},
	{"windows-1250 iso-8859-2", "A folyón átívelő híd a jövő hétig zárva tart, és senki sem sérült meg. A polgármester szerint a víz tovább emelkedik, ezért segítséget kért."},
	{"windows-1250 iso-8859-2", "Podul peste râu este închis până săptămâna viitoare şi nimeni nu a fost rănit. Primarul a spus că apa creşte şi că aşteaptă ajutor."},
	{"windows-1251 koi8-r iso-8859-5 ibm866", "Мэр города заявил в понедельник, что мост через реку закрыт до следующей недели. Никто не пострадал."},
	{"windows-1251 koi8-u", "Мер міста заявив у понеділок, що міст через річку закрито до наступного тижня. Ніхто не постраждав, її родина теж."},
	{"windows-1251 iso-8859-5", "Кметът на града заяви в понеделник, че мостът над реката е затворен до следващата седмица. Няма пострадали."},
	{"windows-1253 iso-8859-7", "Ο δήμαρχος δήλωσε τη Δευτέρα ότι η γέφυρα στον ποταμό είναι κλειστή έως την επόμενη εβδομάδα. Κανείς δεν τραυματίστηκε."},
	{"windows-1254 iso-8859-9", "Belediye başkanı pazartesi günü köprünün gelecek haftaya kadar kapalı olduğunu açıkladı. Şehirde kimse yaralanmadı, ışıklar yanıyor."},
	{"windows-1255", "ראש העיר אמר ביום שני כי הגשר מעל הנהר סגור עד השבוע הבא. איש לא נפגע."},
	{"windows-1256 iso-8859-6", "قال رئيس البلدية يوم الاثنين إن الجسر فوق النهر مغلق حتى الأسبوع المقبل. ولم يصب أحد بأذى."},
	{"windows-1257 iso-8859-13", "Meras pirmadienį pareiškė, kad tiltas per upę uždarytas iki kitos savaitės. Niekas nenukentėjo, žmonės jau grįžta į namus."},
	{"windows-1257", "Mērs pirmdien paziņoja, ka tilts pār upi ir slēgts līdz nākamajai nedēļai. Neviens nav cietis, cilvēki jau atgriežas mājās."},
	{"windows-874", "นายกเทศมนตรีกล่าวเมื่อวันจันทร์ว่าสะพานข้ามแม่น้ำปิดจนถึงสัปดาห์หน้า. ไม่มีผู้ได้รับบาดเจ็บ ตำรวจกล่าว"},
	{"shift_jis euc-jp iso-2022-jp", "市長は月曜日、川にかかる橋を来週まで閉鎖すると発表した。けが人はいなかったという。"},
	{"gb18030 gbk", "市长星期一表示，河上的大桥将关闭到下周。没有人受伤。警方说，四十所房屋仍在水中。"},
	{"big5", "市長星期一表示，河上的大橋將關閉到下週。沒有人受傷。警方說，四十所房屋仍在水中。"},
	{"euc-kr", "시장은 월요일 강 위의 다리가 다음 주까지 폐쇄된다고 밝혔다. 다친 사람은 없다."},
}

func TestUndeclaredEncodings(t *testing.T) {
	for _, c := range undeclared {
		first, _, _ := strings.Cut(strings.ReplaceAll(c.text, "。", ". "), ". ")
		for _, text := range []string{c.text, strings.ReplaceAll(c.text, "’", "'") + "\n\n" + c.text + "\n", first} {
			for _, name := range strings.Fields(c.encodings) {
				enc, err := htmlindex.Get(name)
				if err != nil {
					t.Fatal(name, err)
				}
				want := text
				if strings.HasPrefix(name, "iso-") { // which has no typographic marks
					want = strings.ReplaceAll(text, "’", "'")
				}
				data, err := enc.NewEncoder().Bytes([]byte(want))
				if err != nil {
					t.Fatal(name, err)
				}
				if got, as := decodeText(data, ""); got != want {
					t.Errorf("%s: as %s %.60q", name, as, got)
				}
			}
			for _, name := range []string{"utf-16le", "utf-16be"} {
				data, err := utf16(name).NewEncoder().Bytes([]byte(text))
				if err != nil {
					t.Fatal(err)
				}
				if got, as := decodeText(data, ""); got != text {
					t.Errorf("%s without mark: as %s %.60q", name, as, got)
				}
				if drafts, kind, err := parse(input{path: "a.txt", data: data}); err != nil || len(drafts) != 1 || kind != "plain" {
					t.Errorf("%s without mark: %.20q %s, %v", name, text, kind, err)
				}
			}
		}
	}
}

// What is no text at all must not become one, whatever two bytes may spell.
func TestBinaryIsNoUTF16(t *testing.T) {
	var ramp, pairs bytes.Buffer
	for i := range 4096 {
		ramp.WriteByte(byte(i * 7))
		pairs.Write([]byte{byte(i >> 3), byte(i), 1, byte(i * 31)})
	}
	for _, data := range [][]byte{ramp.Bytes(), pairs.Bytes(), bytes.Repeat([]byte{1, 2, 3, 4}, 100), append([]byte("\x7fELF\x02\x01\x01"), make([]byte, 200)...)} {
		if name := looksUTF16(data); name != "" {
			t.Errorf("%.8q as %s", data, name)
		}
	}
}

// A few characters tell nothing: they are what they most often are.
func TestFewCharacters(t *testing.T) {
	for data, want := range map[string]string{
		"The bill is \xa340.":                  "The bill is £40.",
		"The caf\xe9 is shut.":                 "The café is shut.",
		"\x93No,\x94 she said.":                "“No,” she said.",
		"a \xa4 sign":                          "a ¤ sign",
		"broken \xe2\x80\x99 and \xe2\x80\x9d": "broken ’ and ”",
	} {
		if got, as := decodeText([]byte(data), ""); got != want {
			t.Errorf("%q: as %s %q", data, as, got)
		}
	}
	if got, as := decodeText([]byte("\xe2\x80\x99<>\xe2\x80\x9d\xa9"), "utf-8"); as != "utf-8" || !strings.HasPrefix(got, "’<>”") {
		t.Errorf("declared as UTF-8: as %s %q", as, got)
	}
}
