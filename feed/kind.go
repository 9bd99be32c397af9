package feed

import (
	"bytes"
	"path"
	"strings"
)

// headSize is how much of a file is read to tell what kind it is of.
const headSize = 64 << 10

// signatures tell files that hold no article by their first bytes. A zip that
// is an EPUB is asked about before.
var signatures = []struct{ magic, kind string }{
	{"%PDF-", "PDF"},
	{"\x89PNG\r\n\x1a\n", "images"},
	{"\xff\xd8\xff", "images"},
	{"GIF8", "images"},
	{"II*\x00", "images"},
	{"MM\x00*", "images"},
	{"BM", ""}, // too short to tell; by ending
	{"\x00\x00\x01\x00", "images"},
	{"ID3", "audio"},
	{"OggS", "audio"},
	{"fLaC", "audio"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office documents"},
	{"7z\xbc\xaf\x27\x1c", "archives"},
	{"Rar!\x1a\x07", "archives"},
	{"\xfd7zXZ\x00", "archives"},
	{"BZh", "archives"},
	{"\x28\xb5\x2f\xfd", "archives"},
	{"SQLite format 3\x00", "databases"},
	{"\x7fELF", "programs"},
	{"MZ\x90\x00", "programs"},
	{"wOFF", "fonts"},
	{"wOF2", "fonts"},
	{"\x00\x01\x00\x00\x00", "fonts"},
	{"OTTO", "fonts"},
	{"{\\rtf", "RTF"},
	{"%!PS", "PostScript"},
}

// zipKinds names the kinds of zip by their endings.
var zipKinds = map[string]string{
	".docx": "Office documents", ".xlsx": "Office documents", ".pptx": "Office documents",
	".odt": "Office documents", ".ods": "Office documents", ".odp": "Office documents",
	".pages": "Office documents", ".numbers": "Office documents",
}

// endings names kinds of text that hold no article; the content cannot tell
// a style sheet from prose, so that here the ending decides. What has front
// matter or another format's signature is opened all the same.
var endings = map[string]string{
	".css": "style sheets", ".scss": "style sheets", ".less": "style sheets",
	".js": "scripts", ".mjs": "scripts", ".ts": "scripts", ".jsx": "scripts", ".tsx": "scripts",
	".py": "scripts", ".rb": "scripts", ".pl": "scripts", ".sh": "scripts", ".bat": "scripts", ".ps1": "scripts",
	".go": "source code", ".c": "source code", ".h": "source code", ".cc": "source code", ".cpp": "source code",
	".hpp": "source code", ".rs": "source code", ".java": "source code", ".kt": "source code", ".swift": "source code",
	".cs": "source code", ".php": "source code", ".lua": "source code", ".r": "source code",
	".json": "JSON", ".jsonl": "JSON", ".ndjson": "JSON", ".geojson": "JSON", ".map": "JSON",
	".xml": "XML", ".xsl": "XML", ".xsd": "XML", ".plist": "XML", ".opml": "XML", ".kml": "XML",
	".yaml": "settings", ".yml": "settings", ".toml": "settings", ".ini": "settings", ".cfg": "settings", ".conf": "settings",
	".csv": "tables", ".tsv": "tables", ".bib": "bibliographies", ".ris": "bibliographies",
	".svg": "images", ".eps": "images", ".bmp": "images", ".heic": "images", ".avif": "images", ".jxl": "images",
	".mp3": "audio", ".m4a": "audio", ".wav": "audio", ".opus": "audio",
	".mp4": "video", ".mkv": "video", ".mov": "video", ".avi": "video", ".webm": "video",
	".vtt": "subtitles", ".srt": "subtitles", ".ics": "calendars", ".vcf": "contacts",
	".log": "logs", ".diff": "patches", ".patch": "patches", ".tex": "TeX", ".db": "databases", ".sqlite": "databases",
	".lock": "other files", ".url": "bookmarks", ".webloc": "bookmarks", ".desktop": "bookmarks", ".canvas": "JSON",
}

// otherByHead names the kind of a file that cannot hold an article by its
// first bytes, or returns "".
func otherByHead(name string, head []byte) string {
	for _, s := range signatures {
		if s.kind != "" && bytes.HasPrefix(head, []byte(s.magic)) {
			return s.kind
		}
	}
	switch {
	case len(head) > 12 && string(head[4:8]) == "ftyp":
		return ftypKind(head)
	case len(head) > 12 && string(head[:4]) == "RIFF":
		switch string(head[8:12]) {
		case "WEBP":
			return "images"
		case "WAVE":
			return "audio"
		}
		return "video"
	case bytes.HasPrefix(head, []byte("\x1aE\xdf\xa3")):
		return "video"
	case bytes.HasPrefix(head, []byte("PK\x03\x04")) && !isEPUBHead(head):
		if kind := zipKinds[ending(name)]; kind != "" {
			return kind
		}
		return "archives"
	case len(head) > 262 && string(head[257:262]) == "ustar":
		return "archives"
	case len(head) > 2 && head[0] == 0xff && (head[1] == 0xfb || head[1] == 0xf3 || head[1] == 0xf2):
		return "audio"
	}
	return ""
}

func ftypKind(head []byte) string {
	switch string(head[8:12]) {
	case "heic", "heix", "mif1", "avif", "avis":
		return "images"
	case "M4A ", "M4B ":
		return "audio"
	}
	return "video"
}

// isEPUBHead reports whether a zip's first member says that it is an EPUB.
func isEPUBHead(head []byte) bool {
	return bytes.Contains(head[:min(len(head), 120)], []byte("mimetypeapplication/epub+zip")) ||
		bytes.Contains(head, []byte("META-INF/container.xml"))
}

// otherByContent names the kind of a whole file that no format of its own
// claims: binary data, or text that its ending says is no article.
func otherByContent(in input) string {
	if isBinary(in.data) {
		if kind := endings[ending(in.path)]; kind != "" {
			return kind
		}
		return "other files"
	}
	if kind := endings[ending(in.path)]; kind != "" && !hasFrontMatter(in.data) {
		return kind
	}
	return ""
}

func ending(name string) string {
	return strings.ToLower(path.Ext(strings.TrimSuffix(name, ".gz")))
}

// isBinary reports whether data cannot be text in any encoding: zero bytes
// that are no UTF-16, or many controls.
func isBinary(data []byte) bool {
	head := data[:min(len(data), 2048)]
	if bytes.IndexByte(head, 0) >= 0 {
		return looksUTF16(head) == ""
	}
	controls := 0
	for _, c := range head {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b {
			controls++
		}
	}
	return controls > 8 && controls*20 > len(head) && looksUTF16(head) == ""
}
