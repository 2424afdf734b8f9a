internal import ICU

/// What a column of a bilingual table holds.
public enum BilingualColumn: Sendable, Hashable {
    /// The identifier of the row.
    case id
    /// The text.
    case source
    /// Its translation.
    case target
    /// Where in a title the row stands.
    case title, episode, cues, start, end, speaker, previous, next
    /// Where the translation comes from, and who made and approved it.
    case origin, author, approver
    /// A note.
    case note
    /// Another column, by its header.
    case other(String)

    /// The header of the column in a file that we write.
    public var header: String {
        if case .other(let name) = self { name } else { "\(self)" }
    }

    /// The column that a header names, with the language that it says, as in `source (zh-Hans)`,
    /// `译文` or just `en-US`.
    static func named(_ header: String) -> (column: BilingualColumn, language: LocaleIdentifier?) {
        let text = header.split { $0.isWhitespace }.joined(separator: " ")
        var name = text
        var language: LocaleIdentifier?
        if let open = text.lastIndex(where: { "(（[".contains($0) }),
            let last = text.last, ")）]".contains(last)
        {
            let inside = text[text.index(after: open)...].dropLast()
            if let found = LocaleIdentifier(inside.split { $0 == " " }.joined()) {
                language = found
                name = text[..<open].split { $0.isWhitespace }.joined(separator: " ")
            }
        }
        if let column = BilingualColumnNames.all[name.lowercased()] { return (column, language) }
        return (.other(header), language)
    }
}
