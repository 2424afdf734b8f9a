/// How a file of comma-separated values is made.
struct DocumentTable: Sendable {
    struct Column: Sendable {
        var name: String
        var value: DocumentNode
    }

    var columns: [Column] = []
    /// The loops around each row, from the outside in.
    var loops: [DocumentNode.Loop] = []
    var separator = ","
    /// What stands between the elements of a list in one field.
    var listSeparator = "|"
    /// Texts that are replaced in all values, in order of length.
    var replacements: [(from: String, to: String)] = []
    var hasHeader = true
    /// Whether a value that a spreadsheet would run as a formula gets an apostrophe before it.
    var escapesFormulas = false
    var lineEnding = "\r\n"
    var hasByteOrderMark = false
}
