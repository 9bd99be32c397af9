package feed

import "testing"

// What is counted by shifting a window must be what is counted anew for every
// article.
func TestLocalWeights(t *testing.T) {
	articles := archive(600)
	for i, a := range articles {
		switch {
		case i%7 == 0:
			a.Published = Date{}
		case i%5 == 0: // years without articles between
			a.Published.Time = a.Published.AddDate(i%3*4, 0, 0)
		}
	}
	c := newCollection(articles)
	for i := range c.docs {
		d := &c.docs[i]
		from, to := 0, len(c.docs)
		if d.dated {
			from, to = c.window(d.hours, localHours)
		}
		for j, n := range d.number {
			near := 0
			for _, k := range c.list(n) {
				if int(k) >= from && int(k) < to {
					near++
				}
			}
			p := c.shares[n]
			if want := rarity((float64(near) + p*localArticles) / (float64(to-from) + localArticles)); d.local[j] != want || d.idf[j] != rarity(p) {
				t.Fatalf("document %d, term %d: weights %d, %d, want %d, %d", i, j, d.local[j], d.idf[j], want, rarity(p))
			}
		}
	}
}
