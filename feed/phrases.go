package feed

import "strings"

// The tables of what pages say around articles. All in lower case with
// straight quotes; a language's own words stand together.

// whole gives lines that are furniture when nothing else stands in them.
var whole = wholeLines(map[string]string{
	whyRelated: "recent articles|related|related articles|related stories|related story|related coverage|related content|related links|related topics|related news|" +
		"most read|most read most shared recent articles|most popular|most viewed|most shared|most commented|trending|trending now|trending stories|popular stories|popular now|latest news|latest stories|" +
		"top stories|editors' picks|editor's picks|editor's choice|recommended|recommended for you|recommended stories|recommended videos|recommended by|you may also like|you might also like|you may like|" +
		"read more|read more:|read next|up next|next up|more stories|more news|more on this story|more on this topic|more on this|more from this section|more like this|more from|also read|see also|further reading|in this article|" +
		"around the web|from around the web|sponsored stories|promoted stories|from our partners|paid content|around the bbc|elsewhere on the web|don't miss|in case you missed it|what to read next|keep reading|story continues|in other news|sponsored|" +
		"lesen sie auch|mehr zum thema|mehr lesen|weiterlesen|weitere artikel|das könnte sie auch interessieren|auch interessant|verwandte themen|meistgelesen|" +
		"lire aussi|à lire aussi|sur le même sujet|lire la suite|articles liés|les plus lus|voir aussi|" +
		"leer más|lea también|lee también|te puede interesar|noticias relacionadas|artículos relacionados|más información|lo más leído|ver también|más leídas|" +
		"leggi anche|articoli correlati|i più letti|leggi di più|leia também|leia mais|veja também|notícias relacionadas|mais lidas|" +
		"lees ook|meest gelezen|läs också|läs mer|les også|læs også|czytaj też|czytaj także|zobacz też|читайте также|по теме|okumaya devam et|ayrıca okuyun|اقرأ أيضا|相关新闻|相关阅读|延伸阅读|関連記事|관련기사",
	whyMessage: "info message|a a|please enable javascript|please enable javascript to watch this video|javascript is disabled|javascript required|media playback is unsupported on your device|" +
		"this video is unavailable|loading|loading...|skip to content|skip to main content|skip navigation|back to top|go to top|top|menu|search|home|log in|login|sign in|register|subscribe|subscribe now|close|next|previous|continue|view comments|" +
		"show comments|hide comments|leave a comment|leave a reply|post a comment|add a comment|join the conversation|comments|0 comments|no comments|comments are closed|play video|watch live|replay|play|pause|mute|text size|font size|reprints|report a typo|report an error|" +
		"exclusive|breaking news|watch|listen|listen to this article|listen to article|loading comments|print this article|toggle caption|hide caption|enlarge this image|enlarge|enlarge image|view gallery|view photos|photos|gallery|video|audio|slideshow|live|updated|new|end|ends|-30-|30|###|" +
		"kommentare|kommentar schreiben|drucken|zum thema|commentaires|comentarios|comentários|commenti|reacties|комментарии",
	whyAd: "advertisement|advertisement:|advertisements|advertising|ad|ads|ad:|adv|advert|article continues below advertisement|continue reading below|continue reading|story continues below|story continued below|story continues below advertisement|" +
		"article continues below|article continues after advertisement|continue reading the main story|scroll to continue|scroll for more|sponsored content|sponsor message|- advertisement -|- advertisement|advertisement - continue reading below|" +
		"anzeige|werbung|publicité|pub|publicidad|publicidade|pubblicità|advertentie|reclame|annons|annonse|annonce|reklama|reklam|реклама|إعلان|广告|広告|광고",
	whyShare: "share|share this|share this article|share this story|share this page|share this post|share on facebook|share on twitter|tweet|email this article|email|print|print this page|share via email|copy link|" +
		"teilen|artikel teilen|partager|partager cet article|compartir|compartir en|condividi|compartilhe|compartilhar|delen|deel dit artikel|dela|del|udostępnij|поделиться|paylaş|مشاركة|分享|シェア|공유",
	whyCaption: "file photo|file photo.|file image|file|photo|image|handout photo|courtesy photo|stock photo|undated photo|archive photo|caption|image caption|symbolbild|archivbild|archivfoto|image d'illustration|foto de archivo|foto d'archivio|imagem de arquivo",
})

