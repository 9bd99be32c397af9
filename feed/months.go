package feed

// monthNames gives the months' names in the languages that news is mostly
// saved in, without dots, in lower case. Where two languages give a word to
// different months neither has it. Declined forms stand beside the name.
var monthNames = []struct {
	language string
	months   [12]string // forms parted by blanks
}{
	{"en", [12]string{"january jan", "february feb febr", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sep sept", "october oct", "november nov", "december dec"}},
	{"de", [12]string{"januar jänner jän", "februar feber", "märz mrz mär", "april", "mai", "juni", "juli", "august", "september", "oktober okt", "november", "dezember dez"}},
	{"fr", [12]string{"janvier janv", "février fevrier févr fév fev", "mars", "avril avr", "mai", "juin", "juillet juil", "août aout", "septembre", "octobre", "novembre", "décembre decembre déc"}},
	{"es", [12]string{"enero ene", "febrero", "marzo", "abril abr", "mayo", "junio", "julio", "agosto ago", "septiembre setiembre set", "octubre", "noviembre", "diciembre dic"}},
	{"it", [12]string{"gennaio gen", "febbraio febb", "marzo", "aprile", "maggio mag", "giugno giu", "luglio lug", "agosto", "settembre sett", "ottobre ott", "novembre", "dicembre"}},
	{"pt", [12]string{"janeiro", "fevereiro", "março marco", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro out", "novembro", "dezembro"}},
	{"nl", [12]string{"januari", "februari", "maart mrt", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"}},
	{"da", [12]string{"", "", "marts", "", "maj", "", "", "", "", "", "", ""}},
	{"sv", [12]string{"januari", "februari", "mars", "", "", "", "", "augusti", "", "", "", ""}},
	{"fi", [12]string{"tammikuuta tammikuu", "helmikuuta helmikuu", "maaliskuuta maaliskuu", "huhtikuuta huhtikuu", "toukokuuta toukokuu", "kesäkuuta kesäkuu", "heinäkuuta heinäkuu", "elokuuta elokuu", "syyskuuta syyskuu", "lokakuuta lokakuu", "marraskuuta marraskuu", "joulukuuta joulukuu"}},
	{"pl", [12]string{"stycznia styczeń", "lutego luty", "marca marzec", "kwietnia kwiecień", "maja", "czerwca czerwiec", "lipca lipiec", "sierpnia sierpień", "września wrzesień", "października październik", "listopada", "grudnia grudzień"}},
	{"cs", [12]string{"ledna leden", "února únor", "března březen", "dubna duben", "května květen", "června červen", "července červenec", "srpna srpen", "září", "října říjen", "", "prosince prosinec"}},
	{"tr", [12]string{"ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık"}},
	{"ru", [12]string{"января январь янв", "февраля февраль фев", "марта март мар", "апреля апрель апр", "мая май", "июня июнь июн", "июля июль июл", "августа август авг", "сентября сентябрь сен сент", "октября октябрь окт", "ноября ноябрь ноя", "декабря декабрь дек"}},
	{"uk", [12]string{"січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня"}},
	{"el", [12]string{"ιανουαρίου", "φεβρουαρίου", "μαρτίου", "απριλίου", "μαΐου μαίου", "ιουνίου", "ιουλίου", "αυγούστου", "σεπτεμβρίου", "οκτωβρίου", "νοεμβρίου", "δεκεμβρίου"}},
	{"ar", [12]string{"يناير", "فبراير", "مارس", "أبريل ابريل", "مايو", "يونيو", "يوليو", "أغسطس اغسطس", "سبتمبر", "أكتوبر اكتوبر", "نوفمبر", "ديسمبر"}},
	{"hi", [12]string{"जनवरी", "फरवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर सितम्बर", "अक्टूबर", "नवंबर नवम्बर", "दिसंबर दिसम्बर"}},
	{"id", [12]string{"", "", "maret", "", "", "", "", "agustus", "", "", "", "desember"}},
	{"hu", [12]string{"január", "február", "március", "április", "május", "június", "július", "augusztus", "szeptember", "október", "", ""}},
	{"hr", [12]string{"siječnja", "veljače", "ožujka", "travnja", "svibnja", "lipnja", "srpnja", "kolovoza", "rujna", "", "studenoga studenog", "prosinca"}},
	{"sr", [12]string{"januar jануар јануар", "februar фебруар", "mart", "", "мај", "jun јун", "jul јул", "avgust", "septembar септембар", "oktobar октобар", "novembar новембар", "decembar децембар"}},
	{"bg", [12]string{"януари", "февруари", "", "април", "", "юни", "юли", "", "септември", "октомври", "ноември", "декември"}},
	{"he", [12]string{"ינואר בינואר", "פברואר בפברואר", "מרץ במרץ", "אפריל באפריל", "מאי במאי", "יוני ביוני", "יולי ביולי", "אוגוסט באוגוסט", "ספטמבר בספטמבר", "אוקטובר באוקטובר", "נובמבר בנובמבר", "דצמבר בדצמבר"}},
	{"th", [12]string{"มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"}},
	{"ar-levant", [12]string{"", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "", "", ""}},
	{"ar-maghreb", [12]string{"جانفي", "فيفري", "", "أفريل", "ماي", "جوان", "جويلية", "أوت", "", "", "", ""}},
	{"ro", [12]string{"ianuarie", "februarie", "martie", "aprilie", "", "iunie", "iulie", "", "septembrie", "octombrie", "noiembrie", "decembrie"}},
}

// weekdayNames are passed over in dates.
const weekdayNames = "monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun " +
	"montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so " +
	"lundi lun mardi mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim " +
	"lunes martes miércoles miercoles mié jueves jue viernes vie sábado sabado sáb domingo dom " +
	"lunedì lunedi martedì martedi mercoledì mercoledi giovedì giovedi gio venerdì venerdi sabato " +
	"segunda terça terca quarta quinta sexta feira segunda-feira terça-feira quarta-feira quinta-feira sexta-feira " +
	"maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag " +
	"понедельник вторник среда четверг пятница суббота воскресенье " +
	"poniedziałek wtorek środa czwartek piątek sobota niedziela pazartesi salı çarşamba perşembe cuma cumartesi pazar " +
	"الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد " +
	"maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai senin selasa rabu kamis jumat sabtu minggu Δευτέρα Τρίτη Τετάρτη Πέμπτη " +
	"δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή понеділок вівторок середа четвер пʼятниця субота неділя hétfő kedd szerda csütörtök péntek szombat vasárnap " +
	"月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 月 火 水 木 金 土 日 祝 星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日 월요일 화요일 수요일 목요일 금요일 토요일 일요일 월 화 수 목 금 토 일"

// dateLabels are words that stand beside a date and say nothing of it.
const dateLabels = "published posted updated update modified first last on at the of date dated issued created by filed time " +
	"veröffentlicht aktualisiert stand am um uhr den vom publié publie mis à jour le modifié de du h " +
	"publicado actualizado el del a las hrs horas pubblicato aggiornato il alle ore em às as do da atualizado " +
	"gepubliceerd bijgewerkt op om publicerad uppdaterad den kl опубликовано обновлено в г года " +
	"opublikowano aktualizacja zaktualizowano godz roku r utworzono julkaistu päivitetty klo kello publisert oppdatert udgivet opdateret offentliggjort senast senest sist klokken " +
	"yayınlanma yayın tarihi güncelleme güncellenme son tarih giriş dipublikasikan diperbarui công bố cập nhật lúc ngày năm " +
	"نشر في تم النشر آخر تحديث الساعة بتاريخ δημοσίευση ενημέρωση zuletzt erstellt erschienen dernière mise parution última actualización ultima modifica ultimo aggiornamento laatste laatst geplaatst " +
	"公開 更新 発表 掲載 配信 投稿 发布 发布时间 更新时间 时间 發布 更新日 公開日 입력 수정 등록 게시 기사입력 최종수정 오전 오후 午前 午後 上午 下午"

// zones gives the offset of time zones in minutes. IST, CST in China and the
// like, which mean several, count as what most news means by them, or are
// left out.
var zones = map[string]int{
	"z": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 60, "cet": 60, "cest": 120, "mez": 60, "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "мск": 180, "trt": 180, "wib": 420, "wita": 480, "wit": 540, "ict": 420,
	"est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
	"akst": -540, "akdt": -480, "hst": -600, "jst": 540, "kst": 540, "hkt": 480, "sgt": 480, "aest": 600, "aedt": 660, "acst": 570,
	"awst": 480, "nzst": 720, "nzdt": 780, "sast": 120, "wat": 60, "eat": 180, "brt": -180, "art": -180, "pkt": 300,
}
