/// The four letters that name a box, such as `moov`.
struct MP4Type: Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    let code: UInt32

    init(_ code: Int) { self.code = UInt32(truncatingIfNeeded: code) }

    init(stringLiteral text: String) {
        code = text.utf8.reduce(0) { $0 << 8 | UInt32($1) }
    }

    var bytes: [UInt8] { BigEndian.bytes(Int(code), 4) }

    /// Whether its letters are such as types have.
    var isPlausible: Bool {
        bytes.allSatisfy { 0x20...0x7E ~= $0 || $0 == 0xA9 }
    }

    var description: String { isPlausible ? String(decoding: bytes, as: UTF8.self) : "?" }
}
