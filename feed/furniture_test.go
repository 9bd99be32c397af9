package feed

import "testing"

// TestFurnitureKind asks for lines that stand alone. What holds a sentence of
// the article is text, whatever it begins with.
func TestFurnitureKind(t *testing.T) {
	for _, c := range []struct {
		line string
		zone zone
		want string
	}{
		{"FILE PHOTO: The weir at Lowford in May 2019. REUTERS/Jane Roe/File Photo", inText, whyCaption},
		{"The weir is seen at Lowford, Ruritania, May 14, 2019. REUTERS/Jane Roe", inText, whyCaption},
		{"FILE PHOTO: The weir at Lowford. REUTERS/Jane Roe The river rose again on Monday, and the mayor said that nobody had been told of it.", inText, ""},
		{"“We were guilty of many things,” she said. FILE PHOTO: The weir at Lowford. REUTERS/Jane Roe", inText, ""},
		{"The weir is seen at Lowford on Friday. (Jane Roe/Lowford Post via AP)", inText, whyCaption},
		{"The weir is seen at Lowford on Friday. (Jane Roe/Lowford Post)", inText, whyCaption},
		{"The bill was written by two senators (Roe, Hill/Lowford).", inText, ""},
		{"It takes a sieve and/or a cloth (and/or both)", inText, ""},
		{"Mayor says weir was never safe Read more", inText, whyRelated},
		{"She wanted to read more", inText, ""},
		{"Max Roe contributed to this report.", inTail, ""},
		{"The Associated Press contributed to this report.", inTail, ""},
		{"(Reporting by Jane Roe in Lowford; Editing by Max Roe)", inTail, ""},
		{"The mayor also gave out the letters of the harbour board at intervals, under a law that nobody had used before. Click here for reprint permission.", inTail, ""},
		{"The mayor also gave out the letters of the harbour board at intervals. Enlarge this image toggle caption Jane Roe/NWA", inText, ""},
		{"Enlarge this image toggle caption Jane Roe/NWA", inText, whyCaption},
		{"Media playback is unsupported on your device", inText, whyMessage},
		{"Media playback is unsupported on your device Media caption Jane Roe walks along the weir at Lowford", inText, whyCaption},
		{"Click here for reprint permission.", inTail, whyReuse},
		{"By Jane Roe and Max Roe", inHead, whyByline},
		{"Copyright 2019 The Lowford Post. All rights reserved.", inTail, whyCopyright},
		{"Sign up for our daily newsletter and never miss a story.", inTail, whyNewsletter},
		{"Source: Lowford Post", inTail, whyCredit},
	} {
		if got := furnitureKind(c.line, c.zone); got != c.want {
			t.Errorf("%q: %q, want %q", c.line, got, c.want)
		}
	}
}
