package feed

import (
	"cmp"
	"strings"
	"time"
	"unicode"
)

// dateOrder says what the numbers of a date tell about the order of day and
// month in it.
type dateOrder int8

const (
	noOrder     dateOrder = iota // a month by name, or the year first
	dayLeads                     // 25/12/2024
	monthLeads                   // 12/25/2024
	eitherOrder                  // 3/4/2024; the date is that with the month first
)

// dayAndMonth takes two numbers that are a day and a month. Those parted by full
// stops have the day first in all countries.
func (p *dateParts) dayAndMonth(a, b int) {
	switch {
	case p.slashes == '.' || a == b:
	case b > 12:
		a, b, p.order = b, a, monthLeads
	case a > 12:
		p.order = dayLeads
	default:
		a, b, p.order = b, a, eitherOrder
	}
	p.day, p.month = a, b
}

// swapped is the other reading of a date in either order.
func (d Date) swapped() Date {
	d.Time = time.Date(d.Year(), time.Month(d.Time.Day()), int(d.Month()), d.Hour(), d.Minute(), d.Second(), d.Nanosecond(), d.Location())
	return d
}

// sameDay reports whether two dates fall on one day, each where it was written.
func (d Date) sameDay(e Date) bool {
	return d.Year() == e.Year() && d.YearDay() == e.YearDay()
}

// settleOrder decides what day and month of a date in numbers are by where its
// article comes from and the language that it is in. What remains undecided is
// taken out and kept for [Merge], which knows the outlet's other articles.
func (d *draft) settleOrder(text string) {
	a := &d.Article
	a.slashes = a.Published.order
	if a.Published.order != eitherOrder && a.Modified.order != eitherOrder && a.Embargo.order != eitherOrder {
		a.Published.order, a.Modified.order, a.Embargo.order = noOrder, noOrder, noOrder
		return
	}
	order := cmp.Or(orderOfSource(hostOf(a.URL), a.Source), orderOfLanguage(a.Language), orderOfSpelling(a.Language, text))
	if a.Published.order == eitherOrder && order == noOrder {
		a.pending = a.Published
		a.pending.order = noOrder
	} else {
		a.slashes = noOrder // decided, but no evidence of its own
	}
	for name, date := range map[string]*Date{"published": &a.Published, "modified": &a.Modified, "embargo": &a.Embargo} {
		if date.order != eitherOrder {
			date.order = noOrder
			continue
		}
		switch order {
		case dayLeads:
			*date = date.swapped()
		case noOrder:
			*date = Date{}
			delete(a.From, name)
		}
		date.order = noOrder
	}
}

// settleDates reads dates that may be two days as the outlet's other articles
// have theirs, where these agree.
func settleDates(articles []*Article) {
	type votes struct{ day, month bool }
	told := make(map[string]votes)
	pending := false
	for _, a := range articles {
		pending = pending || !a.pending.IsZero()
		v := told[a.Source]
		v.day = v.day || a.slashes == dayLeads
		v.month = v.month || a.slashes == monthLeads
		told[a.Source] = v
	}
	if !pending {
		return
	}
	for _, a := range articles {
		v := told[a.Source]
		if a.pending.IsZero() || !a.Published.IsZero() || a.Source == "" || v.day == v.month {
			continue
		}
		if a.Published = a.pending; v.day {
			a.Published = a.pending.swapped()
		}
		a.From = withField(a.From, "published", "numbers in the order that its outlet has")
	}
}

// monthFirstHosts are outlets of the United States at hosts that tell no
// country, undecidedHosts those that write for all the world or for Canada,
// where both orders are common. Other well-known ones have the day first.
var monthFirstHosts, undecidedHosts = namesAt(`
nytimes.com washingtonpost.com wsj.com usatoday.com latimes.com chicagotribune.com suntimes.com bostonglobe.com sfchronicle.com miamiherald.com
nypost.com nydailynews.com newsday.com washingtontimes.com csmonitor.com cnn.com foxnews.com nbcnews.com abcnews.go.com cbsnews.com msnbc.com npr.org
pbs.org apnews.com upi.com politico.com thehill.com axios.com vox.com slate.com salon.com huffpost.com buzzfeednews.com theatlantic.com newyorker.com
time.com newsweek.com businessinsider.com forbes.com fortune.com cnbc.com marketwatch.com thedailybeast.com motherjones.com thenation.com dailykos.com
theintercept.com propublica.org nationalreview.com weeklystandard.com dailycaller.com dailywire.com breitbart.com townhall.com newsmax.com hotair.com
reason.com theblaze.com thefederalist.com spectator.org cbn.com justthenews.com washingtonexaminer.com freebeacon.com bloomberg.com voanews.com wired.com
techcrunch.com theverge.com cnet.com zdnet.com arstechnica.com sciencedaily.com`), namesAt(`
reuters.com afp.com xinhuanet.com theglobeandmail.com thestar.com nationalpost.com theconversation.com peopledaily.com.cn`)

