package content

// titles are words before a name that say what somebody is, folded. They are
// no part of the name.
var titles = set(`mr mrs ms miss mme dr doctor professor sir dame lord lady baron baroness king queen prince princess pope father sister brother
	president vice premier chancellor minister prime secretary undersecretary ambassador envoy governor lieutenant mayor senator senators representative
	representatives congressman congresswoman councilman councilwoman councilor assemblyman alderman speaker leader majority minority whip chairman
	chairwoman chair chief justice justices judge attorney general prosecutor solicitor sheriff deputy detective officer constable inspector
	superintendent sergeant corporal captain major colonel brigadier commander admiral private trooper agent director deputy coach rabbi reverend
	bishop archbishop cardinal imam sheikh ayatollah monsignor honorable republican democrat democratic republicans democrats rep sen gov
	spokesman spokeswoman spokesperson former ex acting interim nobel dalai crown first associate assistant supreme house senate state
	press national security adviser advisor us u.s. american british french german russian chinese israeli turkish iranian gop
	counsel special commissioner analyst reporter correspondent lawyer candidate nominee tsar emperor sultan emir author actor actress singer pastor deacon elder co-founder founder ceo mp mep`)

// personTitles alone make the word after them a person's name.
var personTitles = set(`mr mrs ms miss mme dr doctor professor sir dame lord lady king queen prince princess pope president premier chancellor minister secretary
	governor mayor senator senators representative representatives congressman congresswoman speaker chairman chairwoman judge justice sheriff detective officer
	sergeant corporal captain major colonel commander admiral trooper coach rabbi reverend bishop archbishop cardinal imam sheikh ayatollah general lieutenant
	attorney councilman councilwoman ambassador pastor spokesman spokeswoman adviser advisor counsel chief director secretary whip aide
	commissioner analyst reporter correspondent lawyer candidate leader nominee singer actor actress author`)

// bodies are words in the names of bodies and places, folded, that persons'
// names do not hold.
var bodies = set(`department ministry university college school institute academy bank party committee commission court house senate congress parliament assembly
	association federation union league society company corporation incorporated limited group council agency bureau office board authority administration
	foundation fund center hospital clinic church street avenue road boulevard lane highway county city town village state states district province republic kingdom
	river lake mount mountain island islands sea ocean bay gulf coast valley park square airport station bridge tower stadium times post news journal tribune
	herald press network television radio magazine army navy force forces guard corps police fire service services international national american north south
	east west northern southern eastern western central new united nations airlines motors industries partners capital holdings systems technologies labs
	club museum library theater hotel prison jail memorial treaty act agreement accord plan conference forum summit cup games olympics championship
	war revolution day eve week festival award awards prize building hall palace white green blue black red conservative labor liberal republican democratic
	justice defense treasury homeland security energy education health trade commerce labour of and for the`)

// generic are nouns, folded, that stand in the names of bodies, and as often by
// themselves at the beginning of a sentence.
var generic = set(`police officers officials authorities fire court courts judge judges department hospital hospitals committee commission board council agency
	agencies office company university college school schools church airport bank forces army troops children students women men residents firefighters
	deputies prosecutors investigators detectives lawmakers government union group`)

// parties tell where somebody belongs: Republican of Ohio is no body.
var parties = set("republican democrat democratic independent labor conservative liberal")

// particles stand inside names in lower case.
var particles = set("de da das do dos del della di du la le les van von der den ten ter bin ibn bint al el ben y e zu zum")

// links stand inside the names of bodies in lower case.
var bodyLinks = set("of for and the on to")

// generations follow a name.
var generations = set("junior senior ii iii iv")
