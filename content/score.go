package content

// scoring are words beside what two sides got: voted 47-49, a 47-49 defeat.
var scoring = set("vote votes voted voting won win wins winning lost lose loses loss beat beats beaten passed pass passes approved rejected failed fell defeat defeated defeats victory victories ruled ruling decision verdict split score scored lead leads led leading trail trails trailed trailing tie tied draw drew majority margin")

// scoreEnd reads what the other side got behind the number n, which begins at
// token i: 52-47, 52 to 47. What may as well be a range, or a change from one
// to the other, is a score only where a word near it tells.
func scoreEnd(ts []token, i int, n number) (to int, other float64, ok bool) {
	if n.to != i+1 || n.to+1 >= len(ts) || !plainScore(ts[i]) || !plainScore(ts[n.to+1]) {
		return 0, 0, false
	}
	hyphen := ts[n.to].sign == '-' && ts[n.to].glued && ts[n.to+1].glued
	to, other = n.to+2, ts[n.to+1].value()
	if !hyphen && (ts[n.to].key != "to" || n.value <= other || i > 0 && ts[i-1].key == "from") || inNumber(ts, i, to) {
		return 0, 0, false
	}
	const before, behind = 4, 3
	for k := max(0, i-before); k < min(len(ts), to+behind) && !ok; k++ {
		ok = scoring[ts[k].key]
	}
	return to, other, ok || hyphen && n.value > other
}

// inNumber reports whether the tokens from i to to are a part of a longer number
// with hyphens or slashes: 555-01-34, 12-7-2013.
func inNumber(ts []token, i, to int) bool {
	joins := func(t token) bool { return (t.sign == '-' || t.sign == '/') && t.glued }
	return to+1 < len(ts) && joins(ts[to]) && ts[to+1].glued && ts[to+1].numeral == digitNumeral || i > 0 && joins(ts[i-1]) && ts[i].glued
}

// plainScore reports whether a token can be what one side got.
func plainScore(t token) bool {
	const most = 999
	return t.numeral == digitNumeral && t.value() <= most && t.value() == float64(int(t.value()))
}
