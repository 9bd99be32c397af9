package main

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// root is the checkout, seen from this package's folder.
const root = "../.."

// rooms are the packages in the order of the data; each may import those
// before it and no other.
var rooms = []string{"content", "feed", "ui", "cmd"}

const (
	maxFileLines = 400
	maxFuncLines = 60
)

// goFiles calls check for every Go file of the project.
func goFiles(t *testing.T, check func(path string, src []byte)) {
	t.Helper()
	for _, room := range rooms {
		err := filepath.WalkDir(filepath.Join(root, room), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(path) != ".go" {
				return err
			}
			src, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			rel, err := filepath.Rel(root, path)
			check(filepath.ToSlash(rel), src)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestImportsFollowTheData(t *testing.T) {
	goFiles(t, func(path string, src []byte) {
		f, err := parser.ParseFile(token.NewFileSet(), path, src, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		here := slices.Index(rooms, strings.Split(path, "/")[0])
		for _, imp := range f.Imports {
			name, err := strconv.Unquote(imp.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			room, ours := strings.CutPrefix(name, "crosswire/")
			if !ours {
				continue
			}
			if there := slices.Index(rooms, strings.Split(room, "/")[0]); there >= here {
				t.Errorf("%s imports %s, which stands at or above it", path, name)
			}
		}
	})
}

func TestNothingOutgrowsItsRoom(t *testing.T) {
	goFiles(t, func(path string, src []byte) {
		isTest := strings.HasSuffix(path, "_test.go")
		if n := bytes.Count(src, []byte("\n")); n > maxFileLines && !isTest {
			t.Errorf("%s has %d lines, more than %d", path, n, maxFileLines)
		}
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, path, src, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range f.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || isTest {
				continue
			}
			if n := fset.Position(fn.End()).Line - fset.Position(fn.Pos()).Line + 1; n > maxFuncLines {
				t.Errorf("%s: %s has %d lines, more than %d", path, fn.Name.Name, n, maxFuncLines)
			}
		}
	})
}

func TestTopLevelHoldsTheRoomsOnly(t *testing.T) {
	allowed := append([]string{"go.mod", "go.sum", "README.md"}, rooms...)
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if name := e.Name(); !strings.HasPrefix(name, ".") && !slices.Contains(allowed, name) && name != "crosswire" {
			t.Errorf("%s stands at the top level", name)
		}
	}
}

// mapped finds the files that the README's map names.
var mapped = regexp.MustCompile("`((?:content|feed|ui|cmd)/[\\w./-]+)`")

func TestReadmeMapNamesFilesThatExist(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	names := mapped.FindAllSubmatch(readme, -1)
	if len(names) == 0 {
		t.Fatal("README.md maps no file")
	}
	for _, m := range names {
		if _, err := os.Stat(filepath.Join(root, string(m[1]))); err != nil {
			t.Errorf("README.md names %s: %v", m[1], err)
		}
	}
}
