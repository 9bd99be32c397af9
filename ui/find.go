package ui

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"crosswire/content"
)

// Search marks what matches in the article and goes to the first match at or
// below the top of the pane. An empty query ends the search. It returns how
// many matches there are.
func (r *reader) Search(q string) int {
	r.query = q
	if r.telling == nil {
		return 0
	}
	if q != "" {
		r.setView(viewInline)
	}
	r.find()
	r.coat()
	if len(r.hits) > 0 {
		top := r.textOffset(r.top)
		r.hit = sort.Search(len(r.hits), func(i int) bool { return r.hits[i].Start >= top }) % len(r.hits)
		r.toHit()
	}
	return len(r.hits)
}

// Found returns the number of the match under the cursor, from 1, and how many
// there are.
func (r *reader) Found() (at, of int) { return r.hit + 1, len(r.hits) }

// find looks for the query in the article that is shown.
func (r *reader) find() {
	r.hits, r.hit = nil, -1
	if r.query != "" {
		r.hits = matches(r.Article().Body.Text.Plain, r.query)
	}
}

func (r *reader) nextHit(dir int) bool {
	if len(r.hits) == 0 {
		return false
	}
	if r.hit < 0 && dir < 0 {
		r.hit = 0
	}
	r.hit = (r.hit + dir + len(r.hits)) % len(r.hits)
	r.toHit()
	return true
}

func (r *reader) toHit() {
	at := r.hits[r.hit].Start
	n := r.doc.blockAt(r.origin(at))
	if n < r.page.first || n >= r.page.end() {
		r.seek(at, r.body()/3)
		return
	}
	row := r.rowOf(at)
	r.bring(row, row)
}

// matches returns where a query stands in a text. Case, accents, the shape of
// quotes and dashes, and the amount of white space make no difference.
func matches(text, query string) []content.Span {
	q, _ := folded(query)
	if q == "" || q == " " {
		return nil
	}
	t, from := folded(text)
	var out []content.Span
	for i := 0; i+len(q) <= len(t); {
		if t[i:i+len(q)] != q {
			i++
			continue
		}
		out = append(out, content.Span{Start: from[i], End: from[i+len(q)]})
		i += len(q)
	}
	return out
}

// folded returns text as it is searched, and where each of its bytes came from.
func folded(text string) (string, []int) {
	out := make([]byte, 0, len(text))
	from := make([]int, 0, len(text)+1)
	put := func(r rune, at int) {
		n := len(out)
		out = utf8.AppendRune(out, r)
		for range len(out) - n {
			from = append(from, at)
		}
	}
	for i, r := range text {
		switch {
		case unicode.IsSpace(r):
			if n := len(out); n == 0 || out[n-1] != ' ' {
				put(' ', i)
			}
		case r < utf8.RuneSelf:
			put(unicode.ToLower(r), i)
		case r == '‘' || r == '’':
			put('\'', i)
		case r == '“' || r == '”' || r == '„' || r == '«' || r == '»':
			put('"', i)
		case r == '–' || r == '—' || r == '‑':
			put('-', i)
		default:
			for _, base := range norm.NFD.String(string(r)) {
				if !unicode.Is(unicode.Mn, base) {
					put(unicode.ToLower(base), i)
				}
			}
		}
	}
	return string(out), append(from, len(text))
}
