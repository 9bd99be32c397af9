package content

import "time"

// A Version is an article as one telling of its story.
type Version struct {
	Text     string    // headline, then paragraphs, a blank line between; cleaned, without markup or furniture
	Headline int       // byte offset in Text where the headline ends; 0 where there is none
	Date     time.Time // when it was published; zero where unknown
	Language string    // BCP 47 tag; empty where unknown
	Agency   string    // the wire service it credits; empty where none
}

// Span is a range of bytes of a version's text, the end exclusive.
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Kind says in what way a marked span differs. The smaller kind is the more
// telling one and wins where two would meet.
type Kind uint8

// The kinds of difference, most telling first.
const (
	Number   Kind = iota // a quantity, sum, share, time or date has another value
	Name                 // a person, place or body is named differently
	Quote                // quoted words are altered, trimmed, made indirect or given to another speaker
	Only                 // no compared version has it anywhere
	Moved                // a linked passage outside the common order; other marks may lie inside it
	Reworded             // other words in linked passages
	Trivial              // another spelling of an equal reading
)

var kindNames = [...]string{"number", "name", "quote", "only", "moved", "reworded", "trivial"}

// String returns the kind's name as it stands in JSON.
func (k Kind) String() string { return kindNames[k] }

// Kinds returns all kinds of difference, most telling first.
func Kinds() []Kind { return []Kind{Number, Name, Quote, Only, Moved, Reworded, Trivial} }

// Relation says how far two linked passages agree.
type Relation uint8

// The relations of linked passages.
const (
	RelationSame     Relation = iota // word for word, byte for byte
	RelationTrivial                  // equal readings throughout
	RelationReworded                 // other words or facts
)

var relationNames = [...]string{"same", "trivial", "reworded"}

// String returns the relation's name as it stands in JSON.
func (r Relation) String() string { return relationNames[r] }

// PassageRef names one passage of one version, both counted from 0.
type PassageRef struct{ Version, Passage int }

// A Link joins two passages of two versions that tell the same thing. A is of
// the version with the lower number.
type Link struct {
	A, B     PassageRef
	Relation Relation
	Moved    bool
	Score    float64 // similarity, 0 to 1
}

// A Row holds linked passages side by side: for each version the passages that
// stand in it, in text order; none where the version has nothing there.
type Row [][]int

// A Reading is what one version has at a difference. An empty span (Start ==
// End) is the place where the version lacks it.
type Reading struct {
	Version int
	Span
}

// A Mark is a span of a version's text that differs.
type Mark struct {
	PassageRef
	Span
	Kind     Kind
	Support  int       // other compared versions that agree with this reading
	Readings []Reading // what other versions have instead, by version
	Why      string    // the rule and the score that made it
}

// A FactReading is one version's value of a disputed fact.
type FactReading struct {
	Reading
	Value string // normalised, e.g. "12 people", "John F. Kerry"
}

// A Fact is a number, name or quote that the versions give differently.
type Fact struct {
	Kind     Kind // Number, Name or Quote
	Readings []FactReading
}

// A Gap is a place in a version where passages of others would stand.
type Gap struct {
	Version  int
	At       int          // byte offset in the version's text
	Passages []PassageRef // the same passage in several versions is one gap with several witnesses
}

// A Comparison is what Compare found. Indexes of versions are those of its
// argument.
type Comparison struct {
	Passages [][]Span // by version, in text order; they never overlap
	Links    []Link   // by A, then B
	Rows     []Row    // every passage stands in exactly one
	Marks    []Mark   // by version, start, kind
	Facts    []Fact
	Gaps     []Gap // by version, place
}
