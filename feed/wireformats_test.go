package feed

import (
	"bytes"
	"compress/gzip"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var updateFormats = flag.Bool("update-formats", false, "write what the parsers return as the expected files")

// formatFolders are the folders of testdata that hold files of one format
// each, with what the parser must return in NAME.want.
var formatFolders = []string{"rss", "atom", "cdf", "jsonfeed", "nitf", "newsml-g2", "newsml", "ninjs", "mail", "mbox", "export", "factiva", "nexis", "wiretext"}

// describeDrafts writes drafts as text: a line a field, then the Markdown.
func describeDrafts(drafts []draft, name string, err error) string {
	var b strings.Builder
	line := func(field, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", field, value)
		}
	}
	line("format", name)
	if err != nil {
		line("problem", err.Error())
	}
	for i := range drafts {
		d := &drafts[i]
		fmt.Fprintf(&b, "\n--- %d %s\n", i, d.Format)
		line("title", d.Title)
		line("source", d.Source)
		line("site", d.site)
		line("agency", d.Agency)
		line("byline", d.Byline)
		line("authors", strings.Join(d.Authors, " | "))
		line("dateline", d.Dateline)
		line("published", d.Published.String())
		line("modified", d.Modified.String())
		line("embargo", d.Embargo.String())
		line("status", d.Status)
		line("slug", d.Slug)
		line("url", d.URL)
		line("language", d.Language)
		line("description", d.Description)
		line("text from", d.From["text"])
		for _, n := range d.notes {
			line("note", n)
		}
		for _, f := range d.furniture {
			line("furniture", f.Why+": "+f.Text)
		}
		b.WriteString("\n" + strings.TrimSpace(d.markdown) + "\n")
	}
	return b.String()
}

func TestFormats(t *testing.T) {
	for _, folder := range formatFolders {
		files, err := filepath.Glob(filepath.Join("testdata", folder, "*"))
		if err != nil || len(files) == 0 {
			t.Fatalf("no files in %s", folder)
		}
		for _, file := range files {
			if strings.HasSuffix(file, ".want") {
				continue
			}
			t.Run(filepath.ToSlash(file), func(t *testing.T) { checkFormat(t, file) })
		}
	}
}

func checkFormat(t *testing.T, file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got := describeDrafts(parse(input{path: file, data: data}))
	holdWanted(t, file, got)
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	z.Write(data) // a buffer takes all
	z.Close()
	name, _, _ := strings.Cut(got, "\n")
	unpacked := describeDrafts(parse(input{path: file + ".gz", data: packed.Bytes()}))
	if _, rest, _ := strings.Cut(unpacked, "\n"); withoutFormats(rest) != withoutFormats(strings.TrimPrefix(got, name+"\n")) {
		t.Errorf("gzipped, it reads\n%s", unpacked)
	}
}

// holdWanted holds what was read of a file against FILE.want.
func holdWanted(t *testing.T, file, got string) {
	t.Helper()
	if *updateFormats {
		if err := os.WriteFile(file+".want", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file + ".want")
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// withoutFormats drops the name of the format from the head of each item: the
// parser of a gzip writes it there, others leave it to the loader.
func withoutFormats(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		if strings.HasPrefix(line, "--- ") {
			line = "---\n"
		}
		b.WriteString(line)
	}
	return b.String()
}

// fixtures returns the files of testdata that hold these formats, by path.
func fixtures(t testing.TB) map[string][]byte {
	t.Helper()
	return fixturesIn(t, formatFolders...)
}

// fixturesIn returns the files in some folders of testdata, by path.
func fixturesIn(t testing.TB, folders ...string) map[string][]byte {
	t.Helper()
	found := make(map[string][]byte)
	for _, folder := range folders {
		files, err := filepath.Glob(filepath.Join("testdata", folder, "*"))
		if err != nil || len(files) == 0 {
			t.Fatalf("no files in %s: %v", folder, err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, ".want") {
				continue
			}
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			found[file] = data
		}
	}
	return found
}
