package feed

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/htmlindex"
)

// Sentences in the letters of their languages, as they stand in legacy files.
var legacyTexts = map[string]string{
	"windows-1252": "“Die Brücke über den Fluß ist gesperrt”, sagte die Bürgermeisterin – am Montag hätten Bäche die Straßen überschwemmt. Où est l’élève déjà né à Orléans? El niño mañana comerá.",
	"windows-1250": "Starosta řekl, že most přes řeku je uzavřen až do příštího týdne. Žádný člověk nebyl zraněn, uvedla městská policie v úterý večer. Průtok řeky dosáhl nejvyšší úrovně.",
	"iso-8859-2":   "Burmistrz powiedział, że most na rzece jest zamknięty do przyszłego tygodnia. Nikt nie został ranny, poinformowała policja miejska. Poziom wody osiągnął najwyższą wartość wśród dotąd zmierzonych, żółć.",
	"windows-1251": "Мэр города заявил, что мост через реку закрыт до следующей недели. Никто не пострадал, сообщила городская полиция во вторник вечером. Уровень воды достиг самой высокой отметки за всё время.",
	"koi8-r":       "Мэр города заявил, что мост через реку закрыт до следующей недели. Никто не пострадал, сообщила городская полиция во вторник вечером. Уровень воды достиг самой высокой отметки за всё время.",
	"iso-8859-7":   "Ο δήμαρχος είπε ότι η γέφυρα πάνω από το ποτάμι θα μείνει κλειστή μέχρι την επόμενη εβδομάδα. Κανείς δεν τραυματίστηκε, ανακοίνωσε η αστυνομία την Τρίτη το βράδυ.",
	"windows-1255": "ראש העיר אמר כי הגשר מעל הנהר סגור עד השבוע הבא. איש לא נפגע, מסרה משטרת העיר ביום שלישי בערב. מפלס המים הגיע לשיא של כל הזמנים.",
	"windows-1256": "قال رئيس البلدية إن الجسر فوق النهر مغلق حتى الأسبوع المقبل. ولم يصب أحد بأذى، حسبما أعلنت شرطة المدينة مساء الثلاثاء. وبلغ منسوب المياه أعلى مستوى له.",
	"windows-1254": "Belediye başkanı, nehir üzerindeki köprünün gelecek haftaya kadar kapalı kalacağını söyledi. Şehir polisi salı akşamı kimsenin yaralanmadığını açıkladı. Su seviyesi şimdiye kadarki en yüksek değere ulaştı.",
	"windows-1253": "Ο δήμαρχος είπε ότι η γέφυρα πάνω από το ποτάμι θα μείνει κλειστή μέχρι την επόμενη εβδομάδα. “Κανείς δεν τραυματίστηκε” – ανακοίνωσε η αστυνομία, Άγιος.",
	"windows-1257": "Mērs paziņoja, ka tilts pār upi būs slēgts līdz nākamajai nedēļai. Neviens nav cietis, otrdienas vakarā ziņoja pilsētas policija. Ūdens līmenis sasniedza visu laiku augstāko atzīmi.",
	"windows-874":  "นายกเทศมนตรีกล่าวว่าสะพานข้ามแม่น้ำจะปิดจนถึงสัปดาห์หน้า ตำรวจเมืองแจ้งเมื่อเย็นวันอังคารว่าไม่มีผู้ได้รับบาดเจ็บ ระดับน้ำสูงที่สุดเท่าที่เคยบันทึกไว้",
	"koi8-u":       "Мер міста заявив, що міст через річку зачинено до наступного тижня. Ніхто не постраждав, повідомила міська поліція у вівторок увечері. Її керівник додав, що рівень води сягнув найвищої позначки.",
	"iso-8859-1":   "Borgmästaren sade att bron över ån är stängd till nästa vecka. Ingen människa skadades, uppgav polisen på tisdagskvällen. Vattnet nådde den högsta nivån någonsin.",
	"iso-8859-5":   "Мэр города заявил, что мост через реку закрыт до следующей недели. Никто не пострадал, сообщила городская полиция во вторник вечером. Уровень воды достиг самой высокой отметки за всё время.",
	"iso-8859-9":   "Belediye başkanı, nehir üzerindeki köprünün gelecek haftaya kadar kapalı kalacağını söyledi. Şehir polisi salı akşamı kimsenin yaralanmadığını açıkladı. Su seviyesi şimdiye kadarki en yüksek değere ulaştı.",
	"iso-8859-15":  "Le pont sur la rivière restera fermé jusqu'à mardi, a déclaré la mairie; coût estimé: 3 000 € au plus. Personne n'a été blessé, a indiqué la police hier à la préfecture.",
	"iso-8859-13":  "Mērs paziņoja, ka tilts pār upi būs slēgts līdz nākamajai nedēļai. Neviens nav cietis, otrdienas vakarā ziņoja pilsētas policija. Ūdens līmenis sasniedza visu laiku augstāko atzīmi.",
	"shift_jis":    "市長は、川にかかる橋を来週まで閉鎖すると発表した。市警察によると、けが人はいない。水位は観測史上最高に達したという。住民には避難が呼びかけられている。",
	"euc-jp":       "市長は、川にかかる橋を来週まで閉鎖すると発表した。市警察によると、けが人はいない。水位は観測史上最高に達したという。住民には避難が呼びかけられている。",
	"gb18030":      "市长表示，河上的大桥将关闭到下周。市警察局周二晚间说，没有人受伤。水位达到有记录以来的最高点，居民被要求撤离到安全的地方，学校也已经停课。",
	"big5":         "市長表示，河上的大橋將關閉到下週。市警察局週二晚間說，沒有人受傷。水位達到有紀錄以來的最高點，居民被要求撤離到安全的地方，學校也已經停課。",
	"euc-kr":       "시장은 강을 가로지르는 다리가 다음 주까지 폐쇄된다고 밝혔다. 시 경찰은 화요일 저녁 부상자는 없다고 발표했다. 수위는 관측 사상 최고치에 이르렀다.",
}

