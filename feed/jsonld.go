package feed

import (
	"encoding/json"
	"html"
	"strings"
)

// A linkedData is what a page says of its article in JSON-LD, in the
// vocabulary of schema.org.
type linkedData struct {
	headline, url, published, modified, publisher, language, description, body string
	authors                                                                    []string
}

const (
	largestLinkedData = 4 << 20 // bytes of one script
	deepestLinkedData = 40
	mostLinkedData    = 20_000 // objects of a page
)

// ldReader gathers the objects of all scripts of a page.
type ldReader struct {
	objects []map[string]any
	byID    map[string]map[string]any
}

// readLinkedData returns what the page says of the article at address.
func readLinkedData(scripts []string, address string) linkedData {
	r := ldReader{byID: make(map[string]map[string]any)}
	for _, s := range scripts {
		if v := lenientJSON(s); v != nil {
			r.gather(v, 0)
		}
	}
	var best map[string]any
	most := 0
	for _, o := range r.objects {
		if rank := r.rank(o, address); rank > most {
			best, most = o, rank
		}
	}
	if best == nil {
		return linkedData{}
	}
	return r.article(best)
}

// lenientJSON parses JSON as pages write it: in comments, with raw line ends
// in strings, a semicolon behind it.
func lenientJSON(s string) any {
	if len(s) > largestLinkedData {
		return nil
	}
	s = strings.TrimSpace(s)
	for _, p := range []string{"<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/"} {
		s = strings.TrimSpace(strings.TrimPrefix(s, p))
	}
	for _, p := range []string{"-->", "//]]>", "]]>", "/*]]>*/", ";"} {
		s = strings.TrimSpace(strings.TrimSuffix(s, p))
	}
	var v any
	if json.Unmarshal([]byte(s), &v) == nil {
		return v
	}
	if json.Unmarshal([]byte(escapeControls(s)), &v) == nil {
		return v
	}
	return nil
}

// escapeControls makes blanks of control characters, which JSON forbids in
// strings, and drops commas before closing brackets.
func escapeControls(s string) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '\n':
			b = append(b, ' ')
		case c < ' ':
			b = append(b, ' ')
		case c == '}' || c == ']':
			j := len(b)
			for j > 0 && b[j-1] == ' ' {
				j--
			}
			if j > 0 && b[j-1] == ',' {
				b = b[:j-1]
			}
			b = append(b, c)
		default:
			b = append(b, c)
		}
	}
	return string(b)
}

func (r *ldReader) gather(v any, depth int) {
	if depth > deepestLinkedData || len(r.objects) > mostLinkedData {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			r.gather(x, depth+1)
		}
	case map[string]any:
		r.objects = append(r.objects, v)
		if id, _ := v["@id"].(string); id != "" && len(v) > len(r.byID[id]) {
			r.byID[id] = v
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart", "author", "publisher"} {
			if x, ok := v[key]; ok {
				r.gather(x, depth+1)
			}
		}
	}
}

// rank orders objects by how surely they are the page's article; 0 for those
// that are none.
func (r *ldReader) rank(o map[string]any, address string) int {
	rank := 0
	for _, kind := range ldStrings(o["@type"]) {
		kind = kind[strings.LastIndexAny(kind, "/:#")+1:]
		switch {
		case strings.HasSuffix(kind, "NewsArticle"), kind == "LiveBlogPosting":
			rank = max(rank, 40)
		case strings.HasSuffix(kind, "Article"), strings.HasSuffix(kind, "Posting"), kind == "Report", kind == "Review":
			rank = max(rank, 30)
		case kind == "WebPage":
			rank = max(rank, 10)
		}
	}
	if rank == 0 {
		return 0
	}
	if r.text(o["headline"]) != "" {
		rank += 5
	}
	if r.text(o["articleBody"]) != "" {
		rank += 2
	}
	if address != "" {
		for _, u := range []string{r.text(o["url"]), r.address(o["mainEntityOfPage"]), r.text(o["@id"])} {
			if u != "" && (strings.Contains(u, address) || strings.Contains(address, u)) {
				return rank + 8
			}
		}
	}
	return rank
}

func (r *ldReader) article(o map[string]any) linkedData {
	ld := linkedData{
		headline: r.text(o["headline"]), published: r.text(o["datePublished"]), modified: r.text(o["dateModified"]),
		language: r.text(o["inLanguage"]), description: r.text(o["description"]), body: r.text(o["articleBody"]),
		publisher: r.name(o["publisher"], 0), url: r.text(o["url"]),
	}
	if ld.headline == "" {
		ld.headline = r.text(o["name"])
	}
	if ld.url == "" {
		ld.url = r.address(o["mainEntityOfPage"])
	}
	if ld.published == "" {
		ld.published = r.text(o["dateCreated"])
	}
	ld.authors = r.names(o["author"], 0)
	if len(ld.authors) == 0 {
		ld.authors = r.names(o["creator"], 0)
	}
	return ld
}

// text returns a string, unescaped: pages escape it for HTML once more.
func (r *ldReader) text(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(html.UnescapeString(v))
	case []any:
		if len(v) > 0 {
			return r.text(v[0])
		}
	case map[string]any:
		for _, key := range []string{"@value", "name", "alternateName"} {
			if s, ok := v[key].(string); ok {
				return r.text(s)
			}
		}
	}
	return ""
}

func (r *ldReader) address(v any) string {
	if o, ok := v.(map[string]any); ok {
		for _, key := range []string{"@id", "url"} {
			if s, ok := o[key].(string); ok {
				return s
			}
		}
		return ""
	}
	return r.text(v)
}

func (r *ldReader) name(v any, depth int) string {
	if names := r.names(v, depth); len(names) > 0 {
		return names[0]
	}
	return ""
}

// names returns the names of persons or bodies, references resolved.
func (r *ldReader) names(v any, depth int) []string {
	if depth > 4 {
		return nil
	}
	switch v := v.(type) {
	case string:
		if s := r.text(v); s != "" && !strings.HasPrefix(s, "http") {
			return []string{s}
		}
	case []any:
		var out []string
		for _, x := range v[:min(len(v), 50)] {
			out = append(out, r.names(x, depth+1)...)
		}
		return out
	case map[string]any:
		if names := r.names(v["name"], depth+1); len(names) > 0 {
			return names
		}
		if id, _ := v["@id"].(string); id != "" && len(r.byID[id]) > len(v) {
			return r.names(r.byID[id]["name"], depth+1)
		}
	}
	return nil
}

func ldStrings(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var out []string
		for _, x := range v {
			if s, ok := x.(string); ok {
				out = append(out, s)
			}
		}
		return out
	}
	return nil
}
