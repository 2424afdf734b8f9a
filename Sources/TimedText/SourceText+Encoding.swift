extension SourceText {
    /// The largest file that is read, in bytes.
    public static let maximumSize = 1 << 30

    /// The bytes that a text has in the encoding of the file.
    func encoded(_ text: [UInt8]) throws(FormatError) -> [UInt8] {
        guard original != nil else { return text }
        return try encoding.encodeFragment(text)
    }

    /// Where some bytes of the text stand in the file. The bytes must start and end with lines.
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
        return Int(original.lineStarts[low].file)
    }
}
