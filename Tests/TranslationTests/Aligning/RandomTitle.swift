import TestSupport
import TimedText
import Translation

/// A random title and its translation, with the links that are known to be right.
struct RandomTitle {
    var source = Document()
    var target = Document()
    /// The cues of the source and of the target that say the same; both sides in order.
    var links: [(source: [Int], target: [Int])] = []

    /// How times are stretched and moved.
    struct Time: Sendable {
        var scale: Double
        var offset: Double

        init(_ scale: Double, _ offset: Double) {
            self.scale = scale
            self.offset = offset
        }
    }

    /// How the translation differs from the source.
    struct Change {
        /// How often a cue is split or merged with the next one, and how often one is left out.
        var splits = 0.0
        var merges = 0.0
        var omissions = 0.0
        /// How far starts and ends move at random, in milliseconds.
        var jitter: Int64 = 0
        var scale = 1.0
        var offset = 0.0
    }

    init(cues count: Int, _ change: Change, _ generator: inout SeededGenerator) {
        var time: Int64 = 1000
        var cues: [(start: Int64, end: Int64, words: Int)] = []
        for _ in 0..<count {
            let words = Int.random(in: 1...12, using: &generator)
            let duration = Int64(words) * 280 + Int64.random(in: 600...1200, using: &generator)
            cues.append((time, time + duration, words))
            let pause =
                Double.random(in: 0...1, using: &generator) < 0.6
                ? Int64.random(in: 80...300, using: &generator)
                : Int64.random(in: 1000...9000, using: &generator)
            time += duration + pause
        }
        func moved(_ time: Int64) -> Int64 {
            let jitter =
                change.jitter == 0
                ? 0 : Int64.random(in: -change.jitter...change.jitter, using: &generator)
            return Int64((Double(time) * change.scale + change.offset).rounded()) + jitter
        }
        var index = 0
        while index < count {
            let cue = cues[index]
            let first = source.cues.count
            let number = Int.random(in: 0..<20, using: &generator) == 0 ? index * 7 + 13 : nil
            let asks = Int.random(in: 0..<5, using: &generator) == 0
            source.cues.append(
                Cue(
                    start: cue.start, end: cue.end,
                    text: CueText(Self.text(cue.words, number, asks, false, &generator))))
            let chance = Double.random(in: 0...1, using: &generator)
            let place = target.cues.count
            if chance < change.omissions {
                links.append(([first], []))
            } else if chance < change.omissions + change.splits, cue.words > 5 {
                let middle = (cue.start + cue.end) / 2
                let parts = [(cue.start, middle), (middle + 40, cue.end)]
                for (part, times) in parts.enumerated() {
                    target.cues.append(
                        Cue(
                            start: moved(times.0), end: moved(times.1),
                            text: CueText(
                                Self.text(
                                    cue.words / 2, part == 0 ? number : nil, asks && part == 1,
                                    true,
                                    &generator))))
                }
                links.append(([first], [place, place + 1]))
            } else if chance < change.omissions + change.splits + change.merges, index + 1 < count,
                cues[index + 1].start - cue.end < 400
            {
                index += 1
                let next = cues[index]
                source.cues.append(
                    Cue(
                        start: next.start, end: next.end,
                        text: CueText(Self.text(next.words, nil, false, false, &generator))))
                target.cues.append(
                    Cue(
                        start: moved(cue.start), end: moved(next.end),
                        text: CueText(
                            Self.text(cue.words + next.words, number, asks, true, &generator))))
                links.append(([first, first + 1], [place]))
            } else {
                target.cues.append(
                    Cue(
                        start: moved(cue.start), end: moved(cue.end),
                        text: CueText(Self.text(cue.words, number, asks, true, &generator))))
                links.append(([first], [place]))
            }
            index += 1
        }
    }

    /// Words of another alphabet for the translation, about as many.
    private static func text(
        _ words: Int, _ number: Int?, _ asks: Bool, _ isTranslation: Bool,
        _ generator: inout SeededGenerator
    ) -> String {
        let letters = Array(isTranslation ? "аеиоукнмстрлвд" : "aeioutnsrhldcm")
        var parts: [String] = []
        let change = isTranslation ? Int.random(in: -1...1, using: &generator) : 0
        for _ in 0..<max(1, words + change) {
            let count = Int.random(in: 2...8, using: &generator)
            parts.append(
                String((0..<count).compactMap { _ in letters.randomElement(using: &generator) }))
        }
        if let number { parts.append(String(number)) }
        return parts.joined(separator: " ") + (asks ? "?" : ".")
    }

    /// The share of the known links that an alignment has.
    func share(in alignment: Alignment) -> Double {
        struct Key: Hashable { var source: [Int], target: [Int] }
        let found = Set(alignment.links.map { Key(source: $0.source, target: $0.target) })
        let right = links.count { found.contains(Key(source: $0.source, target: $0.target)) }
        return Double(right) / Double(max(1, links.count))
    }
}
