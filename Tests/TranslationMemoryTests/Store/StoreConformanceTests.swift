import Foundation
import TestSupport
import Testing
import TranslationMemory

/// Both kinds of store give the same answers.
struct StoreConformanceTests {
    @Test func bothStoresAnswerAlike() throws {
        let folder = try TemporaryFolder()
        let file = try UnitStore(folder.path("memory.sqlite"))
        let answers = try Self.answers(file)
        guard let address = try PostgreSQLServer.freshDatabase() else { return }
        let team = try UnitStore(address)
        let others = try Self.answers(team)
        #expect(answers.count == others.count)
        for (one, other) in zip(answers, others) { #expect(one == other) }
    }

    private static func answers(_ store: UnitStore) throws -> [String] {
        let pair = try #require(LanguagePair("zh-Hans", "en"))
        let units = [
            TranslationUnit("走吧", "Let's go.", pair: pair),
            TranslationUnit("走", "Go!", pair: pair),
            TranslationUnit("走吧", "Let's go.", pair: pair, author: "lan"),
        ]
        var result: [String] = []
        result.append("\(try store.add(units))")
        result.append("\(try store.add(units))")
        result.append("\(try store.units([2, 7, 1]))")
        result.append("\(try store.pairs())")
        result.append("\(try store.changes(after: 0))")
        result.append("\(try store.lastSequence())")
        return result
    }
}
