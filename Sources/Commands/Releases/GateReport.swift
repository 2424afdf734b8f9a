internal import Adaptation
internal import Diagnostics
internal import Releases
internal import Series
internal import TimedText

/// What the gate says of a title for several platforms.
struct GateReport: Sendable {
    /// The folder of the title, as the user named it.
    let folder: String
    let title: Title
    /// The day as of which rules held.
    let asOf: CalendarDay
    private(set) var platforms: [Platform] = []
    /// The lines of subtitle files that checks are about, by file and number.
    private(set) var lines: [String: [Int: String]] = [:]

    /// What the gate says for one platform.
    struct Platform: Sendable {
        let template: PlatformTemplate
        let market: String?
        /// The tags of the locales that go, and of those that were refused.
        let locales: Set<String>
        let checks: [GateCheck]
    }

    init(folder: String, title: Title, asOf: CalendarDay) {
        self.folder = folder
        self.title = title
        self.asOf = asOf
    }

    /// Takes the checks of a platform.
    mutating func add(
        _ template: PlatformTemplate, _ prepared: PreparedRelease, checks: [GateCheck]
    ) {
        let locales = prepared.release.locales.map { $0.tag } + checks.compactMap { $0.locale }
        platforms.append(
            Platform(
                template: template, market: prepared.market, locales: Set(locales), checks: checks)
        )
        for track in prepared.release.tracks {
            guard let source = track.document.source else { continue }
            for check in checks where check.range?.file == source.name {
                guard let line = check.range?.line, line > 0 else { continue }
                lines[source.name, default: [:]][line] = source.line(line)
            }
        }
    }

    /// Every check of every platform.
    var checks: [GateCheck] { platforms.flatMap { $0.checks } }

    /// Whether something failed that nobody answers for.
    var isBlocked: Bool { checks.contains { $0.outcome == .failed } }

    /// The locales of all platforms, in order.
    var locales: [String] {
        Set(platforms.flatMap { $0.locales }).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
    }

    /// What failed, was waived or warns, as findings for reports.
    var findings: [Finding] {
        let root = folder.hasSuffix("/") ? folder : folder + "/"
        return checks.compactMap { check in
            let severity: Severity
            switch check.outcome {
            case .failed: severity = .error
            case .warning: severity = .warning
            case .waived: severity = .note
            case .passed, .skipped: return nil
            }
            let file = root + (check.file ?? TitleFile.description)
            var finding = Finding(
                rule: check.rule, severity: severity, message: check.sentence,
                range: check.range ?? SourceRange(file: file))
            if let origin = check.origin { finding.notes = [Finding.Note(origin)] }
            return finding
        }
    }

    /// What a page for people says besides the findings.
    func context(date: String?) -> ReportContext {
        var facts = [ReportContext.Fact("As of", asOf.description)]
        for platform in platforms {
            let failed = platform.checks.count { $0.outcome == .failed }
            facts.append(
                ReportContext.Fact(
                    platform.template.name,
                    (failed == 0 ? "open" : "closed, \(ClosingLine.count(failed, "failure"))")
                        + ": "
                        + platform.locales.sorted().map { tag in
                            let failed = platform.checks.contains {
                                $0.locale == tag && $0.outcome == .failed
                            }
                            return (failed ? "✗ " : "✓ ") + tag
                        }.joined(separator: ", ")))
        }
        return ReportContext(title: "Gate of \(title.id)", date: date, facts: facts)
    }
}

extension GateCheck {
    /// What it is about and what is the matter, in one sentence without a full stop.
    var sentence: String {
        let about = [platform, locale, episode.map { "episode \($0)" }, field]
        return about.compactMap { $0 }.joined(separator: ", ") + ": " + message
    }

    /// Where the rule comes from, how far that can be trusted, and when somebody looked.
    var origin: String? {
        guard let source else { return nil }
        let facts = [confidence?.rawValue, checkedOn.map { "checked on \($0)" }]
        return source + " (" + facts.compactMap { $0 }.joined(separator: ", ") + ")"
    }
}
