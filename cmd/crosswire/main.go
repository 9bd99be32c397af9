// Command crosswire is a terminal news reader that shows how papers told the
// same story.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"charm.land/fang/v2"

	"crosswire/content"
)

// The exit codes.
const (
	exitFailed = 1
	exitUsage  = 2
)

// memoryAim is what the program's memory is held to while it can: an archive of
// 40,000 articles needs about 600 MB while it is grouped, and the collector
// would let that double. It is no hard limit; GOMEMLIMIT takes its place.
const memoryAim = 900 << 20

func main() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryAim)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run executes the command line and returns the exit code.
func run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errs)
	err := fang.Execute(ctx, root, fang.WithErrorHandler(printError))
	var usage usageError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &usage):
		return exitUsage
	}
	return exitFailed
}

// usageError is a command line that cannot be carried out.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

// printError writes one line: what went wrong may hold file names, so it is
// made visible first.
func printError(w io.Writer, _ fang.Styles, err error) {
	fmt.Fprintf(w, "crosswire: %s\n", content.Visible(err.Error()))
	var usage usageError
	if errors.As(err, &usage) {
		fmt.Fprintln(w, "Try 'crosswire --help'.")
	}
}
