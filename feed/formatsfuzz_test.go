package feed

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"crosswire/content"
)

// fuzzFormat feeds a parser with what fuzzing makes of the fixtures in folders
// and holds what every parser must: something loads or an error says why not,
// fields are clean and on one line, dates are sane, texts are UTF-8.
func fuzzFormat(f *testing.F, parser func(input) ([]draft, error), folders ...string) {
	for file, data := range fixtures(f) {
		for _, folder := range folders {
			if filepath.Base(filepath.Dir(file)) == folder {
				f.Add(data)
			}
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		drafts, err := parser(input{path: "fuzz", data: data})
		if len(drafts) == 0 && err == nil {
			t.Fatal("nothing loaded and nothing said")
		}
		if err != nil && strings.Contains(err.Error(), "\n") {
			t.Fatalf("error on several lines: %q", err)
		}
		for i := range drafts {
			checkDraft(t, &drafts[i])
		}
	})
}

func checkDraft(t *testing.T, d *draft) {
	t.Helper()
	for _, s := range append([]string{d.Title, d.Source, d.Agency, d.Byline, d.Dateline, d.Slug, d.Status, d.URL, d.Language, d.Description}, d.Authors...) {
		if s != content.CleanLine(s) {
			t.Errorf("field %q is not clean", s)
		}
	}
	for _, date := range []Date{d.Published, d.Modified, d.Embargo} {
		if y := date.Year(); !date.IsZero() && (y < 1600 || y > 2200) {
			t.Errorf("date %s", date)
		}
	}
	if !utf8.ValidString(d.markdown) {
		t.Error("text is no UTF-8")
	}
	body := finish(d, nil).Body
	for _, f := range body.Furniture {
		if f.Text != content.Clean(f.Text) {
			t.Errorf("furniture %q is not clean", f.Text)
		}
	}
	for _, r := range body.Text.Plain {
		if content.Unsafe(r) {
			t.Fatalf("%U in the text", r)
		}
	}
}

func FuzzFeedXML(f *testing.F)  { fuzzFormat(f, parseFeedXML, "rss", "atom", "cdf") }
func FuzzJSONFeed(f *testing.F) { fuzzFormat(f, parseJSONFeed, "jsonfeed") }
func FuzzNITF(f *testing.F)     { fuzzFormat(f, parseNITF, "nitf") }
func FuzzNewsMLG2(f *testing.F) { fuzzFormat(f, parseNewsMLG2, "newsml-g2") }
func FuzzNewsML1(f *testing.F)  { fuzzFormat(f, parseNewsML1, "newsml") }
func FuzzNinjs(f *testing.F)    { fuzzFormat(f, parseNinjs, "ninjs") }
func FuzzMail(f *testing.F)     { fuzzFormat(f, parseMail, "mail") }
func FuzzMbox(f *testing.F)     { fuzzFormat(f, parseMbox, "mbox") }
func FuzzExport(f *testing.F)   { fuzzFormat(f, parseExport, "export") }
func FuzzFactiva(f *testing.F)  { fuzzFormat(f, parseFactiva, "factiva") }
func FuzzNexis(f *testing.F)    { fuzzFormat(f, parseNexis, "nexis") }
func FuzzWireText(f *testing.F) { fuzzFormat(f, parseWireText, "wiretext") }
func FuzzGzip(f *testing.F)     { fuzzFormat(f, parseGzip, "nitf") }
func BenchmarkFormats(b *testing.B) {
	for file, data := range fixtures(b) {
		b.Run(strings.TrimPrefix(filepath.ToSlash(file), "testdata/"), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if drafts, _, err := parse(input{path: file, data: data}); len(drafts) == 0 && err == nil {
					b.Fatal("nothing loaded and nothing said")
				}
			}
		})
	}
}

// TestSharedWire loads the shared feeds and newsroom files: all of the latter,
// and each feed or a reason.
func TestSharedWire(t *testing.T) {
	root := os.Getenv("CROSSWIRE_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "shared")
	}
	for _, folder := range []string{"wire", "feeds"} {
		path := filepath.Join(root, "corpus", folder)
		if _, err := os.Stat(path); err != nil {
			t.Skipf("no shared corpus: %v", err)
		}
		start := time.Now()
		c, err := LoadAll(context.Background(), []string{path}, Options{})
		if err != nil {
			t.Fatal(err)
		}
		files := 0
		if err := filepath.WalkDir(path, func(_ string, e fs.DirEntry, err error) error {
			if err == nil && !e.IsDir() {
				files++
			}
			return err
		}); err != nil {
			t.Fatal(err)
		}
		skipped := 0
		for _, n := range c.Skipped {
			skipped += n
		}
		t.Logf("%s: %d files, %d articles, %d problems, passed over %v, %v", folder, files, len(c.Articles), len(c.Problems), c.Skipped, time.Since(start).Round(time.Millisecond))
		if folder == "wire" && (len(c.Articles) < 13 || len(c.Problems) > 0) {
			t.Errorf("%d articles, problems %v", len(c.Articles), c.Problems)
		}
		for _, p := range c.Problems {
			if p.Reason == "" {
				t.Errorf("%s: no reason", p.Path)
			}
		}
	}
}
