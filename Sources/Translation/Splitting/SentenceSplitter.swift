public import Adaptation
public import TranslationMemory

/// Splits the translation of a sentence over the cues of a file.
///
/// Each part gets text in proportion to the time of its cue. A dynamic program chooses among the
/// places where a line may break: a place costs by its words and marks, as for line breaks, by how
/// far the parts are from their share, and by what is too long to be read in its time. Where the
/// translation was split before, those places are preferred.
///
/// ```swift
/// SentenceSplitter(rules).split("But they come like bees to honey!", over: [2000, 1500])
/// ```
public struct SentenceSplitter: Sendable {
    private let breaker: LineBreaker
    private let counting: Counting
    private let speed: Double

    /// A text has no more places than this that are looked at, so that cost stays linear.
    private static let mostPlaces = 160
    /// No sentence is split into more parts.
    private static let mostParts = 16
    /// What an empty part costs: more than anything else.
    private static let emptyCost = 1000.0

    /// Takes the rules of the language of the translation, the terms and names that aren't broken
    /// inside, and whose reading speed counts.
    public init(
        _ rules: ResolvedRules, terms: [String] = [], speed: RuleField = .adultSpeed
    ) {
        breaker = LineBreaker(rules, terms: terms)
        counting = Counting(rules)
        let limit = rules[speed]?.number ?? .infinity
        self.speed = limit > 0 ? limit : .infinity
    }

    /// A place where parts may end, and what it costs.
    private struct Place {
        /// The bytes between the parts.
        var bytes: Range<Int>
        var cost: Double
        /// How long the text is up to it, and up to what follows.
        var end = 0.0
        var start = 0.0
    }

    /// The parts of a translation for cues of some durations in milliseconds, one a cue; a part is
    /// empty only where there are fewer words than cues.
    ///
    /// - Parameters:
    ///   - segment: The translation, in one line.
    ///   - durations: How long each cue stands, in milliseconds.
    ///   - ends: Where parts ended when the translation was stored, as offsets of bytes.
    /// - Returns: As many segments as there are durations.
    /// - Complexity: O(*n*) in the length of the text, times the number of cues.
    public func split(
        _ segment: Segment, over durations: [Int64], preferring ends: [Int] = []
    ) -> [Segment] {
        guard durations.count > 1 else { return durations.isEmpty ? [] : [segment] }
        let count = min(durations.count, Self.mostParts)
        let bytes = Array(segment.text.utf8)
        let ranges = ranges(of: bytes, durations.prefix(count).map(Self.weight), Set(ends))
        var parts = segment.parts(ranges).map { $0.trimmed }
        while parts.count < durations.count { parts.append(Segment("")) }
        return parts
    }

    private func ranges(
        of bytes: [UInt8], _ times: [Double], _ preferred: Set<Int>
    ) -> [Range<Int>] {
        let (places, total) = places(in: bytes, preferred)
        let allTime = times.reduce(0, +)
        let shares = times.map { total * $0 / allTime }
        let rooms = times.map { speed * $0 / 1000 }
        let last = places.count
        // Row after row the cheapest way to end a part at each place; `last` is the text's end.
        var costs = [Double](repeating: .infinity, count: last + 1)
        for place in 0...last {
            let end = place < last ? places[place].end : total
            costs[place] =
                cost(of: end, share: shares[0], room: rooms[0])
                + (place < last ? places[place].cost : 0)
        }
        var taken: [[Int]] = []
        for part in 1..<times.count {
            var next = [Double](repeating: .infinity, count: last + 1)
            var from = [Int](repeating: last, count: last + 1)
            for place in 0...last {
                let end = place < last ? places[place].end : total
                for before in 0...place where costs[before] < .infinity {
                    let start = before < last ? places[before].start : total
                    let isEmpty = before == place
                    if isEmpty, place < last { continue }
                    let own = isEmpty ? 0 : end - start
                    let cost =
                        costs[before]
                        + cost(of: own, share: shares[part], room: rooms[part])
                        + (place < last ? places[place].cost : 0)
                    if cost < next[place] {
                        next[place] = cost
                        from[place] = before
                    }
                }
            }
            costs = next
            taken.append(from)
        }
        var ends: [Int] = [last]
        for from in taken.reversed() { ends.append(from[ends[ends.count - 1]]) }
        ends.reverse()
        var ranges: [Range<Int>] = []
        var start = 0
        for end in ends {
            let isLast = end == last
            let stop = isLast ? bytes.count : places[end].bytes.lowerBound
            ranges.append(min(start, stop)..<stop)
            start = isLast ? bytes.count : places[end].bytes.upperBound
        }
        return ranges
    }

    /// What the length of a part costs.
    private func cost(of length: Double, share: Double, room: Double) -> Double {
        guard length > 0 else { return Self.emptyCost }
        let difference = length - share
        var cost = 12 * difference * difference / ((share + 4) * (share + 4))
        if length > room { cost += 8 * (length - room) / (room + 1) }
        return cost
    }

    /// The places of a text, with lengths, and the length of the whole.
    private func places(
        in bytes: [UInt8], _ preferred: Set<Int>
    ) -> (places: [Place], total: Double) {
        let text = bytes.span
        var places = breaker.places(in: text).filter { place in
            place.bytes.lowerBound > 0 && place.bytes.upperBound < bytes.count
        }.map { place in
            // Other voices begin on lines of their own.
            let isLineEnd = bytes[place.bytes].contains(0x0A)
            return Place(bytes: place.bytes, cost: 0.2 * place.cost - (isLineEnd ? 3 : 0))
        }
        var known = Set(places.map { $0.bytes.lowerBound })
        for end in preferred where end > 0 && end < bytes.count {
            if known.insert(end).inserted, bytes[end] & 0xC0 != 0x80 {
                var stop = end
                while stop < bytes.count, bytes[stop] == 0x20 { stop += 1 }
                if stop < bytes.count { places.append(Place(bytes: end..<stop, cost: 0)) }
            }
        }
        places.sort { $0.bytes.lowerBound < $1.bytes.lowerBound }
        for index in places.indices where preferred.contains(places[index].bytes.lowerBound) {
            places[index].cost = min(places[index].cost, 0) - 4
        }
        if places.count > Self.mostPlaces {
            places = (0..<Self.mostPlaces).map { places[$0 * places.count / Self.mostPlaces] }
        }
        var length = 0.0
        var done = 0
        for index in places.indices {
            let range = places[index].bytes
            length += counting.length(of: text.extracting(done..<range.lowerBound))
            places[index].end = length
            length += counting.length(of: text.extracting(range))
            places[index].start = length
            done = range.upperBound
        }
        return (places, length + counting.length(of: text.extracting(done..<bytes.count)))
    }

    /// How much time counts for a cue: cues without any have a part too.
    private static func weight(_ duration: Int64) -> Double {
        Double(min(max(duration, 100), 600_000))
    }
}
