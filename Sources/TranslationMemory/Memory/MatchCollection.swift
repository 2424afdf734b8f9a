/// The best answers so far, each translation once.
struct MatchCollection {
    /// The answers, the best first.
    private(set) var matches: [Match] = []
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// The score that a further answer must reach to be taken; 0 while there is room.
    var least: Int { matches.count == limit ? matches.last?.score ?? 0 : 0 }

    /// Takes an answer, unless all places are taken by better ones, or a better one has the same
    /// source and translation.
    ///
    /// - Complexity: O(*k*) in the number of places.
    mutating func take(_ match: Match) {
        guard limit > 0 else { return }
        if let same = matches.firstIndex(where: {
            $0.unit.source == match.unit.source && $0.unit.target == match.unit.target
        }) {
            guard Self.precedes(match, matches[same]) else { return }
            matches.remove(at: same)
        }
        let place = matches.firstIndex { Self.precedes(match, $0) } ?? matches.count
        guard place < limit else { return }
        matches.insert(match, at: place)
        if matches.count > limit { matches.removeLast() }
    }

    /// The order of answers: the higher score, then the more alike before penalties, then the newer.
    private static func precedes(_ first: Match, _ second: Match) -> Bool {
        if first.score != second.score { return first.score > second.score }
        let alike =
            (first.parts.words ?? first.parts.characters)
            - (second.parts.words ?? second.parts.characters)
        if alike != 0 { return alike > 0 }
        return first.identifier > second.identifier
    }
}
