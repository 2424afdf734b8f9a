/// The columns of a part of a source, for formats whose lines are tables.
struct Layout: Sendable, Hashable {
    /// Where the part begins in the source.
    var offset: UInt32
    /// The names of the columns, in the spelling of the format.
    var columns: [String]
    /// The byte between two columns.
    var separator: UInt8 = 0x2C
    /// What times that are mere numbers count.
    var unit = TimeUnit.milliseconds

    /// The place of a column, or `nil`.
    func index(of column: String) -> Int? { columns.firstIndex(of: column) }
}

extension Document {
    /// The columns of the part of the source in which a cue stands.
    ///
    /// - Complexity: O(log *n*) in the number of parts.
    func layout(of cue: Cue) -> Layout? {
        guard !cue.traits.contains(.inserted) else { return layouts.first }
        var low = 0
        var high = layouts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if layouts[middle].offset <= cue.place.block { low = middle } else { high = middle }
        }
        return low < layouts.count ? layouts[low] : nil
    }
}
