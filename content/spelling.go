package content

import "strings"

// foldSpelling returns one form for the British and American spellings of an
// English word, both in lower case. The form need not be a word (rise gives
// rize): it only has to be the same for both and different from all others.
// The rules follow the regular correspondences of the two; words that follow
// none stand in irregularSpellings.
func foldSpelling(w string) string {
	if f, ok := irregularSpellings[w]; ok {
		return f
	}
	if len(w) < 5 {
		return w
	}
	switch w[len(w)-1] {
	case 'e', 'd', 's', 'r', 'g', 'n', 'l', 't', 'y', 'm':
	default:
		return foldDigraphs(w)
	}
	for i := range suffixRules {
		if f, ok := suffixRules[i].apply(w); ok {
			return foldDigraphs(f)
		}
	}
	return foldDigraphs(foldDouble(w))
}

// suffixRule turns one ending into another where it is followed by one of the
// endings after it and at least least letters stand before.
type suffixRule struct {
	from, to string
	least    int
	after    map[string]bool
}

func (r *suffixRule) apply(w string) (string, bool) {
	const longest = 7 // ending behind
	last := len(w) - len(r.from)
	for i := last; i >= max(r.least, last-longest); i-- {
		if w[i] == r.from[0] && w[i:i+len(r.from)] == r.from {
			if !r.after[w[i+len(r.from):]] {
				return w, false
			}
			return w[:i] + r.to + w[i+len(r.from):], true
		}
	}
	return w, false
}

// endings makes the set of endings of a rule; "-" stands for none.
func endings(table string) map[string]bool {
	m := set(table)
	m[""] = m["-"]
	return m
}

var suffixRules = []suffixRule{
	// organise, organize
	{"is", "iz", 3, endings("e ed es er ers ing ings ation ations ational able ement")},
	// analyse, analyze
	{"ys", "yz", 3, endings("e ed es er ers ing")},
	// colour, color; three letters keep four, hour, tour, flour as they are
	{"our", "or", 3, endings("- s ed ing ings able ably er ers ful fully ist ists ite ites less hood hoods ly al ally y")},
	// centre, center; fibre, fiber
	{"tre", "ter", 2, endings("- s d")},
	{"bre", "ber", 2, endings("- s d")},
	// defence, defense
	{"ence", "ense", 2, endings("- s d less")},
	// catalogue, catalog
	{"logue", "log", 1, endings("- s d")},
	// programme, program
	{"gramme", "gram", 1, endings("- s")},
	// judgement, judgment
	{"dgement", "dgment", 2, endings("- s al")},
	// likeable, likable
	{"keable", "kable", 1, endings("-")},
	{"zeable", "zable", 1, endings("-")},
	{"leable", "lable", 2, endings("-")},
	// fulfilment, fulfillment; skilful, skillful
	{"llment", "lment", 3, endings("- s")},
	{"llful", "lful", 2, endings("- ly")},
}

// doubledBefore are the endings before which one spelling doubles the
// consonant (travelled, traveled).
var doubledBefore = [...]string{"ed", "ing", "ings", "er", "ers", "or", "ors", "ous", "ously", "ation", "est"}

// foldDouble makes a double l, p, s or t before an ending, and a double l at
// the end, a single one. The stem must have two vowels, so that filled and
// filed stay apart.
func foldDouble(w string) string {
	for _, end := range doubledBefore {
		i := len(w) - len(end) - 2
		if i < 2 || !strings.HasSuffix(w, end) || w[i] != w[i+1] || !strings.ContainsRune("lpst", rune(w[i])) {
			continue
		}
		if vowels(w[:i]) > 1 {
			return w[:i] + w[i+1:]
		}
		return w
	}
	if strings.HasSuffix(w, "ll") && vowels(w[:len(w)-2]) > 1 {
		return w[:len(w)-1]
	}
	if strings.HasSuffix(w, "lls") && vowels(w[:len(w)-3]) > 1 {
		return w[:len(w)-2] + "s"
	}
	return w
}

// vowels counts the vowels of w.
func vowels(w string) int {
	n := 0
	for i := range len(w) {
		switch w[i] {
		case 'a', 'e', 'i', 'o', 'u', 'y':
			n++
		}
	}
	return n
}

