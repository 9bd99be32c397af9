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
	head := bytes.TrimPrefix(data[:min(len(data), 4096)], []byte("\xef\xbb\xbf"))
	switch first := bytes.TrimLeft(head, " \r\n\t"); {
	case len(first) < 4 || first[0] != '-' && first[0] != '+' && first[0] != ';':
		return false
	}
	_, ok := cutFrontMatter(strings.ReplaceAll(string(head[:min(len(head), 1024)]), "\r\n", "\n"), true)
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
	if fields, ok := simpleFields(head); ok {
		f.fields = fields
		return
	}
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

// simpleFields reads the YAML that clippers write: keys with a quoted or plain
// scalar, and lists of such. It is false for all else; a parser for the whole
// of YAML takes ten times as long.
func simpleFields(head string) (map[string]any, bool) {
	fields := make(map[string]any, 12)
	var key string
	var list []any
	for line := range strings.Lines(head) {
		line = strings.TrimRight(line, " \n")
		trimmed := strings.TrimLeft(line, " ")
		if trimmed == "" || trimmed[0] == '#' && line[0] == '#' {
			continue
		}
		if item, ok := strings.CutPrefix(trimmed, "- "); ok && key != "" {
			value, plain := simpleScalar(item)
			if !plain {
				return nil, false
			}
			list = append(list, value)
			fields[key] = list
			continue
		}
		name, value, ok := strings.Cut(line, ":")
		if !ok || line[0] == ' ' || !simpleKey(name) || value != "" && value[0] != ' ' {
			return nil, false
		}
		name, list = strings.ToLower(name), nil
		if _, twice := fields[name]; twice {
			return nil, false
		}
		if value = strings.TrimLeft(value, " "); value == "" {
			key = name
			fields[name] = nil
			continue
		}
		key = ""
		if fields[name], ok = simpleScalar(value); !ok {
			return nil, false
		}
	}
	return fields, true
}

func simpleKey(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; !isWordByte(c) && c != '_' && (c != '-' || i == 0) {
			return false
		}
	}
	return s != ""
}

// simpleScalar reads a scalar without escapes, comments or nested YAML.
func simpleScalar(s string) (any, bool) {
	switch c := s[0]; {
	case c == '"' || c == '\'':
		if len(s) < 2 || s[len(s)-1] != c || strings.IndexByte(s[1:len(s)-1], c) >= 0 || strings.IndexByte(s, '\\') >= 0 {
			return nil, false
		}
		return s[1 : len(s)-1], true
	case c < 0x80 && !isWordByte(c):
		return nil, false
	}
	if strings.Contains(s, ": ") || strings.Contains(s, " #") || s[len(s)-1] == ':' || strings.IndexByte(s, '\t') >= 0 {
		return nil, false
	}
	switch s {
	case "null", "Null", "NULL":
		return nil, true
	}
	return s, true
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
