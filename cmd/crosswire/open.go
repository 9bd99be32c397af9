package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"crosswire/ui"
)

// open shows the reader; where standard output is no terminal it prints what
// list prints.
func open(cmd *cobra.Command, args []string, s *settings) error {
	if !isTerminal(cmd.OutOrStdout()) {
		return list(cmd, args, "table", s)
	}
	src := sourceOf(args)
	if err := src.check(); err != nil {
		return err
	}
	opt, err := s.options()
	if err != nil {
		return err
	}
	opt.Library = filepath.Join(xdg.DataHome, "crosswire", "library.db")
	name := strings.Join(args, " ")
	if name == "" {
		name = "sample"
	}
	return ui.Run(cmd.Context(), ui.Source{FS: src.fs, Paths: src.paths, Together: src.together, Name: name, Cache: src.cache().ByHand()}, opt)
}

// options returns what the reader has set, flags before the configuration
// file.
func (s *settings) options() (ui.Options, error) {
	opt, err := ui.ReadConfig(s.config)
	if err != nil {
		return opt, err
	}
	if s.theme != "" {
		opt.Theme = s.theme
	}
	opt.NoColor = opt.NoColor || s.noColor
	if s.width > 0 {
		opt.Width = s.width
	}
	return opt, nil
}

// pipeWidth is how wide text is set where there is no terminal to ask.
const pipeWidth = 80

// columns is the width that output to w is cut to; 0 leaves lines whole.
func (s *settings) columns(w io.Writer) int {
	if s.width > 0 {
		return s.width
	}
	if f, ok := w.(*os.File); ok && term.IsTerminal(f.Fd()) {
		if width, _, err := term.GetSize(f.Fd()); err == nil {
			return width
		}
	}
	return 0
}

// printing says how articles are printed to w: as the settings have it, and to a
// pipe without escape sequences unless they were asked for.
func (s *settings) printing(w io.Writer, asked bool) (ui.PrintOptions, error) {
	opt, err := s.options()
	if err != nil {
		return ui.PrintOptions{}, err
	}
	profile := colorprofile.Detect(w, os.Environ())
	if asked && profile == colorprofile.NoTTY {
		profile = colorprofile.Env(os.Environ())
	}
	width := s.columns(w)
	if width == 0 {
		width = pipeWidth
	}
	return ui.PrintOptions{
		Settings: opt,
		Width:    width,
		Light:    opt.Theme == "light",
		Few:      profile == colorprofile.ANSI,
		NoColor:  opt.NoColor || profile <= colorprofile.ASCII,
		Plain:    profile == colorprofile.NoTTY,
	}, nil
}
