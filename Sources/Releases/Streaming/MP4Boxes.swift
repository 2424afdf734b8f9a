/// The boxes that follow one another in some bytes of an MP4 file.
///
/// Source: ISO/IEC 14496-12, section 4.2.
struct MP4Boxes {
    /// A box without its header.
    struct Box {
        /// The four letters, first letter highest.
        var type: UInt32
        var content: ArraySlice<UInt8>
    }

    /// The boxes, as far as they are whole.
    private(set) var all: [Box] = []

    init(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while rest.count >= 8 {
            var size = Int(rest.bigEndian32(0) ?? 0)
            var header = 8
            if size == 1, let large = rest.bigEndian64(8) {
                size = Int(clamping: large)
                header = 16
            } else if size == 0 {
                size = rest.count
            }
            guard size >= header, size <= rest.count else { return }
            let end = rest.startIndex + size
            all.append(
                Box(
                    type: rest.bigEndian32(4) ?? 0,
                    content: rest[(rest.startIndex + header)..<end]))
            rest = rest[end...]
        }
    }

    /// The content of the first box of a type, or of one box in another.
    static func find(_ path: [String], in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var bytes = bytes
        for name in path {
            guard let box = MP4Boxes(bytes).all.first(where: { $0.type == Self.type(name) })
            else { return nil }
            bytes = box.content
        }
        return bytes
    }

    /// The contents of all boxes of a type.
    static func all(_ name: String, in bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        MP4Boxes(bytes).all.filter { $0.type == Self.type(name) }.map(\.content)
    }

    /// The four letters of a type as a number.
    static func type(_ name: String) -> UInt32 { name.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
}

extension ArraySlice<UInt8> {
    /// The byte at an offset from the start, if it is there.
    func byte(_ offset: Int) -> UInt8? {
        offset >= 0 && offset < count ? self[startIndex + offset] : nil
    }

    /// Two bytes at an offset from the start, the first one highest.
    func bigEndian16(_ offset: Int) -> UInt16? {
        guard offset >= 0, offset + 2 <= count else { return nil }
        return self[(startIndex + offset)...].prefix(2).reduce(0) { $0 << 8 | UInt16($1) }
    }

    /// Four bytes at an offset from the start, the first one highest.
    func bigEndian32(_ offset: Int) -> UInt32? {
        guard offset >= 0, offset + 4 <= count else { return nil }
        return self[(startIndex + offset)...].prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Eight bytes at an offset from the start, the first one highest.
    func bigEndian64(_ offset: Int) -> UInt64? {
        guard offset >= 0, offset + 8 <= count else { return nil }
        return self[(startIndex + offset)...].prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
