package feed

import (
	"bytes"
	"slices"
	"strings"
	"sync"

	"crosswire/content"
)

// role says what a block of a page is to its article.
type role uint8

const (
	roleText role = iota
	roleHeadline
	roleFurniture
	roleNote
)

// piece is a block of a page with its part in the article.
type piece struct {
	content.Block
	role  role
	why   string // of furniture
	looks string // what it would be in the midst of the text, by its words
	prose bool   // it is running text
}

// finish does the work that all formats share: it parts the text from what is
// only on the page, finds the headline, and fills in what the fields do not
// say. The article shares no memory with the file.
func finish(d *draft, n *names) *Article {
	pieces := readPieces(d)
	if d.typed {
		takeNotes(d, pieces)
	}
	takeHeadline(d, pieces)
	takeFurniture(d, pieces)
	fillFields(d, pieces, n)
	a := &d.Article
	a.Body = build(d, pieces)
	a.hash, a.Words = textHash(a.Body.Text.Plain)
	if a.Language = canonicalTag(a.Language); a.Language == "" {
		if a.Language = detectLanguage(a.Body.Text.Plain); a.Language != "" {
			d.note("language", "text")
		}
	}
	d.settleOrder(a.Body.Text.Plain)
	own(a)
	return a
}

func readPieces(d *draft) []piece {
	blocks, simple := content.SimpleBlocks(d.markdown)
	d.simple = simple
	pieces := make([]piece, 0, len(blocks))
	for i := range blocks {
		b := &blocks[i]
		if lines := furnitureLines(d.markdown, b); lines != nil {
			pieces = append(pieces, lines...)
			d.simple = false
			continue
		}
		p := piece{Block: *b}
		if p.Text != "" {
			p.looks, p.prose = furnitureKind(p.Text, inText), isProse(p.Text)
		}
		pieces = append(pieces, p)
	}
	return pieces
}

// furnitureLines parts a short paragraph that was typed on several lines, each
// of which is furniture: byline, outlet, date. Markdown makes one of them.
func furnitureLines(markdown string, b *content.Block) []piece {
	if b.Kind != content.Paragraph || len(b.Text) > 300 || b.End-b.Start > 400 {
		return nil
	}
	source := strings.TrimRight(markdown[b.Start:b.End], "\n")
	if strings.IndexByte(source, '\n') < 0 {
		return nil
	}
	var pieces []piece
	at := b.Start
	for line := range strings.Lines(source) {
		text := strings.Trim(line, " \n\\*_>")
		why := furnitureKind(text, inHead)
		if why == "" {
			return nil
		}
		p := piece{Block: content.Block{Kind: content.Paragraph, Top: b.Top, Start: at, End: min(at+len(line), b.End), Text: text}, looks: furnitureKind(text, inText)}
		p.Offsets.Add(0, len(text), at+strings.Index(line, text), len(text))
		at = p.End
		pieces = append(pieces, p)
	}
	pieces[len(pieces)-1].End = b.End
	return pieces
}

// rooms are where Markdown is written until its length is known.
var rooms = sync.Pool{New: func() any { return new([]byte) }}

// build writes the article's Markdown from the pieces that are text.
func build(d *draft, pieces []piece) *Body {
	b := &Body{Notes: d.notes}
	room := rooms.Get().(*[]byte)
	w := bodyWriter{src: d.markdown, out: slices.Grow((*room)[:0], len(d.markdown)+len(d.Title)+64)}
	defer func() {
		*room = w.out
		rooms.Put(room)
	}()
	w.headline(d, pieces)
	cut := 0
	for i := range pieces {
		p := &pieces[i]
		if p.role == roleText {
			continue
		}
		w.copy(cut, p.Start)
		cut = max(cut, p.End)
		switch p.role {
		case roleFurniture:
			b.Furniture = append(b.Furniture, Furniture{Text: furnitureText(d, p), Why: p.why, At: len(w.out), File: p.Offsets.Then(d.offsets)})
		case roleNote:
			b.Notes = append(b.Notes, p.Text)
		}
	}
	w.copy(cut, len(d.markdown))
	for _, f := range d.furniture {
		f.Text = content.Clean(f.Text)
		b.Furniture = append(b.Furniture, f)
	}
	b.Markdown = string(append(bytes.TrimRight(w.out, " \n"), '\n'))
	for i := range b.Furniture { // what stood behind blank lines at the end
		b.Furniture[i].At = min(b.Furniture[i].At, len(b.Markdown))
	}
	if d.simple {
		b.Text = w.text(pieces)
	} else {
		b.Text = content.Flatten(b.Markdown)
	}
	if !d.offsets.Empty() {
		b.File.Append(0, w.head)
		b.File.Append(0, w.body.Then(d.offsets))
	}
	return b
}

