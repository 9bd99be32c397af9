package feed

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// nameWords calls yes for each word of n's classes and id until it says true:
// "ArticleBody__share-bar" gives article, body, share, bar.
func nameWords(n *html.Node, yes func(word string) bool) bool {
	for i := range n.Attr {
		switch n.Attr[i].Key {
		case "id":
			if len(n.Attr[i].Val) > shortestSlug && (isHeading(n) || slugLike(n.Attr[i].Val)) {
				continue
			}
			if eachWord(n.Attr[i].Val, yes) {
				return true
			}
		case "class", "data-component", "data-testid", "data-module", "data-type", "data-role":
			if eachWord(n.Attr[i].Val, yes) {
				return true
			}
		}
	}
	return false
}

// shortestSlug is the length beyond which an id may be a heading's words.
const shortestSlug = 16

// slugLike reports whether an id is made of a heading's words, as anchors are:
// what it says is the author's, not the page's.
func slugLike(id string) bool {
	return strings.Count(id, "-")+strings.Count(id, "_") >= 3 && strings.ToLower(id) == id
}

func eachWord(s string, yes func(word string) bool) bool {
	if len(s) > 1000 {
		s = s[:1000]
	}
	start := -1
	for i := 0; i <= len(s); i++ {
		letter := i < len(s) && (s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z')
		if start >= 0 && (!letter || s[i] <= 'Z' && s[i-1] >= 'a') {
			if yes(strings.ToLower(s[start:i])) {
				return true
			}
			start = -1
		}
		if letter && start < 0 {
			start = i
		}
	}
	return false
}

func wordSet(s string) map[string]bool { return lineSet(strings.Fields(s)...) }

// furnitureNames say by one of their words that a part is not the article, and
// what it is instead.
var furnitureNames = func() map[string]string {
	names := make(map[string]string)
	for why, words := range map[string]string{
		"related": `related relateds recommend recommended recommendation recommendations recommends trending popular mostread mostpopular readmore
			readalso alsoread morefrom morenews morestories upnext outbrain taboola zergnet revcontent yarpp jp
			relatedposts relatedarticles relatednews similar onward nextup linkbox infinite`,
		whyShare:     "share shares sharing sharebar sharebox sharedaddy sharethis addthis addtoany social socials sociallinks socialmedia socialshare follow followus",
		"newsletter": "newsletter newsletters subscribe subscription subscribebox signup optin mailchimp mailinglist",
		whyAd: `ad ads adv advert adverts advertisement advertisements advertising adslot adbox adunit adsense banner banners sponsor sponsored
			sponsors promo promos promobox promotion promotions promoted commercial dfp gpt anzeige werbung publicidad publicite partnership`,
		"comments": "comment comments commenting commentlist disqus respond livefyre replies kommentare comentarios commentaires discussion",
		whyCookies: "cookie cookies consent gdpr ccpa onetrust",
		"navigation": `nav navbar navigation menu menus submenu breadcrumb breadcrumbs pagination pager paging sitemap skip skiplink toc
			hamburger sidebar sidebars rail masthead topbar toolbar toolbox tools siteheader sitefooter postnav tabs`,
		"footer":  "footer foot colophon copyright disclaimer legal",
		"byline":  "byline bylines authorbox authorbio authorinfo authors bio dateline timestamp pubdate postmeta entrymeta articlemeta",
		"tags":    "tags taglist tagcloud keywords hashtags tagged",
		"popup":   "modal dialog popup popover overlay lightbox tooltip dropdown flyout toast alertbar login signin register",
		"caption": "caption captions figcaption wpcaption imagecaption credit credits photocredit bildunterschrift",
		"player":  "player videoplayer jwplayer brightcove audioplayer podcastplayer playlist",
		"gallery": "gallery slideshow carousel slider swiper",
		"widget":  "widget widgets artboard poll quiz weather ticker stocks print printonly feedback rating ratings voting vote votes",
		"hidden":  "hidden visuallyhidden offscreen sronly srt",
	} {
		for _, w := range strings.Fields(words) {
			names[w] = why
		}
	}
	for w := range teaserNames {
		names[w] = whyRelated
	}
	return names
}()

// teaserNames are what pages call what leads to another article, and some the
// lead of the article itself.
var teaserNames = wordSet("teaser teasers")

// furniturePairs are words that say it only together, in this order.
var furniturePairs = map[[2]string]string{
	{"read", "more"}: "related", {"more", "from"}: "related", {"more", "on"}: "related", {"most", "read"}: "related", {"also", "read"}: "related",
	{"read", "also"}: "related", {"see", "also"}: "related", {"more", "stories"}: "related", {"more", "news"}: "related",
	{"up", "next"}: "related", {"next", "article"}: "related", {"further", "reading"}: "related", {"link", "list"}: "related",
	{"sign", "up"}: "newsletter", {"sign", "in"}: "popup", {"log", "in"}: "popup",
	{"author", "bio"}: "byline", {"author", "box"}: "byline", {"author", "info"}: "byline", {"about", "author"}: "byline", {"post", "meta"}: "byline",
	{"entry", "meta"}: "byline", {"article", "meta"}: "byline", {"meta", "data"}: "byline", {"post", "author"}: "byline", {"article", "author"}: "byline",
	{"entry", "footer"}: "footer", {"post", "footer"}: "footer", {"article", "footer"}: "footer", {"post", "tags"}: "tags", {"tag", "list"}: "tags",
	{"article", "tags"}: "tags", {"article", "topics"}: "tags", {"read", "next"}: "related", {"sr", "only"}: "hidden", {"screen", "reader"}: "hidden",
	{"visually", "hidden"}: "hidden", {"publish", "date"}: "byline", {"published", "date"}: "byline", {"reading", "time"}: "byline",
	{"call", "to"}: "newsletter", {"nl", "signup"}: "newsletter", {"video", "player"}: "player", {"skip", "to"}: "navigation",
}

// protectedNames outweigh one furniture word: they are what pages call the
// article itself.
var protectedNames = wordSet("body maincontent articlebody entrycontent postcontent storybody")

// notHidden stand before "hidden" where it says nothing of the part itself: its
// label, what doesn't fit, or what some screens don't show.
var notHidden = wordSet("label title overflow lg md sm xs xl xxl desktop mobile tablet print not backface scrollbar scroll")

// furnitureName says what kind of furniture n calls itself, "" for none.
func furnitureName(n *html.Node) string {
	before, found := "", ""
	body := false
	nameWords(n, func(w string) bool {
		if why := furniturePairs[[2]string{before, w}]; why != "" {
			found = why
		} else if why := furnitureNames[w]; why != "" && found == "" && before != "has" && before != "with" && before != "no" && !(why == "hidden" && notHidden[before]) {
			found = why
		}
		body = body || protectedNames[w] && before != "card" && before != "comment"
		before = w
		return false
	})
	if body && found != "comments" && found != "related" {
		return ""
	}
	return found
}

// furnitureTag says what kind of furniture an element is by its tag and role.
func (e *extraction) furnitureTag(n *html.Node) string {
	switch n.DataAtom {
	case atom.Nav, atom.Menu:
		return "navigation"
	case atom.Footer:
		return "footer"
	case atom.Aside:
		return "aside"
	case atom.Form, atom.Fieldset:
		return "form"
	case atom.Figcaption:
		return "caption"
	}
	switch attr(n, "role") {
	case "navigation", "menu", "menubar", "search", "toolbar":
		return "navigation"
	case "banner", "contentinfo":
		return "footer"
	case "complementary":
		return "aside"
	case "dialog", "alertdialog", "tooltip", "alert":
		return "popup"
	}
	return ""
}

// prune drops what calls itself furniture, unless it holds most of the page's
// prose: then its name means something else.
func (e *extraction) prune(n *html.Node, total float64) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		s := e.nodes[c]
		if s == nil {
			continue
		}
		if why := e.furniture(c); why != "" && s.weight <= e.mostDropped(c, why)*total && !(s.weight > 0.15*total && holdsArticle(c)) {
			e.dropped[c] = why
			continue
		}
		e.prune(c, total)
	}
}

