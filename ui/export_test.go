package ui

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestExport writes what is compared in every format, and never over a file.
func TestExport(t *testing.T) {
	t.Chdir(t.TempDir())
	s := newScreen(t, sample(), Options{}, 100, 30)
	s.press("enter")
	for range 2 {
		for key, ending := range map[string]string{"j": ".json", "m": ".md", "h": ".html"} {
			s.press("x")
			if got := s.text(); !strings.Contains(got, "[h]tml") {
				t.Fatalf("no choice of formats:\n%s", got)
			}
			s.press(key)
			if !strings.HasPrefix(s.a.notice, "wrote ") || !strings.HasSuffix(s.a.notice, ending) {
				t.Errorf("%s: %s", key, s.a.notice)
			}
		}
	}
	files, err := filepath.Glob("crosswire-*")
	if err != nil || len(files) != 6 {
		t.Fatalf("%v, %v", files, err)
	}
	var report struct {
		Versions []struct{ Title string }
	}
	raw, err := os.ReadFile("crosswire-" + s.a.shown + ".json")
	if err == nil {
		err = json.Unmarshal(raw, &report)
	}
	if err != nil || len(report.Versions) != len(s.a.reader.telling.versions) {
		t.Errorf("%d versions: %v", len(report.Versions), err)
	}
	s.press("x", "esc")
	if s.a.choice != nil || !strings.Contains(s.a.notice, "called off") {
		t.Error("Esc does not call it off")
	}
}

// TestCopiedPassage holds that a passage bears its source.
func TestCopiedPassage(t *testing.T) {
	r := show(newStyles(styleOptions{}), damStory(t), 0, 120, 40)
	r.setView(viewMatrix)
	r.StepOther(1)
	r.clickOn(t, "14 people")
	text, of, ok := r.Passage()
	if !ok || of != 1 || !strings.Contains(text, "14 people") {
		t.Errorf("%q of %d", text, of)
	}
}
