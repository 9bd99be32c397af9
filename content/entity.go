package content

import "strings"

// resolve finds out which mentions name the same, and their fullest form.
func (f *nameFinder) resolve() {
	r := entityTable{byLast: map[string][]int{}, byFirst: map[string][]int{}, byLetters: map[string]int{}}
	for long := range 2 {
		for i := range f.d.passages {
			p := &f.d.passages[i]
			for j := range p.names {
				// Names of several words first: short forms point to them.
				if n := &p.names[j]; (len(n.parts) > 1) == (long == 0) {
					r.place(n, f.d)
				}
			}
		}
	}
	for i := range f.d.passages {
		p := &f.d.passages[i]
		for j := range p.names {
			n := &p.names[j]
			e := r.entities[n.entity]
			n.full, n.whole, n.person = e.full, e.whole, e.person
		}
	}
}

// named is what several mentions name.
type named struct {
	full   string
	whole  []string
	person bool
}

// entityTable finds the entity of a mention by its words.
type entityTable struct {
	entities  []named
	byLast    map[string][]int
	byFirst   map[string][]int
	byLetters map[string]int // by the initial letters of bodies
}

// place gives n its entity, a new one where it names nothing known.
func (r *entityTable) place(n *name, d *document) {
	first, last := n.parts[0], lastPart(n.parts)
	for _, e := range r.byLast[last] {
		if sameWords(n.parts, r.entities[e].whole) || len(n.parts) == 1 && r.entities[e].person {
			r.join(n, e, d)
			return
		}
	}
	if len(n.parts) == 1 {
		if e, ok := r.byLetters[first]; ok {
			r.join(n, e, d)
			return
		}
		if es := r.byFirst[first]; len(es) == 1 {
			r.join(n, es[0], d)
			return
		}
	}
	e := len(r.entities)
	r.entities = append(r.entities, named{})
	r.join(n, e, d)
	r.byLast[last] = append(r.byLast[last], e)
	r.byFirst[first] = append(r.byFirst[first], e)
	if letters := initials(n.parts); len(letters) > 1 && !n.person {
		if _, ok := r.byLetters[letters]; !ok {
			r.byLetters[letters] = e
		}
	}
}

// join makes n a mention of entity e.
func (r *entityTable) join(n *name, e int, d *document) {
	n.entity = e
	x := &r.entities[e]
	x.person = x.person || n.person
	if len(n.parts) > len(x.whole) {
		x.whole, x.full = n.parts, d.text(n.Span)
	}
}

// lastPart returns the family name among the words of a name.
func lastPart(parts []string) string {
	i := len(parts) - 1
	for i > 0 && generations[parts[i]] {
		i--
	}
	return parts[i]
}

// initials returns the first letters of a name's words, without those in
// lower case.
func initials(parts []string) string {
	var b strings.Builder
	for _, p := range parts {
		if !bodyLinks[p] {
			b.WriteByte(p[0])
		}
	}
	return b.String()
}
