package feed

import (
	"bytes"
	"errors"
	"strings"
)

// The press archives that researchers save from hold many articles in one text
// file: Factiva (factiva.go) and Nexis (nexis.go).

var errNoArchiveText = errors.New("archive without articles")

// archiveHead returns the first lines of a file of text as the archives write
// it, nil where it cannot be one.
func archiveHead(data []byte) []string {
	head := data[:min(len(data), 24<<10)]
	if len(head) == 0 || head[0] == '{' || head[0] == '<' || head[0] == '-' {
		return nil
	}
	if len(head) > 1 && (head[0] >= 0xfe || head[0] == 0 || head[1] == 0) {
		text, _ := decodeText(head[:len(head)&^1], "")
		head = []byte(text)
	}
	if !bytes.Contains(head, []byte("HD")) && !bytes.Contains(head, []byte("OCUMENT")) && !bytes.Contains(head, []byte("Load-Date")) &&
		!bytes.Contains(head, []byte("LOAD-DATE")) && !bytes.Contains(head, []byte("Body")) {
		return nil
	}
	return archiveLines(string(head))
}

func archiveLines(text string) []string {
	return strings.Split(strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r\n", "\n"), "\n")
}

// archiveText returns lines as Markdown: blank lines part paragraphs, other
// line ends come from the margin.
func archiveText(lines []string) string {
	var b strings.Builder
	open := false
	for _, line := range lines {
		line = strings.TrimSpace(line)
		switch {
		case line == "":
			open = false
			continue
		case open:
			b.WriteByte(' ')
		case b.Len() > 0:
			b.WriteString("\n\n")
		}
		open = true
		b.WriteString(line)
	}
	// One paragraph a line now, so that nothing is joined that was apart.
	var out []string
	for _, paragraph := range strings.Split(b.String(), "\n\n") {
		text, _ := cleanInput([]byte(paragraph))
		markdown, _ := plainToMarkdown(text)
		out = append(out, markdown)
	}
	return strings.Join(out, "\n\n")
}
