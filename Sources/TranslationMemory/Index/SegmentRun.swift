/// The rows of one panel whose texts have one length.
struct SegmentRun: Sendable {
    /// How many bytes a symbol takes: 1, 2 or 4.
    var width: Int
    /// How many symbols each text has.
    var length: Int
    /// The rows.
    var rows: Range<Int>
    /// Where the first text starts, in symbols of the panel.
    var offset: Int

    /// How many numbers of 4 bytes describe a run in a file.
    static let fields = 8

    /// The numbers that describe the run in a file.
    var numbers: [UInt32] {
        [
            UInt32(width), UInt32(length), UInt32(rows.lowerBound), UInt32(rows.upperBound),
            UInt32(truncatingIfNeeded: offset), UInt32(truncatingIfNeeded: offset >> 32), 0, 0,
        ]
    }

    init(width: Int, length: Int, rows: Range<Int>, offset: Int) {
        self.width = width
        self.length = length
        self.rows = rows
        self.offset = offset
    }

    /// Reads a run from a file; `nil` when it can't be one.
    init?(_ numbers: Column<UInt32>, at index: Int, rowCount: Int) {
        let start = index * Self.fields
        width = Int(numbers[start])
        length = Int(numbers[start + 1])
        let first = Int(numbers[start + 2])
        let end = Int(numbers[start + 3])
        guard width == 1 || width == 2 || width == 4, first <= end, end <= rowCount else {
            return nil
        }
        rows = first..<end
        let high = Int(numbers[start + 5])
        guard high < 1 << 24 else { return nil }
        offset = Int(numbers[start + 4]) | high << 32
    }

    /// Where the text of a row starts.
    func offset(of row: Int) -> Int { offset + (row - rows.lowerBound) * length }
}
