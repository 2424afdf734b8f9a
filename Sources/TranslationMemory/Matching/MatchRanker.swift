public import ICU

/// The scoring of stored units against a question, with a translation adapted to it.
///
/// ```swift
/// var ranker = try MatchRanker()
/// let query = try ranker.prepare(MemoryQuery("Wait 12 days.", target: vietnamese))
/// let match = try ranker.match(query, identifier: 7, unit: unit, now: now)
/// ```
/// It belongs to one task at a time, and keeps what it opened of ICU.
public struct MatchRanker: ~Copyable {
    /// The points that are taken off.
    public var penalties: MatchPenalties
    private var folding: QueryFolding
    private var scorer = HybridScorer()
    private var comparison: TextComparison
    private var adapter: TargetAdapter
    private var stored = MatchText()
    private var neighbour = MatchText()

    /// Creates a scoring with points and with the names that may be replaced by one another.
    ///
    /// - Parameters:
    ///   - penalties: The points that are taken off.
    ///   - names: Names in both languages.
    ///   - foldsNames: Whether names are one sign in the folded texts, so that texts which differ in
    ///     names only score 99. Then an index must be made by a ``MatchNormalizer`` with the same
    ///     names, or it misses such units. Otherwise names are replaced in the translation only.
    /// - Throws: `ICUError` when ICU lacks its data.
    public init(
        penalties: MatchPenalties = MatchPenalties(), names: [NamePair] = [],
        foldsNames: Bool = false
    ) throws(ICUError) {
        let folding = try QueryFolding(names: foldsNames ? names.map { $0.source } : [])
        let comparison = try TextComparison()
        self.penalties = penalties
        self.folding = folding
        self.comparison = comparison
        adapter = TargetAdapter(names: names)
    }

    /// Prepares a question.
    ///
    /// - Throws: `ICUError` when ICU lacks its data, or the text is longer than 2 GB.
    public mutating func prepare(_ query: MemoryQuery) throws(ICUError) -> PreparedQuery {
        let text = try folding.folded(query.text.text, query.foldsChinese)
        var neighbours: [MatchText?] = []
        for text in [query.context.previous, query.context.next] {
            // An empty text is one that isn't known.
            let folded = try text.map { (text) throws(ICUError) in
                try folding.folded(text, query.foldsChinese)
            }
            neighbours.append(folded.flatMap { $0.scalars.isEmpty ? nil : $0 })
        }
        return PreparedQuery(
            query: query, text: PreparedText(text), previous: neighbours[0], next: neighbours[1])
    }

    /// Scores a unit; `nil` when it stays below the least score that is asked for.
    ///
    /// - Parameters:
    ///   - query: The question.
    ///   - identifier: The number of the unit in its store.
    ///   - unit: The unit.
    ///   - now: The time, in milliseconds since 1970 in UTC, by which the unit's age counts.
    ///   - least: A score below which no answer is wanted, where better ones are known already.
    /// - Returns: The answer, with its parts and the adapted translation.
    /// - Throws: `ICUError` when ICU lacks its data, or a text is longer than 2 GB.
    public mutating func match(
        _ query: borrowing PreparedQuery, identifier: Int64, unit: TranslationUnit, now: Int64,
        atLeast least: Int = 1
    ) throws(ICUError) -> Match? {
        let question = query.query
        let minimum = max(question.minimum, least)
        try folding.fold(unit.source.text, question.foldsChinese, into: &stored)
        guard
            let similarity = scorer.similarity(
                of: stored, to: query.text, minimum: min(minimum, 100))
        else { return nil }
        var taken: [MatchParts.Penalty] = []
        func take(_ reason: MatchParts.Penalty.Reason, _ points: Int) {
            taken.append(MatchParts.Penalty(reason, points))
        }
        let difference = try comparison.difference(
            question.text.text, query.text.text, unit.source.text, stored,
            foldsChinese: question.foldsChinese)
        if difference.contains(.letterCase) { take(.letterCase, penalties.letterCase) }
        if difference.contains(.width) { take(.width, penalties.width) }
        if difference.contains(.script) { take(.script, penalties.script) }
        if difference.contains(.punctuation) { take(.punctuation, penalties.punctuation) }
        if penalties.points(for: unit.origin) != 0 {
            take(.origin, penalties.points(for: unit.origin))
        }
        let age = penalties.points(forChange: unit.changed ?? unit.created, now: now)
        if age != 0 { take(.age, age) }
        // What follows costs more, and is for those only that can still reach the threshold.
        let highest = similarity.percent - taken.reduce(0) { $0 + $1.points }
        guard highest >= min(minimum, 100) else { return nil }
        let adaptation = try adapter.adapt(
            unit, to: question, hasOtherNumbers: query.text.text.numbers != stored.numbers,
            hasOtherNames: query.text.text.names != stored.names)
        var adapted = penalties.adapted
        for (reason, outcome) in [
            (MatchParts.Penalty.Reason.number, adaptation.numbers), (.name, adaptation.names),
            (.tag, adaptation.tags),
        ] {
            switch outcome {
            case .equal: break
            case .adapted:
                take(reason, adapted)
                adapted = 0
            case .different:
                take(
                    reason,
                    reason == .tag
                        ? penalties.tag : reason == .name ? penalties.name : penalties.number)
            }
        }
        var parts = MatchParts(
            version: MatchScore.version, characters: similarity.characters,
            words: similarity.words, penalties: taken)
        let agreement = try context(of: unit, with: query)
        parts.isPreviousEqual = agreement.isPreviousEqual
        parts.isNextEqual = agreement.isNextEqual
        parts.isIdentifierEqual = agreement.isIdentifierEqual
        let score = parts.score
        guard score >= minimum else { return nil }
        return Match(
            identifier: identifier, unit: unit, score: score, parts: parts,
            proposal: adaptation.proposal, replacements: adaptation.replacements)
    }

    /// Finds what is the same around the two texts.
    mutating func context(
        of unit: TranslationUnit, with query: borrowing PreparedQuery
    ) throws(ICUError) -> ContextAgreement {
        let context = query.query.context
        var agreement = ContextAgreement()
        agreement.isIdentifierEqual = context.id != nil && context.id == unit.context.id
        if let previous = query.previous, let text = unit.context.previous {
            try folding.fold(text, query.query.foldsChinese, into: &neighbour)
            agreement.isPreviousEqual = neighbour.isSame(as: previous)
        }
        if let next = query.next, let text = unit.context.next {
            try folding.fold(text, query.query.foldsChinese, into: &neighbour)
            agreement.isNextEqual = neighbour.isSame(as: next)
        }
        return agreement
    }
}
