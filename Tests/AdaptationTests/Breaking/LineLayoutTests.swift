import TestSupport
import Testing

@testable import Adaptation

@Suite("Choosing among line breaks")
struct LineLayoutTests {
    @Test("no other breaks cost less", arguments: SeededGenerator.seeds(), [2, 3, 4])
    func best(seed: UInt64, lines: Int) throws {
        var random = SeededGenerator(seed: seed)
        let layout = LineLayout(try RuleSet().resolve(locale: "en"))
        for _ in 0..<60 {
            var places: [BreakPlace] = []
            var length = 0.0
            for _ in 0..<Int.random(in: lines...10, using: &random) {
                length += Double(Int.random(in: 1...9, using: &random))
                var place = BreakPlace(bytes: 0..<1, before: 0..<0, after: 0..<0)
                place.end = length
                length += 1
                place.start = length
                place.cost = Double(Int.random(in: -8...10, using: &random))
                places.append(place)
            }
            let stretch = LineLayout.Stretch(
                places: places.indices, start: 0,
                end: length + Double(Int.random(in: 1...9, using: &random)))
            let limit = (stretch.end / Double(lines)).rounded(.up) + 6
            func cost(_ chosen: [Int]) -> Double? {
                var (lengths, start) = ([Double](), 0.0)
                for index in chosen {
                    lengths.append(places[index].end - start)
                    start = places[index].start
                }
                lengths.append(stretch.end - start)
                guard lengths.allSatisfy({ $0 <= limit }) else { return nil }
                return chosen.reduce(layout.cost(of: lengths, limit: limit)) {
                    $0 + places[$1].cost
                }
            }
            let found = layout.best(places, stretch, limit: limit, lines: lines)
            let all = choices(of: lines - 1, from: places.count).compactMap(cost)
            guard let least = all.min() else { continue }
            // The mean of three lines and more is taken with the spaces that breaks stand for.
            let slack = lines > 2 ? 1.0 : 1e-9
            #expect(try #require(cost(found)) <= least + slack, "seed \(seed)")
        }
    }

    /// All ways to choose some of the first numbers.
    private func choices(of count: Int, from size: Int) -> [[Int]] {
        if count == 0 { return [[]] }
        guard size >= count else { return [] }
        return choices(of: count, from: size - 1)
            + choices(of: count - 1, from: size - 1).map { $0 + [size - 1] }
    }
}
