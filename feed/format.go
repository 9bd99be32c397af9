package feed

import (
	"unicode/utf8"

	"crosswire/content"
)

// input is a file as the parser of its format gets it.
type input struct {
	path string // as it is named to the reader
	data []byte // the file's bytes, unzipped
}

// draft is what a format's parser makes of one text, before the work that all
// formats share: furniture, headline, source, agency, language.
type draft struct {
	Article                  // the fields that the format states; Body is not set
	markdown string          // the article, its headline included or not, furniture still in it
	offsets  content.Offsets // from markdown to data; empty where there is no such map
	site     string          // what the page or feed calls its outlet, where it is no explicit source

	typed     bool        // people and their tools write into the text what they know of it; see takeNotes
	escaped   bool        // markdown shows plain text
	simple    bool        // markdown is simple, see content.SimpleBlocks
	holder    string      // the outlet that a copyright line names
	imprint   Date        // the day that it gives
	changed   Date        // the day that a line of an update gives
	title     span        // of Title in data, where it stands there letter for letter
	furniture []Furniture // what the parser has taken out itself; At is counted in markdown
	notes     []string    // corrections and editor's notes that stand outside markdown
}

// set gives a field a value and notes where it was found, unless it has one
// already: parsers try the better places first.
func (d *draft) set(field *string, name, value, where string) {
	value = shorten(content.CleanLine(value))
	if *field != "" || value == "" {
		return
	}
	*field = value
	d.note(name, where)
}

// longestField is the most bytes of a single-line field that are kept: no
// headline is longer, and a broken page may take all of its text for one.
const longestField = 1000

// shorten cuts what is longer than any field, between two characters.
func shorten(s string) string {
	if len(s) <= longestField {
		return s
	}
	end := longestField
	for !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end] + "…"
}

// setDate is set for dates. A date that may be two days is settled by a later
// one that is one of them.
func (d *draft) setDate(field *Date, name string, value Date, where string) {
	if field.order == eitherOrder && !value.IsZero() && value.order != eitherOrder {
		if value.sameDay(*field) || value.sameDay(field.swapped()) {
			*field = value
			d.note(name, where)
		}
		return
	}
	if !field.IsZero() || value.IsZero() {
		return
	}
	*field = value
	d.note(name, where)
}

func (d *draft) note(name, where string) {
	if d.From == nil {
		d.From = make(map[string]string)
	}
	d.From[name] = where
}

// A format is one kind of file that holds articles.
type format struct {
	name string // as in Article.Format
	// sniff reports whether in is of this format; formats are asked in the
	// order of the table and the first yes counts.
	sniff func(in input) bool
	// parse returns the texts in the file, in its order. An error becomes a
	// problem; it says what is wrong with the file and not where it is.
	parse func(in input) ([]draft, error)
}

// formats returns the table of formats, the most specific first.
func formats() []format {
	return []format{
		// Containers and what has a signature of its own.
		{"epub", isEPUB, parseEPUB},
		{"mhtml", isMHTML, parseMHTML},
		{"gzip", isGzip, parseGzip},
		{"mbox", isMbox, parseMbox},

		// Structured text: feeds, newsroom formats, mail, exports.
		{"feed", isFeedXML, parseFeedXML},
		{"nitf", isNITF, parseNITF},
		{"newsml-g2", isNewsMLG2, parseNewsMLG2},
		{"newsml", isNewsML1, parseNewsML1},
		{"jsonfeed", isJSONFeed, parseJSONFeed},
		{"ninjs", isNinjs, parseNinjs},
		{"export", isExport, parseExport},
		{"mail", isMail, parseMail},
		{"wiretext", isWireText, parseWireText},
		{"factiva", isFactiva, parseFactiva},
		{"nexis", isNexis, parseNexis},

		// Pages.
		{"html", isHTML, parseHTML},

		// Whatever else is text.
		{"markdown", isMarkdown, parseMarkdown},
		{"plain", isPlain, parsePlain},
	}
}
