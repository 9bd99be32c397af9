package feed

import (
	"html"
	"strings"
)

const xhtmlSpace = "http://www.w3.org/1999/xhtml"

// xmlVoid are elements of HTML that hold nothing, so that a missing end tag
// does no harm where a feed holds HTML that is no XML.
var xmlVoid = map[string]bool{"br": true, "hr": true, "img": true, "wbr": true}

func (s *xmlScanner) newNode() *xmlNode {
	if len(s.arena) == 0 {
		s.arena = make([]xmlNode, 128)
	}
	n := &s.arena[0]
	s.arena = s.arena[1:]
	s.nodes++
	return n
}

func (s *xmlScanner) add(n *xmlNode) {
	n.parent = s.open
	if s.open.last == nil {
		s.open.first = n
	} else {
		s.open.last.next = n
	}
	s.open.last = n
}

func (s *xmlScanner) addText(text string) {
	if text == "" || s.open.parent == nil && strings.TrimSpace(text) == "" {
		return
	}
	n := s.newNode()
	n.text = text
	s.add(n)
}

// startTag reads a start tag. rest begins with "<" and the start of a name.
func (s *xmlScanner) startTag(rest string) {
	i := 1
	for i < len(rest) && !strings.ContainsRune(" \t\r\n/><", rune(rest[i])) {
		i++
	}
	qname := rest[1:i]
	var attrs []xmlAttr
	empty := false
	for {
		for i < len(rest) && (rest[i] <= ' ' || rest[i] == '/') {
			empty = rest[i] == '/'
			i++
		}
		if i >= len(rest) {
			s.cut()
			return
		}
		if rest[i] == '>' {
			i++
			break
		}
		if rest[i] == '<' { // the tag was never closed
			break
		}
		empty = false
		var a xmlAttr
		a, i = s.attribute(rest, i)
		if len(attrs) < xmlMostAttrs {
			attrs = append(attrs, a)
		}
	}
	s.at += i
	s.push(qname, attrs, empty)
}

// attribute reads name="value" at i and returns where it ends.
func (s *xmlScanner) attribute(rest string, i int) (xmlAttr, int) {
	from := i
	for i < len(rest) && !strings.ContainsRune(" \t\r\n/>=<", rune(rest[i])) {
		i++
	}
	a := xmlAttr{name: rest[from:i]}
	if i == from { // a stray sign
		return a, i + 1
	}
	for i < len(rest) && rest[i] <= ' ' {
		i++
	}
	if i >= len(rest) || rest[i] != '=' {
		return a, i
	}
	for i++; i < len(rest) && rest[i] <= ' '; i++ {
	}
	if i >= len(rest) {
		return a, i
	}
	if q := rest[i]; q == '"' || q == '\'' {
		n := strings.IndexByte(rest[i+1:], q)
		if n < 0 {
			return a, len(rest)
		}
		a.value = s.replace(rest[i+1:i+1+n], 0)
		return a, i + n + 2
	}
	from = i
	for i < len(rest) && rest[i] > ' ' && rest[i] != '>' {
		i++
	}
	a.value = s.replace(rest[from:i], 0)
	return a, i
}

func (s *xmlScanner) push(qname string, attrs []xmlAttr, empty bool) {
	if len(s.qnames) >= xmlDeepest {
		if !empty {
			s.over++
		}
		return
	}
	depth := len(s.qnames) + 1
	for _, a := range attrs {
		prefix, ok := strings.CutPrefix(a.name, "xmlns")
		if !ok || prefix != "" && prefix[0] != ':' || len(s.spaces) >= xmlMostSpaces {
			continue
		}
		s.spaces = append(s.spaces, xmlSpace{strings.TrimPrefix(prefix, ":"), a.value, depth})
	}
	n := s.newNode()
	n.space, n.name = s.resolve(qname, true)
	for i := range attrs {
		attrs[i].space, attrs[i].name = s.resolve(attrs[i].name, false)
	}
	n.attrs = attrs
	s.add(n)
	s.open = n
	s.qnames = append(s.qnames, qname)
	if empty || xmlVoid[n.name] {
		s.pop()
	}
}

func (s *xmlScanner) pop() {
	for len(s.spaces) > 0 && s.spaces[len(s.spaces)-1].depth >= len(s.qnames) {
		s.spaces = s.spaces[:len(s.spaces)-1]
	}
	s.qnames = s.qnames[:len(s.qnames)-1]
	s.open = s.open.parent
}

// resolve parts a qualified name. Attributes without a prefix are in no
// namespace.
func (s *xmlScanner) resolve(qname string, element bool) (space, name string) {
	prefix, name, ok := strings.Cut(qname, ":")
	if !ok {
		prefix, name = "", qname
	}
	name = strings.ToLower(name)
	if prefix == "" && !element {
		return "", name
	}
	for i := len(s.spaces) - 1; i >= 0; i-- {
		if s.spaces[i].prefix == prefix {
			return s.spaces[i].uri, name
		}
	}
	return prefix, name
}

