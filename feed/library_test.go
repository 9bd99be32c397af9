package feed

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
)

func openLibrary(t *testing.T, path string) *Library {
	t.Helper()
	lib, notice, err := OpenLibrary(path)
	if err != nil || notice != "" {
		t.Fatalf("opening: %v, notice %q", err, notice)
	}
	t.Cleanup(func() { lib.Close() })
	return lib
}

func TestLibraryKeepsStates(t *testing.T) {
	path := filepath.Join(t.TempDir(), "data", "library.db")
	lib := openLibrary(t, path)
	want := map[string]State{
		"quill.example/ferry?": {Read: true, Place: 812},
		"text:00ff":            {Starred: true, Source: "The Quill", Published: Date{Time: time.Date(2026, 3, 4, 0, 0, 0, 0, time.UTC), Day: true}},
	}
	for id, s := range want {
		if err := lib.Record(t.Context(), id, "news/"+id, State{}); err != nil {
			t.Fatal(err)
		}
		if err := lib.Record(t.Context(), id, "news/"+id, s); err != nil {
			t.Fatal(err)
		}
	}
	byID, byPath, err := openLibrary(t, path).States()
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(byID, want) {
		t.Errorf("states %+v, want %+v", byID, want)
	}
	if byPath["news/text:00ff"] != want["text:00ff"] {
		t.Errorf("by path %+v", byPath)
	}
}

func TestLibraryDecidesAllOrNothing(t *testing.T) {
	lib := openLibrary(t, filepath.Join(t.TempDir(), "library.db"))
	join, split := Decision{"a", "b", true}, Decision{"b", "c", false}
	if err := lib.Decide(t.Context(), []Decision{join, split}, nil); err != nil {
		t.Fatal(err)
	}
	stopped, cancel := context.WithCancel(t.Context())
	cancel()
	if err := lib.Decide(stopped, []Decision{{"x", "y", true}}, []Decision{join}); err == nil {
		t.Error("a decision that was called off was recorded")
	}
	if err := lib.Decide(t.Context(), nil, []Decision{split}); err != nil {
		t.Fatal(err)
	}
	got, err := lib.Decisions()
	if err != nil || !reflect.DeepEqual(got, []Decision{join}) {
		t.Errorf("decisions %v, %v", got, err)
	}
}

// TestLibraryTwoReaders has two open libraries record at the same time.
func TestLibraryTwoReaders(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	one, two := openLibrary(t, path), openLibrary(t, path)
	const each = 40
	failed := make(chan error, 2)
	for i, lib := range []*Library{one, two} {
		go func() {
			for n := range each {
				if err := lib.Record(t.Context(), fmt.Sprintf("%d-%d", i, n), "", State{Read: true}); err != nil {
					failed <- err
					return
				}
			}
			failed <- nil
		}()
	}
	for range 2 {
		if err := <-failed; err != nil {
			t.Fatal(err)
		}
	}
	if byID, _, err := one.States(); err != nil || len(byID) != 2*each {
		t.Errorf("%d entries, %v; want %d", len(byID), err, 2*each)
	}
}