// digraphStems are beginnings and inner parts of words that one spelling
// writes with ae or oe, and the other with e. A rule for all words would make
// one of Michael and Michel.
var digraphStems = strings.Fields("paed haem anaem anaesth archae encyclopaed mediaev aesth caesar oestr foet oesoph oedem rrhoea gynaec orthopaed faec palaeo manoeuv homoeo leukaem bacteraem ischaem septicaem hypoglycaem primaev aeon amoeb coeliac haemat")

func foldDigraphs(w string) string {
	if !strings.Contains(w, "ae") && !strings.Contains(w, "oe") {
		return w
	}
	for _, stem := range digraphStems {
		if i := strings.Index(w, stem); i >= 0 {
			plain := strings.NewReplacer("ae", "e", "oeu", "eu", "oe", "e").Replace(stem)
			return w[:i] + plain + w[i+len(stem):]
		}
	}
	return w
}

// irregularSpellings are pairs that follow no rule; both may stand here where
// a rule would part them.
var irregularSpellings = pairs(`
	grey gray, greys grays, greyed grayed, greyer grayer, greying graying, tyre tire, tyres tires, kerb curb, kerbs curbs,
	plough plow, ploughs plows, ploughed plowed, ploughing plowing, sceptic skeptic, sceptics skeptics, sceptical skeptical,
	sceptically skeptically, scepticism skepticism, aluminium aluminum, ageing aging, jewellery jewelry, jeweller jeweler,
	moustache mustache, moustaches mustaches, pyjamas pajamas, cosy cozy, mould mold, moulds molds, mouldy moldy,
	moulded molded, moulding molding, smoulder smolder, smouldering smoldering, smouldered smoldered, draught draft,
	gaol jail, axe ax, whisky whiskey, mum mom, mums moms, mummy mommy, maths math, towards toward, amongst among,
	whilst while, learnt learned, burnt burned, spelt spelled, dreamt dreamed, leapt leaped, spoilt spoiled,
	backwards backward, afterwards afterward, upwards upward, downwards downward, inwards inward, outwards outward,
	artefact artifact, artefacts artifacts, enquiry inquiry, enquiries inquiries, enquire inquire, disc disk, discs disks,
	tsar czar, tsars czars, yoghurt yogurt, doughnut donut, doughnuts donuts, sulphur sulfur, adviser advisor,
	advisers advisors, protester protestor, protesters protestors, okay ok, odour odor, odours odors, meagre meager,
	ogre oger, acre acer, acres acers, fulfil fulfill, fulfils fulfills, enrol enroll, enrols enrolls,
	wilful willful, skilful skillful, woollen woolen, marvellous marvelous, instalment installment,
	practice practize, practices practizes, practiced practized, practicing practizing, practise practize,
	practises practizes, practised practized, practising practizing, cheque chequer, storey storeys,
	licence license, licences licenses, licensed licenced, nought naught, plc plc, snowplough snowplow,
	mediaeval medieval, mollusc mollusk, molluscs mollusks, vice vice, orientated oriented, disorientated disoriented,
	speciality specialty, specialities specialties, tonne tonne, manoeuvre maneuver, manoeuvres maneuvers,
	manoeuvred maneuvered, manoeuvring maneuvering, glycerine glycerin, furore furor, carcase carcass, pedlar peddler,
	cypher cipher, gipsy gypsy, gypsies gipsies, racquet racket, racquets rackets, connexion connection, kidnaper kidnapper,
	analogue analog, cancelation cancellation, cancelations cancellations, centring centering, centrepiece centerpiece,
	honorary honorary, colouration coloration, glamourous glamorous, vigour vigor, behavioural behavioral,
	govt government, dept department, depts departments, natl national, intl international, assn association,
	thru through, tho though, barbecue barbeque, barbecues barbeques, cigaret cigarette, employe employee, caldron cauldron,
	chilli chili, dialled dialed, dialling dialing, duelled dueled, fuelled fueled, fuelling fueling, gruelling grueling,
	cruellest cruelest, unravelled unraveled, grovelling groveling, busses buses, gases gasses, combated combatted`)

// pairs reads a table of words and the forms they take, parted by commas. A
// form stands for itself.
func pairs(table string) map[string]string {
	m := map[string]string{}
	for entry := range strings.SplitSeq(table, ",") {
		f := strings.Fields(entry)
		m[f[0]] = f[1]
	}
	for _, to := range m {
		if _, ok := m[to]; !ok {
			m[to] = to
		}
	}
	return m
}