func wholeLines(table map[string]string) map[string]string {
	lines := make(map[string]string)
	for why, list := range table {
		for line := range strings.SplitSeq(list, "|") {
			lines[line] = why
		}
	}
	return lines
}

// cookiePhrases are a site's own words on cookies.
var cookiePhrases = []string{
	"our use of cookies", "the use of cookies", "site uses cookies", "website uses cookies", "sites use cookies", "we use cookies", "and our partners use cookies", "page uses cookies",
	"accept cookies", "accept all cookies", "manage cookies", "cookie policy", "cookie settings", "cookie preferences", "cookies policy", "cookie notice", "cookies and how to control", "you agree to cookies",
	"seite verwendet cookies", "website verwendet cookies", "wir verwenden cookies", "wir nutzen cookies", "verwendung von cookies", "einsatz von cookies",
	"site utilise des cookies", "nous utilisons des cookies", "utilisation de cookies", "utilisation des cookies", "politique de cookies",
	"sitio utiliza cookies", "sitio web utiliza cookies", "web utiliza cookies", "utilizamos cookies", "usamos cookies", "uso de cookies", "política de cookies",
	"sito utilizza cookie", "sito utilizza i cookie", "utilizziamo i cookie", "uso dei cookie", "site utiliza cookies", "uso de cookies",
	"website maakt gebruik van cookies", "wij gebruiken cookies", "we gebruiken cookies", "sajten använder cookies", "vi använder cookies", "vi bruger cookies", "nettstedet bruker informasjonskapsler",
	"plików cookie", "файлы cookie", "файлов cookie", "çerez", "使用cookie", "cookieを使用", "クッキーを使用",
}

// rightsPhrases reserve rights.
var rightsPhrases = []string{
	"all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados", "reservados todos los derechos", "tutti i diritti riservati",
	"riproduzione riservata", "todos os direitos reservados", "alle rechten voorbehouden", "med ensamrätt", "wszelkie prawa zastrzeżone", "все права защищены", "tüm hakları saklıdır",
	"جميع الحقوق محفوظة", "版权所有", "版權所有", "無断転載", "무단전재",
}

// reusePhrases are about reprinting the page.
var reusePhrases = []string{
	"this document is subject to copyright", "no part may be reproduced", "may not be published, broadcast", "may not be reproduced", "click here for reprint", "for reprint permission", "reprint permission", "reproduction in whole or in part",
	"republished with permission", "reprinted with permission", "reproduced with permission", "republish our articles", "creative commons license", "licensed under a creative commons", "the content is provided for information purposes only",
	"nachdruck nur mit", "reproduction interdite", "prohibida su reproducción", "prohibida la reproducción", "reproduction prohibited", "permission to reprint", "order reprints", "purchase licensing rights", "reprints & permissions",
}

// opening is a set of beginnings that lines of one kind have.
type opening struct {
	why      string
	edge     bool // only above or below the article
	most     int  // bytes of the longest such line; 0: any
	prefixes []string
}

