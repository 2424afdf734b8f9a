internal import CCrypto

/// A digest of one algorithm in the making, computed by OpenSSL's libcrypto.
@safe
public struct Digest: ~Copyable {
    /// The algorithm.
    public let algorithm: DigestAlgorithm
    private let handle: OpaquePointer

    /// Starts a digest of no bytes.
    public init(_ algorithm: DigestAlgorithm) throws(DigestError) {
        guard let handle = unsafe tw_digest_open(algorithm.libraryName) else {
            throw DigestError(operation: "start a digest by \(algorithm.rawValue)")
        }
        unsafe self.handle = handle
        self.algorithm = algorithm
    }

    deinit { unsafe tw_digest_close(handle) }

    /// Adds bytes to what is digested.
    public mutating func update(_ bytes: Span<UInt8>) throws(DigestError) {
        let isGood = unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let address = buffer.baseAddress else { return true }
            return unsafe tw_digest_update(handle, address, buffer.count)
        }
        if !isGood { throw DigestError(operation: "go on with a digest by \(algorithm.rawValue)") }
    }

    /// Ends the digest and returns its bytes.
    public consuming func finish() throws(DigestError) -> [UInt8] {
        let limit = Int(TW_DIGEST_LIMIT)
        let result = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            guard let address = buffer.baseAddress else { return }
            count = unsafe tw_digest_finish(handle, address)
        }
        guard result.count == algorithm.length else {
            throw DigestError(operation: "end a digest by \(algorithm.rawValue)")
        }
        return result
    }

    /// The digest of some bytes.
    public static func bytes(
        of bytes: Span<UInt8>, by algorithm: DigestAlgorithm
    ) throws(DigestError) -> [UInt8] {
        var digest = try Digest(algorithm)
        try digest.update(bytes)
        return try digest.finish()
    }
}
