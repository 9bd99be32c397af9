package feed

import "math"

// The views of an article that are compared on their own.
const (
	viewText = iota
	viewName
	viewLead
	viewOpening // the headline and the words that begin the text, more of them than the lead
	viewTitle
	viewNumber
	viewLocal // the text, weighed by what is rare in its days
	views
)

// sub-linear term frequency
var tfTable = func() (t [256]float32) {
	for i := 1; i < 256; i++ {
		t[i] = float32(1 + math.Log(float64(i)))
	}
	return t
}()

// notWord are the fields that make a term something else than a plain word.
const notWord = IsPhrase | IsDay

// norms returns the Euclidean length of each view.
func norms(d *doc) (n [views]float32) {
	for j, t := range d.s.Terms {
		idf, local := value[d.idf[j]], value[d.local[j]]
		square := idf * idf
		tf := tfTable[t.Count]
		if t.Fields&notWord == 0 {
			n[viewText] += tf * tf * square
			n[viewLocal] += tf * tf * local * local
			if t.Fields&InTitle != 0 {
				n[viewTitle] += square
			}
			if t.Fields&IsName != 0 {
				n[viewName] += tf * tf * square
			}
			if t.Fields&IsNumber != 0 {
				n[viewNumber] += square
			}
		}
		if t.Fields&InLead != 0 {
			n[viewLead] += square
		}
		if t.First < openingSteps && t.Fields&notWord == 0 {
			n[viewOpening] += square
		}
	}
	for v := range n {
		n[v] = float32(math.Sqrt(float64(n[v])))
	}
	return n
}

// likeness holds what is alike and unlike in two articles, each between 0 and
// 1 where nothing else is said.
type likeness [traits]float32

const (
	traitText     = iota // cosine of all words
	traitLocal           // the same, weighed by what is rare in those days
	traitName            // cosine of names
	traitLead            // cosine of the openings
	traitTitle           // cosine of the headlines
	traitTitleIn         // share of the headlines that stands in the other article
	traitLeadIn          // share of the openings that stands in the other article
	traitLeadBoth        // the lower of the two shares that make up traitLeadIn
	traitOpening         // cosine of headline and beginning
	traitNumber          // cosine of numbers, less where there are few
	traitNear            // nearness in time, halved every two days; 0 where unknown
	traitFar             // distance in time, 1 at 30 days; 0 where unknown
	traitUndated         // one has no date
	traitUntitled        // one has no headline
	traitWeekday         // 1 where both speak of one day of the week, -1 where of two; 0 where one names none
	traitLength          // logarithm of the words in the shorter one, 0 at 245: cosines of long texts are higher
	traitThin            // how little the texts have in common, 0 where it is enough to let the circumstances speak
	traits
)

// An overlap sums up the terms that two articles share.
type overlap struct {
	dot            [views]float32
	titleA, titleB float32 // terms of one headline anywhere in the other article
	leadA, leadB   float32 // the same of the openings
}

// add counts term x of a, which is term y of b: square is the product of their
// weights, local that of their weights among the articles of their days.
func (o *overlap) add(x, y Term, square, local float32) {
	both := x.Fields & y.Fields
	tf := tfTable[x.Count] * tfTable[y.Count]
	if both&notWord == 0 {
		o.dot[viewText] += tf * square
		o.dot[viewLocal] += tf * local
		if both&InTitle != 0 {
			o.dot[viewTitle] += square
		}
		if x.Fields&InTitle != 0 {
			o.titleA += square
		}
		if y.Fields&InTitle != 0 {
			o.titleB += square
		}
		if both&IsName != 0 {
			o.dot[viewName] += tf * square
		}
		if both&IsNumber != 0 {
			o.dot[viewNumber] += square
		}
		if max(x.First, y.First) < openingSteps {
			o.dot[viewOpening] += square
		}
	}
	if both&InLead != 0 {
		o.dot[viewLead] += square
	}
	if x.Fields&InLead != 0 {
		o.leadA += square
	}
	if y.Fields&InLead != 0 {
		o.leadB += square
	}
}

