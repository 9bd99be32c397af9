package ui

import (
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"crosswire/content"
)

var (
	sgr  = regexp.MustCompile(`\x1b\[[0-9;:]*m`)
	link = regexp.MustCompile(`\x1b\]8;;[\x21-\x3a\x3c-\x7e]*\x07`)
)

// unclean returns what of a painted screen must never reach a terminal.
func unclean(screen string) string {
	if strings.Contains(screen, "[58;") || strings.Contains(screen, ";58;") || strings.Contains(screen, "[58:") {
		return "ink"
	}
	rest := link.ReplaceAllString(sgr.ReplaceAllString(screen, ""), "")
	for _, r := range rest {
		if r != '\n' && (content.Unsafe(r) || r == '\t') {
			return fmt.Sprintf("%U in %q", r, rest)
		}
	}
	return ""
}

// letters returns a text without its white space, emoji and what is not drawn.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), isEmoji(r):
			return -1
		case r == 0xad, r == 0x34f, r == 0x180e, r == 0x200d, r == 0xfe0f, r == 0x20e3:
			return -1
		}
		return r
	}, s)
}

// setWhole sets all blocks of an article.
func setWhole(st *styles, d *document, width int) *page {
	ts := newTypesetter(st, width)
	p := &page{doc: d, width: width}
	for i := range d.blocks {
		p.lines = append(p.lines, ts.set(d, i))
	}
	return p
}

// randomCoats covers parts of the Markdown with marks of all kinds.
func randomCoats(rng *rand.Rand, n int) []coat {
	var out []coat
	for at := rng.Intn(20); at < n; {
		end := at + 1 + rng.Intn(30)
		out = append(out, coat{at, end, len(out), content.Kind(rng.Intn(kindCount)), -1, at})
		at = end + rng.Intn(25)
	}
	return out
}

// checkPage holds what is true of every page of every article.
func checkPage(t *testing.T, markdown string, width int) {
	t.Helper()
	st := newStyles(styleOptions{})
	d := newDocument(markdown, "https://paper.example/story")
	p := setWhole(st, d, width)
	shown := make([][]strings.Builder, len(d.blocks))
	bare := painter{st: st, mark: -1, hit: -1}
	marked := painter{st: st, mark: 1, hit: -1, coats: randomCoats(rand.New(rand.NewSource(int64(len(markdown)))), len(markdown))}
	for i, lines := range p.lines {
		shown[i] = make([]strings.Builder, len(d.blocks[i].runs))
		for _, l := range lines {
			if w := lineWidth(st, l); w > width && w > 2 {
				t.Errorf("a line of %d cells on a page of %d: %q", w, width, lineText(l))
			}
			for _, s := range l {
				if s.run >= 0 {
					shown[i][s.run].WriteString(s.text)
				}
			}
			screen := marked.line(d.blocks[i], l)
			if bad := unclean(screen); bad != "" {
				t.Errorf("unclean: %s", bad)
			}
			if got, want := ansi.Strip(screen), ansi.Strip(bare.line(d.blocks[i], l)); got != want || want != lineText(l) {
				t.Errorf("marks change the line\n got %q\nwant %q", got, want)
			}
		}
	}
	var all strings.Builder
	for i, runs := range shown {
		for k := range runs {
			if !d.blocks[i].runs[k].extra {
				all.WriteString(letters(runs[k].String()))
			}
		}
	}
	var want strings.Builder
	for _, b := range content.Blocks(markdown) {
		text := b.Text
		if b.Kind == content.TableRow {
			text = strings.ReplaceAll(text, " | ", "")
		}
		want.WriteString(letters(text))
	}
	if got, want := all.String(), want.String(); !sameText(got, want) {
		t.Errorf("the page shows other text at width %d\n got %q\nwant %q", width, got, want)
	}
}

// sameText compares texts; cells of tables may have lost the bars between them
// on one side only.
func sameText(a, b string) bool {
	return a == b || strings.ReplaceAll(a, "|", "") == strings.ReplaceAll(b, "|", "")
}

func lineText(l line) string {
	var b strings.Builder
	for _, s := range l {
		b.WriteString(s.text)
	}
	return b.String()
}

func lineWidth(st *styles, l line) int { return st.width(lineText(l)) }

// TestPages holds the properties of pages on every trap, one to a file.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/page/*.md")
	if err != nil || len(files) == 0 {
		t.Fatal("no pages", err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(strings.TrimSuffix(filepath.Base(f), ".md"), func(t *testing.T) {
			for _, width := range []int{1, 2, 5, 11, 20, 33, 47, 60, 82} {
				checkPage(t, string(data), width)
			}
		})
	}
}

// TestRandomPages holds them on articles put together at random.
func TestRandomPages(t *testing.T) {
	rng := rand.New(rand.NewSource(3))
	for range 150 {
		checkPage(t, randomArticle(rng), 1+rng.Intn(90))
	}
}

