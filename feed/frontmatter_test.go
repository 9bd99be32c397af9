package feed

import (
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

// FuzzFrontMatter checks that the short way to front matter gives the texts
// that the YAML parser gives, where both accept it.
func FuzzFrontMatter(f *testing.F) {
	for _, s := range []string{
		"title: \"Dam fails\"\nauthor:\n  - \"[[Jane Roe]]\"\n  - John\ntags:\n", "a: 'b'\nc: d e\n# f\ng: 2024-05-06\n", "a: null\nb: true\nc: 12\n", "a:\nb: c: d\n", "a: b #c\n", "a-b: c\n- d\n", "a: \"b\\n\"\n", "k: v\n  w\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, head string) {
		for _, r := range head {
			if r < ' ' && r != '\n' || r > 0x7e {
				return
			}
		}
		short, ok := simpleFields(head)
		if !ok {
			return
		}
		whole := make(map[string]any)
		if yaml.Unmarshal([]byte(head), &whole) != nil {
			return
		}
		for key, value := range whole {
			want := fieldTexts(value)
			got := fieldTexts(short[strings.ToLower(key)])
			if _, text := value.(string); text && !slices.Equal(got, want) {
				t.Errorf("%q: %s is %q, want %q", head, key, got, want)
			}
		}
	})
}
