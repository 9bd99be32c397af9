package feed

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// attr returns an attribute of n, "" where it has none.
func attr(n *html.Node, name string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == name {
			return n.Attr[i].Val
		}
	}
	return ""
}

// hiddenNode reports whether the page itself hides n.
func hiddenNode(n *html.Node) bool {
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "hidden":
			return true
		case "style":
			if len(a.Val) < 2000 && hidingStyle(a.Val) {
				return true
			}
		}
	}
	return false
}

func hidingStyle(style string) bool {
	for len(style) > 0 {
		var one string
		one, style, _ = strings.Cut(style, ";")
		key, value, ok := strings.Cut(one, ":")
		if !ok {
			continue
		}
		key, value = strings.TrimSpace(key), strings.TrimSpace(value)
		if strings.EqualFold(key, "display") && hasPrefixFold(value, "none") ||
			strings.EqualFold(key, "visibility") && hasPrefixFold(value, "hidden") {
			return true
		}
	}
	return false
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// nodeText returns the text in n as it stands in the page, without that of
// scripts and styles.
func nodeText(n *html.Node) string {
	var b strings.Builder
	writeText(&b, n)
	return b.String()
}

func writeText(b *strings.Builder, n *html.Node) {
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
		return
	}
	if n.Type == html.ElementNode && (unseen[n.DataAtom] || n.DataAtom == atom.Br) {
		b.WriteByte('\n')
		return
	}
	parts := n.Type == html.ElementNode && !inlineTag[n.DataAtom]
	if parts {
		b.WriteByte('\n')
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		writeText(b, c)
	}
	if parts {
		b.WriteByte('\n')
	}
}

// textLength returns how many bytes of text n holds, a run of white space
// counted as one.
func textLength(n *html.Node) int {
	if n.Type == html.TextNode {
		count, space := 0, true
		for i := 0; i < len(n.Data); i++ {
			if c := n.Data[i]; c != ' ' && c != '\n' && c != '\t' && c != '\r' {
				count, space = count+1, false
			} else if !space {
				count, space = count+1, true
			}
		}
		return count
	}
	if n.Type == html.ElementNode && unseen[n.DataAtom] {
		return 0
	}
	total := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		total += textLength(c)
	}
	return total
}

// unnest rewrites HTML that is nested deeper than any page needs, which the
// parser refuses: only the tags that part paragraphs are left, and none of them
// holds another.
func unnest(data []byte) []byte {
	var out bytes.Buffer
	z := html.NewTokenizer(bytes.NewReader(data))
	z.SetMaxBuf(1 << 20)
	skip := ""
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return out.Bytes()
		}
		switch kind {
		case html.TextToken:
			if skip == "" {
				out.Write(z.Raw())
			}
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			switch {
			case skip != "":
				if kind == html.EndTagToken && skip == string(name) {
					skip = ""
				}
			case kind == html.StartTagToken && (a == atom.Script || a == atom.Style || a == atom.Head):
				skip = string(name)
			case a == atom.Br:
				out.WriteString("<br>")
			case a == atom.P || a == atom.Div || a == atom.Li || a == atom.Tr || a == atom.Blockquote || a == atom.Section || a == atom.Article:
				out.WriteString("<p>")
			}
		}
	}
}
