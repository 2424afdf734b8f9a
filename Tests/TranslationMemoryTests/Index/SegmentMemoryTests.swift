import TestSupport
import Testing

@testable import TranslationMemory

/// The hot loops in C give the same answers at every level that this processor has.
struct SegmentMemoryTests {
    static let levels: [Int32] = [0, 1, 2, 3]

    @Test(arguments: SeededGenerator.seeds(fixed: 2))
    func scansFindTheSameAtAllLevels(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for count in [0, 1, 7, 8, 15, 16, 17, 100] {
            let folds = (0..<count).map { _ in
                generator.next() & generator.next()
            }
            let profiles = (0..<count * SymbolProfile.length).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            let memory = SegmentMemory(
                count: 32 * 128,
                [(place: 0, data: .words64(folds)), (place: 2048, data: .bytes(profiles))])
            let foldColumn = memory.column(0..<8 * count, of: UInt64.self)
            let range = 2048..<2048 + profiles.count
            let profileColumn = memory.column(range, of: UInt8.self)
            let fold = generator.next() & generator.next()
            let profile = (0..<SymbolProfile.length).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            let nearFolds = folds.indices.filter { (folds[$0] ^ fold).nonzeroBitCount <= 22 }
            let nearProfiles = folds.indices.filter {
                let start = $0 * SymbolProfile.length
                return Self.difference(profiles[start...].prefix(SymbolProfile.length), profile)
                    <= 165
            }
            for level in Self.levels {
                var findings = ScanFindings()
                findings.scan(foldColumn, 0..<count, fold: fold, limit: 22, level: level)
                #expect(findings.indexes.prefix(findings.count).map { Int($0) } == nearFolds)
                for (place, index) in nearFolds.enumerated() {
                    let apart = (folds[index] ^ fold).nonzeroBitCount
                    #expect(Int(findings.differences[place]) == apart)
                }
                findings.scan(
                    profiles: profileColumn, 0..<count, profile: profile, limit: 165, level: level)
                #expect(findings.indexes.prefix(findings.count).map { Int($0) } == nearProfiles)
            }
        }
    }

    private static func difference(_ first: ArraySlice<UInt8>, _ second: [UInt8]) -> Int {
        zip(first, second).reduce(0) { sum, pair in
            let low = abs(Int(pair.0 & 15) - Int(pair.1 & 15))
            let high = abs(Int(pair.0 >> 4) - Int(pair.1 >> 4))
            return sum + low + high
        }
    }

    @Test(arguments: [1, 2, 4], SeededGenerator.seeds(fixed: 2))
    func distancesAreThoseOfTheTableAtAllLevels(width: Int, seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pattern = try #require(Pattern())
        for round in 0..<24 {
            let alphabet = [2, 30, 250, 60_000][round % (width == 1 ? 3 : 4)]
            let length = [0, 1, 5, 16, 31, 32, 63, 64, 65, 130][round % 10]
            let question = (0..<length).map { _ in
                UInt32.random(in: 0..<UInt32(alphabet), using: &generator)
            }
            var texts: [[UInt32]] = []
            for _ in 0..<DistanceBatch.capacity {
                var text = question
                for _ in 0..<Int.random(in: 0...12, using: &generator) {
                    let place = Int.random(in: 0...text.count, using: &generator)
                    if Bool.random(using: &generator) || place == text.count {
                        text.insert(
                            UInt32.random(in: 0..<UInt32(alphabet), using: &generator), at: place)
                    } else {
                        text.remove(at: place)
                    }
                }
                texts.append(text)
            }
            // Symbols that no text has are above the limit of the segment.
            let asked = question.map { $0 % 7 == 3 ? IndexQuery.unknown : $0 }
            #expect(pattern.set(asked, limit: alphabet))
            for level in Self.levels {
                var batch = DistanceBatch()
                var offset = 0
                for (index, text) in texts.enumerated() {
                    batch.append(
                        row: UInt32(index), offset: offset, length: text.count, limit: index % 9)
                    offset += text.count
                }
                compare(pattern, &batch, texts.flatMap { $0 }, width: width, level: level)
                for (index, text) in texts.enumerated() {
                    let distance = BruteForce.distance(
                        asked.map { Int($0) }, text.map { Int($0) })
                    #expect(Int(batch.distances[index]) == min(distance, index % 9 + 1))
                }
            }
        }
    }

