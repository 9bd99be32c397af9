package feed

import (
	"strings"

	"golang.org/x/net/html"
)

// longestDateLine is how long a line is, in bytes, that may be an article's
// date and little besides.
const longestDateLine = 70

// dateNear returns the line that dates the article in top: the first one below
// the headline and above the text, else the last one right above the headline.
// It returns "" where there is none.
func (e *extraction) dateNear(top *html.Node) string {
	f := dateFinder{extraction: e, top: top, headline: e.headlineOf(top)}
	if f.headline == nil {
		return ""
	}
	f.walk(e.body)
	if f.below != "" {
		return f.below
	}
	if f.lines-f.aboveAt <= nearLines {
		return f.above
	}
	return ""
}

// nearLines is how many lines may stand between a date and the headline below
// it.
const nearLines = 4

// A dateFinder walks a page in its order to the article's first paragraph.
type dateFinder struct {
	*extraction
	top, headline  *html.Node
	past           bool // the headline
	lines, aboveAt int  // lines seen before the headline, and which was above
	above, below   string
}

// walk looks for dates in n and reports whether the search is over.
func (f *dateFinder) walk(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || unseen[c.DataAtom] {
			continue
		}
		if c == f.headline {
			f.past = true
			continue
		}
		switch f.dropped[c] {
		case "", "neighbour", whyByline, "headline", whyShare, whyTags:
		default:
			if !within(f.headline, c) {
				continue
			}
		}
		if f.past && f.dropped[c] == "" && within(c, f.top) && f.stat(c).own >= 80 {
			return true
		}
		if line := f.shortText(c); line != "" {
			if !f.past {
				f.lines++
			}
			if isDated(line) {
				if f.past {
					f.below = line
					return true
				}
				f.above, f.aboveAt = line, f.lines
			}
			if !within(f.headline, c) {
				continue
			}
		}
		if f.walk(c) {
			return true
		}
	}
	return false
}

// shortText returns the text of n where it is one short line, else "": the time
// in its attributes first, which is more exact.
func (f *dateFinder) shortText(n *html.Node) string {
	if f.stat(n).text > longestDateLine || textLength(n) > longestDateLine {
		return ""
	}
	for _, name := range []string{"datetime", "content", "title"} {
		if v := attr(n, name); len(v) >= len("2006-01-02") && len(v) < longestDateLine && isDated(v) {
			return v
		}
	}
	return strings.Join(strings.Fields(cleanText(nodeText(n))), " ")
}

// isDated reports whether a line is a date with little before it.
func isDated(line string) bool { return !lineDate(line).IsZero() }

// lineDate returns the date that a line gives, perhaps with a few words before
// it: "Published on May 4, 2021", "Hamburg, 4. Mai 2021". A date without a
// year is none.
func lineDate(line string) Date {
	if digitsIn(line) < 4 || !hasYear(line) && strings.Count(line, ".") < 2 {
		return Date{}
	}
	words := strings.Fields(line)
	for i := 0; i < len(words) && i < 5; i++ {
		rest := strings.Trim(strings.Join(words[i:], " "), "()[]|·•-–— ")
		if d, ok := readDateLine(rest); ok && !d.IsZero() {
			return d
		}
	}
	return Date{}
}
