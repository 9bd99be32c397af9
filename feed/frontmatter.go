package feed

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2"
	"go.yaml.in/yaml/v4"
)

// frontMatter is the head of a Markdown file.
type frontMatter struct {
	fields map[string]any // keys in lower case
	start  int            // of what stands between the fences
	end    int            // of the same
	body   int            // where the article begins
}

// Fences of YAML and TOML front matter.
var fences = []struct {
	open, shut string
	toml       bool
}{{"---", "---", false}, {"---", "...", false}, {"+++", "+++", true}, {";;;", ";;;", true}}

// hasFrontMatter reports whether data begins like a file with front matter: a
// fence, then a line with a key.
func hasFrontMatter(data []byte) bool {
	text := string(bytes.TrimPrefix(data[:min(len(data), 4096)], []byte("\xef\xbb\xbf")))
	_, ok := cutFrontMatter(strings.ReplaceAll(text, "\r\n", "\n"), true)
	return ok
}

// cutFrontMatter finds the head of a text. With open set it need not be closed.
func cutFrontMatter(text string, open bool) (frontMatter, bool) {
	var f frontMatter
	lead := len(text) - len(strings.TrimLeft(text, " \n\t"))
	for _, fence := range fences {
		first, rest, ok := strings.Cut(text[lead:], "\n")
		if !ok || strings.TrimRight(first, " \t") != fence.open {
			continue
		}
		f.start = lead + len(first) + 1
		at := 0
		for at < len(rest) {
			line, _, more := strings.Cut(rest[at:], "\n")
			if strings.TrimRight(line, " \t") == fence.shut {
				f.end, f.body = f.start+at, min(len(text), f.start+at+len(line)+1)
				return f, looksLikeKeys(rest[:at])
			}
			at += len(line) + 1
			if !more {
				break
			}
		}
		if open && looksLikeKeys(rest) {
			return f, true
		}
	}
	return f, false
}

// looksLikeKeys reports whether the first line that says something has a key,
// so that an article that begins with a rule is not taken for front matter.
func looksLikeKeys(head string) bool {
	for line := range strings.Lines(head) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		key := strings.TrimRight(strings.Trim(line[:max(0, strings.IndexAny(line, ":="))], `"' `), " ")
		return key != "" && len(key) <= 40 && strings.IndexFunc(key, notKeyRune) < 0
	}
	return true
}

func notKeyRune(r rune) bool {
	return !(r == '-' || r == '_' || r == '.' || r == ' ' || r == ':' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r > 0x7f)
}

// parse reads the fields. What a parser refuses is read line by line, so that
// one bad line costs no more than itself.
func (f *frontMatter) parse(text string) {
	head := text[f.start:f.end]
	fields := make(map[string]any)
	var err error
	if strings.HasPrefix(strings.TrimLeft(text, " \n\t"), "+++") {
		err = toml.Unmarshal([]byte(head), &fields)
	} else {
		err = yaml.Unmarshal([]byte(head), &fields)
	}
	if err != nil {
		fields = looseFields(head)
	}
	f.fields = make(map[string]any, len(fields))
	for key, value := range fields {
		f.fields[strings.ToLower(strings.TrimSpace(key))] = value
	}
}

// looseFields reads "key: value" lines and lists below a key.
func looseFields(head string) map[string]any {
	fields := make(map[string]any)
	key := ""
	for line := range strings.Lines(head) {
		line = strings.TrimRight(line, " \t\n")
		trimmed := strings.TrimSpace(line)
		if item, ok := strings.CutPrefix(trimmed, "- "); ok && key != "" {
			list, _ := fields[key].([]any)
			fields[key] = append(list, unquote(item))
			continue
		}
		if line == "" || line[0] == ' ' || line[0] == '\t' || line[0] == '#' {
			continue
		}
		at := strings.IndexAny(line, ":=")
		if at <= 0 {
			continue
		}
		key = strings.Trim(line[:at], `"' `)
		if value := unquote(strings.TrimSpace(line[at+1:])); value != "" {
			fields[key] = value
		}
	}
	return fields
}

func unquote(s string) string {
	s = strings.TrimSpace(s)
	if len(s) >= 2 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		s = s[1 : len(s)-1]
	}
	return strings.ReplaceAll(s, `\"`, `"`)
}

// text returns the first of the keys that has a value, as one string, and the
// key.
func (f *frontMatter) text(keys ...string) (value, key string) {
	for _, key := range keys {
		if list := fieldTexts(f.fields[key]); len(list) > 0 {
			return list[0], key
		}
	}
	return "", ""
}

// list returns the values of the first of the keys that has any, and the key.
func (f *frontMatter) list(keys ...string) (values []string, key string) {
	for _, key := range keys {
		if list := fieldTexts(f.fields[key]); len(list) > 0 {
			return list, key
		}
	}
	return nil, ""
}

// fieldTexts returns what a field holds, however it is written: a scalar, a
// list, or a map with a name in it.
func fieldTexts(value any) []string {
	switch v := value.(type) {
	case nil:
		return nil
	case string:
		if s := strings.TrimSpace(v); s != "" {
			return []string{s}
		}
		return nil
	case time.Time:
		if v.Equal(v.Truncate(24*time.Hour)) && v.Location() == time.UTC {
			return []string{v.Format(time.DateOnly)}
		}
		return []string{v.Format(time.RFC3339)}
	case []any:
		var out []string
		for _, item := range v {
			out = append(out, fieldTexts(item)...)
		}
		return out
	case map[string]any:
		for _, key := range []string{"name", "title", "url"} {
			if out := fieldTexts(v[key]); len(out) > 0 {
				return out
			}
		}
		return nil
	}
	return []string{fmt.Sprint(value)}
}
