package feed

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// ornaments are the alternative texts of pictures that show nothing.
var ornaments = map[string]bool{"line": true, "grey line": true, "short grey line": true, "separator": true, "divider": true, "spacer": true, "blank": true, "pixel": true, "presentational white space": true, "presentational grey line": true}

// image writes a picture as a block of its own after the paragraph it stands
// in, unless it has nothing to say: no alternative text and no caption. One
// that stands for a character is written as that.
func (w *markdownWriter) image(n *html.Node, caption string) {
	alt := attr(n, "alt")
	if strings.Contains(alt, "<") && strings.Contains(alt, ">") || strings.Contains(alt, "&") && strings.Contains(alt, ";") {
		alt = collapse(htmlText(alt)) // escaped twice
	}
	if strings.TrimSpace(alt) == "" && strings.TrimSpace(caption) == "" || caption == "" && ornaments[strings.ToLower(alt)] {
		return
	}
	if caption == "" && utf8.RuneCountInString(alt) <= 2 {
		w.inline.add(alt, w.style, w.href)
		return
	}
	if block := imageMarkdown(alt, w.pictureAddress(n), caption); block != "" {
		w.late = append(w.late, block)
	}
}

// pictureAddress returns where a picture is, also where the page loads it but
// when it is scrolled to.
func (w *markdownWriter) pictureAddress(n *html.Node) string {
	for _, name := range []string{"src", "data-src", "data-lazy-src", "data-original", "srcset", "data-srcset"} {
		value := strings.TrimSpace(attr(n, name))
		if strings.HasSuffix(name, "srcset") {
			value, _, _ = strings.Cut(value, " ")
		}
		if src := w.resolve(value); src != "" {
			return src
		}
	}
	return ""
}