// furnitureText is what a piece shows; a rule and HTML show themselves.
func furnitureText(d *draft, p *piece) string {
	if p.Text != "" {
		return p.Text
	}
	return content.Clean(strings.TrimSpace(d.markdown[p.Start:p.End]))
}

// bodyWriter puts an article's Markdown together.
type bodyWriter struct {
	src  string
	out  []byte
	head content.Offsets // of the headline, to the file
	body content.Offsets // of the rest, to src

	title  content.Block // the headline as a block of out
	copied []stretch
}

// stretch is a part of src that stands `by` bytes further on in out.
type stretch struct{ from, to, by int }

// headline writes the heading that the article opens with: the piece chosen,
// else the title that a field gives.
func (w *bodyWriter) headline(d *draft, pieces []piece) {
	title, back := d.Title, content.Offsets{}
	if d.title.to > 0 {
		back.Add(0, len(title), d.title.from, len(title))
	}
	for i := range pieces {
		if p := &pieces[i]; p.role == roleHeadline {
			title, back = p.Text, p.Offsets.Then(d.offsets)
			break
		}
	}
	if title == "" {
		return
	}
	title, cleaned := oneLine(title)
	e := escaper{src: title, out: append(w.out, "# "...), start: 2}
	e.line(0, len(title))
	w.title = content.Block{Kind: content.Heading, Text: title, Offsets: e.offsets.Inverse()}
	w.out = append(e.out, "\n\n"...)
	w.head = e.offsets.Then(cleaned).Then(back)
}

// oneLine returns s with line ends as blanks, with the map back.
func oneLine(s string) (string, content.Offsets) {
	var o content.Offsets
	o.Add(0, len(s), 0, len(s))
	return strings.ReplaceAll(s, "\n", " "), o
}

// copy appends src[from:to]. What furniture leaves behind is no more than one
// empty line.
func (w *bodyWriter) copy(from, to int) {
	if to <= from {
		return
	}
	if n := len(w.out); n == 0 || strings.HasSuffix(string(w.out[max(0, n-2):]), "\n\n") {
		from = skipEmptyLines(w.src, from, to)
	}
	if from == to {
		return
	}
	w.copied = append(w.copied, stretch{from, to, len(w.out) - from})
	w.body.Add(len(w.out), to-from, from, to-from)
	w.out = append(w.out, w.src[from:to]...)
}

// text returns the text of out from the blocks of simple Markdown that are in
// it: what content.Flatten returns, without reading it again.
func (w *bodyWriter) text(pieces []piece) content.Text {
	var j content.Joiner
	j.Measure(&w.title)
	for i := range pieces {
		if pieces[i].role == roleText {
			j.Measure(&pieces[i].Block)
		}
	}
	j.Add(&w.title, 0)
	n := 0
	for i := range pieces {
		p := &pieces[i]
		if p.role != roleText {
			continue
		}
		for n < len(w.copied) && w.copied[n].to <= p.Start {
			n++
		}
		if n == len(w.copied) {
			break
		}
		j.Add(&p.Block, w.copied[n].by)
	}
	return j.Text()
}

func skipEmptyLines(s string, from, to int) int {
	for from < to {
		end := strings.IndexByte(s[from:to], '\n')
		if end < 0 || strings.TrimSpace(s[from:from+end]) != "" {
			break
		}
		from += end + 1
	}
	return from
}

// own copies the strings that may point into the file's bytes.
func own(a *Article) {
	for _, s := range []*string{&a.Title, &a.Source, &a.Agency, &a.Byline, &a.Dateline, &a.URL, &a.Language, &a.Description, &a.Status} {
		*s = strings.Clone(*s)
	}
	for i := range a.Authors {
		a.Authors[i] = strings.Clone(a.Authors[i])
	}
	for i := range a.Body.Furniture {
		a.Body.Furniture[i].Text = strings.Clone(a.Body.Furniture[i].Text)
	}
}
