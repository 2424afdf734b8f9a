internal import Diagnostics
internal import ICU
internal import TimedText

/// No text of the source is left over in the translation.
public struct Untranslated: CheckRule {
    public static let description = RuleDescription(
        "untranslated", title: "Text left in the source's language",
        summary: "No text of the source is left over in the translation.",
        reason: """
            Where the locales have different scripts, letters of the source's script that the \
            target's locale doesn't allow are text left over: two letters or more, or one that the \
            source's cue has. Where they share a script, a line is left over when it is the same as \
            a line of the source without regard to case and marks, and has at least \
            `guards.sameWords` different words (`guards.sameLetters` letters where words have no \
            spaces). Lines in which every word begins with a capital are names; addresses of the \
            web don't count, nor do terms that were given.
            """,
        fields: [.scripts, .allowedScripts, .sameWords, .sameLetters], needsSource: true,
        example: .init(locale: "en", wrong: "Uncle Qin, 下班啦", right: "Uncle Qin, I'm done."))

    private let foreign: Set<UnicodeProperties.Script>
    private let same: SameText?
    private let terms: [String]
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        guard let source = scope.sourceRules,
            Self.language(source) != Self.language(scope.rules)
        else { return nil }
        let allowed = Self.scripts(scope.rules, .scripts)
            .union(Self.scripts(scope.rules, .allowedScripts))
        foreign = Self.scripts(source, .scripts).subtracting(allowed)
        same = SameText(scope)
        terms = scope.options.terms
        severity = scope.severity(.sameWords, default: .warning)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        guard let source = file.source else { return }
        for group in source.groups where !group.source.isEmpty {
            for cue in group.target {
                if foreign.isEmpty {
                    same?.check(
                        cue, of: file, against: group.source, of: source.file, severity, &report)
                } else {
                    checkScripts(of: cue, in: file, group.source, &report)
                }
            }
        }
    }

    /// Reports what is left in the source's scripts, from the first letter of it to the last.
    private func checkScripts(
        of cue: Int, in file: CheckedFile, _ group: [Int], _ report: inout CheckReport
    ) {
        let checked = file.cues[cue]
        guard !checked.traits.isDisjoint(with: .beyondASCII.union(.letter)) else { return }
        var left: Range<Int>?
        for run in runs(in: file, checked.text) {
            let text = file.string(run)
            if terms.contains(where: { $0.contains(text) }) { continue }
            // A single letter may be a symbol of its own.
            if text.unicodeScalars.count == 1 {
                let original = file.source.map { $0.file.text(ofCues: group) } ?? []
                if !original.contains(file.text[run]) { continue }
            }
            left = (left?.lowerBound ?? run.lowerBound)..<run.upperBound
        }
        guard let left else { return }
        report.add(
            "'\(file.excerpt(of: left))' is left in the source's script", severity, cue: cue,
            text: left)
    }

    /// Runs of letters of the source's scripts.
    private func runs(in file: CheckedFile, _ bytes: Range<Int>) -> [Range<Int>] {
        let text = file.text
        var runs: [Range<Int>] = []
        var start: Int?
        var index = bytes.lowerBound
        while index < bytes.upperBound {
            let place = index
            let value = text.span.scalar(at: &index)
            // Punctuation and digits of ASCII have no script of their own.
            let isASCII = value < 0x80 && !(0x41...0x5A).contains(value & ~0x20)
            let isForeign =
                !isASCII
                && Unicode.Scalar(value).map { foreign.contains(UnicodeProperties(of: $0).script) }
                    == true
            if isForeign, start == nil { start = place }
            if !isForeign, let begin = start {
                runs.append(begin..<place)
                start = nil
            }
        }
        if let start { runs.append(start..<bytes.upperBound) }
        return runs
    }

    /// The language of a locale, without script and region.
    private static func language(_ rules: ResolvedRules) -> Substring {
        rules.locale.prefix { $0 != "-" }
    }

    /// The scripts that a rule names; those that hold several, such as `Jpan`, as what they hold.
    private static func scripts(
        _ rules: ResolvedRules, _ field: RuleField
    ) -> Set<UnicodeProperties.Script> {
        var names: Set<String> = []
        for code in rules[field]?.texts ?? [] {
            switch code {
            case "Hans", "Hant": names.insert("Hani")
            case "Jpan": names.formUnion(["Hani", "Hira", "Kana"])
            case "Kore": names.formUnion(["Hani", "Hang"])
            default: names.insert(code)
            }
        }
        // ICU numbers scripts without gaps, and has about two hundred.
        return Set(
            (0..<256).map(UnicodeProperties.Script.init).filter { names.contains($0.name) })
    }
}
