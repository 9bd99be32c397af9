// Package ui is the screen: a list of stories and a reader that shows an
// article as a page, with the differences from the other sources marked inside
// its text.
//
// How a page comes to be:
//
//   - [document]: an article's Markdown is parsed once, and the text of each of
//     its nodes gets an ink, an underline colour that numbers it (ink.go).
//   - [page]: glamour sets the blocks at one width and carries the ink along
//     without knowing it; the lines are decoded into segments that know which
//     bytes of the Markdown they show, and the ink is taken off (decode.go).
//     What glamour would lose or let stick out is set in another way (page.go,
//     fold.go).
//   - [reader]: the lines are put in rows together with what stands between
//     them, such as gaps (compose.go), and those in view are painted with the
//     marks of the comparison, matches of a search and links (paint.go).
//     Switching any of them on and off sets nothing again.
//
// Only what is in view is set while the reader waits; the rest is set in a
// command, which ends early when another page is asked for.
//
// Decisions where more than one way was open: a mark's sign stands in the margin
// of the line that it begins on, not in the text, so that marks never move a
// word; underlines are left to marks, so that links have a colour only; all gaps
// that fall into one paragraph are one line below it; text in the margin names
// the sources that carry every passage beginning on the line, and a dot those
// that carry some of them. On terminals without any styles brackets stand around
// each mark, and lines are set shorter to have room for them. The wheel scrolls
// and chooses nothing; a click chooses, and in the list a click on what is chosen
// already opens it. Until a difference is chosen the lines for its readings say
// how many there are of each kind. In the columns the cursor stops once at what
// both sides bear. Files named one by one open in the reader alone. Settings that
// hold a mistake stop the program before it takes the screen: half of them would
// be harder to notice.
package ui
