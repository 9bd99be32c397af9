package feed

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
)

// backgroundTable gives common words of English news by how common they are:
// a line holds a class k and words that stand in about one article in 2^(k/2).
// It was counted over 3,300 news articles; names are left out.
//
//go:embed background.txt
var backgroundTable string

// background returns the share of articles a common word stands in, by its
// hash.
var background = sync.OnceValue(func() map[uint32]float32 {
	shares := make(map[uint32]float32, 4096)
	for line := range strings.Lines(backgroundTable) {
		words := strings.Fields(line)
		class, err := strconv.Atoi(words[0])
		if err != nil {
			continue
		}
		share := float32(math.Exp2(-float64(class) / 2))
		for _, w := range words[1:] {
			sc := newScanner(w)
			if sc.next() {
				shares[sc.token.hash] = max(shares[sc.token.hash], share)
			}
		}
	}
	return shares
})
