/// What the index is asked: 300 texts that it has, 400 that are 75 to 99 percent like one that it has,
/// and 300 real texts that are like none.
struct SearchQuestions {
    private(set) var texts: [[UInt8]] = []
    /// The best similarities of each, by brute force; those of the sample only, where the rest is empty.
    private(set) var truth: [[Double]?] = []

    /// - Parameters:
    ///   - data: The texts of the index.
    ///   - isWords: Whether words are edited, not characters.
    ///   - brute: Brute force over the texts.
    ///   - sample: How many of a thousand questions brute force answers.
    init(_ data: SearchData, words isWords: Bool, truth brute: SearchTruth, sample: Int) {
        var generator = SplitMix(state: 7)
        let exact = (0..<300).map { _ in data.texts.randomElement(using: &generator) ?? [] }
        let near = (0..<400).map { _ in Self.near(data, words: isWords, using: &generator) }
        var none: [[UInt8]] = []
        var rest = data.held.prefix(2000)
        // Most of what was held out is like something, the more the larger the index is.
        while none.count < 300, !rest.isEmpty {
            let some = Array(rest.prefix(100))
            rest = rest.dropFirst(100)
            let best = brute.best(some, threshold: 0.7, limit: 1)
            none += zip(some, best).filter { $0.1.isEmpty }.map { $0.0 }
        }
        none = Array(none.prefix(300))
        texts = exact + near + none
        var chosen = Array(texts.indices)
        if sample < texts.count {
            chosen.shuffle(using: &generator)
            chosen = Array(chosen.prefix(sample))
        }
        let answers = brute.best(chosen.map { texts[$0] }, threshold: 0.7, limit: 5)
        truth = Array(repeating: nil, count: texts.count)
        for (index, answer) in zip(chosen, answers) { truth[index] = answer }
    }

    /// A text of the index with some symbols put in, taken out or replaced.
    private static func near(
        _ data: SearchData, words isWords: Bool, using generator: inout SplitMix
    ) -> [UInt8] {
        while true {
            let text = data.texts.randomElement(using: &generator) ?? []
            let other = data.texts.randomElement(using: &generator) ?? []
            var symbols = split(text, isWords)
            let spare = split(other, isWords)
            guard symbols.count >= 4, !spare.isEmpty else { continue }
            let count = symbols.count
            let edits = Int.random(in: 1...max(1, count / 4), using: &generator)
            guard Double(edits) / Double(count) <= 0.25 else { continue }
            for _ in 0..<edits {
                let place = Int.random(in: 0..<symbols.count, using: &generator)
                let symbol = spare.randomElement(using: &generator) ?? [0x78]
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: symbols[place] = symbol
                case 1: symbols.insert(symbol, at: place)
                default: symbols.remove(at: place)
                }
            }
            guard symbols.count <= 120 else { continue }
            return Array(symbols.joined(separator: isWords ? [0x20] : []))
        }
    }

    private static func split(_ text: [UInt8], _ isWords: Bool) -> [[UInt8]] {
        if isWords { return text.split(separator: 0x20).map { Array($0) } }
        return String(decoding: text, as: UTF8.self).unicodeScalars.map { Array(String($0).utf8) }
    }
}
