package content

import (
	"unicode"
	"unicode/utf8"
)

// name is a person, place or body named in a passage.
type name struct {
	Span
	stretch
	full   string   // the fullest form in the article, e.g. "John F. Kerry"
	parts  []string // folded words of this mention, without titles
	entity int      // the same number for all mentions of one name in the article
}

// findNames fills in the names of all passages.
func (d *document) findNames() {
	entities := map[string]int{}
	for p := range d.passages {
		ps := &d.passages[p]
		for i := 1; i < len(ps.tokens); i++ {
			j := i
			for j < len(ps.tokens) && d.capital(ps.tokens[j]) {
				j++
			}
			if j == i {
				continue
			}
			n := name{Span: Span{ps.tokens[i].Start, ps.tokens[j-1].End}, stretch: stretch{i, j}}
			n.full = d.text(n.Span)
			for _, t := range ps.tokens[i:j] {
				n.parts = append(n.parts, t.key)
			}
			last := n.parts[len(n.parts)-1]
			if _, ok := entities[last]; !ok {
				entities[last] = len(entities)
			}
			n.entity = entities[last]
			ps.names = append(ps.names, n)
			i = j
		}
	}
}

func (d *document) capital(t token) bool {
	r, _ := utf8.DecodeRuneInString(d.text(t.Span))
	return t.word && !t.stop && unicode.IsUpper(r)
}

// variantOf reports whether a and b, from two articles, name the same thing,
// and whether they do so in different forms.
func (a name) variantOf(b name) (same, variant bool) {
	if len(a.parts) == 0 || len(b.parts) == 0 || a.parts[len(a.parts)-1] != b.parts[len(b.parts)-1] {
		return false, false
	}
	return true, len(a.parts) != len(b.parts)
}
