package content

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// lexicon holds the words of all compared versions, numbered and weighed: what
// alignment counts with.
type lexicon struct {
	keys    map[string]int32 // numbers of the tokens' keys
	stem    []int32          // by number of key
	ids     map[string]int32 // numbers of the stems
	weight  []float32        // of each word, by how few passages hold it
	profile [][]profile
	nearest [][]float64 // by version and passage: the likeness of the likeliest passage of another version
}

// profile is a passage as alignment sees it.
type profile struct {
	words    []int32  // stems in text order, function words included
	keys     []int32  // keys in the same order: equal where the readings are
	at       []int    // the tokens they are
	terms    []term   // each word once, by number
	pairs    []uint64 // neighbouring words, sorted
	triples  []uint64 // hashes of three words in a row, sorted
	numbers  []int32  // words with digits and numbers in letters, sorted
	names    []int32  // words of names, sorted
	norm     float32  // of the weighted terms
	content  float32  // norm without function words
	total    float32  // weight of all terms
	headline bool
	hash     uint64 // of the keys: passages with equal readings word by word have the same one
}

// term is a word of a passage with its weight there.
type term struct {
	id     int32
	weight float32
	stop   bool
}

// stopWeight is what a function word weighs beside another word as rare.
const stopWeight = .25

// newLexicon numbers and weighs the words of docs.
func newLexicon(docs []*document) *lexicon {
	size := 0
	for _, d := range docs {
		size = max(size, len(d.Text)/16)
	}
	size = min(size, 1<<14)
	lx := &lexicon{keys: make(map[string]int32, size), stem: make([]int32, 0, size), ids: make(map[string]int32, size), profile: make([][]profile, len(docs)), nearest: make([][]float64, len(docs))}
	seen := make([]int32, 0, size)
	total := 0
	for v, d := range docs {
		lx.profile[v], lx.nearest[v] = make([]profile, len(d.passages)), make([]float64, len(d.passages))
		total += len(d.passages)
		for p := range d.passages {
			lx.profile[v][p] = lx.take(d, &d.passages[p])
			for _, t := range lx.profile[v][p].terms {
				for int(t.id) >= len(seen) {
					seen = append(seen, 0)
				}
				seen[t.id]++
			}
		}
	}
	n := float64(len(docs))
	lx.weight = make([]float32, len(lx.ids))
	for id, s := range seen {
		lx.weight[id] = float32(math.Log(1 + (float64(total)/n+1)/(float64(s)/n+.5)))
	}
	for v := range lx.profile {
		for p := range lx.profile[v] {
			lx.profile[v][p].weigh(lx.weight)
		}
	}
	return lx
}

// take makes the profile of one passage, without weights.
func (lx *lexicon) take(d *document, ps *passage) profile {
	pr := profile{headline: ps.headline, hash: hashSeed}
	n := len(ps.tokens)
	ids := make([]int32, 2*n)
	pr.words, pr.keys, pr.at, pr.terms = ids[:0:n], ids[n:n], make([]int, 0, n), make([]term, 0, n)
	for i := range ps.tokens {
		t := &ps.tokens[i]
		if !t.word || t.key == "" {
			continue
		}
		key, ok := lx.keys[t.key]
		if !ok {
			key = lx.number(t.key, d.english)
		}
		id := lx.stem[key]
		pr.at, pr.keys = append(pr.at, i), append(pr.keys, key)
		pr.words = append(pr.words, id)
		pr.terms = append(pr.terms, term{id: id, stop: t.stop})
		pr.hash = mix(pr.hash, uint64(key))
		if t.key[0] >= '0' && t.key[0] <= '9' {
			pr.numbers = append(pr.numbers, id)
		}
	}
	slices.SortFunc(pr.terms, func(a, b term) int { return int(a.id) - int(b.id) })
	pr.terms = slices.CompactFunc(pr.terms, func(a, b term) bool { return a.id == b.id })
	n = len(pr.words)
	hashes := make([]uint64, 2*n)
	pr.pairs, pr.triples = hashes[:0:n], hashes[n:n]
	for i := range pr.words {
		if i > 0 {
			pr.pairs = append(pr.pairs, uint64(pr.words[i-1])<<32|uint64(pr.words[i]))
		}
		if i > 1 {
			pr.triples = append(pr.triples, triple(pr.words[i-2], pr.words[i-1], pr.words[i]))
		}
	}
	for _, n := range ps.names {
		for _, part := range n.parts {
			if key, ok := lx.keys[part]; ok {
				pr.names = append(pr.names, lx.stem[key])
			}
		}
	}
	for _, s := range []*[]uint64{&pr.pairs, &pr.triples} {
		slices.Sort(*s)
		*s = slices.Compact(*s)
	}
	for _, s := range []*[]int32{&pr.numbers, &pr.names} {
		slices.Sort(*s)
		*s = slices.Compact(*s)
	}
	return pr
}

