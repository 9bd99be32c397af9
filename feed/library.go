package feed

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// State is what a reader has done with an article.
type State struct {
	Read    bool
	Starred bool
	Place   int // offset in the article's text where reading stopped
	// What the reader has set right by hand; zero where nothing was.
	Source    string
	Published Date
}

// Decision is what a reader has laid down about two articles, named by their
// identities: they are one story, or they are not.
type Decision struct {
	A, B string // A < B
	Join bool   // else they are parted
}

// Library keeps what a reader has done in an SQLite file. Several programs may
// have it open; each sees what the others have recorded when it next asks. A
// call that has returned without an error is recorded: it outlives a kill at
// any later moment.
type Library struct {
	db *sql.DB
}

// libraryVersion is the version of the tables, kept as the file's
// user_version.
const libraryVersion = 1

const libraryTables = `
CREATE TABLE IF NOT EXISTS article (
	id        TEXT PRIMARY KEY,
	path      TEXT NOT NULL,
	read      INTEGER NOT NULL,
	starred   INTEGER NOT NULL,
	place     INTEGER NOT NULL,
	source    TEXT NOT NULL,
	published TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS article_path ON article (path);
CREATE TABLE IF NOT EXISTS decision (
	a TEXT NOT NULL,
	b TEXT NOT NULL,
	joined INTEGER NOT NULL,
	PRIMARY KEY (a, b)
) WITHOUT ROWID;
PRAGMA user_version = 1;
`

// OpenLibrary opens the library at path and makes it where there is none. A
// damaged one is set aside beside it and what can still be read of it is taken
// over; notice then says so. The error is about a library that can be neither
// read nor made.
func OpenLibrary(path string) (lib *Library, notice string, err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, "", fmt.Errorf("making the library's folder: %w", err)
	}
	db, err := openTables(path, libraryTables, libraryVersion)
	if err == nil {
		return &Library{db}, "", nil
	}
	if !damaged(err) {
		return nil, "", fmt.Errorf("opening the library: %w", err)
	}
	aside := fmt.Sprintf("%s.damaged-%s", path, time.Now().UTC().Format("20060102T150405"))
	if err := setAside(path, aside); err != nil {
		return nil, "", fmt.Errorf("setting the damaged library aside: %w", err)
	}
	db, err = openTables(path, libraryTables, libraryVersion)
	if err != nil {
		return nil, "", fmt.Errorf("making the library anew: %w", err)
	}
	lib = &Library{db}
	n := lib.salvage(aside)
	return lib, fmt.Sprintf("the library was damaged; %d entries were saved, the old file is %s", n, filepath.Base(aside)), nil
}

// openTables opens an SQLite file whose tables are of a version, making them
// where they are missing.
func openTables(path, tables string, version int) (*sql.DB, error) {
	// A write waits for another program's for up to 5 s. FULL syncs each commit:
	// what is recorded outlives a loss of power, too.
	dsn := fileURL(path) +
		"?_pragma=busy_timeout(5000)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_txlock=immediate"
	db, err := sql.Open("sqlite", dsn)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	var found int
	var check string
	if err = db.QueryRow("PRAGMA user_version").Scan(&found); err == nil {
		err = db.QueryRow("PRAGMA quick_check(1)").Scan(&check)
	}
	switch {
	case err != nil:
	case check != "ok":
		err = errDamaged
	case found > version:
		err = fmt.Errorf("it was written by a later version of crosswire")
	default:
		_, err = db.Exec(tables)
	}
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// Close ends the use of the library.
func (l *Library) Close() error { return l.db.Close() }

// States returns what is recorded, by article identity, and the same by path
// for articles whose text has changed since and who name no URL.
func (l *Library) States() (byID, byPath map[string]State, err error) {
	byID, byPath = make(map[string]State), make(map[string]State)
	rows, err := l.db.Query("SELECT id, path, read, starred, place, source, published FROM article")
	if err != nil {
		return nil, nil, fmt.Errorf("reading the library: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var id, path, published string
		var s State
		if err := rows.Scan(&id, &path, &s.Read, &s.Starred, &s.Place, &s.Source, &published); err != nil {
			return nil, nil, fmt.Errorf("reading the library: %w", err)
		}
		s.Published, _ = parseRecorded(published)
		byID[id] = s
		byPath[path] = s
	}
	return byID, byPath, rows.Err()
}

// Record keeps the state of an article.
func (l *Library) Record(ctx context.Context, id, path string, s State) error {
	_, err := l.db.ExecContext(ctx, `INSERT INTO article (id, path, read, starred, place, source, published) VALUES (?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET path = excluded.path, read = excluded.read, starred = excluded.starred,
			place = excluded.place, source = excluded.source, published = excluded.published`,
		id, path, s.Read, s.Starred, s.Place, s.Source, s.Published.String())
	if err != nil {
		return fmt.Errorf("recording: %w", err)
	}
	return nil
}

// Decisions returns every split and join.
func (l *Library) Decisions() ([]Decision, error) {
	rows, err := l.db.Query("SELECT a, b, joined FROM decision ORDER BY a, b")
	if err != nil {
		return nil, fmt.Errorf("reading the library: %w", err)
	}
	defer rows.Close()
	var all []Decision
	for rows.Next() {
		var d Decision
		if err := rows.Scan(&d.A, &d.B, &d.Join); err != nil {
			return nil, fmt.Errorf("reading the library: %w", err)
		}
		all = append(all, d)
	}
	return all, rows.Err()
}

// Decide records decisions and forgets others, all of them or none.
func (l *Library) Decide(ctx context.Context, record, forget []Decision) error {
	tx, err := l.db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("recording: %w", err)
	}
	for _, d := range forget {
		if _, err = tx.ExecContext(ctx, "DELETE FROM decision WHERE a = ? AND b = ?", d.A, d.B); err != nil {
			return fmt.Errorf("recording: %w", errors.Join(err, tx.Rollback()))
		}
	}
	for _, d := range record {
		_, err = tx.ExecContext(ctx, "INSERT INTO decision (a, b, joined) VALUES (?, ?, ?) ON CONFLICT (a, b) DO UPDATE SET joined = excluded.joined",
			d.A, d.B, d.Join)
		if err != nil {
			return fmt.Errorf("recording: %w", errors.Join(err, tx.Rollback()))
		}
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("recording: %w", err)
	}
	return nil
}

// NewDecision returns the decision on two articles.
func NewDecision(a, b *Article, join bool) Decision {
	x, y := a.ID(), b.ID()
	return Decision{min(x, y), max(x, y), join}
}

// parseRecorded is the inverse of [Date.String].
func parseRecorded(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	if t, err := time.Parse(time.DateOnly, s); err == nil {
		return Date{Time: t, Day: true}, nil
	}
	t, err := time.Parse(time.RFC3339, s)
	return Date{Time: t}, err
}

// setAside renames a database and drops what SQLite keeps beside it: a log
// must not be played into another file.
func setAside(path, aside string) error {
	if err := os.Rename(path, aside); err != nil {
		return err
	}
	for _, suffix := range []string{"-wal", "-shm"} {
		if err := os.Rename(path+suffix, aside+suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}
