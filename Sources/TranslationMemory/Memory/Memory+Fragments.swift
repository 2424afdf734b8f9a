internal import ICU

extension Memory {
    /// How many units of a fragment are looked at for its translation.
    private static let sampleCount = 50

    /// The longest parts of a question that were translated before, those first that tell most.
    ///
    /// They help where no whole text is like the question.
    ///
    /// - Throws: ``ConcordanceError``, `DatabaseError`, and what ICU throws.
    public func fragments(for query: MemoryQuery, limit: Int = 5) throws -> [FragmentAnswer] {
        var answers: [FragmentAnswer] = []
        for pair in try pairs(source: query.source, target: query.target) {
            let index = try index(of: pair).concordance()
            try followSoon()
            var finder = try FragmentFinder(source: pair.source, target: pair.target)
            let fragments = try finder.fragments(
                of: query.text.text, units: index.count, limit: limit
            ) { part in
                let found = try Self.units(with: part, in: index, .source)
                return FragmentOccurrences(count: found.count, units: found.identifiers)
            }
            for fragment in fragments {
                let units = zip(fragment.units, try store.units(fragment.units, of: pair))
                    .compactMap { id, unit in unit.map { StoredUnit(id: id, unit: $0) } }
                let translation = try finder.translation(
                    ofFragmentIn: fragment.count, targets: units.map { $0.unit.target.text }
                ) { try index.estimatedCount(of: $0, in: .target) }
                answers.append(
                    FragmentAnswer(
                        fragment: fragment, pair: pair, translation: translation,
                        examples: Array(units.prefix(3))))
            }
        }
        answers.sort { $0.fragment.weight > $1.fragment.weight }
        return Array(answers.prefix(limit))
    }

    /// The units that hold a part: as whole words, unless the script has no spaces between them.
    private static func units(
        with part: String, in index: ConcordanceIndex, _ side: ConcordanceQuery.Side
    ) throws(ConcordanceError) -> ConcordanceAnswer {
        var query = ConcordanceQuery(part, side: side)
        query.hasWildcards = false
        query.isWholeWords = !part.unicodeScalars.contains {
            CharacterClass.isUnspaced($0.value)
        }
        query.limit = sampleCount
        return try index.search(query)
    }
}
