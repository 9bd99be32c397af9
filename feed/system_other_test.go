//go:build !unix

package feed

import (
	"errors"
	"time"
)

var begin = time.Now()

// cpuTime is the time on the wall where the system does not tell what a
// process has taken.
func cpuTime() time.Duration { return time.Since(begin) }

func mkfifo(string) error { return errors.ErrUnsupported }
