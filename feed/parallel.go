package feed

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// parallel calls do for 0 to n-1, on all processors. What do writes for one
// number must not depend on another's.
func parallel(n int, do func(i int)) {
	workers := min(runtime.GOMAXPROCS(0), n/16+1)
	var next atomic.Int64
	var wait sync.WaitGroup
	for range workers {
		wait.Go(func() {
			for {
				from := int(next.Add(16)) - 16
				if from >= n {
					return
				}
				for i := from; i < min(from+16, n); i++ {
					do(i)
				}
			}
		})
	}
	wait.Wait()
}