// TestSetInParallel has several goroutines set one article, as commands may.
func TestSetInParallel(t *testing.T) {
	data, err := os.ReadFile("testdata/page/tables.md")
	if err != nil {
		t.Fatal(err)
	}
	d, st := newDocument(string(data), ""), newStyles(styleOptions{})
	want := len(setWhole(st, d, 20).lines)
	d = newDocument(string(data), "")
	var all sync.WaitGroup
	for width := range 8 {
		all.Go(func() {
			if got := len(setWhole(st, d, 20+width).lines); got != want {
				t.Errorf("%d blocks of %d", got, want)
			}
		})
	}
	all.Wait()
}

func FuzzPage(f *testing.F) {
	files, _ := filepath.Glob("testdata/page/*.md")
	for _, name := range files {
		if data, err := os.ReadFile(name); err == nil {
			f.Add(string(data), byte(30))
		}
	}
	f.Fuzz(func(t *testing.T, markdown string, width byte) {
		if len(markdown) > 4000 {
			t.Skip("longer than it needs to be")
		}
		checkPage(t, content.Clean(markdown), 1+int(width)%100)
	})
}

var bits = strings.Fields(`the dam failed at dawn, Łódź 3,400 well-known — don't “quoted” water 水坝在星期二凌晨决堤
	東京 한국어 👩‍👩‍👧‍👦 🇵🇱 é 👍🏽 incomprehensibilities-and-more https://x.example/a/long/path?q=1 AT&amp;T \*lit\* &mdash; end. 12 %
	नमस्ते ก็ ❤️ 1️⃣ a|b &amp;amp; &#27;[2J www.x.example <joe@example.org> C:\\dir &nbsp; <br> ~ ==`)

func randomInline(rng *rand.Rand, depth, n int) string {
	var out []string
	for range n {
		switch k := rng.Intn(24); {
		case k == 0 && depth > 0:
			out = append(out, "**"+randomInline(rng, depth-1, 1+rng.Intn(4))+"**")
		case k == 1 && depth > 0:
			out = append(out, "*"+randomInline(rng, depth-1, 1+rng.Intn(4))+"*")
		case k == 2 && depth > 0:
			out = append(out, "~~"+randomInline(rng, depth-1, 1+rng.Intn(3))+"~~")
		case k == 3:
			out = append(out, "`code "+bits[rng.Intn(len(bits))]+"`")
		case k == 4 && depth > 0:
			out = append(out, "["+randomInline(rng, 0, 1+rng.Intn(4))+"](http://e.example/p;q)")
		case k == 5:
			out = append(out, "![seen "+bits[rng.Intn(10)]+"](http://e.example/p.png)")
		case k == 6:
			out = append(out, bits[rng.Intn(len(bits))]+"  \n")
		case k == 7:
			out = append(out, bits[rng.Intn(len(bits))]+"\n")
		default:
			out = append(out, bits[rng.Intn(len(bits))])
		}
	}
	return strings.Join(out, " ")
}

func randomArticle(rng *rand.Rand) string {
	var b strings.Builder
	flat := func(n int) string {
		return strings.NewReplacer("\n", " ", "|", "/").Replace(randomInline(rng, 1, n))
	}
	b.WriteString("# " + flat(1+rng.Intn(9)) + "\n\n")
	for range 1 + rng.Intn(6) {
		switch rng.Intn(8) {
		case 0:
			b.WriteString(strings.Repeat("#", 2+rng.Intn(5)) + " " + flat(1+rng.Intn(9)))
		case 1:
			b.WriteString("> " + strings.ReplaceAll(randomInline(rng, 2, 3+rng.Intn(30)), "\n", "\n> "))
		case 2:
			for range 1 + rng.Intn(4) {
				b.WriteString("- " + flat(1+rng.Intn(14)) + "\n")
				if rng.Intn(3) == 0 {
					b.WriteString("  1. " + flat(1+rng.Intn(9)) + "\n")
				}
				if rng.Intn(4) == 0 {
					b.WriteString("\n  " + flat(3) + "\n")
				}
			}
		case 3:
			b.WriteString("| " + flat(2) + " | " + flat(1) + " |\n|---|---:|\n")
			for range 1 + rng.Intn(3) {
				b.WriteString("| " + flat(1+rng.Intn(12)) + " | " + flat(1+rng.Intn(12)) + " |\n")
			}
		case 4:
			b.WriteString("```go\n" + bits[rng.Intn(len(bits))] + "\n\n\tindented & more\n```")
		default:
			b.WriteString(randomInline(rng, 3, 3+rng.Intn(60)))
		}
		b.WriteString("\n\n")
	}
	return b.String()
}
