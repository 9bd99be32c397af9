package feed

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
)

var errJSONCut = errors.New("breaks off in the middle")

// jsonSniffWithin is how much of a file is looked at to tell what its JSON is.
const jsonSniffWithin = 256 << 10

// A jsonPart is a member of an object, or an element of an array (no key).
type jsonPart struct {
	key string
	raw []byte
}

// jsonParts takes the outermost object or array of data apart. It reads no
// further than the parts' ends, whatever is in them, and is false where data
// breaks off; the parts that are complete are there all the same.
func jsonParts(data []byte) ([]jsonPart, bool) {
	var parts []jsonPart
	i := jsonSpace(data, 0)
	if i >= len(data) || data[i] != '{' && data[i] != '[' {
		return nil, false
	}
	object := data[i] == '{'
	i++
	for {
		for i = jsonSpace(data, i); i < len(data) && data[i] == ','; {
			i = jsonSpace(data, i+1)
		}
		if i >= len(data) {
			return parts, false
		}
		if data[i] == '}' || data[i] == ']' {
			return parts, true
		}
		var p jsonPart
		if object {
			end := jsonString(data, i)
			if end < 0 || json.Unmarshal(data[i:end], &p.key) != nil {
				return parts, false
			}
			if i = jsonSpace(data, end); i >= len(data) || data[i] != ':' {
				return parts, false
			}
			i = jsonSpace(data, i+1)
		}
		end := jsonValue(data, i)
		if end < 0 {
			return parts, false
		}
		p.raw = data[i:end]
		parts = append(parts, p)
		i = end
	}
}

func jsonSpace(data []byte, i int) int {
	for i < len(data) && (data[i] == ' ' || data[i] == '\t' || data[i] == '\n' || data[i] == '\r') {
		i++
	}
	return i
}

// jsonString returns where the string that begins at i ends, -1 where none
// does.
func jsonString(data []byte, i int) int {
	if i >= len(data) || data[i] != '"' {
		return -1
	}
	for i++; i < len(data); i++ {
		switch data[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return -1
}

// jsonValue returns where the value that begins at i ends, -1 where it breaks
// off or is none.
func jsonValue(data []byte, i int) int {
	if i >= len(data) {
		return -1
	}
	switch data[i] {
	case '"':
		return jsonString(data, i)
	case '{', '[':
	default:
		n := bytes.IndexAny(data[i:], ",]} \t\r\n")
		if n <= 0 {
			return -1
		}
		return i + n
	}
	for depth := 0; i < len(data); i++ {
		switch data[i] {
		case '"':
			if i = jsonString(data, i); i < 0 {
				return -1
			}
			i--
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return -1
}

// jsonText returns data as UTF-8 without a byte order mark.
func jsonText(data []byte) []byte {
	if len(data) > 1 && (data[0] == 0xef || data[0] >= 0xfe || data[0] == 0 || data[1] == 0) {
		text, _ := decodeText(data, "")
		return []byte(text)
	}
	return data
}

// jsonKeys returns the keys of the object that data begins with, or of the
// first object in the array that it begins with, with their values; nil where
// data is no JSON.
func jsonKeys(data []byte) map[string][]byte {
	head := jsonText(data[:min(len(data), jsonSniffWithin)])
	i := jsonSpace(head, 0)
	if i < len(head) && head[i] == '[' {
		if i = jsonSpace(head, i+1); i >= len(head) || head[i] != '{' {
			return nil
		}
	}
	if i >= len(head) || head[i] != '{' {
		return nil
	}
	parts, _ := jsonParts(head[i:])
	if len(parts) == 0 {
		return nil
	}
	keys := make(map[string][]byte, len(parts))
	for _, p := range parts {
		keys[strings.ToLower(p.key)] = p.raw
	}
	return keys
}

func hasKeys(keys map[string][]byte, names ...string) bool {
	for _, name := range names {
		if _, ok := keys[name]; !ok {
			return false
		}
	}
	return len(keys) > 0
}

// A jsonObject is an object of JSON, its keys in lower case.
type jsonObject map[string]any

func parseObject(raw []byte) (jsonObject, error) {
	var m map[string]any
	if err := json.Unmarshal(bytes.ToValidUTF8(raw, []byte("\ufffd")), &m); err != nil {
		return nil, err
	}
	return lowerKeys(m), nil
}

func lowerKeys(m map[string]any) jsonObject {
	o := make(jsonObject, len(m))
	for k, v := range m {
		o[strings.ToLower(k)] = v
	}
	return o
}

// text returns the first of the members named that is a text with something in
// it, and the member's name.
func (o jsonObject) text(names ...string) (value, name string) {
	for _, name := range names {
		if s, ok := o[name].(string); ok && strings.TrimSpace(s) != "" {
			return s, name
		}
	}
	return "", ""
}

// first is text without the name.
func (o jsonObject) first(names ...string) string {
	value, _ := o.text(names...)
	return value
}

// objects returns the objects in a member: those of an array, or the one that
// it is.
func (o jsonObject) objects(name string) []jsonObject {
	var found []jsonObject
	switch v := o[name].(type) {
	case map[string]any:
		found = append(found, lowerKeys(v))
	case []any:
		for _, e := range v {
			if m, ok := e.(map[string]any); ok {
				found = append(found, lowerKeys(m))
			}
		}
	}
	return found
}

// strings returns the texts in a member: those of an array, or the one that it
// is.
func (o jsonObject) strings(name string) []string {
	var found []string
	switch v := o[name].(type) {
	case string:
		found = append(found, v)
	case []any:
		for _, e := range v {
			if s, ok := e.(string); ok {
				found = append(found, s)
			}
		}
	}
	return found
}

// eachObject parses the objects of data, which is one object, an array of them,
// or one object that holds the array under the key list. What cannot be parsed
// is left out and the error says so.
func eachObject(data []byte, list string, use func(jsonObject)) error {
	data = jsonText(data)
	parts, complete := jsonParts(data)
	var err error
	if !complete {
		err = errJSONCut
	}
	if i := jsonSpace(data, 0); i < len(data) && data[i] == '{' {
		if list == "" {
			parts = []jsonPart{{raw: data[i:]}}
			err = nil
		} else if parts, complete = listIn(data, list); !complete {
			err = errJSONCut
		}
	}
	for _, p := range parts {
		if o, bad := parseObject(p.raw); bad == nil {
			use(o)
		} else if err == nil {
			err = errJSONCut
		}
	}
	return err
}

// listIn returns the elements of the array under key in the object data, also
// where it breaks off within that array.
func listIn(data []byte, key string) ([]jsonPart, bool) {
	parts, complete := jsonParts(data)
	for _, p := range parts {
		if p.key == key {
			return jsonParts(p.raw)
		}
	}
	if complete {
		return nil, true
	}
	// The array is what breaks off: it begins behind the last whole member.
	from := 0
	if len(parts) > 0 {
		last := parts[len(parts)-1].raw
		from = cap(data) - cap(last) + len(last)
	}
	at := bytes.Index(data[from:], []byte(`"`+key+`"`))
	if at < 0 {
		return nil, false
	}
	open := bytes.IndexByte(data[from+at:], '[')
	if open < 0 {
		return nil, false
	}
	found, _ := jsonParts(data[from+at+open:])
	return found, false
}
