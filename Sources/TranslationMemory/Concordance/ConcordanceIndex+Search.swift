internal import ICU
internal import Synchronization

extension ConcordanceIndex {
    /// Finds every unit that holds a text.
    ///
    /// The order of the answers is that of the units' numbers, the highest first.
    ///
    /// - Throws: ``ConcordanceError`` for an empty or too long text.
    /// - Complexity: O(*m* + *c*) in the number of units that share the rarest pairs or triples of
    ///   characters of the text, and the length of those that have them all.
    public func search(_ query: ConcordanceQuery) throws(ConcordanceError) -> ConcordanceAnswer {
        let snapshot = state.withLock { $0 }
        let patterns = try patterns(for: query, in: snapshot)
        do throws(ICUError) {
            let hits = try Self.hits(of: patterns, query, in: snapshot)
            return hits.answer(limit: query.limit, in: snapshot)
        } catch {
            throw .icu(error)
        }
    }

    /// Finds every unit that holds a text just so, apart from case, width and spaces.
    ///
    /// - Parameters:
    ///   - text: The text, without wildcards.
    ///   - side: Where to look.
    ///   - limit: How many units to name at most.
    /// - Returns: How many units hold it, and those with the highest numbers.
    /// - Throws: ``ConcordanceError`` for an empty or too long text.
    public func containing(
        _ text: String, in side: ConcordanceQuery.Side = .source, limit: Int = 50
    ) throws(ConcordanceError) -> ConcordanceAnswer {
        var query = ConcordanceQuery(text, side: side)
        query.hasWildcards = false
        query.limit = limit
        return try search(query)
    }

    /// Where a text was found in a state of the index.
    struct Hits {
        /// The rows of each segment.
        var rows: [OrdinalSet] = []
        /// The numbers of units of the delta.
        var delta: [Int64] = []

        /// How many there are.
        var count: Int { rows.reduce(delta.count) { $0 + $1.count } }

        /// How many there are in common with others in the same state.
        func count(with other: Hits) -> Int {
            var count = Set(delta).intersection(other.delta).count
            for (own, others) in zip(rows, other.rows) { count += own.count(with: others) }
            return count
        }

        /// The count and the highest numbers.
        func answer(limit: Int, in state: State) -> ConcordanceAnswer {
            ConcordanceAnswer(
                count: count, identifiers: newest(limit, in: state).map { $0.identifier })
        }

        /// The units with the highest numbers, the highest first, and where they are.
        func newest(
            _ limit: Int, in state: State
        ) -> [(identifier: Int64, part: Int?, row: UInt32)] {
            var found: [(identifier: Int64, part: Int?, row: UInt32)] = []
            guard limit > 0 else { return found }
            for identifier in delta.sorted(by: >).prefix(limit) {
                found.append((identifier, nil, 0))
            }
            for (index, rows) in rows.enumerated() {
                let segment = state.parts[index].segment
                var rest = limit
                rows.forEachDescending { row in
                    found.append((segment.identifier(row), index, row))
                    rest -= 1
                    return rest > 0
                }
            }
            found.sort { $0.identifier > $1.identifier }
            return Array(found.prefix(limit))
        }
    }

    /// Finds the units that hold one of some patterns.
    static func hits(
        of patterns: [ConcordancePattern], _ query: ConcordanceQuery, in state: State
    ) throws(ICUError) -> Hits {
        var matcher = try TextMatcher(patterns, isWholeWords: query.isWholeWords)
        var hits = Hits()
        let isFiltered = !query.titles.isEmpty || !query.episodes.isEmpty
        for part in state.parts {
            let isWanted = isFiltered ? part.segment.scopes.map { $0.isWanted(by: query) } : nil
            let texts = try part.segment.column(query.side).texts(
                holding: patterns, isWholeWords: query.isWholeWords, by: &matcher)
            hits.rows.append(part.rows(of: texts, query.side, scopes: isWanted))
        }
        for case let entry? in state.delta.entries {
            if isFiltered, !entry.scope.isWanted(by: query) { continue }
            if try matcher.matches(entry.text(query.side).span) {
                hits.delta.append(entry.identifier)
            }
        }
        return hits
    }
}
