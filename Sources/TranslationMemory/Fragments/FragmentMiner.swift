public import ICU

/// The finding of parts that are repeated in a set of texts, to be translated alike or made terms.
///
/// A part has two words at least, or three Chinese characters, and twelve words at most; punctuation
/// ends it. A part that stands only where a longer one stands is left out.
///
/// ```swift
/// var miner = try FragmentMiner(locale: chinese)
/// miner.repeated(in: lines)  // 给我滚出去 in lines 2, 3 and 14, …
/// ```
public struct FragmentMiner: ~Copyable {
    private var segmenter: Segmenter

    private static let longest = 12

    /// A token of a text, as a number that equal tokens share.
    private struct Symbol {
        var key: Int
        var text: Int
        var token: Int
    }

    /// Opens the rules of a language.
    ///
    /// - Throws: `ICUError` when ICU has no rules.
    public init(locale: LocaleIdentifier) throws(ICUError) {
        segmenter = try Segmenter(.words, locale: locale.tag)
    }

    /// The parts that stand in some texts at least, those first that save most.
    ///
    /// - Complexity: O(*n* log *n*) in the length of the texts.
    public mutating func repeated(in texts: [String], atLeast count: Int = 2) -> [RepeatedFragment]
    {
        var keys: [String: Int] = [:]
        var symbols: [Symbol] = []
        var cuts: [FragmentTokens] = []
        for (index, text) in texts.enumerated() {
            let bytes = Array(text.utf8)
            let cut = FragmentTokens(bytes, &segmenter)
            for (token, found) in cut.tokens.enumerated() {
                // Each part and each text ends with a number of its own.
                if found.startsPart {
                    symbols.append(Symbol(key: -symbols.count - 1, text: index, token: -1))
                }
                let word = String(decoding: bytes[found.range], as: UTF8.self).lowercased()
                let key = keys[word, default: keys.count]
                keys[word] = key
                symbols.append(Symbol(key: key, text: index, token: token))
            }
            cuts.append(cut)
        }
        var found: [RepeatedFragment] = []
        for run in Self.repeatedRuns(symbols, atLeast: max(2, count)) {
            let first = symbols[run.starts[0]]
            let tokens = first.token..<first.token + run.length
            guard cuts[first.text].weight(tokens) >= FragmentTokens.least else { continue }
            var places = run.starts.map { symbols[$0].text }.sorted()
            places = places.enumerated().filter {
                $0.offset == 0 || places[$0.offset - 1] != $0.element
            }
            .map { $0.element }
            guard places.count >= count else { continue }
            let bytes = Array(texts[first.text].utf8)
            let text = String(decoding: bytes[cuts[first.text].range(tokens)], as: UTF8.self)
            found.append(RepeatedFragment(text: text, texts: places))
        }
        func saved(_ fragment: RepeatedFragment) -> Int {
            fragment.text.utf8.count * (fragment.texts.count - 1)
        }
        return found.sorted { (saved($0), $1.text) > (saved($1), $0.text) }
    }

    /// A run of symbols that stands in several places.
    private struct Run {
        var length: Int
        var starts: [Int]
    }

    /// The runs that stand in several places and can't be made longer at all of them.
    ///
    /// The places are sorted by what follows them; neighbours that share more symbols than those
    /// around them make a run.
    private static func repeatedRuns(_ symbols: [Symbol], atLeast count: Int) -> [Run] {
        func shared(_ first: Int, _ second: Int) -> Int {
            var length = 0
            while length < longest, first + length < symbols.count, second + length < symbols.count,
                symbols[first + length].key == symbols[second + length].key
            {
                length += 1
            }
            return length
        }
        let order = symbols.indices.filter { symbols[$0].key >= 0 }.sorted { first, second in
            for offset in 0..<longest {
                guard first + offset < symbols.count else { return second + offset < symbols.count }
                guard second + offset < symbols.count else { return false }
                let (one, other) = (symbols[first + offset].key, symbols[second + offset].key)
                if one != other { return one < other }
            }
            return first < second
        }
        var runs: [Run] = []
        var open: [(length: Int, from: Int)] = []
        for index in order.indices {
            let next = index + 1 < order.count ? shared(order[index], order[index + 1]) : 0
            var from = index
            while let last = open.last, last.length > next {
                open.removeLast()
                from = last.from
                let starts = order[last.from...index].sorted()
                let before = Set(starts.map { $0 == 0 ? -1 : symbols[$0 - 1].key })
                // One and the same word before all of them belongs to the run.
                if starts.count >= count, before.count > 1 || (before.first ?? -1) < 0 {
                    runs.append(Run(length: last.length, starts: starts))
                }
            }
            if next > 0, open.last.map({ $0.length < next }) ?? true { open.append((next, from)) }
        }
        return runs
    }
}
