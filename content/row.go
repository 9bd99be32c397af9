package content

// layRows lays links out as rows. A link joins the rows of its passages where
// it is the strongest that either of them has with the other's version. The
// rows stand in the order of the first version's text; what only later ones
// have follows what it follows there, moved passages apart.
func layRows(docs []*document, links []Link) []Row {
	first := make([]int, len(docs)+1)
	for v, d := range docs {
		first[v+1] = first[v] + len(d.passages)
	}
	node := func(r PassageRef) int { return first[r.Version] + r.Passage }
	join := newForest(first[len(docs)])
	inPlace := make([]bool, first[len(docs)]) // has a link in the common order
	strongest := strongestLinks(links)
	for _, l := range links {
		if l.Score >= strongest[end{l.A, l.B.Version}] || l.Score >= strongest[end{l.B, l.A.Version}] {
			join.unite(node(l.A), node(l.B))
		}
		if !l.Moved {
			inPlace[node(l.B)] = true
		}
	}
	rows := map[int]Row{}
	const start = -1
	next := map[int]int{} // the root of the row behind a row, by root
	for v, d := range docs {
		at := start
		for p := range d.passages {
			root := join.find(first[v] + p)
			row, ok := rows[root]
			switch {
			case !ok:
				row = make(Row, len(docs))
				if behind, ok := next[at]; ok {
					next[root] = behind
				}
				next[at] = root
				at = root
			case len(row[v]) == 0 && inPlace[first[v]+p]:
				at = root
			}
			row[v] = append(row[v], p)
			rows[root] = row
		}
	}
	out := make([]Row, 0, len(rows))
	for root, ok := next[start]; ok; root, ok = next[root] {
		out = append(out, rows[root])
	}
	return out
}

// end is a passage and another version.
type end struct {
	PassageRef
	other int
}

// strongestLinks returns for each passage the score of its strongest link with
// each other version.
func strongestLinks(links []Link) map[end]float64 {
	strongest := make(map[end]float64, 2*len(links))
	for _, l := range links {
		a, b := end{l.A, l.B.Version}, end{l.B, l.A.Version}
		strongest[a] = max(strongest[a], l.Score)
		strongest[b] = max(strongest[b], l.Score)
	}
	return strongest
}

// forest keeps sets of things that belong together.
type forest struct{ up []int }

func newForest(n int) *forest {
	f := &forest{up: make([]int, n)}
	for i := range f.up {
		f.up[i] = i
	}
	return f
}

func (f *forest) find(x int) int {
	for f.up[x] != x {
		f.up[x] = f.up[f.up[x]]
		x = f.up[x]
	}
	return x
}

func (f *forest) unite(x, y int) {
	if x, y = f.find(x), f.find(y); x != y {
		f.up[max(x, y)] = min(x, y)
	}
}
