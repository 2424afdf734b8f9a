internal import ICU

/// The pairs of languages of a store as they were at a change, and which of them answer what.
struct KnownPairs: Sendable {
    /// The number of the store's last change that they know of.
    let sequence: Int64
    private let pairs: [LanguagePair]
    private var answers: [Question: [LanguagePair]] = [:]

    private struct Question: Hashable {
        var source: LocaleIdentifier?
        var target: LocaleIdentifier?
    }

    /// More questions than that aren't kept.
    private static let limit = 256

    /// Takes the pairs of a store.
    init(_ pairs: [LanguagePair], sequence: Int64) {
        self.pairs = pairs
        self.sequence = sequence
    }

    /// The pairs that answer a question about two languages; `nil` stands for any.
    mutating func answering(
        source: LocaleIdentifier?, target: LocaleIdentifier?
    ) -> [LanguagePair] {
        let question = Question(source: source, target: target)
        if let known = answers[question] { return known }
        let found = pairs.filter { $0.answers(source: source, target: target) }
        if answers.count >= Self.limit { answers.removeAll() }
        answers[question] = found
        return found
    }
}
