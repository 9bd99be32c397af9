package feed

import "testing"

func TestSignOff(t *testing.T) {
	for _, c := range []struct {
		line, agency string
		ok           bool
	}{
		{"EFE lm/jk", "EFE", true},
		{"EFE lm", "EFE", true},
		{"(EFE) lm/jk/er", "EFE", true},
		{"lm/jk", "", true},
		{"bur-lm/jk/sb", "", true},
		{"dpa mho xx n1 kr", "dpa", true},
		{"AFP", "", false}, // a source line
		{"EFE News Service", "", false},
		{"pa says no", "", false},
		{"km/h or mph", "", false},
		{"the end", "", false},
		{"Jane Roe", "", false},
		{"", "", false},
	} {
		if agency, ok := signOff(c.line); agency != c.agency || ok != c.ok {
			t.Errorf("%q: %q, %t", c.line, agency, ok)
		}
	}
}

func TestAgencySignsText(t *testing.T) {
	const front, body = "---\ntitle: Bridge closed\nauthor: ", "\n---\nThe mayor of Lowford closed the bridge on Tuesday after the river had risen by two metres.\n\nThe bridge opens again on Friday, the head of the city's police said."
	for name, c := range map[string]struct {
		file, agency, authors, end string
	}{
		"line of its own":  {front + "Ines Roe" + body + "\n\nEFE lm/jk\n", "EFE", "Ines Roe", "said."},
		"initials only":    {front + "Ines Roe" + body + "\n\nlm/jk\n", "", "Ines Roe", "said."},
		"behind the end":   {front + "Ines Roe" + body + " EFE lm/jk\n", "EFE", "Ines Roe", "said. EFE lm/jk"},
		"in strokes":       {front + "Ines Roe" + body + " /ritzau/\n", "Ritzau", "Ines Roe", "/ritzau/"},
		"as author":        {front + "EFE lm/jk" + body, "EFE", "", "said."},
		"as only author":   {front + "Agencia EFE" + body, "EFE", "", "said."},
		"among authors":    {front + "[Ines Roe, AFP]" + body, "AFP", "Ines Roe", "said."},
		"Spanish dateline": {"---\ntitle: Puente cerrado\n---\nPorto Novo, 2 ene (EFE).- El alcalde cerró el puente el martes, dijo la policía.", "EFE", "", "policía."},
		"German dateline":  {"---\ntitle: Brücke gesperrt\n---\nNeuburg (dpa) - Die Brücke über den Fluss ist seit Dienstag gesperrt.", "dpa", "", "gesperrt."},
	} {
		drafts, _, err := parse(input{path: "a.md", data: []byte(c.file)})
		if err != nil || len(drafts) != 1 {
			t.Fatal(name, err)
		}
		a := finish(&drafts[0], nil)
		authors := ""
		for _, s := range a.Authors {
			authors += s
		}
		text := a.Body.Text.Plain
		if a.Agency != c.agency || authors != c.authors || len(text) < len(c.end) || text[len(text)-len(c.end):] != c.end {
			t.Errorf("%s: agency %q, authors %q, text %q", name, a.Agency, a.Authors, text)
		}
	}
}
