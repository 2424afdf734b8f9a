internal import ICU

/// A finder of the ways in which letters may be split into the readings of characters: `xian` is 先
/// or 西安.
struct ReadingSplitter {
    private let readings: [[UInt8]: [UInt32]]
    private let longest: Int
    /// Whether spaces between words are written in the script.
    private let hasSpaces: Bool

    /// How many ways are tried at most.
    static let limit = 16

    /// Takes the readings of one script.
    init(_ readings: [[UInt8]: [UInt32]]) {
        self.readings = readings
        longest = min(readings.keys.reduce(0) { max($0, $1.count) }, 12)
        hasSpaces = !readings.values.contains { $0.contains { Gram.isWide($0) } }
    }

    /// The ways to write letters and spaces in the script, those with long readings first.
    ///
    /// - Complexity: O(*n*) in the number of letters, times the ways.
    func ways(to write: [UInt8]) -> [[ConcordancePattern.Element]] {
        let words = write.split { !Self.isLetter($0) }
        var ways: [[ConcordancePattern.Element]] = [[]]
        for (index, word) in words.enumerated() {
            let ends = splits(of: Array(word))
            var longer: [[ConcordancePattern.Element]] = []
            for way in ways {
                for end in ends where longer.count < Self.limit {
                    longer.append(way + (index > 0 && hasSpaces ? [.one(0x20)] : []) + end)
                }
            }
            ways = longer
        }
        return words.isEmpty ? [] : ways
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

    private func splits(of word: [UInt8]) -> [[ConcordancePattern.Element]] {
        // From where the end can be reached, so that no way is tried in vain.
        var isGood = [Bool](repeating: false, count: word.count + 1)
        isGood[word.count] = true
        for start in word.indices.reversed() {
            isGood[start] = ends(from: start, in: word).contains { isGood[$0] }
        }
        var ways: [[ConcordancePattern.Element]] = []
        var way: [ConcordancePattern.Element] = []
        func go(_ start: Int) {
            if start == word.count { return ways.append(way) }
            for end in ends(from: start, in: word).reversed()
            where isGood[end] && ways.count < Self.limit {
                let scalars = readings[Array(word[start..<end])] ?? []
                way.append(scalars.count == 1 ? .one(scalars[0]) : .oneOf(scalars))
                go(end)
                way.removeLast()
            }
        }
        if isGood[0] { go(0) }
        return ways
    }

    /// Where readings end that start at a letter, in ascending order.
    private func ends(from start: Int, in word: [UInt8]) -> [Int] {
        let last = min(word.count, start + longest)
        guard start < last else { return [] }
        return (start + 1...last).filter { readings[Array(word[start..<$0])] != nil }
    }
}
