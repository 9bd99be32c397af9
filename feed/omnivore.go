package feed

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
)

// An archive from Omnivore is a folder with metadata_0_to_20.json and the like,
// content/SLUG.html with the texts and highlights/SLUG.md with what was marked
// in them.

// omnivoreArchives remembers what the archives say about their texts, by
// folder.
type omnivoreArchives struct {
	lock  sync.Mutex
	known map[string]map[string]draft // by folder, then by slug
}

// errHighlights is about passages marked in texts that stand in another file.
const errHighlights = otherKind("files of highlights")

const (
	mostMetadata    = 1000    // files of an archive that are read
	largestMetadata = 8 << 20 // bytes of one of them
)

// describe gives texts of an archive the fields that stand beside them. The
// error is errHighlights for files of marked passages.
func (m *omnivoreArchives) describe(files fs.FS, name string, drafts []draft) error {
	folder, base := path.Split(filepath.ToSlash(name))
	kind := path.Base(folder)
	if kind != "content" && kind != "highlights" || len(drafts) != 1 {
		return nil
	}
	said, ok := m.folder(files, path.Dir(path.Clean(folder)))[strings.TrimSuffix(base, path.Ext(base))]
	switch {
	case !ok:
		return nil
	case kind == "highlights":
		return errHighlights
	}
	d := &drafts[0]
	d.Title, d.URL = "", "" // the page is but the text; what it calls itself is no better
	for _, f := range []struct {
		field      *string
		name, said string
	}{
		{&d.Title, "title", said.Title}, {&d.URL, "url", said.URL}, {&d.Source, "source", said.Source},
		{&d.Description, "description", said.Description}, {&d.Language, "language", said.Language}, {&d.Byline, "byline", said.Byline},
	} {
		d.set(f.field, f.name, f.said, "archive")
	}
	d.people(said.Authors, "archive")
	if !said.Published.IsZero() {
		d.Published = Date{}
		d.setDate(&d.Published, "published", said.Published, "archive")
	}
	return nil
}

// folder returns what an archive says, nil where the folder is none.
func (m *omnivoreArchives) folder(files fs.FS, folder string) map[string]draft {
	if m == nil {
		m = new(omnivoreArchives)
	}
	m.lock.Lock()
	defer m.lock.Unlock()
	if said, ok := m.known[folder]; ok {
		return said
	}
	said := readOmnivore(files, folder)
	if m.known == nil {
		m.known = make(map[string]map[string]draft)
	}
	m.known[folder] = said
	return said
}

func readOmnivore(files fs.FS, folder string) map[string]draft {
	entries, err := fs.ReadDir(files, folder)
	if err != nil {
		return nil
	}
	var said map[string]draft
	read := 0
	for _, e := range entries {
		name := e.Name()
		if !strings.HasPrefix(name, "metadata_") || !strings.HasSuffix(name, ".json") || read == mostMetadata {
			continue
		}
		read++
		data, err := readAll(files, join(folder, name), largestMetadata, func([]byte) string { return "" }, nil)
		if err != nil || exportKind(data) != "omnivore" {
			continue // the file itself is reported where it stands
		}
		if said == nil {
			said = make(map[string]draft)
		}
		// What stands before the damage counts.
		if err := eachObject(data, "", func(o jsonObject) {
			if slug := o.first("slug"); slug != "" {
				said[slug] = omnivoreDraft(o)
			}
		}); err != nil && !errors.Is(err, errJSONCut) {
			continue
		}
	}
	return said
}

// archiveTimes remembers by folder what tells one state of an archive's
// metadata from another, for those who keep what was made of its texts.
type archiveTimes struct {
	lock sync.Mutex
	sums map[string]uint64
}

// sum is of the files that say something of a text, 0 where there are none.
func (m *archiveTimes) sum(name string) uint64 {
	folder := filepath.Dir(name)
	if kind := filepath.Base(folder); kind != "content" && kind != "highlights" {
		return 0
	}
	folder = filepath.Dir(folder)
	m.lock.Lock()
	defer m.lock.Unlock()
	if sum, ok := m.sums[folder]; ok {
		return sum
	}
	var sum uint64
	entries, _ := os.ReadDir(folder) // without it nothing is known
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), "metadata_") {
			continue
		}
		if info, err := e.Info(); err == nil {
			sum = mixHash(mixHash(mixString(mixHash(sum, hashPrime1), e.Name()), uint64(info.Size())), uint64(info.ModTime().UnixNano()))
		}
	}
	if m.sums == nil {
		m.sums = make(map[string]uint64)
	}
	m.sums[folder] = sum
	return sum
}
