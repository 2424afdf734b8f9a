/// Tells whether a text asks, by the marks and the particles of a locale.
struct QuestionScanner: Sendable {
    private let marks: WordMatcher
    private let words: WordMatcher
    /// Whether the locale has marks that end a question.
    let hasMarks: Bool
    /// Whether the locale has particles or words that ask.
    let hasWords: Bool

    /// Prepares the marks and words of a locale, and perhaps the marks of another one, which may
    /// have stayed where the locale writes none.
    init(_ rules: ResolvedRules, marksOf other: ResolvedRules? = nil) {
        let own = rules[.questionMarks]?.texts ?? []
        let marks = own + (other?[.questionMarks]?.texts ?? [])
        let words = rules.words(.questionWords)?.words ?? []
        hasMarks = !own.isEmpty
        hasWords = !words.isEmpty
        self.marks = WordMatcher(marks)
        self.words = WordMatcher(words)
    }

    /// Whether a question mark stands in the text.
    func asks(_ text: FoldedText) -> Bool { !marks.matches(in: text).isEmpty }

    /// Whether a question mark, or a word that asks, stands in the text.
    func mayAsk(_ text: FoldedText) -> Bool { asks(text) || !words.matches(in: text).isEmpty }
}
