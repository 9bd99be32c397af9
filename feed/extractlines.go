package feed

import (
	"strings"
)

// readMoreStarts begin lines that lead elsewhere, in lower case.
var readMoreStarts = strings.Split(`read more|read also|read:|read next|read the full|also read|see also|see more|related:|related article|related stor|related news|related content|related topic|related coverage
more:|more on this|more from|more news|more stories|click here|sign up|subscribe|follow us|follow him|follow her|like us on|join our|join us on|download our|download the
don't miss|don’t miss|you may also|you might also|recommended|watch:|watch more|watch now|watch the video|watch video|listen:|photos:|photo gallery|gallery:|video:|pictures:|in pictures|share this|share on|share via|tweet this|continue reading|get the latest
keep reading|find out more|learn more|view gallery|view comments|story continues|article continues|editor's picks|editors' picks|top stories|trending|most popular
lesen sie|mehr zum thema|mehr:|auch interessant|siehe auch|das könnte sie|mehr dazu|zum thema|lire aussi|à lire|a lire|voir aussi|lire la suite|sur le même sujet|lea también|lee también|lee más|lea más|lee aquí|mire también|mira:|puede ver|puedes ver|te recomendamos|ver también|leer más|te puede interesar|le puede interesar|mira también|lea además
leia também|leia mais|veja também|saiba mais|veja mais|leggi anche|lees ook|lees meer|czytaj także|czytaj też|czytaj również|zobacz też|zobacz także|zobacz również|zobacz:|czytaj:|přečtěte si|čtěte také|läs också|läs mer|les også|les mer|læs også
читайте также|смотрите также|baca juga|devamını oku|ayrıca bkz`, "|")

// plainStarts are the same for lines that need no link to be told.
var plainStarts = []string{"advertisement", "advertising", "story continues below", "article continues below", "continue reading below", "scroll to continue",
	"sponsored content", "sponsored by", "anzeige", "publicidad", "publicité", "реклама", "loading...", "loading…", "skip advertisement", "this video cannot be played",
	"play video", "click to share", "share this article", "share this story", "read full article", "please enable javascript", "your browser does not support",
	"view this post on instagram", "sieh dir diesen beitrag auf instagram an", "voir cette publication sur instagram", "ver esta publicación en instagram", "externer inhalt"}

// promoPhrases are what outlets say of themselves below or between the
// paragraphs of an article.
var promoPhrases = []string{"to your inbox", "in your inbox", "sign up for our", "sign up to our", "signing up to our", "subscribe to our", "subscribe to the", "follow us on", "like us on facebook", "follow @",
	"download our app", "download our free", "get our app", "join our whatsapp", "join our telegram", "join us on telegram", "our free newsletter", "our daily newsletter", "our weekly newsletter", "our newsletters",
	"newsletter abonnieren", "folgen sie uns", "folge uns auf", "folgt uns auf", "abonnieren sie unseren", "zu unserem newsletter", "suivez-nous", "abonnez-vous à", "inscrivez-vous à", "síguenos en", "suscríbete a",
	"siga-nos", "siga nosso", "receba as notícias", "seguici su", "iscriviti alla", "volg ons op", "schrijf je in voor", "подписывайтесь на", "подпишитесь на"}

// isPromo reports whether a short paragraph advertises the outlet's own letters,
// channels and programs: it has a link, or speaks of a newsletter.
func isPromo(text string, links float64) bool {
	return (links > 0 || strings.Contains(text, "newsletter")) && len(text) < 350 && containsAny(text, promoPhrases)
}

// disclosures are what outlets say of money, of older news and of where an
// entry is filed around the text.
var disclosures = []string{"contains affiliate links", "contain affiliate links", "we may earn", "i may earn", "we may receive a commission", "we may receive compensation", "i may receive a", "may earn a commission", "earn an affiliate commission",
	"small commission", "affiliate-links", "erhalten wir eine provision", "bekommen wir eine provision", "eine provision vom", "liens affiliés", "this article is more than", "watch more of our videos on",
	"this entry was posted", "you can follow any responses", "veröffentlicht und wurde unter", "beitrag wurde unter", "cette entrée a été publiée", "esta entrada fue publicada"}

// isDisclosure reports whether a short paragraph says how the page is paid for,
// or that it is old.
func isDisclosure(text string) bool { return len(text) < 400 && containsAny(text, disclosures) }

// pictureCredits stand before the photographer's name in a caption.
var pictureCredits = []string{"© ", "(c) ", "foto: ", "fotos: ", "photo: ", "photo by ", "(bild: ", "bild: ", "fot. ", "image: ", "picture: ", "photograph: ", "photo credit: ", "image credit: ", "credit: ", "crédito: "}

// hasCredit reports whether a short line ends with a photographer's credit.
func hasCredit(text string) bool {
	if len(text) > 400 {
		return false
	}
	return containsAny(text[max(0, len(text)-69):], pictureCredits)
}

