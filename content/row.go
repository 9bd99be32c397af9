package content

import (
	"cmp"
	"slices"
)

// layRows lays links out as rows: every passage joins the row of its strongest
// link, and the rows stand in the order of the versions' texts, the first
// version's before what only later ones have at the same place.
func layRows(docs []*document, links []Link) []Row {
	first := make([]int, len(docs)+1)
	for v, d := range docs {
		first[v+1] = first[v] + len(d.passages)
	}
	join := newForest(first[len(docs)])
	node := func(r PassageRef) int { return first[r.Version] + r.Passage }
	order := make([]int, len(links))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return cmp.Compare(links[y].Score, links[x].Score) })
	for _, i := range order {
		join.unite(node(links[i].A), node(links[i].B))
	}
	rows := map[int]Row{}
	var sequence []int // roots in the order of showing
	for v, d := range docs {
		at := 0 // where in the sequence the next new row goes
		for p := range d.passages {
			root := join.find(first[v] + p)
			row, ok := rows[root]
			if !ok {
				row = make(Row, len(docs))
				sequence = slices.Insert(sequence, at, root)
				at++
			} else if k := slices.Index(sequence, root); len(row[v]) == 0 {
				at = k + 1
			}
			row[v] = append(row[v], p)
			rows[root] = row
		}
	}
	out := make([]Row, len(sequence))
	for i, root := range sequence {
		out[i] = rows[root]
	}
	return out
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
