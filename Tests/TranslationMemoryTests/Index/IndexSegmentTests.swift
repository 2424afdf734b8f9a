import Files
import Foundation
import TestSupport
import Testing

@testable import TranslationMemory

/// A damaged file is told from a sound one, and never crashes a search.
struct IndexSegmentTests {
    private static func content(_ symbols: IndexSymbols, seed: UInt64) throws -> SegmentContent {
        var texts = RandomTexts(symbols, alphabet: 500, lengths: 0...20, seed: seed)
        var builder = SegmentBuilder(symbols)
        for unit in 0..<Int64(300) {
            let text = texts.next()
            builder.add(unit, text.span)
        }
        return try builder.finish(version: "nfkc 1")
    }

    @Test(arguments: IndexSymbols.allCases)
    func aFileHoldsWhatMemoryHolds(_ symbols: IndexSymbols) throws {
        let folder = try TemporaryFolder()
        let content = try Self.content(symbols, seed: 5)
        try content.write(to: folder.path("a.segment"))
        let segment = try IndexSegment(path: folder.path("a.segment"))
        try segment.verify()
        #expect(segment.header.version == "nfkc 1")
        #expect(segment.memory.count == content.memory().count)
        for unit in 0..<Int64(300) {
            let place = try #require(segment.place(ofUnit: unit))
            #expect(segment.units[place] == unit)
        }
        #expect(segment.place(ofUnit: 300) == nil)
        #expect(segment.place(ofUnit: -1) == nil)
    }

    @Test(arguments: IndexSymbols.allCases, SeededGenerator.seeds(fixed: 2))
    func everyChangedByteIsFoundAndNoneCrashes(_ symbols: IndexSymbols, seed: UInt64) throws {
        let folder = try TemporaryFolder()
        var generator = SeededGenerator(seed: seed)
        try Self.content(symbols, seed: seed).write(to: folder.path("a.segment"))
        let good = try File.read(folder.path("a.segment"))
        let header = try IndexSegment(path: folder.path("a.segment")).header
        let covered = header.sections.flatMap { Array($0) }
        for round in 0..<150 {
            var bytes = good
            switch round % 3 {
            case 0: bytes[Int.random(in: 0..<600, using: &generator)] ^= 1 << UInt8(round % 8)
            case 1:
                for _ in 0..<20 {
                    let place = covered.randomElement(using: &generator) ?? 0
                    bytes[place] = UInt8.random(in: 0...255, using: &generator)
                }
            default: bytes.removeLast(Int.random(in: 1..<bytes.count, using: &generator))
            }
            guard bytes != good else { continue }
            let path = folder.path("\(round).segment")
            try File.write(bytes, to: path)
            let error = #expect(throws: IndexError.self) {
                let segment = try IndexSegment(path: path)
                // It opened, since its header is whole; searches find something or nothing.
                search(segment, seed: seed)
                try segment.verify()
            }
            switch error {
            case .damaged, .outdated: break
            default: Issue.record("\(String(describing: error))")
            }
        }
    }

    private func search(_ segment: IndexSegment, seed: UInt64) {
        let symbols = segment.header.symbols
        let index = MatchIndex(
            IndexSnapshot(symbols: symbols, parts: [IndexPart(segment)], sequence: 0))
        var texts = RandomTexts(symbols, alphabet: 500, lengths: 0...20, seed: seed)
        for _ in 0..<10 {
            let text = texts.next()
            for hit in index.search(text.span, threshold: 0.4, limit: 50) {
                _ = hit.text
                _ = hit.units
            }
            _ = index.exact(text.span)
        }
    }

    @Test func anEmptyFileIsNoSegment() throws {
        let folder = try TemporaryFolder(files: ["a.segment": ""])
        #expect(throws: IndexError.self) { try IndexSegment(path: folder.path("a.segment")) }
        #expect(throws: IndexError.self) { try IndexSegment(path: folder.path("b.segment")) }
        #expect(throws: IndexError.self) { try IndexSegment(path: folder.root) }
    }
}
