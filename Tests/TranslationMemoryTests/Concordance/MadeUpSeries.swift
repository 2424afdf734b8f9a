import ICU
import TestSupport
import Testing

@testable import TranslationMemory

/// A series of lines whose translations are known part by part.
struct MadeUpSeries {
    /// The units; the number of each is its place.
    private(set) var units: [TranslationUnit] = []
    private let pair: LanguagePair
    private var random: SeededGenerator

    /// A part of a sentence in both languages.
    typealias Part = (source: String, target: String)

    init(_ source: String, _ target: String, seed: UInt64) throws {
        pair = try #require(LanguagePair(source, target))
        random = SeededGenerator(seed: seed)
    }

    /// Adds sentences of a part among those of a list, with marks between them.
    mutating func add(_ count: Int, with part: Part? = nil, among others: [Part]) {
        for _ in 0..<count {
            var parts = Array(others.shuffled(using: &random).prefix(2))
            if let part { parts.insert(part, at: Int.random(in: 0...parts.count, using: &random)) }
            units.append(
                TranslationUnit(
                    Segment(parts.map(\.source).joined(separator: "，")),
                    Segment(parts.map(\.target).joined(separator: ", ")), pair: pair))
        }
    }

    /// What the index and the store of the series answer.
    func concordance(_ query: ConcordanceQuery, isCompact: Bool = true) throws -> Concordance {
        let index = ConcordanceIndex()
        try index.apply(
            units.enumerated().map { ConcordanceChange(Int64($0), $1) }, upTo: 1)
        if isCompact { try index.compact() }
        return try Concordance.make(query, in: [index]) { identifiers in
            var found: [Int64: TranslationUnit] = [:]
            for identifier in identifiers { found[identifier] = units[Int(identifier)] }
            return found
        }
    }
}
