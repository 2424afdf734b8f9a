internal import ICU
public import TranslationMemory

extension ReturnedFile {
    /// Takes the rows of a bilingual table, which may stand in any order.
    ///
    /// - Complexity: O(*n*) in the size of the table.
    public init(_ table: BilingualTable, name: String) {
        self.init(name: name, units: [], target: table.target?.tag)
        units = table.rows.map { row in
            Unit(
                id: row.id, source: Segment(native: row.source),
                target: row.target.isEmpty ? nil : Segment(native: row.target), line: row.number)
        }
    }

    /// Takes the messages of a catalog of PO; a translation that nobody has confirmed counts as none.
    ///
    /// - Complexity: O(*n*) in the size of the catalog.
    public init(_ catalog: POCatalog, name: String) {
        self.init(
            name: name, units: [], digest: catalog[field: Self.field("sha-256")],
            count: catalog[field: Self.field("cues")].flatMap { Int($0) },
            target: catalog.language?.tag)
        units = catalog.entries.filter { !$0.isObsolete }.map { entry in
            let isGood = entry.isTranslated && !entry.isFuzzy
            return Unit(
                id: entry.context ?? "", source: Segment(native: entry.source),
                target: isGood ? entry.targets.first.map { Segment(native: $0) } : nil,
                line: entry.line)
        }
    }

    /// The field of a catalog's header that tells a fact of the original.
    static func field(_ fact: String) -> String { "X-Tradewind-" + fact }
}
