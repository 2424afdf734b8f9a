import ICU
import TestSupport
import Testing

@testable import TranslationMemory

struct ConcordanceIndexTests {
    static let lines = [
        "少爷，老太太请您过去。", "少爺，您回來了！", "是，少爷。", "老爷和少爷都不在。", "我少年时爷爷说过。",
        "Young Master, she asks for you.", "The young\nmaster is home.", "YOUNG MASTER!",
        "He's a grand-master.", "ＡＢＣ と カタカナ", "ｶﾀｶﾅ", "straße", "นายน้อยกลับมาแล้ว", "3.5 of 35",
        "", " ",
    ]

    static func index(_ lines: [String]) throws -> ConcordanceIndex {
        let index = ConcordanceIndex()
        try index.apply(
            lines.enumerated().map { number, line in
                ConcordanceChange(
                    Int64(number), ConcordanceChange.Texts(source: line, target: "\(number)"))
            }, upTo: 1)
        return index
    }

    static let substrings: [(String, [Int64])] = [
        ("少爷", [3, 2, 0]), ("爷", [4, 3, 2, 0]), ("少", [4, 3, 2, 1, 0]), ("少爷，", [0]),
        ("少*爷", [4, 3, 2, 0]), ("少?爷", []), ("少??爷", [4]), ("，?太", [0]),
        ("young master", [7, 6, 5]), ("Young", [7, 6, 5]), ("ma", [8, 7, 6, 5]),
        ("e", [11, 8, 7, 6, 5]), ("abc", [9]), ("カタ", [10, 9]), ("STRASSE", [11]),
        ("น้อย", [12]), ("3.5", [13]), ("nothing", []),
    ]

    @Test(arguments: substrings)
    func findsWhatStandsThere(text: String, expected: [Int64]) throws {
        let index = try Self.index(Self.lines)
        for _ in 0..<2 {
            let answer = try index.search(ConcordanceQuery(text))
            #expect(answer.identifiers == expected.sorted(by: >))
            #expect(answer.count == expected.count)
            try index.compact()
        }
    }

    static let words: [(String, [Int64])] = [
        ("master", [8, 7, 6, 5]), ("mast", []), ("mast*", [8, 7, 6, 5]), ("*ster", [8, 7, 6, 5]),
        ("grand-master", [8]), ("5", []), ("35", [13]), ("he", []), ("少爷", [3, 2, 0]),
    ]

    @Test(arguments: words)
    func findsWholeWords(text: String, expected: [Int64]) throws {
        let index = try Self.index(Self.lines)
        try index.compact()
        var query = ConcordanceQuery(text)
        query.isWholeWords = true
        #expect(try index.search(query).identifiers == expected)
    }

    @Test(arguments: ["", "  ", "*", "?*??", "\u{AD}"])
    func refusesAnEmptyText(text: String) throws {
        let index = try Self.index(Self.lines)
        #expect(throws: ConcordanceError.emptyQuery) {
            try index.search(ConcordanceQuery(text))
        }
    }

    @Test func refusesALongText() throws {
        let index = try Self.index(Self.lines)
        #expect(throws: ConcordanceError.queryTooLong(300)) {
            try index.search(ConcordanceQuery(String(repeating: "a", count: 300)))
        }
    }

    @Test func takesWildcardsLiterallyWhereAsked() throws {
        let index = try Self.index(["what?", "a*b", "what", #"a\b"#])
        #expect(try index.search(ConcordanceQuery(#"what\?"#)).identifiers == [0])
        #expect(try index.containing("a*b").identifiers == [1])
        #expect(try index.containing(#"a\b"#).identifiers == [3])
        #expect(try index.search(ConcordanceQuery(#"a\\b"#)).identifiers == [3])
        #expect(try index.search(ConcordanceQuery("a*b")).identifiers == [3, 1])
    }

    @Test func looksOnlyInTheTitlesAndEpisodesAskedFor() throws {
        let index = ConcordanceIndex()
        let places = [("a", "1"), ("a", "2"), ("b", "1"), (nil, nil)] as [(String?, String?)]
        try index.apply(
            places.enumerated().map { number, place in
                ConcordanceChange(
                    Int64(number),
                    ConcordanceChange.Texts(
                        source: "走", target: "go", title: place.0, episode: place.1))
            }, upTo: 4)
        for _ in 0..<2 {
            var query = ConcordanceQuery("GO", side: .target)
            #expect(try index.search(query).count == 4)
            query.titles = ["a"]
            #expect(try index.search(query).identifiers == [1, 0])
            query.episodes = ["1"]
            #expect(try index.search(query).identifiers == [0])
            query.titles = []
            #expect(try index.search(query).identifiers == [2, 0])
            try index.compact()
        }
    }
}
