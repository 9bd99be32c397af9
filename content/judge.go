package content

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// judge says what kinds of difference a change holds, seen from passage at.
func (c *comparer) judge(at PassageRef, ch change) []finding {
	if ch.here.from == ch.here.to {
		return nil
	}
	ts := c.tokenStretch(at, ch)
	rest := finding{tokens: ts, kind: Trivial, version: ch.version, passage: ch.passage, there: ch.there, placed: true, why: sameReading}
	if ch.same {
		return []finding{rest}
	}
	out, quoted := c.judgeFacts(at, ch, ts), c.quoted(at, ch, ts)
	switch {
	case quoted:
		rest.kind, rest.why = Quote, c.why(at, ch, "the quoted words differ")
	case len(out) == 0 && ch.inserted && ts.to <= c.docs[at.Version].passages[at.Passage].dateline:
		rest.why = "a dateline, which the other has not"
	case len(out) == 0 && c.houseStyle(at, ch):
		rest.why = "an article or a courtesy title more, fewer or another"
	case ch.inserted && ch.here.to-ch.here.from >= 3 && !c.told3(at, ch.here):
		rest.kind, rest.why = Only, c.why(at, ch, fmt.Sprintf("%d words that no compared version has", ch.here.to-ch.here.from))
	case ch.inserted:
		rest.kind, rest.why = Reworded, c.why(at, ch, "words that the other has not at this place")
	default:
		rest.kind, rest.why = Reworded, c.why(at, ch, "other words")
	}
	return append(out, rest)
}

// articles are words that house style puts in, leaves out or exchanges;
// courtesyTitles those that it puts in or leaves out.
var (
	articles       = set("a an the that")
	courtesyTitles = set("mr mrs ms miss")
)

// houseStyle reports whether nothing but articles differs in a change, "that"
// before a clause among them, or a courtesy title that one side has.
func (c *comparer) houseStyle(at PassageRef, ch change) bool {
	if !c.docs[at.Version].english || !c.docs[ch.version].english || ch.passage < 0 {
		return false
	}
	here, there := c.tokens(at, ch.here), c.tokens(PassageRef{ch.version, ch.passage}, ch.there)
	title := func(t token) bool { return courtesyTitles[t.key] }
	other := func(t token) bool { return t.word && !articles[t.key] && !title(t) }
	return !slices.ContainsFunc(here, other) && !slices.ContainsFunc(there, other) &&
		!(slices.ContainsFunc(here, title) && slices.ContainsFunc(there, title))
}

const sameReading = "the same reading in other spelling"

// why says by which rule a change is marked, and how like the passages are.
func (c *comparer) why(at PassageRef, ch change, rule string) string {
	s := c.on(at, ch.version)
	i := slices.IndexFunc(s.partners, func(p partner) bool { return p.passage == ch.passage })
	if i < 0 {
		return rule
	}
	return rule + ", in linked passages (likeness " + strconv.FormatFloat(s.partners[i].score, 'f', 2, 64) + ")"
}

// tokenStretch returns the tokens of a change here: its words, what stands
// between them, and the comma or dash that opens an insertion.
func (c *comparer) tokenStretch(at PassageRef, ch change) stretch {
	ws, ps := &c.words[at.Version][at.Passage], &c.docs[at.Version].passages[at.Passage]
	s := stretch{ws.at[ch.here.from], ws.at[ch.here.to-1] + 1}
	if !ch.inserted || ch.here.from == 0 {
		return s
	}
	k := s.from - 1
	if k != ws.at[ch.here.from-1]+1 || !strings.ContainsRune(",;-", ps.tokens[k].sign) {
		return s
	}
	// Where the other version has one at that place, it is not of the insertion.
	ow := c.words[ch.version][ch.passage].at
	if w := ch.there.from - 1; w >= 0 && w < len(ow) {
		ots := c.docs[ch.version].passages[ch.passage].tokens
		if next := ow[w] + 1; next < len(ots) && ots[next].sign == ps.tokens[k].sign && s.to < len(ps.tokens) && ps.tokens[s.to].sign != ps.tokens[k].sign {
			return s
		}
	}
	s.from = k
	return s
}

// shortChange is how many tokens of a change tell that days in it stand at one
// place.
const shortChange = 8

