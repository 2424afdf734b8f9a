/// A text of an index that is like a question.
public struct IndexHit: Sendable {
    /// How many symbols must be put in, taken out or replaced to turn one text into the other.
    public let distance: Int
    /// How many symbols the longer of the two texts has.
    public let length: Int
    /// How alike they are, from 0 to 1: 1 − distance / length.
    public let similarity: Double

    /// Where the text lies: the place of its part among those searched, and its row there.
    struct Place: Sendable {
        var part: Int
        var row: Int
    }

    var places: [Place]
    let count: Int
    let hash: UInt32
    let snapshot: IndexSnapshot

    /// The normalised text.
    ///
    /// - Complexity: O(*n*) in its length, each time.
    public var text: String { String(decoding: utf8, as: UTF8.self) }

    /// The normalised text in UTF-8.
    ///
    /// - Complexity: O(*n*) in its length, each time.
    public var utf8: [UInt8] {
        var bytes: [UInt8] = []
        if let place = places.first,
            let run = snapshot.parts[place.part].segment.run(of: place.row)
        {
            snapshot.parts[place.part].segment.appendText(of: place.row, in: run, to: &bytes)
        }
        return bytes
    }

    /// The units that have the text, ascending.
    ///
    /// - Complexity: O(*n* log *n*) in their number, each time.
    public var units: [Int64] {
        var units: [Int64] = []
        for place in places {
            snapshot.parts[place.part].appendUnits(of: place.row, to: &units)
        }
        return units.sorted()
    }

    /// Whether this hit comes before another: the more alike, then the shorter text, then the one
    /// whose hash is less, so that the order depends on nothing but the texts.
    func precedes(_ other: IndexHit) -> Bool {
        if similarity != other.similarity { return similarity > other.similarity }
        if count != other.count { return count < other.count }
        if hash != other.hash { return hash < other.hash }
        return utf8.lexicographicallyPrecedes(other.utf8)
    }

    /// Whether both are the same text.
    func isSameText(as other: IndexHit) -> Bool {
        distance == other.distance && count == other.count && hash == other.hash
            && utf8 == other.utf8
    }
}
