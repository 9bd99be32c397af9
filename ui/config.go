package ui

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"github.com/adrg/xdg"
	"github.com/pelletier/go-toml/v2"

	"crosswire/content"
)

// configFile is the file of settings as it stands on disk.
type configFile struct {
	Theme   string `toml:"theme"`
	NoColor bool   `toml:"no_color"`
	Width   int    `toml:"width"`
	Browser string `toml:"browser"`
	Editor  string `toml:"editor"`

	Kinds []string          `toml:"kinds"`
	Keys  map[string]string `toml:"keys"`

	Colours struct {
		Dark  map[string]string `toml:"dark"`
		Light map[string]string `toml:"light"`
	} `toml:"colours"`
}

// ReadConfig returns the settings of the file at path, or those of
// crosswire/config.toml in the folder for configuration where path is empty;
// there a missing file is no error. A setting that is unknown is one, so that
// a slip of the pen does not go unseen.
func ReadConfig(path string) (Options, error) {
	named := path != ""
	if !named {
		path = filepath.Join(xdg.ConfigHome, "crosswire", "config.toml")
	}
	raw, err := os.ReadFile(path)
	if !named && errors.Is(err, fs.ErrNotExist) {
		return Options{}, nil
	}
	if err != nil {
		return Options{}, fmt.Errorf("reading settings: %w", err)
	}
	var file configFile
	dec := toml.NewDecoder(bytes.NewReader(raw)).DisallowUnknownFields()
	err = dec.Decode(&file)
	if strict := (*toml.StrictMissingError)(nil); errors.As(err, &strict) && len(strict.Errors) > 0 {
		err = fmt.Errorf("there is no setting %q; there are %s", strings.Join(strict.Errors[0].Key(), "."), strings.Join(settingNames(), ", "))
	}
	if err != nil {
		return Options{}, fmt.Errorf("%s: %w", content.Visible(path), err)
	}
	switch file.Theme {
	case "", "auto", "light", "dark":
	default:
		return Options{}, fmt.Errorf("%s: theme %q: want auto, light or dark", content.Visible(path), file.Theme)
	}
	opt := Options{Theme: file.Theme, NoColor: file.NoColor, Width: file.Width, Browser: file.Browser, Editor: file.Editor}
	if len(file.Kinds) > 0 {
		opt.kinds, err = kindsNamed(file.Kinds)
	}
	if err == nil && len(file.Keys) > 0 {
		keys := newKeyMap()
		opt.keys, err = &keys, keys.rebind(file.Keys)
	}
	if err == nil {
		opt.dark, err = darkPalette.recoloured(file.Colours.Dark)
	}
	if err == nil {
		opt.light, err = lightPalette.recoloured(file.Colours.Light)
	}
	if err != nil {
		return Options{}, fmt.Errorf("%s: %w", content.Visible(path), err)
	}
	return opt, nil
}

// settingNames returns what a file of settings may hold.
func settingNames() []string {
	var names []string
	t := reflect.TypeFor[configFile]()
	for i := range t.NumField() {
		names = append(names, t.Field(i).Tag.Get("toml"))
	}
	return names
}

// kindsNamed returns the set of the kinds of these names.
func kindsNamed(names []string) (*kindSet, error) {
	set, all := new(kindSet), content.Kinds()
	for _, name := range names {
		i := slices.IndexFunc(all, func(k content.Kind) bool { return k.String() == name })
		if i < 0 {
			return nil, fmt.Errorf("kinds: there is no %q; there are %v", name, all)
		}
		set[all[i]] = true
	}
	return set, nil
}
