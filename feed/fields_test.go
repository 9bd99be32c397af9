package feed

import (
	"fmt"
	"strings"
	"testing"
)

const prose = "The dam at Lowford failed on Monday and nobody was hurt, the mayor of the town said on the day after it.\n\nForty houses stand in water and two of the bridges over the river are gone, said the police.\n"

// one reads a file that holds one article.
func one(t *testing.T, name, text string) *Article {
	t.Helper()
	drafts, _, err := parse(input{path: name, data: []byte(text)})
	if err != nil || len(drafts) != 1 {
		t.Fatal(err, len(drafts))
	}
	drafts[0].Path = name
	return finish(&drafts[0], nil)
}

func TestFields(t *testing.T) {
	for _, c := range []struct{ name, file, text, want string }{
		{"clipping", "a.md", "---\ntitle: \"Dam fails\"\nsource: \"https://www.nytimes.com/2024/dam\"\nauthor:\n  - \"[[Jane Roe]]\"\n  - \"[[X|John Doe]]\"\npublished: 2024-05-06\n---\n", "Dam fails|The New York Times||Jane Roe+John Doe||2024-05-06"},
		{"toml", "a.md", "+++\ntitle = 'Dam fails'\nsite = 'New York Times - News'\ndate = 2024-05-06T07:08:09Z\nauthors = ['Jane Roe']\n+++\n", "Dam fails|The New York Times||Jane Roe||2024-05-06T07:08:09Z"},
		{"host as source", "a.md", "---\ntitle: Dam fails\npublisher: nytimes.com\n---\n", "Dam fails|The New York Times||||"},
		{"broken front matter", "a.md", "---\ntitle: Dam: it \"fails\"\nsite: [The Post\nauthor: Jane Roe\n---\n", "Dam: it \"fails\"|[The Post||Jane Roe||"},
		{"title twice", "a.md", "---\ntitle: Dam fails at Lowford\n---\n# Dam Fails at Lowford\n\n", "Dam Fails at Lowford|||||"},
		{"site behind the title", "a.md", "---\ntitle: \"Dam fails at Lowford | The City Post\"\n---\n", "Dam fails at Lowford|The City Post||||"},
		{"head of lines", "a.txt", "Dam fails at Lowford\n\nBy Jane Roe and John Doe\nThe City Post\nMay 6, 2024\n\n", "Dam fails at Lowford|The City Post||Jane Roe+John Doe||2024-05-06"},
		{"the same in Markdown", "a.md", "# Dam fails at Lowford\n\nBy Jane Roe and John Doe\nThe City Post\nMay 6, 2024\n\n", "Dam fails at Lowford|The City Post||Jane Roe+John Doe||2024-05-06"},
		{"one line", "a.txt", "Dam fails at Lowford\n\nBy Jane Roe | The Guardian | May 6, 2024\n\n", "Dam fails at Lowford|The Guardian||Jane Roe||2024-05-06"},
		{"caption above", "a.txt", "A view of the broken dam that has been holding back the river Low at Lowford since the war\n\nDam at Lowford fails\n\n", "Dam at Lowford fails|||||"},
		{"kicker", "a.txt", "Environment\n\nDam at Lowford fails\n\n", "Dam at Lowford fails|||||"},
		{"full stop above a byline", "a.txt", "The dam at Lowford is gone. Its builders are not.\n\nBy Jane Roe\n\n", "The dam at Lowford is gone. Its builders are not.|||Jane Roe||"},
		{"no headline", "a.txt", "It was a sentence like any other in the text.\n\n", "|||||"},
		{"dateline", "a.txt", "Dam at Lowford fails\n\nLOWFORD, Ruritania, May 6 (Reuters) - The dam failed on Monday and nobody was hurt, said the mayor of it.\n\n", "Dam at Lowford fails||Reuters||LOWFORD, Ruritania|"},
		{"unknown service", "a.txt", "Dam at Lowford fails\n\nLOWFORD (NWA) — The dam failed on Monday and nobody was hurt, said the mayor of it.\n\n", "Dam at Lowford fails||NWA||LOWFORD|"},
		{"contribution", "a.txt", "Dam at Lowford fails\n\n" + prose + "\nThe Associated Press contributed to this report.\n\n", "Dam at Lowford fails|||||"},
		{"folder", "theguardian.com/a.txt", "Dam at Lowford fails\n\n", "Dam at Lowford fails|The Guardian||||"},
		{"other folder", "clippings/a.txt", "Dam at Lowford fails\n\n", "Dam at Lowford fails|||||"},
	} {
		a := one(t, c.file, c.text+prose)
		got := strings.Join([]string{a.Title, a.Source, a.Agency, strings.Join(a.Authors, "+"), a.Dateline, a.Published.String()}, "|")
		if got != c.want {
			t.Errorf("%s:\n got %s\nwant %s\nfrom %v", c.name, got, c.want, a.From)
		}
		if !strings.HasSuffix(a.Body.Text.Plain, "said the police.") {
			t.Errorf("%s: the text ends %q", c.name, a.Body.Text.Plain)
		}
		if n := strings.Count(a.Body.Text.Plain, "at Lowford"); n > 3 {
			t.Errorf("%s: the headline stands twice", c.name)
		}
	}
}

