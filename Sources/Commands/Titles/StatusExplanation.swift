internal import Diagnostics
internal import Files
internal import Series
internal import TimedText

/// What stands in the way of one episode in one locale.
struct StatusExplanation {
    let episode: String
    let locale: String
    let findings: [Finding]
    /// The lines that findings are about, by file.
    private let lines: [String: SubtitleContent]

    /// Looks at the episode.
    ///
    /// - Throws: `FileError`, or `RuleError` when rules can't be used.
    init(_ survey: StatusSurvey, episode: Episode, locale: String) throws {
        self.episode = episode.id
        self.locale = locale
        let layout = try TitleLayout(folder: survey.folder, title: survey.title)
        let file =
            layout.translation(of: episode, locale: locale)
            ?? (locale == survey.title.sourceLocale ? layout.source(of: episode) : nil)
        guard let file else {
            let name = layout.name(of: episode, locale: locale, fileExtension: "srt")
            findings = [
                Finding(
                    rule: "missing", severity: .error,
                    message: "there is no file '\(name)', nor one in another format")
            ]
            lines = [:]
            return
        }
        findings = try survey.findings(episode: episode, locale: locale)
        lines = (try? file.read()).map { [file.path: $0] } ?? [:]
    }

    /// The findings for people, with the lines that they are about.
    func text(usesColor: Bool) -> String {
        guard !findings.isEmpty else {
            return "\(episode) \(locale): ready, nothing was found\n"
        }
        let report = TextReport.text(
            of: findings, usesColor: usesColor,
            lines: { lines[$0.file]?.source.line($0.line) })
        let errors = findings.count { $0.severity == .error }
        let counts = [
            ClosingLine.count(errors, "error"),
            ClosingLine.count(findings.count { $0.severity == .warning }, "warning"),
            ClosingLine.count(findings.count { $0.severity == .note }, "note"),
        ]
        return report + "\(episode) \(locale): " + counts.joined(separator: ", ") + "\n"
    }

    /// The findings as JSON.
    var json: [UInt8] {
        var json = JSONWriter(style: .pretty)
        json.object {
            $0.member("version", 1)
            $0.member("episode", episode)
            $0.member("locale", locale)
            $0.array("findings") {
                for finding in findings {
                    $0.object { $0.write(finding) }
                }
            }
        }
        json.endLine()
        return json.bytes
    }
}

extension JSONWriter.Members {
    /// A finding, as `status` shows it.
    mutating func write(_ finding: Finding) {
        member("rule", finding.rule)
        member("severity", finding.severity.rawValue)
        member("message", finding.message)
        member("file", finding.range?.file)
        if let range = finding.range, range.line > 0 {
            member("line", range.line)
            member("column", range.column)
        }
        if let cue = finding.cue { member("cue", cue.number) }
    }
}
