package feed

import "testing"

func TestAuthorName(t *testing.T) {
	m := &pageMeta{meta: map[string]string{"og:site_name": "The Quay Courier", "og:url": "https://www.quaycourier.example/a"}}
	for in, want := range map[string]string{
		"Ines Roe":                          "Ines Roe",
		"By Ines Roe":                       "Ines Roe",
		"von Ines Roe":                      "Ines Roe",
		"Ines von Roe":                      "Ines von Roe",
		"von Autor: Ines Roe":               "Ines Roe",
		"Ines Roe @inesroe":                 "Ines Roe",
		"Ines Roe ines@quaycourier.example": "Ines Roe",
		"Ines Roe - https://roe.example":    "Ines Roe",
		"Ines Roe | Quay Courier":           "Ines Roe",
		`<a href="/roe">Ines Roe</a>`:       "Ines Roe",
		"admin":                             "",
		"Redaktion":                         "",
		"Staff Writer":                      "",
		"Quay Courier":                      "",
		"Quay Courier Staff":                "",
		"quaycourier.example":               "",
		"AFP":                               "AFP",
		"Ines (R.J.) Roe":                   "Ines (R.J.) Roe",
	} {
		if got := m.authorName(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestWithoutDate(t *testing.T) {
	for in, want := range map[string]string{
		"Ines Roe 4 May 2021":     "Ines Roe",
		"Ines Roe22 Dec 2016":     "Ines Roe",
		"Ines Roe • 5 min":        "Ines Roe",
		"Roe News4You Staff":      "Roe News4You Staff",
		"Ines Roe, 12 comments":   "Ines Roe",
		"Ines Roe | Quay Courier": "Ines Roe",
	} {
		if got := withoutDate(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
