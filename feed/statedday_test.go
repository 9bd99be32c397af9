package feed

import "testing"

// A title that is the day says when, not what.
func TestDayIsNoHeadline(t *testing.T) {
	const prose = "The dam above Lowford gave way on Friday morning after three days of rain, the water board said, and the lower town was cleared.\n\nNo one was hurt.\n"
	for name, c := range map[string]struct{ text, title, published string }{
		"field":     {"---\ntitle: \"July 5,2013\"\n---\n\nLowford dam gives way\n\n" + prose, "Lowford dam gives way", "2013-07-05"},
		"heading":   {"---\ntitle: \"FRIDAY, JULY 5,2013\"\n---\n# FRIDAY, JULY 5,2013\n\nLowford dam gives way\n\n" + prose, "Lowford dam gives way", "2013-07-05"},
		"label":     {"---\ntitle: \"updated 8:41 p. m. EST, Fri July 5,2013\"\n---\nLowford dam gives way\n\n" + prose, "Lowford dam gives way", "2013-07-05T20:41:00-05:00"},
		"stated":    {"---\ntitle: \"July 5, 2013\"\npublished: 2013-07-06\n---\nLowford dam gives way\n\n" + prose, "Lowford dam gives way", "2013-07-06"},
		"no other":  {"---\ntitle: \"July 5, 2013\"\n---\n" + prose, "July 5, 2013", "2013-07-05"},
		"with more": {"---\ntitle: \"The night of July 5, 2013\"\n---\nLowford dam gives way\n\n" + prose, "The night of July 5, 2013", ""},
	} {
		a := one(t, "a.md", c.text)
		if a.Title != c.title || a.Published.String() != c.published {
			t.Errorf("%s: %q of %q", name, a.Title, a.Published)
		}
	}
}

func TestDateInAddress(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.wsj.com/articles/lowford-dam-fails-1372982400":          "2013-07-05T00:00:00Z",
		"https://www.wsj.com/articles/lowford-dam-fails-11562284800?mod=top": "2019-07-05T00:00:00Z",
		"https://www.wsj.com/articles/lowford-dam-fails-2372982400":          "",
		"https://www.wsj.com/articles/SB10001424127887324260204578585":       "",
		"https://lowford.example/articles/lowford-dam-fails-1372982400":      "",
		"https://lowford.example/2013/jul/05/dam-fails":                      "2013-07-05",
		"https://lowford.example/2013/07/05/dam-fails":                       "2013-07-05",
	} {
		if got := dateInAddress(address).String(); got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}
