package feed

import (
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"crosswire/content"

	"golang.org/x/net/publicsuffix"
)

// fillFields fills in what the fields do not say from what stands on the page,
// and gives the outlet its one name.
func fillFields(d *draft, pieces []piece, n *names) {
	var cited string
	last := lastOfText(pieces)
	for i := range pieces {
		p := &pieces[i]
		switch {
		case p.role == roleFurniture:
			cited = d.readFurniture(p, cited, i > last)
		case p.role == roleText && d.Dateline == "" && p.prose:
			d.readDatelineOf(p.Text)
			if d.Dateline == "" {
				d.Dateline = "-"
			}
		}
	}
	d.Dateline = strings.TrimPrefix(d.Dateline, "-")
	if last >= 0 {
		d.set(&d.Agency, "agency", agencyAtEnd(pieces[last].Text), "sign-off")
	}
	d.findSource(n, cited)
	d.spellSource(pieces)
	d.setDate(&d.Published, "published", d.changed, "date line of an update")
	d.setDate(&d.Published, "published", d.imprint, "copyright line")
	d.setDate(&d.Published, "published", dateInAddress(d.URL), "url")
	d.takeAgencyFromAuthors()
	d.settleAgency()
	d.Byline = trimBy(d.Byline)
	if len(d.Authors) == 0 && d.Byline != "" {
		if d.Authors = splitAuthors(d.Byline); len(d.Authors) > 0 {
			d.note("authors", d.From["byline"])
		}
	}
}

// settleAgency gives the wire service its one name. A paper's or a station's
// own credit is none, but may name the source.
func (d *draft) settleAgency() {
	if d.Agency == "" {
		return
	}
	if name := agencyNamed(d.Agency); name != "" {
		d.Agency = name
		return
	}
	station := isStation(d.Agency)
	if station {
		d.set(&d.Source, "source", d.Agency, d.From["agency"])
	}
	if station || sameOutlet(d.Agency, d.Source) {
		d.Agency = ""
		delete(d.From, "agency")
	}
}

func (d *draft) readDatelineOf(paragraph string) {
	line := readDateline(paragraph)
	if line.end == 0 {
		return
	}
	d.set(&d.Dateline, "dateline", line.place, "dateline")
	d.set(&d.Agency, "agency", line.agency, "dateline")
}

// readFurniture takes what a line around the article says: when, by whom, from
// where. It returns the address that a citation gives, else cited. An address
// alone is the article's own where nothing but other furniture follows it.
func (d *draft) readFurniture(p *piece, cited string, last bool) string {
	if strings.HasPrefix(fold(p.Text), "read or share this story") {
		p.why = whyCitation
	}
	switch p.why {
	case whyDate:
		d.readDates(p.Text, "date line")
	case whyByline:
		names := bylineNames(p.Text)
		d.set(&d.Byline, "byline", names, "byline")
		d.set(&d.Agency, "agency", agencyIn(names), "byline")
		if d.site == "" {
			d.site = outletBehind(names)
		}
		for _, part := range strings.Split(p.Text, " | ")[1:] {
			if date, ok := readDateLine(part); ok {
				d.setDate(&d.Published, "published", date, "byline")
			} else if d.site == "" {
				d.site = strings.TrimSpace(part)
			}
		}
	case whySource:
		source, date := datedSource(p.Text)
		d.setDate(&d.Published, "published", date, "source line")
		if name := agencyNamed(source); name != "" {
			d.set(&d.Agency, "agency", name, "source line")
		} else if d.site == "" {
			d.site = source
		}
	case whyCredit:
		agency, _ := signOff(p.Text)
		d.set(&d.Agency, "agency", agency, "sign-off")
	case whyCopyright:
		cited = d.readImprint(p.Text, cited)
	case whyNewsletter:
		if cited == "" && last {
			cited = hostOf(d.ownAddress(addressIn(p.Text)))
		}
	case whyCitation, whyAddress:
		address := addressIn(p.Text)
		if p.why == whyAddress && (!last && strings.Contains(address, "/") || notPapers[outletOfHost(hostOf(address))]) {
			break
		}
		if cited == "" && address != "" {
			cited = address
			d.setDate(&d.Published, "published", citedDate(p.Text), "citation")
		}
	}
	return cited
}

// notPapers are hosts at which no outlet publishes, by their registered names.
var notPapers = map[string]bool{
	"gofundme.com": true, "facebook.com": true, "twitter.com": true, "x.com": true, "t.co": true, "bit.ly": true, "youtube.com": true, "youtu.be": true, "instagram.com": true, "change.org": true, "tinyurl.com": true,
	"ow.ly": true, "goo.gl": true, "linkedin.com": true, "reddit.com": true, "pinterest.com": true, "amazon.com": true, "google.com": true, "apple.com": true, "paypal.com": true, "archive.org": true, "archive.is": true, "archive.ph": true,
}

