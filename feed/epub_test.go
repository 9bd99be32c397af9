package feed

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// zipFolder packs a folder as an EPUB: the file named mimetype comes first and
// unpacked.
func zipFolder(t testing.TB, folder string) []byte {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(folder), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(folder, path))
		files[path] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return zipFiles(t, files)
}

func zipFiles(t testing.TB, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	add := func(name string, method uint16) {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: method})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(files[name])); err != nil {
			t.Fatal(err)
		}
	}
	add("mimetype", zip.Store)
	for name := range files {
		if name != "mimetype" {
			add(name, zip.Deflate)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestEPUB(t *testing.T) {
	file := filepath.Join(t.TempDir(), "paper.epub")
	if err := os.WriteFile(file, zipFolder(t, "testdata/epub/paper"), 0o644); err != nil {
		t.Fatal(err)
	}
	articles, err := ReadFile(file, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i, a := range articles {
		if a.Format != "epub" || a.Item != i {
			t.Errorf("%q is item %d of format %s", a.Title, a.Item, a.Format)
		}
	}
	goldenHTML(t, "testdata/epub/paper.txt", describe(articles))
}

func TestDamagedEPUB(t *testing.T) {
	whole := zipFolder(t, "testdata/epub/paper")
	opf, err := os.ReadFile("testdata/epub/paper/OEBPS/content.opf")
	if err != nil {
		t.Fatal(err)
	}
	bomb := string(bytes.Repeat([]byte("<p>word "), largestChapter/4))
	many := map[string]string{"mimetype": "application/epub+zip", "content.opf": string(opf), "a one.xhtml": bomb, "two.xhtml": bomb}
	laughs := strings.Replace(string(opf), "?>", `?><!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>`, 1)
	for name, data := range map[string][]byte{
		"cut":           whole[:len(whole)/2],
		"no package":    zipFiles(t, map[string]string{"mimetype": "application/epub+zip"}),
		"bomb":          zipFiles(t, many),
		"entities":      zipFiles(t, map[string]string{"mimetype": "application/epub+zip", "content.opf": strings.ReplaceAll(laughs, "calibre", "&b;")}),
		"encrypted":     zipFiles(t, map[string]string{"mimetype": "application/epub+zip", "content.opf": string(opf), "META-INF/encryption.xml": "<x/>", "two.xhtml": "\x01\x02\x03"}),
		"path outwards": zipFiles(t, map[string]string{"mimetype": "application/epub+zip", "META-INF/container.xml": `<container><rootfiles><rootfile full-path="../../../etc/passwd"/></rootfiles></container>`}),
	} {
		if drafts, err := parseEPUB(input{path: "a.epub", data: data}); err == nil {
			t.Errorf("%s: read as %d texts", name, len(drafts))
		}
	}
}

func FuzzEPUB(f *testing.F) {
	f.Add(zipFolder(f, "testdata/epub/paper"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if drafts, err := parseEPUB(input{path: "a.epub", data: data}); err == nil {
			checkDrafts(t, drafts)
		}
	})
}
