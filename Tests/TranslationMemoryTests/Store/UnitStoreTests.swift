import TestSupport
import Testing
import TranslationMemory

struct UnitStoreTests {
    @Test func unitsComeBack() throws {
        let folder = try TemporaryFolder()
        let store = try UnitStore(folder.path("memory.sqlite"))
        let pair = try #require(LanguagePair("zh-Hans", "en"))
        let units = [
            TranslationUnit("走吧", "Let's go.", pair: pair),
            TranslationUnit("走", "Go!", pair: pair),
            TranslationUnit("走吧", "Let's go.", pair: pair, author: "lan"),
        ]
        let result = try store.add(units)
        #expect(result.ids == [1, 2, 1])
        #expect(result.added == 2)
        #expect(result.updated == 1)
        #expect(try store.units([2, 7, 1]) == [units[1], nil, units[2]])
        #expect(try store.pairs() == [PairCount(pair, units: 2)])
        #expect(try store.changes(after: 0).map { $0.source } == ["走吧", "走"])
        #expect(try store.lastSequence() == 2)
        var pages = store.units(of: pair, pageSize: 1)
        #expect(try pages.next()?.map { $0.unit } == [units[2]])
        #expect(try pages.next()?.map { $0.id } == [2])
        #expect(try pages.next() == nil)
    }
}
