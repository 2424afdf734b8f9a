internal import Adaptation
internal import Diagnostics
internal import TimedText

/// A translation that is checked by all rules that hold for it, and compared with its source.
struct PairCheck {
    /// What was found, errors first, each once.
    private(set) var findings: [Finding] = []
    /// How many of them are about cues without a translation.
    var gaps: Int { findings.count { $0.rule == Self.gap && $0.severity == .error } }
    var errors: Int { findings.count { $0.severity == .error } }
    var warnings: Int { findings.count { $0.severity == .warning } }

    private static let gap = MissingTranslation.description.name

    /// Checks a document.
    ///
    /// - Parameters:
    ///   - reading: The translation.
    ///   - source: Its source, if there is one.
    ///   - keys: Whose rules are met.
    ///   - locale: The locale of the source.
    ///   - rules: The rules.
    /// - Throws: `RuleError` when rules can't be used.
    init(
        _ reading: SubtitleContent, source: Document?, keys: [RuleKey], sourceLocale locale: String,
        rules: TitleRuleSet
    ) throws(RuleError) {
        let document = reading.document
        guard !document.cues.isEmpty else {
            let isSilent = source.map { $0.cues.isEmpty } ?? false
            if !isSilent {
                findings = [
                    Finding(
                        rule: Self.gap, severity: .error, message: "the file holds no cue",
                        range: SourceRange(file: reading.source.name))
                ]
            }
            return
        }
        var options = CheckOptions()
        if let rate = document.head.frameRate, rate > 0 { options.frameRate = rate }
        var found = reading.repairs.filter { $0.severity > .note }
        var seen = Set(found)
        for key in keys {
            let checker = try rules.checker(
                for: key, source: source == nil ? nil : locale, options: options)
            for finding in checker.findings(in: document, source: source)
            where seen.insert(finding).inserted {
                found.append(finding)
            }
        }
        findings = found.filter { $0.severity == .error } + found.filter { $0.severity < .error }
    }
}
