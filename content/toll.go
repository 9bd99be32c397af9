package content

// fates are words for what befalls people in the news, with one word for each
// fate. A count with a fate is a toll: it is disputed by the other tolls of
// that fate, however either is worded.
var fates = pairs(`killed dead, kill dead, kills dead, killing dead, died dead, die dead, dies dead, dying dead, death dead, deaths dead, fatality dead,
	fatalities dead, slain dead, perished dead, injure injured, injures injured, injuring injured, injury injured, injuries injured, hurt injured,
	wounded injured, wounding injured, missing missing, unaccounted missing, arrest arrested, arrests arrested,
	arresting arrested, detained arrested, detains arrested, detaining arrested`)

// victims are nouns for those whom a toll counts.
var victims = set(`person man woman child boy girl student worker soldier civilian fighter migrant refugee miner protester demonstrator tourist fan firefighter rebel
	militant villager inmate prisoner member adult passenger driver resident officer employee bystander journalist guard farmer victim suspect other pupil
	teenager police trooper sailor marine official patient pilgrim`)

// linking are words that may stand between those whom a toll counts and their
// fate.
var linking = set("were was are is have has had been be being still now also remain remained remains reported confirmed believed feared presumed counted listed")

// fateOf returns the fate of those whom a number without other unit counts; empty
// where none is told. until is where the number begins with its hedge.
func fateOf(ts []token, s stretch, until int, unit string) string {
	if f := fateBehind(ts, s.to); f != "" {
		return f
	}
	if unit != "" && !victims[unit] || until == 0 {
		return ""
	}
	switch before := ts[until-1]; before.key {
	case "of", "to", "at":
		if unit == "" {
			return fateCounted(ts[:until-1])
		}
	default:
		if before.word && !deeds[before.key] {
			return ""
		}
		return fates[before.key]
	}
	return ""
}

// some are nouns for a part of the victims, as a rule.
var some = set("child woman man boy girl teenager")

// countsOthers reports whether one of a and b is the toll of a part of the
// people: children, women.
func (a quantity) countsOthers(b quantity) bool {
	return a.victim != b.victim && (some[a.victim] || some[b.victim])
}

// deeds are those words for a fate that stand before the people concerned.
var deeds = set(`killed kill kills killing injured injure injures injuring hurt wounded wounding arrested arrest arrests arresting detained
	detains detaining`)

// fateBehind returns the fate told behind a number: 12 dead, 12 people were
// killed.
func fateBehind(ts []token, i int) string {
	const span = 6
	counted := false
	for k := i; k < len(ts) && k < i+span; k++ {
		t := ts[k]
		switch {
		case !t.word:
			return ""
		case fates[t.key] != "":
			return fates[t.key]
		case t.key == "lost" && k+2 < len(ts) && (ts[k+2].key == "lives" || ts[k+2].key == "life"):
			return "dead"
		case linking[t.key] || passing[t.key]:
		case counted || t.stop || !victims[singular(t.key)]:
			return ""
		default:
			counted = true
		}
	}
	return ""
}

// fateCounted returns the fate of a toll that words speak of before they come
// to its number: the death toll rose to, the number of people killed is put at.
func fateCounted(ts []token) string {
	const span = 24
	for k := len(ts) - 1; k >= 0 && k > len(ts)-span; k-- {
		switch ts[k].key {
		case "toll":
			return "dead"
		case "number":
			for _, t := range ts[k+1:] {
				if f := fates[t.key]; f != "" {
					return f
				}
			}
			return ""
		}
	}
	return ""
}
