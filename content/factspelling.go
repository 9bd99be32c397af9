package content

// spelt is a word of a name as one version writes it.
type spelt struct {
	word     string
	mentions []claim
	contexts []context
	given    bool   // it is not the last word of a name
	family   string // the last word of the name where it is that of a person
}

// sameRole reports whether two words can name one thing by their place in the
// names that they are part of: given names must go with one family name.
func (x *spelt) sameRole(y *spelt) bool {
	switch {
	case x.family == "" || y.family == "":
		return true
	case x.given != y.given:
		return false
	}
	return !x.given || x.family == y.family || respelling(x.family, y.family)
}

// likelyOne is the least likeness of the contexts of two spellings that are to
// be those of one name.
const likelyOne = 1.6

// spelling is two words that only one version uses each and that sound alike.
type spelling struct {
	words [2]string // in the order of the alphabet
	dispute
}

func inOrder(a, b string) [2]string { return [2]string{min(a, b), max(a, b)} }

// findSpellings finds the names that the versions may transcribe in different
// ways. Those that any two versions have among the same words become known.
func (f *disputeFinder) findSpellings(known map[[2]string]bool) {
	as, bs := f.speltNames(f.a, f.b), f.speltNames(f.b, f.a)
	bySound := map[string][]*spelt{}
	for _, y := range bs {
		s := skeleton(y.word)
		bySound[s] = append(bySound[s], y)
	}
	for _, x := range as {
		for _, y := range bySound[skeleton(x.word)] {
			if !transcriptions(x.word, y.word) || !x.sameRole(y) {
				continue
			}
			s := spelling{words: inOrder(x.word, y.word)}
			likeness := 0.0
			s.dispute, likeness = f.nearestSpelt(x, y)
			f.spelt = append(f.spelt, s)
			if likeness >= likelyOne {
				known[s.words] = true
			}
		}
	}
}

// nearestSpelt returns the dispute of those mentions of two words that stand
// among most of the same words, and how alike those are.
func (f *disputeFinder) nearestSpelt(x, y *spelt) (dispute, float64) {
	d, best := dispute{Name, x.mentions[0], y.mentions[0], "one name is transcribed in two ways"}, 0.0
	for i := range x.mentions {
		for j := range y.mentions {
			if s := f.c.contextLikeness(x.contexts[i], y.contexts[j]); s > best {
				d.a, d.b, best = x.mentions[i], y.mentions[j], s
			}
		}
	}
	return d, best
}

// spellings records the names that are known to be transcribed in different
// ways in the story.
func (f *disputeFinder) spellings(known map[[2]string]bool) {
	for _, s := range f.spelt {
		if known[s.words] {
			f.found = append(f.found, s.dispute)
		}
	}
}

// speltNames returns the words of names that version v uses and the other does
// not, in the order of their first mention.
func (f *disputeFinder) speltNames(v, other int) []*spelt {
	const letters, most = 5, 4
	written := f.capitals[other]
	byWord := map[string]*spelt{}
	var out []*spelt
	for i := range f.c.docs[v].passages {
		ps := &f.c.docs[v].passages[i]
		for _, n := range ps.names {
			for k := n.from; k < n.to; k++ {
				t := ps.tokens[k]
				key := bareKey(t.key)
				if !t.word || !t.capital || len(key) < letters || written[key] || f.disputed(PassageRef{v, i}, k) {
					continue
				}
				s := byWord[key]
				if s == nil {
					s = &spelt{word: key}
					if last := lastPart(n.whole); n.person {
						s.given, s.family = last != key, last
					}
					byWord[key] = s
					out = append(out, s)
				}
				if at := (PassageRef{v, i}); len(s.mentions) < most {
					c := claim{at: at, tokens: stretch{k, k + 1}, end: t.End - possessive(f.c.docs[v].text(t.Span))}
					s.mentions, s.contexts = append(s.mentions, c), append(s.contexts, f.c.contextOf(at, c.tokens))
				}
			}
		}
	}
	return out
}

// capitals returns the words that a version writes with a capital.
func (d *document) capitals() map[string]bool {
	m := map[string]bool{}
	for i := range d.passages {
		for _, t := range d.passages[i].tokens {
			if t.capital {
				m[bareKey(t.key)] = true
			}
		}
	}
	return m
}

// disputed reports whether a token is part of a name that is known to differ.
func (f *disputeFinder) disputed(at PassageRef, token int) bool {
	for _, d := range f.found {
		for _, x := range [...]claim{d.a, d.b} {
			if d.kind == Name && x.at == at && x.tokens.from <= token && token < x.tokens.to {
				return true
			}
		}
	}
	return false
}
