import TestSupport

@testable import TranslationMemory

/// Random texts over random alphabets, many of them close to one another.
struct RandomTexts {
    var generator: SeededGenerator
    let symbols: IndexSymbols
    let alphabet: Int
    let lengths: ClosedRange<Int>
    private var made: [[Int]] = []

    init(_ symbols: IndexSymbols, alphabet: Int, lengths: ClosedRange<Int>, seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        self.symbols = symbols
        self.alphabet = alphabet
        self.lengths = lengths
    }

    /// A text: a new one, or an earlier one with some changes.
    mutating func next() -> [UInt8] {
        var text: [Int]
        if let old = made.randomElement(using: &generator),
            Int.random(in: 0..<3, using: &generator) > 0
        {
            text = old
            let most = max(1, text.count / 3)
            for _ in 0..<Int.random(in: 0...most, using: &generator) { change(&text) }
        } else {
            let count = Int.random(in: lengths, using: &generator)
            text = (0..<count).map { _ in symbol() }
        }
        if made.count < 500 { made.append(text) }
        return bytes(text)
    }

    private mutating func symbol() -> Int {
        // Some symbols are far more frequent than others, as in languages.
        let range = Bool.random(using: &generator) ? min(alphabet, 20) : alphabet
        return Int.random(in: 0..<range, using: &generator)
    }

    private mutating func change(_ text: inout [Int]) {
        let place = Int.random(in: 0...text.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: text.insert(symbol(), at: place)
        case 1 where place < text.count: text.remove(at: place)
        case 2 where place < text.count: text[place] = symbol()
        default:
            // A stretch moves, which leaves the counts of symbols alone.
            let half = text.count / 2
            if place < half { text = Array(text[half...] + text[..<half]) }
        }
    }

    private func bytes(_ text: [Int]) -> [UInt8] {
        switch symbols {
        case .words: Array(text.map { "w\($0)" }.joined(separator: " ").utf8)
        case .characters:
            Array(String(String.UnicodeScalarView(text.map { Self.scalar($0) })).utf8)
        }
    }

    private static func scalar(_ number: Int) -> Unicode.Scalar {
        let value = 0x61 + number
        return Unicode.Scalar(UInt32(value < 0xD800 ? value : value + 0x800)) ?? " "
    }
}
