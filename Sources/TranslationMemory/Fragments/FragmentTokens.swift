internal import ICU

/// The words of a text of which fragments are made: ICU's, and single characters in Chinese.
struct FragmentTokens {
    /// A word, with what it counts in a fragment.
    struct Token: Equatable {
        var range: Range<Int>
        /// A word counts 3 and a Chinese character 2, so that two words or three characters reach 6.
        var weight: Int
        /// Whether a fragment can't go on from the token before to this one.
        var startsPart: Bool
    }

    /// What a fragment has at least.
    static let least = 6

    var tokens: [Token] = []

    /// Cuts a text; punctuation ends a part, and spaces don't.
    init(_ text: [UInt8], _ segmenter: inout Segmenter) {
        var startsPart = true
        let span = text.span
        let segments = try? segmenter.segments(of: span)
        for segment in segments ?? [] {
            guard segment.kind.isWord else {
                let isSpace = text[segment.range].allSatisfy { $0 == 0x20 || $0 == 0x0A }
                startsPart = startsPart || !isSpace
                continue
            }
            guard segment.kind.isIdeographic else {
                tokens.append(Token(range: segment.range, weight: 3, startsPart: startsPart))
                startsPart = false
                continue
            }
            var index = segment.range.lowerBound
            while index < segment.range.upperBound {
                let start = index
                _ = UTF8Reading.scalar(of: span, at: &index)
                tokens.append(Token(range: start..<index, weight: 2, startsPart: startsPart))
                startsPart = false
            }
        }
    }

    /// What a run of tokens counts.
    func weight(_ run: Range<Int>) -> Int { tokens[run].reduce(0) { $0 + $1.weight } }

    /// The bytes of a run of tokens, with the spaces between them.
    func range(_ run: Range<Int>) -> Range<Int> {
        tokens[run.lowerBound].range.lowerBound..<tokens[run.upperBound - 1].range.upperBound
    }
}
