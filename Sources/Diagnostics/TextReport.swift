/// Findings for people, as gcc prints them.
///
///     film.srt:12:18: error: the end is before the start [cue-order]
///        12 | 00:00:05,000 --> 00:00:04,000
///           |                  ^~~~~~~~~~~~
///
/// Nothing from the user's file reaches the terminal that could steer it: control characters and
/// bidirectional controls are shown by visible stand-ins.
public struct TextReport {
    private let usesColor: Bool
    private var lines: RecentLine
    private var output: [UInt8] = []

    /// Prepares a report; `lines` knows the source lines, which are left out where it doesn't.
    public init(usesColor: Bool = false, lines: @escaping SourceLines = { _ in nil }) {
        self.usesColor = usesColor
        self.lines = RecentLine(lines)
    }

    /// The report of some findings, without their summary.
    ///
    /// - Complexity: O(*n*) in the number of findings and the length of what they say.
    public static func text(
        of findings: [Finding], usesColor: Bool = false,
        lines: @escaping SourceLines = { _ in nil }
    ) -> String {
        var report = TextReport(usesColor: usesColor, lines: lines)
        for finding in findings { report.add(finding) }
        return report.text
    }

    /// What was reported so far; each line ends with U+000A.
    public var text: String { String(decoding: output, as: UTF8.self) }

    /// Adds a finding with its notes and its fix.
    public mutating func add(_ finding: Finding) {
        addHead(finding.severity, finding.message, at: finding.range, rule: finding.rule)
        if let range = finding.range { addExcerpt(of: range, finding.severity) }
        for note in finding.notes {
            addHead(.note, note.message, at: note.range ?? finding.range)
            if let range = note.range { addExcerpt(of: range, .note) }
        }
        if let fix = finding.fix {
            addHead(.note, "fix: " + fix.description, at: finding.range)
        }
    }

    private mutating func addHead(
        _ severity: Severity, _ message: String, at range: SourceRange?, rule: String? = nil
    ) {
        if let range { add(VisibleText.of(range.place) + ": ", style: "1") }
        add("\(severity.rawValue): ", style: severity.style)
        add(VisibleText.of(message), style: rule == nil ? nil : "1")
        if let rule {
            add(" [")
            add(VisibleText.of(rule), style: severity.style)
            add("]")
        }
        add("\n")
    }

    private mutating func addExcerpt(of range: SourceRange, _ severity: Severity) {
        guard let line = lines.text(at: range), let excerpt = SourceExcerpt(of: line, at: range)
        else { return }
        let number = String(range.line)
        let padding = String(repeating: " ", count: max(0, 5 - number.count))
        add("\(padding)\(number) | \(excerpt.line)\n")
        let mark = excerpt.marks.firstIndex(of: "^") ?? excerpt.marks.startIndex
        add(String(repeating: " ", count: max(5, number.count)) + " | ")
        add(String(excerpt.marks[..<mark]))
        add(String(excerpt.marks[mark...]), style: severity.style)
        add("\n")
    }

    private mutating func add(_ text: String, style: String? = nil) {
        if usesColor, let style {
            output += "\u{1B}[\(style)m".utf8
            output += text.utf8
            output += "\u{1B}[0m".utf8
        } else {
            output += text.utf8
        }
    }
}

extension Severity {
    /// The parameters of the escape sequence for its colour.
    fileprivate var style: String {
        switch self {
        case .note: "1;36"
        case .warning: "1;35"
        case .error: "1;31"
        }
    }
}

extension SourceRange {
    /// The place as compilers print it, `file:line:column`, as far as it is known.
    package var place: String {
        if line <= 0 { return file }
        return column <= 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
    }
}
