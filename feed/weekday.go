package feed

import (
	"cmp"
	"slices"
	"strings"
)

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

// weekdays are the days' numbers, Monday 1, by the hash of their names, in the
// order of the hashes.
var weekdays = func() []weekday {
	var days []weekday
	for _, names := range daysOfWeek {
		for i, name := range strings.Fields(names) {
			sc := newScanner(name)
			sc.next()
			days = append(days, weekday{sc.token.hash, uint8(i + 1)})
		}
	}
	slices.SortFunc(days, func(a, b weekday) int { return cmp.Compare(a.id, b.id) })
	return days
}()

type weekday struct {
	id     uint32
	number uint8
}

// mainWeekday returns the weekday that a text speaks of most and earliest,
// Monday 1, or 0. Reports of one event nearly always name one day.
func mainWeekday(terms []Term) uint8 {
	best, day := 1000, uint8(0)
	days := weekdays
	for _, t := range terms {
		for len(days) > 0 && days[0].id < t.ID {
			days = days[1:]
		}
		if len(days) == 0 {
			break
		}
		if days[0].id == t.ID {
			// Each further mention makes up for standing four words later.
			if at := 2*int(t.First) - min(int(t.Count), 6); at < best {
				best, day = at, days[0].number
			}
		}
	}
	return day
}
