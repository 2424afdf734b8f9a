/// Tells whether a text negates, by the words of a locale.
struct NegationScanner: Sendable {
    /// What a text's words say.
    enum Evidence: Sendable, Hashable {
        /// No word negates.
        case none
        /// Some expression holds a negation, or stands for one, and another language may do without.
        case possible
        /// A word negates; it is named.
        case certain(String)
    }

    private let matcher: WordMatcher

    /// Prepares the words; `nil` when the locale has none.
    init?(_ rules: ResolvedRules) {
        guard let words = rules.words(.negation)?.words, !words.isEmpty else { return nil }
        matcher = WordMatcher(words, exempt: rules.words(.negationExempt)?.words ?? [])
    }

    /// What a text's words say.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    func evidence(in text: FoldedText) -> Evidence {
        var isPossible = false
        for match in matcher.matches(in: text) {
            guard match.isExempt || isAlternative(match.range, text.bytes) else {
                return .certain(text.string(match.range))
            }
            isPossible = true
        }
        return isPossible ? .possible : .none
    }

    /// Whether the same character stands on both sides of a negation, which makes a question of a
    /// verb and its negation, as in 是不是.
    private func isAlternative(_ range: Range<Int>, _ text: [UInt8]) -> Bool {
        guard let before = WordMatcher.scalar(before: range.lowerBound, in: text),
            let after = WordMatcher.scalar(after: range.upperBound, in: text)
        else { return false }
        return before == after && before >= 0x2E80
            && before != WordMatcher.scalar(after: range.lowerBound, in: text)
    }
}
