package content

import (
	"strings"
	"testing"
)

func TestNames(t *testing.T) {
	for _, row := range tableOf(t, "testdata/names/news.txt") {
		var got []string
		for _, p := range invented(row[0]).passages {
			for _, n := range p.names {
				got = append(got, n.full)
			}
		}
		if s := strings.Join(got, ", "); s != strings.Join(row[1:], "") {
			t.Errorf("%s\n got %s\nwant %s", row[0], s, strings.Join(row[1:], ""))
		}
	}
}

func TestVariantOf(t *testing.T) {
	for _, c := range []struct {
		a, b          string
		same, variant bool
	}{
		{"John Kerrigan", "John F. Kerrigan", true, true},
		{"John A. Kerrigan", "John F. Kerrigan", true, true},
		{"John Kerrigan", "Jack Kerrigan", true, true},
		{"Mr. Kerrigan", "John Kerrigan", true, false},
		{"Gov. Kerrigan", "Mr. Kerrigan", true, false},
		{"John Kerrigan", "Mary Kerrigan", false, false},
		{"John Kerrigan", "John Lund", false, false},
		{"Anton Zelenskovsky", "Anton Zelenskovski", true, true},
		{"Mr. Zelenkov", "Mr. Zelenkow", true, true},
		{"Ben Holm Jr.", "Ben Holm Sr.", false, false},
		{"Sandi Holm", "Sandra Holm", true, true},
		{"Federal Office of Tides", "the FOT", true, false},
		{"Harbour Board", "Harbour Bank", false, false},
	} {
		a := invented("They met " + c.a + " there.").passages[0].names[0]
		b := invented("They met " + c.b + " there.").passages[0].names[0]
		for range 2 {
			if same, variant := a.variantOf(b); same != c.same || variant != c.variant {
				t.Errorf("%s, %s: same %v variant %v", a.full, b.full, same, variant)
			}
			a, b = b, a
		}
	}
}
