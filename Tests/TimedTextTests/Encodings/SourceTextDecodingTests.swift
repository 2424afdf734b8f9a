import Diagnostics
import ICU
import TestSupport
import Testing

@testable import TimedText

@Suite struct SourceTextDecodingTests {
    private let srt = "1\r\n00:00:01,000 --> 00:00:02,000\r\n你放开我！\r\n"

    @Test(
        arguments: ["UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"], [false, true])
    func unicodeIsAlwaysRight(charset: String, hasMark: Bool) throws {
        for (locale, _, lines) in EncodingCorpus.locales {
            for cues in [1, 3, 60] {
                var text = hasMark ? "\u{FEFF}" : ""
                for cue in 0..<cues {
                    text += "\(cue + 1)\n00:00:01,000 --> 00:00:02,000\n"
                    text += lines[cue % lines.count] + "\n\n"
                }
                let bytes = Array(text.utf8)
                let encoded = try CharsetConverter(charset).encode(bytes.span).bytes
                let (source, findings) = try decode(encoded)
                #expect(source.bytes == bytes, "\(locale)")
                #expect(
                    source.encoding == TextEncoding(charset: charset, hasByteOrderMark: hasMark))
                #expect(findings.isEmpty)
                #expect((source.original == nil) == (charset == "UTF-8"))
            }
        }
    }

    @Test func utf16OfChineseWithFewSigns() throws {
        let bytes = Array("1\n00:00:01,000 --> 00:00:02,000\n一一一一一一一一一一一一一一一一一一一一一一\n".utf8)
        for charset in ["UTF-16LE", "UTF-16BE"] {
            let encoded = try CharsetConverter(charset).encode(bytes.span).bytes
            let (source, _) = try decode(encoded)
            #expect(source.bytes == bytes)
        }
    }

    @Test func strayBytesAreDamage() throws {
        let (source, findings) = try decode(
            Array("1\n00:00:01,000 --> 00:00:02,000\nHel".utf8) + [0xFF] + Array("l".utf8) + [0xC3]
                + Array("o\n".utf8))
        #expect(source.text(32..<source.bytes.count) == "Hel\u{FFFD}l\u{FFFD}o\n")
        #expect(source.encoding == .utf8)
        #expect(findings.map(\.rule) == ["encoding-invalid-bytes", "encoding-invalid-bytes"])
        #expect(findings.map { $0.range?.line } == [3, 3])
        #expect(findings.map { $0.range?.column } == [4, 6])
        #expect(source.original?.bytes.contains(0xFF) == true)
    }

    @Test func damagedUTF8IsUTF8() throws {
        var bytes = Array(String(repeating: srt, count: 5).utf8)
        bytes[40] = 0x41
        let (source, findings) = try decode(bytes)
        #expect(source.encoding == .utf8)
        #expect(!findings.isEmpty)
        #expect(source.text(0..<source.bytes.count).contains("你放开我！"))
    }

    @Test func oneAccentIsALetter() throws {
        let (source, _) = try decode(
            Array("1\n00:00:01,000 --> 00:00:02,000\nOn est au caf".utf8) + [0xE9]
                + Array(", et tu ne viens pas.\n".utf8))
        #expect(source.text(0..<source.bytes.count).contains("café"))
        #expect(source.encoding.charset == "windows-1252")
    }

    @Test func aZeroByteIsKept() throws {
        let (source, findings) = try decode(
            Array("1\n00:00:01,000 --> 00:00:02,000\nHel\u{0}lo 你\n".utf8))
        #expect(source.bytes.contains(0))
        #expect(source.encoding == .utf8)
        #expect(findings.isEmpty)
    }

    @Test(
        arguments: [
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "PNG"), ([0x50, 0x4B, 0x03, 0x04, 0x14], "ZIP"),
            ([0x00, 0x00, 0x00, 0x20, 0x66, 0x74, 0x79, 0x70], "MP4"),
            ([0x1A, 0x45, 0xDF, 0xA3, 0x01], "Matroska"), ([0x7F, 0x45, 0x4C, 0x46, 0x02], "ELF"),
            ([0x1F, 0x8B, 0x08, 0x00], "gzip"), ([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31], "PDF"),
            ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], "control characters"),
            ([1, 2, 3, 4, 5, 0x90, 6, 7, 8, 0xFF, 14, 15, 16], "control characters"),
        ] as [([UInt8], String)])
    func binaryFilesAreRefused(bytes: [UInt8], name: String) {
        var findings: [Finding] = []
        let error = #expect(throws: FormatError.self) {
            _ = try SourceText(decoding: bytes, name: "a.srt", findings: &findings)
        }
        #expect(error?.code == .undecodable)
        #expect(error?.message.contains(name) == true)
    }

    @Test(arguments: SeededGenerator.seeds())
    func noBytesCrash(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<60 {
            let length = Int.random(in: 0..<400, using: &generator)
            let low = UInt8.random(in: 0...255, using: &generator)
            let bytes = (0..<length).map { _ in UInt8.random(in: low...255, using: &generator) }
            var findings: [Finding] = []
            for name in [nil, "windows-1252", "UTF-16", "Shift_JIS", "utf8"] {
                guard
                    let source = try? SourceText(
                        decoding: bytes, name: "a.srt", encoding: name, findings: &findings)
                else { continue }
                #expect(source.fileRange(0..<source.bytes.count) == 0..<bytes.count, "seed \(seed)")
            }
        }
    }

    @Test func theFileNameTellsTheLocale() {
        #expect(FileNameLocale.locale(of: "out/ep01.th.srt")?.tag == "th")
        #expect(FileNameLocale.locale(of: "show-ep3-zho.srt")?.tag == "zh")
        #expect(FileNameLocale.locale(of: "show_ep3_tha.srt")?.tag == "th")
        #expect(FileNameLocale.locale(of: "ep01.zh-Hant.srt")?.tag == "zh-Hant")
        #expect(FileNameLocale.locale(of: "ep01.pt-BR.forced.srt")?.tag == "pt-BR")
        #expect(FileNameLocale.locale(of: "ep01.cht.srt")?.tag == "zh-Hant")
        #expect(FileNameLocale.locale(of: "th.srt") == nil)
        #expect(FileNameLocale.locale(of: "episode-01.srt") == nil)
        #expect(FileNameLocale.locale(of: "") == nil)
    }

    @Test func aTieIsReported() throws {
        // "À" in macintosh is "Ë" in windows-1252, and French has both.
        let text =
            "1\n00:00:01,000 --> 00:00:02,000\n\u{C0} partir de maintenant, tout est fini pour nous.\n"
        let bytes = try CharsetConverter("macintosh").encode(Array(text.utf8).span).bytes
        let (_, findings) = try decode(bytes)
        #expect(findings.map(\.rule) == ["encoding-ambiguous"])
        #expect(findings.first?.severity == .warning)
        #expect(findings.first?.message.contains("macintosh") == true)
    }

    @Test func aGivenEncodingIsObeyed() throws {
        var findings: [Finding] = []
        let bytes: [UInt8] = [0xC4, 0xE3, 0x0A]
        let chinese = try SourceText(
            decoding: bytes, name: "a.srt", encoding: "gbk", findings: &findings)
        #expect(chinese.text(0..<chinese.bytes.count) == "你\n")
        let western = try SourceText(
            decoding: bytes, name: "a.srt", encoding: "latin1", findings: &findings)
        #expect(western.text(0..<western.bytes.count) == "Äã\n")
        #expect(findings.isEmpty)
        let error = #expect(throws: FormatError.self) {
            _ = try SourceText(decoding: bytes, name: "a", encoding: "gbkk", findings: &findings)
        }
        #expect(error?.code == .unknownEncoding)
        #expect(error?.message.contains("gbk") == true || error?.message.contains("GBK") == true)
    }

    @Test func linesAreFoundInTheFile() throws {
        let text = "1\r\n00:00:01,000 --> 00:00:02,000\r\n彼は私の兄\r\rどうして\n\nえ？"
        let pieces = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(!pieces.isEmpty)
        for charset in ["Shift_JIS", "EUC-JP", "UTF-16LE", "UTF-16BE"] {
            let encoding = TextEncoding(charset: charset)
            let file = try encoding.encode(Array(text.utf8))
            let (source, _) = try decode(file)
            #expect(source.bytes == Array(text.utf8))
            for (index, byte) in source.bytes.enumerated() where byte == 0x0A {
                let range = source.fileRange(0..<index + 1)
                #expect(Array(file[range]) == (try source.encoded(Array(source.bytes[...index]))))
            }
            #expect(source.fileRange(0..<source.bytes.count) == 0..<file.count)
        }
    }

    @Test func emptyFilesAreText() throws {
        let (source, findings) = try decode([])
        #expect(source.bytes.isEmpty && findings.isEmpty)
        #expect(try decode([0xEF, 0xBB, 0xBF]).0.encoding.hasByteOrderMark)
        #expect(try decode([0xFF, 0xFE]).0.encoding.charset == "UTF-16LE")
    }

    private func decode(_ bytes: [UInt8]) throws -> (SourceText, [Finding]) {
        var findings: [Finding] = []
        let source = try SourceText(decoding: bytes, name: "ep01.srt", findings: &findings)
        return (source, findings)
    }
}
