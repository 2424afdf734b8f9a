import ICU
import Testing
import TranslationMemory

@testable import Commands

struct MatchListingTests {
    private static func match(
        score: Int, parts: MatchParts,
        replacement: Match.Replacement = Match.Replacement(.number, before: "12", after: "30")
    ) -> Match {
        let pair = LanguagePair("zh-Hans", "en") ?? LanguagePair(.root, .root)
        let unit = TranslationUnit(
            "等我12天", "Wait 12 days.", pair: pair,
            context: UnitContext(title: "rose", episode: "ep003", start: 72_300, speaker: "李伟"),
            origin: .machine("x"), author: "Lin")
        return Match(
            identifier: 7, unit: unit, score: score, parts: parts, proposal: "Wait 30 days.",
            replacements: [replacement])
    }

    private static let query = MemoryQuery("等我30天", target: LocaleIdentifier("en") ?? .root)

    @Test func anAnswerTellsWhatDiffersAndWhereItComesFrom() throws {
        let parts = MatchParts(
            version: 1, characters: 1, penalties: [MatchParts.Penalty(.number, 1)],
            isPreviousEqual: true)
        let listing = MatchListing(query: Self.query, usesColor: false, explains: true)
        let text = try listing.text(of: [Self.match(score: 99, parts: parts)], fragments: [])
        #expect(
            text == """
                 99 %  Wait 30 days.
                       等我[-12-]{+30+}天
                       replaced: 12 → 30 (number)
                       zh-Hans → en · rose ep003 · 00:01:12.300 · 李伟 · machine (x), Lin · unit 7
                       characters 100 %, number −1, the same before (formula 1)

                """)
    }

    @Test(arguments: [("", "<i>", "put in: <i> (tag)"), ("<i>", "", "left out: <i> (tag)")])
    func whatHadNoPlaceBeforeIsPutIn(before: String, after: String, line: String) throws {
        let parts = MatchParts(version: 1, characters: 1, penalties: [])
        let listing = MatchListing(query: Self.query, usesColor: false, explains: false)
        let match = Self.match(
            score: 99, parts: parts,
            replacement: Match.Replacement(.tag, before: before, after: after))
        #expect(try listing.text(of: [match], fragments: []).contains("       \(line)\n"))
    }

    @Test func whereNothingIsAlikeTheThresholdIsSaid() throws {
        let listing = MatchListing(query: Self.query, usesColor: false, explains: false)
        #expect(
            try listing.text(of: [], fragments: []) == "nothing is at least 70 % like this\n")
    }
}
