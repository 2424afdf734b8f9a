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
    ///
    /// - Complexity: O(log *n*) in the number of line ends.
    func original(of range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return range }
        let start = range.lowerBound + count(to: range.lowerBound)
        return start..<range.upperBound + count(to: range.upperBound - 1)
    }

    /// How many line ends were taken out up to an offset.
    private func count(to offset: Int) -> Int {
        var (low, high) = (0, gaps.count)
        while low < high {
            let middle = (low + high) / 2
            if gaps[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
