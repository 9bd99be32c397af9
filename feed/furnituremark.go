package feed

import (
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
	whyCaption: true, whyRelated: true, whyMessage: true, whyCopyright: true, whyCitation: true,
	whyReuse: true, whyNewsletter: true, whyCredit: true,
}

// MarkFurniture compares what stands beside the articles, apart from the
// articles themselves: furniture is no part of a version's text, but a caption
// that names another person is a difference all the same. Marks are sorted by
// version, piece and start. The bodies must be loaded.
func MarkFurniture(articles []*Article) []FurnitureMark {
	versions := make([]content.Version, len(articles))
	pieces := make([]besideText, len(articles))
	for i, a := range articles {
		pieces[i] = beside(a.Body.Furniture)
		versions[i] = a.Version()
		versions[i].Text, versions[i].Headline = pieces[i].text.String(), 0
	}
	var marks []FurnitureMark
	for _, m := range content.Compare(versions).Marks {
		n, start := pieces[m.Version].at(m.Start)
		mark := FurnitureMark{
			Version: m.Version, Piece: n, Kind: m.Kind, Support: m.Support, Why: m.Why,
			Span: content.Span{Start: m.Start - start, End: m.End - start},
		}
		for _, r := range m.Readings {
			n, _ := pieces[r.Version].at(r.Start)
			mark.Readings = append(mark.Readings, FurnitureReading{r.Version, n, versions[r.Version].Text[r.Start:r.End]})
		}
		marks = append(marks, mark)
	}
	return marks
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
