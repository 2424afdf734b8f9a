internal import CCrypto

/// Digests of several algorithms in the making, in one pass over the bytes.
///
/// ```swift
/// var hasher = try FileHasher([.sha256, .sha512])
/// try hasher.update(bytes.span)
/// let digest = try hasher.finish()
/// ```
@safe
public struct FileHasher: ~Copyable {
    /// What both algorithms look at before going on, so that the second finds it in the cache.
    private static let piece = 1 << 15

    private let algorithms: [DigestAlgorithm]
    private let handles: [OpaquePointer]
    private var size: Int64 = 0

    /// Starts digests of no bytes.
    public init(_ algorithms: Set<DigestAlgorithm> = [.sha256, .sha512]) throws(DigestError) {
        let sorted = algorithms.sorted()
        var handles: [OpaquePointer] = unsafe []
        for algorithm in sorted {
            guard let handle = unsafe tw_digest_open(algorithm.libraryName) else {
                let count = unsafe handles.count
                for index in 0..<count { unsafe tw_digest_close(handles[index]) }
                throw DigestError(operation: "start a digest by \(algorithm.rawValue)")
            }
            unsafe handles.append(handle)
        }
        unsafe self.handles = handles
        self.algorithms = sorted
    }

    deinit {
        for index in algorithms.indices { unsafe tw_digest_close(handles[index]) }
    }

    /// Adds bytes to what is digested.
    public mutating func update(_ bytes: Span<UInt8>) throws(DigestError) {
        let isGood = unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let address = buffer.baseAddress else { return true }
            var position = 0
            while position < buffer.count {
                let count = min(Self.piece, buffer.count - position)
                for index in algorithms.indices {
                    guard unsafe tw_digest_update(handles[index], address + position, count) else {
                        return false
                    }
                }
                position += count
            }
            return true
        }
        size += Int64(bytes.count)
        if !isGood { throw DigestError(operation: "go on with a digest") }
    }

    /// Ends the digests.
    public consuming func finish() throws(DigestError) -> FileDigest {
        var values: [DigestAlgorithm: String] = [:]
        let limit = Int(TW_DIGEST_LIMIT)
        for index in algorithms.indices {
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
                guard let address = buffer.baseAddress else { return }
                count = unsafe tw_digest_finish(handles[index], address)
            }
            guard bytes.count == algorithms[index].length else {
                throw DigestError(operation: "end a digest by \(algorithms[index].rawValue)")
            }
            values[algorithms[index]] = Hexadecimal.text(of: bytes)
        }
        return FileDigest(size: size, values: values)
    }
}