// number gives a key its number and that of its stem.
func (lx *lexicon) number(key string, english bool) int32 {
	n := int32(len(lx.keys))
	lx.keys[key] = n
	stem := key
	if english {
		stem = stemEnglish(key)
	}
	id, ok := lx.ids[stem]
	if !ok {
		id = int32(len(lx.ids))
		lx.ids[stem] = id
	}
	lx.stem = append(lx.stem, id)
	return n
}

// weigh fills in the weights of the terms.
func (pr *profile) weigh(weight []float32) {
	var all, content float64
	for i := range pr.terms {
		t := &pr.terms[i]
		t.weight = weight[t.id]
		if t.stop {
			t.weight *= stopWeight
		}
		pr.total += t.weight
		sq := float64(t.weight) * float64(t.weight)
		all += sq
		if !t.stop {
			content += sq
		}
	}
	pr.norm, pr.content = float32(math.Sqrt(all)), float32(math.Sqrt(content))
}

// has reports whether the passage holds a word.
func (pr *profile) has(id int32) bool {
	_, ok := slices.BinarySearchFunc(pr.terms, id, func(t term, id int32) int { return int(t.id) - int(id) })
	return ok
}

// suffixes are English endings with what takes their place, longest first.
var suffixes = []struct{ end, put string }{
	{"ations", ""}, {"ation", ""}, {"ments", ""}, {"ment", ""}, {"ities", ""}, {"ings", ""},
	{"ity", ""}, {"ies", "y"}, {"ied", "y"}, {"ing", ""}, {"ers", ""}, {"ors", ""}, {"ion", ""}, {"ions", ""},
	{"ed", ""}, {"es", ""}, {"er", ""}, {"or", ""}, {"ly", ""}, {"'s", ""}, {"s", ""}, {"e", ""},
}

// stemEnglish cuts the endings off an English word, so that its forms meet:
// negotiate, negotiators, negotiations. It is bolder than a grammar would be:
// a stem serves to find passages, never to judge words.
func stemEnglish(w string) string {
	const least = 4
	if len(w) <= least || w[0] >= '0' && w[0] <= '9' {
		return strings.TrimSuffix(w, "'s")
	}
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "'")
	for range 2 {
		for i := range suffixes {
			s := &suffixes[i]
			if s.end[len(s.end)-1] != w[len(w)-1] {
				continue
			}
			if rest, ok := strings.CutSuffix(w, s.end); ok && len(rest)+len(s.put) >= least {
				w = rest + s.put
				break
			}
		}
	}
	if n := len(w); n > least && w[n-1] == w[n-2] {
		w = w[:n-1]
	}
	if strings.HasSuffix(w, "y") {
		w = w[:len(w)-1] + "i"
	}
	const most = 7
	if len(w) > most && isASCII(w) {
		w = w[:most]
	}
	return w
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

const hashSeed = 0xcbf29ce484222325

// triple is the hash of three words in a row.
func triple(a, b, c int32) uint64 {
	return mix(mix(mix(hashSeed, uint64(a)), uint64(b)), uint64(c))
}

// mix takes x into the hash h.
func mix(h, x uint64) uint64 {
	h ^= x + 0x9e3779b97f4a7c15 + h<<6 + h>>2
	return h * 0xff51afd7ed558ccd
}
