package feed

import (
	"errors"
	"fmt"
	"html"
	"regexp"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// Limits on the XML that is read. What is beyond them is left out, so that a
// hostile file costs no more than these let it.
const (
	xmlDeepest    = 256       // elements inside each other; deeper ones count as text of the deepest
	xmlMostNodes  = 1 << 20   // elements and runs of text in one file
	xmlMostAttrs  = 64        // attributes of one element
	xmlMostSpaces = 128       // namespaces declared at the same time
	xmlMostEntity = 1 << 8    // entities that a file declares
	xmlMostGrowth = 256 << 10 // bytes that entities of the file's own add to it
	xmlEntityDeep = 8         // entities inside entities
)

// The ways in which XML is unsound. All but errNotXML come with the tree of
// what could be read.
var (
	errNotXML       = errors.New("no XML element in it")
	errXMLCut       = errors.New("breaks off in the middle")
	errXMLNodes     = errors.New("more than a million XML elements; the rest is left out")
	errXMLExpansion = errors.New("entities grow beyond measure and are left as they are")
)

// An xmlNode is an element, or a run of text where name is empty. Names are in
// lower case and without prefix.
type xmlNode struct {
	name   string
	space  string // the namespace's URI; the prefix itself where it is not declared
	text   string // of a run of text, entities replaced
	attrs  []xmlAttr
	parent *xmlNode
	first  *xmlNode
	last   *xmlNode
	next   *xmlNode
}

type xmlAttr struct{ space, name, value string }

// xmlScanner reads XML as leniently as a browser reads HTML: it takes no
// offence at anything and remembers in err what was wrong. It reads nothing
// but its source: entities that point elsewhere are ignored.
type xmlScanner struct {
	src      string
	at       int
	open     *xmlNode // the innermost element that is open
	qnames   []string // as written, of the open elements
	over     int      // elements open beyond xmlDeepest
	spaces   []xmlSpace
	entities map[string]string
	growth   int
	arena    []xmlNode
	nodes    int
	err      error
}

type xmlSpace struct {
	prefix, uri string
	depth       int
}

var xmlEncoding = regexp.MustCompile(`^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']`)

// parseXML returns a tree whose root has no name and holds the elements at top
// level. The encoding is the one that a byte order mark or the XML declaration
// names, else the likeliest. The tree is there even where the error is not nil,
// except for errNotXML.
func parseXML(data []byte) (*xmlNode, error) {
	declared := ""
	if m := xmlEncoding.FindSubmatch(data[:min(len(data), 512)]); m != nil {
		declared = string(m[1])
	}
	text, _ := decodeText(data, declared)
	return scanXML(windowsSigns(text))
}

// windowsSigns returns s with the control characters U+0080 to U+009F as the
// signs that Windows-1252 has at these places: nobody writes such controls, but
// many write these signs and call them Latin-1.
func windowsSigns(s string) string {
	for i := 0; ; {
		n := strings.IndexByte(s[i:], 0xc2)
		if n < 0 || i+n+1 >= len(s) {
			return s
		}
		if i += n + 1; s[i] < 0xa0 {
			break
		}
	}
	return strings.Map(func(r rune) rune {
		if r >= 0x80 && r < 0xa0 {
			return charmap.Windows1252.DecodeByte(byte(r))
		}
		return r
	}, s)
}

// scanXML is parseXML for text.
func scanXML(text string) (*xmlNode, error) {
	root := &xmlNode{}
	s := xmlScanner{src: text, open: root}
	for s.at < len(s.src) && s.nodes < xmlMostNodes {
		s.step()
	}
	switch {
	case root.elements() == 0:
		return nil, errNotXML
	case s.nodes >= xmlMostNodes:
		return root, errXMLNodes
	case s.err == nil && s.open != root:
		s.err = errXMLCut
	}
	return root, s.err
}

// step reads one tag, comment, section or run of text.
func (s *xmlScanner) step() {
	rest := s.src[s.at:]
	if rest[0] != '<' || len(rest) > 1 && !xmlTagStart(rest[1]) {
		n := strings.IndexByte(rest[1:], '<') + 1
		if n == 0 {
			n = len(rest)
		}
		s.addText(s.replace(rest[:n], 0))
		s.at += n
		return
	}
	switch {
	case strings.HasPrefix(rest, "<!--"):
		s.skipPast("-->", 4)
	case strings.HasPrefix(rest, "<![CDATA["):
		n := strings.Index(rest, "]]>")
		if n < 0 {
			s.addText(rest[9:])
			s.cut()
			return
		}
		s.addText(rest[9:n])
		s.at += n + 3
	case strings.HasPrefix(rest, "<?"):
		s.skipPast(">", 2)
	case strings.HasPrefix(rest, "<!"):
		s.declaration(rest)
	case strings.HasPrefix(rest, "</"):
		s.endTag(rest)
	default:
		s.startTag(rest)
	}
}

func xmlTagStart(c byte) bool {
	return c == '!' || c == '?' || c == '/' || xmlNameStart(c)
}

func xmlNameStart(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == ':' || c >= 0x80
}

func (s *xmlScanner) skipPast(end string, from int) {
	n := strings.Index(s.src[s.at+from:], end)
	if n < 0 {
		s.cut()
		return
	}
	s.at += from + n + len(end)
}

func (s *xmlScanner) cut() {
	s.at = len(s.src)
	s.err = both(s.err, errXMLCut)
}

// declaration passes over a document type and keeps the entities that it gives
// a text of their own.
func (s *xmlScanner) declaration(rest string) {
	open := strings.IndexByte(rest, '[')
	end := strings.IndexByte(rest, '>')
	if end < 0 {
		s.cut()
		return
	}
	if open < 0 || open > end {
		s.at += end + 1
		return
	}
	depth := 0
	var quote byte
	for i := open; i < len(rest); i++ {
		switch c := rest[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case (c == '"' || c == '\'') && depth > 0:
			quote = c
		case strings.HasPrefix(rest[i:], "<!--"):
			n := strings.Index(rest[i:], "-->")
			if n < 0 {
				s.cut()
				return
			}
			i += n + 2
		case c == '<':
			depth++
		case c == '>' && depth > 0:
			depth--
		case c == '>':
			s.declareEntities(rest[open:i])
			s.at += i + 1
			return
		}
	}
	s.cut()
}

var xmlEntity = regexp.MustCompile(`<!ENTITY\s+([A-Za-z_][\w.-]{0,80})\s+(?:"([^"]*)"|'([^']*)')\s*>`)

func (s *xmlScanner) declareEntities(subset string) {
	for _, m := range xmlEntity.FindAllStringSubmatch(subset, xmlMostEntity) {
		if s.entities == nil {
			s.entities = make(map[string]string)
		}
		if _, ok := s.entities[m[1]]; !ok {
			s.entities[m[1]] = m[2] + m[3]
		}
	}
}

// replace returns text with its entities replaced: those of XML, of HTML, by
// number, and the file's own. What is no entity stays.
func (s *xmlScanner) replace(text string, depth int) string {
	amp := strings.IndexByte(text, '&')
	if amp < 0 {
		return text
	}
	var b strings.Builder
	for amp >= 0 {
		b.WriteString(text[:amp])
		text = text[amp:]
		n := xmlReference(text)
		switch own, ok := s.entities[text[1:max(n-1, 1)]]; {
		case n == 0:
			b.WriteByte('&')
			n = 1
		case ok && (depth >= xmlEntityDeep || s.growth+len(own) > xmlMostGrowth):
			if !errors.Is(s.err, errXMLExpansion) {
				s.err = both(s.err, errXMLExpansion)
			}
			b.WriteString(text[:n])
		case ok:
			s.growth += len(own)
			b.WriteString(s.replace(own, depth+1))
		default:
			b.WriteString(html.UnescapeString(text[:n]))
		}
		text = text[n:]
		amp = strings.IndexByte(text, '&')
	}
	b.WriteString(text)
	return b.String()
}

// xmlReference returns the length of the entity reference that s begins with,
// or 0.
func xmlReference(s string) int {
	for i := 1; i < len(s) && i < 82; i++ {
		switch c := s[i]; {
		case c == ';' && i > 1:
			return i + 1
		case c == '#' && i == 1, c >= '0' && c <= '9', xmlNameStart(c) && c < 0x80, c == '.' || c == '-':
		default:
			return 0
		}
	}
	return 0
}

// both returns an error that says the two, on one line.
func both(a, b error) error {
	if a == nil || errors.Is(a, b) {
		return b
	}
	if b == nil {
		return a
	}
	return fmt.Errorf("%w; %w", a, b)
}
