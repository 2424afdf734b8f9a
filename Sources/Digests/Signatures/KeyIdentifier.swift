/// The eight random bytes by which a signature names its key.
public struct KeyIdentifier: Sendable, Hashable, CustomStringConvertible {
    /// The bytes, as they stand in the files.
    public let bytes: [UInt8]

    init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

    /// Hexadecimal digits as minisign shows them: a number of which the last byte counts most, in
    /// capital letters and without zeros in front.
    public var description: String {
        let digits = Hexadecimal.text(of: bytes.reversed()).uppercased().drop { $0 == "0" }
        return digits.isEmpty ? "0" : String(digits)
    }
}
