internal import CCrypto

/// A SHA-256 digest in the making.
///
/// ```swift
/// let digest = try SHA256.hexadecimal(of: bytes.span)  // "ba7816bf…"
/// ```
///
/// Source: FIPS 180-4; computed by OpenSSL's libcrypto.
@safe
public struct SHA256: ~Copyable {
    private let handle: OpaquePointer

    /// Starts a digest of no bytes.
    public init() throws(DigestError) {
        guard let handle = unsafe tw_sha256_open() else {
            throw DigestError(operation: "start a SHA-256 digest")
        }
        unsafe self.handle = handle
    }

    deinit { unsafe tw_digest_close(handle) }

    /// Adds bytes to what is digested.
    public mutating func update(_ bytes: Span<UInt8>) throws(DigestError) {
        let isGood = unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let address = buffer.baseAddress else { return true }
            return unsafe tw_digest_update(handle, address, buffer.count)
        }
        if !isGood { throw DigestError(operation: "go on with a SHA-256 digest") }
    }

    /// Ends the digest and returns its 32 bytes.
    public consuming func finish() throws(DigestError) -> [UInt8] {
        var isGood = false
        let length = Int(TW_SHA256_LENGTH)
        let result = unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            guard let address = buffer.baseAddress else { return }
            isGood = unsafe tw_digest_finish(handle, address)
            count = isGood ? length : 0
        }
        if !isGood { throw DigestError(operation: "end a SHA-256 digest") }
        return result
    }

    /// The digest of some bytes in 64 hexadecimal digits, small letters.
    public static func hexadecimal(of bytes: Span<UInt8>) throws(DigestError) -> String {
        var digest = try SHA256()
        try digest.update(bytes)
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in try digest.finish() {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
