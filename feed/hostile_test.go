package feed

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
)

// hostile are files made to hurt a reader.
func hostile() map[string][]byte {
	deep := strings.Repeat("<a>", 100_000)
	laughs := `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">`
	for c := 'b'; c < 'm'; c++ {
		laughs += fmt.Sprintf(`<!ENTITY %c "%s">`, c, strings.Repeat(fmt.Sprintf("&%c;", c-1), 10))
	}
	laughs += `]><rss><channel><item><title>Joke</title><description>&l;</description></item></channel></rss>`
	var bomb bytes.Buffer
	z := gzip.NewWriter(&bomb)
	zeros := make([]byte, 1<<20)
	for range 256 {
		z.Write(zeros) // a buffer takes all
	}
	z.Close()
	mail := "From: a <a@b.example>\nMessage-ID: <1@b>\nSubject: Deep\nContent-Type: multipart/mixed; boundary=b0\n\n"
	for i := range 5_000 {
		mail += fmt.Sprintf("--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n", i, i+1)
	}
	return map[string][]byte{
		"deep rss":             []byte("<rss><channel><item><title>Deep</title><description>" + deep + "text"),
		"deep nitf":            []byte("<nitf><body><body.head><hedline><hl1>Deep</hl1></hedline></body.head><body.content><p>" + deep + "text"),
		"deep g2":              []byte("<newsItem><contentMeta><headline>Deep</headline></contentMeta><contentSet><inlineXML>" + deep + "text"),
		"deep ninjs":           []byte(`{"uri":"a","type":"text","pubstatus":"x","body_html":"` + deep + `","x":` + strings.Repeat("[", 100_000)),
		"deep json feed":       []byte(`{"version":"https://jsonfeed.org/version/1","items":[{"title":"Deep","content_text":"x"},` + strings.Repeat(`{"a":[`, 100_000)),
		"deep mail":            []byte(mail),
		"billion laughs":       []byte(laughs),
		"gzip bomb":            bomb.Bytes(),
		"many elements":        []byte("<rss><channel><item><title>Many</title>" + strings.Repeat("<b/>", 2_000_000)),
		"many attributes":      []byte("<rss><channel><item " + strings.Repeat(`a="1" `, 500_000) + "><title>x</title></item></channel></rss>"),
		"many namespaces":      []byte("<rss>" + strings.Repeat(`<x xmlns:a="1" xmlns:b="2" xmlns:c="3">`, 100_000)),
		"many end tags":        []byte("<rss><channel>" + strings.Repeat("<p>", 200) + strings.Repeat("</q>", 500_000)),
		"open quotes":          []byte("<rss>" + strings.Repeat(`<a b="`, 200_001)),
		"open comments":        []byte("<rss>" + strings.Repeat("<!--", 500_000)),
		"open declarations":    []byte("<rss>" + strings.Repeat("<!D [", 200_000)),
		"open sections":        []byte("<rss>" + strings.Repeat("<![CDATA[", 200_000)),
		"ampersands":           []byte("<rss><channel><item><title>" + strings.Repeat("&", 1_000_000) + "</title></item></channel></rss>"),
		"mbox of separators":   []byte(strings.Repeat("From a Sat Mar 12 06:30:00 2016\nMessage-ID: <1@x>\nFrom: a@b\n\n", 20_000)),
		"mail of boundaries":   []byte("From: a@b.example\nMessage-ID: <1@x>\nContent-Type: multipart/mixed; boundary=a\n\n" + strings.Repeat("--a\n", 200_000)),
		"factiva of codes":     []byte(strings.Repeat("HD\nWC\nPD\nSN\nLP\nTD\n", 50_000)),
		"nexis of counts":      []byte("1 of 9 DOCUMENTS\n\nLENGTH: 1\n\nBYLINE: A\n" + strings.Repeat("2 of 9 DOCUMENTS\n", 100_000)),
		"newsletter of hidden": []byte("From: a@b.example\nMessage-ID: <1@x>\nContent-Type: text/html\n\n" + strings.Repeat(`<div style="display:none">`, 100_000)),
	}
}

// TestHostile holds time and memory for files that are made to take all of
// either.
func TestHostile(t *testing.T) {
	for name, data := range hostile() {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			drafts, _, err := parse(input{path: name, data: data})
			took := time.Since(start)
			runtime.ReadMemStats(&after)
			// The race detector empties pools at random, those of regexp among them.
			if grown := after.TotalAlloc - before.TotalAlloc; grown > 800<<20 && !raceDetector {
				t.Errorf("took %d MB in all", grown>>20)
			}
			if len(drafts) == 0 && err == nil {
				t.Error("nothing loaded and nothing said")
			}
			t.Logf("%v, %d MB, %d loaded, %v", took.Round(time.Millisecond), (after.TotalAlloc-before.TotalAlloc)>>20, len(drafts), err)
		})
	}
}

func TestEntitiesStayInside(t *testing.T) {
	root, err := scanXML(`<!DOCTYPE r [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY own "tag:example"><!ENTITY % p SYSTEM "http://x.example/p">%p;]><r><a>&file;</a><b>&own;,1</b><c>&#146;&eacute;&nosuch;&amp;lt;</c></r>`)
	if err != nil {
		t.Fatal(err)
	}
	r := root.child("r")
	for name, want := range map[string]string{"a": "&file;", "b": "tag:example,1", "c": "’é&nosuch;&lt;"} {
		if got := r.child(name).content(); got != want {
			t.Errorf("%s holds %q, want %q", name, got, want)
		}
	}
	root, err = scanXML(`<!DOCTYPE r [<!ENTITY a "` + strings.Repeat("ha", 60_000) + `"><!ENTITY b "&a;&a;&a;&a;">]><r>&b;</r>`)
	if !errors.Is(err, errXMLExpansion) {
		t.Errorf("no word of the expansion: %v", err)
	}
	if n := len(root.content()); n > 2*xmlMostGrowth {
		t.Errorf("grew to %d bytes", n)
	}
}

// TestCut loads every fixture cut off at many places: never a panic, and what
// is whole before the cut is there.
func TestCut(t *testing.T) {
	for file, data := range fixtures(t) {
		for cut := 0; cut < len(data); cut += 1 + len(data)/40 {
			drafts, _, err := parse(input{path: file, data: data[:cut]})
			if len(drafts) == 0 && err == nil {
				t.Errorf("%s cut at %d: nothing loaded and nothing said", file, cut)
			}
		}
	}
}
