internal import Adaptation
internal import Arguments
internal import Diagnostics
internal import Files
internal import TimedText

/// Takes back what a log of changes lists.
struct UndoBatch {
    let log: String
    let isQuiet: Bool
    let dryRun: Bool

    /// What became of a file.
    private enum Undone {
        /// It is as it was before the changes, byte for byte.
        case whole(Int)
        /// It was as it was already.
        case before
        /// Changes were taken back cue by cue; those of cues that people edited stay.
        case cues(Int, kept: [CueChange], before: Int)

        var count: Int {
            switch self {
            case .whole(let count), .cues(let count, _, _): count
            case .before: 0
            }
        }
    }

    /// Takes everything back: byte for byte where a file is as it was written, cue by cue where
    /// people edited it since.
    func run() throws {
        let bytes = try Failing.run { try File.read(log, limit: 1 << 30) }
        let changes: ChangeLog
        do {
            changes = try ChangeLogReader.read(bytes, name: log)
        } catch {
            StandardStream.error.print(TextReport.text(of: [error.finding]))
            throw ExitCode(ExitStatus.notThatFormat.rawValue)
        }
        let paths = LoggedPath(changes, readFrom: log)
        var statuses: [ExitStatus] = []
        var undone: [Undone] = []
        for file in changes.files {
            let path = paths.path(of: file)
            do {
                let result = try undo(file, at: path)
                undone.append(result)
                if case .cues(_, let kept, _) = result, !kept.isEmpty {
                    statuses.append(.findings)
                    StandardStream.error.print(Self.remark(kept, path))
                }
            } catch {
                let failure = Failure(error)
                statuses.append(failure.status)
                StandardStream.error.print("failed: \(VisibleText.of(path)): \(failure)\n")
            }
        }
        if !isQuiet { StandardStream.error.print(closing(undone, changes)) }
        try ExitStatus.combined(statuses).end()
    }

    private func undo(_ file: ChangeLog.File, at path: String) throws -> Undone {
        let bytes = try File.read(path, limit: SourceText.maximumSize)
        if try file.wrote(bytes) {
            if !dryRun, bytes != file.original {
                try File.write(file.original, to: path, replacing: true)
            }
            return .whole(file.changes.count)
        }
        if bytes == file.original { return .before }
        let result = try DocumentReader(locale: file.locale).read(
            bytes, name: path, fileExtension: InputFile.splitExtension(path).fileExtension)
        let undo = ChangeUndo(file.changes, in: result.document)
        let kept = Self.edited(undo.kept, in: undo.document)
        let before = undo.kept.count - kept.count
        guard undo.count > 0 else { return .cues(0, kept: kept, before: before) }
        var losses: [Finding] = []
        let written = try DocumentWriter().write(
            undo.document, as: result.format, losses: &losses)
        if !dryRun { try File.write(written, to: path, replacing: true) }
        return .cues(undo.count, kept: kept, before: before)
    }

    /// The changes that nobody took back yet, of those whose results aren't there.
    ///
    /// A log may be used twice: what it took back the first time was not edited by people.
    private static func edited(_ kept: [CueChange], in document: Document) -> [CueChange] {
        func key(_ state: CueState) -> String { "\(state.start) \(state.end) \(state.payload)" }
        var known = Set(document.cues.indices.map { key(CueState(document, $0)) })
        var edited: [CueChange] = []
        // The last one was tried first.
        for change in kept.reversed() {
            if !change.before.isEmpty, change.before.allSatisfy({ known.contains(key($0)) }) {
                // What was changed further was taken back as well.
                for state in change.after { known.insert(key(state)) }
            } else {
                edited.append(change)
            }
        }
        return edited.reversed()
    }

    /// Which cues keep their changes. A cue that was changed more than once is named once.
    private static func remark(_ kept: [CueChange], _ path: String) -> String {
        var seen: Set<Int64> = []
        var cues: [String] = []
        for change in kept.reversed() {
            guard let state = change.after.first ?? change.before.first,
                seen.insert(state.start).inserted
            else { continue }
            cues.append("cue \(state.number) at \(ClockTime.text(state.start))")
        }
        var named = cues.prefix(ReportSettings.shown).joined(separator: ", ")
        let others = cues.count - ReportSettings.shown
        if others > 0 { named += " and \(others) more" }
        return "\(VisibleText.of(path)): \(ClosingLine.count(kept.count, "change")) "
            + "\(kept.count == 1 ? "stays" : "stay"), for people edited the text or the times "
            + "since: \(named)\n"
    }

    private func closing(_ undone: [Undone], _ log: ChangeLog) -> String {
        let total = log.files.reduce(0) { $0 + $1.changes.count }
        var counts = [
            "\(undone.reduce(0) { $0 + $1.count }) of \(ClosingLine.count(total, "change")) in "
                + ClosingLine.count(log.files.count, "file")
                + (dryRun ? " would be taken back" : " taken back")
        ]
        let before = undone.count { if case .before = $0 { true } else { false } }
        if before > 0 {
            counts.append("\(ClosingLine.count(before, "file")) already as before the changes")
        }
        let earlier = undone.reduce(0) {
            if case .cues(_, _, let before) = $1 { $0 + before } else { $0 }
        }
        if earlier > 0 { counts.append("\(earlier) already taken back") }
        let failed = log.files.count - undone.count
        if failed > 0 { counts.append(ClosingLine.count(failed, "failure")) }
        return counts.joined(separator: ", ") + "\n"
    }
}
