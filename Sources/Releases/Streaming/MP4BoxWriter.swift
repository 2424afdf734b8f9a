/// Writes boxes of an MP4 file, each around what is written inside it.
///
/// Source: ISO/IEC 14496-12, section 4.2.
struct MP4BoxWriter {
    /// What was written.
    private(set) var bytes: [UInt8] = []

    /// Writes a box with what a function writes into it.
    mutating func box(_ type: String, _ content: (inout MP4BoxWriter) -> Void) {
        let start = bytes.count
        put(UInt32(0))
        bytes += type.utf8
        content(&self)
        let size = UInt32(bytes.count - start)
        for index in 0..<4 {
            bytes[start + index] = UInt8(truncatingIfNeeded: size >> (24 - index * 8))
        }
    }

    /// Writes a box that begins with a version and flags.
    mutating func box(
        _ type: String, version: UInt8 = 0, flags: UInt32, _ content: (inout MP4BoxWriter) -> Void
    ) {
        box(type) { writer in
            writer.put(UInt32(version) << 24 | flags)
            content(&writer)
        }
    }

    /// Writes a number, the highest byte first.
    mutating func put<Number: FixedWidthInteger>(_ number: Number) {
        for shift in stride(from: Number.bitWidth - 8, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> Number(shift)))
        }
    }

    /// Writes numbers of four bytes.
    mutating func put(all numbers: [UInt32]) { for number in numbers { put(number) } }

    /// Writes letters without an end.
    mutating func put(letters: String) { bytes += letters.utf8 }

    /// Writes a text and a zero.
    mutating func put(text: String) {
        bytes += text.utf8
        bytes.append(0)
    }

    /// Writes bytes as they are.
    mutating func put(bytes more: [UInt8]) { bytes += more }
}
