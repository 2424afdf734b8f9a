internal import Diagnostics
internal import Digests
internal import Files
internal import ICU
internal import TranslationMemory

/// The import of files into a memory, batch by batch, so that one that is ended goes on later.
struct UnitImport {
    let memory: Memory
    let source: LocaleIdentifier?
    let target: LocaleIdentifier?
    let format: ExchangeFormat?
    let title: String?
    let author: String?
    let again: Bool
    let isQuiet: Bool

    /// How many units are added at once.
    private static let batchSize = 5000

    /// What became of units.
    struct Counts {
        var added = 0
        var updated = 0
        var unchanged = 0

        mutating func add(_ other: Counts) {
            added += other.added
            updated += other.updated
            unchanged += other.unchanged
        }

        var text: String {
            ClosingLine.count(added, "unit")
                + " added, \(updated) updated, \(unchanged) already there"
        }
    }

    /// What came of a file.
    struct Outcome {
        var counts = Counts()
        var findings: [Finding] = []
        /// Whether it was imported as a whole before.
        var isKnown = false
    }

    /// Imports a file.
    ///
    /// - Throws: ``Failure``, `FileError`, `ExchangeError`, `FormatError`, `DatabaseError`; what was
    ///   added before stays.
    func take(_ path: String, into outcome: inout Outcome) throws {
        let digest = try digest(of: path)
        let before = try memory.store.progress(ofImport: digest)
        if let before, before.isFinished, !again {
            outcome.isKnown = true
            return
        }
        let skipped = before.map { $0.isFinished ? 0 : Int($0.position) } ?? 0
        var file = try UnitFile(
            path, format: format, source: source, target: target, skipped: skipped)
        defer { outcome.findings = file.findings }
        let bar = ProgressBar(total: 100, isQuiet: isQuiet)
        defer { bar.finish() }
        var batch: [TranslationUnit] = []
        func flush(isFinished: Bool) throws {
            let progress = ImportProgress(
                digest: digest, name: path, position: Int64(file.unitsPassed),
                isFinished: isFinished)
            let result = try memory.store.add(batch, by: author, progress: progress)
            outcome.counts.add(
                Counts(
                    added: result.added, updated: result.updated, unchanged: result.unchanged))
            batch.removeAll(keepingCapacity: true)
            bar.show(file.bytesRead >> 10, of: max(1, file.size >> 10), "KiB")
        }
        while true {
            let units: [TranslationUnit]?
            do throws(ExchangeError) {
                units = try file.next()
            } catch {
                // What was read before the damage is kept.
                try flush(isFinished: false)
                throw error
            }
            guard let units else { break }
            for var unit in units {
                if unit.context.title == nil { unit.context.title = title }
                batch.append(unit)
            }
            if batch.count >= Self.batchSize { try flush(isFinished: false) }
        }
        try flush(isFinished: true)
    }

    /// What tells a file, and the choice of what is read of it, from all others.
    private func digest(of path: String) throws -> String {
        var digest = try SHA256()
        let reader = try FileReader(path)
        while true {
            let bytes = try reader.read(1 << 20)
            if bytes.isEmpty { break }
            try digest.update(bytes.span)
        }
        let choice = Array("\(source?.tag ?? "") \(target?.tag ?? "") \(title ?? "")".utf8)
        try digest.update(choice.span)
        return try digest.finish().map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }
}
