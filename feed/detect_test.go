package feed

import "testing"

// TestDetect holds what is no feed, mail or archive, though it looks a little
// like one.
func TestDetect(t *testing.T) {
	for _, c := range []struct{ path, text, want string }{
		{"a.txt", "From the harbour there is no news.\n\nFrom here on it is quiet.\n", "plain"},
		{"a.txt", "From Sat to Sun Mar 12 the ferry rests.\n\nIt is old.\n", "plain"},
		{"a.txt", "From: the harbour\nTo: the hill\nSubject: rain\n\nIt rained, and rained on.\n", "plain"},
		{"a.txt", "The <rss> tag came first.\n\nThen came <feed>.\n", "plain"},
		{"a.md", "# The <rss version=\"2.0\"> tag\n\nIt came first.\n", "markdown"},
		{"a.md", "---\ntitle: x\n---\n\n<rss>\n", "markdown"},
		{"a.txt", "HD televisions are cheap now.\n\nBY ALL MEANS buy one, said the seller.\n", "plain"},
		{"a.txt", "1 of 100 documents was read aloud.\n\nLENGTH: it took an hour.\n", "plain"},
		{"a.txt", "Body\n\nLength: two metres.\n", "plain"},
		{"a.html", "<!DOCTYPE html><html><head><title>Feed</title></head><body><p>A page about &lt;rss&gt;, which is long enough to be read.</p></body></html>", "html"},
		{"a.json", `{"name":"x","version":"1.0"}`, ""},
		{"a.json", `[1,2,3]`, ""},
		{"a.json", `{"version":"2","items":[]}`, ""},
		{"a.json", `{"type":"FeatureCollection","features":[]}`, ""},
		{"a.json", `{"uri":"x","type":"picture"}`, ""},
		{"a.xml", `<?xml version="1.0"?><project><item/></project>`, ""},
		{"a.xml", `<opml><head/></opml>`, ""},
		{"a.svg", `<svg xmlns="http://www.w3.org/2000/svg"><title>rss</title></svg>`, ""},
	} {
		_, name, err := parse(input{path: c.path, data: []byte(c.text)})
		if err != nil {
			name = ""
		}
		if name != c.want {
			t.Errorf("%q is taken for %q (%v), want %q", c.text, name, err, c.want)
		}
	}
}

func TestSkippedLine(t *testing.T) {
	for want, skipped := range map[string]map[string]int{
		"":                             nil,
		"34 PDF, 12 images not opened": {"PDF": 34, "images": 12},
		"1 image, 1 list of links, 1 newsroom item without text not opened": {"images": 1, string(errNoExportText): 1, string(errNoNewsText): 1},
	} {
		if got := SkippedLine(skipped); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