func TestLibraryDamaged(t *testing.T) {
	for name, harm := range map[string]func([]byte) []byte{
		"no database":  func([]byte) []byte { return []byte(strings.Repeat("not a database ", 400)) },
		"cut short":    func(b []byte) []byte { return b[:len(b)/2] },
		"page garbled": func(b []byte) []byte { copy(b[len(b)-3000:], bytes.Repeat([]byte{0xa5}, 2500)); return b },
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "library.db")
			lib, _, err := OpenLibrary(path)
			if err != nil {
				t.Fatal(err)
			}
			for n := range 300 {
				if err := lib.Record(t.Context(), fmt.Sprintf("text:%04d", n), fmt.Sprintf("news/%d.md", n), State{Read: true}); err != nil {
					t.Fatal(err)
				}
			}
			if err := lib.Close(); err != nil {
				t.Fatal(err)
			}
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, harm(data), 0o600); err != nil {
				t.Fatal(err)
			}
			lib, notice, err := OpenLibrary(path)
			if err != nil {
				t.Fatal(err)
			}
			defer lib.Close()
			if !strings.Contains(notice, "damaged") {
				t.Errorf("notice %q", notice)
			}
			if err := lib.Record(t.Context(), "text:new", "", State{Starred: true}); err != nil {
				t.Error(err)
			}
			aside, err := filepath.Glob(path + ".damaged-*")
			if err != nil || len(aside) == 0 {
				t.Errorf("the damaged file is gone: %v, %v", aside, err)
			}
			byID, _, err := lib.States()
			t.Logf("%d of 300 entries saved, %v", len(byID)-1, err)
		})
	}
}

func TestLibraryOutOfReach(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if lib, _, err := OpenLibrary(filepath.Join(dir, "file", "library.db")); err == nil {
		lib.Close()
		t.Error("a library below a file was opened")
	}
}

// TestLibraryKilled kills a program that records without pause and finds
// everything it had said was recorded.
func TestLibraryKilled(t *testing.T) {
	if path := os.Getenv("CROSSWIRE_TEST_RECORD"); path != "" {
		recordForever(path)
	}
	kills := 200
	if testing.Short() {
		kills = 5
	}
	path := filepath.Join(t.TempDir(), "library.db")
	said := map[string]bool{}
	for i := range kills {
		cmd := exec.Command(os.Args[0], "-test.run=^TestLibraryKilled$")
		cmd.Env = append(os.Environ(), "CROSSWIRE_TEST_RECORD="+path, fmt.Sprintf("CROSSWIRE_TEST_ROUND=%d", i))
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		// The moment of the kill moves through the work of a record.
		for n := 0; n < 1+i%7 && lines.Scan(); n++ {
			said[lines.Text()] = true
		}
		time.Sleep(time.Duration(i%11) * 200 * time.Microsecond)
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		for lines.Scan() {
			said[lines.Text()] = true
		}
		_ = cmd.Wait() // it was killed
	}
	byID, _, err := openLibrary(t, path).States()
	if err != nil {
		t.Fatal(err)
	}
	for id := range said {
		if !byID[id].Read {
			t.Errorf("%s was recorded and is lost", id)
		}
	}
	t.Logf("%d kills, %d recorded before, %d found after", kills, len(said), len(byID))
	if len(said) < kills {
		t.Errorf("only %d records in %d runs", len(said), kills)
	}
}

func recordForever(path string) {
	lib, notice, err := OpenLibrary(path)
	if err != nil || notice != "" {
		fmt.Fprintln(os.Stderr, err, notice)
		os.Exit(1)
	}
	for n := 0; ; n++ {
		id := fmt.Sprintf("%s-%d", os.Getenv("CROSSWIRE_TEST_ROUND"), n)
		if err := lib.Record(context.Background(), id, "", State{Read: true}); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		fmt.Println(id)
	}
}

// TestLibraryFullDisk runs out of room and loses nothing that was recorded.
func TestLibraryFullDisk(t *testing.T) {
	lib := openLibrary(t, filepath.Join(t.TempDir(), "library.db"))
	if _, err := lib.db.Exec("PRAGMA max_page_count = 8"); err != nil {
		t.Fatal(err)
	}
	recorded := 0
	var err error
	for ; recorded < 10000 && err == nil; recorded++ {
		err = lib.Record(t.Context(), fmt.Sprintf("text:%04d", recorded), "a/long/path/to/an/article.md", State{Read: true})
	}
	if err == nil {
		t.Fatal("the disk never filled")
	}
	byID, _, err := lib.States()
	if err != nil || len(byID) != recorded-1 {
		t.Errorf("%d entries found of %d recorded, %v", len(byID), recorded-1, err)
	}
}
