package feed

import (
	"slices"
	"testing"
)

func TestBylineForms(t *testing.T) {
	ines, two := []string{"Ines Roe"}, []string{"Ines Roe", "Max Hill"}
	for line, want := range map[string][]string{
		"By: Ines Roe": ines, "Von: Ines Roe": ines, "von Ines Roe": ines, "Ein Bericht von Ines Roe": ines, "Por: Ines Roe": ines, "Par : Ines Roe": ines, "di Ines Roe": ines,
		"Von Ines Roe und Max Hill": two, "Par Ines Roe et Max Hill": two, "Por Ines Roe y Max Hill": two, "Autorzy: Ines Roe, Max Hill": two, "Av Ines Roe og Max Hill": two, "Door Ines Roe en Max Hill": two, "Di Ines Roe e Max Hill": two,
		"Tekst: Ines Roe": ines, "Teksti: Ines Roe": ines, "Skrevet av Ines Roe": ines, "Skriven av Ines Roe": ines, "Kirjoittanut Ines Roe": ines, "Yazan: Ines Roe": ines, "Muhabir: Ines Roe": ines, "Oleh Ines Roe": ines, "Oprac. Ines Roe": ines,
		"Автор: Инес Роу": {"Инес Роу"}, "بقلم: إيناس رو": {"إيناس رو"}, "作者：王某某": {"王某某"}, "本报记者 王某某": {"王某某"}, "山田太郎記者": {"山田太郎"}, "홍길동 기자": {"홍길동"},
		"Von der Redaktion": nil,
	} {
		if got := splitAuthors(bylineNames(line)); !slices.Equal(got, want) {
			t.Errorf("%q: %q", line, got)
		}
	}
	for _, line := range []string{
		"Di Lowford si parla molto", "Od poniedziałku zamknięty", "Av alle byer", "von Lowford", "De Ines Roe se sabe poco", "كتب الرئيس رسالة طويلة إلى مجلس المدينة عن السد", "记者 从 市政府 了解 到 大坝 决口 的 消息", "글 쓰는 사람들",
	} {
		if isByline(line) {
			t.Errorf("%q is no byline", line)
		}
	}
}
