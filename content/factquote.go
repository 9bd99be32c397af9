package content

import "slices"

// saying is a quote of one version with its words.
type saying struct {
	at    PassageRef
	q     quote
	words stretch // in the word list of its passage
	list  wordList

	settled bool // the other version has its passage word for word
}

// shortestQuote is the least number of words in which a quote can be altered;
// with fewer, marks of quotation may only set off a term.
const shortestQuote = 4

// sayings returns the quotes of a version.
func (f *disputeFinder) sayings(v int) []saying {
	var out []saying
	for p := range f.c.docs[v].passages {
		if f.c.docs[v].passages[p].headline {
			continue // headlines trim what they quote
		}
		for _, q := range f.c.docs[v].passages[p].quotes {
			at := PassageRef{v, p}
			s := f.c.wordsIn(at, q.stretch)
			if s.from == s.to {
				continue
			}
			w := &f.c.words[v][p]
			out = append(out, saying{at, q, s, wordList{w.at[s.from:s.to], w.id[s.from:s.to], w.weight[s.from:s.to]}, f.settled(at)})
		}
	}
	return out
}

// settled reports whether the other version tells a passage word for word: what
// else it quotes of the same saying is no dispute.
func (f *disputeFinder) settled(at PassageRef) bool {
	if f.toldAlike == nil {
		f.toldAlike = map[PassageRef]bool{}
		for _, l := range f.c.links {
			if l.A.Version == f.a && l.B.Version == f.b && l.Relation != RelationReworded {
				f.toldAlike[l.A], f.toldAlike[l.B] = true, true
			}
		}
	}
	return f.toldAlike[at]
}

// quotes finds the quotes whose words differ.
func (f *disputeFinder) quotes() {
	as, bs := f.sayings(f.a), f.sayings(f.b)
	index := map[int32][]int{}
	for j := range bs {
		for _, id := range distinct(bs[j].list.id) {
			index[id] = append(index[id], j)
		}
	}
	var pairs []quotePair
	bestA, bestB := make([]int, len(as)), make([]int, len(bs))
	for i := range as {
		for _, j := range candidatesOf(&as[i], index) {
			if as[i].settled != bs[j].settled {
				continue
			}
			p := quotePair{i, j, diffWords(&as[i].list, &bs[j].list)}
			pairs = append(pairs, p)
			worth := f.worth(&as[i], &bs[j], p.matches)
			bestA[i], bestB[j] = max(bestA[i], worth), max(bestB[j], worth)
		}
	}
	toldA, toldB := make([]bool, len(as)), make([]bool, len(bs))
	for _, p := range pairs {
		a, b := &as[p.a], &bs[p.b]
		if 2*len(p.matches) >= min(len(a.list.id), len(b.list.id)) {
			toldA[p.a], toldB[p.b] = true, true
		}
		if w := f.worth(a, b, p.matches); w == bestA[p.a] || w == bestB[p.b] {
			if !a.settled {
				f.compareQuotes(a, b, p.matches)
			}
			f.reattributed(a, b, p.matches)
		}
	}
	f.indirect(as, toldA, f.b)
	f.indirect(bs, toldB, f.a)
}

// quotePair is two quotes with the words that they have in common.
type quotePair struct {
	a, b    int
	matches []match
}

// worth tells how near two quotes are: by the words in common, then by those
// that are not.
func (f *disputeFinder) worth(a, b *saying, ms []match) int {
	const many = 1 << 12
	w := 2 * len(ms) * many
	if f.isLinked(a.at.Passage, b.at.Passage) {
		w += many
	}
	return w - min(len(a.list.id)+len(b.list.id), many-1)
}

// candidatesOf returns the quotes that have two uncommon words or more in
// common with s.
func candidatesOf(s *saying, index map[int32][]int) []int {
	const everywhere = 12
	common := map[int]int{}
	for _, id := range distinct(s.list.id) {
		if js := index[id]; len(js) <= everywhere {
			for _, j := range js {
				common[j]++
			}
		}
	}
	js := make([]int, 0, len(common))
	for j, n := range common {
		if n >= 2 {
			js = append(js, j)
		}
	}
	slices.Sort(js)
	return js
}

