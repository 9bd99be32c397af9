package feed

import "strings"

const (
	// shortestTold is how many letters and digits of text a page's data must
	// give to be taken for the whole article.
	shortestTold = 600
	toldSamples  = 24 // places at which the data's text is looked for in the page's
	toldSample   = 24 // bytes of letters and digits each
)

// withTold returns the article as the page's own data tells it where what was
// found in the page is surely not that article: a notice in front of it, or
// only its beginning. What is found in the page is better otherwise: it has
// links and subheadings, and data is often cut.
func withTold(x extracted, told string) extracted {
	if len(told) < shortestTold {
		return x
	}
	low := strings.ToLower(told)
	marked := strings.Contains(low, "<p") || strings.Contains(low, "<br") || strings.Contains(low, "</")
	plain := told
	if marked || strings.Contains(told, ";") && strings.Contains(told, "&") {
		plain = htmlText(told) // entities are no letters
	}
	all := letters(plain)
	if len(all) < shortestTold {
		return x
	}
	found := letters(x.markdown)
	switch share := shareFound(all, found); {
	case share < 0.2 && len(all) > len(found)/2:
	case share < 0.6 && 2*len(all) > 3*len(found):
	default:
		return x
	}
	if marked {
		return extracted{markdown: htmlToMarkdown(told, "")}
	}
	return extracted{markdown: plainParagraphs(told)}
}

// shareFound returns which share of samples of a stands in b, 0 to 1.
func shareFound(a, b string) float64 {
	found := 0
	for i := range toldSamples {
		at := i * (len(a) - toldSample) / (toldSamples - 1)
		if strings.Contains(b, a[at:at+toldSample]) {
			found++
		}
	}
	return float64(found) / toldSamples
}
