/// What is the same around a question and around a unit.
struct ContextAgreement: Sendable, Hashable {
    /// Whether the text before is the same.
    var isPreviousEqual = false
    /// Whether the text after is the same.
    var isNextEqual = false
    /// Whether the identifier is the same.
    var isIdentifierEqual = false
}
