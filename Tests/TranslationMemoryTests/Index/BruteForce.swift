@testable import TranslationMemory

/// The plain answer to a search: every text compared by the textbook's table.
struct BruteForce {
    /// Units by their text, which is taken apart into symbols once.
    private var texts: [[UInt8]: (symbols: [Int], units: Set<Int64>)] = [:]
    private var numbers: [[UInt8]: Int] = [:]
    private let symbols: IndexSymbols

    init(_ symbols: IndexSymbols) { self.symbols = symbols }

    struct Answer: Equatable, CustomStringConvertible {
        var text: String
        var distance: Int
        var length: Int
        var units: [Int64]

        var description: String { "\(text.debugDescription) \(distance)/\(length) \(units)" }
    }

    mutating func put(_ unit: Int64, _ text: [UInt8]) {
        remove(unit)
        let symbols = split(text)
        texts[text, default: (symbols, [])].units.insert(unit)
    }

    mutating func remove(_ unit: Int64) {
        for text in texts.keys where texts[text]?.units.contains(unit) == true {
            texts[text]?.units.remove(unit)
            if texts[text]?.units.isEmpty == true { texts[text] = nil }
        }
    }

    private mutating func split(_ text: [UInt8]) -> [Int] {
        let parts: [[UInt8]] =
            switch symbols {
            case .words: text.split(separator: 0x20).map { Array($0) }
            case .characters:
                String(decoding: text, as: UTF8.self).unicodeScalars.map { Array(String($0).utf8) }
            }
        return parts.map { part in
            let number = numbers[part] ?? numbers.count
            numbers[part] = number
            return number
        }
    }

    /// All texts at least so much alike, in no order.
    mutating func answers(_ text: [UInt8], threshold: Double) -> [Answer] {
        let question = split(text)
        return texts.compactMap { text, entry in
            let longest = max(question.count, entry.symbols.count)
            let shortest = min(question.count, entry.symbols.count)
            // The distance is at least the difference of the lengths.
            if Double(shortest) < threshold * Double(longest) - 1 { return nil }
            let distance = Self.distance(question, entry.symbols)
            let similarity = longest == 0 ? 1 : Double(longest - distance) / Double(longest)
            guard similarity >= threshold else { return nil }
            return Answer(
                text: String(decoding: text, as: UTF8.self), distance: distance, length: longest,
                units: entry.units.sorted())
        }
    }

    func units(equalTo text: [UInt8]) -> [Int64] { texts[text]?.units.sorted() ?? [] }

    static func distance(_ first: [Int], _ second: [Int]) -> Int {
        var row = Array(0...first.count)
        for (place, symbol) in second.enumerated() {
            var diagonal = row[0]
            row[0] = place + 1
            for index in first.indices {
                let old = row[index + 1]
                row[index + 1] = min(
                    old + 1, row[index] + 1, diagonal + (first[index] == symbol ? 0 : 1))
                diagonal = old
            }
        }
        return row[first.count]
    }
}

extension IndexHit {
    var answer: BruteForce.Answer {
        BruteForce.Answer(text: text, distance: distance, length: length, units: units)
    }
}
