package feed

import (
	"bytes"
	"errors"
	"regexp"
)

// mboxMost bounds the messages read from one mailbox.
const mboxMost = 20_000

var errMboxMost = errors.New("more than 20,000 messages; the rest is left out")

// mboxLine matches the line that parts messages: "From", the sender, and a
// date as C's asctime writes it, perhaps with a zone.
var mboxLine = regexp.MustCompile(`^>?From \S* ?.*(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s+\d{1,2}\s+(?:\d\d:\d\d(?::\d\d)?.*\d{4}|\d{4}\s+\d\d:\d\d)`)

// isMbox reports whether in is a mailbox (RFC 4155): its first line parts
// messages, and a message's header follows.
func isMbox(in input) bool {
	if !bytes.HasPrefix(in.data, []byte("From ")) {
		return false
	}
	line, rest, _ := bytes.Cut(in.data[:min(len(in.data), headSize)], []byte("\n"))
	return mboxLine.Match(line) && mailHead(rest)
}

func parseMbox(in input) ([]draft, error) {
	var drafts []draft
	var failed error
	count := 0
	for _, message := range mboxMessages(in.data) {
		if count++; count > mboxMost {
			failed = errMboxMost
			break
		}
		d, err := mailDraft(unquoteFrom(message))
		if d.markdown != "" {
			drafts = append(drafts, d)
		}
		if err != nil && failed == nil {
			failed = err
		}
	}
	if len(drafts) == 0 && failed == nil {
		failed = errNoMailText
	}
	return drafts, failed
}

// mboxMessages parts a mailbox. A line that looks like the parting one counts
// only after an empty line and before a header: texts quote such lines.
func mboxMessages(data []byte) [][]byte {
	var messages [][]byte
	start := -1
	for at := 0; at < len(data); {
		end := bytes.IndexByte(data[at:], '\n')
		if end < 0 {
			end = len(data) - at
		}
		line := data[at : at+end]
		next := min(at+end+1, len(data))
		if bytes.HasPrefix(line, []byte("From ")) && (at == 0 || emptyLineBefore(data, at)) && mboxLine.Match(line) && mailHead(data[next:]) {
			if start >= 0 {
				messages = append(messages, data[start:at])
			}
			start = next
		}
		at = next
	}
	if start >= 0 {
		messages = append(messages, data[start:])
	}
	return messages
}

func emptyLineBefore(data []byte, at int) bool {
	return bytes.HasSuffix(data[:at], []byte("\n\n")) || bytes.HasSuffix(data[:at], []byte("\n\r\n"))
}

// unquoteFrom takes away the sign that protects lines beginning with "From ".
func unquoteFrom(message []byte) []byte {
	if !bytes.Contains(message, []byte("\n>From ")) {
		return message
	}
	return bytes.ReplaceAll(message, []byte("\n>From "), []byte("\nFrom "))
}