// endTag closes the nearest open element of that name and those inside it. A
// stray end tag does nothing.
func (s *xmlScanner) endTag(rest string) {
	end := strings.IndexByte(rest, '>')
	cut := end < 0
	if cut {
		end = len(rest)
	} else if next := strings.IndexByte(rest[2:end], '<'); next >= 0 { // never closed
		end = next + 1
	}
	qname := strings.TrimSpace(rest[2:max(end, 2)])
	s.at += min(end+1, len(rest))
	if cut {
		s.err = both(s.err, errXMLCut)
	}
	if s.over > 0 {
		s.over--
		return
	}
	for i := len(s.qnames) - 1; i >= 0; i-- {
		if strings.EqualFold(s.qnames[i], qname) {
			for len(s.qnames) > i {
				s.pop()
			}
			return
		}
	}
}

// child returns the first child element of that name, nil where there is none.
func (n *xmlNode) child(name string) *xmlNode {
	if n == nil {
		return nil
	}
	for c := n.first; c != nil; c = c.next {
		if c.name == name && name != "" {
			return c
		}
	}
	return nil
}

// all returns the child elements of that name.
func (n *xmlNode) all(name string) []*xmlNode {
	var found []*xmlNode
	if n == nil {
		return nil
	}
	for c := n.first; c != nil; c = c.next {
		if c.name == name {
			found = append(found, c)
		}
	}
	return found
}

// find returns the first element of that name below n, in document order.
func (n *xmlNode) find(name string) *xmlNode {
	if n == nil {
		return nil
	}
	for c := n.first; c != nil; c = c.next {
		if c.name == name {
			return c
		}
		if found := c.find(name); found != nil {
			return found
		}
	}
	return nil
}

// elements counts the child elements.
func (n *xmlNode) elements() int {
	count := 0
	for c := n.first; c != nil; c = c.next {
		if c.name != "" {
			count++
		}
	}
	return count
}

// attr returns the attribute of that name without a namespace, "" where there
// is none.
func (n *xmlNode) attr(name string) string { return n.attrIn("", name) }

func (n *xmlNode) attrIn(space, name string) string {
	if n == nil {
		return ""
	}
	for _, a := range n.attrs {
		if a.name == name && a.space == space {
			return a.value
		}
	}
	return ""
}

// inherited returns an attribute of the prefix xml, which holds for all that is
// inside: that of n or of the nearest element around it.
func (n *xmlNode) inherited(name string) string {
	for ; n != nil; n = n.parent {
		for _, a := range n.attrs {
			if a.name == name && a.space == "xml" {
				return a.value
			}
		}
	}
	return ""
}

// line returns the text in n on one line.
func (n *xmlNode) line() string { return strings.Join(strings.Fields(n.content()), " ") }

// content returns the text in n and in its elements.
func (n *xmlNode) content() string {
	if n == nil {
		return ""
	}
	if n.first != nil && n.first.next == nil && n.first.name == "" {
		return n.first.text
	}
	var b strings.Builder
	n.writeContent(&b)
	return b.String()
}

func (n *xmlNode) writeContent(b *strings.Builder) {
	if n.name == "" {
		b.WriteString(n.text)
	}
	for c := n.first; c != nil; c = c.next {
		c.writeContent(b)
	}
}

// markup returns what is in n as HTML. rename gives an element its name in
// HTML; "" leaves the element out with all that is in it.
func (n *xmlNode) markup(rename func(*xmlNode) string) string {
	var b strings.Builder
	for c := n.first; c != nil; c = c.next {
		c.writeMarkup(&b, rename)
	}
	return b.String()
}

func (n *xmlNode) writeMarkup(b *strings.Builder, rename func(*xmlNode) string) {
	if n.name == "" {
		b.WriteString(html.EscapeString(n.text))
		return
	}
	name := rename(n)
	if name == "" {
		return
	}
	b.WriteString("<" + name)
	for _, a := range n.attrs {
		if a.space == "" && a.name != "xmlns" && xmlPlainName(a.name) {
			b.WriteString(" " + a.name + `="` + html.EscapeString(a.value) + `"`)
		}
	}
	b.WriteByte('>')
	if xmlVoid[name] {
		return
	}
	for c := n.first; c != nil; c = c.next {
		c.writeMarkup(b, rename)
	}
	b.WriteString("</" + name + ">")
}

func xmlPlainName(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' || r == '.')
	}) < 0
}

// localName is the rename of markup for elements that are HTML already.
func localName(n *xmlNode) string {
	if !xmlPlainName(n.name) {
		return "span"
	}
	return n.name
}

// descendants returns the elements of that name below n, in document order.
func (n *xmlNode) descendants(name string) []*xmlNode {
	var found []*xmlNode
	if n == nil {
		return nil
	}
	for c := n.first; c != nil; c = c.next {
		if c.name == name {
			found = append(found, c)
		}
		found = append(found, c.descendants(name)...)
	}
	return found
}
