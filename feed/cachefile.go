package feed

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io/fs"
	"os"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// A file of articles is a header, the signatures of all articles, and an index
// of what came of every file. The index is read at once, signatures only when
// something is to be grouped. For 40,000 files, reading the index takes 12 to
// 25 ms, going through a table of SQLite that holds the same 85 ms.
type cacheHeader struct {
	Magic   [8]byte
	Version uint64
	IndexAt int64
	Index   int64 // bytes
	Sum     uint32
	Own     uint32 // sum of what stands before it in the header
}

var articlesMagic = [8]byte{'c', 'w', 'a', 'r', 't', 'i', 'c', '\n'}

const headerSize = 40

// fewChanges is the part of the files, one in so many, that may have changed
// before everything is written again: reading a few takes less time.
const fewChanges = 100

// stamp is what a file is known again by.
type stamp struct {
	size     int64
	modified int64 // in nanoseconds since 1970
	changed  int64 // see changeTime
	names    uint64
}

// entry is what came of one file.
type entry struct {
	path  string
	stamp stamp
	at    int64 // where the signatures of its articles begin
	size  int64 // their bytes
	what  string
	used  atomic.Bool
}

// session is the use of a cache by one load. A nil one knows nothing and keeps
// nothing.
type session struct {
	cache *Cache
	name  string
	old   *os.File // nil where there is none
	known map[string]*entry

	archives archiveTimes

	mu    sync.Mutex
	out   *os.File // nil before something new has come
	at    int64    // bytes of out
	fresh []*entry
	err   error // of writing; nothing is kept then
}

// session begins to use what is kept of paths.
func (c *Cache) session(paths []string, opt Options) *session {
	if c == nil || opt.FS != nil {
		return nil
	}
	s := &session{cache: c, name: c.stem(paths, opt.maxFileSize()) + articlesSuffix}
	f, err := os.Open(s.name)
	if err != nil {
		return s
	}
	if s.known, err = readIndex(f, c.version); err != nil {
		_ = f.Close() // nothing was written
		return s
	}
	s.old = f // closed by the collector, once no signature can be asked for
	c.used(s.name)
	return s
}

var errCache = errors.New("damaged or another version")

func readIndex(f *os.File, version uint64) (map[string]*entry, error) {
	var head [headerSize]byte
	if _, err := f.ReadAt(head[:], 0); err != nil {
		return nil, err
	}
	var h cacheHeader
	if _, err := binary.Decode(head[:], binary.LittleEndian, &h); err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if h.Magic != articlesMagic || h.Version != version || h.Own != headerSum(head[:]) ||
		h.IndexAt < headerSize || h.Index < 0 || h.IndexAt+h.Index != info.Size() {
		return nil, errCache
	}
	data := make([]byte, h.Index)
	if _, err := f.ReadAt(data, h.IndexAt); err != nil {
		return nil, err
	}
	if crc32.Checksum(data, castagnoli) != h.Sum {
		return nil, errCache
	}
	return parseIndex(string(data), h.IndexAt)
}

func headerSum(head []byte) uint32 { return crc32.Checksum(head[:headerSize-4], castagnoli) }

func parseIndex(data string, end int64) (map[string]*entry, error) {
	r := cacheReader{data: data}
	entries := make([]entry, r.count())
	known := make(map[string]*entry, len(entries))
	for i := range entries {
		e := &entries[i]
		e.path = r.string()
		e.stamp = stamp{r.signed(), r.signed(), r.signed(), r.fixed(8)}
		e.at, e.size = r.signed(), r.signed()
		e.what = r.string()
		if r.bad || e.at < headerSize || e.size < 0 || e.at+e.size > end {
			return nil, errCache
		}
		known[e.path] = e
	}
	return known, nil
}

func appendEntry(b []byte, e *entry) []byte {
	b = appendString(b, e.path)
	for _, v := range []int64{e.stamp.size, e.stamp.modified, e.stamp.changed} {
		b = binary.AppendVarint(b, v)
	}
	b = binary.LittleEndian.AppendUint64(b, e.stamp.names)
	b = binary.AppendVarint(b, e.at)
	b = binary.AppendVarint(b, e.size)
	return appendString(b, e.what)
}

// stamp looks at a file before it is read. It reports whether the file can be
// known again by what it saw: not where it was changed so recently that it may
// change again in the same step of the clock.
func (s *session) stamp(j job) (stamp, bool) {
	if s == nil {
		return stamp{}, false
	}
	info, err := os.Stat(j.path)
	if err != nil || !info.Mode().IsRegular() {
		return stamp{}, false
	}
	now := stamp{size: info.Size(), modified: info.ModTime().UnixNano(), changed: changeTime(info)}
	if j.names != nil {
		now.names = j.names.sum
	}
	if sum := s.archives.sum(j.path); sum != 0 {
		now.names = mixHash(now.names, sum)
	}
	rested := time.Now().Add(-s.cache.settled).UnixNano()
	return now, now.modified < rested && now.changed < rested
}

