import ICU
import TestSupport
import Testing
import TranslationMemory

struct MatchNormalizerTests {
    /// The sign for numbers is written `#` here.
    private func folded(_ text: String, foldsChinese: Bool = false) throws -> String {
        var normalizer = try MatchNormalizer(foldsChinese: foldsChinese)
        return try normalizer.normalized(text).string.replacing("\u{E000}", with: "#")
    }

    @Test(arguments: [
        ("Where ARE you?!", "where are you"),
        ("  “It’s   over,”\nshe said… ", "it's over she said"),
        ("rock-’n’-roll 'tis", "rock n roll tis"),
        ("ＷＡＩＴ！　ｱｲｳ", "waitアイウ"),
        ("你好，\n世界！", "你好世界"),
        ("我 有 iPhone 手机", "我有iphone手机"),
        ("ไป ไหน\nมา", "ไปไหนมา"),
        ("Anh đi đâu đấy?", "anh đi đâu đấy"),
        ("ماذا تريد؟", "ماذا تريد"),
        ("Straße", "strasse"), ("soft\u{AD}hyphen", "softhyphen"),
        ("50% of $3", "#% of $#"), ("?!…", "?!..."), ("", ""), (" \n ", ""),
    ])
    func foldsWhatDoesNotCount(text: String, expected: String) throws {
        #expect(try folded(text) == expected)
    }

    @Test(arguments: [
        ("第12集", "第#集"), ("第三十二集", "第#集"), ("1,250.50 dollars", "# dollars"),
        ("١٢٣ كتاب", "# كتاب"), ("๑๒ วัน", "#วัน"), ("3万5千块", "#块"),
        ("12 500 euros", "# euros"), ("10:30", "# #"), ("EP17", "ep#"),
        ("三万五千人", "#人"), ("一百零八", "#"), ("两百", "#"), ("二〇二四年", "#年"),
        ("两千三", "#"), ("十五个", "#个"),
    ])
    func numbersAreOneSign(text: String, expected: String) throws {
        #expect(try folded(text) == expected)
    }

    /// Numerals stand in many words that are no numbers.
    @Test(arguments: [
        "一起走", "千万别去", "万一他来了", "一五一十", "三七二十一", "三三两两", "十分", "百里挑一", "一心一意",
    ])
    func wordsWithNumeralsStay(text: String) throws {
        #expect(try folded(text) == text)
    }

    @Test func traditionalIsFoldedOnRequest() throws {
        #expect(try folded("少爺，您的湯麵涼了。", foldsChinese: true) == "少爷您的汤面凉了")
        #expect(try folded("少爺") == "少爺")
    }

    /// A search in plain folded texts by folded questions relies on it.
    @Test func theFoldOfChineseKeepsTheLength() throws {
        var normalizer = try MatchNormalizer(foldsChinese: true)
        for block in stride(from: UInt32(0x4E00), to: 0x9FFF, by: 512) {
            let scalars = (block..<min(block + 512, 0xA000)).compactMap { Unicode.Scalar($0) }
            // Each stands alone, lest they make numbers.
            for scalar in scalars where !"一二三四五六七八九十百千万两億亿萬兩零〇".unicodeScalars.contains(scalar) {
                #expect(try normalizer.normalized("a" + String(scalar)).count == 2)
            }
        }
    }

    @Test func keepsWhatPenaltiesNeed() throws {
        var normalizer = try MatchNormalizer()
        let text = try normalizer.normalized("Wait, 3 — 30 or ３０ or 三十?")
        #expect(text.punctuation.map { $0 } == [0x2C, 0x2014, 0x3F])
        #expect(text.numbers.count == 4)
        #expect(text.numbers[1] == text.numbers[2])
        #expect(text.numbers[2] != text.numbers[3])
        #expect(text.hasWords)
        #expect(try !normalizer.normalized("走吧！").hasWords)
        #expect(normalizer.version.contains(icuVersion))
        #expect(try MatchNormalizer(foldsChinese: true).version != normalizer.version)
    }

    @Test(arguments: [
        "I don't know", "l'homme est là-bas", "한국에서 온 사람", "цвет моей мечты", "أين كنت",
    ])
    func tokensCoverTheText(text: String) throws {
        var normalizer = try MatchNormalizer()
        let folded = try normalizer.normalized(text)
        let starts = folded.tokens.map { Int($0) }
        #expect(starts.first == 0)
        let ends = starts.dropFirst() + [folded.count]
        let tokens = zip(starts, ends).map { range in
            String(
                String.UnicodeScalarView(
                    folded.scalars[range.0..<range.1].compactMap { Unicode.Scalar($0) }))
        }
        var words = try Segmenter(.words, locale: "und")
        let bytes = folded.bytes
        let expected = try words.segments(of: bytes.span).map {
            String(decoding: bytes[$0.range], as: UTF8.self)
        }
        #expect(tokens == expected)
    }

    /// Folding is the same twice, ends in time, and cuts words where ICU does.
    @Test(arguments: SeededGenerator.seeds())
    func randomTexts(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var normalizer = try MatchNormalizer()
        var words = try Segmenter(.words, locale: "und")
        let alphabets: [[ClosedRange<UInt32>]] = [
            [0x20...0x7E], [0x20...0x20, 0x61...0x7A, 0xC0...0x17F, 0x1EA0...0x1EF9],
            [0x20...0x20, 0x410...0x44F], [0x20...0x20, 0x621...0x64A],
            [0x20...0x20, 0xAC00...0xAFFF],
        ]
        for _ in 0..<200 {
            let alphabet = alphabets[Int.random(in: 0..<alphabets.count, using: &generator)]
            let scalars = (0..<Int.random(in: 0...40, using: &generator)).compactMap { _ in
                let range = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
                return Unicode.Scalar(UInt32.random(in: range, using: &generator))
            }
            let text = String(String.UnicodeScalarView(scalars))
            let once = try normalizer.normalized(text)
            let again = try normalizer.normalized(once.string)
            #expect(again.string == once.string, "seed \(seed): \(text)")
            let bytes = once.bytes
            var ends: [Int] = []
            var offset = 0
            for (index, scalar) in once.scalars.enumerated() {
                if once.tokens.contains(Int32(index)), index > 0 { ends.append(offset) }
                offset += Unicode.Scalar(scalar).map { String($0).utf8.count } ?? 3
            }
            if !once.scalars.isEmpty { ends.append(offset) }
            // Texts of punctuation keep it, and ICU joins some of it.
            if once.punctuation.isEmpty, !once.hasWords { continue }
            #expect(
                try words.boundaries(in: bytes.span) == ends, "seed \(seed): \(once.string)")
        }
    }

    @Test func hostileTextsTakeLinearTime() throws {
        var normalizer = try MatchNormalizer()
        let marks = String(repeating: "\u{301}\u{323}", count: 100_000)
        #expect(try normalizer.normalized("e" + marks).count > 100_000)
        var result = MatchText()
        let bytes: [UInt8] = [0xE5, 0xB0, 0x61, 0xFF, 0x00, 0x62, 0xED, 0xA0, 0x80]
        try normalizer.normalize(bytes.span, into: &result)
        #expect(result.string.contains("a"))
        #expect(try normalizer.normalized(String(repeating: "一", count: 100_000)).count == 100_000)
    }
}
