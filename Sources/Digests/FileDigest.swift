internal import Files

/// How long some bytes are, and their digests by one or more algorithms.
///
/// ```swift
/// let digest = try FileDigest(ofFile: "ep001.mp4")
/// digest.sha256  // "ba7816bf…"
/// ```
public struct FileDigest: Sendable, Hashable {
    /// The number of bytes.
    public let size: Int64
    /// The digests in hexadecimal digits, small letters.
    public let values: [DigestAlgorithm: String]

    /// Takes digests that are known; their letters are made small.
    public init(size: Int64, values: [DigestAlgorithm: String]) {
        self.size = size
        self.values = values.mapValues { $0.lowercased() }
    }

    /// Digests some bytes in one pass.
    public init(
        of bytes: Span<UInt8>, algorithms: Set<DigestAlgorithm> = [.sha256, .sha512]
    ) throws(DigestError) {
        var hasher = try FileHasher(algorithms)
        try hasher.update(bytes)
        self = try hasher.finish()
    }

    /// Digests a file in one pass, in memory that doesn't grow with it.
    ///
    /// - Throws: ``FileError`` or ``DigestError``.
    public init(
        ofFile path: String, algorithms: Set<DigestAlgorithm> = [.sha256, .sha512]
    ) throws {
        let reader = try FileReader(path)
        var buffer = [UInt8](repeating: 0, count: max(1, min(1 << 18, reader.size + 1)))
        var hasher = try FileHasher(algorithms)
        while true {
            let count = try reader.read(into: &buffer)
            if count == 0 { break }
            try hasher.update(buffer.span.extracting(first: count))
        }
        self = try hasher.finish()
    }

    /// The digest by an algorithm, or `nil` when it wasn't asked for.
    public subscript(algorithm: DigestAlgorithm) -> String? { values[algorithm] }

    /// The SHA-256 digest; empty when it wasn't asked for.
    public var sha256: String { values[.sha256] ?? "" }

    /// The SHA-512 digest; empty when it wasn't asked for.
    public var sha512: String { values[.sha512] ?? "" }
}
