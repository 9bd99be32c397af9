package feed

import (
	"math"
	"math/rand"
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"crosswire/content"
)

// A press invents an archive: stories of one to six reports over three years,
// in words of its own whose frequencies follow Zipf's law.
type press struct {
	r     *rand.Rand
	words []string
	draw  []string // words as often as Zipf's law has them
	day   time.Time
	left  int      // reports of the current story still to come
	own   []string // names and words of the current story
	topic int
	n     int
}

var syllables = strings.Fields("ba ke lo mi ru ta ven sor dal pli gra neu tis mar hol eck und ost wey bri cal dun fer gos hain")

func newPress(seed int64) *press {
	p := &press{r: rand.New(rand.NewSource(seed)), day: time.Date(2019, 1, 1, 0, 0, 0, 0, time.UTC)}
	p.words = make([]string, 80000)
	for i := range p.words {
		p.words[i] = p.word(i)
	}
	zipf := rand.NewZipf(p.r, 1.15, 6, uint64(len(p.words)-1))
	p.draw = make([]string, 1<<19)
	for i := range p.draw {
		p.draw[i] = p.words[zipf.Uint64()]
	}
	return p
}

// word is the word of that rank: the commoner, the shorter.
func (p *press) word(rank int) string {
	var b strings.Builder
	for n := rank + 1; n > 0; n /= len(syllables) {
		b.WriteString(syllables[n%len(syllables)])
	}
	return b.String()
}

func (p *press) name() string {
	w := p.words[5000+p.r.Intn(len(p.words)-5000)]
	return strings.ToUpper(w[:1]) + w[1:]
}

// story begins a new story.
func (p *press) story() {
	p.left = 1 + int(p.r.ExpFloat64()*1.4)%6
	p.topic = p.r.Intn(300)
	p.day = p.day.Add(time.Duration(p.r.ExpFloat64() * float64(40*time.Minute)))
	p.own = p.own[:0]
	for range 14 {
		p.own = append(p.own, p.name())
	}
	for range 40 {
		p.own = append(p.own, p.words[300+p.r.Intn(20000)])
	}
}

// next returns the next article, its body loaded.
func (p *press) next() *Article {
	if p.left == 0 {
		p.story()
	}
	p.left--
	p.n++
	var b strings.Builder
	b.Grow(6800)
	for i := 0; b.Len() < 6700; i++ {
		switch x := p.r.Float64(); {
		case x < 0.13:
			b.WriteString(p.own[p.r.Intn(len(p.own))])
		case x < 0.22:
			b.WriteString(p.words[200+(p.topic*60+int(math.Abs(p.r.NormFloat64())*40))%20000])
		default:
			b.WriteString(p.draw[p.r.Intn(len(p.draw))])
		}
		if i%17 == 16 {
			b.WriteString(". ")
		} else {
			b.WriteByte(' ')
		}
	}
	return &Article{
		Path: "archive/" + strconv.Itoa(p.n), URL: "https://papers.example/" + strconv.Itoa(p.n),
		Title:     strings.Join(p.own[:3], " ") + " " + p.own[15+p.r.Intn(30)],
		Source:    "paper " + strconv.Itoa(p.r.Intn(60)),
		Published: Date{Time: p.day.Add(time.Duration(p.r.Intn(30)) * time.Hour)},
		Body:      &Body{Text: content.Text{Plain: b.String()}},
	}
}

// archive returns n signed articles without bodies.
func archive(n int) []*Article {
	p := newPress(11)
	out := make([]*Article, n)
	for i := range out {
		out[i] = p.next()
		out[i].Sign()
		out[i].Body = nil
	}
	return out
}

func BenchmarkSign(b *testing.B) {
	a := newPress(5).next()
	b.SetBytes(int64(len(a.Body.Text.Plain)))
	b.ReportAllocs()
	for b.Loop() {
		newSignature(a.Title, a.Body.Text.Plain)
	}
}

// BenchmarkGroup shows how the cost grows: the exponent between the sizes is
// reported beside the time.
func BenchmarkGroup(b *testing.B) {
	last, lastN := 0.0, 0
	for _, n := range []int{1000, 5000, 10000, 20000, 40000} {
		if testing.Short() && n > 5000 {
			continue
		}
		articles := archive(n)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				Group(articles)
			}
			each := b.Elapsed().Seconds() / float64(b.N)
			if lastN > 0 && lastN < n {
				b.ReportMetric(math.Log(each/last)/math.Log(float64(n)/float64(lastN)), "exponent")
			}
			last, lastN = each, n
		})
	}
}

// BenchmarkGrouperAdd is one article that comes to 10,000.
func BenchmarkGrouperAdd(b *testing.B) {
	articles := archive(10100)
	g := NewGrouper(GroupOptions{})
	g.Add(articles[:10000]...)
	g.Settle()
	for b.Loop() {
		a := articles[10000+b.N%100]
		g.Add(a)
		b.StopTimer()
		g.Remove(a)
		b.StartTimer()
	}
}

// TestScale groups as many articles as CROSSWIRE_SCALE says and reports what
// it took.
func TestScale(t *testing.T) {
	n, err := strconv.Atoi(os.Getenv("CROSSWIRE_SCALE"))
	if err != nil {
		t.Skip("CROSSWIRE_SCALE holds no number of articles")
	}
	articles := archive(n)
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	stories := Group(articles)
	took := time.Since(start)
	runtime.ReadMemStats(&after)
	t.Logf("%d articles, %d stories in %.1f s; signatures %d MB, from the system %d MB at most",
		n, len(stories), took.Seconds(), before.HeapAlloc>>20, after.Sys>>20)
	runtime.KeepAlive(articles)
}
