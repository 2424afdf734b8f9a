/// What a tar archive says of a file, as we write it: a header of POSIX 1988 ("ustar"), with one of
/// POSIX 2001 ("pax") before it for names that aren't short and ASCII, and for sizes from 8 GiB on.
///
/// Source: IEEE Std 1003.1, pax, "pax Interchange Format" and "ustar Interchange Format".
enum TarHeader {
    static let blockSize = 512

    /// The blocks before the data of a file.
    static func bytes(name: String, size: Int, modified: Int64) -> [UInt8] {
        var records: [UInt8] = []
        let utf8 = Array(name.utf8)
        let isPlain = utf8.count <= 100 && utf8.allSatisfy { $0 < 0x80 }
        if !isPlain { records += record("path", utf8) }
        if size >= 1 << 33 { records += record("size", Array(String(size).utf8)) }
        var bytes: [UInt8] = []
        if !records.isEmpty {
            bytes += block(
                name: Array("pax".utf8), size: records.count, modified: modified,
                kind: UInt8(ascii: "x"))
            bytes += records
            bytes += padding(records.count)
        }
        // Readers that don't know pax see a name that is cut.
        let short = isPlain ? utf8 : Array(utf8.map { $0 < 0x80 ? $0 : 0x5F }.suffix(100))
        return bytes
            + block(
                name: short, size: size >= 1 << 33 ? 0 : size, modified: modified,
                kind: UInt8(ascii: "0"))
    }

    /// The zeros after so many bytes of data.
    static func padding(_ count: Int) -> [UInt8] {
        [UInt8](repeating: 0, count: (blockSize - count % blockSize) % blockSize)
    }

    /// The end of an archive.
    static let end = [UInt8](repeating: 0, count: 2 * blockSize)

    /// A record that begins with its own length.
    private static func record(_ key: String, _ value: [UInt8]) -> [UInt8] {
        let rest = key.utf8.count + value.count + 3
        var length = rest + 1
        while String(length).utf8.count + rest != length {
            length = String(length).utf8.count + rest
        }
        return Array("\(length) \(key)=".utf8) + value + [0x0A]
    }

    private static func block(
        name: [UInt8], size: Int, modified: Int64, kind: UInt8
    ) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: blockSize)
        func put(_ text: [UInt8], at index: Int) {
            bytes.replaceSubrange(index..<index + text.count, with: text)
        }
        func octal(_ number: Int, _ digits: Int) -> [UInt8] {
            let text = String(max(0, number), radix: 8)
            return Array(
                (String(repeating: "0", count: max(0, digits - text.utf8.count)) + text).utf8)
        }
        put(name, at: 0)
        put(octal(0o644, 7), at: 100)
        put(octal(0, 7), at: 108)
        put(octal(0, 7), at: 116)
        put(octal(size, 11), at: 124)
        put(octal(Int(min(modified, 0o77777777777)), 11), at: 136)
        put([UInt8](repeating: 0x20, count: 8), at: 148)
        bytes[156] = kind
        put(Array("ustar\u{0}00".utf8), at: 257)
        put(octal(0, 7), at: 329)
        put(octal(0, 7), at: 337)
        let sum = bytes.reduce(0) { $0 + Int($1) }
        put(octal(sum, 6) + [0, 0x20], at: 148)
        return bytes
    }
}
