import ICU
import TestSupport
import Translation
import TranslationMemory

/// A memory that scores all of its units against each question.
struct SampleMemory: MemoryLookup {
    var units: [TranslationUnit] = []

    init(_ units: [TranslationUnit]) { self.units = units }

    /// Units of a person, from pairs of texts.
    init(_ texts: [(String, String)], _ source: String, _ target: String) throws {
        guard let pair = LanguagePair(source, target) else { return }
        units = texts.map {
            TranslationUnit(Segment(native: $0.0), Segment(native: $0.1), pair: pair)
        }
    }

    func matches(for query: MemoryQuery) throws(ICUError) -> [Match] {
        var ranker = try MatchRanker()
        let prepared = try ranker.prepare(query)
        var matches: [Match] = []
        for (number, unit) in units.enumerated() {
            if let match = try ranker.match(
                prepared, identifier: Int64(number + 1), unit: unit, now: 0)
            {
                matches.append(match)
            }
        }
        return Array(matches.sorted { $0.score > $1.score }.prefix(query.limit))
    }
}
