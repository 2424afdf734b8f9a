/// A segment with what was deleted from it since it was made.
struct IndexPart: Sendable {
    let segment: IndexSegment
    var deletions = Deletions()
    /// The name of its file in the folder of the index; `nil` while it is only in memory.
    var name: String?
    /// The name of the file that holds its deletions, if they have one.
    var deletionsName: String?
    /// How many deletions that file holds.
    var writtenDeletions = 0

    init(_ segment: IndexSegment, name: String? = nil) {
        self.segment = segment
        self.name = name
    }

    /// How many units are there.
    var unitCount: Int { segment.header.unitCount - deletions.count }

    /// Whether a row has a unit that is there.
    func isAlive(_ row: Int) -> Bool {
        if deletions.count == 0 { return true }
        return segment.unitPlaces(of: row).contains { !deletions.contains($0) }
    }

    /// Adds the units of a row that are there.
    func appendUnits(of row: Int, to units: inout [Int64]) {
        for place in segment.unitPlaces(of: row) where !deletions.contains(place) {
            units.append(segment.units[place])
        }
    }
}
