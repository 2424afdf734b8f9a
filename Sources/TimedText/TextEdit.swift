/// Another text in place of some bytes of a cue's plain text.
public struct TextEdit: Sendable, Hashable {
    /// The bytes that are replaced, as offsets into the text without markup; an empty range inserts.
    public let range: Range<Int>
    /// What stands in their place, in UTF-8.
    public let replacement: [UInt8]

    public init(_ range: Range<Int>, _ replacement: String) {
        self.range = range
        self.replacement = Array(replacement.utf8)
    }
}
