import Diagnostics
import Testing
import TimedText

@testable import Adaptation

/// One rule over cues that a test writes in the form of ``MarkedCues``.
struct CueCheck {
    let checker: Checker

    init(
        _ rule: String, _ locale: String, market: String? = nil, profile: String? = nil,
        options: CheckOptions = CheckOptions()
    ) throws {
        let rules = try ResolvedSamples.rules(locale, market: market, profile: profile)
        checker = Checker(CheckScope(rules, options: options), only: [rule])
    }

    /// What is found, in the order of the cues.
    func findings(_ cues: String) -> [CueFinding] {
        checker.check(checker.prepare(MarkedCues(cues).document))
    }

    /// What is marked is found, with a severity, and nothing else.
    func expect(
        _ marked: String, _ severity: Severity? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let cues = MarkedCues(marked)
        let file = checker.prepare(cues.document)
        var found = cues.marks.map { _ in Set<MarkedCues.Mark>() }
        let findings = checker.check(file)
        for finding in findings {
            let text = file.cues[finding.cue].text
            switch finding.place {
            case .times: found[finding.cue].insert(.times)
            case .cue: found[finding.cue].insert(.text(0..<text.count))
            case .text(let bytes):
                let start = bytes.lowerBound - text.lowerBound
                found[finding.cue].insert(.text(start..<start + bytes.count))
            }
        }
        let messages = findings.map { "\($0.cue + 1): \($0.message)" }
        #expect(found == cues.marks, "\(marked)\n\(messages)", sourceLocation: sourceLocation)
        if let severity {
            #expect(
                findings.allSatisfy { $0.severity == severity }, "\(marked)",
                sourceLocation: sourceLocation)
        }
    }

    /// The severities of what is found.
    func severities(_ cues: String) -> [Severity] { findings(cues).map { $0.severity } }

    /// The times that findings propose, such as `1000-1917`.
    func proposals(_ cues: String) -> [String] {
        findings(cues).compactMap {
            guard case .times(let start, let end) = $0.remedy else { return nil }
            return "\(start)-\(end)"
        }
    }
}

/// Resolved rules that tests share, so that files are read once.
enum ResolvedSamples {
    private static let set = Result { try RuleSet() }

    static func rules(
        _ locale: String, market: String? = nil, profile: String? = nil
    ) throws -> ResolvedRules {
        try set.get().resolve(locale: locale, market: market, profile: profile)
    }
}
