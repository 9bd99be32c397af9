package content

import "testing"

func TestTranscriptions(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"zhaldeyev", "jaldeev", true},
		{"kyzyr", "kizir", true},
		{"almerek", "almeryk", true},
		{"ivanov", "iwanow", true},
		{"romanov", "romanoff", true},
		{"kasimova", "qasimova", true},
		{"mikhailov", "mihajlov", false}, // their consonants differ
		{"german", "germany", false},     // one is a form of the other
		{"slovakia", "slovenia", false},
		{"korea", "kauri", false}, // too short to tell
		{"miller", "millet", false},
		{"ann", "anne", false},
	} {
		for range 2 {
			if got := transcriptions(c.a, c.b); got != c.want {
				t.Errorf("%s, %s: %v", c.a, c.b, got)
			}
			c.a, c.b = c.b, c.a
		}
	}
}
