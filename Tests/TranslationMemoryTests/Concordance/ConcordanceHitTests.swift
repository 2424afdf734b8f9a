import ICU
import TestSupport
import Testing

@testable import TranslationMemory

struct ConcordanceHitTests {
    /// What is marked in a text, with brackets around it.
    static func marked(_ text: String, _ query: ConcordanceQuery) throws -> String? {
        let pair = try #require(LanguagePair("zh", "en"))
        let unit = TranslationUnit(Segment(text), "x", pair: pair)
        let index = ConcordanceIndex()
        try index.apply([ConcordanceChange(1, unit)], upTo: 1)
        let concordance = try Concordance.make(query, in: [index]) { _ in [1: unit] }
        guard let hit = concordance.hits.first else { return nil }
        var marked: [UInt8] = []
        var offset = 0
        let bytes = Array(text.utf8)
        for range in hit.ranges {
            marked += bytes[offset..<range.lowerBound] + [0x5B] + bytes[range] + [0x5D]
            offset = range.upperBound
        }
        return String(decoding: marked + bytes[offset...], as: UTF8.self)
    }

    static let cases: [(String, String, String)] = [
        ("少爷，少爷！", "少爷", "[少爷]，[少爷]！"),
        ("Ｙｏｕｎｇ　Ｍａｓｔｅｒ", "young master", "[Ｙｏｕｎｇ　Ｍａｓｔｅｒ]"),
        ("Die Straße", "strasse", "Die [Straße]"),
        ("Die Straße", "stras", "Die [Straß]e"),
        ("ﬁne", "in", "[ﬁn]e"),
        ("young\n \nmaster", "young master", "[young\n \nmaster]"),
        ("re\u{AD}sume\u{301}", "résumé", "re\u{AD}sume\u{301}"),
        ("re\u{301}\u{AD}sume\u{301}", "résumé", "[re\u{301}\u{AD}sume\u{301}]"),
        ("ＡＢＣ１２", "bc*2", "Ａ[ＢＣ１２]"),
        ("e\u{332}a", "e", "[e\u{332}]a"),
        ("aXbXc", "a?b*c", "[aXbXc]"),
        ("นายน้อย", "น้อย", "นาย[น้อย]"),
    ]

    @Test(arguments: cases)
    func marksTheTextAsItIs(text: String, query: String, expected: String) throws {
        let marked = try Self.marked(text, ConcordanceQuery(query))
        #expect(marked == expected || (marked == nil && !expected.contains("[")))
    }

    @Test func marksBothScripts() throws {
        var query = ConcordanceQuery("少爷")
        query.foldsChinese = true
        #expect(try Self.marked("是，少爺。", query) == "是，[少爺]。")
        query = ConcordanceQuery("shaoye")
        query.byTransliteration = true
        #expect(try Self.marked("少爷叫shaoye", query) == "[少爷]叫[shaoye]")
    }

    @Test func showsTheNewestInContext() throws {
        let pair = try #require(LanguagePair("zh", "en"))
        var units: [Int64: TranslationUnit] = [:]
        for number in Int64(1)...9 {
            units[number] = TranslationUnit(
                Segment("少爷\(number)"), "x", pair: pair,
                context: UnitContext(previous: "before \(number)"))
        }
        let indexes = [ConcordanceIndex(), ConcordanceIndex()]
        for number in Int64(1)...9 {
            let unit = try #require(units[number])
            try indexes[Int(number % 2)].apply([ConcordanceChange(number, unit)], upTo: number)
        }
        units[8] = nil
        var query = ConcordanceQuery("少爷")
        query.limit = 4
        query.grouping = .texts
        let concordance = try Concordance.make(query, in: indexes) { identifiers in
            units.filter { identifiers.contains($0.key) }
        }
        #expect(concordance.count == 9)
        #expect(concordance.hits.map(\.identifier) == [9, 7, 6, 5])
        #expect(concordance.hits.first?.unit.context.previous == "before 9")
        #expect(concordance.groups.map(\.count) == [9])
        #expect(concordance.groups.first?.translation == "x")
    }
}
