package content

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// corpus returns the folder of the labelled texts, or skips the test where the
// machine has none.
func corpus(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("CROSSWIRE_SHARED")
	if dir == "" {
		at, err := os.Getwd()
		if err != nil {
			t.Fatal(err)
		}
		for dir = filepath.Join(at, "..", "shared"); ; dir = filepath.Join(at, "..", "shared") {
			if _, err := os.Stat(filepath.Join(dir, "corpus")); err == nil || at == filepath.Dir(at) {
				break
			}
			at = filepath.Dir(at)
		}
	}
	dir = filepath.Join(dir, "corpus")
	if _, err := os.Stat(dir); err != nil {
		t.Skip("no labelled texts beside the checkout:", err)
	}
	return dir
}

// goldText is a file of the corpus with the sentences that it is judged by.
type goldText struct {
	path, text string
	sentences  map[Span]bool
}

func readGold(t *testing.T, path string) any {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var g any
	if err := json.Unmarshal(raw, &g); err != nil {
		t.Fatal(err)
	}
	return g
}

// goldTexts returns the plain texts of one set.
func goldTexts(t *testing.T, set string) []goldText {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(corpus(t), set, "*", "gold.json"))
	if err != nil || len(files) == 0 {
		t.Fatal("no gold in ", set, err)
	}
	var out []goldText
	for _, f := range files {
		g := readGold(t, f).(map[string]any)
		byFile := map[string]map[Span]bool{}
		if set == "independent" {
			independentSentences(g, byFile)
		} else {
			pairSentences(g, byFile)
		}
		for name, spans := range byFile {
			raw, err := os.ReadFile(filepath.Join(filepath.Dir(f), name))
			if err != nil {
				t.Fatal(err)
			}
			if strings.HasSuffix(name, ".txt") {
				out = append(out, goldText{filepath.Join(filepath.Dir(f), name), string(raw), spans})
			}
		}
	}
	return out
}

func addSpan(m map[string]map[Span]bool, file string, from, to any) {
	if m[file] == nil {
		m[file] = map[Span]bool{}
	}
	m[file][Span{int(from.(float64)), int(to.(float64))}] = true
}

func pairSentences(g map[string]any, m map[string]map[Span]bool) {
	for _, s := range g["sentences"].([]any) {
		s := s.([]any)
		addSpan(m, g["a"].(string), s[0], s[1])
		addSpan(m, g["b"].(string), s[2], s[3])
	}
}

func independentSentences(g map[string]any, m map[string]map[Span]bool) {
	for _, r := range g["rows"].([]any) {
		for source, cells := range r.(map[string]any)["cells"].(map[string]any) {
			for _, c := range cells.([]any) {
				addSpan(m, source+".txt", c.([]any)[0], c.([]any)[1])
			}
		}
	}
	for source, cells := range g["only"].(map[string]any) {
		for _, c := range cells.([]any) {
			addSpan(m, source+".txt", c.([]any)[0], c.([]any)[1])
		}
	}
}

// TestSentencesOfCorpus holds the share of judged sentences that are cut just
// as the judges cut them.
func TestSentencesOfCorpus(t *testing.T) {
	floors := map[string]float64{"natural": .98, "align": .98, "para": .995, "independent": .985}
	for set, floor := range floors {
		right, total := 0, 0
		for _, g := range goldTexts(t, set) {
			head := max(0, strings.IndexByte(g.text, '\n'))
			if set == "para" { // loose sentences without a headline
				head = 0
			}
			cut := map[Span]bool{}
			for _, p := range splitPassages(g.text, head, true) {
				cut[p.Span] = true
				a, b := trimBlank(g.text, p.Start+datelineLen(g.text[p.Start:p.End]), p.End)
				cut[Span{a, b}] = true
			}
			for s := range g.sentences {
				a, b := trimBlank(g.text, s.Start, s.End)
				if g.text[a] == ',' || a > 0 && g.text[a-1] > ' ' {
					continue // a part of a sentence, split by its editor
				}
				total++
				if cut[Span{a, b}] {
					right++
				} else if testing.Verbose() {
					t.Logf("%s: %q", g.path, g.text[a:b])
					for p := range cut {
						if p.Start < b && a < p.End {
							t.Logf("        cut: %q", g.text[p.Start:p.End])
						}
					}
				}
			}
		}
		got := float64(right) / float64(total)
		t.Logf("%s: %d of %d sentences, %.4f", set, right, total, got)
		if got < floor {
			t.Errorf("%s: %.4f of the sentences, want %.4f", set, got, floor)
		}
	}
}
