internal import Diagnostics
internal import TimedText

/// What came of one file of a command.
struct Outcome: Sendable {
    /// The file's name in messages.
    let name: String
    /// Whether the command did with the file what it is for.
    var isDone = false
    var cues = 0
    var repairs = 0
    var losses = 0
    /// All findings, when they are reported as a whole.
    var findings: [Finding] = []
    /// The source lines of those findings by file and number, for forms that show them.
    var lines: [String: [Int: String]] = [:]
    /// The findings for people, as far as they are shown.
    var text = ""
    /// What is said of the file at the end, besides its findings.
    var remarks: [String] = []
    var failure: Failure?
    /// Whether the file was passed over because it holds no subtitles.
    var isSkipped = false
    var hasErrors = false

    init(_ name: String) { self.name = name }

    /// Takes up what was repaired while reading sources, and what an output of them can't say.
    mutating func add(
        repairs: [Finding] = [], losses: [Finding] = [], in sources: [SourceText],
        report: ReportSettings
    ) {
        self.repairs += repairs.count { $0.severity > .note }
        self.losses += losses.count
        add(findings: repairs + losses, in: sources, report: report)
    }

    /// Takes up findings that are neither repairs nor losses.
    mutating func add(findings found: [Finding], in sources: [SourceText], report: ReportSettings) {
        guard !found.isEmpty else { return }
        hasErrors = hasErrors || found.contains { $0.severity == .error }
        text += report.text(of: found, in: sources, name: name)
        guard report.isWhole else { return }
        findings += found
        if report.format.showsLines { keepLines(of: found, in: sources) }
    }

    /// Keeps the lines that findings are about, since sources don't last until the report.
    private mutating func keepLines(of found: [Finding], in sources: [SourceText]) {
        for range in found.flatMap({ [$0.range] + $0.notes.map(\.range) }) {
            guard let range, range.line > 0, lines[range.file]?[range.line] == nil,
                let source = sources.first(where: { $0.name == range.file })
            else { continue }
            lines[range.file, default: [:]][range.line] = source.line(range.line)
        }
    }

    /// Takes up an error; a file that a folder held and that is no subtitle file is passed over.
    mutating func fail(_ error: any Error, input: InputFile) {
        let canSkip =
            input.isFromFolder && InputFile.sharedExtensions.contains(input.fileExtension)
        let code = (error as? FormatError)?.code
        if canSkip, code == .unknownFormat || code == .notThisFormat {
            isSkipped = true
        } else {
            failure = Failure(error)
        }
    }
}
