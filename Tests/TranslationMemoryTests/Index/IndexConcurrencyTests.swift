import TestSupport
import Testing

@testable import TranslationMemory

/// Many searches run while units come and go and segments are merged.
struct IndexConcurrencyTests {
    @Test func searchesSeeWholeStatesWhileTheIndexChanges() async throws {
        let folder = try TemporaryFolder()
        let index = try MatchIndex(folder: folder.root, symbols: .characters, version: "1")
        // These stay all the time, so each search must find them.
        let fixed = (0..<200).map { number in Array("the fixed line \(number)".utf8) }
        try index.apply(
            fixed.enumerated().map { .put(Int64($0.offset), text: $0.element) }, upTo: 1)
        await withTaskGroup(of: Void.self) { group in
            for reader in 0..<4 {
                group.addTask {
                    for round in 0..<60 {
                        let number = (reader * 60 + round) % fixed.count
                        let text = fixed[number]
                        let hits = index.search(text.span, threshold: 0.8, limit: 500)
                        #expect(hits.first?.units == [Int64(number)])
                        #expect(hits.first?.similarity == 1)
                        // Units that move keep exactly one text each.
                        let units = hits.flatMap(\.units)
                        #expect(Set(units).count == units.count)
                        await Task.yield()
                    }
                }
            }
            group.addTask {
                for round in 0..<40 {
                    let changes = (0..<20).map { unit in
                        IndexChange.put(
                            Int64(1000 + unit),
                            text: Array("the fixed line \(unit) moves \(round)".utf8))
                    }
                    try? index.apply(changes, upTo: Int64(round + 2))
                    await Task.yield()
                }
            }
            group.addTask {
                for round in 0..<10 {
                    if round % 3 == 0 { try? index.compact() } else { try? index.flush() }
                    await Task.yield()
                }
            }
        }
        #expect(index.count == 220)
        #expect(index.sequence == 41)
        try index.compact()
        try index.verify()
        let opened = try MatchIndex(folder: folder.root, symbols: .characters, version: "1")
        #expect(opened.count == 220)
        #expect(opened.units(equalTo: "the fixed line 3 moves 39") == [1003])
    }

    /// Parts in memory are taken into newer ones while they are being written: no unit is lost, comes
    /// twice or comes back.
    @Test(arguments: SeededGenerator.seeds(fixed: 2))
    func eachUnitStaysOnceWhilePartsAreTakenInAndWritten(seed: UInt64) async throws {
        let folder = try TemporaryFolder()
        let index = try MatchIndex(folder: folder.root, symbols: .characters, version: "1")
        let writes = Task.detached {
            var isCompact = false
            while !Task.isCancelled {
                isCompact.toggle()
                if isCompact { try index.flush() } else { try index.compact() }
                await Task.yield()
            }
        }
        var generator = SeededGenerator(seed: seed)
        var model: [Int64: [UInt8]] = [:]
        for round in 1...100 {
            var changes: [IndexChange] = []
            for _ in 0..<Int.random(in: 1...60, using: &generator) {
                let unit = Int64.random(in: 0..<1500, using: &generator)
                if Int.random(in: 0..<3, using: &generator) == 0 {
                    model[unit] = nil
                    changes.append(.remove(unit))
                } else {
                    let text = Array("unit \(unit) of round \(round)".utf8)
                    model[unit] = text
                    changes.append(.put(unit, text: text))
                }
            }
            try index.apply(changes, upTo: Int64(round))
            #expect(index.count == model.count, "round \(round)")
            await Task.yield()
        }
        writes.cancel()
        try await writes.value
        for (unit, text) in model { #expect(index.exact(text.span) == [unit]) }
        try index.flush()
        let opened = try MatchIndex(folder: folder.root, symbols: .characters, version: "1")
        #expect(opened.count == model.count)
        for (unit, text) in model { #expect(opened.exact(text.span) == [unit]) }
    }
}
