package content

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the expected comparisons")

// TestCompareCases compares the versions in testdata/compare/*.txtar and reads
// the outcome out in words. A version's file may be named after its language;
// its first line is the headline if it begins with "# ".
func TestCompareCases(t *testing.T) {
	cases, err := filepath.Glob("testdata/compare/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatal("no cases", err)
	}
	for _, path := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			var versions []Version
			want := -1
			for i, f := range ar.Files {
				if f.Name == "want" {
					want = i
					continue
				}
				versions = append(versions, caseVersion(f))
			}
			if want < 0 {
				want = len(ar.Files)
				ar.Files = append(ar.Files, txtar.File{Name: "want"})
			}
			c := Compare(versions)
			checkComparison(t, versions, c)
			checkSymmetry(t, versions, c)
			got := tell(versions, c)
			if *update {
				ar.Files[want].Data = []byte(got)
				if err := os.WriteFile(path, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if got != string(ar.Files[want].Data) {
				t.Errorf("got\n%s\nwant\n%s", got, ar.Files[want].Data)
			}
		})
	}
}

// caseVersion reads a version; its name is LANGUAGE or LANGUAGE-ANYTHING.
func caseVersion(f txtar.File) Version {
	v := Version{Text: strings.TrimSpace(string(f.Data)), Language: f.Name[:2], Date: time.Date(2021, 3, 3, 0, 0, 0, 0, time.UTC)}
	if head, ok := strings.CutPrefix(v.Text, "# "); ok {
		v.Text = head
		v.Headline = strings.IndexByte(head+"\n", '\n')
	}
	return v
}

// tell reads a comparison out, trivial marks last and without readings.
func tell(versions []Version, c Comparison) string {
	var b strings.Builder
	at := func(v int, s Span) string { return versions[v].Text[s.Start:s.End] }
	head := func(r PassageRef) string {
		s := at(r.Version, c.Passages[r.Version][r.Passage])
		return fmt.Sprintf("%d %q", r.Version+1, s[:min(len(s), len(strings.ToValidUTF8(s[:min(len(s), 30)], "")))])
	}
	for _, l := range c.Links {
		if l.Relation == RelationSame && !l.Moved {
			continue
		}
		fmt.Fprintf(&b, "link %s = %s %v", head(l.A), head(l.B), l.Relation)
		if l.Moved {
			b.WriteString(" moved")
		}
		b.WriteByte('\n')
	}
	for _, m := range c.Marks {
		fmt.Fprintf(&b, "%v %d %q", m.Kind, m.Version+1, at(m.Version, m.Span))
		for _, r := range m.Readings {
			fmt.Fprintf(&b, " %d:%q", r.Version+1, at(r.Version, r.Span))
		}
		if m.Support > 0 {
			fmt.Fprintf(&b, " +%d", m.Support)
		}
		b.WriteByte('\n')
	}
	for _, f := range c.Facts {
		fmt.Fprintf(&b, "fact %v", f.Kind)
		for _, r := range f.Readings {
			fmt.Fprintf(&b, " %d:%q", r.Version+1, r.Value)
		}
		b.WriteByte('\n')
	}
	for _, g := range c.Gaps {
		text := versions[g.Version].Text
		fmt.Fprintf(&b, "gap %d after %q:", g.Version+1, text[max(0, strings.LastIndexByte(text[:max(0, g.At-1)], ' ')+1):g.At])
		for _, p := range g.Passages {
			fmt.Fprintf(&b, " %s", head(p))
		}
		b.WriteByte('\n')
	}
	return b.String()
}