func TestTail(t *testing.T) {
	a := one(t, "a.md", "# Dam fails at Lowford\n\nSIGN UP for nothing was the answer of the mayor when she was asked about it on Monday.\n\n"+prose+`
*An earlier version of this article misstated the name of the river.*

Update: the bridge has been opened again.

© 2024 The Associated Press. All rights reserved.

Recent articles

- [Another thing](https://a.example/1)
- Something else

We use cookies to make this site better. Accept

`)
	var got []string
	for _, f := range a.Body.Furniture {
		got = append(got, f.Why)
	}
	if s := fmt.Sprint(got); s != "[copyright related related related cookies]" {
		t.Error(s)
	}
	if len(a.Body.Notes) != 2 || !strings.HasPrefix(a.Body.Notes[0], "An earlier version") {
		t.Errorf("notes %q", a.Body.Notes)
	}
	if a.Agency != "AP" || !strings.HasSuffix(a.Body.Text.Plain, "said the police.") || !strings.Contains(a.Body.Text.Plain, "SIGN UP for nothing") {
		t.Errorf("%s: %q", a.Agency, a.Body.Text.Plain)
	}
}

func TestLanguages(t *testing.T) {
	for want, text := range map[string]string{
		"en": prose,
		"de": "Die Brücke über den Fluss ist nach Angaben der Stadt bis zur nächsten Woche gesperrt, und es wurde niemand verletzt.",
		"fr": "Le pont sur la rivière est fermé jusqu’à la semaine prochaine et personne n’a été blessé, selon la police de la ville.",
		"es": "El puente sobre el río está cerrado hasta la próxima semana y no hubo heridos, según la policía de la ciudad.",
		"it": "Il ponte sul fiume è chiuso fino alla prossima settimana e non ci sono feriti, secondo la polizia della città.",
		"pt": "A ponte sobre o rio está fechada até a próxima semana e não há feridos, segundo a polícia da cidade.",
		"nl": "De brug over de rivier is gesloten tot de volgende week en er zijn geen gewonden, aldus de politie van de stad.",
		"sv": "Bron över floden är stängd till nästa vecka och ingen har skadats, säger polisen i staden som också har varnat.",
		"ru": "Мэр города заявил, что мост через реку закрыт до следующей недели и никто не пострадал.",
		"zh": "市长表示，河上的大桥将关闭到下周。", "ja": "市長は、橋を来週まで閉鎖すると発表した。", "ko": "시장은 다리가 폐쇄된다고 밝혔다.", "ar": "قال رئيس البلدية إن الجسر مغلق حتى الأسبوع المقبل.",
		"": "Lorem ipsum 12 34",
	} {
		if got := detectLanguage(text); got != want {
			t.Errorf("%q: %q", want, got)
		}
	}
}

func TestCanonicalTag(t *testing.T) {
	for in, want := range map[string]string{"EN": "en", "nl-nl": "nl-NL", "zh-hant-tw": "zh-Hant-TW", "en-GB": "en-GB", "": "", "Klingon!": "Klingon!"} {
		if got := canonicalTag(in); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
}
