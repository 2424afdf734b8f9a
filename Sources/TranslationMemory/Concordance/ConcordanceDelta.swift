/// The newest units of an index, in memory.
struct ConcordanceDelta: Sendable {
    /// The units in the order in which they came; those that went are `nil`.
    private(set) var entries: [ConcordanceEntry?] = []
    private var places: [Int64: Int] = [:]

    /// How many units it holds.
    var count: Int { places.count }

    /// Creates an empty delta.
    init() {}

    /// Adds a unit, in place of what it was before.
    mutating func put(_ entry: ConcordanceEntry) {
        remove(entry.identifier)
        places[entry.identifier] = entries.count
        entries.append(entry)
    }

    /// Takes a unit out.
    mutating func remove(_ identifier: Int64) {
        guard let place = places.removeValue(forKey: identifier) else { return }
        entries[place] = nil
    }

    /// Whether it holds a unit.
    func contains(_ identifier: Int64) -> Bool { places[identifier] != nil }

    /// The unit of a number, if it is here.
    subscript(identifier: Int64) -> ConcordanceEntry? {
        places[identifier].flatMap { entries[$0] }
    }

    /// The units in the order of their numbers.
    var sorted: [ConcordanceEntry] {
        entries.compactMap { $0 }.sorted { $0.identifier < $1.identifier }
    }
}
