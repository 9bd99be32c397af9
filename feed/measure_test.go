package feed

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// labelledSpan is what the gold of a pair says of one file's bytes.
type labelledSpan struct {
	Start, End int
	Kind       string
}

// TestFurnitureOfPairs measures, on pairs whose bytes are labelled, how much of
// what is only on the page is taken out of the text, and that the articles'
// own words stay in it.
func TestFurnitureOfPairs(t *testing.T) {
	for _, set := range []struct {
		name             string
		found, untouched float64
	}{{"align", .97, .985}, {"natural", .20, .995}, {"para", 0, 1}} {
		golds, _ := filepath.Glob(filepath.Join(shared(t, "corpus"), set.name, "*", "gold.json"))
		var page, pageOut, own, ownOut int
		for _, gold := range golds {
			data, err := os.ReadFile(gold)
			if err != nil {
				t.Fatal(err)
			}
			var g struct {
				SpansA []labelledSpan `json:"spans_a"`
				SpansB []labelledSpan `json:"spans_b"`
			}
			if err := json.Unmarshal(data, &g); err != nil {
				t.Fatal(err)
			}
			for name, spans := range map[string][]labelledSpan{"a": g.SpansA, "b": g.SpansB} {
				files, _ := filepath.Glob(filepath.Join(filepath.Dir(gold), name+".*"))
				p, po, o, oo := measureFile(t, files[0], spans)
				page, pageOut, own, ownOut = page+p, pageOut+po, own+o, ownOut+oo
			}
		}
		found, untouched := float64(pageOut)/float64(max(1, page)), 1-float64(ownOut)/float64(max(1, own))
		t.Logf("%s: %.4f of %d bytes of furniture found, %.5f of %d bytes of text untouched", set.name, found, page, untouched, own)
		if found < set.found || untouched < set.untouched {
			t.Errorf("%s: want %.4f and %.5f", set.name, set.found, set.untouched)
		}
	}
}

func measureFile(t *testing.T, path string, spans []labelledSpan) (page, pageOut, own, ownOut int) {
	articles, err := ReadFile(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	in := make([]bool, len(data))
	b := articles[0].Body
	for i := range b.Text.Plain {
		if from, to, ok := b.Text.Offsets.Span(i, i+1); ok {
			if from, to, ok = b.File.Span(from, to); ok {
				for ; from < to; from++ {
					in[from] = true
				}
			}
		}
	}
	if b.File.Empty() {
		return 0, 0, 0, 0 // in another encoding: nothing leads back
	}
	for _, s := range spans {
		lost := ""
		for i := s.Start; i < s.End; i++ {
			if c := data[i]; c <= ' ' || s.Kind == "boilerplate" && !isWordByte(c) {
				continue
			}
			switch {
			case s.Kind == "boilerplate" && in[i]:
				page++
				lost += string(data[i : i+1])
			case s.Kind == "boilerplate":
				page, pageOut = page+1, pageOut+1
			case in[i]:
				own++
			case isWordByte(data[i]) && !inAddress(data, i):
				own, ownOut = own+1, ownOut+1
				lost += string(data[i : i+1])
			}
		}
		if testing.Verbose() && lost != "" && os.Getenv("MEASURE") != "" {
			fmt.Printf("%s %s: %q\n", path, s.Kind, data[s.Start:s.End])
		}
	}
	return page, pageOut, own, ownOut
}

// inAddress reports whether byte i stands in the address of a Markdown link.
func inAddress(data []byte, i int) bool {
	for ; i > 1 && data[i] > ' '; i-- {
		if data[i] == '(' && data[i-1] == ']' {
			return true
		}
	}
	return false
}