    @Test(arguments: SeededGenerator.seeds(fixed: 2))
    func distancesFromTextsOfOneLengthAreThoseOfTheTable(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pattern = try #require(Pattern())
        for round in 0..<40 {
            let length = [1, 4, 15, 16, 31, 50, 64, 65, 130, 256][round % 10]
            let alphabet: UInt32 = [2, 30, 60, 250][round / 10]
            let asked = (0..<length).map { _ in UInt32.random(in: 0..<alphabet, using: &generator) }
            let own = max(1, length + Int.random(in: -length / 3...length / 3, using: &generator))
            let most = [3, 7, 15, 31, 63, 80].randomElement(using: &generator) ?? 7
            let texts = (0..<DistanceBatch.capacity).map { _ in
                var text = asked
                for _ in 0..<Int.random(in: 0...most, using: &generator) where !text.isEmpty {
                    let place = Int.random(in: 0..<text.count, using: &generator)
                    switch Int.random(in: 0..<3, using: &generator) {
                    case 0: text.remove(at: place)
                    case 1: text[place] = UInt32.random(in: 0..<alphabet, using: &generator)
                    default: text.insert(text[place], at: 0)
                    }
                }
                while text.count < own {
                    text.append(UInt32.random(in: 0..<alphabet, using: &generator))
                }
                return Array(text.prefix(own))
            }
            let distances = texts.map { text in
                BruteForce.distance(asked.map { Int($0) }, text.map { Int($0) })
            }
            #expect(pattern.set(asked, limit: Int(alphabet)))
            for level in Self.levels {
                var batch = DistanceBatch()
                for index in texts.indices {
                    batch.append(
                        row: UInt32(index), offset: index * own, length: own,
                        limit: most - index % 3)
                }
                compare(pattern, &batch, texts.flatMap { $0 }, width: 1, level: level)
                for (index, distance) in distances.enumerated() {
                    #expect(
                        Int(batch.distances[index]) == min(distance, most - index % 3 + 1),
                        "\(length) \(own) \(most) level \(level)")
                }
            }
        }
    }

    private func compare(
        _ pattern: Pattern, _ batch: inout DistanceBatch, _ symbols: [UInt32], width: Int,
        level: Int32
    ) {
        let data: SectionData =
            width == 1
            ? .bytes(symbols.map { UInt8($0) })
            : width == 2 ? .words16(symbols.map { UInt16($0) }) : .words32(symbols)
        let memory = SegmentMemory(
            count: data.byteCount + SegmentHeader.slack, [(place: 0, data: data)])
        let range = 0..<data.byteCount
        switch width {
        case 1: pattern.compare(&batch, with: memory.column(range, of: UInt8.self), level: level)
        case 2: pattern.compare(&batch, with: memory.column(range, of: UInt16.self), level: level)
        default: pattern.compare(&batch, with: memory.column(range, of: UInt32.self), level: level)
        }
    }

    @Test func whatIsOutsideReadsAsNothing() {
        let memory = SegmentMemory(count: 64, [(place: 0, data: .words64([7]))])
        #expect(memory.load(UInt64.self, at: 0) == 7)
        #expect(memory.load(UInt64.self, at: 57) == 0)
        #expect(memory.load(UInt64.self, at: -1) == 0)
        #expect(memory.checksum(0..<65) == nil)
        let column = memory.column(0..<64, of: UInt64.self)
        #expect(column[0] == 7)
        #expect(column[8] == 0)
        #expect(column[-1] == 0)
        #expect(memory.column(8..<72, of: UInt64.self).count == 0)
        #expect(memory.column(4..<12, of: UInt64.self).count == 0)
    }
}
