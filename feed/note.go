package feed

import "strings"

// Openings of corrections and editor's notes. Those of the second list are
// notes only above or below the article: in its midst they may be text.
var (
	noteOpenings = []string{
		"correction:", "corrections:", "correction -", "correction —", "correction –", "correction (", "correction, ", "clarification:", "clarification -", "clarification —", "clarifications:", "corrects ", "corrected version",
		"editor's note", "editors' note", "editors note", "note to readers", "note from the editor", "publisher's note",
		"an earlier version of this", "an earlier version of the", "a previous version of this", "a previous version of the", "earlier versions of this", "previous versions of this", "an earlier headline", "a prior version of this",
		"this article was corrected", "this article has been corrected", "this story has been corrected", "this story was corrected", "this post has been corrected", "this article was amended", "this article has been amended", "this article was updated", "this article has been updated", "this story has been updated", "this story was updated", "this post has been updated", "this post was updated", "this report has been updated", "this report was updated", "this piece has been updated", "this headline has been", "the headline of this", "the headline on this", "due to an editing error", "because of an editing error", "because of incorrect information",
		"this is a developing story", "this is a breaking news story", "this is a breaking story", "this story is developing", "this breaking news story",
		"berichtigung:", "korrektur:", "richtigstellung:", "anmerkung der redaktion", "hinweis der redaktion", "anm. d. red", "in einer früheren version", "in einer früheren fassung", "note de la rédaction", "ndlr", "rectificatif", "correction :", "une version précédente de cet", "une première version de cet",
		"fe de errores", "fe de erratas", "rectificación:", "nota del editor", "nota de la redacción", "nota de redacción", "una versión anterior de", "nota della redazione", "rettifica:", "errata corrige", "una versione precedente", "nota da redação", "nota do editor", "erramos:", "correção:", "uma versão anterior",
		"rectificatie:", "correctie:", "noot van de redactie", "in een eerdere versie", "rättelse:", "i en tidigare version", "rettelse:", "i en tidligere versjon", "i en tidligere version", "sprostowanie:", "исправление:", "от редакции", "примечание редакции", "更正", "编者按", "編者按", "訂正",
	}
	edgeNoteOpenings = []string{
		"update:", "updated:", "updates:", "updated at", "updates with", "updates to add", "update (", "update, ", "updates throughout", "adds details", "recasts", "aktualisierung:", "mise à jour :", "mise à jour:", "actualización:", "aggiornamento:", "atualização:", "обновлено:",
	}
)

// longestNote is the length in bytes beyond which a paragraph is text.
const longestNote = 1500

// isNote reports whether a paragraph is a correction, an editor's note or an
// update line.
func isNote(text string, z zone) bool {
	if len(text) > longestNote {
		return false
	}
	text = strings.TrimLeft(text, noteMarks)
	if len(text) < 4 || text[0] < 0x80 && !noteKeys[lowerKey(text)] || text[0] == 0xe2 {
		return false // no opening begins with a dash or a quotation mark
	}
	t := fold(text[:min(len(text), 80)])
	return hasOpening(t, noteOpenings) || z != inText && hasOpening(t, edgeNoteOpenings)
}

// noteMarks may stand before a note: emphasis, brackets, bullets, dashes.
const noteMarks = " *_[(•|:-—–"

// noteKeys holds the first four bytes of all openings.
var noteKeys = func() map[uint32]bool {
	seen := make(map[uint32]bool)
	for _, o := range append(noteOpenings[:len(noteOpenings):len(noteOpenings)], edgeNoteOpenings...) {
		seen[lowerKey(o)] = true
	}
	return seen
}()

func hasOpening(t string, openings []string) bool {
	for _, o := range openings {
		if strings.HasPrefix(t, o) {
			return true
		}
	}
	return false
}
