import Testing

@testable import Series

@Suite struct ArchiveNameTests {
    @Test func oldChineseNamesAreRead() {
        // 第03集.srt in GB 18030
        let bytes: [UInt8] = [0xB5, 0xDA, 0x30, 0x33, 0xBC, 0xAF, 0x2E, 0x73, 0x72, 0x74]
        #expect(ArchiveName.text(of: bytes) == "第03集.srt")
    }

    @Test func bytesOfNoLanguageGiveSomeNameOrNone() {
        for byte in UInt8(0x80)...0xFF {
            let text = ArchiveName.text(of: [0x61, byte, 0x2E])
            #expect(text?.isEmpty != true)
        }
    }
}