// mostDropped is the share of the page's prose up to which a part is dropped
// for what it calls itself: comments may outweigh what they are about, while
// names that tell of looks often frame the article itself.
func (e *extraction) mostDropped(n *html.Node, why string) float64 {
	if n.DataAtom == atom.Footer || n.DataAtom == atom.Nav {
		return 0.9 // the element says it, whatever little the article weighs
	}
	switch why {
	case "comments":
		return 0.95
	case "player", "gallery", "widget", "hidden", "form", "tags", "footer":
		return 0.2
	}
	return majority
}

// holdsArticle reports whether an article with its headline stands in n.
func holdsArticle(n *html.Node) bool {
	article, headline := n.DataAtom == atom.Article, false
	for c := range n.Descendants() {
		article = article || c.DataAtom == atom.Article
		headline = headline || c.DataAtom == atom.H1
	}
	return article && headline
}

func (e *extraction) furniture(n *html.Node) string {
	switch n.DataAtom {
	case atom.Body, atom.Html, atom.Main, atom.B, atom.Strong, atom.I, atom.Em, atom.A:
		return ""
	}
	if why := e.furnitureTag(n); why != "" {
		return why
	}
	if isArticleBody(n) || n.DataAtom == atom.Article && e.nodes[n].weight > 0.2*e.nodes[e.body].weight {
		return ""
	}
	why := furnitureName(n)
	if s := e.nodes[n]; why == whyRelated && s.link == 0 && s.weight > 0 && nameWords(n, func(w string) bool { return teaserNames[w] || w == "readmore" || w == "more" }) {
		return ""
	}
	if why == whyRelated && attr(n, "itemprop") == "description" {
		return ""
	}
	if e.lax {
		switch why {
		case whyCookies, whyShare, whyAd, "newsletter", "navigation", "footer":
			return why
		case "comments":
			if !e.talk {
				return why
			}
		}
		return ""
	}
	if inlineTag[n.DataAtom] && n.Parent.DataAtom == atom.P && why == whyByline && e.nodes[n.Parent].weight > 0 && 2*e.nodes[n].text < e.nodes[n.Parent].text {
		return "" // words of a sentence, as the place in a dateline
	}
	if n.DataAtom == atom.P && (why == "popup" || why == "widget" || why == "gallery" || why == "player" || why == "navigation") && e.nodes[n].weight > 100 {
		return "" // a paragraph is not made for such things
	}
	return why
}

// bodyNames are names for the text of an article, written as one word.
var bodyNames = wordSet(`articlebody articlecontent articletext entrycontent postcontent postbody storybody storycontent storytext bodycopy
	articlebodytext newsbody newstext newscontent textbody bodytext contentbody articlemain artikeltext artikelinhalt`)

// isArticleBody reports whether n is marked as the text of an article.
func isArticleBody(n *html.Node) bool {
	if strings.Contains(strings.ToLower(attr(n, "itemprop")), "articlebody") {
		return true
	}
	before, found := "", false
	nameWords(n, func(w string) bool {
		found = bodyNames[w] || bodyNames[before+w]
		before = w
		return found
	})
	return found
}

func holdsHeadline(n *html.Node) bool { return n.DataAtom == atom.H1 || findTag(n, atom.H1) != nil }

// nameBonus raises the score of what a page calls its article.
func nameBonus(n *html.Node) float64 {
	switch {
	case isArticleBody(n):
		return 1.3
	case n.DataAtom == atom.Article, n.DataAtom == atom.Main, attr(n, "role") == "main":
		return 1.15
	}
	return 1
}
