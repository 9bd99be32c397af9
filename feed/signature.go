package feed

import (
	"cmp"
	"hash/fnv"
	"slices"
	"sync"
)

// Field says where in an article a term stands and what it is.
type Field uint8

// The fields of a term; it can have several.
const (
	InTitle Field = 1 << iota
	InLead        // among the first words of the body
	IsName        // written with a capital inside a sentence
	IsNumber
	IsPhrase // two parts of one name, side by side
	IsDay    // a name and a number, side by side: "Nov. 13"
)

// A Term is one word, number or name of an article, its text reduced to a
// hash.
type Term struct {
	ID     uint32
	Count  uint8 // how often it stands there, 255 at most
	First  uint8 // where it stands first, in steps of eight words
	Fields Field
}

// A Signature is what grouping remembers of an article's text once its body
// has been released. It is plain data: it can be kept in a cache under
// [SignatureVersion].
type Signature struct {
	Terms   []Term   // by ID, each once
	Grams   []uint32 // hashes of five-word runs of the body, ascending, each once
	Every   uint8    // one in so many of the runs is kept, chosen by its hash
	Words   int      // in the body
	Weekday uint8    // the day of the week it speaks of most, Monday 1; 0 where none
	Day     int32    // the first full date in headline or opening, in days since 1970; 0 where there is none
	Content uint64   // hash of title and body
}

// SignatureVersion changes whenever signatures of the same text do.
const SignatureVersion = 1

const (
	leadWords = 60  // of the body that count as its opening
	gramWords = 5   // words in a run
	fewGrams  = 400 // bodies with no more runs than that keep them all
	gramEvery = 4   // longer ones keep one in four: a power of two
	textWords = 1500
)

// Sign computes the article's signature from its body, unless it has one.
// Without a body the title and the description have to do.
func (a *Article) Sign() *Signature {
	if a.Signature != nil {
		return a.Signature
	}
	if a.stored != nil {
		return a.stored.get(a)
	}
	body := a.Description
	if a.Body != nil {
		body = a.Body.Text.Plain[a.Body.Text.Headline:]
	}
	s := newSignature(a.Title, body)
	if a.Body != nil {
		a.Signature = s
	}
	return s
}

// newSignature reads a text's features.
func newSignature(title, body string) *Signature {
	s := &Signature{Content: contentHash(title, body)}
	s.Day = cmp.Or(statedDay(title), statedDay(body))
	r := readers.Get().(*termReader)
	defer readers.Put(r)
	r.title(title)
	r.body(body)
	s.Words = len(r.words)
	s.Terms = r.terms.take()
	s.Weekday = mainWeekday(s.Terms)
	s.Grams, s.Every = r.runs()
	return s
}

func contentHash(title, body string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(title))
	h.Write([]byte{0})
	h.Write([]byte(body))
	return h.Sum64()
}

// A termReader gathers the terms and the words of a text. What it needs for that
// serves one text after the other.
type termReader struct {
	terms tally
	words []uint32 // of the body, in order
	grams []uint32
	spare []uint32
}

var readers = sync.Pool{New: func() any { return new(termReader) }}

func (r *termReader) title(title string) {
	sc := newScanner(title)
	for sc.next() {
		f := InTitle
		if sc.token.digit {
			f |= IsNumber
		}
		r.terms.add(sc.token.hash, 0, f)
	}
}

func (r *termReader) body(body string) {
	r.words = r.words[:0]
	var last token
	sc := newScanner(body)
	t := &sc.token
	for sc.next() {
		at := len(r.words)
		r.words = append(r.words, t.hash)
		if at >= textWords {
			continue
		}
		var f Field
		if at < leadWords {
			f = InLead
		}
		switch {
		case t.digit:
			f |= IsNumber
		case t.cap && !t.first && !t.short:
			f |= IsName
		}
		r.terms.add(t.hash, at, f)
		if t.glued && !t.first && at > 0 {
			r.pair(&last, t, at, f&InLead)
		}
		last = *t
	}
}

// pair adds what two neighbouring words make together.
func (r *termReader) pair(a, b *token, at int, f Field) {
	switch {
	case a.cap && b.cap:
		r.terms.add(mix(mix(seedPhrase, a.hash), b.hash), at, f|IsPhrase)
	case a.cap && b.digit && a.day != 0:
		r.terms.add(mix(mix(seedDay, a.day), b.hash), at, f|IsDay)
	case a.digit && b.cap && b.day != 0:
		r.terms.add(mix(mix(seedDay, b.day), a.hash), at, f|IsDay)
	}
}

// runs returns the hashes of five-word runs, thinned where there are many. The
// thinning goes by the hash, so that what two texts share stays shared.
func (r *termReader) runs() ([]uint32, uint8) {
	n := len(r.words) - gramWords + 1
	if n < 1 {
		return nil, 1
	}
	every := uint32(1)
	if n > fewGrams {
		every = gramEvery
	}
	grams := slices.Grow(r.grams[:0], n)[:n]
	kept := 0
	for i := range n {
		w := (*[gramWords]uint32)(r.words[i:])
		h := mix(mix(mix(mix(mix(seedGram, w[0]), w[1]), w[2]), w[3]), w[4])
		h = mix(h, gramWords)
		grams[kept] = h
		kept += isZero(h & (every - 1))
	}
	r.grams = sortEven(grams[:kept], &r.spare)
	return slices.Clone(slices.Compact(r.grams)), uint8(every)
}

// mostEven is how many numbers sortEven may put in their places one by one.
const mostEven = 4096

// sortEven sorts numbers that are spread evenly, as hashes are: first into 256
// parts by their highest byte, which leaves each close to its place. Room is
// where it may write; what it returns takes the place of numbers.
func sortEven(numbers []uint32, room *[]uint32) []uint32 {
	if len(numbers) > mostEven {
		slices.Sort(numbers)
		return numbers
	}
	var begins [257]int
	for _, x := range numbers {
		begins[x>>24+1]++
	}
	for i := range 256 {
		begins[i+1] += begins[i]
	}
	sorted := slices.Grow((*room)[:0], len(numbers))[:len(numbers)]
	for _, x := range numbers {
		sorted[begins[x>>24]] = x
		begins[x>>24]++
	}
	for i, x := range sorted {
		for ; i > 0 && sorted[i-1] > x; i-- {
			sorted[i] = sorted[i-1]
		}
		sorted[i] = x
	}
	*room = numbers
	return sorted
}
