package content

import (
	"os"
	"strings"
	"testing"
	"time"
)

// tableOf returns the lines of a file of cases, cut at " | ".
func tableOf(t *testing.T, path string) [][]string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for line := range strings.Lines(string(raw)) {
		if line = strings.TrimSpace(line); line != "" {
			rows = append(rows, strings.Split(line, " | "))
		}
	}
	return rows
}

// invented is a version of one text, published on Friday, 5 July 2013.
func invented(text string) *document {
	return analyse(Version{Text: text, Language: "en", Date: time.Date(2013, 7, 5, 0, 0, 0, 0, time.UTC)})
}

func TestQuantities(t *testing.T) {
	for _, row := range tableOf(t, "testdata/quantities/news.txt") {
		var got []string
		for _, p := range invented(row[0]).passages {
			for _, q := range p.quantities {
				got = append(got, q.valueText())
			}
		}
		if s := strings.Join(got, ", "); s != row[1] {
			t.Errorf("%s\n got %s\nwant %s", row[0], s, row[1])
		}
	}
}

// TestForeignQuantities reads lines of a language, a text and the values in it.
func TestForeignQuantities(t *testing.T) {
	for _, row := range tableOf(t, "testdata/quantities/foreign.txt") {
		var got []string
		for _, p := range analyse(Version{Text: row[1], Language: row[0]}).passages {
			for _, q := range p.quantities {
				got = append(got, q.valueText())
			}
		}
		if s := strings.Join(got, ", "); s != row[2] {
			t.Errorf("%s\n got %s\nwant %s", row[1], s, row[2])
		}
	}
}

func TestQuantitiesAgree(t *testing.T) {
	for _, c := range []struct {
		a, b               string
		agree, comparables bool
	}{
		{"12 people", "twelve people", true, true},
		{"at least 10 people", "14 people", false, true},
		{"about 1,200 homes", "1,213 homes", false, true},
		{"about 250 homes", "250 homes", true, true},
		{"more than 250 homes", "over 250 homes", true, true},
		{"more than $250,000", "$250,000", false, true},
		{"about $60,000", "more than $60,000", false, true},
		{"$3 million", "£3 million", false, false},
		{"5 percent", "5%", true, true},
		{"5 percent", "5 people", true, false},
		{"Friday", "July 5", true, true},
		{"Monday", "Tuesday", false, true},
		{"12 boats", "12 cars", true, false},
		{"10 a.m.", "10:15 a.m.", false, true},
		{"Tuesday, July 2", "Monday, July 2", false, true},
		{"Tuesday, July 2", "July 2", true, true},
		{"a 52-47 vote", "a 51-47 vote", false, true},
		{"a 52-47 vote", "lost 47-52", true, true},
		{"10 a.m.", "10:00 a.m.", true, true},
	} {
		a, b := invented(c.a).passages[0].quantities[0], invented(c.b).passages[0].quantities[0]
		if a.agrees(b) != c.agree || b.agrees(a) != c.agree {
			t.Errorf("%s, %s: agrees %v, want %v", c.a, c.b, a.agrees(b), c.agree)
		}
		if a.comparable(b) != c.comparables || b.comparable(a) != c.comparables {
			t.Errorf("%s, %s: comparable %v, want %v", c.a, c.b, a.comparable(b), c.comparables)
		}
	}
}
