internal import Diagnostics
internal import Files
internal import FoundationEssentials
internal import TimedText

/// How a command shows its findings.
struct ReportSettings: Sendable {
    let format: ReportFormat
    let isVerbose: Bool
    let isQuiet: Bool
    /// Whether notes are shown to people who didn't ask for all.
    var showsNotes = true
    /// The file that the report goes to, `-` for standard output, or `nil` for where its form
    /// usually goes.
    var output: String?
    /// What a page for people says besides the findings.
    var context = ReportContext()
    /// Where the findings for people go.
    var stream = StandardStream.error
    /// How many findings of a file are shown to people who didn't ask for all.
    static let shown = 20

    /// Whether text is coloured: on a terminal, unless `NO_COLOR` is set to anything.
    var usesColor: Bool {
        let setting = ProcessInfo.processInfo.environment["NO_COLOR"] ?? ""
        return setting.isEmpty && stream.isTerminal
    }

    /// Whether findings are kept until all are known, rather than shown file by file.
    var isWhole: Bool { format != .text || output != nil }

    /// Whether the report goes to standard output, where no subtitles can go then.
    var takesStandardOutput: Bool { output.map { $0 == "-" } ?? (format != .text) }

    /// The findings of an outcome for people, with the lines of the sources that they are about.
    func text(of findings: [Finding], in sources: [SourceText], name: String) -> String {
        guard !isWhole, !isQuiet, !sources.isEmpty else { return "" }
        let wanted =
            isVerbose || showsNotes ? findings : findings.filter { $0.severity > .note }
        let some = isVerbose ? wanted : Array(wanted.prefix(Self.shown))
        var text = TextReport.text(
            of: some, usesColor: usesColor,
            lines: { place in
                sources.first { $0.name == place.file }?.line(place.line)
            })
        let others = wanted.count - some.count
        if others > 0 {
            text += "\(name): … and \(others) more (--verbose shows all)\n"
        }
        return text
    }

    /// Reports what the files' findings come to: text to standard error, other forms to the output,
    /// or any form to the file that the user named. The file is there as a whole or not at all.
    ///
    /// - Throws: `ExitCode` after saying that the file can't be written.
    func print(_ outcomes: [Outcome], of inputs: [InputFile]) throws {
        guard isWhole else {
            for outcome in outcomes where !outcome.text.isEmpty { stream.print(outcome.text) }
            return
        }
        var lines: [String: [Int: String]] = [:]
        for outcome in outcomes {
            lines.merge(outcome.lines) { $0.merging($1) { line, _ in line } }
        }
        let known = lines
        let report = format.render(
            outcomes.flatMap { $0.findings }, files: inputs.map { $0.name },
            tool: ReportTool(version: Tradewind.version), context: context,
            lines: { known[$0.file]?[$0.line] })
        guard let output, output != "-" else { return StandardStream.output.print(report) }
        try Failing.run { try File.write(Array(report.utf8), to: output, replacing: true) }
    }
}
