package content

// findWitnesses fills in how like both passages of a pair are to one of a third
// version.
func (lx *lexicon) findWitnesses(pairs map[[2]int]*candidates, versions int) {
	// Beyond so many versions each link has witnesses enough without.
	const most = 8
	if versions > most {
		return
	}
	for pair, cs := range pairs {
		for i := range cs.list {
			c := &cs.list[i]
			for third := range versions {
				if third == pair[0] || third == pair[1] {
					continue
				}
				c.context[cWitness] = max(c.context[cWitness], witness(pairs, pair, third, c))
			}
		}
	}
}

// witness returns the weaker likeness of a pair's passages to the passage of
// the third version that is most like both.
func witness(pairs map[[2]int]*candidates, pair [2]int, third int, c *candidate) float64 {
	x, y := partners(pairs, pair[0], c.a, third), partners(pairs, pair[1], c.b, third)
	best := 0.0
	for i, j := 0, 0; i < len(x.of) && j < len(y.of); {
		at, with := x.passage(i), y.passage(j)
		switch {
		case at < with:
			i++
		case at > with:
			j++
		default:
			best = max(best, min(x.list[x.of[i]].chance, y.list[y.of[j]].chance))
			i++
			j++
		}
	}
	return best
}

// partnerList is the candidates of one version for one passage, in text order.
type partnerList struct {
	list []candidate
	of   []int
	isA  bool // the version is the lower of the two
}

func (l *partnerList) passage(i int) int {
	if l.isA {
		return l.list[l.of[i]].a
	}
	return l.list[l.of[i]].b
}

// partners returns the candidates of version third for passage p of version v.
func partners(pairs map[[2]int]*candidates, v, p, third int) partnerList {
	if v < third {
		cs := pairs[[2]int{v, third}]
		return partnerList{list: cs.list, of: cs.byA[p]}
	}
	cs := pairs[[2]int{third, v}]
	return partnerList{list: cs.list, of: cs.byB[p], isA: true}
}
