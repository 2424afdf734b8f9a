import Diagnostics
import Testing
import TimedText

@testable import Commands

@Suite struct ConversionTests {
    private let srt = "\u{FEFF}1\r\n00:00:01,000 --> 00:00:02,000\r\nHi\r\n"

    private func converted(
        _ text: String, _ change: (inout Conversion) -> Void = { _ in }, to name: String = "srt"
    ) throws -> [UInt8] {
        let target = try #require(Formats.named(name))
        var conversion = Conversion(target: target)
        change(&conversion)
        return try conversion.convert(
            Array(text.utf8), name: "a.srt", fileExtension: "srt"
        ).bytes
    }

    @Test func copiesWhatIsInItsOwnFormat() throws {
        #expect(try converted(srt) == Array(srt.utf8))
    }

    @Test func takesOrGivesTheByteOrderMark() throws {
        let bare = try converted(srt) { $0.writer.options.byteOrderMark = false }
        #expect(bare == Array(srt.utf8.dropFirst(3)))
        let marked = try converted(String(srt.dropFirst())) {
            $0.writer.options.byteOrderMark = true
        }
        #expect(marked == Array(srt.utf8))
        let vtt = try converted(srt, to: "vtt")
        #expect(vtt.starts(with: Array("WEBVTT".utf8)))
    }

    @Test func keepsLinesWhenTheEncodingChanges() throws {
        let wide = try converted(srt) { $0.writer.encoding = TextEncoding(charset: "UTF-16LE") }
        let expected = String(srt.dropFirst()).utf16.flatMap {
            [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
        }
        #expect(wide == expected)
    }

    @Test func refusesCharactersThatTheEncodingLacks() {
        let text = "1\n00:00:01,000 --> 00:00:02,000\nสวัสดี\n"
        #expect {
            try converted(text) { $0.writer.encoding = TextEncoding(charset: "windows-1252") }
        } throws: {
            ($0 as? FormatError)?.code == .unencodable
        }
    }

    @Test func strictReadingTurnsRepairsIntoErrors() throws {
        var conversion = Conversion(target: WebVTT.self)
        conversion.reader.options.isStrict = true
        let text = "1\n00:00:01.000 --> 00:00:02.000\nHi\n"
        let result = try conversion.convert(Array(text.utf8), name: "a", fileExtension: "srt")
        #expect(result.repairs.contains { $0.severity == .error })
    }
}
