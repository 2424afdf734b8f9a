internal import Adaptation
internal import ICU
internal import TimedText
public import TranslationMemory

extension SubtitleExport {
    /// The file as a bilingual table: a row for each cue, with its markup as the file writes it.
    ///
    /// - Complexity: O(*n*) in the size of the file.
    public var table: BilingualTable {
        var table = BilingualTable(
            source: LocaleIdentifier(source), target: target.flatMap { LocaleIdentifier($0) },
            columns: [.id, .source, .target, .start, .end, .speaker, .note])
        for index in document.cues.indices {
            let cue = document.cues[index]
            var row = BilingualRow(
                id: identifiers.names[index], source: segment(index).native,
                target: translations[index]?.native ?? "")
            row[.start] = Self.clock(cue.start)
            row[.end] = Self.clock(cue.end)
            row[.speaker] = speaker(index) ?? ""
            row[.note] = notes(index).filter { !["time", "speaker"].contains($0.category) }
                .map { $0.text }.joined(separator: "; ")
            table.rows.append(row)
        }
        return table
    }

    /// The file as a catalog of PO: a message for each cue, its name being the context.
    ///
    /// - Complexity: O(*n*) in the size of the file.
    public var catalog: POCatalog {
        var header = [
            POCatalog.Field("MIME-Version", "1.0"),
            POCatalog.Field("Content-Type", "text/plain; charset=UTF-8"),
            POCatalog.Field("Content-Transfer-Encoding", "8bit"),
            POCatalog.Field("X-Source-Language", source),
        ]
        if let target { header.append(POCatalog.Field("Language", target)) }
        header += facts.map { POCatalog.Field(ReturnedFile.field($0.name), $0.value) }
        let entries = document.cues.indices.map { index in
            POEntry(
                segment(index).native, [translations[index]?.native ?? ""],
                context: identifiers.names[index],
                extractedComments: notes(index).map { "\($0.category): \($0.text)" })
        }
        return POCatalog(header: header, entries: entries)
    }
}
