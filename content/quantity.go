package content

import (
	"strconv"
	"strings"
)

// quantityKind says what a quantity measures.
type quantityKind uint8

const (
	countQuantity   quantityKind = iota // a number of things; unit is what is counted
	moneyQuantity                       // unit is the currency
	shareQuantity                       // a percentage
	ordinalQuantity                     // first, 43rd
	ageQuantity                         // years of age
	clockQuantity                       // a time of day, in minutes
	dayQuantity                         // a date, in days from 1 January 1970 on
	labelQuantity                       // a number that names: a page, a route, a year alone
)

// quantity is a number in a text as a value.
type quantity struct {
	Span
	stretch
	kind   quantityKind
	lo, hi float64 // the same but in ranges
	unit   string  // folded
	hedge  string  // "at least", "about" ...; empty where none
}

// findQuantities returns the numbers among tokens.
func (d *document) findQuantities(ts []token) []quantity {
	var out []quantity
	for i, t := range ts {
		if !t.word || t.key == "" || t.key[0] < '0' || t.key[0] > '9' {
			continue
		}
		v, err := strconv.ParseFloat(strings.ReplaceAll(t.key, ",", ""), 64)
		if err != nil {
			continue
		}
		out = append(out, quantity{Span: t.Span, stretch: stretch{i, i + 1}, lo: v, hi: v})
	}
	return out
}

// agrees reports whether a and b can both be true of one thing and say the
// same about it.
func (a quantity) agrees(b quantity) bool {
	return a.lo == b.lo && a.hi == b.hi && a.unit == b.unit && a.hedge == b.hedge
}

// comparable reports whether a and b could be two values of one thing.
func (a quantity) comparable(b quantity) bool {
	return a.kind == b.kind && a.unit == b.unit
}
