package feed

import (
	"context"
	"database/sql"
	"errors"
	"net/url"
	"path/filepath"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

var errDamaged = errors.New("the file is damaged")

// damaged reports whether an error means that a database file is broken, not
// that it is out of reach.
func damaged(err error) bool {
	if errors.Is(err, errDamaged) {
		return true
	}
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return false
	}
	switch e.Code() & 0xff {
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return true
	}
	return false
}

// salvage takes over what can still be read of a damaged library and returns
// how many entries that is. What a row cannot give is passed over: every entry
// saved is one more than none.
func (l *Library) salvage(aside string) (saved int) {
	old, err := sql.Open("sqlite", fileURL(aside)+"?mode=ro")
	if err != nil {
		return 0
	}
	defer old.Close()
	ctx := context.Background()
	each(old, "SELECT id, path, read, starred, place, source, published FROM article", func(scan func(...any) error) {
		var id, path, published string
		var s State
		if scan(&id, &path, &s.Read, &s.Starred, &s.Place, &s.Source, &published) != nil {
			return
		}
		s.Published, _ = parseRecorded(published)
		if l.Record(ctx, id, path, s) == nil {
			saved++
		}
	})
	each(old, "SELECT a, b, joined FROM decision", func(scan func(...any) error) {
		var d Decision
		if scan(&d.A, &d.B, &d.Join) == nil && l.Decide(ctx, []Decision{d}, nil) == nil {
			saved++
		}
	})
	return saved
}

// each calls do for the rows of a query, as far as they can be read.
func each(db *sql.DB, query string, do func(scan func(...any) error)) {
	rows, err := db.Query(query)
	if err != nil {
		return
	}
	defer rows.Close()
	for rows.Next() {
		do(rows.Scan)
	}
}

// fileURL is a path as SQLite takes it.
func fileURL(path string) string {
	return "file:" + (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath()
}
