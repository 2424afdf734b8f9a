/// The cells of the table of an alignment that are looked at: for each number of source cues the
/// numbers of target cues that may go with them.
struct AlignmentBand: Sendable {
    /// The first and the last number of target cues of each row.
    private(set) var low: [Int]
    private(set) var high: [Int]
    /// Where the cells of each row begin in a flat list, and their number.
    private(set) var offsets: [Int] = []
    private(set) var count = 0

    /// How many cues a row reaches over, at the most.
    private static let width = 96
    /// How far apart in time cues are compared, in milliseconds.
    private static let reach = 12_000.0

    /// The cells near in time.
    ///
    /// - Complexity: O(*n*) in the number of cues: a row has a fixed width, and all steps between
    ///   rows have no more cells than the target has cues.
    init(source: [Double], target: [Double]) {
        low = []
        high = []
        var (first, last) = (0, 0)
        var middle = 0
        for place in 0...source.count {
            let time = place < source.count ? source[place] : .infinity
            let before = place > 0 ? source[place - 1] : -.infinity
            while middle < target.count, target[middle] < time { middle += 1 }
            while first < target.count, target[first] < min(time, before) - Self.reach {
                first += 1
            }
            while last < target.count, target[last] <= time + Self.reach { last += 1 }
            low.append(max(min(first, target.count) - 1, middle - Self.width / 2))
            high.append(min(last + 1, middle + Self.width / 2))
        }
        connect(source.count, target.count)
    }

    /// The cells near the diagonal, for files whose times say nothing.
    init(diagonal source: Int, _ target: Int) {
        low = []
        high = []
        for place in 0...source {
            let middle = source == 0 ? 0 : place * target / source
            low.append(middle - Self.width / 2)
            high.append(middle + Self.width / 2)
        }
        connect(source, target)
    }

    /// Makes a way through the rows from the first cell to the last one.
    private mutating func connect(_ source: Int, _ target: Int) {
        for row in 0...source {
            low[row] = min(max(low[row], row > 0 ? low[row - 1] : 0), target)
            high[row] = min(max(high[row], low[row]), target)
        }
        low[0] = 0
        high[source] = target
        // Target cues that no row reaches are gone through in the row before.
        for row in stride(from: source - 1, through: 0, by: -1) {
            high[row] = max(high[row], low[row + 1])
        }
        for row in 1..<max(1, source + 1) where row <= source {
            high[row] = max(high[row], high[row - 1])
        }
        // The rows may have grown over each other; each still has few cells of its own.
        for row in 0...source {
            offsets.append(count)
            count += high[row] - low[row] + 1
        }
    }

    /// The place of a cell in the flat list; `nil` where it isn't looked at.
    @inline(__always)
    func place(_ row: Int, _ column: Int) -> Int? {
        guard column >= low[row], column <= high[row] else { return nil }
        return offsets[row] + column - low[row]
    }
}