// judgeFacts finds the numbers and names of a change that have another value
// there.
func (c *comparer) judgeFacts(at PassageRef, ch change, ts stretch) []finding {
	if ch.inserted {
		return c.judgeNamePart(at, ch, ts)
	}
	ps := &c.docs[at.Version].passages[at.Passage]
	ops := &c.docs[ch.version].passages[ch.passage]
	ow := &c.words[ch.version][ch.passage]
	ots := stretch{ow.at[ch.there.from], ow.at[ch.there.to-1] + 1}
	const long = 40 // tokens; what stands at the same place in so long a change says little
	if ts.to-ts.from > long || ots.to-ots.from > long {
		return nil
	}
	var out []finding
	names, others := meeting(ps.names, ts), meeting(ops.names, ots)
	firm := c.firm(at, ch)
	for _, q := range meeting(ps.quantities, ts) {
		for _, o := range meeting(ops.quantities, ots) {
			if q.whole != o.whole || q.kind == dayQuantity && (ts.to-ts.from > shortChange || ots.to-ots.from > shortChange) {
				continue // days differ for many reasons: they must stand at one place
			}
			if !firm && !c.oneThing(at, q, PassageRef{ch.version, ch.passage}, o) {
				continue
			}
			exact := ts.within(q.stretch) && ots.within(o.stretch) && q.kind == o.kind
			if (exact || q.comparable(o)) && !q.agrees(o) {
				out = append(out, finding{tokens: differing(q, ts), kind: Number, version: ch.version, why: c.why(at, ch, "another value")})
				break
			}
		}
	}
	for _, n := range names {
		for _, o := range others {
			if modifies(ps.tokens, n) != modifies(ops.tokens, o) {
				continue // a Lowford-area mill is not the town
			}
			if renamed(n, o, ts, ots, !firm || c.docs[at.Version].capitalNouns()) {
				out = append(out, finding{tokens: n.clip(ts), kind: Name, version: ch.version, end: n.End, why: c.why(at, ch, "named differently")})
				break
			}
		}
	}
	return out
}

// firm reports whether the passages of a change have half of the words of the
// shorter one in common: only then do its two sides stand at one place. Reports
// written separately have common words at places that have nothing else in
// common.
func (c *comparer) firm(at PassageRef, ch change) bool {
	s := c.on(at, ch.version)
	i := slices.IndexFunc(s.partners, func(p partner) bool { return p.passage == ch.passage })
	if i < 0 {
		return false
	}
	return 2*len(s.partners[i].matches) >= min(len(c.words[at.Version][at.Passage].id), len(c.words[ch.version][ch.passage].id))
}

// oneThing reports whether two quantities are much alike in size and in what
// stands around them; much more of sums, of which a report tells many.
func (c *comparer) oneThing(at PassageRef, q quantity, there PassageRef, o quantity) bool {
	const apart = 4
	least := linkedRivals
	if q.kind == moneyQuantity {
		least = freeRivals
	}
	lo, hi := min(q.lo, o.lo), max(q.hi, o.hi)
	return q.kind == o.kind && lo > 0 && hi <= apart*lo && c.contextLikeness(c.contextOf(at, q.stretch), c.contextOf(there, o.stretch)) >= least
}

// judgeNamePart finds the part of a name that the other version leaves out: the
// F. of John F. Kerry.
func (c *comparer) judgeNamePart(at PassageRef, ch change, ts stretch) []finding {
	ow := c.words[ch.version][ch.passage].at
	for _, n := range meeting(c.docs[at.Version].passages[at.Passage].names, ts) {
		if !ts.within(n.stretch) {
			continue
		}
		for _, o := range c.docs[ch.version].passages[ch.passage].names {
			before := ch.there.from > 0 && o.meets(stretch{ow[ch.there.from-1], ow[ch.there.from-1] + 1})
			after := ch.there.to < len(ow) && o.meets(stretch{ow[ch.there.to], ow[ch.there.to] + 1})
			if same, variant := n.variantOf(o); (before || after) && same && variant {
				return []finding{{tokens: n.clip(ts), kind: Name, version: ch.version, end: n.End, why: c.why(at, ch, "named in another form")}}
			}
		}
	}
	return nil
}

// meeting returns those of things in text order that have a token in common
// with a stretch.
func meeting[T interface{ meets(stretch) bool }](things []T, s stretch) []T {
	from := 0
	for from < len(things) && !things[from].meets(s) {
		from++
	}
	to := from
	for to < len(things) && things[to].meets(s) {
		to++
	}
	return things[from:to]
}

// renamed reports whether name n in the change ts is what o in ots is: a
// variant of it, or at the same end of a short change. Where capitals or the
// place say little, only variants count.
func renamed(n, o name, ts, ots stretch, variants bool) bool {
	const short = 4
	if slices.Equal(n.parts, o.parts) {
		return false // Holm, Holm's
	}
	if len(n.parts) == 1 && len(o.parts) == 1 && !n.person && !o.person && derived(n.parts[0], o.parts[0]) {
		return false
	}
	same, variant := n.variantOf(o)
	if same {
		return variant
	}
	if len(n.parts) == 1 && len(o.parts) == 1 && respelling(n.parts[0], o.parts[0]) {
		return true
	}
	if variants || ts.to-ts.from > short || ots.to-ots.from > short {
		return false
	}
	return n.from <= ts.from && o.from <= ots.from || n.to >= ts.to && o.to >= ots.to
}

// modifies reports whether a name is the first part of a compound: Lowford-area.
func modifies(ts []token, n name) bool {
	return n.to+1 < len(ts) && ts[n.to].sign == '-' && ts[n.to].glued && ts[n.to+1].glued && ts[n.to+1].word && !ts[n.to+1].capital
}

// capitalNouns reports whether capitals do not tell names from other nouns.
func (d *document) capitalNouns() bool {
	return !d.english && (d.Language == "" || strings.HasPrefix(strings.ToLower(d.Language), "de") || strings.HasPrefix(d.Language, "lb"))
}

