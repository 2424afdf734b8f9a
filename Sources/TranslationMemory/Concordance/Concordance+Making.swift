internal import ICU

extension Concordance {
    /// Makes a concordance from indexes, one for each pair of languages, and the store.
    ///
    /// - Parameters:
    ///   - query: The question.
    ///   - indexes: The indexes of the pairs that are asked for.
    ///   - units: Fetches units by their numbers; those that are gone may be missing.
    /// - Returns: The concordance; a unit that is gone since it was indexed is counted but not shown.
    /// - Throws: ``ConcordanceError`` for an empty or too long text, and what `units` throws.
    public static func make(
        _ query: ConcordanceQuery, in indexes: [ConcordanceIndex],
        units: ([Int64]) throws -> [Int64: TranslationUnit]
    ) throws -> Concordance {
        var concordance = Concordance()
        for index in indexes {
            let findings = try index.findings(for: query)
            let needed = findings.neededIdentifiers
            let units = needed.isEmpty ? [:] : try units(needed)
            concordance.add(try Concordance(findings, units: units))
        }
        concordance.hits.sort { $0.identifier > $1.identifier }
        concordance.hits.removeSubrange(min(max(query.limit, 0), concordance.hits.count)...)
        return concordance
    }

    /// Shows what an index found.
    ///
    /// - Parameters:
    ///   - findings: What was found.
    ///   - units: The units that are needed for it.
    /// - Throws: ``ConcordanceError`` when ICU fails.
    public init(
        _ findings: ConcordanceFindings, units: [Int64: TranslationUnit]
    ) throws(ConcordanceError) {
        self.init(
            count: findings.answer.count,
            groupedCount: findings.groups.reduce(0) { $0 + $1.identifiers.count })
        do throws(ICUError) {
            try addHits(findings, units)
            for group in findings.groups { groups.append(try Self.group(group, findings, units)) }
        } catch {
            throw .icu(error)
        }
    }

    private mutating func addHits(
        _ findings: ConcordanceFindings, _ units: [Int64: TranslationUnit]
    ) throws(ICUError) {
        let query = findings.query
        var matcher = try TextMatcher(findings.patterns, isWholeWords: query.isWholeWords)
        for identifier in findings.answer.identifiers {
            guard let unit = units[identifier] else { continue }
            let text = query.side == .source ? unit.source.text : unit.target.text
            let folded = try FoldedText(text)
            let ranges = try matcher.ranges(in: folded.bytes.span).map { folded.original(of: $0) }
            hits.append(
                ConcordanceHit(
                    identifier: identifier, unit: unit, side: query.side,
                    ranges: Self.joined(ranges)))
        }
    }

    /// Ranges without overlaps: two hits may be parts of one grapheme.
    private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for range in ranges where !range.isEmpty {
            if let last = joined.last, range.lowerBound < last.upperBound {
                joined[joined.count - 1] =
                    last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        return joined
    }

    /// A group with its translation as it is spelt most often in the newest units.
    private static func group(
        _ group: ConcordanceFindings.Group, _ findings: ConcordanceFindings,
        _ units: [Int64: TranslationUnit]
    ) throws(ICUError) -> ConcordanceGroup {
        var translation: String?
        if let wanted = group.translation {
            var spellings: [String] = []
            let pattern = ConcordancePattern(folded: wanted)
            var matcher = try TextMatcher([pattern], isWholeWords: false)
            for identifier in group.identifiers.prefix(ConcordanceFindings.spellingCount) {
                guard let unit = units[identifier] else { continue }
                let text = findings.query.side == .source ? unit.target.text : unit.source.text
                let folded = try FoldedText(text)
                guard let range = try matcher.ranges(in: folded.bytes.span, limit: 1).first else {
                    if folded.bytes == wanted { spellings.append(text) }
                    continue
                }
                let original = Array(text.utf8)[folded.original(of: range)]
                spellings.append(String(decoding: original, as: UTF8.self))
            }
            translation = commonest(spellings) ?? String(decoding: wanted, as: UTF8.self)
        }
        return ConcordanceGroup(
            translation: translation, count: group.identifiers.count,
            examples: Array(group.identifiers.prefix(5)))
    }

    /// The spelling that is there most often; of several the one that came first.
    private static func commonest(_ spellings: [String]) -> String? {
        var counts: [String: Int] = [:]
        for spelling in spellings { counts[spelling, default: 0] += 1 }
        let most = counts.values.max() ?? 0
        return spellings.first { counts[$0] == most }
    }

    private mutating func add(_ other: Concordance) {
        count += other.count
        groupedCount += other.groupedCount
        hits += other.hits
        for group in other.groups {
            guard let index = groups.firstIndex(where: { $0.translation == group.translation })
            else {
                groups.append(group)
                continue
            }
            groups[index].count += group.count
            groups[index].examples += group.examples
        }
        groups.sort {
            (($1.translation != nil) ? 1 : 0, $1.count) < (
                ($0.translation != nil) ? 1 : 0, $0.count
            )
        }
    }
}
