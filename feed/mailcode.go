package feed

import (
	"encoding/base64"
	"strings"
)

// unquotePrintable decodes quoted-printable (RFC 2045). What is no code stands
// for itself: half of a code at the end of a message that was cut off must not
// cost the rest.
func unquotePrintable(s []byte) []byte {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '=' {
			out = append(out, s[i])
			continue
		}
		j := i + 1
		for j < len(s) && (s[j] == ' ' || s[j] == '\t' || s[j] == '\r') {
			j++
		}
		switch {
		case j >= len(s), len(s)-i == 2: // the message breaks off here
			i = len(s)
		case s[j] == '\n': // a line end that is none
			i = j
		case i+2 < len(s) && hexDigit(s[i+1]) >= 0 && hexDigit(s[i+2]) >= 0:
			out = append(out, byte(hexDigit(s[i+1])<<4|hexDigit(s[i+2])))
			i += 2
		default:
			out = append(out, '=')
		}
	}
	return out
}

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	}
	return -1
}

// looseBase64 decodes Base64 up to where it breaks off.
func looseBase64(s []byte) []byte {
	clean := make([]byte, 0, len(s))
	for _, c := range s {
		switch {
		case c == '=':
		case c == '-' || c == '_', c == '+' || c == '/', c >= '0' && c <= '9', c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z':
			clean = append(clean, c)
		}
	}
	if len(clean)%4 == 1 {
		clean = clean[:len(clean)-1]
	}
	code := base64.RawStdEncoding
	if strings.ContainsAny(string(clean), "-_") {
		code = base64.RawURLEncoding
	}
	out := make([]byte, code.DecodedLen(len(clean)))
	n, _ := code.Decode(out, clean) // what comes before an error counts
	return out[:n]
}

// unflow joins the lines of text/plain; format=flowed (RFC 3676): a line that
// ends in a blank goes on in the next.
func unflow(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		text := strings.TrimSuffix(line, "\n")
		if strings.HasSuffix(text, " ") && text != "-- " {
			b.WriteString(text)
			continue
		}
		b.WriteString(text + "\n")
	}
	return b.String()
}

// cutSignature drops what follows the line that opens a signature.
func cutSignature(s string) string {
	if i := strings.Index(s, "\n-- \n"); i >= 0 {
		return s[:i]
	}
	if trimmed := strings.TrimRight(s, " \n"); strings.HasSuffix(trimmed, "\n--") {
		return trimmed[:len(trimmed)-3]
	}
	return s
}
