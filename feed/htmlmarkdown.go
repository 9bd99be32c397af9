package feed

import (
	"net/url"
	"strconv"
	"strings"

	"crosswire/content"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	// deepestQuote is how deep quotations and lists nest in Markdown; what is
	// deeper stands at that level. Layout slows down sharply below it.
	deepestQuote = 12
	// deepestNode bounds the descent into a tree that was not parsed from text.
	deepestNode = 600
)

// htmlToMarkdown returns HTML as Markdown: paragraphs, headings, links,
// emphasis, lists, quotations, tables and pictures. Links are resolved against
// base, the address of the page, which may be empty. A picture's caption is the
// title of its Markdown image, so that it is no part of the text.
func htmlToMarkdown(fragment, base string) string {
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(fragment), body)
	if err != nil {
		nodes, err = html.ParseFragment(strings.NewReader(string(unnest([]byte(fragment)))), body)
	}
	if err != nil {
		return ""
	}
	for _, n := range nodes {
		body.AppendChild(n)
	}
	return nodeToMarkdown(body, parseBase(base))
}

// nodeToMarkdown is htmlToMarkdown for what stands in a node.
func nodeToMarkdown(n *html.Node, base *url.URL) string {
	w := markdownWriter{base: base}
	w.children(n)
	return strings.Join(w.take(), "\n\n")
}

func parseBase(base string) *url.URL {
	u, err := url.Parse(strings.TrimSpace(base))
	if err != nil || !u.IsAbs() {
		return nil
	}
	return u
}

// A markdownWriter gathers the blocks of one container: the page, a quotation,
// a list item.
type markdownWriter struct {
	base   *url.URL
	out    *leftOut // what the page holds that is not written; nil where all is
	blocks []string
	inline inlineText
	style  inlineStyle
	href   string
	late   []string // pictures in the paragraph being gathered
	level  int      // of quotations and lists around it
	depth  int      // of nodes
}

// leftOut says which parts of a page are not written, and keeps what they say.
type leftOut struct {
	why       map[*html.Node]string
	unhide    bool // what the page hides is written
	top       *markdownWriter
	furniture []Furniture // At is the number of the block that follows
}

// mostFurniture bounds what is kept of a page that is not its article, in
// parts.
const mostFurniture = 300

// skips reports whether n is not to be written, and keeps its text.
func (o *leftOut) skips(n *html.Node) bool {
	if o == nil {
		return hiddenNode(n)
	}
	why := o.why[n]
	if why == "" {
		return !o.unhide && hiddenNode(n)
	}
	if text := content.CleanLine(cleanText(nodeText(n))); text != "" && why != "hidden" && len(o.furniture) < mostFurniture {
		o.furniture = append(o.furniture, Furniture{Text: text, Why: why, At: len(o.top.blocks)})
	}
	return true
}

// take ends the last paragraph and hands over the blocks.
func (w *markdownWriter) take() []string {
	w.flush()
	blocks := w.blocks
	w.blocks = nil
	return blocks
}

// flush ends the paragraph being gathered.
func (w *markdownWriter) flush() {
	w.blocks = append(w.blocks, w.inline.paragraphs()...)
	w.blocks = append(w.blocks, w.late...)
	w.late = w.late[:0]
}

func (w *markdownWriter) add(block string) {
	if block != "" {
		w.blocks = append(w.blocks, block)
	}
}

func (w *markdownWriter) children(n *html.Node) {
	if w.depth > deepestNode {
		return
	}
	w.depth++
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
	w.depth--
}

// unseen are elements that show no text of their own or text that is no
// reading matter.
var unseen = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Head: true, atom.Title: true,
	atom.Iframe: true, atom.Object: true, atom.Embed: true, atom.Svg: true, atom.Canvas: true,
	atom.Button: true, atom.Input: true, atom.Select: true, atom.Textarea: true, atom.Audio: true,
	atom.Link: true, atom.Meta: true, atom.Map: true, atom.Datalist: true, atom.Dialog: true, atom.Rp: true,
}

func (w *markdownWriter) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.inline.add(n.Data, w.style, w.href)
		return
	case html.ElementNode:
	default:
		return
	}
	if unseen[n.DataAtom] || w.out.skips(n) {
		return
	}
	switch n.DataAtom {
	case atom.Br:
		w.inline.lineBreak()
	case atom.Img:
		w.image(n, "")
	case atom.B, atom.Strong:
		w.styled(n, strong)
	case atom.I, atom.Em, atom.Cite, atom.Var, atom.Dfn:
		w.styled(n, emphasis)
	case atom.Del, atom.S, atom.Strike:
		w.styled(n, struck)
	case atom.Code, atom.Kbd, atom.Samp, atom.Tt:
		w.styled(n, code)
	case atom.Q:
		w.inline.add("“", w.style, w.href)
		w.children(n)
		w.inline.add("”", w.style, w.href)
	case atom.A:
		w.link(n)
	case atom.Font, atom.Span, atom.Abbr, atom.Acronym, atom.Small, atom.Sub, atom.Sup, atom.Time, atom.Mark, atom.U,
		atom.Label, atom.Big, atom.Ins, atom.Bdi, atom.Bdo, atom.Data, atom.Ruby, atom.Rb, atom.Rt, atom.Picture, atom.Nobr:
		w.children(n)
	case atom.Wbr, atom.Source, atom.Track:
	default:
		w.block(n)
	}
}

