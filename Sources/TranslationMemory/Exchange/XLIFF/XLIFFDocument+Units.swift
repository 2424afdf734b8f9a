public import ICU

extension XLIFFDocument {
    /// The segments that are translated, as units.
    ///
    /// A segment that is signed off, reviewed or final was written or confirmed by a person; the
    /// others count as imported. The unit's identifier is the context's, notes are notes.
    ///
    /// - Parameters:
    ///   - source: The language of the sources, where another is meant than the document says.
    ///   - target: The language of the targets, where the document doesn't say it.
    /// - Returns: The units; none when a language isn't known.
    public func translationUnits(
        source: LocaleIdentifier? = nil, target: LocaleIdentifier? = nil
    ) -> [TranslationUnit] {
        var units: [TranslationUnit] = []
        for file in files {
            // In version 1.2 each file says its languages.
            guard
                let from = source
                    ?? LocaleIdentifier(file.tag["source-language"] ?? sourceLanguage),
                let to = target
                    ?? LocaleIdentifier(file.tag["target-language"] ?? targetLanguage ?? "")
            else { continue }
            for unit in file.units {
                for segment in unit.segments where !segment.isIgnorable {
                    guard let translation = segment.target else { continue }
                    var made = TranslationUnit(
                        segment.source.segment(), translation.segment(),
                        pair: LanguagePair(from, to))
                    guard !made.source.text.isEmpty, !made.target.text.isEmpty else { continue }
                    made.context.id = unit.id.isEmpty ? nil : unit.id
                    made.origin =
                        Self.confirmed.contains(segment.state ?? "") ? .human : .imported
                    made.notes = unit.notes.map { $0.text }
                    units.append(made)
                }
            }
        }
        return units
    }

    /// States of a segment for which a person stands, in versions 1.2 and 2.
    private static let confirmed: Set = [
        "final", "reviewed", "signed-off", "translated", "needs-review-l10n",
    ]
}
