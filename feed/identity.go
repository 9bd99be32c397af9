package feed

import (
	"cmp"
	"maps"
	"net/url"
	"slices"
	"strings"
)

// Merge puts articles in their fixed order, makes the same text saved twice
// one article with copies, and puts other texts of one address under the
// newest of them as its revisions. It may be called again with what it
// returned and more.
func Merge(articles []*Article) []*Article {
	sorted := slices.Clone(articles)
	slices.SortStableFunc(sorted, func(a, b *Article) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Item, b.Item))
	})
	nameOutlets(sorted)
	settleDates(sorted)
	return mergeRevisions(mergeCopies(sorted))
}

func mergeCopies(articles []*Article) []*Article {
	first := make(map[uint64][]*Article)
	var out []*Article
next:
	for _, a := range articles {
		for _, b := range first[a.hash] {
			if a == b {
				continue next
			}
			if sameArticle(a, b) {
				b.addCopy(a)
				continue next
			}
		}
		first[a.hash] = append(first[a.hash], a)
		out = append(out, a)
	}
	return out
}

// sameArticle reports whether two articles of the same words are one that was
// saved twice, and not one text in two papers.
func sameArticle(a, b *Article) bool {
	return a.Source == "" || b.Source == "" || a.Source == b.Source
}

// addCopy takes the path of the same text over, and the fields that only it
// has.
func (a *Article) addCopy(b *Article) {
	for _, path := range append([]string{b.Path}, b.Copies...) {
		if path != a.Path && !slices.Contains(a.Copies, path) {
			a.Copies = append(a.Copies, path)
		}
	}
	slices.Sort(a.Copies)
	take := func(to *string, from string, name string) {
		if *to == "" && from != "" {
			*to = from
			a.From = withField(a.From, name, b.From[name])
		}
	}
	take(&a.Source, b.Source, "source")
	take(&a.URL, b.URL, "url")
	take(&a.Agency, b.Agency, "agency")
	take(&a.Byline, b.Byline, "byline")
	take(&a.Language, b.Language, "language")
	if a.Published.IsZero() {
		a.Published = b.Published
		a.From = withField(a.From, "published", b.From["published"])
	}
	if len(a.Authors) == 0 {
		a.Authors = b.Authors
	}
}

// withField returns from with one more field. The map itself is left alone:
// articles that were copied share it.
func withField(from map[string]string, name, where string) map[string]string {
	if where == "" {
		return from
	}
	more := make(map[string]string, len(from)+1)
	maps.Copy(more, from)
	more[name] = where + " of a copy"
	return more
}

func mergeRevisions(articles []*Article) []*Article {
	byAddress := make(map[string][]*Article)
	for _, a := range articles {
		if key := addressKey(a.URL); key != "" {
			byAddress[key] = append(byAddress[key], a)
			byAddress[key] = append(byAddress[key], a.Revisions...)
		}
	}
	older := make(map[*Article]bool)
	for _, texts := range byAddress {
		if len(texts) < 2 {
			continue
		}
		slices.SortStableFunc(texts, newestFirst)
		texts = slices.Compact(texts)
		for _, a := range texts {
			a.Revisions = nil
		}
		for _, a := range texts[1:] {
			older[a] = true
			texts[0].Revisions = append(texts[0].Revisions, a)
		}
	}
	if len(older) == 0 {
		return articles
	}
	return slices.DeleteFunc(slices.Clone(articles), func(a *Article) bool { return older[a] })
}

func newestFirst(a, b *Article) int {
	return cmp.Or(b.changed().Compare(a.changed().Time), cmp.Compare(b.Path, a.Path), cmp.Compare(b.Item, a.Item))
}

func (a *Article) changed() Date {
	if !a.Modified.IsZero() {
		return a.Modified
	}
	return a.Published
}

// addressKey is what two addresses of one article have in common: without
// scheme, "www.", fragment and what only tells where the reader came from. It
// is "" for a front page, at which many articles may have been saved.
func addressKey(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" {
		return ""
	}
	path := strings.TrimSuffix(strings.TrimSuffix(u.EscapedPath(), "/"), "/amp")
	query := u.Query()
	for key := range query {
		if trackingKey(strings.ToLower(key)) {
			query.Del(key)
		}
	}
	if path == "" && len(query) == 0 {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.") + path + "?" + query.Encode()
}

func trackingKey(key string) bool {
	for _, p := range []string{"utm_", "fbclid", "gclid", "mc_", "ns_", "cmp", "ref", "source", "smid", "smtyp", "partner", "amp", "at_", "promo_code", "hpt", "_r", "_php", "_type", "ito", "cid", "icid", "ocid", "sr_share", "xtor", "wt."} {
		if strings.HasPrefix(key, p) {
			return true
		}
	}
	return false
}

// ID names an article by its address, else by its words, so that it survives
// renaming; the words' name does not survive an edit.
func (a *Article) ID() string {
	if key := addressKey(a.URL); key != "" {
		return key
	}
	return "text:" + formatHash(a.hash)
}

func formatHash(h uint64) string {
	const hex = "0123456789abcdef"
	var b [16]byte
	for i := range b {
		b[i] = hex[h>>(60-4*i)&15]
	}
	return string(b[:])
}

func sortProblems(problems []Problem) {
	slices.SortStableFunc(problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Reason, b.Reason))
	})
}
