package feed

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// corpusPages returns real pages from the corpus beside the checkout, for
// measuring.
func corpusPages(b *testing.B) [][]byte {
	b.Helper()
	shared := os.Getenv("CROSSWIRE_SHARED")
	for dir := "."; shared == "" && len(dir) < 30; dir = filepath.Join(dir, "..") {
		if info, err := os.Stat(filepath.Join(dir, "shared/corpus")); err == nil && info.IsDir() {
			shared = filepath.Join(dir, "shared")
		}
	}
	files, _ := filepath.Glob(filepath.Join(shared, "corpus/html/*/source.html"))
	if len(files) == 0 {
		b.Skip("no corpus beside the checkout")
	}
	var pages [][]byte
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		pages = append(pages, data)
	}
	return pages
}

func size(pages [][]byte) (n int64) {
	for _, p := range pages {
		n += int64(len(p))
	}
	return n
}

// BenchmarkParseTree is what every extraction has to pay: the parse of the
// page into a tree.
func BenchmarkParseTree(b *testing.B) {
	pages := corpusPages(b)
	b.SetBytes(size(pages))
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range pages {
			if _, err := html.Parse(strings.NewReader(string(p))); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkParseHTML is a saved page from its bytes to a draft.
func BenchmarkParseHTML(b *testing.B) {
	pages := corpusPages(b)
	b.SetBytes(size(pages))
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range pages {
			if _, err := parseHTML(input{path: "a.html", data: p}); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkHTMLToMarkdown writes all of a page, furniture included.
func BenchmarkHTMLToMarkdown(b *testing.B) {
	pages := corpusPages(b)
	b.SetBytes(size(pages))
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range pages {
			htmlToMarkdown(string(p), "https://a.example/")
		}
	}
}
