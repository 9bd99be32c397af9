package content

import "math"

// The features by which two passages are judged to tell the same thing, each
// from 0 to 1.
const (
	fCosine   = iota // of the words' weights
	fContain         // weight of the common words in the lighter passage
	fCover           // weight of the common words in the heavier one
	fPairs           // neighbouring words in common, of the shorter passage's
	fRun             // three words in a row in common, from none to six or more
	fEvidence        // weight of the common words, from none to that of eight rare ones
	fNumbers         // numbers in common
	fNames           // words of names in common
	fClash           // both hold numbers and have none in common
	fShort           // how short the shorter passage is
	fContent         // cosine without function words
	fHeads           // both are headlines
	features
)

// judgement is a weight for each feature and a constant.
type judgement struct {
	weight [features]float64
	bias   float64
}

// likeness is the first judgement of a pair of passages, by themselves. Its
// weights, like those of verdict, are those of a logistic regression over the
// sentences of news texts whose true links are known: republished copy, human
// paraphrases, reports written separately, and copies with known edits, each
// kind weighed so that none outvotes the others.
var likeness = judgement{
	weight: [features]float64{
		fCosine:   3.19,
		fContain:  1.72,
		fCover:    2.54,
		fPairs:    0.43,
		fRun:      0.36,
		fEvidence: 5.96,
		fNumbers:  -0.65,
		fNames:    -0.23,
		fClash:    0.42,
		fShort:    -0.9,
		fContent:  3.01,
		fHeads:    3.36,
	},
	bias: -6.78,
}

// of returns the judgement's verdict as log odds.
func (j *judgement) of(f *[features]float64) float64 {
	sum := j.bias
	for i, x := range f {
		sum += j.weight[i] * x
	}
	return sum
}

// logistic turns log odds into a probability.
func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// compareProfiles measures two passages.
func compareProfiles(a, b *profile) (f [features]float64) {
	var common, dot, content float64
	i, j := 0, 0
	for i < len(a.terms) && j < len(b.terms) {
		s, t := &a.terms[i], &b.terms[j]
		switch {
		case s.id < t.id:
			i++
		case s.id > t.id:
			j++
		default:
			w := float64(s.weight)
			common += w
			dot += w * w
			if !s.stop {
				content += w * w
			}
			i++
			j++
		}
	}
	if common == 0 {
		return f
	}
	f[fCosine] = dot / float64(a.norm*b.norm)
	if n := float64(a.content * b.content); n > 0 {
		f[fContent] = content / n
	}
	f[fContain] = common / float64(min(a.total, b.total))
	f[fCover] = common / float64(max(a.total, b.total))
	if n := min(len(a.pairs), len(b.pairs)); n > 0 {
		f[fPairs] = float64(countCommon(a.pairs, b.pairs)) / float64(n)
	}
	f[fRun] = float64(min(countCommon(a.triples, b.triples), 6)) / 6
	f[fEvidence] = min(common/30, 1)
	f[fNumbers] = float64(min(countCommon(a.numbers, b.numbers), 2)) / 2
	f[fNames] = float64(min(countCommon(a.names, b.names), 3)) / 3
	if len(a.numbers) > 0 && len(b.numbers) > 0 && f[fNumbers] == 0 {
		f[fClash] = 1
	}
	f[fShort] = 1 / math.Log2(2+float64(min(len(a.words), len(b.words))))
	if a.headline && b.headline {
		f[fHeads] = 1
	}
	return f
}

// countCommon counts what two sorted lists have in common.
func countCommon[T int32 | uint64](a, b []T) int {
	n, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return n
}
