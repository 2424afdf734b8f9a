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
    /// Where the findings for people go.
    var stream = StandardStream.error
    /// How many findings of a file are shown to people who didn't ask for all.
    static let shown = 20

    /// Whether text is coloured: on a terminal, unless `NO_COLOR` is set to anything.
    var usesColor: Bool {
        let setting = ProcessInfo.processInfo.environment["NO_COLOR"] ?? ""
        return setting.isEmpty && stream.isTerminal
    }

    /// The findings of an outcome for people, with the lines of the sources that they are about.
    func text(of findings: [Finding], in sources: [SourceText], name: String) -> String {
        guard format == .text, !isQuiet, !sources.isEmpty else { return "" }
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

    /// Prints what the files' findings come to: text to standard error, other forms to the output.
    func print(_ texts: [String], _ findings: [Finding], _ inputs: [InputFile]) {
        if format == .text {
            for text in texts where !text.isEmpty { stream.print(text) }
        } else {
            StandardStream.output.print(
                format.render(
                    findings, files: inputs.map { $0.name },
                    tool: ReportTool(version: Tradewind.version)))
        }
    }
}