// compare sets two articles side by side.
func compare(a, b *doc) (l likeness) {
	var o overlap
	ta, tb := a.s.Terms, b.s.Terms
	for i, j := 0, 0; i < len(ta) && j < len(tb); {
		x, y := ta[i].ID, tb[j].ID
		if x == y {
			o.add(ta[i], tb[j], value[a.idf[i]]*value[b.idf[j]], value[a.local[i]]*value[b.local[j]])
		}
		i, j = i+step(x <= y), j+step(y <= x)
	}
	cosine := func(v int) float32 { return ratio(o.dot[v], a.norm[v]*b.norm[v]) }
	share := func(v int, x, y float32) float32 {
		return (ratio(x, a.norm[v]*a.norm[v]) + ratio(y, b.norm[v]*b.norm[v])) / 2
	}
	l[traitText], l[traitLocal] = cosine(viewText), cosine(viewLocal)
	l[traitName], l[traitOpening] = cosine(viewName), cosine(viewOpening)
	l[traitLead], l[traitTitle] = cosine(viewLead), cosine(viewTitle)
	l[traitNumber] = o.dot[viewNumber] / (a.norm[viewNumber]*b.norm[viewNumber] + fewNumbers)
	l[traitLeadBoth] = min(ratio(o.leadA, a.norm[viewLead]*a.norm[viewLead]), ratio(o.leadB, b.norm[viewLead]*b.norm[viewLead]))
	l[traitTitleIn] = share(viewTitle, o.titleA, o.titleB)
	l[traitLeadIn] = share(viewLead, o.leadA, o.leadB)
	l[traitThin] = max(0, enough-l[traitText]) / enough
	l.circumstances(a, b)
	return l
}

// step is 1 where a merge moves on. Which of two lists moves on is as good as
// random, so that a branch there would be mispredicted half of the time.
func step(on bool) int {
	n := 0
	if on {
		n = 1
	}
	return n
}

// circumstances sets what does not come from the texts.
func (l *likeness) circumstances(a, b *doc) {
	if a.dated && b.dated {
		gap := float64(a.hours - b.hours)
		gap = math.Abs(gap) / 24
		l[traitNear] = float32(math.Exp2(-gap / 2))
		l[traitFar] = float32(min(1, gap/30))
	} else {
		l[traitUndated] = 1
	}
	if a.norm[viewTitle] == 0 || b.norm[viewTitle] == 0 {
		l[traitUntitled] = 1
	}
	switch x, y := a.s.Weekday, b.s.Weekday; {
	case x == 0 || y == 0:
	case x == y:
		l[traitWeekday] = 1
	default:
		l[traitWeekday] = -1
	}
	l[traitLength] = float32(math.Log(float64(max(fewWords, min(a.s.Words, b.s.Words))) / usualWords))
}

const (
	enough       = 0.16 // cosine of texts that is not thin
	fewWords     = 60
	usualWords   = 245
	openingSteps = 20  // of eight words that make up a beginning
	fewNumbers   = 100 // as many squared weights as some three rare numbers have: one that two articles share by chance says little
)

func ratio(a, b float32) float32 {
	if b == 0 {
		return 0
	}
	return min(1, a/b)
}

// evidence is the log odds that two articles tell one story.
func (l *likeness) evidence() float32 {
	z := float32(bias)
	for i, w := range weights {
		z += w * l[i]
	}
	return max(-doubt, min(doubt, z))
}

// The evidence of one pair stays within these bounds, in log odds, so that no
// single pair decides for a story.
const doubt = 9

// bias and weights turn a likeness into log odds. They are those of a logistic
// regression over five collections of news labelled by hand (US politics, local
// crime, short undated reports: 3,300 articles, 700 stories): whether an article
// belongs to a story, by its mean likeness to the others in it, each article
// counting once whatever the size of its story. That is what average link
// decides; single pairs say less, as most pairs in a large story are not those
// that hold it together. Weights searched for on the groups themselves are
// better on the articles they were found on and worse on others.
const bias = -12.95

var weights = [traits]float32{
	traitText: 1.98, traitLocal: 11.36, traitName: 3.82, traitLead: 2.44, traitTitle: 5.16, traitTitleIn: 0.67,
	traitLeadIn: 8.60, traitLeadBoth: -9.97, traitOpening: 12.79, traitNumber: 11.01,
	traitNear: 10.29, traitFar: -1.35, traitUndated: 4.58, traitUntitled: 2.65,
	traitWeekday: 1.45, traitLength: -0.93, traitThin: -6.88,
}