func distinct(ids []int32) []int32 {
	out := slices.Clone(ids)
	slices.Sort(out)
	return slices.Compact(out)
}

// compareQuotes marks where two quotes differ if they are one saying.
func (f *disputeFinder) compareQuotes(a, b *saying, ms []match) {
	copied := f.isLinked(a.at.Passage, b.at.Passage) && f.sameOutside(a, b)
	if !copied && f.fragment(a, b, ms) || !f.oneSaying(a, b, ms) {
		return
	}
	const mostly = .75
	if all := min(len(a.list.id), len(b.list.id)); !copied && float64(len(ms)) < mostly*float64(all) {
		f.found = append(f.found, dispute{Quote, a.whole(), b.whole(), "the quote is worded differently"})
		return
	}
	i, j := 0, 0
	for k := 0; k <= len(ms); k++ {
		to := match{len(a.list.id), len(b.list.id)}
		if k < len(ms) {
			to = ms[k]
		}
		if to.a > i || to.b > j {
			f.altered(a, b, stretch{i, to.a}, stretch{j, to.b}, copied)
		}
		i, j = to.a+1, to.b+1
	}
}

// fragment records a quote of a few words that the other version has as part of
// a much longer one: a trimmed quote. It reports whether the quotes are such.
func (f *disputeFinder) fragment(a, b *saying, ms []match) bool {
	short, long := a, b
	if len(short.list.id) > len(long.list.id) {
		short, long = long, short
	}
	const part, longest = 2, 5
	if len(ms) < len(short.list.id) || len(short.list.id) > longest || len(long.list.id) < part*len(short.list.id)+part || !f.isLinked(a.at.Passage, b.at.Passage) {
		return false
	}
	first, last := ms[0], ms[len(ms)-1]
	inLong := stretch{first.b, last.b + 1}
	if long == a {
		inLong = stretch{first.a, last.a + 1}
	}
	if inLong.to-inLong.from > len(short.list.id) {
		return false
	}
	meaning := 0
	for _, w := range short.list.weight {
		if w == contentMatch {
			meaning++
		}
	}
	if meaning < 2 || f.quotedIn(short, long.at.Version) {
		return true
	}
	x, y := short.whole(), long.claim(inLong)
	if short == b {
		x, y = y, x
	}
	f.found = append(f.found, dispute{Quote, x, y, "a few words of a longer quote"})
	return true
}

// quotedIn reports whether a version quotes just these words.
func (f *disputeFinder) quotedIn(s *saying, version int) bool {
	for p := range f.c.docs[version].passages {
		for _, q := range f.c.docs[version].passages[p].quotes {
			if sameKeys(f.c.docs[version].passages[p].tokens[q.from:q.to], f.tokensOf(s.whole())) {
				return true
			}
		}
	}
	return false
}

// whole returns all words of a saying.
func (s *saying) whole() claim { return s.claim(stretch{0, len(s.list.id)}) }

// oneSaying reports whether two quotes tell what somebody said once: most words
// of the shorter one stand in the longer, in the same order.
func (f *disputeFinder) oneSaying(a, b *saying, ms []match) bool {
	if equalReading(f.tokensOf(a.whole()), f.tokensOf(b.whole())) {
		return false
	}
	short := min(len(a.list.id), len(b.list.id))
	if len(ms) < shortestQuote || len(ms) == len(a.list.id) && len(ms) == len(b.list.id) {
		return false
	}
	meaning := 0
	ts := f.c.docs[a.at.Version].passages[a.at.Passage].tokens
	for _, m := range ms {
		if a.list.weight[m.a] == contentMatch && !light[ts[a.list.at[m.a]].key] {
			meaning++
		}
	}
	least := .75
	near := a.q.speaker != "" && a.q.speaker == b.q.speaker || f.isLinked(a.at.Passage, b.at.Passage)
	if near {
		least = .55
	}
	if near && meaning > 0 && len(ms) == short {
		return true // all of the one is in the other
	}
	const plain, most = 6, .8 // words of a quote without many words of meaning, and how many must be the same
	if meaning < 2 && (len(ms) < plain || float64(len(ms)) < most*float64(max(len(a.list.id), len(b.list.id)))) {
		return false
	}
	return float64(len(ms)) >= least*float64(short)
}

