/// Numbers in a box behind their count.
struct MP4Table: Sequence {
    private let bytes: ArraySlice<UInt8>
    /// Where the first number stands in the box's content.
    let start: Int
    private let width: Int
    private let count: Int

    /// Looks at a table in the content of a box, whose count stands at some place and whose numbers
    /// have so many bytes each.
    init(
        _ bytes: ArraySlice<UInt8>, at offset: Int, width: Int, type: MP4Type, source: MP4Source
    ) throws(MediaError) {
        guard let count = BigEndian.read(bytes.span, at: offset, count: 4),
            count <= (bytes.count - offset - 4) / width
        else { throw source.damaged("'\(type)' ends too early") }
        self.bytes = bytes
        self.width = width
        self.count = count
        start = offset + 4
    }

    func makeIterator() -> AnyIterator<Int> {
        var index = 0
        return AnyIterator {
            guard index < count else { return nil }
            defer { index += 1 }
            // A number above that of any file stays as it is: no move reaches it.
            return BigEndian.read(bytes.span, at: start + index * width, count: width) ?? .max
        }
    }
}
