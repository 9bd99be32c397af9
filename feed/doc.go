// Package feed turns folders of saved files into articles, and articles into
// stories. It knows no terminal.
//
// A file's bytes are detected, handed to its format's parser and come out as
// [Article]s: what a format calls things stays in its file. [Load] walks
// paths and reports what it finds as it goes; [Group] puts the articles about
// one event together.
package feed
