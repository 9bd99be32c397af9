package feed

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// describe lists what was read from a file, for the expected files.
func describe(articles []*Article) string {
	var b strings.Builder
	for _, a := range articles {
		for _, f := range [][2]string{{"title", a.Title}, {"source", a.Source}, {"agency", a.Agency}, {"byline", a.Byline}, {"authors", strings.Join(a.Authors, "; ")},
			{"published", a.Published.String()}, {"modified", a.Modified.String()}, {"url", a.URL}, {"language", a.Language}, {"description", a.Description}} {
			if f[1] != "" {
				fmt.Fprintf(&b, "%s: %s (%s)\n", f[0], f[1], a.From[f[0]])
			}
		}
		b.WriteString("---\n" + a.Body.Markdown + "---\n")
		for _, f := range a.Body.Furniture {
			fmt.Fprintf(&b, "%s: %s\n", f.Why, f.Text)
		}
		b.WriteString("===\n")
	}
	return b.String()
}

func TestSavedPages(t *testing.T) {
	files, err := filepath.Glob("testdata/html/*.html")
	if err != nil || len(files) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	for _, file := range files {
		articles, err := ReadFile(file, Options{})
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		if format := articles[0].Format; format != "html" {
			t.Errorf("%s: read as %s", file, format)
		}
		goldenHTML(t, strings.TrimSuffix(file, ".html")+".txt", describe(articles))
	}
}

// TestHostilePages holds parsing to bounds of time and memory, and to an error
// or a text in every case.
func TestHostilePages(t *testing.T) {
	prose := "<p>The harbour board said on Monday that the light would be lit again before the winter, and that it would burn.</p>"
	pages := map[string]string{
		"nested tags":     "<html><body>" + strings.Repeat("<div>", 100_000) + prose,
		"nested quotes":   "<html><body>" + strings.Repeat("<blockquote>", 400) + prose,
		"nested lists":    "<html><body>" + strings.Repeat("<ul><li>", 200) + prose,
		"unclosed":        "<html><body>" + strings.Repeat("<b><i><a href=x><p>word ", 20_000),
		"entities":        "<html><body><p>" + strings.Repeat("&amp;&lt;&#x41;&notit;", 100_000),
		"wide":            "<html><body>" + strings.Repeat(prose, 40_000),
		"attributes":      "<html><body><p " + strings.Repeat(`a="b" `, 100_000) + ">" + prose,
		"tables":          "<html><body>" + strings.Repeat("<table><tr><td>", 150) + prose,
		"broken JSON-LD":  `<html><script type="application/ld+json">` + strings.Repeat(`{"@graph":[`, 50_000) + `</script><body>` + prose,
		"comment unended": "<html><body>" + prose + "<!-- " + strings.Repeat("x", 1<<20),
		"linked list":     "<html><body>" + strings.Repeat(prose, 5) + "<ul>" + strings.Repeat("<li><a href=x>The light was lit again</a>, a report of the harbour board</li>", 20_000),
		"end cells":       "<html><body>" + strings.Repeat(prose, 5) + "<table>" + strings.Repeat("<tr><td>Comments</td><td>Tags</td></tr>", 20_000),
		"class names":     `<html><body><div class="` + strings.Repeat("ad share related ", 50_000) + `">` + prose,
	}
	for name, page := range pages {
		start := time.Now()
		drafts, err := parseHTML(input{path: "page.html", data: []byte(page)})
		t.Logf("%s: %v", name, time.Since(start))
		if err == nil && len(drafts) == 0 {
			t.Errorf("%s: neither a text nor an error", name)
		}
	}
}

func TestLargePage(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	page := "<html><body>" + strings.Repeat("<p>One sentence of some length that stands on a very long page.</p>\n", largestPage/60)
	if _, err := parseHTML(input{path: "page.html", data: []byte(page)}); err != errPageTooLarge {
		t.Errorf("%d bytes: %v, want %v", len(page), err, errPageTooLarge)
	}
	picture := strings.Repeat("QUJD", 12<<20)
	page = `<html><body><img src="data:image/png;base64,` + picture + `"><p>The picture above weighs fifty megabytes and says nothing that these words don't say.</p>`
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	drafts, err := parseHTML(input{path: "page.html", data: []byte(page)})
	runtime.ReadMemStats(&after)
	if err != nil || !strings.Contains(drafts[0].markdown, "fifty megabytes") {
		t.Errorf("page with a large picture: %v", err)
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > 2*uint64(len(page)) {
		t.Errorf("page with a large picture: %d MiB allocated", used>>20)
	}
}

func FuzzHTML(f *testing.F) {
	files, _ := filepath.Glob("testdata/html/*.html")
	for _, file := range files {
		if data, err := os.ReadFile(file); err == nil {
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		drafts, err := parseHTML(input{path: "a.html", data: data})
		if err != nil {
			return
		}
		checkDrafts(t, drafts)
	})
}

// checkDrafts holds drafts to what the loader relies on.
func checkDrafts(t *testing.T, drafts []draft) {
	t.Helper()
	for i := range drafts {
		d := &drafts[i]
		for _, f := range d.furniture {
			if f.At < 0 || f.At > len(d.markdown) || f.Why == "" {
				t.Fatalf("furniture %+v in %d bytes", f, len(d.markdown))
			}
		}
		a := finish(d, nil)
		if !a.Published.IsZero() && a.From["published"] == "" {
			t.Fatal("a date from nowhere")
		}
	}
}
