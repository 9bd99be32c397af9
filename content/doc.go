// Package content compares the texts of articles. It knows no files, no
// terminal and no colours.
//
// Markup comes in as Markdown and leaves as [Text]: headline and paragraphs,
// cleaned, with the way back to the Markdown. Texts are compared as
// [Version]s; [Compare] is the one entrance. All offsets are bytes, ends
// exclusive.
package content
