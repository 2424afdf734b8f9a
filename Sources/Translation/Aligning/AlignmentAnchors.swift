/// What two files have in common word by word and number by number, for telling which cues belong
/// together.
///
/// A word that is in both files, such as a name, weighs the more the rarer it is.
struct AlignmentAnchors: Sendable {
    /// A word or number that is in both files.
    struct Anchor: Sendable, Hashable {
        var hash: UInt64
        var weight: Double
    }

    /// The anchors of each cue, in order of hash.
    let source: [[Anchor]]
    let target: [[Anchor]]

    /// What a word weighs at least that is kept.
    private static let least = 0.35
    /// More anchors of a cue aren't compared.
    private static let most = 24

    /// - Complexity: O(*n* log *n*) in the number of words.
    init(_ source: [AlignmentCue], _ target: [AlignmentCue]) {
        let first = Self.frequencies(source)
        let second = Self.frequencies(target)
        func weight(_ hash: UInt64) -> Double? {
            guard let one = first[hash], let other = second[hash] else { return nil }
            let rarity = Self.rarity(one, among: source.count)
            return min(rarity, Self.rarity(other, among: target.count))
        }
        self.source = source.map { Self.anchors(of: $0, weight) }
        self.target = target.map { Self.anchors(of: $0, weight) }
    }

    /// What two cues have in common: the sum of the weights.
    func shared(_ first: Int, _ second: Int) -> Double {
        Self.shared(source[first], target[second])
    }

    private static func shared(_ first: [Anchor], _ second: [Anchor]) -> Double {
        var (left, right) = (0, 0)
        var sum = 0.0
        while left < first.count, right < second.count {
            if first[left].hash == second[right].hash {
                sum += first[left].weight
                left += 1
                right += 1
            } else if first[left].hash < second[right].hash {
                left += 1
            } else {
                right += 1
            }
        }
        return sum
    }

    private static func frequencies(_ cues: [AlignmentCue]) -> [UInt64: Int] {
        var counts: [UInt64: Int] = [:]
        for cue in cues {
            for hash in hashes(of: cue) { counts[hash, default: 0] += 1 }
        }
        return counts
    }

    private static func hashes(of cue: AlignmentCue) -> Set<UInt64> {
        Set(cue.words).union(cue.numbers.map { $0.bitPattern ^ 0x9E37_79B9_7F4A_7C15 })
    }

    private static func rarity(_ count: Int, among cues: Int) -> Double {
        guard cues > 1 else { return 1 }
        return 1 - Double(count - 1).squareRoot() / Double(cues).squareRoot() * 2
    }

    private static func anchors(
        of cue: AlignmentCue, _ weight: (UInt64) -> Double?
    ) -> [Anchor] {
        let anchors = hashes(of: cue).compactMap { hash in
            weight(hash).flatMap { $0 >= least ? Anchor(hash: hash, weight: $0) : nil }
        }
        return anchors.sorted { ($0.weight, $0.hash) > ($1.weight, $1.hash) }.prefix(most)
            .sorted { $0.hash < $1.hash }
    }
}
