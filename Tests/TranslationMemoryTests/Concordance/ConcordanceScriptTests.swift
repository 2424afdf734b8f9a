import Testing

@testable import TranslationMemory

struct ConcordanceScriptTests {
    static let lines = [
        "少爷回来了", "少爺回來了", "他的頭髮很長", "发展", "發展", "什么", "甚麼", "西安", "先生", "shaoye",
        "Shao Ye", "привет, мир", "女儿", "绍爷", "장금",
    ]

    static let chinese: [(String, [Int64])] = [
        ("少爷", [1, 0]), ("少爺", [1, 0]), ("头发", [2]), ("发展", [4, 3]), ("發", [4, 3, 2]),
        ("甚麼", [6, 5]), ("来?", [1, 0]), ("回*來", [1, 0]),
    ]

    @Test(arguments: chinese)
    func findsBothChineseScriptsOnRequest(text: String, expected: [Int64]) throws {
        let index = try ConcordanceIndexTests.index(Self.lines)
        for _ in 0..<2 {
            var query = ConcordanceQuery(text)
            let plain = try index.search(query)
            query.foldsChinese = true
            #expect(try index.search(query).identifiers == expected)
            #expect(plain.count < expected.count || expected.count == 1)
            try index.compact()
        }
    }

    static let readings: [(String, [Int64])] = [
        ("shaoye", [13, 9, 1, 0]), ("shao ye", [13, 10, 9, 1, 0]),
        ("Shào yé", [13, 10, 9, 1, 0]), ("xian", [8, 7]), ("xi'an", [7]), ("privet", [11]),
        ("privet*mir", [11]), ("nuer", [12]), ("shao?hui", [1, 0]), ("jang-geum", [14]),
        ("少爷", [13, 10, 9, 1, 0]),
    ]

    @Test(arguments: readings)
    func findsWhatReadsTheSameOnRequest(text: String, expected: [Int64]) throws {
        let index = try ConcordanceIndexTests.index(Self.lines)
        for _ in 0..<2 {
            var query = ConcordanceQuery(text)
            query.byTransliteration = true
            #expect(try index.search(query).identifiers == expected)
            try index.compact()
        }
    }
}
