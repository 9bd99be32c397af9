package feed

import (
	"cmp"
	"slices"
	"strings"

	"crosswire/content"
)

// A FurnitureMark is a span of a piece of furniture that differs from what the
// other articles have beside theirs: another name in a caption, a related
// line that only one of them shows.
type FurnitureMark struct {
	Version      int
	Piece        int // number in [Body].Furniture
	content.Span     // of the piece's text
	Kind         content.Kind
	Support      int // other versions that agree with this one
	Readings     []FurnitureReading
	Why          string // the rule and the score that made it
}

// A FurnitureReading is what another version has where a piece of furniture
// is marked. An empty text says that it lacks it.
type FurnitureReading struct {
	Version int
	Piece   int // number in [Body].Furniture
	Text    string
}

// written are the kinds of furniture that a paper writes for the article, or
// under which it lets the article be used. The rest belongs to the page, and
// would light up wherever two papers meet.
var written = map[string]bool{
	whyCaption: true, whyRelated: true, whyCopyright: true, whyCitation: true,
	whyReuse: true, whyNewsletter: true, whyCredit: true,
}

// MarkFurniture compares what stands beside the articles, apart from the
// articles themselves: furniture is no part of a version's text, but a caption
// that names another person is a difference all the same. texts is the
// comparison of the articles; it tells which furniture stands elsewhere. Marks
// are sorted by version, piece and start. The bodies must be loaded.
func MarkFurniture(articles []*Article, texts content.Comparison) []FurnitureMark {
	f := furnitureMarker{articles: articles, texts: texts, pieces: make([]besideText, len(articles))}
	versions := make([]content.Version, len(articles))
	for i, a := range articles {
		f.pieces[i] = beside(a.Body.Furniture)
		versions[i] = a.Version()
		versions[i].Text, versions[i].Headline = f.pieces[i].text.String(), 0
	}
	c := content.Compare(versions)
	c.Marks = append(c.Marks, f.moved(&c)...)
	var marks []FurnitureMark
	for _, m := range c.Marks {
		if m.Kind == content.Only && f.told(m.Version, versions[m.Version].Text[m.Start:m.End]) {
			continue
		}
		n, start := f.pieces[m.Version].at(m.Start)
		mark := FurnitureMark{
			Version: m.Version, Piece: n, Kind: m.Kind, Support: m.Support, Why: m.Why,
			Span: content.Span{Start: m.Start - start, End: m.End - start},
		}
		for _, r := range m.Readings {
			n, _ := f.pieces[r.Version].at(r.Start)
			mark.Readings = append(mark.Readings, FurnitureReading{r.Version, n, versions[r.Version].Text[r.Start:r.End]})
		}
		marks = append(marks, mark)
	}
	slices.SortStableFunc(marks, func(a, b FurnitureMark) int {
		return cmp.Or(cmp.Compare(a.Version, b.Version), cmp.Compare(a.Piece, b.Piece), cmp.Compare(a.Start, b.Start))
	})
	return marks
}

type furnitureMarker struct {
	articles []*Article
	texts    content.Comparison
	pieces   []besideText
	letters  []string // of each article's text; filled when first asked for
}

// told reports whether the words of a version's furniture stand in the text of
// another: what one page keeps apart another may run into a paragraph.
func (f *furnitureMarker) told(version int, words string) bool {
	if f.letters == nil {
		for _, a := range f.articles {
			f.letters = append(f.letters, letters(a.Body.Text.Plain))
		}
	}
	words = letters(words)
	for v, text := range f.letters {
		if v != version && strings.Contains(text, words) {
			return true
		}
	}
	return false
}

// moved returns marks for furniture that stands among other passages of the
// text than in every version that has it, too. What has moved among the
// furniture has its mark already.
func (f *furnitureMarker) moved(c *content.Comparison) []content.Mark {
	stays := make(map[content.PassageRef]bool) // for passages that another version has
	var met []content.PassageRef
	from := make(map[content.PassageRef][]content.Reading)
	note := func(a, b content.PassageRef, stay bool) {
		if _, ok := stays[a]; !ok {
			met = append(met, a)
		}
		stays[a] = stays[a] || stay
		from[a] = append(from[a], content.Reading{Version: b.Version, Span: c.Passages[b.Version][b.Passage]})
	}
	for _, l := range c.Links {
		stay := l.Moved || f.inOrder(l.A.Version, f.before(c, l.A), l.B.Version, f.before(c, l.B))
		note(l.A, l.B, stay)
		note(l.B, l.A, stay)
	}
	var marks []content.Mark
	for _, p := range met {
		if !stays[p] {
			marks = append(marks, content.Mark{
				PassageRef: p, Span: c.Passages[p.Version][p.Passage], Kind: content.Moved,
				Readings: from[p], Why: "stands among other passages",
			})
		}
	}
	return marks
}

// before returns how many passages of its version's text stand before the
// piece that holds a passage of furniture.
func (f *furnitureMarker) before(c *content.Comparison, p content.PassageRef) int {
	piece, _ := f.pieces[p.Version].at(c.Passages[p.Version][p.Passage].Start)
	return passagesBefore(f.articles[p.Version].Body, f.texts.Passages[p.Version], piece)
}

// inOrder reports whether what stands behind n passages of version a and
// behind m of version b stands between the same linked passages in both.
func (f *furnitureMarker) inOrder(a, n, b, m int) bool {
	low, high := 0, len(f.texts.Passages[b])
	for _, l := range f.texts.Links {
		if l.Moved || l.A.Version != a || l.B.Version != b {
			continue
		}
		if l.A.Passage < n {
			low = max(low, l.B.Passage+1)
		} else {
			high = min(high, l.B.Passage)
		}
	}
	return min(low, high) <= m && m <= max(low, high)
}

// passagesBefore returns how many passages of a text stand before a piece of
// its furniture.
func passagesBefore(b *Body, passages []content.Span, piece int) int {
	for i, p := range passages {
		if from, _, ok := b.Text.Offsets.Span(p.Start, p.End); ok && from >= b.Furniture[piece].At {
			return i
		}
	}
	return len(passages)
}

// besideText is the furniture of an article that is compared, a piece a
// paragraph.
type besideText struct {
	text   strings.Builder
	piece  []int // their numbers in [Body].Furniture
	starts []int // where each stands in text
}

func beside(furniture []Furniture) besideText {
	var b besideText
	for i, f := range furniture {
		if !written[f.Why] || f.Text == "" {
			continue
		}
		if b.text.Len() > 0 {
			b.text.WriteString("\n\n")
		}
		b.piece = append(b.piece, i)
		b.starts = append(b.starts, b.text.Len())
		b.text.WriteString(f.Text)
	}
	return b
}

// at returns the piece that stands at an offset, and where it begins; -1
// where there is none.
func (b *besideText) at(offset int) (piece, start int) {
	n, found := slices.BinarySearch(b.starts, offset)
	if !found {
		n--
	}
	if n < 0 {
		return -1, 0
	}
	return b.piece[n], b.starts[n]
}