// namesAt returns the names of the outlets at hosts.
func namesAt(hosts string) map[string]bool {
	names := make(map[string]bool)
	for _, host := range strings.Fields(hosts) {
		names[outletHosts[host]] = true
	}
	return names
}

// orderOfSource returns the order that is usual where an outlet publishes.
func orderOfSource(host, source string) dateOrder {
	name := outletName(source)
	if known, ok := outletNames[nameKey(name)]; ok {
		switch {
		case monthFirstHosts[known]:
			return monthLeads
		case undecidedHosts[known]:
			return noOrder
		}
		return dayLeads
	}
	if isHostName(source) && host == "" {
		host = hostOf(source)
	}
	call, _, _ := strings.Cut(host, ".")
	if isStation(source) || (call != "" && len(call) == 4 && isStation(strings.ToUpper(call))) {
		return monthLeads
	}
	switch last := host[strings.LastIndexByte(host, '.')+1:]; last {
	case "us", "gov", "mil", "edu":
		return monthLeads
	case "ca", "ph", "cn", "jp", "kr", "tw", "hk", "hu", "lt": // both orders, or the year first
	case "io", "tv", "co", "me", "ai", "fm", "ly", "to", "cc", "ws", "gg", "la", "eu", "st", "sh", "is": // used in all countries
	default:
		if len(last) == 2 && last != host {
			return dayLeads
		}
	}
	return noOrder
}

// orderOfLanguage returns the order that is usual in a language as one country
// has it, or in a language all of whose countries agree.
func orderOfLanguage(tag string) dateOrder {
	tag = strings.ReplaceAll(strings.ToLower(tag), "_", "-")
	base, rest, _ := strings.Cut(tag, "-")
	region := rest[strings.LastIndexByte(rest, '-')+1:]
	switch {
	case region == "us" || region == "pr":
		return monthLeads
	case region == "ca" || region == "ph" || base == "zh" || base == "ja" || base == "ko" || base == "hu" || base == "lt":
		return noOrder
	case len(region) == 2:
		return dayLeads
	case base != "" && base != "en":
		return dayLeads
	}
	return noOrder
}

// spellings that only one side of the Atlantic has.
var (
	britishWords  = wordSet("colour colours favour favourite labour neighbour neighbours behaviour honour harbour centre centres metre metres kilometre kilometres tonne tonnes programme programmes defence offence licence cancelled travelled jewellery tyre tyres kerb realise realised organise organised recognise recognised apologise apologised organisation organisations cheque cheques grey mum storey storeys whilst")
	americanWords = wordSet("color colors favor favorite labor neighbor neighbors behavior honor harbor center centers meter meters kilometer kilometers program programs defense offense canceled traveled jewelry tire tires curb realize realized organize organized recognize recognized apologize apologized organization organizations gray mom percent downtown sheriff")
)

const fewestSpellings = 2 // different words of one side and none of the other

// orderOfSpelling returns the order that goes with the spelling of an English
// text, where that is plain.
func orderOfSpelling(language, text string) dateOrder {
	if base, _, _ := strings.Cut(language, "-"); base != "en" {
		return noOrder
	}
	british, american := make(map[string]bool), make(map[string]bool)
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch { // names of places and bodies keep their own spelling
		case britishWords[w]:
			british[w] = true
		case americanWords[w]:
			american[w] = true
		}
	}
	switch {
	case len(british) >= fewestSpellings && len(american) == 0:
		return dayLeads
	case len(american) >= fewestSpellings && len(british) == 0:
		return monthLeads
	}
	return noOrder
}
