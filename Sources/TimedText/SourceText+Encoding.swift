extension SourceText {
    /// The largest file that is read, in bytes.
    public static let maximumSize = 1 << 30

    /// The bytes of the file.
    var fileBytes: [UInt8] { original?.bytes ?? bytes }

    /// The same text as if its file had been UTF-8.
    var inUTF8: SourceText {
        original == nil ? self : SourceText(name: name, bytes: bytes, evidence: evidence)
    }

    /// The bytes that a text has in the encoding of the file.
    func encoded(_ text: [UInt8]) throws(FormatError) -> [UInt8] {
        guard original != nil else { return text }
        return try encoding.encodeFragment(text)
    }

    /// How far into a line a place in the file is told exactly; farther, it is the line's start.
    static let maximumOffsetInLine = 1 << 16

    /// Where some bytes of the text stand in the file.
    func fileRange(_ range: Range<Int>) -> Range<Int> {
        guard let original else { return range }
        return fileOffset(range.lowerBound, original)..<fileOffset(range.upperBound, original)
    }

    private func fileOffset(_ offset: Int, _ original: Original) -> Int {
        if offset >= bytes.count { return original.bytes.count }
        var low = 0
        var high = original.lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(original.lineStarts[middle].text) <= offset {
                low = middle
            } else {
                high = middle
            }
        }
        let line = original.lineStarts[low]
        let distance = offset - Int(line.text)
        guard distance > 0, distance <= Self.maximumOffsetInLine,
            let before = try? encoding.encode(Array(bytes[Int(line.text)..<offset]))
        else { return Int(line.file) }
        let end =
            low + 1 < original.lineStarts.count
            ? Int(original.lineStarts[low + 1].file) : original.bytes.count
        return min(Int(line.file) + before.count, end)
    }
}
