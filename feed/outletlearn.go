package feed

import (
	"cmp"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/net/publicsuffix"
)

// nameOutlets gives every outlet among the articles its one name. An article
// that has a host and a name teaches the name to those that have only the
// host; so does a name that spells a host ("The Weir Courier" and
// weircourier.example). Spellings of one name become the commonest of them.
// What comes out depends on what articles there are and not on their order;
// when more come, it may be called again. Names given by hand stay.
func nameOutlets(articles []*Article) {
	l := outletLearner{hosts: make(map[string]*voices), keys: make(map[string]*voices), labels: make(map[string]string), seen: make(map[string]string)}
	all := articles
	for _, a := range articles {
		if len(a.Revisions) > 0 {
			all = append(all[:len(all):len(all)], a.Revisions...)
		}
	}
	for _, a := range all {
		if !a.heard || a.Source != a.settled {
			a.found, a.heard = a.Source, true
		}
		l.hear(a)
	}
	for _, a := range all {
		name, where := l.nameOf(a)
		if name != "" && name != a.Source {
			a.Source = name
			a.From = withField(a.From, "source", where)
		}
		a.settled = a.Source
	}
}

// voices counts what an outlet is called.
type voices struct {
	forms map[string]int
	hosts map[string]bool // at which it was called so
}

// outletLearner holds what articles say about the names of outlets.
type outletLearner struct {
	hosts  map[string]*voices // by host, with and without its subdomains
	keys   map[string]*voices // by the key of a name
	labels map[string]string  // by registered host, what it spells
	seen   map[string]string  // by host, the registered one
}

func addVoice(m map[string]*voices, key, form, host string, weight int) {
	v := m[key]
	if v == nil {
		v = &voices{forms: make(map[string]int), hosts: make(map[string]bool)}
		m[key] = v
	}
	v.forms[form] += weight
	if host != "" {
		v.hosts[host] = true
	}
}

// byHandVoice outweighs any number of articles.
const byHandVoice = 1 << 30

// hear takes what one article says.
func (l *outletLearner) hear(a *Article) {
	if a.found == "" || isHostName(a.found) || agencyNamed(a.found) != "" {
		return
	}
	key := nameKey(a.found)
	if key == "" {
		return
	}
	if a.From["source"] == namesFile {
		addVoice(l.keys, key, a.found, "", byHandVoice)
		return
	}
	host := hostOf(a.URL)
	own := l.registered(host)
	addVoice(l.keys, key, a.found, own, 1)
	if own == "" || notPapers[own] {
		return
	}
	addVoice(l.hosts, host, key, "", 1)
	if own != host {
		addVoice(l.hosts, own, key, "", 1)
	}
}

// registered returns the host as one registers it, "" where it is none.
func (l *outletLearner) registered(host string) string {
	if !strings.Contains(host, ".") {
		return ""
	}
	own, ok := l.seen[host]
	if !ok {
		own = host
		if r, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
			own = r
		}
		l.seen[host] = own
	}
	return own
}

// nameOf returns what an article's outlet is called, and how that is known;
// "" where there is nothing to change.
func (l *outletLearner) nameOf(a *Article) (name, where string) {
	where = a.From["source"]
	if where == namesFile {
		return "", ""
	}
	if a.found == "" {
		return l.inFileName(a), "file name"
	}
	if isHostName(a.found) {
		if key := l.keyOfHost(hostOf(a.found), hostOf(a.URL)); key != "" {
			return l.form(key), cmp.Or(strings.TrimSuffix(where, namedElsewhere), "host") + namedElsewhere
		}
		return a.found, where
	}
	return l.form(l.keyOfName(a.found)), where
}

const namedElsewhere = ", named by other articles"

// keyOfHost returns the key of the name by which others call what is published
// at one of two hosts, or "".
func (l *outletLearner) keyOfHost(found, address string) string {
	if l.registered(address) != l.registered(found) {
		address = found
	}
	for _, host := range []string{address, l.registered(found)} {
		if key := l.hosts[host].chosen(); key != "" {
			return key
		}
	}
	own := l.registered(found)
	label := hostLabel(own)
	for _, key := range []string{label, strings.TrimPrefix(label, "the"), strings.TrimSuffix(label, "online")} {
		// A name that belongs to another host, such as the same word in another
		// country, is not this one's.
		if v := l.keys[key]; v != nil && len(key) >= fewestSpelled && (len(v.hosts) == 0 || v.hosts[own]) {
			return key
		}
	}
	return ""
}

const fewestSpelled = 4 // letters of a host that are taken for a name

// hostLabel returns the letters of a host as one registers it without what all
// hosts of a country or kind end with.
func hostLabel(own string) string {
	suffix, _ := publicsuffix.PublicSuffix(own)
	return letters(strings.TrimSuffix(own, "."+suffix))
}

// chosen returns the one form that nearly all use, or "".
func (v *voices) chosen() string {
	if v == nil {
		return ""
	}
	total, best := 0, ""
	for form, n := range v.forms {
		total += n
		if best == "" || n > v.forms[best] {
			best = form
		}
	}
	if v.forms[best]*4 < total*3 {
		return ""
	}
	return best
}

// keyOfName returns the key of a name without the section of the paper behind
// it, where the paper alone is known.
func (l *outletLearner) keyOfName(name string) string {
	for _, sep := range nameSeparators {
		first, rest, ok := strings.Cut(name, sep)
		if !ok {
			continue
		}
		for _, part := range []string{first, rest} {
			if key := nameKey(part); l.keys[key] != nil && isOutletName(part) {
				return key
			}
		}
	}
	return nameKey(name)
}

// form returns the commonest spelling of a name; the longest of several, then
// the first by the alphabet.
func (l *outletLearner) form(key string) string {
	v := l.keys[key]
	if v == nil {
		return ""
	}
	best := ""
	for form, n := range v.forms {
		if best == "" || cmp.Or(cmp.Compare(n, v.forms[best]), cmp.Compare(len(form), len(best)), cmp.Compare(best, form)) > 0 {
			best = form
		}
	}
	return best
}

// inFileName returns the outlet among those known that a file's name begins or
// ends with, or "". It must be of two words that no other thing is called.
func (l *outletLearner) inFileName(a *Article) string {
	name := path.Base(filepath.ToSlash(a.Path))
	words := strings.FieldsFunc(fold(strings.TrimSuffix(name, path.Ext(name))), func(r rune) bool { return strings.ContainsRune(" -_.,()[]", r) })
	words = slices.DeleteFunc(words, func(w string) bool { return w == "the" })
	for n := min(len(words), 4); n >= 2; n-- {
		for _, part := range [][]string{words[:n], words[len(words)-n:]} {
			key := letters(strings.Join(part, ""))
			if name := l.form(key); name != "" && isOutletName(name) && strings.Contains(name, " ") {
				return name
			}
		}
	}
	return ""
}

// isHostName reports whether a source is but the host it is published at.
func isHostName(source string) bool {
	return hostLine(source) || isURL(source)
}
