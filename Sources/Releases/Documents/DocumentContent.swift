/// What a document's description says: a tree, the tables of its words, and for CSV the columns.
struct DocumentContent: Sendable {
    /// What stands in the file; for CSV the rows are in ``table``.
    var root: DocumentNode
    /// Tables of words, by name.
    var words: [String: [String: FieldValue]] = [:]
    var table: DocumentTable?
}
