package feed

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosswire/content"
)

// inlineStyle is a set of ways in which words are set apart in a line.
type inlineStyle uint8

const (
	struck inlineStyle = 1 << iota
	strong
	emphasis
	code
)

var delimiters = [...]string{"~~", "**", "_"} // of struck, strong, emphasis

// An inlineRun is a stretch of a paragraph that is set in one way. A line break
// is a run of its own, "\n".
type inlineRun struct {
	text  string
	style inlineStyle
	href  string
}

// inlineText gathers the runs of a paragraph; white space is collapsed as a
// browser does it.
type inlineText struct {
	runs []inlineRun
}

// longLine is the length in bytes from which on a sentence that ends in a line
// break is taken for a paragraph of its own.
const longLine = 100

func (t *inlineText) add(s string, style inlineStyle, href string) {
	s = collapse(cleanText(s))
	if s == "" {
		return
	}
	last := len(t.runs) - 1
	if s[0] == ' ' && (last < 0 || strings.HasSuffix(t.runs[last].text, " ") || t.runs[last].text == "\n") {
		if s = s[1:]; s == "" {
			return
		}
	}
	if last >= 0 && t.runs[last].style == style && t.runs[last].href == href && t.runs[last].text != "\n" {
		t.runs[last].text += s
		return
	}
	t.runs = append(t.runs, inlineRun{s, style, href})
}

func (t *inlineText) lineBreak() {
	t.runs = append(t.runs, inlineRun{text: "\n"})
}

// cleanText drops what is not shown: controls and hyphens that stand only where
// a line breaks.
func cleanText(s string) string {
	s = content.Clean(s)
	if strings.Contains(s, "\u00ad") {
		s = strings.ReplaceAll(s, "\u00ad", "")
	}
	return s
}

// collapse makes one blank of every run of white space. A lone no-break space
// stays: it holds a number and its unit together.
func collapse(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c == '\n' || c == '\t' || c == 0xc2 || c >= 0xe2 && c <= 0xe3 || c == ' ' && i > 0 && s[i-1] == ' ' {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space, count := rune(0), 0
	for _, r := range s {
		if unicode.IsSpace(r) {
			space, count = r, count+1
			continue
		}
		writeSpace(&b, space, count)
		space, count = 0, 0
		b.WriteRune(r)
	}
	writeSpace(&b, space, count)
	return b.String()
}

func writeSpace(b *strings.Builder, space rune, count int) {
	switch {
	case count == 0:
	case count == 1 && (space == '\u00a0' || space == '\u202f'):
		b.WriteRune(space)
	default:
		b.WriteByte(' ')
	}
}

// paragraphs returns what was gathered and starts anew. Two line breaks on end
// part paragraphs; so does one after a long line that ends a sentence.
func (t *inlineText) paragraphs() []string {
	var out []string
	start, line := 0, 0
	emit := func(end int) {
		if p := inlineMarkdown(t.runs[start:end]); p != "" {
			out = append(out, p)
		}
	}
	for i := 0; i < len(t.runs); i++ {
		if t.runs[i].text != "\n" {
			continue
		}
		end := i
		for i+1 < len(t.runs) && (t.runs[i+1].text == "\n" || blank(t.runs[i+1].text)) {
			i++
		}
		breaks := 0
		for _, r := range t.runs[end : i+1] {
			if r.text == "\n" {
				breaks++
			}
		}
		if breaks > 1 || endsLongLine(t.runs[line:end]) {
			emit(end)
			start = i + 1
		}
		line = i + 1
	}
	emit(len(t.runs))
	t.runs = t.runs[:0]
	return out
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

func endsLongLine(runs []inlineRun) bool {
	n := 0
	for _, r := range runs {
		n += len(r.text)
	}
	if n < longLine {
		return false
	}
	last := strings.TrimRightFunc(runs[len(runs)-1].text, unicode.IsSpace)
	r, _ := utf8.DecodeLastRuneInString(last)
	return strings.ContainsRune(".!?…\"”’»。！？」", r)
}

// inlineMarkdown writes the runs of one paragraph.
func inlineMarkdown(runs []inlineRun) string {
	runs = trimRuns(runs)
	w := inlineWriter{runs: runs}
	for i := 0; i < len(runs); {
		j := i + 1
		for j < len(runs) && runs[j].href == runs[i].href {
			j++
		}
		if runs[i].href == "" {
			w.styles(i, j, 0)
		} else {
			w.link(i, j)
		}
		i = j
	}
	return w.b.String()
}

// trimRuns drops line breaks and white space at both ends.
func trimRuns(runs []inlineRun) []inlineRun {
	for len(runs) > 0 && blank(runs[0].text) {
		runs = runs[1:]
	}
	for len(runs) > 0 && blank(runs[len(runs)-1].text) {
		runs = runs[:len(runs)-1]
	}
	if len(runs) == 0 {
		return nil
	}
	out := append([]inlineRun(nil), runs...)
	out[0].text = strings.TrimLeftFunc(out[0].text, unicode.IsSpace)
	last := len(out) - 1
	out[last].text = strings.TrimRightFunc(out[last].text, unicode.IsSpace)
	for i := range out { // no blanks about a line break
		if out[i].text != "\n" {
			if i > 0 && out[i-1].text == "\n" {
				out[i].text = strings.TrimLeftFunc(out[i].text, unicode.IsSpace)
			}
			if i < last && out[i+1].text == "\n" {
				out[i].text = strings.TrimRightFunc(out[i].text, unicode.IsSpace)
			}
		}
	}
	return out
}

// resolve returns a link as it may stand in Markdown, or "" for one that leads
// nowhere: scripts, data, places on the page itself.
func (w *markdownWriter) resolve(href string) string {
	href = strings.TrimSpace(href)
	if href == "" || href[0] == '#' || len(href) > 4000 {
		return ""
	}
	u, err := url.Parse(href)
	if err != nil {
		return ""
	}
	if w.base != nil {
		u = w.base.ResolveReference(u)
	}
	switch u.Scheme {
	case "http", "https":
		if u.Host == "" {
			return ""
		}
	case "mailto", "tel":
	default:
		return ""
	}
	return linkEscaper.Replace(u.String())
}

var linkEscaper = strings.NewReplacer("(", "%28", ")", "%29", "<", "%3C", ">", "%3E", " ", "%20", "\\", "%5C", "\n", "", "\t", "",
	"*", "%2A", "&", "&amp;")

// imageMarkdown returns a picture as Markdown, its caption as title.
func imageMarkdown(alt, src, caption string) string {
	alt, caption = content.CleanLine(cleanText(alt)), content.CleanLine(cleanText(caption))
	if alt == "" && caption == "" {
		return ""
	}
	var b strings.Builder
	b.WriteString("![")
	escapeText(&b, alt, false)
	b.WriteString("](")
	if src == "" {
		b.WriteString("<>")
	} else {
		b.WriteString(src)
	}
	if caption != "" {
		b.WriteString(` "`)
		b.WriteString(titleEscaper.Replace(caption))
		b.WriteByte('"')
	}
	b.WriteByte(')')
	return b.String()
}

var titleEscaper = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "&", `\&`)
