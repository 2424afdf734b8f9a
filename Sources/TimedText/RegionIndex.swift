/// Regions, found by their identifiers however many there are.
struct RegionIndex: Sendable {
    let regions: [Region]
    /// Where the first and the last region of an identifier stand.
    private let places: [String: (first: Int, last: Int)]

    init(_ regions: [Region] = []) {
        self.regions = regions
        var places: [String: (first: Int, last: Int)] = [:]
        for (index, region) in regions.enumerated() {
            places[region.id, default: (index, index)].last = index
        }
        self.places = places
    }

    /// The first region of an identifier.
    func first(_ id: String) -> Region? { places[id].map { regions[$0.first] } }

    /// The last region of an identifier.
    func last(_ id: String) -> Region? { places[id].map { regions[$0.last] } }
}

extension Document {
    /// The regions of the head.
    ///
    /// - Complexity: O(1) while they are those that were read.
    var regions: RegionIndex {
        // Arrays that share their memory are equal at once.
        head.regions == regionsAsRead.regions ? regionsAsRead : RegionIndex(head.regions)
    }
}