func TestLegacyEncodings(t *testing.T) {
	for name, text := range legacyTexts {
		enc, err := htmlindex.Get(name)
		if err != nil {
			t.Fatal(err)
		}
		data, err := enc.NewEncoder().Bytes([]byte(text))
		if err != nil {
			t.Fatal(name, err)
		}
		if got, as := decodeText(data, ""); got != text {
			t.Errorf("%s undeclared: as %s %.60q", name, as, got)
		}
		if got, as := decodeText(data, strings.ToUpper(name)); got != text {
			t.Errorf("%s declared: as %s %.60q", name, as, got)
		}
		if got, as := decodeText([]byte(text), name); got != text || as != "utf-8" {
			t.Errorf("%s declared for UTF-8: as %s %.60q", name, as, got)
		}
	}
}

func TestUnicodeEncodings(t *testing.T) {
	const text = "Flood – 40 houses\n\nWater."
	utf16 := func(big bool) string {
		var b strings.Builder
		for _, r := range text {
			if big {
				b.WriteString(string([]byte{byte(r >> 8), byte(r)}))
			} else {
				b.WriteString(string([]byte{byte(r), byte(r >> 8)}))
			}
		}
		return b.String()
	}
	for name, data := range map[string]string{
		"utf-8": text, "utf-8 with mark": "\xef\xbb\xbf" + text, "utf-16le": "\xff\xfe" + utf16(false), "utf-16be": "\xfe\xff" + utf16(true),
		"utf-16le without mark": utf16(false), "utf-16be without mark": utf16(true),
	} {
		if got, as := decodeText([]byte(data), "iso-8859-1"); got != text {
			t.Errorf("%s: as %s %q", name, as, got)
		}
		articles, _, err := parse(input{path: "a.txt", data: []byte(data)})
		if err != nil || len(articles) != 1 || !strings.HasPrefix(articles[0].markdown, "Flood – 40 houses") {
			t.Errorf("%s: %v", name, err)
		}
	}
	// Text that was decoded wrongly once stays as it is.
	const mojibake = "The cafÃ© on the river was full, â€œall of themâ€ said."
	if got, _ := decodeText([]byte(mojibake), ""); got != mojibake {
		t.Errorf("%q", got)
	}
	if got, _ := decodeText([]byte("na\xc3\xafve caf\xc3\xa9s, \xe2\x80\x9cquite\xe2\x80\x9d \xc3\xa9t\xc3\xa9 \xc3\xa0 \xc3\xa9\xc3\xa9\xc3\xa9 and one broken \xff byte"), ""); !strings.Contains(got, "naïve cafés") {
		t.Errorf("%q", got)
	}
}
