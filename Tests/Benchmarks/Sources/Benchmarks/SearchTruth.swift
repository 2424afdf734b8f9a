import Dispatch
import Synchronization

/// Brute force: every text whose length fits is compared, on all cores.
///
/// It shares no code with the index. Distances are those of Myers's bit vectors in words of 128 bits.
struct SearchTruth {
    private let symbols: [UInt32]
    private let starts: [Int]
    private let vocabulary: [ArraySlice<UInt8>: UInt32]
    private let isWords: Bool

    init(_ texts: [[UInt8]], words isWords: Bool) {
        var symbols: [UInt32] = []
        var starts = [0]
        var vocabulary: [ArraySlice<UInt8>: UInt32] = [:]
        for text in texts {
            for part in Self.split(text, words: isWords) {
                let number = vocabulary[part, default: UInt32(vocabulary.count)]
                vocabulary[part] = number
                symbols.append(number)
            }
            starts.append(symbols.count)
        }
        self.symbols = symbols
        self.starts = starts
        self.vocabulary = vocabulary
        self.isWords = isWords
    }

    /// The best similarities at or above a threshold, for each question.
    func best(_ questions: [[UInt8]], threshold: Double, limit: Int) -> [[Double]] {
        let results = Mutex([[Double]](repeating: [], count: questions.count))
        DispatchQueue.concurrentPerform(iterations: questions.count) { index in
            let best = best(questions[index], threshold: threshold, limit: limit)
            results.withLock { $0[index] = best }
        }
        return results.withLock { $0 }
    }

    private func best(_ question: [UInt8], threshold: Double, limit: Int) -> [Double] {
        let parts = Self.split(question, words: isWords)
        precondition(!parts.isEmpty && parts.count <= 128)
        var masks = [UInt128](repeating: 0, count: vocabulary.count)
        for (place, part) in parts.enumerated() {
            if let symbol = vocabulary[part] { masks[Int(symbol)] |= 1 << UInt128(place) }
        }
        let short = masks.map { UInt64(truncatingIfNeeded: $0) }
        var best: [Double] = []
        var least = threshold
        let count = parts.count
        for text in 0..<starts.count - 1 {
            let range = starts[text]..<starts[text + 1]
            let longest = max(count, range.count)
            let shortest = min(count, range.count)
            // The distance is at least the difference of the lengths.
            if Double(shortest) / Double(longest) < least { continue }
            let most = Int(Double(longest) * (1 - least) + 1e-9) + 1
            let distance =
                count <= 64
                ? distance(short, count, range, most) : distance(masks, count, range, most)
            let similarity = Double(longest - distance) / Double(longest)
            guard similarity >= least else { continue }
            best.append(similarity)
            best.sort(by: >)
            if best.count > limit { best.removeLast() }
            if best.count == limit { least = best[limit - 1] }
        }
        return best
    }

    @inline(__always)
    private func distance<Word: FixedWidthInteger & UnsignedInteger>(
        _ masks: [Word], _ count: Int, _ range: Range<Int>, _ most: Int
    ) -> Int {
        let top: Word = 1 << Word(count - 1)
        var plus = ~Word(0)
        var minus = Word(0)
        var score = count
        for index in range {
            let equal = masks[Int(symbols[index])]
            let x = equal | minus
            let diagonal = (((x & plus) &+ plus) ^ plus) | x
            var up = minus | ~(diagonal | plus)
            let down = diagonal & plus
            if up & top != 0 { score += 1 }
            if down & top != 0 { score -= 1 }
            if score - (range.upperBound - 1 - index) > most { return Int(UInt16.max) }
            up = up << 1 | 1
            plus = down << 1 | ~(diagonal | up)
            minus = up & diagonal
        }
        return score
    }

    private static func split(_ text: [UInt8], words isWords: Bool) -> [ArraySlice<UInt8>] {
        if isWords { return text.split(separator: 0x20) }
        var parts: [ArraySlice<UInt8>] = []
        var start = 0
        for index in 1...max(1, text.count)
        where index >= text.count || text[index] & 0xC0 != 0x80 {
            if index > start { parts.append(text[start..<min(index, text.count)]) }
            start = index
        }
        return parts
    }
}
