package feed

import (
	"strings"
	"testing"

	"crosswire/content"
)

const (
	craneReport = "A crane fell onto the quay at Telling Harbour on Monday morning, killing one man and closing the grain terminal for the day. " +
		"The harbour master, Edda Corrance, said the crane had been checked in March and found sound. Wind stood at forty knots when it fell. " +
		"The dead man, a docker of thirty-one, had worked at the terminal since leaving school. His union called for all twelve cranes to be stopped. "
	craneRetold = "One docker died when a harbour crane came down in high wind at Telling early on Monday. Edda Corrance, who runs the harbour, " +
		"insisted that inspectors had passed the machine only this spring. Ships waiting for grain were sent to Dunholt instead. " +
		"Union officials want every crane on the quay taken out of use until engineers know why this one failed. "
	imprint = "The Northern Sounds Group publishes eleven papers between Marrowby and Carrick Vale and has done so since 1887. " +
		"Subscribers read all of them for one price; call our desk between nine and five on working days to hear more about it. " +
		"Letters to the editor should carry a name and an address and may be shortened before they are printed here or elsewhere. "
)

func printed(n, title, source, agency, body string) *Article {
	return &Article{Path: n, URL: "https://papers.example/" + n, Title: title, Source: source, Agency: agency, Body: &Body{Text: content.Text{Plain: body}}}
}

func TestOrigins(t *testing.T) {
	cut := craneReport[:strings.Index(craneReport, "The dead man")]
	tests := []struct {
		name string
		a, b *Article
		want int
	}{
		{"reprint", printed("1", "Crane falls", "Post", "", craneReport), printed("2", "Docker dies", "Mail", "", "TELLING - "+craneReport), 1},
		{"cut short", printed("1", "Crane falls", "Post", "", craneReport), printed("2", "Crane falls", "Mail", "", cut), 1},
		{"told anew", printed("1", "Crane falls", "Post", "", craneReport), printed("2", "Docker dies", "Mail", "", craneRetold), 2},
		{"a third copied, no credit", printed("1", "Crane falls", "Post", "", craneReport), printed("2", "Docker dies", "Mail", "", cut[:len(cut)/2]+craneRetold), 2},
		{"a third copied, one agency", printed("1", "Crane falls", "Post", "AP", craneReport), printed("2", "Docker dies", "Mail", "AP", cut+craneRetold), 1},
		{"nothing to compare", printed("1", "Crane falls", "Post", "AP", ""), printed("2", "Crane falls", "Mail", "AP", ""), 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := NewStory([]*Article{test.a, test.b})
			if s.Origins != test.want {
				t.Errorf("%d origins, want %d; %.2f contained", s.Origins, test.want, containment(test.a.Sign(), test.b.Sign(), nil))
			}
		})
	}
}

// What a publisher's sites put under every article is no copying.
func TestOriginsPassOverBoilerplate(t *testing.T) {
	bodies := []string{
		craneReport, craneRetold,
		"Councillors in Marrowby closed the swimming baths for good after a vote of nine to six on Wednesday evening. ",
		"A beaver was seen in the river Aller above Lower Saltash for the first time in two hundred years, wardens say. ",
	}
	var articles []*Article
	for i, body := range bodies {
		articles = append(articles, printed(string(rune('a'+i)), strings.Join(strings.Fields(body)[:6], " "), "Site "+string(rune('A'+i)), "", body+imprint+imprint[:200]))
	}
	c := newCollection(articles)
	find := func(a *Article) int32 {
		for i := range c.docs {
			if c.docs[i].a == a {
				return int32(i)
			}
		}
		return -1
	}
	clusters := [][]int32{{find(articles[0]), find(articles[1])}, {find(articles[2])}, {find(articles[3])}}
	if s := c.stories(clusters)[0]; s.Origins != 2 {
		t.Errorf("%d origins, want 2: the imprint counts as copying", s.Origins)
	}
}
