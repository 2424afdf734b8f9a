/// A form in which findings are reported.
public enum ReportFormat: String, Sendable, CaseIterable {
    /// For people: see ``TextReport``.
    case text
    /// For programs: see ``JSONReport``.
    case json
    /// For code hosts and editors: see ``SARIFReport``.
    case sarif
    /// For continuous integration servers: see ``JUnitReport``.
    case junit
    /// For GitHub Actions: see ``GitHubReport``.
    case github
    /// For people who get it sent, in a browser: see ``HTMLReport``.
    case html
    /// For spreadsheets: see ``CSVReport``.
    case csv

    /// Whether the report shows source lines, so that they should be at hand for it.
    public var showsLines: Bool {
        switch self {
        case .text, .html, .csv: true
        case .json, .sarif, .junit, .github: false
        }
    }

    /// Renders a report of some findings.
    ///
    /// - Parameters:
    ///   - findings: What was found, in the order in which it is reported.
    ///   - files: The names of all files that were checked, those without findings too.
    ///   - tool: What the report calls the program.
    ///   - context: What a page for people says besides the findings.
    ///   - usesColor: Whether a report for people is coloured by escape sequences.
    ///   - lines: The source lines, as far as they are at hand.
    /// - Returns: The report, whose last line ends with U+000A; nothing at all, for people and for
    ///   GitHub, when there are no findings.
    /// - Complexity: O(*n*) in the number of findings and files.
    public func render(
        _ findings: [Finding], files: [String] = [], tool: ReportTool = ReportTool(),
        context: ReportContext = ReportContext(), usesColor: Bool = false,
        lines: @escaping SourceLines = { _ in nil }
    ) -> String {
        switch self {
        case .text:
            TextReport.text(of: findings, usesColor: usesColor, lines: lines)
                + Summary(of: findings).text
        case .json: JSONReport.text(of: findings, files: files)
        case .sarif: SARIFReport.text(of: findings, files: files, tool: tool, lines: lines)
        case .junit: JUnitReport.text(of: findings, files: files, tool: tool)
        case .github: GitHubReport.text(of: findings)
        case .html:
            HTMLReport.text(of: findings, files: files, tool: tool, context: context, lines: lines)
        case .csv: CSVReport.text(of: findings, lines: lines)
        }
    }
}
