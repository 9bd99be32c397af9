package feed

import (
	"regexp"
	"strings"

	"crosswire/content"
)

var (
	// shrunkStyle matches what hides a preheader: the line that mail programs
	// show beside the subject.
	shrunkStyle = regexp.MustCompile(`(?is)<(div|span|p|td|table|tr)\b[^>]*style\s*=\s*["'][^"']*(?:display\s*:\s*none|mso-hide\s*:\s*all|max-height\s*:\s*0|font-size\s*:\s*1px|opacity\s*:\s*0(?:[;"'\s]|\.0))[^"']*["'][^>]*>`)

	// mailFurniture matches lines around a newsletter that are no part of it.
	mailFurniture = regexp.MustCompile(`(?i)\bunsubscribe\b|\bopt[- ]out\b|view (?:this )?(?:e-?mail |newsletter |message )?(?:in|on) (?:your|a|the) (?:web ?)?browser|view (?:it )?online|read (?:it )?online|web version|you(?:'re| are| have)? (?:receiving|received|getting) this|manage (?:your )?(?:e-?mail |newsletter )?(?:preferences|subscription)|update (?:your )?preferences|email preferences|was this (?:e-?mail|newsletter) forwarded|forward(?:ed)? (?:this|to a friend)|add us to your address book|all rights reserved|privacy policy|sent to \S+@\S+|sign up here|subscribe here|newsletter abbestellen|abmelden|im browser (?:öffnen|ansehen|anzeigen)|se désabonner|désinscri|version en ligne|darse de baja|cancelar (?:la )?suscripción|ver en (?:el|tu) navegador|disiscri`)

	// browserLink matches the link to the newsletter as a page.
	browserLink = regexp.MustCompile(`(?i)\[[^\]]*(?:in (?:your |a |the )?(?:web ?)?browser|online|web version|im browser|version en ligne|navegador)[^\]]*\]\((https?://[^)\s]+)\)`)
)

// longestMailLine is how long a line around a newsletter is at most, in
// bytes.
const longestMailLine = 400

// newsletter takes over a message in HTML.
func (d *draft) newsletter(html string) {
	d.markdown = htmlToMarkdown(dropShrunk(html), "")
	d.cutMailFurniture()
}

// dropShrunk takes out the elements that their style makes invisible.
func dropShrunk(html string) string {
	from := 0
	for range mailMostParts {
		m := shrunkStyle.FindStringSubmatchIndex(html[from:])
		if m == nil {
			return html
		}
		start, open := from+m[0], from+m[1]
		end := closingTag(html[open:], strings.ToLower(html[from+m[2]:from+m[3]]))
		if end < 0 || end > 20_000 { // never closed: better shown than lost
			from = open
			continue
		}
		html = html[:start] + html[open+end:]
		from = start
	}
	return html
}

var anyTag = regexp.MustCompile(`(?i)<(/?)([a-z][a-z0-9]*)\b[^>]*>`)

// closingTag returns where the element ends whose start tag stands before s,
// -1 where it is not closed within reach.
func closingTag(s, name string) int {
	s = s[:min(len(s), 24_000)]
	depth := 1
	for _, m := range anyTag.FindAllStringSubmatchIndex(s, -1) {
		if !strings.EqualFold(s[m[4]:m[5]], name) {
			continue
		}
		if m[3] > m[2] {
			depth--
		} else {
			depth++
		}
		if depth == 0 {
			return m[1]
		}
	}
	return -1
}

// cutMailFurniture moves what stands around a newsletter's text to the
// furniture: lines that offer to show it elsewhere or to stop it, and what
// follows the last such line near the end.
func (d *draft) cutMailFurniture() {
	if m := browserLink.FindStringSubmatch(d.markdown); m != nil && len(m[1]) < 200 {
		d.set(&d.URL, "url", m[1], "link to the page")
	}
	blocks := content.Blocks(d.markdown)
	foot := len(blocks)
	for i := len(blocks) - 1; i >= 0 && i >= len(blocks)*2/3; i-- {
		if len(blocks[i].Text) > longestMailLine {
			break
		}
		if mailFurniture.MatchString(blocks[i].Text) {
			foot = i
		}
	}
	if foot == 0 {
		foot = len(blocks)
	}
	var b strings.Builder
	cut := 0
	for i, block := range blocks {
		edge := i < 6 || i*3 > len(blocks)*2
		if i < foot && !(edge && len(block.Text) <= longestMailLine && mailFurniture.MatchString(block.Text)) {
			continue
		}
		b.WriteString(d.markdown[cut:max(cut, block.Start)])
		cut = max(cut, block.End)
		if block.Text != "" {
			d.furniture = append(d.furniture, Furniture{Text: content.Clean(block.Text), Why: "mail", At: b.Len()})
		}
	}
	if len(blocks) > len(d.furniture) {
		d.markdown = strings.TrimSpace(b.String() + d.markdown[cut:])
	} else {
		d.furniture = nil
	}
}
