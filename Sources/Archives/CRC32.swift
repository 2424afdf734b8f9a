internal import CArchive

/// The checksum of zip archives, computed by libdeflate.
enum CRC32 {
    /// The sum of bytes that go on from those with another sum.
    static func sum(_ bytes: Span<UInt8>, after sum: UInt32 = 0) -> UInt32 {
        unsafe bytes.withUnsafeBufferPointer {
            unsafe tw_crc32(sum, $0.baseAddress, $0.count)
        }
    }
}
