// The one file of this module that touches memory unchecked: what the hot loops of readers and
// writers are made of. Each function says what its caller must have checked.

internal import CText

extension Array<UInt8> {
    /// Adds the bytes of a span by one copy.
    @inline(__always)
    mutating func append(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}

extension Span<UInt8> {
    /// Whether the bytes are well-formed UTF-8.
    ///
    /// - Complexity: O(*n*), near the speed at which memory is read.
    var isValidUTF8: Bool {
        unsafe withUnsafeBufferPointer { unsafe tw_utf8_is_valid($0.baseAddress, $0.count) }
    }

    /// The byte at an offset that the caller knows is inside.
    @inline(__always)
    func byte(_ offset: Int) -> UInt8 { unsafe self[unchecked: offset] }

    /// Four bytes, the first one lowest; the caller knows that all are inside.
    @inline(__always)
    func word32(_ offset: Int) -> UInt32 {
        unsafe UInt32(
            littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    /// Eight bytes, the first one lowest; the caller knows that all are inside.
    @inline(__always)
    func word64(_ offset: Int) -> UInt64 {
        unsafe UInt64(
            littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Sixteen bytes; the caller knows that all are inside.
    @inline(__always)
    func block(_ offset: Int) -> SIMD16<UInt8> {
        unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    }
}

extension Span<UInt8> {
    /// The offset of the next such byte from an offset on, or the count when there is none.
    func offset(of byte: UInt8, from start: Int) -> Int {
        var offset = Swift.max(0, start)
        while offset + 16 <= count {
            let found = block(offset).matches(byte)
            if found.x != 0 { return offset + (found.x.trailingZeroBitCount >> 3) }
            if found.y != 0 { return offset + 8 + (found.y.trailingZeroBitCount >> 3) }
            offset += 16
        }
        while offset < count, self[offset] != byte { offset += 1 }
        return Swift.min(offset, count)
    }
}

extension SIMD16<UInt8> {
    /// Where the bytes equal another, as two words of eight bytes: 0xFF where they do, else 0.
    @inline(__always)
    func matches(_ byte: UInt8) -> SIMD2<UInt64> {
        // Only the comparison of two vectors is one instruction.
        let all = SIMD16<UInt8>(repeating: byte)
        return unsafe unsafeBitCast(self .== all, to: SIMD2<UInt64>.self)
    }
}

/// A place in memory that a hot loop writes to, with room that was counted before.
@safe
struct RawOutput {
    private var pointer: UnsafeMutablePointer<UInt8>

    private init(_ pointer: UnsafeMutablePointer<UInt8>) { unsafe self.pointer = pointer }

    /// Adds to an array what a loop writes.
    ///
    /// - Parameters:
    ///   - bytes: The array that grows.
    ///   - capacity: More bytes than the loop writes, by at least 32.
    ///   - loop: Writes the bytes.
    @inline(__always)
    static func append(
        to bytes: inout [UInt8], capacity: Int, _ loop: (inout RawOutput) -> Void
    ) {
        bytes.append(addingCapacity: capacity) { (space: inout OutputSpan<UInt8>) in
            unsafe space.withUnsafeMutableBufferPointer { buffer, count in
                guard let base = buffer.baseAddress else { return }
                let start = unsafe base + count
                var output = unsafe RawOutput(start)
                loop(&output)
                let written = unsafe output.pointer - start
                precondition(written <= capacity, "a hot loop wrote more than it counted")
                count += written
            }
        }
    }

    /// Writes one byte.
    @inline(__always)
    mutating func put(_ byte: UInt8) {
        unsafe pointer.pointee = byte
        unsafe pointer += 1
    }

    /// Writes the first bytes of a word, lowest first; up to 8 bytes are touched.
    @inline(__always)
    mutating func put(_ word: UInt64, count: Int) {
        unsafe UnsafeMutableRawPointer(pointer).storeBytes(of: word.littleEndian, as: UInt64.self)
        unsafe pointer += count
    }

    /// Copies some bytes of a source; the caller knows that the range is inside.
    @inline(__always)
    mutating func copy(_ range: Range<Int>, of source: Span<UInt8>) {
        let count = range.count
        unsafe source.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return }
            let from = unsafe base + range.lowerBound
            let raw = unsafe UnsafeMutableRawPointer(pointer)
            if count <= 128, range.lowerBound + 160 <= bytes.count {
                // A few wide copies are quicker than a call for a short text.
                var offset = 0
                repeat {
                    unsafe (raw + offset).storeBytes(
                        of: (from + offset).loadUnaligned(as: SIMD32<UInt8>.self),
                        as: SIMD32<UInt8>.self)
                    offset += 32
                } while offset < count
            } else {
                unsafe raw.copyMemory(from: from, byteCount: count)
            }
        }
        unsafe pointer += count
    }
}
