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
        var statuses: [ExitStatus] = []
        var taken = 0
        for file in changes.files {
            do {
                let (count, kept) = try undo(file)
                taken += count
                if !kept.isEmpty {
                    statuses.append(.findings)
                    let cues = kept.compactMap { ($0.after.first ?? $0.before.first)?.number }
                    StandardStream.error.print(
                        "\(path(file)): \(kept.count) changes weren't taken back, for their cues "
                            + "were edited since: \(cues.map(String.init).joined(separator: ", "))\n"
                    )
                }
            } catch {
                let failure = Failure(error)
                statuses.append(failure.status)
                StandardStream.error.print("failed: \(path(file)): \(failure)\n")
            }
        }
        if !isQuiet {
            StandardStream.error.print(
                "\(ClosingLine.count(taken, "change")) of "
                    + "\(ClosingLine.count(changes.files.count, "file")) "
                    + (dryRun ? "would be taken back\n" : "taken back\n"))
        }
        try ExitStatus.combined(statuses).end()
    }

    /// The path of a file that the log names, as it was given, else beside the log.
    private func path(_ file: ChangeLog.File) -> String {
        if FileStatus.exists(file.output) { return file.output }
        let folder = Folder.parent(of: log) ?? "."
        let name = file.output.split(separator: "/").last.map(String.init) ?? file.output
        let beside = folder + "/" + name
        return FileStatus.exists(beside) ? beside : file.output
    }

    private func undo(_ file: ChangeLog.File) throws -> (count: Int, kept: [CueChange]) {
        let path = path(file)
        let bytes = try File.read(path, limit: SourceText.maximumSize)
        if try file.wrote(bytes) {
            if !dryRun { try File.write(file.original, to: path, replacing: true) }
            return (file.changes.count, [])
        }
        let result = try DocumentReader(locale: file.locale).read(
            bytes, name: path, fileExtension: InputFile.splitExtension(path).fileExtension)
        let undo = ChangeUndo(file.changes, in: result.document)
        guard undo.count > 0 else { return (0, undo.kept) }
        var losses: [Finding] = []
        let written = try DocumentWriter().write(
            undo.document, as: result.format, losses: &losses)
        if !dryRun { try File.write(written, to: path, replacing: true) }
        return (undo.count, undo.kept)
    }
}
