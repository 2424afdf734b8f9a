import Adaptation

/// Line breaking as most tools do it, to compare with.
struct GreedyBreaker {
    /// What is looked at.
    enum Method: String, CaseIterable {
        /// The first line is filled.
        case greedy
        /// The lines are of like length.
        case balanced
        /// And a break after punctuation is better.
        case punctuated
        /// And no break stands after an article or a preposition.
        case listed
    }

    let method: Method
    /// Words in small letters that no line ends with.
    let words: Set<String>

    /// Where the second line begins; `nil` when two lines don't fit.
    func place(in text: String, limit: Int) -> String.Index? {
        var best: (cost: Double, index: String.Index)?
        let total = text.unicodeScalars.count
        var before = 0
        for index in text.unicodeScalars.indices {
            defer { before += 1 }
            guard text.unicodeScalars[index] == " ", before <= limit, total - before - 1 <= limit
            else { continue }
            let upper = text[..<index]
            let difference = Double(2 * before + 1 - total) / Double(limit)
            var cost = method == .greedy ? -Double(before) : 10 * difference * difference
            if method == .punctuated || method == .listed {
                if difference > 0 { cost += 0.3 }
                if let last = upper.unicodeScalars.last, ",.;:!?…،؟؛।".unicodeScalars.contains(last)
                {
                    cost -= 4
                }
            }
            if method == .listed {
                let word = upper.split(separator: " ").last.map { $0.lowercased() } ?? ""
                if words.contains(word) { cost += 1000 }
            }
            if cost < best?.cost ?? .infinity {
                best = (cost, text.unicodeScalars.index(after: index))
            }
        }
        return best?.index
    }

    /// Fills line after line of a text by its spaces, as quickly as it goes: the number of breaks.
    func filled(_ text: String, limit: Double, _ measure: Counting) -> Int {
        let utf8 = text.utf8Span
        let bytes = utf8.span
        var (start, word, breaks) = (0, 0, 0)
        var length = -1.0
        for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x20 {
            let own = measure.length(of: bytes.extracting(word..<index))
            if length + 1 + own > limit, word > start {
                breaks += 1
                start = word
                length = -1
            }
            length += 1 + own
            word = index + 1
        }
        return breaks
    }
}
