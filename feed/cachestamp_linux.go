package feed

import (
	"io/fs"
	"syscall"
)

// changeTime is when a file's content, name or rights were last changed, in
// nanoseconds. Unlike the time of modification no program can set it back.
func changeTime(info fs.FileInfo) int64 {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		return s.Ctim.Nano()
	}
	return 0
}
