import ICU
import Testing

@testable import TimedText

@Suite struct TextEncodingTests {
    @Test(arguments: [
        ("gbk", "GBK"), ("cp1252", "windows-1252"), ("sjis", "Shift_JIS"), ("latin1", "ISO-8859-1"),
        ("utf8", "UTF-8"), ("UTF_16le", "UTF-16LE"), ("Big5", "Big5"), ("euc-kr", "windows-949"),
        ("tis-620", "TIS-620"), ("iso8859-2", "ISO-8859-2"), ("koi8-r", "KOI8-R"),
        ("gb18030", "GB18030"), ("shift_jis", "Shift_JIS"), ("gb2312", "GBK"),
    ])
    func understandsWhatPeopleCallThem(name: String, charset: String) throws {
        let encoding = try TextEncoding(named: name)
        #expect(encoding.charset == charset)
        #expect(!encoding.hasByteOrderMark)
    }

    @Test(arguments: ["utf-8-sig", "utf8-bom", "utf-16", "UTF-16LE-BOM"])
    func someNamesAskForAByteOrderMark(name: String) throws {
        #expect(try TextEncoding(named: name).hasByteOrderMark)
    }

    @Test func unknownNamesGetSuggestions() {
        let error = #expect(throws: FormatError.self) { _ = try TextEncoding(named: "windws-1252") }
        #expect(error?.code == .unknownEncoding)
        #expect(error?.message.contains("windows-1252") == true)
        #expect(throws: FormatError.self) { _ = try TextEncoding(named: "") }
        #expect(throws: FormatError.self) { _ = try TextEncoding(named: "klingon") }
    }

    @Test func everyCharsetOfTheTableIsKnownToICU() throws {
        #expect(EncodingTable.shared.charsets.count > 30)
        #expect(EncodingTable.shared.locales.count > 30)
        for charset in EncodingTable.shared.charsets {
            let encoding = try TextEncoding(named: charset.name)
            #expect(encoding.charset == charset.name)
            #expect(try encoding.encode(Array("abc".utf8)).count == 3, "\(charset.name)")
        }
        for letters in LocaleLetters.all {
            for charset in letters.charsets {
                #expect(EncodingTable.shared.charsets.contains { $0.name == charset }, "\(charset)")
            }
        }
        #expect(LocaleLetters.all.count == EncodingTable.shared.locales.count)
    }

    @Test func writesByteOrderMarks() throws {
        let text = Array("a".utf8)
        #expect(try TextEncoding(named: "utf-8-sig").encode(text) == [0xEF, 0xBB, 0xBF, 0x61])
        #expect(try TextEncoding(named: "utf-16").encode(text) == [0xFF, 0xFE, 0x61, 0x00])
        #expect(try TextEncoding(named: "utf-16be").encode(text) == [0x00, 0x61])
        #expect(try TextEncoding(named: "utf-16").encodeFragment(text) == [0x61, 0x00])
        let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + text
        #expect(try TextEncoding(named: "utf-8-sig").encode(marked) == marked)
    }

    @Test func takesVietnameseApartForItsCharset() throws {
        let text = "Tại sao cậu không nói sự thật với tớ?\r\n"
        let encoding = try TextEncoding(named: "windows-1258")
        let bytes = try encoding.encode(Array(text.utf8))
        let converter = try CharsetConverter("windows-1258")
        let decoded = try converter.decode(bytes.span).bytes
        #expect(try Normalizer.nfc.normalized(decoded.span) == Array(text.utf8))
    }

    @Test func namesTheFirstCharacterThatIsMissing() {
        let error = #expect(throws: FormatError.self) {
            _ = try TextEncoding(named: "cp1252").encode(Array("a\ncafé 你好\n".utf8))
        }
        #expect(error?.code == .unencodable)
        #expect(error?.message.contains("'你' (U+4F60), in line 2") == true)
        #expect(error?.message.contains("1 more") == true)
    }
}
