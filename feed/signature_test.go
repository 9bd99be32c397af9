package feed

import (
	"reflect"
	"strings"
	"testing"
)

func TestSignatureCode(t *testing.T) {
	texts := []string{"", "One.", "Mayor Alba Renwick opened the Telling bridge on Nov. 13, 2019, with 1,200 guests.",
		strings.Repeat("The tide at Marrowby rose by three metres on Friday. ", 200)}
	for _, text := range texts {
		s := newSignature("Bridge opens at Telling", text)
		data, err := s.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		var back Signature
		if err := back.UnmarshalBinary(data); err != nil {
			t.Fatal(err)
		}
		if len(s.Grams) == 0 {
			back.Grams = s.Grams
		}
		if !reflect.DeepEqual(*s, back) {
			t.Errorf("%.20q: %+v came back as %+v", text, *s, back)
		}
		for n := range data {
			if back.UnmarshalBinary(data[:n]) == nil {
				t.Errorf("%.20q: cut at %d of %d bytes passes", text, n, len(data))
			}
		}
	}
}

func FuzzSignatureCode(f *testing.F) {
	data, _ := newSignature("Bridge opens", "The bridge at Telling opened on Friday, 13 November.").MarshalBinary()
	f.Add(data)
	f.Fuzz(func(t *testing.T, data []byte) {
		var s Signature
		if s.UnmarshalBinary(data) != nil {
			return
		}
		again, _ := s.MarshalBinary()
		var back Signature
		if err := back.UnmarshalBinary(again); err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(s, back) {
			t.Fatalf("%+v came back as %+v", s, back)
		}
	})
}

func FuzzNewSignature(f *testing.F) {
	f.Add("Title", "U.S. forces left on 5 July 2013. “No,” said Zhèng.\n\n北京警方周五表示。")
	f.Fuzz(func(t *testing.T, title, body string) {
		s := newSignature(title, body)
		for i := 1; i < len(s.Terms); i++ {
			if s.Terms[i].ID <= s.Terms[i-1].ID {
				t.Fatal("terms out of order")
			}
		}
	})
}

// tokensOf returns the hashes of a text's tokens.
func tokensOf(text string) (out []uint32) {
	sc := newScanner(text)
	for sc.next() {
		t := sc.token
		out = append(out, t.hash)
	}
	return out
}

func TestTokensFold(t *testing.T) {
	for _, pair := range [][2]string{
		{"U.S.", "us"}, {"1,200", "1200"}, {"bridges", "Bridge"}, {"Renwick's", "renwick"}, {"Renwick’s", "Renwick"},
		{"cyber-security", "cyber security"}, {"ÉCOLE", "école"},
	} {
		if a, b := tokensOf(pair[0]), tokensOf(pair[1]); !reflect.DeepEqual(a, b) {
			t.Errorf("%q and %q differ: %v %v", pair[0], pair[1], a, b)
		}
	}
	for _, pair := range [][2]string{{"3.5", "35"}, {"28,2009", "282009"}, {"press", "pres"}, {"北京", "东京"}} {
		if a, b := tokensOf(pair[0]), tokensOf(pair[1]); reflect.DeepEqual(a, b) {
			t.Errorf("%q and %q are one: %v", pair[0], pair[1], a)
		}
	}
}

func TestStatedDay(t *testing.T) {
	const day = 15918 // 2013-08-01
	for text, want := range map[string]int32{
		"Published August 1, 2013\n\nText": day,
		"Aug. 1,2013 | Coast Courier":      day,
		"1 August 2013":                    day,
		"August 1st, 2013, 09:11 GMT":      day,
		"August 2013":                      0,
		"Marrowby\n\n" + strings.Repeat("So it is said. ", 9) + "on August 1, 2013, it rained.": 0,
		"": 0,
	} {
		if got := statedDay(text); got != want {
			t.Errorf("%.40q: %d, want %d", text, got, want)
		}
	}
}
