internal import Database
internal import FoundationEssentials
internal import ICU

extension Memory {
    /// From how many units with one and the same source on it is asked first whether they differ.
    private static let manyUnits = 16

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
        try pairs(source: query.source, target: query.target).map { pair in
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
                try compare(hit.units, pair, query, &ranker, now, &collection)
            } catch {
                failure = error
                return enough
            }
            return min(1, Double(collection.least) / 100)
        }
        if let failure { throw failure }
    }

    /// Compares units with one and the same folded source, the newest first.
    private func compare(
        _ ids: [Int64], _ pair: LanguagePair, _ query: borrowing PreparedQuery,
        _ ranker: inout MatchRanker, _ now: Int64, _ collection: inout MatchCollection
    ) throws {
        var seen: Set<UnitAspect> = []
        let kept = try units.units(ids) { (ids) throws(DatabaseError) in
            try store.units(ids, of: pair)
        }
        for place in ids.indices.reversed() {
            guard let unit = kept[place]?.unit else { continue }
            if ids.count >= Self.manyUnits {
                let aspect = UnitAspect(
                    unit,
                    agePoints: ranker.penalties.points(
                        forChange: unit.changed ?? unit.created, now: now),
                    context: try ranker.context(of: unit, with: query))
                guard seen.insert(aspect).inserted else { continue }
            }
            let match = try ranker.match(
                query, identifier: ids[place], unit: unit, now: now, atLeast: collection.least)
            if let match { collection.take(match) }
        }
    }

    /// Every place of a text, in context and grouped by translation.
    ///
    /// - Throws: ``ConcordanceError``, and `DatabaseError`.
    public func concordance(for query: ConcordanceQuery) throws -> Concordance {
        let indexes = try pairs(source: query.source, target: query.target).map {
            try index(of: $0).concordance()
        }
        try followSoon()
        return try Concordance.make(query, in: indexes) { identifiers in
            let kept = try units.units(identifiers) { (ids) throws(DatabaseError) in
                try store.units(ids)
            }
            var found: [Int64: TranslationUnit] = [:]
            for (identifier, kept) in zip(identifiers, kept) { found[identifier] = kept?.unit }
            return found
        }
    }
}
