package feed

import (
	"cmp"
	"hash/fnv"
	"slices"
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
	gramEvery = 4   // longer ones keep one in four
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
	var keys []uint64
	s.Day = cmp.Or(statedDay(title), statedDay(body))
	keys = titleKeys(keys, title)
	keys, grams := bodyKeys(keys, body)
	s.Words = len(grams)
	s.Terms = mergeKeys(keys)
	s.Weekday = mainWeekday(s.Terms)
	s.Grams, s.Every = runs(grams)
	return s
}

func contentHash(title, body string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(title))
	h.Write([]byte{0})
	h.Write([]byte(body))
	return h.Sum64()
}

// key packs an occurrence so that sorting brings equal terms together, the
// first occurrence first.
func key(id uint32, at int, f Field) uint64 {
	return uint64(id)<<32 | uint64(min(at/8, 255))<<8 | uint64(f)
}

func titleKeys(keys []uint64, title string) []uint64 {
	sc := newScanner(title)
	for t, ok := sc.next(); ok; t, ok = sc.next() {
		f := InTitle
		if t.digit {
			f |= IsNumber
		}
		keys = append(keys, key(t.hash, 0, f))
	}
	return keys
}

// bodyKeys appends the occurrences of terms in the body. The second result
// are its words in order.
func bodyKeys(keys []uint64, body string) ([]uint64, []uint32) {
	var words []uint32
	var last token
	sc := newScanner(body)
	for t, ok := sc.next(); ok; t, ok = sc.next() {
		at := len(words)
		words = append(words, t.hash)
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
		keys = append(keys, key(t.hash, at, f))
		if t.glued && !t.first && at > 0 {
			keys = pairKeys(keys, last, t, at, f&InLead)
		}
		last = t
	}
	return keys, words
}

// pairKeys appends what two neighbouring words make together.
func pairKeys(keys []uint64, a, b token, at int, f Field) []uint64 {
	switch {
	case a.cap && b.cap:
		return append(keys, key(mix(mix(seedPhrase, a.hash), b.hash), at, f|IsPhrase))
	case a.cap && b.digit && a.day != 0:
		return append(keys, key(mix(mix(seedDay, a.day), b.hash), at, f|IsDay))
	case a.digit && b.cap && b.day != 0:
		return append(keys, key(mix(mix(seedDay, b.day), a.hash), at, f|IsDay))
	}
	return keys
}

// mergeKeys sorts the occurrences and makes one term of those that are equal.
func mergeKeys(keys []uint64) []Term {
	slices.Sort(keys)
	distinct := 0
	for i, k := range keys {
		if i == 0 || k>>32 != keys[i-1]>>32 {
			distinct++
		}
	}
	terms := make([]Term, 0, distinct)
	for i, k := range keys {
		if i == 0 || k>>32 != keys[i-1]>>32 {
			terms = append(terms, Term{ID: uint32(k >> 32), First: uint8(k >> 8)})
		}
		t := &terms[len(terms)-1]
		t.Fields |= Field(k)
		if t.Count < 255 {
			t.Count++
		}
	}
	return terms
}

// runs returns the hashes of five-word runs, thinned where there are many. The
// thinning goes by the hash, so that what two texts share stays shared.
func runs(words []uint32) ([]uint32, uint8) {
	n := len(words) - gramWords + 1
	if n < 1 {
		return nil, 1
	}
	every := uint32(1)
	if n > fewGrams {
		every = gramEvery
	}
	grams := make([]uint32, 0, n/int(every)+n/16)
	for i := range n {
		h := uint32(seedGram)
		for _, w := range words[i : i+gramWords] {
			h = mix(h, w)
		}
		if h = mix(h, gramWords); h%every == 0 {
			grams = append(grams, h)
		}
	}
	slices.Sort(grams)
	return slices.Clip(slices.Compact(grams)), uint8(every)
}
