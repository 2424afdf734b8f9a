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
        /// What only people can mend.
        var left: [ChangeLog.Left] = []
        /// What people may want otherwise.
        var suggestions: [ChangeLog.Suggestion] = []
    }

    /// The command's name, which the log remembers, and what it did, for the closing line.
    let command: (name: String, verb: String)
    let plan: OutputPlan
    let options: ChangeOptions
    let sources: SourceFiles
    let reader: DocumentReader
    let checkers: CheckerLibrary
    let report: ReportSettings
    let jobs: Int

    /// One file's part of the log, and what is to be written.
    private struct Item: Sendable {
        let entry: ChangeLog.File
        let written: [UInt8]
        let diff: String
    }

    /// Changes every file, and ends the command with the status when it isn't good.
    ///
    /// Nothing is written before all is reckoned, and the log is written first: whenever the
    /// command is interrupted, what it did can be taken back.
    func run(
        _ change: @escaping @Sendable (Document, Checker, Document?) -> Changed
    ) async throws {
        try report.prepareOutput(inputs: plan.inputs, outputs: options.dryRun ? [] : plan.places)
        let logPath = try Failing.run { try options.logPath(plan) }
        let batch = Batch(inputs: plan.inputs, report: report, jobs: jobs, verb: command.verb)
        let results = await batch.results { index, outcome in
            try work(index, &outcome, change)
        }
        var outcomes = results.map { $0.outcome }
        let items = results.map { $0.value }
        var log = ChangeLog(
            tool: "tradewind " + Tradewind.version, command: command.name, path: logPath ?? "",
            files: items.compactMap { $0?.entry })
        var isLogged = false
        if options.dryRun {
            for case let item? in items { StandardStream.output.print(item.diff) }
        } else {
            try plan.createFolders()
            isLogged = try write(log, to: logPath, isNew: true)
            let failed = write(items, &outcomes)
            if !failed.isEmpty {
                log.files = items.enumerated().filter { !failed.contains($0.offset) }
                    .compactMap { $0.element?.entry }
                isLogged = try write(log, to: isLogged ? logPath : nil, isNew: false)
            }
        }
        let closing = ChangeClosing(
            outcomes: outcomes, log: log, verb: command.verb, logPath: isLogged ? logPath : nil,
            isDryRun: options.dryRun, report: report)
        // The counts are told even when the report can't be written.
        defer {
            if !report.isQuiet { StandardStream.error.print(checkers.remarks) }
            StandardStream.error.print(closing.text)
        }
        try report.print(outcomes, of: plan.inputs)
        try closing.status.end()
    }

    private func work(
        _ index: Int, _ outcome: inout Outcome,
        _ change: (Document, Checker, Document?) -> Changed
    ) throws -> Item {
        let place = plan.places[index]
        if !plan.replaces, !options.dryRun { try place.checkIsFree() }
        let input = try CheckedInput(
            plan.inputs[index], reader: reader, sources: sources, checkers: checkers)
        let format = input.result.format
        if let wanted = plan.format, wanted.name != format.name {
            throw Failure(
                .usage,
                "it is \(format.title), and '\(place.name)' names another format; "
                    + "'tradewind convert' goes from one to the other")
        }
        let changed = change(input.result.document, input.checker, input.source)
        outcome.cues = changed.document.cues.count
        outcome.isDone = true
        var losses: [Finding] = []
        var remarks: [String] = []
        // A file in which nothing changes is copied, whatever state it is in.
        var written = input.bytes
        if !changed.changes.isEmpty {
            written = try write(changed.document, as: input.result, losses: &losses, &remarks)
        }
        report(changed, of: input, losses, &outcome)
        let entry = try ChangeLog.File(
            input: plan.inputs[index].name, output: place.name, rules: input.checker.scope.rules,
            original: input.bytes, written: written, changes: changed.changes,
            left: changed.left, suggestions: changed.suggestions, remarks: remarks)
        return Item(
            entry: entry, written: written,
            diff: options.dryRun
                ? ChangeDiff(entry, usesColor: StandardStream.output.isTerminal).text : "")
    }

    /// What reading found is for 'inspect' to say, unless a whole report is wanted.
    private func report(
        _ changed: Changed, of input: CheckedInput, _ losses: [Finding], _ outcome: inout Outcome
    ) {
        let isWhole = report.isWhole || report.isVerbose || input.result.document.cues.isEmpty
        var findings = isWhole ? input.result.repairs : []
        if report.isWhole {
            findings += changed.left.map { Self.finding($0, changed.document, outcome.name) }
        }
        outcome.add(
            repairs: findings, losses: losses, in: [input.result.source], report: report)
    }

    /// A cue that only a person can shorten, for a report.
    private static func finding(
        _ left: ChangeLog.Left, _ document: Document, _ name: String
    ) -> Finding {
        let cue = document.cues[left.cue - 1]
        var finding = Finding(
            rule: "reading-speed", severity: .warning,
            message: "only a person can shorten the text: it has \(LeftTable.number(left.length)) "
                + "characters, \(LeftTable.number(left.fits)) can be read in the "
                + "\(LeftTable.number(Double(left.duration) / 1000)) s that the cue can get, and "
                + "\(LeftTable.number(left.cut)) have to go",
            range: document.timingRange(of: cue) ?? document.range(of: cue)
                ?? SourceRange(file: name))
        finding.cue = FindingCue(number: left.cue, start: cue.start, end: cue.end)
        return finding
    }

    /// Writes the files, and returns the places of those that couldn't be written.
    private func write(_ items: [Item?], _ outcomes: inout [Outcome]) -> Set<Int> {
        var failed: Set<Int> = []
        for (index, item) in items.enumerated() {
            guard let item else { continue }
            let place = plan.places[index]
            let isInPlace = place == .file(plan.inputs[index].path)
            if isInPlace, item.entry.changes.isEmpty { continue }
            do {
                try place.write(item.written, replacing: plan.replaces)
            } catch {
                outcomes[index].isDone = false
                outcomes[index].failure = Failure(error)
                failed.insert(index)
            }
        }
        return failed
    }

    /// Writes the log when there is something to take back, or the user named one.
    private func write(_ log: ChangeLog, to path: String?, isNew: Bool) throws -> Bool {
        guard let path else { return false }
        let isWanted =
            log.files.contains { !$0.changes.isEmpty } || (options.log != nil && !log.files.isEmpty)
        guard isWanted else {
            if !isNew { try? File.remove(path) }
            return false
        }
        var log = log
        if options.log == nil {
            log.files = log.files.filter {
                !$0.changes.isEmpty || !$0.left.isEmpty || !$0.suggestions.isEmpty
            }
        }
        var json = JSONWriter(style: .pretty)
        log.write(to: &json)
        let bytes = json.bytes + [0x0A]
        try Failing.run {
            if let folder = Folder.parent(of: path) { try Folder.create(folder) }
            try File.write(bytes, to: path, replacing: !isNew || options.log != nil)
        }
        return true
    }
}
