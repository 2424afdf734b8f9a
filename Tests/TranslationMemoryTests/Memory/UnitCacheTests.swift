import Testing

@testable import TranslationMemory

struct UnitCacheTests {
    private static func unit(_ id: Int64, _ version: Int = 0) -> TranslationUnit? {
        LanguagePair("zh-Hans", "en").map {
            TranslationUnit(Segment("文\(id)"), Segment("Text \(id) \(version)"), pair: $0)
        }
    }

    @Test func unitsAreReadOnceUntilTheyChange() {
        let cache = UnitCache(limit: 100)
        var read: [[Int64]] = []
        func texts(_ ids: [Int64], _ version: Int = 0) -> [String?] {
            cache.units(ids) { ids in
                read.append(ids)
                return ids.map { $0 == 9 ? nil : Self.unit($0, version) }
            }.map { $0?.unit.target.text }
        }
        #expect(texts([1, 2, 9]) == ["Text 1 0", "Text 2 0", nil])
        #expect(texts([2, 3, 1]) == ["Text 2 0", "Text 3 0", "Text 1 0"])
        #expect(read == [[1, 2, 9], [3]])
        cache.forget([2], upTo: 5)
        #expect(cache.sequence == 5)
        #expect(texts([1, 2], 1) == ["Text 1 0", "Text 2 1"])
        cache.forgetAll(upTo: 6)
        #expect(texts([1, 2], 2) == ["Text 1 2", "Text 2 2"])
    }

    @Test func whatChangesWhileItIsReadIsReadAgain() {
        let cache = UnitCache()
        _ = cache.units([1]) { ids in
            cache.forget(ids, upTo: 1)
            return ids.map { Self.unit($0, 0) }
        }
        let kept = cache.units([1]) { ids in ids.map { Self.unit($0, 1) } }
        #expect(kept.map { $0?.unit.target.text } == ["Text 1 1"])
    }

    @Test func itKeepsABoundedNumber() {
        let cache = UnitCache(limit: 10)
        for id in Int64(0)..<1000 {
            _ = cache.units([id]) { ids in ids.map { Self.unit($0) } }
            // One that is asked for all the time stays.
            _ = cache.units([0]) { ids in
                if id > 0 { Issue.record("0 was read again") }
                return ids.map { Self.unit($0) }
            }
        }
        var readCount = 0
        _ = cache.units(Array(0..<1000)) { ids in
            readCount = ids.count
            return ids.map { Self.unit($0) }
        }
        #expect(readCount >= 990)
    }
}
