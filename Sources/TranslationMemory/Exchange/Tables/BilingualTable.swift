public import ICU

/// Texts and their translations in rows, as people edit them in a spreadsheet.
public struct BilingualTable: Sendable, Hashable {
    /// The language of the texts, where the header says it.
    public var source: LocaleIdentifier?
    /// The language of the translations, where the header says it.
    public var target: LocaleIdentifier?
    /// The columns, in their order.
    public var columns: [BilingualColumn]
    /// The rows, in their order.
    public var rows: [BilingualRow]

    /// Creates a table.
    public init(
        source: LocaleIdentifier? = nil, target: LocaleIdentifier? = nil,
        columns: [BilingualColumn] = [.id, .source, .target], rows: [BilingualRow] = []
    ) {
        self.source = source
        self.target = target
        self.columns = columns
        self.rows = rows
    }

    /// Creates a table of translation units of one pair of languages; those of another pair than
    /// the first are left out.
    ///
    /// A column stands in it when a unit has something to say in it. A unit without an identifier
    /// gets its number.
    public init(_ units: [TranslationUnit]) {
        let pair = units.first?.pair
        self.init(source: pair?.source, target: pair?.target)
        for (index, unit) in units.enumerated() where unit.pair == pair {
            rows.append(BilingualRow(unit, number: index + 1))
        }
        let used = rows.reduce(into: Set<BilingualColumn>()) { $0.formUnion($1.values.keys) }
        columns += used.sorted { Self.order($0) < Self.order($1) }
    }

    /// The rows as translation units; those without a translation are left out.
    ///
    /// - Parameter pair: The languages, where the table doesn't say them.
    /// - Returns: The units; none when the languages aren't known.
    public func translationUnits(pair: LanguagePair? = nil) -> [TranslationUnit] {
        let languages = source.flatMap { source in target.map { LanguagePair(source, $0) } }
        guard let pair = pair ?? languages else { return [] }
        return rows.filter { !$0.source.isEmpty && !$0.target.isEmpty }
            .map { $0.translationUnit(pair) }
    }

    /// The first row of the table's file.
    var header: [String] {
        columns.map { column in
            switch (column, source, target) {
            case (.source, let source?, _): "\(column.header) (\(source.tag))"
            case (.target, _, let target?): "\(column.header) (\(target.tag))"
            default: column.header
            }
        }
    }

    private static let known: [BilingualColumn] = [
        .title, .episode, .cues, .start, .end, .speaker, .previous, .next, .origin, .author,
        .approver, .note,
    ]

    /// Columns in the order of the list, then others by name.
    private static func order(_ column: BilingualColumn) -> (Int, String) {
        (known.firstIndex(of: column) ?? known.count, column.header)
    }
}
