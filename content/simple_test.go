package content

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

// FuzzSimpleBlocks checks that the short way to the blocks of Markdown gives
// what the parser gives.
func FuzzSimpleBlocks(f *testing.F) {
	for _, s := range []string{
		"# Dam fails\n\nThe dam at Lowford failed on Monday.\n\nPeople [fled](https://a.example/x) to the hills.\n",
		"One line\nand another\n\n---\n\n## Next\nText at once\n\n![alt](p.png)\n\nA ![b](c) d!\n",
		"[a]()b\n\n1.5 metres\n\n2. two\n", "a\n***\nb", "# a\n# b", "x [y](z", "![a](b)", "a\tb", "http://a.example/b_c", "a  \nb", "(\"q\") [l](h)\n[m](n)", "#a\n\n#  b", "a\n\n\n\nb\n\n",
		"the [National] Mall, [his] [own](u) words", "Procter & Gamble, R&amp;D, a <3 b, x < y", "*All of it.*\n\n**Now** and _then_\n", "f***ing *a* b*", "@a_b_c (@d__) _x@y.example_",
		"a `b` c", "it`s", "a blank \n\nat the end \n", "# title \n", "_http://a.example/_ *b*c", "a *b*, _c_ d_", "*a\nb*", "~a~ ~b", "[a]*b*[c]", "__\n", "* a*", "*a *b* c*", "**a*", "_a_b", "*0\u00a0*", "the *Courier*, (_Post_) and \"**Times**\"; *a.*, *b*.*c*", "# \n\n##\na",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkSimple(t, s) })
}

func checkSimple(t *testing.T, s string) {
	t.Helper()
	got, ok := simpleBlocks(s)
	if !ok {
		return
	}
	want := parsedBlocks(s)
	if len(got) == 0 && len(want) == 0 {
		return
	}
	if !reflect.DeepEqual(got, want) {
		for i := range min(len(got), len(want)) {
			if !reflect.DeepEqual(got[i], want[i]) {
				t.Fatalf("%q: block %d\n%+v, want\n%+v", s, i, got[i], want[i])
			}
		}
		t.Fatalf("%q: %d blocks, want %d", s, len(got), len(want))
	}
}

// TestSimpleBlocksOfFixtures checks the same on the texts of other tests.
func TestSimpleBlocksOfFixtures(t *testing.T) {
	simple := 0
	for _, pattern := range []string{"testdata/*/*.md", "testdata/*/*.txt", "../feed/sample/*"} {
		files, _ := filepath.Glob(pattern)
		for _, name := range files {
			data, err := os.ReadFile(name)
			if err != nil {
				continue
			}
			checkSimple(t, string(data))
			if _, ok := simpleBlocks(string(data)); ok {
				simple++
			}
		}
	}
	t.Logf("%d files took the short way", simple)
}
