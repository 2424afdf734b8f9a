public import TranslationMemory

/// A memory that a function answers for.
///
/// ```swift
/// let answers = MemoryAnswers { query in try memory.find(query) }
/// ```
public struct MemoryAnswers<Failure: Error>: MemoryLookup {
    private let answer: (MemoryQuery) throws(Failure) -> [Match]

    /// Takes the function that answers.
    public init(_ answer: @escaping (MemoryQuery) throws(Failure) -> [Match]) {
        self.answer = answer
    }

    /// The answers to a question, the best one first.
    public func matches(for query: MemoryQuery) throws(Failure) -> [Match] { try answer(query) }
}
