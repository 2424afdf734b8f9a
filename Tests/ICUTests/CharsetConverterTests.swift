import ICU
import TestSupport
import Testing

@Suite struct CharsetConverterTests {
    @Test(arguments: [
        ("windows-874", "สวัสดี"), ("TIS-620", "สวัสดี"), ("GB18030", "你放开我！😀"),
        ("Big5-HKSCS", "喺度做嘢"), ("windows-31j", "彼は～①"), ("EUC-JP", "彼は私の兄"),
        ("windows-949", "뷁 안녕"), ("KOI8-R", "Привет"), ("macintosh", "Café"),
        ("windows-1258", "Ơ Ư đ"), ("UTF-16LE", "a😀"), ("UTF-32BE", "a😀"), ("ISO-8859-15", "€"),
    ])
    func decodesWhatItEncodes(charset: String, text: String) throws {
        let converter = try CharsetConverter(charset)
        let bytes = Array(text.utf8)
        for _ in 0..<2 {
            let encoded = try converter.encode(bytes.span)
            #expect(encoded.errorCount == 0)
            #expect(encoded.bytes != bytes || charset == "UTF-8")
            let decoded = try converter.decode(encoded.bytes.span, maximumErrors: 0)
            #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
            #expect(decoded.isComplete)
        }
    }

    @Test func tellsWhereBytesAreNoCharacter() throws {
        let converter = try CharsetConverter("UTF-8")
        let bytes: [UInt8] = [0x41, 0xFF, 0x42, 0xE4, 0xB8, 0x43, 0xC3]
        let decoded = try converter.decode(bytes.span)
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == "A\u{FFFD}B\u{FFFD}C\u{FFFD}")
        #expect(decoded.errors.map(\.range) == [1..<2, 3..<5, 6..<7])
        #expect(decoded.errors.map(\.textOffset) == [1, 5, 9])
        #expect(try !converter.decode(bytes.span, maximumErrors: 0).isComplete)
        #expect(try converter.decode(bytes.span, maximumErrors: 3).isComplete)
    }

    @Test func tellsWhatCannotBeEncoded() throws {
        let converter = try CharsetConverter("windows-1252")
        let text = Array("café 你好 😀".utf8)
        let encoded = try converter.encode(text.span)
        #expect(encoded.errorCount == 3)
        #expect(encoded.firstError == 6)
        #expect(encoded.bytes == [0x63, 0x61, 0x66, 0xE9, 0x20, 0x3F, 0x3F, 0x20, 0x3F])
    }

    @Test(arguments: ["UTF-16LE", "UTF-16BE", "UTF-32LE", "windows-1252"])
    func mapsLines(charset: String) throws {
        let converter = try CharsetConverter(charset)
        let lines = ["é\r\n", "\r", "b\n", "\n", "c\r", "d"]
        let pieces = try lines.map { line in
            let bytes = Array(line.utf8)
            return try converter.encode(bytes.span).bytes
        }
        let decoded = try converter.decode(Array(pieces.joined()).span)
        var text: UInt32 = 0
        var source: UInt32 = 0
        var expected = [DecodedText.LineStart(text: 0, source: 0)]
        for (line, piece) in zip(lines, pieces).dropLast() {
            text += UInt32(line.utf8.count)
            source += UInt32(piece.count)
            expected.append(.init(text: text, source: source))
        }
        #expect(decoded.lineStarts == expected)
    }

    @Test(arguments: SeededGenerator.seeds())
    func longTextsAndNoiseSurvive(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let noise = (0..<20_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        for charset in [
            "UTF-8", "GB18030", "windows-31j", "UTF-16LE", "UTF-32BE", "ISO-2022-JP", "EUC-JP",
        ] {
            let converter = try CharsetConverter(charset)
            let decoded = try converter.decode(noise.span)
            #expect(decoded.isComplete, "\(charset), seed \(seed)")
            let text = String(decoding: decoded.bytes, as: UTF8.self)
            #expect(Array(text.utf8) == decoded.bytes, "\(charset), seed \(seed)")
            let again = try converter.encode(decoded.bytes.span)
            #expect(!again.bytes.isEmpty)
        }
        let gb = try CharsetConverter("GB18030")
        let scalars = (0..<20_000).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: 0x20...0x2FFFF, using: &generator))
        }
        let text = Array(String(String.UnicodeScalarView(scalars)).utf8)
        let encoded = try gb.encode(text.span).bytes
        let back = try gb.decode(encoded.span).bytes
        #expect(back == text, "seed \(seed)")
    }

    @Test func namesCharsets() {
        #expect(CharsetConverter.canonicalName(of: "latin1") == "ISO-8859-1")
        #expect(CharsetConverter.canonicalName(of: "cp1252") == "windows-1252")
        #expect(CharsetConverter.canonicalName(of: "no such thing") == nil)
        #expect(throws: ICUError.self) { _ = try CharsetConverter("no such thing") }
    }

    @Test func emptyTexts() throws {
        let converter = try CharsetConverter("UTF-16LE")
        let decoded = try converter.decode([UInt8]().span)
        #expect(decoded.bytes.isEmpty && decoded.isComplete)
        #expect(try converter.encode([UInt8]().span).bytes.isEmpty)
    }
}
