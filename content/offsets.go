package content

import "sort"

// Offsets maps byte offsets of a text to those of the text it was made from.
// The zero value maps nothing.
type Offsets struct {
	runs []offsetRun
}

// offsetRun says that n bytes at `at` came from m bytes at `from`. Where n and m
// differ (an entity, an escape) the run maps only as a whole.
type offsetRun struct{ at, n, from, m int }

// Add records that the n bytes at offset at were made from the m bytes at
// offset from. Calls must come in the order of at.
func (o *Offsets) Add(at, n, from, m int) {
	if n == 0 {
		return
	}
	if k := len(o.runs) - 1; k >= 0 && n == m {
		last := &o.runs[k]
		if last.n == last.m && last.at+last.n == at && last.from+last.m == from {
			last.n += n
			last.m += m
			return
		}
	}
	o.runs = append(o.runs, offsetRun{at, n, from, m})
}

// Append records the map of a text that stands at offset at, behind all that
// is mapped already.
func (o *Offsets) Append(at int, next Offsets) {
	for _, r := range next.runs {
		o.Add(at+r.at, r.n, r.from, r.m)
	}
}

// Empty reports whether nothing is mapped.
func (o Offsets) Empty() bool { return len(o.runs) == 0 }

// Span returns the smallest span of the origin that holds every mapped byte of
// [start, end). It is not ok where no byte of the span came from the origin.
func (o Offsets) Span(start, end int) (from, to int, ok bool) {
	i := sort.Search(len(o.runs), func(i int) bool { return o.runs[i].at+o.runs[i].n > start })
	for ; i < len(o.runs) && o.runs[i].at < end; i++ {
		r := o.runs[i]
		a, b := r.from, r.from+r.m
		if r.n == r.m {
			a += max(0, start-r.at)
			b -= max(0, r.at+r.n-end)
		}
		if !ok {
			from, to, ok = a, b, true
			continue
		}
		from, to = min(from, a), max(to, b)
	}
	return from, to, ok
}

// Then returns the map from o's text to the origin of next, where next maps o's
// origin further back. Runs that next does not map are dropped.
func (o Offsets) Then(next Offsets) Offsets {
	var out Offsets
	for _, r := range o.runs {
		if r.n != r.m {
			if from, to, ok := next.Span(r.from, r.from+r.m); ok {
				out.Add(r.at, r.n, from, to-from)
			}
			continue
		}
		i := sort.Search(len(next.runs), func(i int) bool { return next.runs[i].at+next.runs[i].n > r.from })
		for ; i < len(next.runs) && next.runs[i].at < r.from+r.m; i++ {
			x := next.runs[i]
			a, b := max(x.at, r.from), min(x.at+x.n, r.from+r.m)
			if x.n == x.m {
				out.Add(r.at+a-r.from, b-a, x.from+a-x.at, b-a)
			} else {
				out.Add(r.at+a-r.from, b-a, x.from, x.m)
			}
		}
	}
	return out
}

// Inverse returns the map in the other direction. Where two runs came from the
// same place the first one counts.
func (o Offsets) Inverse() Offsets {
	runs := make([]offsetRun, len(o.runs))
	for i, r := range o.runs {
		runs[i] = offsetRun{at: r.from, n: r.m, from: r.at, m: r.n}
	}
	sort.SliceStable(runs, func(i, j int) bool { return runs[i].at < runs[j].at })
	out := Offsets{runs: runs[:0]}
	end := 0
	for _, r := range runs {
		if r.at < end || r.n == 0 {
			continue
		}
		out.runs = append(out.runs, r)
		end = r.at + r.n
	}
	return out
}
