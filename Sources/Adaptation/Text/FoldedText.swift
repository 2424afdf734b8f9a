internal import ICU

/// A text as it is compared: without case, composed, with plain forms of full-width characters, of
/// apostrophes and of ligatures, and without characters that nobody sees.
struct FoldedText: Sendable {
    /// The text in UTF-8.
    private(set) var bytes: [UInt8]

    /// Folds a text.
    ///
    /// - Complexity: O(*n*) in the number of bytes; ICU is asked for text beyond ASCII only.
    init(_ text: consuming [UInt8]) {
        var isASCII = true
        for index in text.indices {
            let byte = text[index]
            if byte >= 0x80 { isASCII = false }
            if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") { text[index] = byte | 0x20 }
        }
        bytes = text
        if isASCII { return }
        let folded = (try? Normalizer.nfkcCasefold.normalized(bytes.span)) ?? bytes
        bytes = Self.withPlainApostrophes(folded)
    }

    init(_ text: String) { self.init(Array(text.utf8)) }

    private static func withPlainApostrophes(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(0xE2) else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            if text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80,
                text[index + 2] == 0x98 || text[index + 2] == 0x99
            {
                result.append(UInt8(ascii: "'"))
                index += 3
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return result
    }

    /// The characters of some bytes of the text.
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
