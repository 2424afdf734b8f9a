import Diagnostics
import Testing
import TimedText

@testable import Adaptation

/// A checker with one rule, over cues that a test writes.
struct RuleCheck {
    let checker: Checker

    init(_ rule: String, _ locale: String, _ options: CheckOptions = CheckOptions()) throws {
        let rules = try Self.set.get().resolve(locale: locale)
        checker = Checker(CheckScope(rules, options: options), only: [rule])
    }

    /// All of some rules.
    init(_ rules: Set<String>, _ locale: String) throws {
        let resolved = try Self.set.get().resolve(locale: locale)
        checker = Checker(CheckScope(resolved), only: rules)
    }

    init(_ checker: Checker) { self.checker = checker }

    private static let set = Result { try RuleSet() }

    /// A document with one cue for each text.
    static func document(_ texts: [String]) -> Document {
        Document(
            cues: texts.enumerated().map { index, text in
                Cue(
                    start: Int64(index) * 3000, end: Int64(index) * 3000 + 2000,
                    text: CueText(text))
            })
    }

    /// What is found, by the places in each cue.
    func findings(_ texts: [String]) -> [CueFinding] {
        checker.check(checker.prepare(Self.document(texts)))
    }

    /// The faults between the marks are found, and nothing else.
    func expect(
        _ marked: [String], sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let texts = marked.map(MarkedText.init)
        var found = [[Range<Int>]](repeating: [], count: texts.count)
        let file = checker.prepare(Self.document(texts.map(\.text)))
        var messages: [String] = []
        for finding in checker.check(file) {
            let offset = file.cues[finding.cue].text.lowerBound
            switch finding.place {
            case .text(let bytes):
                found[finding.cue].append(bytes.lowerBound - offset..<bytes.upperBound - offset)
            case .cue, .times: found[finding.cue].append(0..<file.cues[finding.cue].text.count)
            }
            messages.append(finding.message)
        }
        #expect(
            found == texts.map(\.places), "\(marked): \(messages)", sourceLocation: sourceLocation)
    }

    /// The texts after what the findings propose, once.
    func mended(_ texts: [String]) -> [String] {
        let file = checker.prepare(Self.document(texts))
        var bytes = texts.map { Array($0.utf8) }
        let found = checker.check(file).compactMap { finding -> (Int, Range<Int>, String)? in
            guard case .text(let place) = finding.place, case .text(let text) = finding.remedy
            else { return nil }
            let offset = file.cues[finding.cue].text.lowerBound
            let range = place.lowerBound - offset..<place.upperBound - offset
            return (finding.cue, range, text)
        }
        var limits = texts.map { $0.utf8.count }
        for (cue, range, text) in found.sorted(by: {
            ($0.0, $0.1.lowerBound) > ($1.0, $1.1.lowerBound)
        })
        where range.upperBound <= limits[cue] {
            bytes[cue].replaceSubrange(range, with: Array(text.utf8))
            limits[cue] = range.lowerBound
        }
        return bytes.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether something is found that has a remedy.
    func hasRemedy(_ texts: [String]) -> Bool { findings(texts).contains { $0.remedy != nil } }
}
