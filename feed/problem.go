package feed

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"syscall"
)

// Error says what is wrong with a path that was given by name.
type Error struct {
	Path string
	Err  error
}

// Error returns "PATH: what is wrong".
func (e *Error) Error() string { return e.Path + ": " + reason(e.Err) }

// Unwrap returns what is wrong.
func (e *Error) Unwrap() error { return e.Err }

// The reasons for which a file is no article.
var (
	errEmpty    = errors.New("empty file")
	errNoText   = errors.New("no text in it")
	errTooLarge = errors.New("too large")
	errFolder   = errors.New("is a folder")
	errLoop     = errors.New("link leads back to a folder that it stands in")
	errBroken   = errors.New("broken link")
)

// otherKind is a file that holds no article; its text names the kind.
type otherKind string

func (k otherKind) Error() string {
	return "no article (" + string(k) + ")"
}

// reason returns what is wrong in words, without the path that errors of the
// file system carry.
func reason(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "no such file or folder"
	case errors.Is(err, fs.ErrPermission):
		return "permission denied"
	case errors.Is(err, syscall.ELOOP):
		return "too many links"
	case errors.Is(err, os.ErrDeadlineExceeded):
		return "reading took too long"
	}
	var inner *fs.PathError
	if errors.As(err, &inner) {
		return inner.Err.Error()
	}
	return err.Error()
}

// SkippedLine says how many files of which kinds were passed over, most first,
// as in "34 PDF, 12 images not opened"; empty where there were none.
func SkippedLine(skipped map[string]int) string {
	kinds := slices.Collect(maps.Keys(skipped))
	slices.SortFunc(kinds, func(a, b string) int {
		return cmp.Or(cmp.Compare(skipped[b], skipped[a]), cmp.Compare(a, b))
	})
	parts := make([]string, len(kinds))
	for i, kind := range kinds {
		if skipped[kind] == 1 {
			parts[i] = "1 " + oneOf(kind)
			continue
		}
		parts[i] = fmt.Sprintf("%d %s", skipped[kind], kind)
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, ", ") + " not opened"
}

// oneOf returns the singular of a kind: "list of links", "image".
func oneOf(kind string) string {
	for _, joint := range []string{" of ", " without "} {
		if what, rest, ok := strings.Cut(kind, joint); ok {
			return strings.TrimSuffix(what, "s") + joint + rest
		}
	}
	return strings.TrimSuffix(kind, "s")
}

// kindOfMode names what is neither a file nor a folder.
func kindOfMode(mode fs.FileMode) string {
	switch {
	case mode&fs.ModeNamedPipe != 0:
		return "a named pipe, not a file"
	case mode&fs.ModeSocket != 0:
		return "a socket, not a file"
	case mode&(fs.ModeDevice|fs.ModeCharDevice) != 0:
		return "a device, not a file"
	}
	return "not a regular file"
}
