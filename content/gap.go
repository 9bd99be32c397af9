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
				out = append(out, Gap{Version: v, At: c.placeFor(missing[0], v), Passages: missing})
			}
		}
	}
	slices.SortStableFunc(out, func(x, y Gap) int {
		return cmp.Or(cmp.Compare(x.Version, y.Version), cmp.Compare(x.At, y.At))
	})
	return out
}

// placeFor returns where in version v a passage of another version would
// stand: after the passage that the nearest one before it is linked with, else
// before that of the nearest one after it.
func (c *comparer) placeFor(at PassageRef, v int) int {
	for p := at.Passage - 1; p >= 0; p-- {
		if q, ok := c.anchor(PassageRef{at.Version, p}, v, false); ok {
			return c.docs[v].passages[q].End
		}
	}
	for p := at.Passage + 1; p < len(c.docs[at.Version].passages); p++ {
		if q, ok := c.anchor(PassageRef{at.Version, p}, v, true); ok {
			return c.docs[v].passages[q].Start
		}
	}
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
