package feed

import (
	"embed"
	"io/fs"
)

//go:embed sample
var sampleFiles embed.FS

// Sample returns the example articles that come with the program, at the root
// of a file system. They are invented, as are their papers.
func Sample() fs.FS {
	sub, err := fs.Sub(sampleFiles, "sample")
	if err != nil {
		panic(err) // the folder is part of the program
	}
	return sub
}
