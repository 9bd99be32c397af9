package ui

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
)

// rebind gives actions other keys: wanted has for the name of an action its
// keys, parted by blanks. A key that belonged to another action is taken from
// it. It is an error to name an action that is not there, to give one key to
// two actions, or to leave an action without a key.
func (k *keyMap) rebind(wanted map[string]string) error {
	actions := k.actions()
	owner := map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(wanted)) {
		b := actions[name]
		keys := strings.Fields(wanted[name])
		switch {
		case b == nil:
			return fmt.Errorf("keys: there is no %q; there are %s", name, strings.Join(slices.Sorted(maps.Keys(actions)), ", "))
		case len(keys) == 0:
			return fmt.Errorf("keys: %s has no key", name)
		}
		for _, one := range keys {
			if !isKey(one) {
				return fmt.Errorf("keys: %s: %q is no key: want a sign, or a name such as enter, pgdown, f5, ctrl+n", name, one)
			}
			if other := owner[one]; other != "" {
				return fmt.Errorf("keys: %q is both %s and %s", one, other, name)
			}
			owner[one] = name
		}
		setKeys(b, keys)
	}
	for _, name := range slices.Sorted(maps.Keys(actions)) {
		b := actions[name]
		left := slices.DeleteFunc(slices.Clone(b.Keys()), func(one string) bool { return owner[one] != "" && owner[one] != name })
		if len(left) == 0 {
			return fmt.Errorf("keys: %q is taken from %s, which needs another", b.Keys()[0], name)
		}
		if len(left) < len(b.Keys()) {
			setKeys(b, left)
		}
	}
	for _, one := range k.Source.Keys() {
		if name := owner[one]; name != "" {
			return fmt.Errorf("keys: %q of %s is the key of a source", one, name)
		}
	}
	return nil
}

// keyNames are the keys that have names of their own instead of a sign.
var keyNames = []string{
	"enter", "tab", "backspace", "esc", "space", "up", "down", "left", "right", "home", "end", "pgup", "pgdown",
	"insert", "delete", "begin", "find", "select",
}

// isKey reports whether a name is that of a key that a terminal can report.
func isKey(name string) bool {
	for more := true; more; {
		more = false
		for _, held := range []string{"ctrl+", "alt+", "shift+", "meta+", "super+", "hyper+"} {
			if rest, ok := strings.CutPrefix(name, held); ok && rest != "" {
				name, more = rest, true
			}
		}
	}
	if n, ok := strings.CutPrefix(name, "f"); ok && n != "" {
		f, err := strconv.Atoi(n)
		return err == nil && f >= 1 && f <= 63
	}
	return utf8.RuneCountInString(name) == 1 || slices.Contains(keyNames, name)
}

// setKeys gives an action its keys and says so in the help.
func setKeys(b *key.Binding, keys []string) {
	b.SetKeys(keys...)
	b.SetHelp(strings.Join(keys, " "), b.Help().Desc)
}

// actions returns the bindings by the names that settings have for them, those
// of the sources aside: next_article is NextArticle.
func (k *keyMap) actions() map[string]*key.Binding {
	out := map[string]*key.Binding{}
	v := reflect.ValueOf(k).Elem()
	for i := range v.NumField() {
		if b := v.Field(i).Addr().Interface().(*key.Binding); b != &k.Source {
			out[snakeCase(v.Type().Field(i).Name)] = b
		}
	}
	return out
}

// snakeCase writes the name of a field as settings do.
func snakeCase(field string) string {
	var b strings.Builder
	for i, r := range field {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
