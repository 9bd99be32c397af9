package content

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// checkComparison reports what a comparison says that cannot be.
func checkComparison(t *testing.T, versions []Version, c Comparison) {
	t.Helper()
	if len(c.Passages) != len(versions) {
		t.Fatalf("%d versions, passages of %d", len(versions), len(c.Passages))
	}
	for v, spans := range c.Passages {
		checkReproduced(t, versions[v].Text, spans)
	}
	checkRows(t, c)
	for i, m := range c.Marks {
		checkMark(t, versions, c, m)
		for _, n := range c.Marks[:i] {
			if m.Version == n.Version && m.Kind != Moved && n.Kind != Moved && m.Start < n.End && n.Start < m.End {
				t.Errorf("marks overlap: %v and %v", n, m)
			}
		}
	}
	for _, g := range c.Gaps {
		if g.At < 0 || g.At > len(versions[g.Version].Text) || len(g.Passages) == 0 {
			t.Errorf("gap out of the text: %v", g)
		}
	}
	for _, l := range c.Links {
		if l.A.Version >= l.B.Version || l.Score < 0 || l.Score > 1 {
			t.Errorf("bad link %v", l)
		}
	}
}

// checkReproduced reports where passages and what lies between them do not
// make up the text.
func checkReproduced(t *testing.T, text string, spans []Span) {
	t.Helper()
	at := 0
	for _, s := range spans {
		if s.Start < at || s.End <= s.Start || s.End > len(text) {
			t.Fatalf("passage %v after %d of %d", s, at, len(text))
		}
		if strings.TrimSpace(text[at:s.Start]) != "" {
			t.Errorf("text between passages: %q", text[at:s.Start])
		}
		at = s.End
	}
	if strings.TrimSpace(text[at:]) != "" {
		t.Errorf("text after the last passage: %q", text[at:])
	}
}

func checkRows(t *testing.T, c Comparison) {
	t.Helper()
	seen := map[PassageRef]int{}
	for _, row := range c.Rows {
		if len(row) != len(c.Passages) {
			t.Fatalf("row %v of %d versions", row, len(c.Passages))
		}
		for v, cell := range row {
			if !slices.IsSorted(cell) {
				t.Errorf("cell out of order: %v", cell)
			}
			for _, p := range cell {
				seen[PassageRef{v, p}]++
			}
		}
	}
	for v, spans := range c.Passages {
		for p := range spans {
			if n := seen[PassageRef{v, p}]; n != 1 {
				t.Errorf("passage %d of version %d stands in %d rows", p, v, n)
			}
		}
	}
}

func checkMark(t *testing.T, versions []Version, c Comparison, m Mark) {
	t.Helper()
	text := versions[m.Version].Text
	p := c.Passages[m.Version][m.Passage]
	if m.Start >= m.End || m.Start < p.Start || m.End > p.End {
		t.Errorf("mark %v outside its passage %v", m, p)
		return
	}
	if m.Why == "" || m.Support < 0 || m.Support > len(versions)-1 {
		t.Errorf("mark %v: no reason or impossible support", m)
	}
	for _, at := range []int{m.Start, m.End} {
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at:])
		if isLatinLetter(before) && isLatinLetter(after) {
			t.Errorf("mark %q begins or ends inside a word at %d", text[m.Start:m.End], at)
		}
	}
	for _, r := range m.Readings {
		if r.Version == m.Version || r.Start < 0 || r.End < r.Start || r.End > len(versions[r.Version].Text) {
			t.Errorf("mark %v: bad reading %v", m, r)
		}
	}
}

func isLatinLetter(r rune) bool { return r < utf8.RuneSelf && unicode.IsLetter(r) }

func FuzzCompare(f *testing.F) {
	f.Add("The dam broke. Ten people fled.", "Ten people fled when the dam broke.", "A dam failed.", uint8(0))
	f.Add("Head\n\n“We left,” she said. 5 July 2013.", "Head\n\nShe said \"we left\" on July 5.", "", uint8(4))
	f.Add("a\n\na\n\na", "a\n\na", "...", uint8(1))
	f.Add("He said the U.S. cyber security talks cost $3.2 million.", "He said the US cybersecurity talks cost 3.3m dollars.", "大坝倒塌。十人逃离。", uint8(0))
	f.Fuzz(func(t *testing.T, a, b, c string, headline uint8) {
		versions := []Version{{Text: Clean(a), Headline: int(headline)}, {Text: Clean(b)}, {Text: Clean(c)}}
		// A headline ends where a line does.
		versions[0].Headline = max(0, strings.LastIndexByte(versions[0].Text[:min(int(headline), len(versions[0].Text))], '\n'))
		got := Compare(versions)
		checkComparison(t, versions, got)
		if again := Compare(versions); !reflect.DeepEqual(got, again) {
			t.Error("two comparisons of the same versions differ")
		}
		checkSymmetry(t, versions, got)
	})
}

// checkSymmetry compares the versions in another order and reports what
// differs but for their numbers.
func checkSymmetry(t *testing.T, versions []Version, want Comparison) {
	t.Helper()
	for i, v := range versions {
		if slices.ContainsFunc(versions[i+1:], func(w Version) bool { return w.Text == v.Text }) {
			return // which of two equal versions is meant cannot be told
		}
	}
	order := rand.New(rand.NewPCG(1, uint64(len(versions[0].Text)))).Perm(len(versions))
	turned := make([]Version, len(versions))
	for i, v := range order {
		turned[i] = versions[v]
	}
	got := Compare(turned)
	renumber(&got, order)
	if !reflect.DeepEqual(got, want) {
		t.Errorf("another order of the versions gives another comparison:\n%+v\n%+v", got, want)
	}
}

func TestCompareOdd(t *testing.T) {
	for _, texts := range [][]string{
		nil, {""}, {"", ""}, {"One sentence."}, {"One sentence.", ""}, {"...", "---", "!"},
		{"Same text here.", "Same text here.", "Same text here."}, {"nospacesatall", "nospacesatallbutlonger"},
		{"\n\n \t\n", "x"}, {"他说大坝倒塌了。", "大坝倒塌了,他说。"}, {strings.Repeat("word ", 3000), strings.Repeat("word ", 2000)},
		{strings.Repeat("word\n\n", 300), strings.Repeat("word\n\n", 200)},
	} {
		var versions []Version
		for _, s := range texts {
			versions = append(versions, Version{Text: s})
		}
		checkComparison(t, versions, Compare(versions))
	}
}
