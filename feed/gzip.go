package feed

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"

	"crosswire/content"
)

// gzipMost is how large a file may be unzipped. A larger one is a bomb or no
// article.
const gzipMost = defaultMaxFileSize

var errGzipTwice = errors.New("gzip inside gzip inside gzip")

func isGzip(in input) bool { return bytes.HasPrefix(in.data, []byte("\x1f\x8b\x08")) }

// parseGzip reads what is in a gzip, whatever its format. Of a file that was
// cut off, what could be unzipped is read.
func parseGzip(in input) ([]draft, error) {
	inner, failed := unzip(in)
	if len(inner.data) == 0 {
		return nil, failed
	}
	if isGzip(inner) {
		twice, err := unzip(inner)
		if failed == nil {
			failed = err
		}
		if inner = twice; isGzip(inner) {
			return nil, errGzipTwice
		}
	}
	if kind := otherByHead(inner.path, inner.data[:min(len(inner.data), headSize)]); kind != "" {
		return nil, otherKind(kind)
	}
	drafts, name, err := parse(inner)
	for i := range drafts {
		if drafts[i].Format == "" {
			drafts[i].Format = name
		}
		// A map leads into the file only where the file is not packed.
		drafts[i].offsets, drafts[i].title = content.Offsets{}, span{}
	}
	if err != nil {
		return drafts, err
	}
	return drafts, failed
}

func unzip(in input) (input, error) {
	inner := input{path: strings.TrimSuffix(in.path, ".gz")}
	z, err := gzip.NewReader(bytes.NewReader(in.data))
	if err != nil {
		return inner, fmt.Errorf("damaged gzip: %w", err)
	}
	data, err := io.ReadAll(io.LimitReader(z, gzipMost+1))
	if len(data) > gzipMost {
		return inner, fmt.Errorf("%w: unzipped more than %d MB", errTooLarge, gzipMost>>20)
	}
	inner.data = data
	if err != nil {
		err = fmt.Errorf("damaged gzip: %w", err)
	}
	return inner, err
}
