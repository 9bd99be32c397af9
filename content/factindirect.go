package content

import "slices"

// fewestTold is the least number of different words of meaning in a quote that
// can be found again in indirect speech.
const fewestTold = 5

// indirect finds the quotes of some version that the other tells in its own
// voice. told are the sayings of the first that the other quotes as well.
func (f *disputeFinder) indirect(from []saying, told []bool, version int) {
	var index map[int32][]int
	for i := range from {
		if told[i] || from[i].settled {
			continue
		}
		ids := f.meanings(&from[i])
		if len(ids) < fewestTold {
			continue
		}
		if index == nil {
			index = f.passagesOf(version)
		}
		if best, n := mostCommon(ids, index); n >= fewestTold-1 && 5*n >= 3*len(ids) {
			f.toldBy(&from[i], ids, PassageRef{version, best})
		}
	}
}

// meanings returns the different stems of a saying that are no function words,
// sorted.
func (f *disputeFinder) meanings(s *saying) []int32 {
	words := f.c.lx.profile[s.at.Version][s.at.Passage].words[s.words.from:s.words.to]
	var ids []int32
	for i, id := range words {
		if s.list.weight[i] == contentMatch {
			ids = append(ids, id)
		}
	}
	return distinct(ids)
}

// passagesOf returns for each stem the passages of a version that hold it.
func (f *disputeFinder) passagesOf(version int) map[int32][]int {
	index := map[int32][]int{}
	for p, pr := range f.c.lx.profile[version] {
		for _, id := range distinct(pr.words) {
			index[id] = append(index[id], p)
		}
	}
	return index
}

// mostCommon returns the passage that holds most of the stems, the first of
// several, and how many it holds.
func mostCommon(ids []int32, index map[int32][]int) (best, n int) {
	common := map[int]int{}
	for _, id := range ids {
		for _, p := range index[id] {
			common[p]++
			if c := common[p]; c > n || c == n && p < best {
				best, n = p, c
			}
		}
	}
	return best, n
}

// toldBy records that a passage tells a quote in other words, outside quotation
// marks.
func (f *disputeFinder) toldBy(s *saying, ids []int32, at PassageRef) {
	ps, w := &f.c.docs[at.Version].passages[at.Passage], &f.c.words[at.Version][at.Passage]
	if ps.headline || f.toldAs(at, s.at) {
		return
	}
	first, last, n := -1, -1, 0
	for k, id := range f.c.lx.profile[at.Version][at.Passage].words {
		if _, ok := slices.BinarySearch(ids, id); !ok || inQuote(ps.quotes, stretch{w.at[k], w.at[k] + 1}) {
			continue
		}
		if first < 0 {
			first = k
		}
		last = k
		n++
	}
	if 5*n < 3*len(ids) || last-first > 2*len(s.list.id) {
		return
	}
	there := claim{at: at, tokens: stretch{w.at[first], w.at[last] + 1}}
	if !reports(ps) || equalReading(f.tokensOf(s.whole()), f.tokensOf(there)) || f.wordForWord(s, there) {
		return
	}
	f.found = append(f.found, dispute{Quote, s.whole(), there, "a quote here is told in other words there"})
}

// toldAs reports whether a passage is linked to others of the version of a
// quote, and not to those around the quote: it tells what they tell.
func (f *disputeFinder) toldAs(at, quoted PassageRef) bool {
	s := f.c.on(at, quoted.Version)
	if s == nil {
		return false
	}
	paragraph := func(p int) int { return f.c.docs[quoted.Version].passages[p].paragraph }
	return !slices.ContainsFunc(s.partners, func(p partner) bool { return paragraph(p.passage) == paragraph(quoted.Passage) })
}

// reports reports whether a passage tells what somebody said: a verb of speaking
// stands outside its quotes.
func reports(ps *passage) bool {
	for i, t := range ps.tokens {
		if (speaking[t.key] || t.key == "according" || reporting[t.key]) && !inQuote(ps.quotes, stretch{i, i + 1}) {
			return true
		}
	}
	return false
}

// reporting are more verbs that tell what somebody said, though not with his
// words behind them.
var reporting = set("calls called calling described describes describing labeled labelled labeling labelling rejected rejects denied denies denying accused accuses accusing praised criticized criticised blamed blames confirmed confirms promised promises pledged pledges wants wanted believes believed thinks thought reiterated repeated defended defends dismissed dismisses estimated stressed emphasized demands requested asks predicted proposed invited thanked")

// wordForWord reports whether a saying stands around a claim but for a word
// here and there: a quotation whose marks stand elsewhere, or nowhere.
func (f *disputeFinder) wordForWord(s *saying, there claim) bool {
	const mostly = .8
	w := &f.c.words[there.at.Version][there.at.Passage]
	return float64(len(diffWords(&s.list, w))) >= mostly*float64(len(s.list.id))
}