// lastOfText returns the number of the last piece that is the article's own, -1
// where there is none.
func lastOfText(pieces []piece) int {
	for i := len(pieces) - 1; i >= 0; i-- {
		if pieces[i].role == roleText && pieces[i].Text != "" {
			return i
		}
	}
	return -1
}

// addressIn returns the first web address of a line, or "".
func addressIn(s string) string {
	at := strings.Index(s, "http")
	if at < 0 {
		if t := strings.TrimSpace(s); hostLine(strings.ToLower(t)) {
			return t
		}
		return ""
	}
	end := strings.IndexAny(s[at:], " <>\"\n")
	if end < 0 {
		end = len(s) - at
	}
	return strings.TrimRight(s[at:at+end], ".,;)")
}

// citedDate reads the date in brackets of "TITLE (2013, July 5) retrieved ...".
func citedDate(s string) Date {
	s, _, _ = strings.Cut(s, "retrieved")
	open, end := strings.LastIndexByte(s, '('), strings.LastIndexByte(s, ')')
	if open < 0 || end < open {
		return Date{}
	}
	return parseDate(s[open+1 : end])
}

// copyrightHolder returns the outlet that a copyright line names, or "": a wire
// service holds the rights of what others print.
func copyrightHolder(line string) string {
	line, _, _ = strings.Cut(line, ". ")
	line, _, _ = strings.Cut(line, "http")
	line, _, _ = strings.Cut(line, " | ")
	if at := strings.Index(strings.ToLower(line), "all rights"); at >= 0 && len(line) == len(strings.ToLower(line)) {
		line = line[:at]
	}
	if mayHoldDay(line) {
		line = dayInLine.ReplaceAllString(line, "")
	}
	words := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == ',' || r == '©' || r == '(' || r == ')' })
	words = slices.DeleteFunc(words, func(w string) bool {
		switch w = strings.ToLower(strings.Trim(w, ".")); w {
		case "copyright", "c", "by", "llc", "inc", "ltd", "limited", "co", "gmbh", "ag", "plc":
			return true
		}
		return allOf(w, digits+"-–")
	})
	name := strings.Trim(strings.Join(words, " "), ".")
	if agencyIn(line) != "" || agencyNamed(name) != "" || !isOutletName(name) {
		return ""
	}
	return name
}

// findSource settles the outlet, the best place first.
func (d *draft) findSource(n *names, cited string) {
	if d.URL == "" && strings.Contains(cited, "/") {
		d.set(&d.URL, "url", cited, "citation")
	}
	host := hostOf(d.URL)
	if name := n.forFile(d.Path); name != "" {
		d.Source = ""
		d.set(&d.Source, "source", name, namesFile)
	} else if name := n.forHost(host); name != "" {
		d.Source = ""
		d.set(&d.Source, "source", name, namesFile)
	}
	if where := d.From["source"]; d.Source != "" && where != namesFile {
		d.Source = outletName(d.Source)
		return
	}
	d.set(&d.Source, "source", outletName(d.site), "page")
	d.set(&d.Source, "source", outletOfHost(host), "host of url")
	d.set(&d.Source, "source", outletOfHost(hostOf(cited)), "host of the citation")
	d.set(&d.Source, "source", outletName(d.holder), "copyright line")
	d.set(&d.Source, "source", outletOfFolder(d.Path), "folder")
}

// hostOf returns the host of an address without "www.", or "".
func hostOf(address string) string {
	if address == "" {
		return ""
	}
	if !strings.Contains(address, "://") {
		address = "http://" + address
	}
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

// outletOfHost returns the outlet that publishes at a host: its name where it
// is well known, else the host as one registers it.
func outletOfHost(host string) string {
	if host == "" || !strings.Contains(host, ".") {
		return ""
	}
	for h := host; strings.Contains(h, "."); {
		if name, ok := outletHosts[h]; ok {
			return name
		}
		_, h, _ = strings.Cut(h, ".")
	}
	if own, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
		return own
	}
	return host
}

// outletName returns the one name of an outlet that a page or a field names in
// its own way: "nytimes.com", "New York Times - News".
func outletName(name string) string {
	name = strings.Trim(content.CleanLine(name), " |-–—·:@")
	if name == "" {
		return ""
	}
	if known, ok := outletNames[nameKey(name)]; ok {
		return known
	}
	if isURL(name) || hostLine(strings.ToLower(name)) {
		return outletOfHost(hostOf(name))
	}
	for _, sep := range nameSeparators {
		first, rest, ok := strings.Cut(name, sep)
		if !ok {
			continue
		}
		for _, part := range []string{first, rest} {
			if known, ok := outletNames[nameKey(part)]; ok {
				return known
			}
		}
		if sectionWord(rest) {
			return strings.TrimSpace(first)
		}
	}
	return name
}