// block writes an element that parts what is before it from what is after it.
// An element nobody knows counts as inline: pages make up their own.
func (w *markdownWriter) block(n *html.Node) {
	if n.DataAtom == 0 {
		w.children(n)
		return
	}
	w.flush()
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.heading(n)
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		w.list(n)
	case atom.Blockquote:
		w.quote(n)
	case atom.Pre:
		w.pre(n)
	case atom.Table:
		w.table(n)
	case atom.Figure:
		w.figure(n)
	case atom.Hr:
		w.add("---")
	case atom.Video:
		w.image(n, "")
	default:
		w.children(n)
	}
	w.flush()
}

func (w *markdownWriter) styled(n *html.Node, s inlineStyle) {
	before := w.style
	w.style |= s
	w.children(n)
	w.style = before
}

func (w *markdownWriter) link(n *html.Node) {
	before := w.href
	if text := strings.TrimSpace(nodeText(n)); text == "¶" || text == "#" {
		return // the anchor of a heading
	}
	if href := w.resolve(attr(n, "href")); href != "" {
		w.href = href
	}
	w.children(n)
	w.href = before
}

// sub gathers what stands in n with a writer of its own.
func (w *markdownWriter) sub(n *html.Node, level int) []string {
	in := markdownWriter{base: w.base, out: w.out, level: level, depth: w.depth, href: w.href}
	in.children(n)
	return in.take()
}

func (w *markdownWriter) heading(n *html.Node) {
	level := int(n.Data[1] - '0')
	if level == 1 && w.out != nil {
		level = 2 // the headline is the page's one heading of the first rank
	}
	for _, block := range w.sub(n, w.level) {
		if strings.HasPrefix(block, "#") || strings.HasPrefix(block, "![") || strings.HasPrefix(block, "```") {
			w.add(block)
			continue
		}
		line := strings.Join(strings.Fields(strings.ReplaceAll(block, "\\\n", " ")), " ")
		if trimmed := strings.TrimRight(line, "#"); trimmed != line {
			line = trimmed + strings.Repeat("\\#", len(line)-len(trimmed))
		}
		w.add(strings.Repeat("#", level) + " " + line)
	}
}

func (w *markdownWriter) quote(n *html.Node) {
	blocks := w.sub(n, w.level+1)
	if w.level >= deepestQuote || len(blocks) == 0 {
		w.blocks = append(w.blocks, blocks...)
		return
	}
	w.add(prefixLines(strings.Join(blocks, "\n\n"), "> ", "> "))
}

func (w *markdownWriter) list(n *html.Node) {
	var items []string
	loose := false
	number := 1
	if start, err := strconv.Atoi(attr(n, "start")); err == nil && start >= 0 && start < 1e6 {
		number = start
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || unseen[c.DataAtom] || w.out.skips(c) {
			continue
		}
		blocks := w.sub(c, w.level+1)
		if c.DataAtom == atom.Ul || c.DataAtom == atom.Ol { // a list straight in a list
			in := markdownWriter{base: w.base, out: w.out, level: w.level + 1, depth: w.depth}
			in.list(c)
			blocks = in.take()
		}
		if len(blocks) == 0 {
			continue
		}
		if w.level >= deepestQuote {
			w.blocks = append(w.blocks, blocks...)
			continue
		}
		loose = loose || len(blocks) > 1
		mark := "- "
		if n.DataAtom == atom.Ol {
			mark = strconv.Itoa(number) + ". "
			number++
		}
		items = append(items, prefixLines(strings.Join(blocks, "\n\n"), mark, strings.Repeat(" ", len(mark))))
	}
	sep := "\n"
	if loose {
		sep = "\n\n"
	}
	w.add(strings.Join(items, sep))
}

// prefixLines puts first before the first line and rest before the others.
func prefixLines(s, first, rest string) string {
	var b strings.Builder
	b.Grow(len(s) + 16)
	b.WriteString(first)
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			b.WriteByte('\n')
			if line == "" {
				b.WriteString(strings.TrimRight(rest, " "))
				continue
			}
			b.WriteString(rest)
		}
		b.WriteString(line)
	}
	return b.String()
}

// pre writes preformatted text as a code block, with a fence longer than any in
// it.
func (w *markdownWriter) pre(n *html.Node) {
	text := strings.Trim(cleanText(nodeText(n)), "\n")
	if strings.TrimSpace(text) == "" {
		return
	}
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	w.add(fence + "\n" + text + "\n" + fence)
}

// figure writes the picture of a figure with its caption as title. A figure
// that holds no picture is a table, code or quotation: its content counts.
func (w *markdownWriter) figure(n *html.Node) {
	var img, caption *html.Node
	for c := range n.Descendants() {
		if c.Type != html.ElementNode {
			continue
		}
		switch {
		case c.DataAtom == atom.Img && img == nil, c.DataAtom == atom.Video && img == nil:
			img = c
		case c.DataAtom == atom.Figcaption && caption == nil:
			caption = c
		case c.DataAtom == atom.Blockquote, c.DataAtom == atom.Table, c.DataAtom == atom.Pre:
			w.children(n)
			return
		}
	}
	if caption != nil && w.out != nil {
		w.out.skips(caption)
	}
	switch {
	case img != nil && caption != nil:
		w.image(img, nodeText(caption))
	case img != nil:
		w.image(img, "")
	case caption != nil:
		w.add(imageMarkdown("", "", nodeText(caption)))
	default:
		w.children(n)
	}
}
