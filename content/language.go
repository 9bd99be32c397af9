package content

import "strings"

// commonEnglish are words that stand in any English text of some length and in
// few texts of other languages.
var commonEnglish = set("the of and to that is was for with by from has have had said are were been which their they not this")

// isEnglish reports whether the English tables apply to a version: by its
// language tag, else by the words in its first kilobytes.
func isEnglish(v Version) bool {
	if v.Language != "" {
		tag, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(v.Language), "_", "-"), "-")
		return tag == "en" || tag == "eng"
	}
	const sample = 4000
	text := v.Text[:min(len(v.Text), sample)]
	words, hits := 0, 0
	for w := range strings.FieldsSeq(text) {
		words++
		if commonEnglish[strings.ToLower(w)] {
			hits++
		}
	}
	// Headlines and snippets hold few function words; a text without any other
	// hint is taken as English unless it is long enough to know better.
	return words < 12 || hits*14 >= words
}

// set makes a set of the blank-separated words of a table.
func set(table string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(table) {
		m[w] = true
	}
	return m
}
