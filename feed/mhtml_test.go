package feed

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestWebArchives(t *testing.T) {
	files, err := filepath.Glob("testdata/mhtml/*.mht*")
	if err != nil || len(files) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	for _, file := range files {
		articles, err := ReadFile(file, Options{})
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		if format := articles[0].Format; format != "mhtml" {
			t.Errorf("%s: read as %s", file, format)
		}
		goldenHTML(t, strings.TrimSuffix(file, filepath.Ext(file))+".txt", describe(articles))
	}
}

func TestWebArchiveWithoutPage(t *testing.T) {
	for name, data := range map[string]string{
		"no parts":    "MIME-Version: 1.0\nSnapshot-Content-Location: https://a.example/\nContent-Type: multipart/related; boundary=x\n\n--x--\n",
		"no boundary": "MIME-Version: 1.0\nContent-Type: multipart/related\n\ntext",
		"a picture":   "MIME-Version: 1.0\nContent-Type: image/png\n\nxxxx",
		"nested":      "MIME-Version: 1.0\n" + strings.Repeat("Content-Type: multipart/related; boundary=x\n\n--x\n", 40),
	} {
		if drafts, err := parseMHTML(input{path: "a.mhtml", data: []byte(data)}); err == nil {
			t.Errorf("%s: read as %d texts", name, len(drafts))
		}
	}
}

func FuzzMHTML(f *testing.F) {
	files, _ := filepath.Glob("testdata/mhtml/*.mht*")
	for _, file := range files {
		if data, err := os.ReadFile(file); err == nil {
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		in := input{path: "a.mhtml", data: data}
		isMHTML(in)
		if drafts, err := parseMHTML(in); err == nil {
			checkDrafts(t, drafts)
		}
	})
}
