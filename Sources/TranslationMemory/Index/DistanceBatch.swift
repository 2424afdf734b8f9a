/// Texts of one panel whose distances from a question are found together.
struct DistanceBatch {
    /// The most texts of a batch: as many as the widest loop takes at once.
    static let capacity = 64

    /// How many texts there are.
    private(set) var count = 0
    /// Where each text starts, in symbols of the panel.
    var offsets = [UInt64](repeating: 0, count: capacity)
    /// How many symbols each text has.
    var lengths = [UInt32](repeating: 0, count: capacity)
    /// The greatest distance of interest.
    var limits = [UInt32](repeating: 0, count: capacity)
    /// The distances, or the limit and 1 where they are greater.
    var distances = [UInt32](repeating: 0, count: capacity)
    /// The row of each text.
    private(set) var rows = [UInt32](repeating: 0, count: capacity)

    var isFull: Bool { count == Self.capacity }

    mutating func removeAll() { count = 0 }

    @inline(__always)
    mutating func append(row: UInt32, offset: Int, length: Int, limit: Int) {
        rows[count] = row
        offsets[count] = UInt64(truncatingIfNeeded: offset)
        lengths[count] = UInt32(truncatingIfNeeded: length)
        limits[count] = UInt32(truncatingIfNeeded: limit)
        count += 1
    }
}
