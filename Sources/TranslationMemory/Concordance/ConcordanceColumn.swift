/// The different texts of one side of a segment: where their parts stand in its bytes.
struct ConcordanceColumn: Sendable {
    /// How many texts there are.
    let textCount: Int
    private let starts: Int
    private let texts: Int
    private let memberStarts: Int
    private let members: Int
    private let keyCount: Int
    private let keys: Int
    private let values: Int
    /// The bytes of the lists.
    let lists: Range<Int>

    /// How many sections a side has in a file.
    static let sectionCount = 7

    /// Takes the sections of a side.
    init(_ sections: ArraySlice<Range<Int>>) {
        let parts = Array(sections)
        starts = parts[0].lowerBound
        textCount = parts[0].count / 4 - 1
        texts = parts[1].lowerBound
        memberStarts = parts[2].lowerBound
        members = parts[3].lowerBound
        keys = parts[4].lowerBound
        keyCount = parts[4].count / 8
        values = parts[5].lowerBound
        lists = parts[6]
    }

    /// Where a text stands.
    func textRange(_ ordinal: UInt32, in bytes: Span<UInt8>) -> Range<Int> {
        let place = starts + Int(ordinal) * 4
        return texts + Int(bytes.number32(place))..<texts + Int(bytes.number32(place + 4))
    }

    /// Calls a function with the rows that have a text.
    func forEachRow(of ordinal: UInt32, in bytes: Span<UInt8>, _ body: (UInt32) -> Void) {
        let place = memberStarts + Int(ordinal) * 4
        for index in bytes.number32(place)..<bytes.number32(place + 4) {
            body(bytes.number32(members + Int(index) * 4))
        }
    }

    /// How many rows have a text.
    func rowCount(of ordinal: UInt32, in bytes: Span<UInt8>) -> Int {
        let place = memberStarts + Int(ordinal) * 4
        return Int(bytes.number32(place + 4)) - Int(bytes.number32(place))
    }

    /// The places of the grams whose numbers are in a range.
    ///
    /// - Complexity: O(log *n*) in the number of different grams.
    func grams(_ range: Range<UInt64>, in bytes: Span<UInt8>) -> Range<Int> {
        let low = firstGram(from: range.lowerBound, within: 0..<keyCount, in: bytes)
        return low..<firstGram(from: range.upperBound, within: low..<keyCount, in: bytes)
    }

    /// The place of the first gram whose number isn't below another.
    func firstGram(from key: UInt64, within places: Range<Int>, in bytes: Span<UInt8>) -> Int {
        var low = places.lowerBound
        var high = places.upperBound
        while low < high {
            let middle = (low + high) / 2
            if bytes.number64(keys + middle * 8) < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The number of a gram.
    func key(_ place: Int, in bytes: Span<UInt8>) -> UInt64 { bytes.number64(keys + place * 8) }

    /// What a gram's list is read by.
    func value(_ place: Int, in bytes: Span<UInt8>) -> UInt32 {
        bytes.number32(values + place * 4)
    }

    /// The different characters of the texts, in ascending order.
    ///
    /// - Complexity: O(*c* log *n*) in the number of different characters and grams.
    func scalars(in bytes: Span<UInt8>) -> [UInt32] {
        var scalars: [UInt32] = []
        var place = 0
        while place < keyCount {
            let scalar = UInt32(truncatingIfNeeded: key(place, in: bytes) >> 42)
            scalars.append(scalar)
            place = firstGram(
                from: Gram.key(scalar + 1), within: place + 1..<keyCount, in: bytes)
        }
        return scalars
    }
}