var openings = []opening{
	// Where a film would stand its caption follows the message.
	{whyCaption, false, 400, []string{"media playback is unsupported on your device media caption", "media playback is not supported on this device media caption"}},
	{whyNewsletter, false, 260, []string{
		"sign up for our", "sign up for the", "sign up for daily", "sign up to our", "sign up here", "sign up now", "sign up to receive", "sign up to get", "subscribe to our", "subscribe now for", "subscribe today", "subscribe for", "subscribe to the",
		"get the latest news", "get all the latest", "get breaking news alerts", "get our daily", "get our free", "get our newsletter", "get the day's top", "get daily news", "get news alerts", "newsletter sign", "newsletter:", "want more news", "already a subscriber", "never miss a story",
		"enter your email", "your email address", "by signing up", "by subscribing", "thank you for subscribing", "thanks for subscribing", "not a subscriber",
		"abonnieren sie", "melden sie sich", "jetzt abonnieren", "newsletter abonnieren", "abonnez-vous", "inscrivez-vous à", "recevez notre", "recevez chaque", "suscríbete", "suscríbase", "regístrate", "recibe nuestro", "recibe las noticias", "iscriviti alla", "abbonati", "assine a", "inscreva-se", "cadastre-se", "meld je aan", "schrijf je in", "prenumerera", "zapisz się", "подпишитесь", "подписывайтесь",
	}},
	{whyRelated, false, 220, []string{
		"related:", "related story:", "related stories:", "related article:", "read more:", "read more about:", "read also:", "read or share this story", "also read:", "read next:", "see also:", "more:", "must read:", "recommended:", "read:", "see more:", "related link:", "related video:", "watch more:", "more on this:", "read the full story:", "lesen sie auch:", "mehr zum thema:", "siehe auch:", "lesen sie hier:",
		"lire aussi :", "lire aussi:", "à lire aussi", "voir aussi :", "lire également", "leer más:", "lea también:", "lee también:", "lea además:", "le puede interesar:", "te puede interesar:", "leggi anche:", "leggi anche ", "leia também:", "leia mais:", "veja também:", "lees ook:", "läs också:", "läs mer:", "les også:", "læs også:", "czytaj też:", "czytaj także:", "читайте также:", "相关：", "関連：",
	}},
	{whyRelated, true, 160, []string{
		"related", "read more on", "read more about", "read more from", "read the full", "more from", "more on", "most read", "recommended", "watch:", "watch the video", "watch more", "watch latest", "video:", "listen:", "photos:", "gallery:", "in pictures:", "slideshow:", "click here for more", "click here to read", "see the full", "you may also", "next story", "previous story", "don't miss", "trending:",
	}},
	{whyMessage, false, 200, []string{
		"please enable javascript", "media playback is unsupported", "your browser does not support", "javascript must be enabled", "this video is not available", "this content is not available", "this article is more than", "you need to enable javascript", "to view this video", "playback of this video", "sorry, the video player", "we've detected that you", "this feature is not", "listen to article", "story highlights",
		"this is a modal window", "the media could not be loaded", "video player is loading", "enable notifications", "diese funktion ist", "bitte aktivieren sie javascript",
	}},
	{whyMessage, true, 200, []string{
		"follow us on", "follow us:", "like us on", "find us on", "join us on", "click here to get", "click here for the", "click to get", "click here to", "download the", "download our", "send a tip", "got a tip", "have a tip", "do you have a", "send us", "contact us", "email us", "the opinions expressed", "the views expressed", "opinions expressed", "views expressed", "comments are", "slideshow (", "photos (", "view all", "report a correction", "suggest a correction", "support our", "support independent", "help us", "donate", "become a member", "join the", "share your", "tell us", "what do you think", "see something", "the associated press is solely", "about the author", "reach the reporter", "contact the reporter", "contact the writer",
		"folgen sie uns", "suivez-nous", "síguenos", "siga-nos", "seguici", "volg ons", "följ oss",
	}},
	{whyAd, false, 120, []string{"story continues below", "article continues below", "continue reading below", "advertisement -", "advertisement (", "scroll down to continue", "this advertisement has not"}},
	{whyTags, false, 300, []string{"tags:", "tags |", "tagged:", "tagged with:", "filed under:", "filed under ", "posted in:", "topics:", "keywords:", "categories:", "category:", "schlagworte:", "schlagwörter:", "themen:", "mots-clés :", "mots clés :", "mots-clés:", "etiquetas:", "temas:", "palabras clave:", "parole chiave:", "palavras-chave:", "trefwoorden:", "ämnen:", "tagi:", "теги:", "метки:", "标签", "关键词"}},
	{whyShare, false, 120, []string{"share this", "share on", "share via", "share article", "share the story", "tweet this", "email this", "print this", "click to share", "diesen artikel teilen", "partager sur", "partager cet", "comparte esta", "comparte en", "condividi su", "compartilhe no", "deel dit", "поделиться в"}},
	{whyCredit, true, 300, []string{
		"source:", "sources:", "via:", "quelle:", "quellen:", "fuente:", "fonte:", "источник:", "bron:", "kilde:", "källa:", "来源", "責任編輯", "责任编辑",
	}},
}

