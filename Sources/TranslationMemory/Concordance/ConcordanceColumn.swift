/// The different texts of one side of a segment.
struct ConcordanceColumn: Sendable {
    /// How many texts there are.
    let textCount: Int
    private let starts: Column<UInt32>
    private let texts: Column<UInt8>
    private let memberStarts: Column<UInt32>
    private let members: Column<UInt32>
    private let keys: Column<UInt64>
    private let values: Column<UInt32>
    private let lists: Column<UInt8>

    /// How many sections a side has in a file.
    static let sectionCount = 7

    /// Takes the sections of a side.
    ///
    /// - Returns: `nil` when they don't fit together.
    init?(_ memory: SegmentMemory, _ sections: ArraySlice<Range<Int>>) {
        let parts = Array(sections)
        guard parts.count == Self.sectionCount else { return nil }
        starts = memory.column(parts[0], of: UInt32.self)
        texts = memory.column(parts[1], of: UInt8.self)
        memberStarts = memory.column(parts[2], of: UInt32.self)
        members = memory.column(parts[3], of: UInt32.self)
        keys = memory.column(parts[4], of: UInt64.self)
        values = memory.column(parts[5], of: UInt32.self)
        lists = memory.column(parts[6], of: UInt8.self)
        textCount = starts.count - 1
        guard textCount >= 0, memberStarts.count == starts.count, keys.count == values.count else {
            return nil
        }
    }

    /// Lets something look at a text.
    @inline(__always)
    func withText<Result, Failure: Error>(
        _ ordinal: UInt32, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let start = Int(starts[Int(ordinal)])
        let end = Int(starts[Int(ordinal) + 1])
        return try texts.withSpan(start..<max(start, end), body)
    }

    /// Calls a function with the rows that have a text.
    func forEachRow(of ordinal: UInt32, _ body: (UInt32) -> Void) {
        for index in memberRange(ordinal) { body(members[index]) }
    }

    /// How many rows have a text.
    func rowCount(of ordinal: UInt32) -> Int { memberRange(ordinal).count }

    private func memberRange(_ ordinal: UInt32) -> Range<Int> {
        let start = min(Int(memberStarts[Int(ordinal)]), members.count)
        return start..<max(start, min(Int(memberStarts[Int(ordinal) + 1]), members.count))
    }

    /// The places of the grams whose numbers are in a range.
    ///
    /// - Complexity: O(log *n*) in the number of different grams.
    func grams(_ range: Range<UInt64>) -> Range<Int> {
        let low = firstGram(from: range.lowerBound, within: 0..<keys.count)
        return low..<max(low, firstGram(from: range.upperBound, within: low..<keys.count))
    }

    /// The place of the first gram whose number isn't below another.
    func firstGram(from key: UInt64, within places: Range<Int>) -> Int {
        keys.lowerBound(of: key, in: places)
    }

    /// The number of a gram.
    func key(_ place: Int) -> UInt64 { keys[place] }

    /// The texts with a gram.
    @inline(__always)
    func list(_ place: Int) -> PostingList { PostingList(values[place], in: lists, of: textCount) }

    /// The different characters of the texts, in ascending order.
    ///
    /// - Complexity: O(*c* log *n*) in the number of different characters and grams.
    var scalars: [UInt32] {
        var scalars: [UInt32] = []
        var place = 0
        while place < keys.count {
            let scalar = UInt32(truncatingIfNeeded: keys[place] >> 42)
            scalars.append(scalar)
            place = firstGram(from: Gram.key(scalar + 1), within: place + 1..<keys.count)
        }
        return scalars
    }
}
