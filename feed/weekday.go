package feed

import "strings"

// daysOfWeek are the days' names, Monday first, in languages whose papers
// name the day of an event.
var daysOfWeek = [...]string{
	"Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
	"Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
	"lundi mardi mercredi jeudi vendredi samedi dimanche",
	"lunes martes miércoles jueves viernes sábado domingo",
	"lunedì martedì mercoledì giovedì venerdì sabato domenica",
	"maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
}

// weekdays are the days' numbers, Monday 1, by the hash of their names.
var weekdays = func() map[uint32]uint8 {
	days := make(map[uint32]uint8)
	for _, names := range daysOfWeek {
		for i, name := range strings.Fields(names) {
			sc := newScanner(name)
			t, _ := sc.next()
			days[t.hash] = uint8(i + 1)
		}
	}
	return days
}()

// mainWeekday returns the weekday that a text speaks of most and earliest,
// Monday 1, or 0. Reports of one event nearly always name one day.
func mainWeekday(terms []Term) uint8 {
	best, day := 1000, uint8(0)
	for _, t := range terms {
		if d, ok := weekdays[t.ID]; ok {
			// Each further mention makes up for standing four words later.
			if at := 2*int(t.First) - min(int(t.Count), 6); at < best {
				best, day = at, d
			}
		}
	}
	return day
}
