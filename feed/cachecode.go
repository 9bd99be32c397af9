package feed

import (
	"encoding/binary"
	"hash/crc32"
	"slices"
	"time"
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// What came of a file is kept as numbers (varints), strings and counts, in the
// order of the fields here.

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

func appendDate(b []byte, d Date) []byte {
	moment, err := d.MarshalBinary()
	if d.IsZero() || err != nil { // a zone of over nine hours and a day: no such date is read
		return append(b, 0)
	}
	b = append(b, byte(len(moment))<<1|boolByte(d.Day))
	return append(b, moment...)
}

func boolByte(v bool) byte {
	if v {
		return 1
	}
	return 0
}

// appendResult appends what came of a file, and the signatures of its articles
// to signatures.
func appendResult(b, signatures []byte, r *result) (what, sigs []byte) {
	b = appendString(b, r.kind)
	if r.problem != nil {
		b = append(b, 1)
		b = appendString(b, r.problem.Reason)
	} else {
		b = append(b, 0)
	}
	b = binary.AppendUvarint(b, uint64(len(r.articles)))
	for _, a := range r.articles {
		from := len(signatures)
		s := a.Sign()
		signatures, _ = s.AppendBinary(signatures) // it never fails
		b = appendArticle(b, a)
		b = binary.AppendUvarint(b, uint64(len(signatures)-from))
		b = binary.LittleEndian.AppendUint32(b, crc32.Checksum(signatures[from:], castagnoli))
		b = binary.LittleEndian.AppendUint64(b, s.Content)
	}
	return b, signatures
}

// texts are the fields that are strings, in their order in a cache.
func (a *Article) texts() [11]*string {
	return [...]*string{&a.Format, &a.Title, &a.Source, &a.Agency, &a.Byline, &a.Dateline, &a.Slug,
		&a.Status, &a.URL, &a.Language, &a.Description}
}

func appendArticle(b []byte, a *Article) []byte {
	b = binary.AppendUvarint(b, uint64(a.Item))
	b = append(b, boolByte(a.file.many))
	for _, s := range a.texts() {
		b = appendString(b, *s)
	}
	b = binary.AppendUvarint(b, uint64(len(a.Authors)))
	for _, s := range a.Authors {
		b = appendString(b, s)
	}
	for _, d := range []Date{a.Published, a.Modified, a.Embargo, a.pending} {
		b = appendDate(b, d)
	}
	b = append(b, byte(a.slashes))
	b = binary.AppendUvarint(b, uint64(a.Words))
	b = binary.LittleEndian.AppendUint64(b, a.hash)
	fields := make([]string, 0, len(a.From))
	for name := range a.From {
		fields = append(fields, name)
	}
	slices.Sort(fields)
	b = binary.AppendUvarint(b, uint64(len(fields)))
	for _, name := range fields {
		b = appendString(appendString(b, name), a.From[name])
	}
	return b
}

// cacheReader takes values off data; where there are none it turns bad. Its
// strings are parts of data.
type cacheReader struct {
	data string
	bad  bool
}

func (r *cacheReader) take(n uint64) string {
	if n > uint64(len(r.data)) {
		r.bad, r.data = true, ""
		return ""
	}
	s := r.data[:n]
	r.data = r.data[n:]
	return s
}

func (r *cacheReader) byte() byte {
	if s := r.take(1); s != "" {
		return s[0]
	}
	return 0
}

func (r *cacheReader) number() uint64 {
	v := uint64(0)
	for shift := 0; shift < 64; shift += 7 {
		c := r.byte()
		v |= uint64(c&0x7f) << shift
		if c < 0x80 {
			return v
		}
	}
	r.bad = true
	return 0
}

func (r *cacheReader) signed() int64 {
	v := r.number()
	return int64(v>>1) ^ -int64(v&1)
}

func (r *cacheReader) fixed(bytes uint64) uint64 {
	v := uint64(0)
	for i, c := range []byte(r.take(bytes)) {
		v |= uint64(c) << (8 * i)
	}
	return v
}

func (r *cacheReader) string() string { return r.take(r.number()) }

// count reads how many entries of at least a byte follow.
func (r *cacheReader) count() int {
	n := r.number()
	if n > uint64(len(r.data)) {
		r.bad, r.data = true, ""
		return 0
	}
	return int(n)
}

func (r *cacheReader) date() (d Date) {
	head := r.byte()
	if head == 0 {
		return d
	}
	var t time.Time
	if t.UnmarshalBinary([]byte(r.take(uint64(head>>1)))) != nil {
		r.bad = true
		return d
	}
	return Date{Time: t, Day: head&1 == 1}
}

// result reads what [appendResult] wrote of the file at path.
func (r *cacheReader) result(path string, opt Options, signatures signatureFile) (out result, ok bool) {
	out = result{done: 1, kind: r.string()}
	if r.byte() == 1 {
		out.problem = &Problem{path, r.string()}
	}
	n := r.count()
	if n > 0 {
		out.articles = make([]*Article, n)
	}
	for i := range out.articles {
		a := r.article()
		a.Path, a.file.path, a.file.opt = path, path, opt
		a.stored = &storedSignature{in: signatures}
		a.stored.in.size = int(min(r.number(), 1<<30))
		a.stored.sum = uint32(r.fixed(4))
		a.stored.content = r.fixed(8)
		signatures.at += int64(a.stored.in.size)
		out.articles[i] = a
	}
	return out, !r.bad && r.data == ""
}

func (r *cacheReader) article() *Article {
	a := &Article{Item: int(r.number()), file: &file{many: r.byte() == 1}}
	for _, s := range a.texts() {
		*s = r.string()
	}
	if n := r.count(); n > 0 {
		a.Authors = make([]string, n)
	}
	for i := range a.Authors {
		a.Authors[i] = r.string()
	}
	a.Published, a.Modified, a.Embargo, a.pending = r.date(), r.date(), r.date(), r.date()
	a.slashes = dateOrder(r.byte())
	a.Words = int(r.number())
	a.hash = r.fixed(8)
	if n := r.count(); n > 0 {
		a.From = make(map[string]string, n)
		for range n {
			name := r.string()
			a.From[name] = r.string()
		}
	}
	return a
}
