import TestSupport
import Testing

@testable import TranslationMemory

struct PostingListTests {
    /// Lists of every density say what was written.
    @Test(arguments: SeededGenerator.seeds())
    func readsWhatWasWritten(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for total in [1, 7, 64, 1000, 70_000] {
            for share in [0.001, 0.1, 0.2, 1] {
                let texts = (0..<UInt32(total)).filter { _ in
                    Double.random(in: 0..<1, using: &random) < share
                }
                var bytes: [UInt8] = []
                PostingList.append(texts[...], of: total, to: &bytes)
                let memory = SegmentMemory(count: bytes.count, [(0, .bytes(bytes))])
                let column = memory.column(0..<bytes.count, of: UInt8.self)
                let list = PostingList(0, in: column, of: total)
                #expect(list.count == texts.count)
                var read: [UInt32] = []
                list.forEach { read.append($0) }
                #expect(read == texts)
                var set = OrdinalSet(below: total)
                list.insert(into: &set)
                #expect(set.elements == texts)
                #expect(set.count == texts.count)
                var some = (0..<UInt32(total)).filter { _ in Bool.random(using: &random) }
                let expected = some.filter { set.contains($0) }
                list.filter(&some)
                #expect(some == expected)
            }
        }
    }

    @Test func keepsASingleTextInItsValue() {
        let memory = SegmentMemory(count: 8, [])
        let column = memory.column(0..<8, of: UInt8.self)
        let list = PostingList(PostingList.single | 5, in: column, of: 9)
        var read: [UInt32] = []
        list.forEach { read.append($0) }
        #expect(read == [5])
        #expect(list.count == 1)
    }
}
