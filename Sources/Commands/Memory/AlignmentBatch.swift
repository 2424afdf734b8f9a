internal import Adaptation
internal import Diagnostics
internal import Files
internal import ICU
internal import TimedText
internal import Translation
internal import TranslationMemory

/// The alignment of files with their translations, whose units go into a memory.
struct AlignmentBatch: Sendable {
    /// The memory; `nil` to show what would go into it.
    let memory: Memory?
    let sources: [InputFile]
    let pairs: LanguagePairs
    let reading: SubtitleReading
    let targetReading: SubtitleReading
    let title: String?
    let minimum: Double
    let author: String?

    /// Aligns a file with its translation and adds the units.
    ///
    /// - Throws: What the reading and the memory throw, and ``Failure`` for files that don't belong
    ///   together.
    func align(
        _ index: Int, _ outcome: inout Outcome, _ report: ReportSettings
    ) throws -> UnitImport.Counts {
        guard let other = pairs.targets[index] else {
            throw Failure(.noInput, "no translation has the same name")
        }
        let source = try reading.read(sources[index])
        let target: SubtitleReading.File
        do {
            target = try targetReading.read(other)
        } catch {
            let failure = Failure(error)
            throw Failure(failure.status, "\(other.name): \(failure.message)")
        }
        outcome.cues = source.document.cues.count
        let pair = LanguagePair(source.locale, target.locale)
        let aligner = SubtitleAligner(source: source.rules, target: target.rules)
        let alignment = aligner.align(
            source.document, target.document, isKnown: knowledge(of: pair))
        let context = UnitContext(
            title: title, episode: SubtitleReading.episode(of: sources[index]))
        let made = AlignedUnits(
            source: source.rules, target: target.rules, pair: pair, minimum: minimum
        ).units(of: alignment, source.document, target.document, context: context)
        outcome.add(
            repairs: source.result.repairs + target.result.repairs,
            in: [source.result.source, target.result.source], report: report)
        outcome.add(
            findings: made.findings, in: [source.result.source, target.result.source],
            report: report)
        outcome.remarks.append(remark(alignment, made, other))
        outcome.isDone = true
        guard let memory else {
            outcome.remarks += made.units.map { unit in
                "  " + VisibleText.of(unit.source.native) + "  →  "
                    + VisibleText.of(unit.target.native) + "\n"
            }
            return UnitImport.Counts(added: made.units.count)
        }
        let result = try memory.store.add(made.units, by: author)
        return UnitImport.Counts(
            added: result.added, updated: result.updated, unchanged: result.unchanged)
    }

    /// Whether the memory knows a text by one of its translations; asked once for each text.
    ///
    /// What was aligned itself is no proof: it would only confirm its own mistakes, and what comes of
    /// a file would depend on which files were aligned before.
    /// What can't be asked isn't known: the adding of the units tells what is wrong.
    private func knowledge(of pair: LanguagePair) -> ((String, String) -> Bool)? {
        guard let memory else { return nil }
        var known: [String: Set<String>] = [:]
        return { text, translation in
            let words = Self.words(of: translation)
            if let translations = known[text] { return translations.contains(words) }
            var query = MemoryQuery(
                Segment(Self.words(of: text)), source: pair.source, target: pair.target)
            query.minimum = 98
            query.limit = 20
            let matches = (try? memory.matches(for: query)) ?? []
            let translations = Set(
                matches.filter { $0.unit.origin != .aligned }
                    .map { Self.words(of: $0.unit.target.text) })
            known[text] = translations
            return translations.contains(words)
        }
    }

    /// A text on one line.
    private static func words(of text: String) -> String {
        text.split { $0.isWhitespace }.joined(separator: " ")
    }

    private func remark(
        _ alignment: Alignment, _ made: AlignedUnits.Result, _ other: InputFile
    ) -> String {
        let confidence = Int((alignment.confidence * 100).rounded())
        return
            "\(VisibleText.of(other.name)): \(alignment.verdict.rawValue), \(confidence) % sure, "
            + ClosingLine.count(made.units.count, "unit") + Self.text(of: alignment.time) + "\n"
    }

    /// How the times differ, where they do.
    private static func text(of time: AlignedTime) -> String {
        var text = ""
        let offset = Int64(time.offset.rounded())
        if offset != 0 { text += ", \(offset) ms later" }
        if abs(time.scale - 1) > 0.0001 {
            let parts = Int((time.scale * 100_000).rounded())
            text += ", at \(Double(parts) / 1000) % of the pace"
        }
        return text
    }
}
