package content

// capitalised are abbreviations and titles that begin with a capital, and
// what they stand for.
var capitalised = pairs(`gov governor, govs governors, sen senator, sens senators, rep representative, reps representatives,
	gen general, gens generals, lt lieutenant, lieut lieutenant, sgt sergeant, capt captain, cpl corporal, cmdr commander,
	dr doctor, drs doctors, prof professor, profs professors, rev reverend, hon honorable, adm admiral, supt superintendent,
	jan january, feb february, aug august, sept september, oct october, nov november, dec december,
	corp corporation, inc incorporated, ltd limited, ave avenue, blvd boulevard, tues tuesday, thurs thursday, messrs messrs,
	mister mr, jr junior, sr senior, attys attorneys, insp inspector, brig brigadier, pres president`)

// stoppedWords are abbreviations that count only where a stop follows, since
// without it they are other words.
var stoppedWords = pairs(`col colonel, maj major, det detective, co company, mt mount, ft fort, atty attorney,
	mon monday, tue tuesday, wed wednesday, thu thursday, fri friday, sat saturday, sun sunday, mar march, apr april, jun june, jul july, sep september,
	ala alabama, ariz arizona, ark arkansas, calif california, colo colorado, conn connecticut, del delaware, fla florida, ga georgia,
	ill illinois, ind indiana, kan kansas, ky kentucky, la louisiana, md maryland, mass massachusetts, mich michigan, minn minnesota,
	miss mississippi, mo missouri, mont montana, neb nebraska, nev nevada, okla oklahoma, ore oregon, pa pennsylvania, penn pennsylvania,
	tenn tennessee, tex texas, va virginia, vt vermont, wash washington, wis wisconsin, wyo wyoming`)

// courtesies are titles that may be left out without saying anything else.
var courtesies = set("mr mrs ms miss mme messrs")

// countries are names that are written out or abbreviated at will, by their
// first word.
var countries = map[string][2]string{
	"united": {"states", "u.s."}, "european": {"union", "eu"},
}

// contractions are words that stand for two. Those of 's are only the ones in
// which it is no possessive.
var contractions = map[string]string{
	"can't": "cannot", "won't": "willnot", "shan't": "shallnot", "ain't": "isnot", "it's": "itis", "that's": "thatis", "he's": "heis", "she's": "sheis",
	"there's": "thereis", "what's": "whatis", "who's": "whois", "here's": "hereis", "where's": "whereis", "let's": "letus", "i'm": "iam", "gov't": "government", "y'all": "youall",
}

// contracted are endings of words that stand for two.
var contracted = [...][2]string{{"n't", "not"}, {"'re", "are"}, {"'ve", "have"}, {"'ll", "will"}}

// measures are abbreviations behind a number, and what they stand for.
var measures = pairs(`km kilometers, kms kilometers, kilometer kilometers, kg kilograms, kgs kilograms, lb pounds, lbs pounds, ft feet, mph milesperhour,
	kph kilometersperhour, kmh kilometersperhour, cm centimeters, mm millimeters, hrs hours, hr hour, mins minutes, min minute, secs seconds, sec second,
	yrs years, yr year, sq square, dollars dollar, bucks dollar, euros euro, pct percent, c celsius, f fahrenheit, oz ounces, mi miles`)

// currencies are the signs of money.
var currencies = map[string]string{"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₹": "rupee"}
