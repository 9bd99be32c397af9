package feed

import (
	"path"
	"path/filepath"
	"time"

	"crosswire/content"
)

// An Article is one text by one source. Everything in it is cleaned: no control
// or bidirectional characters, titles and names on one line.
type Article struct {
	Path   string // the path given, joined with the path below it
	Item   int    // its number in a file of many articles, from 0
	Format string // "markdown", "plain", "html", "rss", ...

	Title       string
	Source      string // the outlet; empty where unknown
	Agency      string // the wire service it credits
	Byline      string
	Authors     []string
	Dateline    string
	Slug        string // what a newsroom calls the text while it is being worked on
	Published   Date
	Modified    Date
	Embargo     Date
	Status      string // as a newsroom format gives it: "usable", "embargoed", ...
	URL         string
	Language    string // BCP 47
	Description string
	Words       int               // in the text, headline included
	From        map[string]string // field name in JSON -> where it was found

	// Body is nil once it has been released; see [Article.Load].
	Body *Body

	// Signature is what grouping remembers of the text; see [Article.Sign].
	Signature *Signature

	Copies    []string   // paths of other files with the same text
	Revisions []*Article // other texts of it (same URL), newest first; not counted as sources

	file   *file            // where the body can be read again
	hash   uint64           // of the text's letters and digits
	stored *storedSignature // where the signature is kept; nil where it is not

	slashes dateOrder // how its own date has day and month, where that is in numbers
	pending Date      // a date that may be two days, the month first

	heard   bool   // found and settled are set
	found   string // the outlet as the article alone gives it
	settled string // the outlet's one name among the articles merged last; see nameOutlets
}

// Body is the text of an article: what takes the room in memory.
type Body struct {
	Markdown  string          // "# headline", then the article, furniture removed
	Text      content.Text    // of Markdown
	File      content.Offsets // from Markdown to the file's bytes; empty unless the file is Markdown or plain text in UTF-8
	Furniture []Furniture
	Notes     []string // corrections and editor's notes
}

// Furniture is what stood on the page but is not the article.
type Furniture struct {
	Text string          // as on the page, cleaned
	Why  string          // "caption", "copyright", "date line", ...
	At   int             // offset in Body.Markdown where it would stand
	File content.Offsets // from Text to the file's bytes; empty where [Body].File is
}

// Date is a moment, or a day where only that is known. The zero value is
// unknown.
type Date struct {
	time.Time
	Day bool

	order dateOrder // while it is being read; noOrder in an article
}

// String returns RFC 3339, "2006-01-02" for a bare day, "" where unknown.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Day:
		return d.Format(time.DateOnly)
	}
	return d.Format(time.RFC3339)
}

// FileName is the last part of the article's path, fit for the screen.
func (a *Article) FileName() string {
	return content.Visible(path.Base(filepath.ToSlash(a.Path)))
}

// ItemNumber is the article's number in a file of many articles, nil where the
// file holds but one.
func (a *Article) ItemNumber() *int {
	if a.file == nil || !a.file.many {
		return nil
	}
	n := a.Item
	return &n
}

// Version returns the article as a telling of its story. Its body must be
// loaded.
func (a *Article) Version() content.Version {
	return content.Version{
		Text:     a.Body.Text.Plain,
		Headline: a.Body.Text.Headline,
		Date:     a.Published.Time,
		Language: a.Language,
		Agency:   a.Agency,
	}
}

// A Problem is a file that could not be read as an article, with the reason.
type Problem struct {
	Path   string
	Reason string
}

// A Story is the articles about one event. A single article is a story of one.
type Story struct {
	ID       string     // stable while its articles stay
	Title    string     // the headline that is closest to all the others
	Articles []*Article // by time, undated ones last
	Origin   []int      // by article: copies of one text share a number, counted from 0
	Origins  int        // how many different numbers
	Sources  int        // how many different outlets
}
