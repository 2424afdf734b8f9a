public import TimedText

/// Mends what can't change the meaning: spaces, order, overlaps, gaps, forms of marks.
///
/// Rule after rule is asked what it finds, and what it proposes is done; that goes on until no rule
/// proposes anything. A change is taken back when it makes more findings than it mends.
public struct Fixer: Sendable {
    private let rules: [Checker]
    private let judge: Checker

    /// What came of mending a document.
    public struct Result: Sendable {
        /// The document after mending.
        public let document: Document
        /// The changes in the order in which they were made.
        public let changes: [CueChange]
    }

    /// Rounds after which mending ends even if rules still propose changes.
    private static let rounds = 8

    /// Prepares the rules whose findings can be mended.
    public init(
        _ scope: CheckScope, only: Set<String>? = nil, except: Set<String> = [],
        hasSource: Bool = false
    ) {
        rules = CheckRules.all.filter { type in
            let name = type.description.name
            return type.description.isFixed && only?.contains(name) != false
                && !except.contains(name)
        }
        .map { Checker(scope, only: [$0.description.name], hasSource: hasSource) }
        .filter { !$0.names.isEmpty }
        judge = Checker(scope, hasSource: hasSource)
    }

    /// Mends a document.
    ///
    /// Mending the result again changes nothing.
    public func fix(_ document: Document, source: Document? = nil) -> Result {
        let mended = mend(document, source: source)
        let numbering = CueNumbering(mended.document, after: mended.changes)
        return Result(
            document: numbering.document, changes: mended.changes + numbering.changes)
    }

    /// Mends a document, and leaves the numbers of its cues as they are.
    func mend(_ document: Document, source: Document?) -> Result {
        var document = document
        var changes: [CueChange] = []
        for _ in 0..<Self.rounds {
            let count = changes.count
            for rule in rules { changes += apply(rule, to: &document, source) }
            if changes.count == count { break }
        }
        return Result(document: document, changes: changes)
    }

    /// Does what a rule proposes, but for what makes more findings than it mends.
    private func apply(
        _ rule: Checker, to document: inout Document, _ source: Document?
    ) -> [CueChange] {
        let file = rule.prepare(document, source: source)
        let findings = rule.check(file).filter { $0.remedy != nil }
        guard !findings.isEmpty else { return [] }
        let before = FindingCounts(judge.check(judge.prepare(document, source: source)))
        var revision = Revision(document, file, findings)
        for _ in 0..<4 {
            guard !revision.changes.isEmpty else { return [] }
            let after = FindingCounts(
                judge.check(judge.prepare(revision.document, source: source)))
            let worse = revision.cues.filter { after.isWorse(than: before, around: $0) }
            if revision.keepsNumbers, !worse.isEmpty {
                let refused = Set(worse)
                revision = Revision(
                    document, file, revision.findings.filter { !refused.contains($0.cue) })
                continue
            }
            guard after.total <= before.total else { return [] }
            document = revision.document
            return revision.changes
        }
        return []
    }
}