// shareWords are the words of buttons: 2 where they are on buttons only, 1
// where they stand beside those.
var shareWords = buttonWords(
	"share shares tweet facebook twitter whatsapp pinterest linkedin reddit flipboard telegram messenger tumblr stumbleupon digg googleplus instagram snapchat bluesky mastodon email e-mail teilen partager compartir condividi delen dela",
	"this article story page post print save comment comments on via to by with copy link more pin it mail send google like follow us plus sms text x pocket and or listen reprints reprint a buffer line feedback bookmark now option options count url messenger republish",
)

// shareAlone are buttons that may stand alone on a line.
var shareAlone = map[string]bool{"facebook": true, "twitter": true, "whatsapp": true, "pinterest": true, "linkedin": true, "reddit": true, "flipboard": true, "email": true, "e-mail": true, "share": true, "tweet": true}

func buttonWords(telling, others string) map[string]int {
	words := make(map[string]int)
	for _, w := range strings.Fields(others) {
		words[w] = 1
	}
	for _, w := range strings.Fields(telling) {
		words[w] = 2
	}
	return words
}

// captionPrefixes open captions and credits.
var captionPrefixes = []string{
	"file photo:", "file photo.", "file photo -", "file -", "file –", "file —", "(file photo)", "photo:", "photos:", "photo by", "photo credit", "photo courtesy", "photograph:", "photograph by", "photographer:", "photography by", "image:", "image credit", "image source", "image caption", "image copyright", "media caption", "picture:", "credit:", "caption:", "illustration:", "illustration by", "graphic:", "video by", "courtesy:", "courtesy photo", "handout photo", "screenshot:", "screengrab",
	"(ap photo", "(photo by", "(photo:", "(photo courtesy", "(photo credit", "[photo", "(image:", "(image source", "(screenshot", "enlarge this image", "toggle caption", "hide caption", "pictured:", "above:",
	"foto:", "fotos:", "bild:", "bilder:", "grafik:", "bildquelle", "quelle foto", "crédit photo", "crédits photo", "photo d'archives", "photo :", "crédit :", "crédits :", "légende :", "imagen:", "fotografía:", "pie de foto:", "fotografia:", "foto di", "imagem:", "crédito:", "foto av", "zdjęcie:", "fot.", "фото:", "фото ", "图片：", "图：", "写真：", "写真＝", "사진=",
}

// captionEndings end captions.
var captionEndings = []string{
	"/getty images", "via getty images", "getty images", "/getty", "/ap photo", "ap photo", "/associated press", "/ap images", "/shutterstock", "/shutterstock.com", "/alamy", "/istock", "/bloomberg via getty", "/afp", "/epa", "/reuters", "/rex", "/pa wire", "pa images", "/tribune news service", "in this file photo", "in a file photo", "in this undated photo", "in this undated file photo", "in this photo", "in an undated photo", "toggle caption", "hide caption", "(file photo", "(file", "/picture alliance", "picture alliance/dpa", "/imago", "/keystone", "/ansa", "/efe", "/tass", "/xinhua", "/upi", "/zuma",
}

// captionPhrases stand in captions only.
var captionPhrases = []string{
	"(ap photo", "(ap/", "(reuters/", "(photo by ", "(getty images", "/getty images)", "(file photo)", "enlarge this image toggle caption", "handout via reuters", "photo courtesy of", "ap photo/", "getty images/", "afp/getty", "(credit: ", "(image credit", "(photo credit", "(photo courtesy",
}

// photoWords make a short credit a picture's.
var photoWords = []string{"photo", "photos", "photograph", "getty", "getty images", "ap images", "shutterstock", "alamy", "istock", "screenshot", "photographer", "courtesy", "file image", "pool photo", "foto", "fotografía", "crédit photo", "wikimedia", "flickr"}