// differing returns the tokens of a quantity that a change holds; a sum of
// money stands as a whole.
func differing(q quantity, ts stretch) stretch {
	if q.kind == moneyQuantity {
		return q.stretch
	}
	return q.clip(ts)
}

// within reports whether a stretch lies inside another.
func (s stretch) within(t stretch) bool { return t.from <= s.from && s.to <= t.to }

// meets reports whether two stretches have a token in common.
func (s stretch) meets(t stretch) bool { return s.from < t.to && t.from < s.to }

// clip returns what two stretches have in common.
func (s stretch) clip(t stretch) stretch { return stretch{max(s.from, t.from), min(s.to, t.to)} }

// quoted reports whether a change lies inside quotation marks in both
// passages, and the quotes are the same one: half of the shorter one's words
// or more are in both.
func (c *comparer) quoted(at PassageRef, ch change, ts stretch) bool {
	here := quoteAround(c.docs[at.Version].passages[at.Passage].quotes, ts)
	if here == nil {
		return false
	}
	other := c.docs[ch.version].passages[ch.passage].quotes
	ow := c.words[ch.version][ch.passage].at
	var there *quote
	if from, to := ch.there.from, ch.there.to; from < to {
		there = quoteAround(other, stretch{ow[from], ow[to-1] + 1})
	} else { // by the words around the place
		if from > 0 {
			there = quoteAround(other, stretch{ow[from-1], ow[from-1] + 1})
		}
		if there == nil && to < len(ow) {
			there = quoteAround(other, stretch{ow[to], ow[to] + 1})
		}
	}
	if there == nil || here.speaker != "" && there.speaker != "" && here.speaker != there.speaker && !c.firm(at, ch) {
		return false
	}
	return c.sameQuote(at, ch, here, there)
}

// sameQuote reports whether two quotes have half of the shorter one's words in
// common; two thirds where the passages say little else alike, three quarters
// where those words say little.
func (c *comparer) sameQuote(at PassageRef, ch change, here, there *quote) bool {
	s := c.on(at, ch.version)
	words, others := c.wordsIn(at, here.stretch), c.wordsIn(PassageRef{ch.version, ch.passage}, there.stretch)
	common, meaning := 0, 0
	for i := words.from; i < words.to; i++ {
		if to := s.to[i]; to.passage == ch.passage && others.from <= to.word && to.word < others.to {
			common++
			if t := c.word(at, i); !t.stop && !light[t.key] {
				meaning++
			}
		}
	}
	short := min(words.to-words.from, others.to-others.from)
	switch {
	case meaning == 0:
		return 4*common >= 3*short
	case !c.firm(at, ch):
		return 3*common >= 2*short
	}
	return 2*common >= short
}

// quoteAround returns the quote that a stretch lies inside of; nil where there
// is none.
func quoteAround(qs []quote, s stretch) *quote {
	for i := range qs {
		if s.within(qs[i].stretch) {
			return &qs[i]
		}
	}
	return nil
}

// told3 reports whether half or more of the runs of three words in a stretch
// stand in some other version.
func (c *comparer) told3(at PassageRef, words stretch) bool {
	pr := &c.lx.profile[at.Version][at.Passage]
	ids := pr.words[words.from:words.to]
	for v := range c.docs {
		if v == at.Version {
			continue
		}
		if s := c.on(at, v); s != nil && c.toldNear(at, s, words) {
			return true
		}
		n := 0
		for i := 2; i < len(ids); i++ {
			if c.triplesOf(v)[triple(ids[i-2], ids[i-1], ids[i])] {
				n++
			}
		}
		if 2*n >= len(ids)-2 {
			return true
		}
	}
	return false
}

// toldNear reports whether a linked passage of another version, or one beside
// it, has half or more of the words of meaning in a stretch.
func (c *comparer) toldNear(at PassageRef, s *sight, words stretch) bool {
	const around = 2
	here := &c.words[at.Version][at.Passage]
	ids := c.lx.profile[at.Version][at.Passage].words
	prs := c.lx.profile[s.version]
	for _, p := range s.partners {
		for q := max(0, p.passage-around); q <= min(len(prs)-1, p.passage+around); q++ {
			all, common := 0, 0
			for i := words.from; i < words.to; i++ {
				if here.weight[i] == stopMatch {
					continue
				}
				all++
				if prs[q].has(ids[i]) {
					common++
				}
			}
			if all > 1 && 2*common >= all {
				return true
			}
		}
	}
	return false
}

// triplesOf returns the runs of three words of a version.
func (c *comparer) triplesOf(v int) map[uint64]bool {
	if c.told == nil {
		c.told = make([]map[uint64]bool, len(c.docs))
	}
	if c.told[v] == nil {
		c.told[v] = map[uint64]bool{}
		for _, pr := range c.lx.profile[v] {
			for _, t := range pr.triples {
				c.told[v][t] = true
			}
		}
	}
	return c.told[v]
}

// inQuote reports whether a stretch lies inside one of the quotes.
func inQuote(qs []quote, s stretch) bool { return quoteAround(qs, s) != nil }
