internal import ICU

/// Words and phrases that are looked for in texts, all at once.
struct PhraseFinder: Sendable {
    /// A phrase at a place of the folded text.
    struct Match: Sendable, Hashable {
        /// The index of the phrase.
        let phrase: Int
        let range: Range<Int>
    }

    private var byStart: [ArraySlice<UInt8>: [(bytes: [UInt8], phrase: Int)]] = [:]
    /// Whether a phrase may stand inside a word. Where words have no spaces, what ICU takes for
    /// a word may hold a name that its dictionary doesn't know.
    private let standsInWords: Bool

    init(_ phrases: [String], standsInWords: Bool = false) {
        self.standsInWords = standsInWords
        for (index, phrase) in phrases.enumerated() {
            let raw = Array(phrase.utf8)
            let bytes = (try? CaseFolding.folded(raw.span)) ?? raw
            guard !bytes.isEmpty else { continue }
            byStart[bytes.prefix(3), default: []].append((bytes, index))
        }
        // The longest phrase is tried first.
        for key in byStart.keys { byStart[key]?.sort { $0.bytes.count > $1.bytes.count } }
        lengths = Set(byStart.keys.map { $0.count }).sorted(by: >)
    }

    private let lengths: [Int]

    var isEmpty: Bool { byStart.isEmpty }

    /// The phrases in a text, which don't overlap, in order.
    ///
    /// - Complexity: O(*n* · *m*) for a text of *n* bytes, where *m* phrases begin alike.
    func matches(in text: SearchableText) -> [Match] {
        var matches: [Match] = []
        scan(text) { match in
            matches.append(match)
            return true
        }
        return matches
    }

    /// Whether any of the phrases stands in a text.
    func stands(in text: SearchableText) -> Bool {
        var isFound = false
        scan(text) { _ in
            isFound = true
            return false
        }
        return isFound
    }

    private func scan(_ text: SearchableText, _ body: (Match) -> Bool) {
        guard !byStart.isEmpty else { return }
        let bytes = text.bytes
        var index = 0
        while index < bytes.count {
            let mayBegin =
                bytes[index] & 0xC0 != 0x80 && (standsInWords || text.isBoundary[index])
            guard mayBegin, let match = match(in: text, at: index) else {
                index += 1
                continue
            }
            if !body(match) { return }
            index = match.range.upperBound
        }
    }

    private func match(in text: SearchableText, at index: Int) -> Match? {
        for length in lengths {
            let key = text.bytes[index...].prefix(length)
            guard key.count == length, let candidates = byStart[key] else { continue }
            for (phrase, number) in candidates {
                let end = index + phrase.count
                guard end <= text.bytes.count, standsInWords || text.isBoundary[end],
                    text.bytes[index..<end].elementsEqual(phrase)
                else { continue }
                return Match(phrase: number, range: index..<end)
            }
        }
        return nil
    }
}