// light are words that fill anybody's speech: they do not tell one saying from
// another.
var light = set("it's that's there's he's she's what's here's i'm i've i'll i'd you're you've they're they've we're we've we'll don't doesn't didn't isn't aren't wasn't can't cannot won't wouldn't going go goes gonna get gets got think know like want wants make makes really thing things way lot let let's come see look say")

// altered records words of two quotes that differ. Where only one has words the
// other is marked at the words around the place, unless the passages are copies
// but for the end of the quote: its end shows then by itself.
func (f *disputeFinder) altered(a, b *saying, here, there stretch, copied bool) {
	ends := here.to == len(a.list.id) && there.to == len(b.list.id)
	if f.elsewhere(a, here, f.b) && f.elsewhere(b, there, f.a) {
		return
	}
	x, y := a.claim(here), b.claim(there)
	if isInitial(f.tokensOf(x)) || isInitial(f.tokensOf(y)) {
		return // the comparison of names finds it
	}
	if copied && here.from < here.to && there.from < there.to || equalReading(f.tokensOf(x), f.tokensOf(y)) {
		return // in copies the comparison of words finds it
	}
	if ends && copied && (here.from == here.to || there.from == there.to) {
		return
	}
	if here.from == here.to {
		x = a.claim(around(here, len(a.list.id)))
	}
	if there.from == there.to {
		y = b.claim(around(there, len(b.list.id)))
	}
	f.found = append(f.found, dispute{Quote, x, y, "the words of the quote differ"})
}

// isInitial reports whether tokens are but the initial of a name.
func isInitial(ts []token) bool { return len(ts) == 1 && ts[0].capital && ts[0].Len() == 1 }

// around returns the word before an empty stretch, and the one after it.
func around(s stretch, n int) stretch { return stretch{max(s.from-1, 0), min(s.to+1, n)} }

// claim returns some words of a saying.
func (s *saying) claim(words stretch) claim {
	if words.from >= words.to {
		return claim{at: s.at}
	}
	return claim{at: s.at, tokens: stretch{s.list.at[words.from], s.list.at[words.to-1] + 1}}
}

func (f *disputeFinder) tokensOf(x claim) []token {
	return f.c.docs[x.at.Version].passages[x.at.Passage].tokens[x.tokens.from:x.tokens.to]
}

// elsewhere reports whether some words of a saying stand in a row anywhere in
// the quotes of a version, or are none.
func (f *disputeFinder) elsewhere(s *saying, words stretch, version int) bool {
	if words.from == words.to {
		return true
	}
	if words.to-words.from < 3 {
		return false
	}
	ids := f.c.lx.profile[s.at.Version][s.at.Passage].words[s.words.from+words.from : s.words.from+words.to]
	told, n := f.c.triplesOf(version), 0
	for i := 2; i < len(ids); i++ {
		if told[triple(ids[i-2], ids[i-1], ids[i])] {
			n++
		}
	}
	return 2*n >= len(ids)-2
}

// sameOutside reports whether two passages have the same words but for those in
// quotation marks.
func (f *disputeFinder) sameOutside(a, b *saying) bool {
	return slices.Equal(f.outside(a.at), f.outside(b.at))
}

// outside returns the words of a passage that are not quoted, verbs of speaking
// left out.
func (f *disputeFinder) outside(at PassageRef) []string {
	ps := &f.c.docs[at.Version].passages[at.Passage]
	var out []string
	for i, t := range ps.tokens {
		if t.word && !speaking[t.key] && !t.stop && !inQuote(ps.quotes, stretch{i, i + 1}) {
			out = append(out, t.key)
		}
	}
	return out
}
