package feed

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"crosswire/content"
)

var updateHTML = flag.Bool("update-html", false, "write the expected files of the HTML tests anew")

// goldenHTML compares got with a file, or writes it with -update-html.
func goldenHTML(t *testing.T, path, got string) {
	t.Helper()
	if *updateHTML {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s:\n--- want\n%s\n--- got\n%s", path, want, got)
	}
}

func TestHTMLToMarkdown(t *testing.T) {
	files, err := filepath.Glob("testdata/htmlmarkdown/*.html")
	if err != nil || len(files) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		got := htmlToMarkdown(string(data), "https://harbour.example/news/1")
		goldenHTML(t, strings.TrimSuffix(file, ".html")+".md", got+"\n")
	}
}

// visibleText is what Markdown must show of plain text, white space aside.
func visibleText(s string) string { return strings.Join(strings.Fields(cleanText(s)), " ") }

func TestHTMLTextSurvivesMarkdown(t *testing.T) {
	texts := []string{
		"*stars* and _lines_ and ~waves~", "1. one", "12) twelve", "- dash", "+ plus", "# hash", "> quote", "=== rule", "--- | ---",
		"a | b", "[x](y) ![z](w)", "![", "`tick`", "&amp; &copy; & ;", "C:\\dir", "http://a.example/b_c_ and www.a.example!",
		"mail_me@a.example", "a: b", ": b", "<https://a.example>", "#tag", "end #", "___", "***", "~~~", "2\\. x", "[ ] box", "[^1]: note",
	}
	for _, text := range texts {
		want := visibleText(text)
		md := htmlToMarkdown("<p>"+escapeHTML(text)+"</p>", "")
		if got := content.Flatten(md).Plain; visibleText(got) != want {
			t.Errorf("%q became %q, read as %q", text, md, got)
		}
	}
}

func escapeHTML(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
}

func FuzzHTMLToMarkdown(f *testing.F) {
	f.Add("<p>a<b>b</b><i>c", "x * y")
	f.Add("<ul><li>a<blockquote><table><tr><td>x<td>y<tr><td>z", "1. x")
	f.Add(strings.Repeat("<div>", 600)+"deep", "http://a.example/x_y")
	f.Add("<h1>a<br>b#</h1>", "a_b_ _c_")
	f.Fuzz(func(t *testing.T, fragment, text string) {
		md := htmlToMarkdown(fragment, "https://a.example/b")
		if content.Clean(md) != md {
			t.Fatalf("unclean: %q", md)
		}
		content.Flatten(md)
		text = strings.ToValidUTF8(text, "")
		if strings.ContainsAny(text, "\r\x00") || strings.Contains(text, "\ufffd") {
			return
		}
		if got := content.Flatten(htmlToMarkdown("<p>"+escapeHTML(text)+"</p>", "")).Plain; visibleText(got) != visibleText(text) {
			t.Fatalf("%q read as %q", text, got)
		}
	})
}
