package feed

import (
	"strings"
	"testing"
	"unicode/utf8"

	"crosswire/content"
)

// TestOffsets checks the way back from the text to the file for files with
// everything that could shift it.
func TestOffsets(t *testing.T) {
	const front = "---\ntitle: \"Dam – at Lowford\"\nsource: \"https://a.example/dam\"\n---\n\n"
	for name, file := range map[string]string{
		"plain.txt":   "Dam at Lowford fails\n\nMay 2, 2024\n\nThe dam *failed* on Monday & 40 houses_stand in [water], said <the> mayor.\n\nSee http://a.example/x_y_z for more of it, she said in a long sentence.\n",
		"crlf.txt":    "\xef\xbb\xbfDam at Lowford fails\r\n\r\nThe dam “failed” on Monday and nobody was hurt, the mayor of Lowford said.\r\n\r\nAdvertisement\r\n\r\nThe other dam held, he said on the day after it.\r\n",
		"front.md":    front + "The dam *failed* on Monday &amp; nobody was hurt, the [mayor](https://a.example/m) of Lowford said.\n\n> It was loud, he said.\n\n- one\n- two\n",
		"crlf.md":     "\xef\xbb\xbf" + strings.ReplaceAll(front, "\n", "\r\n") + "# Dam – at Lowford\r\n\r\nThe dam failed on Monday and nobody was hurt,\r\nthe mayor of Lowford said.\r\n\r\n| a | b |\r\n|---|---|\r\n| c | d |\r\n",
		"controls.md": front + "The dam\x1b[31m failed\u200b on Monday and\u202e nobody was hurt, the mayor \x07of Lowford said.\n",
		"broken.txt":  "Dam at Lowford fails\n\nThe dam \xff failed on Monday and nobody was hurt, the mayor “of” Lowford – said “it” –.\n",
		"wrapped.txt": "Dam at Lowford fails\n\nThe dam at Lowford failed on Monday, when nobody was near it.\nOfficials said that the valley below had been cleared by ten\nin the evening, and that forty houses were standing in water.\nTwo bridges are gone.\n",
	} {
		data := []byte(file)
		drafts, _, err := parse(input{path: name, data: data})
		if err != nil || len(drafts) != 1 {
			t.Fatal(name, err)
		}
		a := finish(&drafts[0], nil)
		if !strings.Contains(a.Title, "Lowford") || a.Body.Text.Headline == 0 {
			t.Errorf("%s: headline %q", name, a.Title)
		}
		t.Run(name, func(t *testing.T) { checkOffsets(t, a.Body, data) })
		if clean := content.Clean(a.Body.Markdown); clean != a.Body.Markdown {
			t.Errorf("%s: not clean: %q", name, a.Body.Markdown)
		}
		if name == "wrapped.txt" && strings.Count(a.Body.Markdown, "\n\n") != 1 {
			t.Errorf("%s: broken lines are not joined: %q", name, a.Body.Markdown)
		}
		if name == "front.md" {
			if from, to, ok := a.Body.File.Span(2, 5); !ok || file[from:to] != "Dam" {
				t.Errorf("%s: the headline leads to %d, %d", name, from, to)
			}
		}
	}
}

// FuzzPlain checks that plain text comes out of the Markdown made from it as it
// went in, but for white space.
func FuzzPlain(f *testing.F) {
	for _, s := range []string{
		"A *b* _c_ `d` [e](f) <g> &amp; # h", "1. x\n2) y\n\n- z\n+ q\n* r", "# a\n> b\n---\n===\n| a | b |\n|---|---|", "http://a.example/x_*y and www.b.example, c@d.example",
		"[a]: b\n[a]", "a\\*b\\", "term\n: meaning", "~~x~~ ~y~", "![x](y) [ ] [x] z", "~~~\n```\n    code", "a  \nb", "ftp://x.example", "&#27; &copy", "<!-- x -->", "a|b\n-|-", "https://a.example/(b)", "<http://a.example>", "# x #", `\http://00`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 2000 {
			return
		}
		text, offsets := cleanMapped(strings.ToValidUTF8(s, "?"), 0)
		markdown, back := plainToMarkdown(text)
		got := content.Flatten(markdown)
		if want := strings.Join(strings.Fields(text), " "); strings.Join(strings.Fields(got.Plain), " ") != want {
			t.Fatalf("%q\nbecame %q\nby %q", want, got.Plain, markdown)
		}
		whole := got.Offsets.Then(back).Then(offsets)
		for i, r := range got.Plain {
			if from, to, ok := whole.Span(i, i+utf8.RuneLen(r)); ok && s[from:to] != string(r) && utf8.ValidString(s) && r != '\n' && r != ' ' {
				t.Fatalf("%q at %d leads to %q", r, i, s[from:to])
			}
		}
	})
}

// FuzzMarkdown checks that any file gives an article without a panic, that its
// text is that of its Markdown, clean, and leads back to the file.
func FuzzMarkdown(f *testing.F) {
	for _, s := range []string{
		dam, "---\ntitle: x\n---\n# x\n\ny", "+++\ntitle = \"a\"\n+++\nb", "---\n- a\n: b\n---\n", "\xef\xbb\xbf---\r\ntitle: \"Dam\"\r\n---\r\nText\r\n", "> a\n> > b\n\n* c\n\n---\n\n© 2013 A\n",
		"# a\n\n![b](c)\n\n| d |\n|---|\n| e |\n", "---\ntitle: [a\n---\nb", "By Jane Roe | The Post | May 2, 2013\n\nLong text.\n\nRecent articles\n\nfoo\n",
	} {
		f.Add([]byte(s), true)
		f.Add([]byte(s), false)
	}
	f.Fuzz(func(t *testing.T, data []byte, md bool) {
		if len(data) > 3000 {
			return
		}
		parse := parsePlain
		if md {
			parse = parseMarkdown
		}
		drafts, err := parse(input{path: "a/b.md", data: data})
		if err != nil {
			return
		}
		for i := range drafts {
			a := finish(&drafts[i], nil)
			b := a.Body
			if again := content.Flatten(b.Markdown); again.Plain != b.Text.Plain {
				t.Fatalf("%q is not the text of %q", b.Text.Plain, b.Markdown)
			}
			if content.Clean(b.Markdown) != b.Markdown || content.CleanLine(a.Title) != a.Title {
				t.Fatalf("not clean: %q, %q", a.Title, b.Markdown)
			}
			if from, to, ok := b.File.Span(0, len(b.Markdown)); ok && (from < 0 || to > len(data)) {
				t.Fatalf("leads to %d, %d of %d", from, to, len(data))
			}
			for _, f := range b.Furniture {
				if from, to, ok := f.File.Span(0, len(f.Text)); ok && (from < 0 || to > len(data)) {
					t.Fatalf("%q leads to %d, %d of %d", f.Text, from, to, len(data))
				}
			}
			bare := &Article{Body: &Body{}}
			for _, m := range MarkFurniture([]*Article{a, bare}, content.Compare([]content.Version{a.Version(), bare.Version()})) {
				if m.Start < 0 || m.End > len(b.Furniture[m.Piece].Text) || m.Start >= m.End {
					t.Fatalf("a mark at %d, %d of %q", m.Start, m.End, b.Furniture[m.Piece].Text)
				}
			}
		}
	})
}
