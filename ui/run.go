package ui

import (
	"context"
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"
)

// Run shows the screen until the reader quits or ctx ends. The terminal is left
// as it was.
func Run(ctx context.Context, src Source, opt Options) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	app := New(ctx, src, opt)
	_, err := tea.NewProgram(app, tea.WithContext(ctx)).Run()
	err = errors.Join(err, app.memory.close())
	if err != nil && !errors.Is(err, tea.ErrProgramKilled) && !errors.Is(err, tea.ErrInterrupted) {
		return fmt.Errorf("running the screen: %w", err)
	}
	return nil
}
