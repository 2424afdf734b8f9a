public import TranslationMemory

/// A memory that can be asked how something was said before.
public protocol MemoryLookup {
    /// Why it can't answer.
    associatedtype Failure: Error = Never

    /// The answers to a question, the best one first.
    func matches(for query: MemoryQuery) throws(Failure) -> [Match]
}
