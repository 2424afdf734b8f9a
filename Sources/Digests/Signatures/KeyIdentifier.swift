/// The eight random bytes by which a signature names its key.
public struct KeyIdentifier: Sendable, Hashable, CustomStringConvertible {
    /// The bytes, as they stand in the files.
    public let bytes: [UInt8]

    init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

    /// Sixteen hexadecimal digits as minisign shows them: the last byte first, in capital letters.
    public var description: String { Hexadecimal.text(of: bytes.reversed()).uppercased() }
}
