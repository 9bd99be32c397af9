package content

import (
	"cmp"
	"slices"
)

// findGaps returns the places where a version has nothing of what others tell.
// Passages of several versions that stand in one row make one gap.
func (c *comparer) findGaps(rows []Row) []Gap {
	var out []Gap
	for v := range c.docs {
		place := make([][]int, len(c.docs))
		for j := range c.docs {
			if j != v {
				place[j] = c.placesIn(j, v)
			}
		}
		for _, row := range rows {
			if len(row[v]) > 0 {
				continue
			}
			var missing []PassageRef
			for j := range row {
				for _, p := range row[j] {
					if at := (PassageRef{j, p}); c.on(at, v) == nil && len(c.words[j][p].id) > 0 {
						missing = append(missing, at)
					}
				}
			}
			if len(missing) > 0 {
				out = append(out, Gap{Version: v, At: place[missing[0].Version][missing[0].Passage], Passages: missing})
			}
		}
	}
	c.gapsOf = map[PassageRef][]Reading{}
	for _, g := range out {
		for _, at := range g.Passages {
			c.gapsOf[at] = append(c.gapsOf[at], Reading{g.Version, Span{g.At, g.At}})
		}
	}
	slices.SortStableFunc(out, func(x, y Gap) int {
		return cmp.Or(cmp.Compare(x.Version, y.Version), cmp.Compare(x.At, y.At))
	})
	return out
}

// placesIn returns for every passage of version j where in version v it would
// stand: after the passage that the nearest one before it is linked with, else
// before that of the nearest one after it.
func (c *comparer) placesIn(j, v int) []int {
	place := make([]int, len(c.docs[j].passages))
	last := c.bodyStart(v)
	for p := len(place) - 1; p >= 0; p-- {
		if q, ok := c.anchor(PassageRef{j, p}, v, true); ok {
			last = c.docs[v].passages[q].Start
		}
		place[p] = last
	}
	last = -1
	for p := range place {
		if last >= 0 {
			place[p] = last
		}
		if q, ok := c.anchor(PassageRef{j, p}, v, false); ok {
			last = c.docs[v].passages[q].End
		}
	}
	return place
}

// bodyStart returns where the text behind the headline begins.
func (c *comparer) bodyStart(v int) int {
	for _, p := range c.docs[v].passages {
		if !p.headline {
			return p.Start
		}
	}
	return len(c.docs[v].Text)
}

// anchor returns the passage of v, first or last, that a passage is linked with
// in the common order.
func (c *comparer) anchor(at PassageRef, v int, first bool) (int, bool) {
	s := c.on(at, v)
	if s == nil {
		return 0, false
	}
	found, ok := 0, false
	for _, p := range s.partners {
		if !p.moved && (!ok || first == (p.passage < found)) {
			found, ok = p.passage, true
		}
	}
	return found, ok
}
