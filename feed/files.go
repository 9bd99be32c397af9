package feed

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// osFiles is the file system of the machine. Its names are paths as a user
// gives them, which fs.ValidPath would not accept.
type osFiles struct{}

func (osFiles) Open(name string) (fs.File, error) {
	// Without O_NONBLOCK a pipe that took a file's place would hang the reader.
	return os.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
}

func (osFiles) Stat(name string) (fs.FileInfo, error)      { return os.Stat(name) }
func (osFiles) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(name) }

// join returns the path of a name in a folder.
func join(folder, name string) string { return filepath.Join(folder, name) }

// bigFile is the size from which on files are read one at a time: what is made
// of a file takes several times its room.
const bigFile = 4 << 20

// readAll returns the bytes of a file of at most limit bytes. other is asked
// about the first bytes; where it names a kind the rest is not read and the
// error is an otherKind. big, if not nil, is called before a large file is read.
func readAll(files fs.FS, name string, limit int64, other func(head []byte) string, big func()) ([]byte, error) {
	f, err := files.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close() // nothing was written
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	switch {
	case info.IsDir():
		return nil, errFolder
	case !info.Mode().IsRegular():
		return nil, errors.New(kindOfMode(info.Mode()))
	}
	size := info.Size()
	buf, err := readUpTo(f, make([]byte, 0, min(size, headSize)), int(min(size, headSize)))
	if err != nil {
		return nil, err
	}
	if kind := other(buf); kind != "" {
		return nil, otherKind(kind)
	}
	if size > limit {
		return nil, fmt.Errorf("%w: %d MB, the limit is %d MB", errTooLarge, size>>20, limit>>20)
	}
	if size >= bigFile && big != nil {
		big()
	}
	if size > headSize {
		buf = append(make([]byte, 0, size+1), buf...)
		// One byte more than there should be shows a file that grows.
		if buf, err = readUpTo(f, buf, int(limit)+1); err != nil {
			return nil, err
		}
	}
	if int64(len(buf)) > limit {
		return nil, fmt.Errorf("%w: grows while it is read", errTooLarge)
	}
	return buf, nil
}

// readUpTo appends what r has to buf until it holds n bytes or r ends.
func readUpTo(r io.Reader, buf []byte, n int) ([]byte, error) {
	for len(buf) < n {
		if len(buf) == cap(buf) {
			buf = append(buf, 0)[:len(buf)]
		}
		m, err := r.Read(buf[len(buf):min(cap(buf), n)])
		buf = buf[:len(buf)+m]
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return buf, err
		}
	}
	return buf, nil
}
