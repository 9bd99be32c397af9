// Package feed turns folders of saved files into articles, and articles into
// stories. It knows no terminal.
//
// A file's bytes are detected, handed to its format's parser and come out as
// [Article]s: what a format calls things stays in its file. [Load] walks
// paths and reports what it finds as it goes; [Group] puts the articles about
// one event together.
//
// # What is decided here
//
// A headline comes from the field that gives one, else from the first heading,
// else from the first line that is no sentence; a longer line above it that
// speaks of the same is a caption. A text of sentences alone has none.
//
// What is on the page but is not the article becomes [Furniture], with the
// reason; corrections and update lines become notes. The rules ask for words
// that articles do not use, or for a place above or below the article: a
// sentence taken out costs more than a line of furniture left in. Who else
// reported, wrote or edited is told by the article itself: such lines are text,
// and make no agency. Furniture that a paper writes for an article (captions,
// related lines, credits) is compared apart from the texts; see
// [MarkFurniture].
//
// An hour without a time zone is no moment: such dates are days. Numbers that
// may be two days (3/4/2024) are read as the outlet's country, the language and
// its spelling have them, else as the outlet's other dates do; where nothing
// tells, they are left out, as are relative dates and days without a year.
//
// One outlet has one name: a table of well-known ones first, then what the
// articles of a folder teach each other (an article with host and name tells
// those with the host alone; a name that spells a host belongs to it), then the
// host. A line of copyright, an address or an offer to subscribe at the foot is
// evidence of the outlet unless it names an agency, and of the day where
// nothing better is known; so is a day in the article's address.
//
// The same words saved twice are one article with copies, unless two outlets
// that differ are named; other words under the same address are revisions.
//
// # Bounds
//
// A file may have 64 MiB (see [Options]). As many files are read at a time as
// there are CPUs, but only one of 4 MiB or more, so that what loading needs
// beyond the articles stays below ten times the largest file. Links to folders
// are followed once and never upwards; pipes and devices are not opened.
//
// # Cache
//
// What came of every file can be kept for the next time (see [Cache]): the
// fields of its articles without their bodies, their signatures, its problem
// or its kind. A file is known again by its path, size, time of modification
// and, on Linux, time of change, which cannot be set back; one that was
// changed in the last three seconds is read again, as it may change once more
// within a step of the file system's clock. What names outlets by hand is part
// of what must be the same. The stories are kept under a hash of all that
// grouping goes by, so that nothing is compared where nothing has changed, and
// signatures are read only where something has. A few changed files, up to one
// in a hundred, are read at every start and do not make all be written again.
//
// The files are no database: a start needs all of the index and either none or
// all of the signatures, so that one read of 20 MB takes the place of 40,000
// rows. 40,000 articles of 6.7 kB (314 MB with what the file system adds) take
// 193 MB; the list of them stands complete after 8 to 11 s on two processors
// without, and after 0.3 s with the cache.
//
// # Stories
//
// Of every article a [Signature] is kept, so that its body can be released:
// words, names and numbers as hashes with their fields, and five-word runs.
// Grouping weighs the terms by how rare they are, over the whole collection
// and among the articles of the same weeks, blended with a built-in background
// so that a folder of two knows what a common word is. Pairs are found through
// their rarer terms, compared in a dozen ways, turned into log odds and joined
// by average link, unless two clusters are much less like each other than
// each is like itself.
//
// Few traits and weights from a regression do better on articles they were not
// fitted to than more of them searched for on the groups: with each collection
// left out in turn, pairwise F1 is .89 against .88; with a third of the time
// left out, .91 against .89; in folders of 20 to 80 articles, .93.
//
// A file that comes joins the story that suits it best at once (see [Grouper]);
// then all are grouped anew, and what stands after that is what a fresh start
// gives.
//
// What was tried and left out: weights fitted to single pairs, cosines of
// cluster centroids, likeness to the best neighbour or through a third article,
// a small neural network, stems, pairs of words, runs inside quotations, ages,
// the day an event fell on, a date guessed for undated articles from their
// neighbours, how crowded an article's surroundings are, other thresholds for
// single articles; none grouped better on collections that the weights were
// not found on, and the crowding much worse where stories are large.
//
// Nor did what comes after the pairs are weighed. Pairwise F1 is .909 on five
// collections whole, .935 on thirds of them, .956 in folders of 20 to 80
// articles, with the weights as they are; moving articles to the story that
// suits them best gives .908, .933 and .955, raising or lowering pairs by the
// neighbours they share .908, .935 and .955, by what both have in common with
// each other's stories .909, .936 and .956, by their other neighbours' likeness
// .910, .934 and .956; less for two articles of one outlet .908, .933 and .951,
// for none of the other's three foremost names .909, .934 and .955, for more
// than 20 days between them .910, .935 and .956. What is left is mostly not for
// weights to mend: next days of a running story, trials and sentences months
// after the deed, articles without a date. The numbers that outlets give their
// articles go up with time, and could date those in between; that has not been
// tried.
//
// # Size
//
// Loading Markdown takes ten to eleven times the processor time of reading and
// hashing its bytes where paragraphs are as papers write them (BenchmarkLoad,
// and news saved by readers), and six to seven times where they are long and
// plain; a quarter of that is for signatures. On two processors that are free it
// takes six and three times as long as a plain loop over the files. What costs is
// passes over the words, whose ends no processor foretells, and memory. Eight
// bytes at a time help where the next step does not wait for where a word ends;
// a scanner of tokens built so was no faster than one that takes byte after byte,
// as the processor guesses on.
//
// Time grows with the number of articles, not with its square: candidates
// come from the postings of at most 10,000 rare terms' entries an article, and
// 48 are compared. Measured with invented articles of 6.7 kB, loading and
// grouping 1,000, 5,000, 10,000, 20,000 and 40,000 of them takes 0.5, 2.3, 4.3,
// 8.1 and 14.8 seconds of one processor: an exponent of 0.9 to 1.0. Memory is
// about 6 kB an article for the signature and as much again while grouping.
//
// A million articles would need 6 GB of signatures and as much beside them,
// and, if time goes on growing so, six minutes of one processor. Before that,
// at some 300,000, signatures should stay on disk, sorted by date, and be
// grouped in windows of a few months that overlap by the longest time between
// two versions of a story; only the postings of rare terms of the open window
// are then in memory.
// At that size a reader should hand grouping to a search engine that keeps
// those postings up to date as articles come (asking it for the 48 nearest of
// each new article), and keep only the comparison of pairs and the average
// link for itself.
package feed
