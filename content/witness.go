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
	best := 0.0
	partners(pairs, pair[0], c.a, third, func(at int, x float64) {
		partners(pairs, pair[1], c.b, third, func(with int, y float64) {
			if at == with {
				best = max(best, min(x, y))
			}
		})
	})
	return best
}

// partners calls yield for every candidate of version third for passage p of
// version v, with its likeness.
func partners(pairs map[[2]int]*candidates, v, p, third int, yield func(int, float64)) {
	if v < third {
		cs := pairs[[2]int{v, third}]
		for _, i := range cs.byA[p] {
			yield(cs.list[i].b, cs.list[i].chance)
		}
		return
	}
	cs := pairs[[2]int{third, v}]
	for _, i := range cs.byB[p] {
		yield(cs.list[i].a, cs.list[i].chance)
	}
}
