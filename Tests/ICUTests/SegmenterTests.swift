import ICU
import Testing

@Suite struct SegmenterTests {
    @Test(arguments: [
        ("th", "สวัสดีครับคุณชื่ออะไร", ["สวัสดี", "ครับ", "คุณ", "ชื่อ", "อะไร"]),
        ("zh", "你放开我！", ["你", "放开", "我", "！"]),
        ("en", "Don't go, 12.5!", ["Don't", " ", "go", ",", " ", "12.5", "!"]),
    ])
    func findsWords(locale: String, text: String, words: [String]) throws {
        var segmenter = try Segmenter(.words, locale: locale)
        #expect(try pieces(of: text, &segmenter) == words)
    }

    @Test func oneSegmenterServesManyTexts() throws {
        var segmenter = try Segmenter(.words, locale: "en")
        #expect(try pieces(of: "one two", &segmenter) == ["one", " ", "two"])
        #expect(try pieces(of: "", &segmenter) == [])
        #expect(try pieces(of: "three", &segmenter) == ["three"])
    }

    @Test func tellsWordsFromPunctuation() throws {
        var segmenter = try Segmenter(.words, locale: "ja")
        let text = Array("ab 12 カナ 漢字!".utf8)
        let kinds = try segmenter.segments(of: text.span).map(\.kind)
        #expect(kinds.filter(\.isWord).count == 4)
        #expect(kinds.filter(\.isNumber).count == 1)
        #expect(kinds.filter(\.isLetters).count == 1)
        #expect(kinds.last?.isWord == false)
    }

    @Test func readsKeywordsOfTheLocale() throws {
        let text = "今日はとても良い天気ですね"
        var plain = try Segmenter(.lines, locale: "ja")
        var phrases = try Segmenter(.lines, locale: "ja-u-lw-phrase")
        let count = try pieces(of: text, &plain).count
        #expect(try pieces(of: text, &phrases).count < count)
    }

    @Test func countsGraphemes() throws {
        var segmenter = try Segmenter(.graphemes, locale: "und")
        let text = Array("กำ👩‍👩‍👧e\u{301}".utf8)
        #expect(try segmenter.count(of: text.span) == 3)
    }

    @Test func findsSentencesAndOffsetsOfBytes() throws {
        var segmenter = try Segmenter(.sentences, locale: "en")
        let text = Array("Où? Là. Go!".utf8)
        #expect(try segmenter.boundaries(in: text.span) == [5, 10, 13])
    }

    @Test func handlesMoreThanOneChunkAndBytesThatAreNotText() throws {
        var segmenter = try Segmenter(.words, locale: "en")
        let long = [UInt8](repeating: 0x2E, count: 128) + [0xFF, 0xC3]
        #expect(try segmenter.boundaries(in: long.span).last == 130)
        let full = [UInt8](repeating: 0x2E, count: 256)
        #expect(try segmenter.boundaries(in: full.span).last == 256)
    }

    private func pieces(of text: String, _ segmenter: inout Segmenter) throws -> [String] {
        let bytes = Array(text.utf8)
        return try segmenter.segments(of: bytes.span)
            .map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
}
