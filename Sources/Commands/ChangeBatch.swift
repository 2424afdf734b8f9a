internal import Adaptation
internal import Diagnostics
internal import Files
internal import TimedText

/// Changes many files at once, writes them and the log, and says what was done.
struct ChangeBatch: Sendable {
    /// What a command makes of a document.
    struct Changed: Sendable {
        var document: Document
        var changes: [CueChange]
        /// What only people can mend, and what is suggested to them.
        var remarks: [String] = []
    }

    let command: String
    let plan: OutputPlan
    let options: ChangeOptions
    let sources: SourceFiles
    let reader: DocumentReader
    let checkers: CheckerLibrary
    let report: ReportSettings
    let jobs: Int

    /// One file's part of the log, and what it looks like.
    private struct Item: Sendable {
        let entry: ChangeLog.File
        let diff: String
    }

    /// Changes every file, and ends the command with the status when it isn't good.
    func run(
        _ change: @escaping @Sendable (Document, Checker, Document?) -> Changed
    ) async throws {
        if !options.dryRun { try plan.createFolders() }
        let batch = Batch(
            inputs: plan.inputs, report: report, jobs: jobs,
            verb: options.dryRun ? "looked at" : "written")
        let results = await batch.results { index, outcome in
            try work(index, &outcome, change)
        }
        let items = results.compactMap { $0.value }
        if options.dryRun {
            for item in items { StandardStream.output.print(item.diff) }
        }
        let log = ChangeLog(
            tool: "tradewind " + Tradewind.version, command: command,
            files: items.map { $0.entry }.filter { !$0.changes.isEmpty })
        try write(log)
        for item in items where !report.isQuiet && !item.entry.remarks.isEmpty {
            let text = item.entry.remarks.map { "\(item.entry.input): \($0)\n" }.joined()
            StandardStream.error.print(text)
        }
        if !report.isQuiet { StandardStream.error.print(summary(of: log)) }
        let closing = ClosingLine(
            outcomes: results.map { $0.outcome }, verb: batch.verb, isQuiet: report.isQuiet,
            writes: false)
        StandardStream.error.print(closing.text)
        try closing.status.end()
    }

    private func work(
        _ index: Int, _ outcome: inout Outcome,
        _ change: (Document, Checker, Document?) -> Changed
    ) throws -> Item {
        let input = plan.inputs[index]
        let bytes = try input.read()
        let result = try reader.read(
            bytes, name: input.name, fileExtension: input.fileExtension)
        var source: (InputFile, Document)?
        if let file = sources.source(of: input) {
            let read = try reader.read(
                file.read(), name: file.name, fileExtension: file.fileExtension)
            source = (file, read.document)
        }
        let checker = try checkers.checker(for: input, result.document, source: source)
        let changed = change(result.document, checker, source?.1)
        outcome.cues = changed.document.cues.count
        outcome.isDone = true
        var losses: [Finding] = []
        // A file in which nothing changes is copied, whatever state it is in.
        var remarks = changed.remarks
        var written = bytes
        if !changed.changes.isEmpty {
            written = try write(changed.document, as: result, losses: &losses, &remarks)
        }
        if !options.dryRun {
            let isInPlace = plan.places[index] == .file(input.path)
            if !(isInPlace && written == bytes) {
                try plan.places[index].write(written, replacing: plan.replaces)
            }
        }
        let entry = try ChangeLog.File(
            input: input.name, output: plan.places[index].name, rules: checker.scope.rules,
            original: bytes, written: written, changes: changed.changes,
            remarks: remarks)
        return Item(
            entry: entry,
            diff: options.dryRun
                ? ChangeDiff(entry, usesColor: StandardStream.output.isTerminal).text : "")
    }

    /// The bytes of a changed document in the encoding of its source, or in UTF-8 where that lacks
    /// a character that came in.
    private func write(
        _ document: Document, as result: DocumentReader.Result, losses: inout [Finding],
        _ remarks: inout [String]
    ) throws -> [UInt8] {
        let encoding = result.source.encoding
        let unicode = try DocumentWriter(encoding: .utf8).write(
            document, as: result.format, losses: &losses)
        if encoding.charset == TextEncoding.utf8.charset {
            return try DocumentWriter().write(document, as: result.format, losses: &losses)
        }
        var repairs: [Finding] = []
        if let written = try? DocumentWriter().write(document, as: result.format, losses: &losses),
            let text = try? SourceText(
                decoding: written, name: result.source.name, encoding: encoding.charset,
                findings: &repairs),
            text.isSame(as: unicode)
        {
            return written
        }
        remarks.append("written in UTF-8, for \(encoding.charset) lacks a character that came in")
        return unicode
    }

    private func write(_ log: ChangeLog) throws {
        guard let path = options.logPath(plan), !log.files.isEmpty else { return }
        var json = JSONWriter(style: .pretty)
        log.write(to: &json)
        let bytes = json.bytes
        try Failing.run { try File.write(bytes, to: path, replacing: true) }
        if !report.isQuiet {
            StandardStream.error.print(
                "\(path): the log of changes; 'tradewind adapt --undo' takes them back\n")
        }
    }

    private func summary(of log: ChangeLog) -> String {
        var counts: [String: Int] = [:]
        for file in log.files {
            for change in file.changes { counts[change.rule, default: 0] += 1 }
        }
        guard !counts.isEmpty else { return "nothing to change\n" }
        let total = counts.values.reduce(0, +)
        let rules = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
            .map { "\($0.value) \($0.key)" }
        return ClosingLine.count(total, "change") + ": " + rules.joined(separator: ", ") + "\n"
    }
}

extension SourceText {
    /// Whether the text is some other one, byte order marks apart.
    fileprivate func isSame(as other: [UInt8]) -> Bool {
        func body(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
            bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        }
        return body(bytes) == body(other)
    }
}
