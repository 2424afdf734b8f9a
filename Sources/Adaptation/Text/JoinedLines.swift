/// A text whose numbers may be read over line ends: where a line ends beside characters of scripts
/// without spaces, nothing stands there.
struct JoinedLines: Sendable {
    /// The text without those line ends.
    private(set) var bytes: [UInt8]
    /// Where line ends were taken out of the text, as offsets of what is left.
    private var gaps: [Int] = []

    /// Takes line ends out.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    init(_ text: [UInt8]) {
        guard text.contains(0x0A) else {
            bytes = text
            return
        }
        let all = text.span
        var joined: [UInt8] = []
        var gaps: [Int] = []
        joined.reserveCapacity(all.count)
        for index in all.indices {
            if all[index] == 0x0A, let before = all.scalar(before: index, from: 0),
                let after = all.scalar(after: index + 1, to: all.count),
                BreakText.isUnspaced(before), BreakText.isUnspaced(after)
            {
                gaps.append(joined.count)
            } else {
                joined.append(all[index])
            }
        }
        bytes = joined
        self.gaps = gaps
    }

    /// The bytes of the text that some bytes of what is left were.
    func original(of range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return range }
        let start = range.lowerBound + gaps.prefix { $0 <= range.lowerBound }.count
        let end = range.upperBound + gaps.prefix { $0 < range.upperBound }.count
        return start..<end
    }
}
