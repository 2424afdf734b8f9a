import Testing

@testable import Adaptation

@Suite("Table of traits")
struct TextTraitTableTests {
    @Test("every byte of ASCII has one trait, and bytes within a character have none")
    func bytes() {
        let table = TextTraitTable()
        for byte in UInt8.min..<0x80 { #expect(table[byte].nonzeroBitCount == 1, "\(byte)") }
        for byte in UInt8(0x80)..<0xC0 { #expect(table[byte] == 0) }
        for byte in UInt8(0xC0)...0xFF {
            #expect(TextTraits(rawValue: table[byte]).isSubset(of: .beyondASCII))
            #expect(table[byte].nonzeroBitCount == 1)
        }
    }
}