// endHeadings are headings after which the article is over.
var endHeadings = strings.Split(`related|related articles|related article|related stories|related story|related content|related news|related posts|related topics|related links|related coverage|related reading
more from|more on this|more on this story|more stories|more news|more like this|most popular|most read|most viewed|trending|trending now|recommended|recommended for you|recommended stories|you may also like|you might also like|you may like
comments|comment|leave a comment|leave a reply|post a comment|join the conversation|join the discussion|about the author|about the authors|share this|share this article|share this story|share|share this:|tags|tags:|topics|topics:|filed under|filed under:
read next|up next|latest news|latest stories|top stories|editor's picks|editors' picks|editor’s picks|sign up|newsletter|follow us|see also|read more|read also|also read|also on|popular stories|don't miss|don’t miss|what to read next|around the web|from the web|sponsored content|promoted content|promoted stories
mehr zum thema|mehr zu diesem thema|verwandte artikel|verwandte themen|mehr themen|weitere themen|weitere artikel zum thema|das könnte sie auch interessieren|das könnte dich auch interessieren|diese artikel könnten dich ebenfalls interessieren|das könnte ihnen auch gefallen|lesen sie mehr|mehr lesen|zum weiterlesen|auch interessant|kommentare|kommentar schreiben|schreibe einen kommentar|ähnliche artikel|ähnliche beiträge|weitere artikel|lesen sie auch|schlagwörter|themen|zum thema|teilen|mehr aus|newsletter
à lire aussi|lire aussi|sur le même sujet|articles liés|commentaires|voir aussi|sur le même thème|à voir aussi|lea también|lee también|noticias relacionadas|comentarios|te puede interesar|temas relacionados|etiquetas|más noticias|más información|artículos relacionados
leia também|veja também|leia mais|comentários|notícias relacionadas|mais lidas|leggi anche|articoli correlati|commenti|lees ook|reacties|gerelateerde artikelen|czytaj także|zobacz także|zobacz również|komentarze|powiązane|tagi|podobne|läs också|kommentarer|relaterade artiklar|komentáře|související|diskuse
читайте также|комментарии|по теме|похожие|相关阅读|相关新闻|推荐阅读|関連記事|관련기사`, "|")

// moreLines lists what the tables above spread over several lines.
func moreLines(list []string) []string {
	var out []string
	for _, s := range list {
		out = append(out, strings.Split(s, "\n")...)
	}
	return out
}

func init() {
	readMoreStarts, endHeadings = moreLines(readMoreStarts), moreLines(endHeadings)
	for _, h := range endHeadings {
		isEnd[h] = true
	}
}

var isEnd = make(map[string]bool)

// isReadMore reports whether a short line leads to something else, or stands
// for an advertisement. Text is in lower case.
func isReadMore(text string, links float64) bool {
	text = strings.Replace(strings.TrimLeft(text, "»›>▶►•·-–—→*[( "), " |", ":", 1)
	for _, s := range plainStarts {
		if strings.HasPrefix(text, s) && len(text) < len(s)+40 {
			return true
		}
	}
	if links < 0.3 {
		return false
	}
	for _, s := range readMoreStarts {
		if strings.HasPrefix(text, s) {
			return true
		}
	}
	return false
}

// isEndHeading reports whether a heading closes the article.
func isEndHeading(text string, heading bool) bool {
	text = strings.TrimRight(strings.TrimSpace(text), ":.… ")
	if isEnd[text] {
		return true
	}
	return heading && (strings.HasPrefix(text, "more from ") || strings.HasPrefix(text, "related ") || strings.HasPrefix(text, "more on ") ||
		strings.HasPrefix(text, "you may also ") || strings.HasPrefix(text, "you might also ") || strings.HasPrefix(text, "mehr zu ") || strings.HasPrefix(text, "sign up "))
}

// closings begin headings behind which nothing of the article comes, not even
// behind a list of links.
var closings = []string{"about the author", "about the writer", "comment", "leave a", "post a", "join the", "newsletter", "sign up", "tags", "topics", "filed under", "follow us", "share",
	"kommentar", "schreibe ein", "schlagw", "themen", "teilen", "commentaires", "comentarios", "etiquetas", "comentários", "commenti", "reacties", "komentarze", "tagi", "kommentarer", "komentáře", "diskuse", "комментарии"}

// closesPage reports whether a heading stands at the end of what a page has to
// say, where others head links between its paragraphs.
func closesPage(heading string) bool {
	for _, s := range closings {
		if strings.HasPrefix(heading, s) {
			return true
		}
	}
	return false
}

var bylineStarts = []string{"by ", "von ", "par ", "por ", "door ", "published", "updated", "posted", "last updated", "last modified", "first published", "written by", "reported by",
	"veröffentlicht", "publiziert", "erstellt am", "aktualisiert", "publicerad", "uppdaterad", "publisert", "oppdatert", "offentliggjort", "opdateret", "julkaistu", "päivitetty", "stand:", "publié", "mis à jour", "publicado", "actualizado", "atualizado", "pubblicato", "dodano", "aktualizacja", "opublikowano", "gepubliceerd"}

// isBylineLine reports whether a short line names the author or the time.
func isBylineLine(text string) bool {
	if len(text) > 140 {
		return false
	}
	if closed(text) && len(text) > 60 {
		return false
	}
	if len(text) < 120 && startsByline(text) {
		return true
	}
	return digitsIn(text) >= 4 && len(text) < 70 && hasYear(text) || strings.HasSuffix(text, "min read") || strings.HasSuffix(text, "minute read")
}

func startsByline(text string) bool {
	for _, s := range bylineStarts {
		if strings.HasPrefix(text, s) {
			return true
		}
	}
	return false
}

// hasYear reports whether text holds a year of our time.
func hasYear(text string) bool {
	for i := 0; i+4 <= len(text); i++ {
		if (text[i:i+2] == "19" || text[i:i+2] == "20") && wordByteAt(text, i+2) && wordByteAt(text, i+3) && !wordByteAt(text, i+4) && !wordByteAt(text, i-1) {
			return true
		}
	}
	return false
}