// nameSeparators part an outlet's name from a section or a slogan.
var nameSeparators = []string{" - ", " | ", " – ", " — ", " · ", " » ", " > ", " :: ", ": "}

// sectionWord reports whether what stands behind an outlet's name is a section
// of it and no part of the name.
func sectionWord(s string) bool {
	for _, w := range strings.FieldsFunc(fold(s), func(r rune) bool { return strings.ContainsRune(" ,/&>-", r) }) {
		switch w {
		case "news", "home", "homepage", "world", "politics", "top", "stories", "latest", "headlines", "rss", "feed", "breaking", "business", "sport", "sports", "opinion", "technology", "science", "culture", "us", "uk", "international", "all", "online", "nachrichten", "politik", "actualités", "noticias", "and", "the":
		default:
			return false
		}
	}
	return s != ""
}

// nameKey is the form in which names of outlets are looked up.
func nameKey(name string) string {
	t := strings.TrimPrefix(fold(name), "the ")
	return letters(t)
}

func sameOutlet(a, b string) bool {
	ka, kb := nameKey(a), nameKey(b)
	return ka != "" && kb != "" && (strings.Contains(ka, kb) || strings.Contains(kb, ka))
}

// outletOfFolder returns the outlet that a file's folder is named after, or "":
// a well-known name or a host. Other names of folders say nothing.
func outletOfFolder(path string) string {
	folder := filepath.Base(filepath.Dir(path))
	if known, ok := outletNames[nameKey(folder)]; ok && utf8.RuneCountInString(folder) > 3 {
		return known
	}
	if low := strings.ToLower(folder); hostLine(low) {
		if known, ok := outletHosts[strings.TrimPrefix(low, "www.")]; ok {
			return known
		}
		if suffix, icann := publicsuffix.PublicSuffix(low); icann && suffix != low {
			return outletOfHost(strings.TrimPrefix(low, "www."))
		}
	}
	return ""
}

// paperWords end the names of papers and stations.
var paperWords = map[string]bool{
	"times": true, "post": true, "news": true, "herald": true, "tribune": true, "journal": true, "gazette": true, "register": true, "press": true, "chronicle": true, "telegraph": true, "courier": true, "observer": true,
	"examiner": true, "inquirer": true, "dispatch": true, "sentinel": true, "bulletin": true, "mail": true, "mirror": true, "monitor": true, "globe": true, "radio": true, "zeitung": true, "nachrichten": true, "anzeiger": true,
	"rundschau": true, "tageblatt": true, "kurier": true, "daily": true, "weekly": true, "ledger": true, "standard": true, "express": true, "wire": true, "review": true, "echo": true, "argus": true, "advertiser": true, "guardian": true,
	"republic": true, "messenger": true, "reporter": true, "beacon": true, "pioneer": true, "record": true,
}

// isSourceLine reports whether a line is an outlet's name and nothing else but
// a date.
func isSourceLine(line string) bool {
	line, _ = datedSource(line)
	return isOutletName(line)
}

// datedSource parts a line such as "The Ledger, 12 May 2026" or "12 May 2026 |
// The Ledger". A line without a date comes back whole.
func datedSource(line string) (source string, date Date) {
	line = strings.TrimSpace(line)
	for _, separator := range []string{" | ", " · ", " — ", " – ", " - ", ", "} {
		head, tail, found := strings.Cut(line, separator)
		if !found {
			continue
		}
		if date, ok := readDateLine(tail); ok && isOutletName(head) {
			return strings.TrimSpace(head), date
		}
		at := strings.LastIndex(line, separator)
		if date, ok := readDateLine(line[:at]); ok && isOutletName(line[at+len(separator):]) {
			return strings.TrimSpace(line[at+len(separator):]), date
		}
	}
	return line, Date{}
}

// isOutletName reports whether a line reads like the name of a paper, station
// or agency.
func isOutletName(line string) bool {
	words := strings.Fields(line)
	if len(words) == 0 || len(words) > 6 || len(line) > 60 {
		return false
	}
	if _, ok := outletNames[nameKey(line)]; ok || agencyNamed(line) != "" {
		return true
	}
	return len(words) > 1 && len(words) < 5 && paperWords[letters(words[len(words)-1])] && allNames(line) && !endsSentence(line)
}
