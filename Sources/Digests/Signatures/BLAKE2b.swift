internal import CCrypto

/// BLAKE2b of a length that libcrypto doesn't know, for short messages.
///
/// Source: RFC 7693.
enum BLAKE2b {
    /// The digest of some bytes; `length` is 1 to 64.
    static func bytes(of message: [UInt8], length: Int) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            unsafe (message + [0]).withUnsafeBufferPointer { bytes in
                guard let start = bytes.baseAddress, let target = buffer.baseAddress else { return }
                unsafe tw_blake2b(start, message.count, target, length)
                count = length
            }
        }
    }
}
