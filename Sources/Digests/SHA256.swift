/// A SHA-256 digest in the making.
///
/// ```swift
/// let digest = try SHA256.hexadecimal(of: bytes.span)  // "ba7816bf…"
/// ```
///
/// Source: FIPS 180-4; computed by OpenSSL's libcrypto.
public struct SHA256: ~Copyable {
    private var digest: Digest

    /// Starts a digest of no bytes.
    public init() throws(DigestError) { digest = try Digest(.sha256) }

    /// Adds bytes to what is digested.
    public mutating func update(_ bytes: Span<UInt8>) throws(DigestError) {
        try digest.update(bytes)
    }

    /// Ends the digest and returns its 32 bytes.
    public consuming func finish() throws(DigestError) -> [UInt8] { try digest.finish() }

    /// The digest of some bytes in 64 hexadecimal digits, small letters.
    public static func hexadecimal(of bytes: Span<UInt8>) throws(DigestError) -> String {
        Hexadecimal.text(of: try Digest.bytes(of: bytes, by: .sha256))
    }
}
