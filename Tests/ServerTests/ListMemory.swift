import ICU
import Server
import Synchronization
import TranslationMemory

/// A memory that compares a text with every unit it has.
final class ListMemory: MemoryAnswering {
    private let units = Mutex<[TranslationUnit]>([])
    /// What every question fails with, if anything.
    private let failure: (any Error)?

    init(_ units: [TranslationUnit] = [], failure: (any Error)? = nil) {
        self.failure = failure
        self.units.withLock { $0 = units }
    }

    var all: [TranslationUnit] { units.withLock { $0 } }

    func matches(for query: MemoryQuery) throws -> [Match] {
        if let failure { throw failure }
        var found: [Match] = []
        for (index, unit) in all.enumerated() {
            guard unit.pair.target == query.target,
                query.source.map({ $0 == unit.pair.source }) ?? true
            else { continue }
            let likeness = Self.likeness(Array(query.text.text), Array(unit.source.text))
            var parts = MatchParts(version: 1, characters: likeness)
            parts.isPreviousEqual =
                query.context.previous != nil && query.context.previous == unit.context.previous
            let base = Int(likeness * 100)
            var score = base == 100 && parts.isPreviousEqual ? 101 : base
            // A unit that matches in the very same place wherever it is asked for.
            if unit.context.id == "always" { score = 102 }
            if score < query.minimum { continue }
            found.append(
                Match(
                    identifier: Int64(index + 1), unit: unit, score: score, parts: parts,
                    proposal: unit.target))
        }
        found.sort { ($1.score, $0.identifier) < ($0.score, $1.identifier) }
        return Array(found.prefix(query.limit))
    }

    /// The longest run of characters that the text shares with a source, if it has two or more.
    func fragments(for query: MemoryQuery, limit: Int) throws -> [FragmentAnswer] {
        if let failure { throw failure }
        let text = query.text.text
        var best: (range: Range<String.Index>, unit: StoredUnit)?
        for (index, unit) in all.enumerated() where unit.pair.target == query.target {
            for start in text.indices {
                var end = start
                while end < text.endIndex,
                    unit.source.text.contains(text[start...end])
                {
                    end = text.index(after: end)
                }
                let length = best.map { text[$0.range].count } ?? 1
                if text[start..<end].count > length {
                    best = (start..<end, StoredUnit(id: Int64(index + 1), unit: unit))
                }
            }
        }
        guard let best else { return [] }
        let bytes =
            best.range.lowerBound.utf16Offset(
                in: text)..<best.range.upperBound.utf16Offset(in: text)
        let fragment = Fragment(
            text: String(text[best.range]), range: bytes, count: 1, units: [best.unit.id], weight: 1
        )
        return [
            FragmentAnswer(
                fragment: fragment, pair: best.unit.unit.pair, translation: nil,
                examples: [best.unit])
        ]
    }

    func concordance(for query: ConcordanceQuery) throws -> Concordance {
        if let failure { throw failure }
        if query.text.allSatisfy({ $0 == "*" }) { throw ConcordanceError.emptyQuery }
        var hits: [ConcordanceHit] = []
        for (index, unit) in all.enumerated() {
            let text = query.side == .source ? unit.source.text : unit.target.text
            let ranges = text.ranges(of: query.text).map {
                $0.lowerBound.utf16Offset(in: text)..<$0.upperBound.utf16Offset(in: text)
            }
            if ranges.isEmpty { continue }
            hits.append(
                ConcordanceHit(
                    identifier: Int64(index + 1), unit: unit, side: query.side, ranges: ranges))
        }
        let group = ConcordanceGroup(
            translation: nil, count: hits.count, examples: hits.map { $0.identifier })
        return Concordance(
            count: hits.count, hits: Array(hits.prefix(query.limit)),
            groups: hits.isEmpty ? [] : [group], groupedCount: hits.count)
    }

    func add(_ new: [TranslationUnit], by author: String?) throws -> AddResult {
        if let failure { throw failure }
        return units.withLock { units in
            var result = AddResult()
            for unit in new {
                let same = units.firstIndex {
                    $0.pair == unit.pair && $0.source == unit.source && $0.target == unit.target
                }
                if let same {
                    if units[same] == unit { result.unchanged += 1 } else { result.updated += 1 }
                    units[same] = unit
                } else {
                    units.append(unit)
                    result.added += 1
                }
            }
            return result
        }
    }

    func languagePairs() throws -> [PairCount] {
        if let failure { throw failure }
        return Dictionary(grouping: all) { $0.pair }.map {
            PairCount($0.key, units: $0.value.count)
        }
    }

    /// One less the edit distance divided by the longer length.
    static func likeness(_ left: [Character], _ right: [Character]) -> Double {
        let longest = max(left.count, right.count)
        guard longest > 0 else { return 1 }
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let cost = diagonal + (a == b ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(cost, row[j] + 1, row[j + 1] + 1)
            }
        }
        return 1 - Double(row[right.count]) / Double(longest)
    }
}
