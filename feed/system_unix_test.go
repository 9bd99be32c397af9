//go:build unix

package feed

import (
	"syscall"
	"time"
)

// cpuTime is what this process has taken of all processors so far: unlike the
// time on the wall it means the same on a busy machine.
func cpuTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err) // asked about oneself it has no way to fail
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

func mkfifo(path string) error { return syscall.Mkfifo(path, 0o600) }