// recall returns what came of the file when it was read, if it is the same.
func (s *session) recall(j job, now stamp, opt Options) (result, bool) {
	e := s.known[j.path]
	if e == nil || e.stamp != now {
		return result{}, false
	}
	r := cacheReader{data: e.what}
	out, ok := r.result(j.path, opt, signatureFile{file: s.old, at: e.at})
	if !ok || j.given && len(out.articles) == 0 { // what is wrong with it is asked anew
		return result{}, false
	}
	e.used.Store(true)
	return out, true
}

// record keeps what came of a file.
func (s *session) record(j job, was stamp, r *result) {
	what, signatures := appendResult(nil, nil, r)
	e := &entry{path: j.path, stamp: was, size: int64(len(signatures)), what: string(what)}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.err != nil {
		return
	}
	if s.out == nil {
		if s.out, s.err = s.cache.create(); s.err != nil {
			return
		}
		s.at = headerSize
	}
	if e.at = s.at; e.at+e.size > s.cache.limit {
		s.err = errTooLarge
		return
	}
	s.write(signatures)
	s.fresh = append(s.fresh, e)
}

func (s *session) write(data []byte) {
	if s.err == nil {
		_, s.err = s.out.WriteAt(data, s.at)
		s.at += int64(len(data))
	}
}

// finish writes what has been found, unless it is much the same as what is
// kept already. What was kept of files that were not found is dropped.
func (s *session) finish(complete bool) {
	if s == nil {
		return
	}
	var kept []*entry
	for _, e := range s.known {
		if e.used.Load() {
			kept = append(kept, e)
		}
	}
	changes := len(s.fresh) + len(s.known) - len(kept)
	if s.out == nil && s.err == nil && changes > len(kept)/fewChanges {
		if s.out, s.err = s.cache.create(); s.err == nil {
			s.at = headerSize
		}
	}
	if s.out == nil {
		return
	}
	if complete && s.err == nil && changes > len(kept)/fewChanges {
		s.carryOver(kept)
		s.writeIndex(kept)
		if s.err == nil && s.at <= s.cache.limit {
			s.cache.replace(s.out, s.name)
			return
		}
	}
	discard(s.out)
}

// carryOver copies the signatures of entries from the old file.
func (s *session) carryOver(kept []*entry) {
	slices.SortFunc(kept, func(a, b *entry) int { return int(a.at - b.at) })
	var buf []byte
	for i, e := range kept {
		buf = slices.Grow(buf[:0], int(e.size))[:e.size]
		if _, err := s.old.ReadAt(buf, e.at); err != nil {
			s.err = err
			return
		}
		moved := &entry{path: e.path, stamp: e.stamp, at: s.at, size: e.size, what: e.what}
		s.write(buf)
		kept[i] = moved
	}
}

func (s *session) writeIndex(kept []*entry) {
	all := append(kept, s.fresh...)
	b := binary.AppendUvarint(nil, uint64(len(all)))
	for _, e := range all {
		b = appendEntry(b, e)
	}
	h := cacheHeader{Magic: articlesMagic, Version: s.cache.version, IndexAt: s.at, Index: int64(len(b)), Sum: crc32.Checksum(b, castagnoli)}
	s.write(b)
	head := make([]byte, headerSize)
	if _, err := binary.Encode(head, binary.LittleEndian, &h); err != nil && s.err == nil {
		s.err = err
	}
	binary.LittleEndian.PutUint32(head[headerSize-4:], headerSum(head))
	if s.err == nil {
		_, s.err = s.out.WriteAt(head, 0)
	}
}

// signatureFile is where a signature stands in a file of articles.
type signatureFile struct {
	file *os.File
	at   int64
	size int
}

// storedSignature is a signature that is read when it is asked for. It is
// shared by copies of an article.
type storedSignature struct {
	in      signatureFile
	sum     uint32
	content uint64 // see Signature.Content
	once    sync.Once
	s       *Signature
}

// get reads the signature, and where that fails makes it again from the
// article's file.
func (t *storedSignature) get(a *Article) *Signature {
	t.once.Do(func() {
		if t.s = t.read(); t.s != nil {
			return
		}
		b := *a
		b.stored, b.Signature = nil, nil
		if b.Load() != nil {
			b.Body = nil
		}
		t.s = b.Sign()
	})
	return t.s
}

func (t *storedSignature) read() *Signature {
	data := make([]byte, t.in.size)
	if _, err := t.in.file.ReadAt(data, t.in.at); err != nil || crc32.Checksum(data, castagnoli) != t.sum {
		return nil
	}
	s := new(Signature)
	if s.UnmarshalBinary(data) != nil {
		return nil
	}
	return s
}

// lasts reports whether what came of reading a file will come of it again, so
// that it can be kept: not what the system could not do this time.
func lasts(err error) bool {
	var system *fs.PathError
	return !errors.As(err, &system)
}
