package feed

import (
	"encoding/binary"
	"errors"
)

var errSignature = errors.New("damaged signature")

// AppendBinary appends the signature in the form that [Signature.UnmarshalBinary]
// reads: numbers as varints, ascending ones as differences. It never fails.
func (s *Signature) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, SignatureVersion, s.Every, s.Weekday)
	b = binary.AppendUvarint(b, uint64(s.Words))
	b = binary.AppendVarint(b, int64(s.Day))
	b = binary.LittleEndian.AppendUint64(b, s.Content)
	b = binary.AppendUvarint(b, uint64(len(s.Terms)))
	last := uint32(0)
	for _, t := range s.Terms {
		b = binary.AppendUvarint(b, uint64(t.ID-last))
		b = append(b, t.Count, t.First, byte(t.Fields))
		last = t.ID
	}
	b = binary.AppendUvarint(b, uint64(len(s.Grams)))
	last = 0
	for _, g := range s.Grams {
		b = binary.AppendUvarint(b, uint64(g-last))
		last = g
	}
	return b, nil
}

// MarshalBinary implements [encoding.BinaryMarshaler].
func (s *Signature) MarshalBinary() ([]byte, error) {
	return s.AppendBinary(make([]byte, 0, 32+7*len(s.Terms)+4*len(s.Grams)))
}

// UnmarshalBinary reads what [Signature.AppendBinary] wrote. It refuses other
// versions and what is damaged.
func (s *Signature) UnmarshalBinary(data []byte) error {
	r := signatureReader{data: data}
	if r.byte() != SignatureVersion {
		return errSignature
	}
	*s = Signature{Every: r.byte(), Weekday: r.byte(), Words: int(r.number()), Day: int32(r.signed()), Content: r.fixed()}
	s.Terms = make([]Term, r.count(4))
	id := uint64(0)
	for i := range s.Terms {
		id += r.number()
		s.Terms[i] = Term{ID: uint32(id), Count: r.byte(), First: r.byte(), Fields: Field(r.byte())}
	}
	s.Grams = make([]uint32, r.count(1))
	gram := uint64(0)
	for i := range s.Grams {
		gram += r.number()
		s.Grams[i] = uint32(gram)
	}
	if r.bad || len(r.data) > 0 || id > 1<<32-1 || gram > 1<<32-1 || s.Every == 0 {
		return errSignature
	}
	return nil
}

// signatureReader takes numbers off data; where there are none it turns bad.
type signatureReader struct {
	data []byte
	bad  bool
}

func (r *signatureReader) take(n int) {
	if n <= 0 || n > len(r.data) {
		r.bad, r.data = true, nil
		return
	}
	r.data = r.data[n:]
}

func (r *signatureReader) byte() uint8 {
	v := uint8(0)
	if len(r.data) > 0 {
		v = r.data[0]
	}
	r.take(1)
	return v
}

func (r *signatureReader) number() uint64 {
	v, n := binary.Uvarint(r.data)
	r.take(n)
	return v
}

func (r *signatureReader) signed() int64 {
	v, n := binary.Varint(r.data)
	r.take(n)
	return v
}

func (r *signatureReader) fixed() uint64 {
	v := uint64(0)
	if len(r.data) >= 8 {
		v = binary.LittleEndian.Uint64(r.data)
	}
	r.take(8)
	return v
}

// count reads how many entries of at least size bytes follow.
func (r *signatureReader) count(size int) int {
	n := r.number()
	if n > uint64(len(r.data)/size) {
		r.bad, r.data = true, nil
		return 0
	}
	return int(n)
}
