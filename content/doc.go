// Package content compares the texts of articles. It knows no files, no
// terminal and no colours.
//
// Markup comes in as Markdown and leaves as [Text]: headline and paragraphs,
// cleaned, with the way back to the Markdown. Texts are compared as
// [Version]s; [Compare] is the one entrance. All offsets are bytes, ends
// exclusive.
//
// # How versions are compared
//
// A version is taken apart into passages and words. Words are numbered by their
// keys, equal for equal readings, and weighed by how few passages hold them.
// An index of the rarer words finds candidates; each pair is judged by
// weighted features of what it has in common, then once more by what is known
// of the pairs around it. Each pair that is likely enough is a link: many to
// many, and a headline only with headlines.
//
// Inside links, words are aligned by worth, runs before scattered words. What
// is left between them are changes; those that read the same are trivial, those
// that hold a number, name or quote for another are facts, and a stretch of
// three words or more put in that no version has near, word for word or in its
// words of meaning, is only here.
//
// Decisions where the design leaves room:
//   - A gap is made for each row that a version lacks, even if several rows
//     would stand at one place.
//   - An insertion takes in the comma before it, if the other has none there.
//   - A compound with hyphens is marked whole, and so is a sum of money; of
//     other quantities only the words that differ.
//   - A passage equal word by word to several is linked in order, or by its
//     neighbours where they are told unequally often; what is left over is
//     linked with the last and stands outside the common order.
//   - Where all nouns have capitals, only variants of a name are names.
package content
