/// What a zip archive says of a file, as we write it: names are UTF-8, times are of UTC, and there
/// are no extra fields except for sizes and places of four gigabytes and more.
///
/// Source: PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16, 4.4 and 4.5.3.
struct ZipHeader: Sendable, Hashable {
    /// Bit 11: the name is UTF-8.
    static let flags: UInt16 = 1 << 11
    /// Unix, and version 4.5 of the format.
    static let madeBy: UInt16 = 3 << 8 | 45
    /// An ordinary file that all may read and its owner may write.
    static let attributes: UInt32 = 0o100644 << 16
    /// From where on sizes and places stand in extra fields.
    static let limit: UInt64 = 0xFFFF_FFFF

    var name: [UInt8]
    /// 0 for stored, 8 for deflated.
    var method: UInt16
    var moment: ZipMoment
    var sum: UInt32
    var packedSize: UInt64
    var size: UInt64
    /// Where the local header begins.
    var offset: UInt64

    private func isLarge(_ limit: UInt64) -> Bool { size >= limit || packedSize >= limit }

    private func common(_ bytes: inout [UInt8], limit: UInt64, isLarge: Bool) {
        bytes.append(little: isLarge ? UInt16(45) : 20)
        bytes.append(little: Self.flags)
        bytes.append(little: method)
        bytes.append(little: moment.time)
        bytes.append(little: moment.date)
        bytes.append(little: sum)
        let large = self.isLarge(limit)
        bytes.append(little: large ? UInt32.max : UInt32(packedSize))
        bytes.append(little: large ? UInt32.max : UInt32(size))
        bytes.append(little: UInt16(name.count))
    }

    /// The header before the data.
    func local(limit: UInt64 = limit) -> [UInt8] {
        var bytes: [UInt8] = [0x50, 0x4B, 3, 4]
        common(&bytes, limit: limit, isLarge: isLarge(limit))
        var extra: [UInt8] = []
        if isLarge(limit) {
            extra.append(little: UInt16(1))
            extra.append(little: UInt16(16))
            extra.append(little: size)
            extra.append(little: packedSize)
        }
        bytes.append(little: UInt16(extra.count))
        return bytes + name + extra
    }

    /// The record in the directory.
    func record(limit: UInt64 = limit) -> [UInt8] {
        let isFar = offset >= limit
        var extra: [UInt8] = []
        if isLarge(limit) {
            extra.append(little: size)
            extra.append(little: packedSize)
        }
        if isFar { extra.append(little: offset) }
        var bytes: [UInt8] = [0x50, 0x4B, 1, 2]
        bytes.append(little: Self.madeBy)
        common(&bytes, limit: limit, isLarge: isLarge(limit) || isFar)
        bytes.append(little: UInt16(extra.isEmpty ? 0 : extra.count + 4))
        bytes.append(little: UInt16(0))  // no comment
        bytes.append(little: UInt16(0))  // the first disk
        bytes.append(little: UInt16(0))  // not known to be text
        bytes.append(little: Self.attributes)
        bytes.append(little: isFar ? UInt32.max : UInt32(offset))
        bytes += name
        if !extra.isEmpty {
            bytes.append(little: UInt16(1))
            bytes.append(little: UInt16(extra.count))
            bytes += extra
        }
        return bytes
    }

    /// The end of an archive, after a directory of some records.
    static func end(
        count: UInt64, size: UInt64, offset: UInt64, limit: UInt64 = limit
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        let isLarge = count >= 0xFFFF || size >= limit || offset >= limit
        if isLarge {
            bytes += [0x50, 0x4B, 6, 6]
            bytes.append(little: UInt64(44))
            bytes.append(little: madeBy)
            bytes.append(little: UInt16(45))
            bytes.append(little: UInt32(0))
            bytes.append(little: UInt32(0))
            bytes.append(little: count)
            bytes.append(little: count)
            bytes.append(little: size)
            bytes.append(little: offset)
            bytes += [0x50, 0x4B, 6, 7]
            bytes.append(little: UInt32(0))
            bytes.append(little: offset + size)
            bytes.append(little: UInt32(1))
        }
        bytes += [0x50, 0x4B, 5, 6]
        bytes.append(little: UInt16(0))
        bytes.append(little: UInt16(0))
        let short = count >= 0xFFFF ? UInt16.max : UInt16(count)
        bytes.append(little: short)
        bytes.append(little: short)
        bytes.append(little: size >= limit ? UInt32.max : UInt32(size))
        bytes.append(little: offset >= limit ? UInt32.max : UInt32(offset))
        bytes.append(little: UInt16(0))
        return bytes
    }
}
