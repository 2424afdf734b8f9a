/// Finds out which cues of two languages say the same, by the times at which they are shown.
///
/// Each cue of the target goes with the cue of the source that it overlaps most, if it is enough;
/// a cue of the source that got none goes with the cue of the target that it overlaps most. What is
/// connected so is one group.
public struct BilingualPairing: Sendable {
    /// Cues that belong together, as indices in the order of time.
    public struct Group: Equatable, Sendable {
        /// Cues of the source.
        public internal(set) var source: [Int] = []
        /// Cues of the target.
        public internal(set) var target: [Int] = []
    }

    /// The groups, in the order of the source's cues; cues that go with none are groups of their own.
    public private(set) var groups: [Group] = []

    /// How many cues that start before and after one are compared with it, so that cost stays
    /// linear.
    private static let width = 64

    /// Pairs cues that share at least a part, in percent, of the shorter one's time.
    ///
    /// - Complexity: O(*n* log *n*) in the number of cues.
    public init(source: [Cue], target: [Cue], overlap: Int = 50) {
        // Nodes are the source's cues, then the target's; each points to one that it belongs to.
        var parents = Array(0..<source.count + target.count)
        func root(_ node: Int) -> Int {
            var node = node
            while parents[node] != node {
                parents[node] = parents[parents[node]]
                node = parents[node]
            }
            return node
        }
        var isPaired = [Bool](repeating: false, count: source.count)
        for (index, best) in Self.best(for: target, among: source, overlap).enumerated() {
            guard let best else { continue }
            isPaired[best] = true
            parents[root(source.count + index)] = root(best)
        }
        for (index, best) in Self.best(for: source, among: target, overlap).enumerated() {
            guard let best, !isPaired[index] else { continue }
            parents[root(index)] = root(source.count + best)
        }
        var places: [Int: Int] = [:]
        for (cues, offset, isSource) in [(source, 0, true), (target, source.count, false)] {
            for index in Self.order(cues) {
                let node = root(offset + index)
                let place = places[node] ?? groups.count
                if place == groups.count {
                    places[node] = place
                    groups.append(Group())
                }
                if isSource {
                    groups[place].source.append(index)
                } else {
                    groups[place].target.append(index)
                }
            }
        }
    }

    private static func order(_ cues: [Cue]) -> [Int] {
        cues.indices.sorted { (cues[$0].start, $0) < (cues[$1].start, $1) }
    }

    /// For each cue, the one among others that it overlaps most.
    private static func best(for cues: [Cue], among others: [Cue], _ overlap: Int) -> [Int?] {
        var best = [Int?](repeating: nil, count: cues.count)
        let order = order(others)
        var next = 0
        for index in self.order(cues) {
            let cue = cues[index]
            while next < order.count, others[order[next]].start < cue.start { next += 1 }
            var most = 0.0
            for place in max(0, next - width)..<min(order.count, next + width) {
                let other = order[place]
                let share = share(cue, others[other])
                if share.percent >= Double(overlap), share.length > most {
                    most = share.length
                    best[index] = other
                }
            }
        }
        return best
    }

    /// How long two cues are shown together, and how much of the shorter one that is.
    private static func share(_ a: Cue, _ b: Cue) -> (length: Double, percent: Double) {
        let length = Double(min(a.end, b.end)) - Double(max(a.start, b.start))
        let shorter = min(
            Double(a.end) - Double(a.start), Double(b.end) - Double(b.start))
        // Cues without duration belong together when they are at the same place.
        if shorter <= 0 { return a.start == b.start ? (1, 100) : (0, -1) }
        return (length, length / shorter * 100)
    }
}
