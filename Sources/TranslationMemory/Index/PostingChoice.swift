/// A symbol of a question, and the postings that would be read for it.
struct PostingChoice {
    /// The symbol.
    var symbol: UInt32
    /// How often the question has it.
    var occurrences: Int
    /// The postings of rows of fitting lengths.
    var postings: Range<Int>
}
