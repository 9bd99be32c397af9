package feed

import (
	"strings"
	"testing"
)

// TestTriggersCoverPhrases checks that no phrase of the tables slips through
// the quick look at paragraphs, short or long.
func TestTriggersCoverPhrases(t *testing.T) {
	pad := strings.Repeat("Lorem text runs on ", 10)
	for name, phrases := range map[string][]string{"cookies": cookiePhrases, "rights": rightsPhrases, "reuse": reusePhrases} {
		for _, p := range phrases {
			for _, line := range []string{p + ".", "Here: " + strings.ToUpper(p) + " and so on.", pad + p + " and so on."} {
				if lookAt(line).sure {
					t.Errorf("%s: %q slips through", name, line)
				}
			}
		}
	}
	for _, p := range append(captionPhrases, captionEndings...) {
		if line := "The mayor of Lowford, " + p + "."; lookAt(line).sure {
			t.Errorf("caption: %q slips through", p)
		}
	}
	for _, p := range captionPrefixes {
		if line := p + " " + pad + "end."; lookAt(line).sure {
			t.Errorf("caption: %q slips through", p)
		}
	}
	for _, rule := range openings {
		for _, p := range rule.prefixes {
			if line := p + " " + pad + "end."; lookAt(line).sure {
				t.Errorf("%s: %q slips through", rule.why, p)
			}
		}
	}
	for _, line := range []string{"The", pad + "the", "“The", ""} {
		if line += " mayor of Lowford told a court on Monday that Republicans and others had a right to it."; !lookAt(line).sure {
			t.Errorf("%q is not taken for text", line)
		}
	}
}
