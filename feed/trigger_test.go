package feed

import (
	"strings"
	"testing"
)

// TestTriggersCoverPhrases checks that no phrase of the tables slips through
// the quick look at long paragraphs.
func TestTriggersCoverPhrases(t *testing.T) {
	pad := strings.Repeat("Lorem text runs on ", 10)
	for name, phrases := range map[string][]string{"cookies": cookiePhrases, "rights": rightsPhrases, "reuse": reusePhrases} {
		for _, p := range phrases {
			if line := pad + p + " and so on."; surelyText(line) {
				t.Errorf("%s: %q slips through", name, p)
			}
		}
	}
	for _, p := range captionPrefixes {
		if line := p + " " + pad + "end."; surelyText(line) {
			t.Errorf("caption: %q slips through", p)
		}
	}
	for _, rule := range openings {
		for _, p := range rule.prefixes {
			if line := p + " " + pad + "end."; surelyText(line) {
				t.Errorf("%s: %q slips through", rule.why, p)
			}
		}
	}
	if !surelyText(pad + "the mayor of Lowford said on Monday.") {
		t.Error("plain prose is not taken for text")
	}
}
