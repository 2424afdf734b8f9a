internal import FoundationEssentials
internal import ICU

extension Memory {
    /// How many units with one and the same source are looked at: the newest.
    static let unitLimit = 512

    /// The answers to a question, the best first, each translation once.
    ///
    /// Every unit whose score reaches the threshold is found.
    ///
    /// - Throws: `DatabaseError`, and what ICU and the indexes throw.
    public func matches(for query: MemoryQuery) throws -> [Match] {
        var collection = MatchCollection(limit: query.limit)
        let now = Int64(Date().timeIntervalSince1970 * 1000)
        let found = try indexes(for: query)
        try followSoon()
        try rankers.withRanker { ranker in
            let prepared = try ranker.prepare(query)
            let text = prepared.text.text.bytes
            for (pair, index) in found {
                try search(index, pair, prepared, text, &ranker, now, &collection)
            }
            return ()
        }
        return collection.matches
    }

    /// The indexes of the pairs that answer a question, opened and built where need be.
    private func indexes(for query: MemoryQuery) throws -> [(LanguagePair, MatchIndex)] {
        try store.pairs().map { $0.pair }
            .filter { $0.answers(source: query.source, target: query.target) }
            .map { pair in
                (pair, try index(of: pair).matches(foldsChinese: query.foldsChinese))
            }
    }

    private func search(
        _ index: MatchIndex, _ pair: LanguagePair, _ query: borrowing PreparedQuery,
        _ text: [UInt8], _ ranker: inout MatchRanker, _ now: Int64,
        _ collection: inout MatchCollection
    ) throws {
        var failure: (any Error)?
        let minimum = max(1, query.query.minimum)
        index.search(text.span, threshold: min(1, Double(minimum) / 100)) { hit in
            // No similarity is above 1, so that this ends the search.
            let enough = 2.0
            guard failure == nil,
                MatchScore.upperBound(distance: hit.distance, length: hit.length)
                    >= collection.least
            else { return enough }
            do {
                let ids = Array(hit.units.suffix(Self.unitLimit))
                for (id, unit) in zip(ids, try store.units(ids, of: pair)) {
                    guard let unit,
                        let match = try ranker.match(query, identifier: id, unit: unit, now: now)
                    else { continue }
                    collection.take(match)
                }
            } catch {
                failure = error
                return enough
            }
            return min(1, Double(collection.least) / 100)
        }
        if let failure { throw failure }
    }

    /// Every place of a text, in context and grouped by translation.
    ///
    /// - Throws: ``ConcordanceError``, and `DatabaseError`.
    public func concordance(for query: ConcordanceQuery) throws -> Concordance {
        let pairs = try store.pairs().map { $0.pair }
            .filter { $0.answers(source: query.source, target: query.target) }
        let indexes = try pairs.map { try index(of: $0).concordance() }
        try followSoon()
        return try Concordance.make(query, in: indexes) { identifiers in
            var found: [Int64: TranslationUnit] = [:]
            for (identifier, unit) in zip(identifiers, try store.units(identifiers)) {
                found[identifier] = unit
            }
            return found
        }
    }
}
