internal import Database

/// A unit as a row of the table `unit`.
enum UnitColumns {
    /// The columns in order.
    static let names = [
        "id", "pair", "digest", "source", "target", "source_codes", "target_codes", "title",
        "episode", "context_id", "previous", "next", "speaker", "start_time", "end_time", "origin",
        "engine", "author", "approver", "created", "changed", "details",
    ]

    /// The columns for a query.
    static let list = names.joined(separator: ", ")

    /// The statement that renews a row: the values are those of ``values(of:pair:digest:id:)``
    /// from `source` on, then the pair and the number.
    static let update: String = {
        let changed = names.dropFirst(3)
        let sets = changed.enumerated().map { "\($1) = $\($0 + 1)" }.joined(separator: ", ")
        return "update unit set \(sets)"
            + " where pair = $\(changed.count + 1) and id = $\(changed.count + 2)"
    }()

    /// The values of a row.
    static func values(
        of unit: TranslationUnit, pair: Int64, digest: UnitDigest, id: Int64
    ) -> [SQLValue] {
        let context = unit.context
        var engine: String?
        if case .machine(let name) = unit.origin { engine = name }
        return [
            .integer(id), .integer(pair), .blob(digest.bytes),
            .text(unit.source.text), .text(unit.target.text),
            .unlessEmpty(CodeCoding.encode(unit.source.codes)),
            .unlessEmpty(CodeCoding.encode(unit.target.codes)),
            .optional(context.title), .optional(context.episode), .optional(context.id),
            .optional(context.previous), .optional(context.next), .optional(context.speaker),
            .optional(context.start), .optional(context.end),
            .integer(unit.origin.number), .optional(engine),
            .optional(unit.author), .optional(unit.approver),
            .optional(unit.created), .optional(unit.changed),
            .unlessEmpty(details(of: unit)),
        ]
    }

    /// The unit of a row; `nil` when its bytes make no sense.
    static func unit(_ row: SQLRows.Row, pair: LanguagePair) -> TranslationUnit? {
        guard let sourceCodes = CodeCoding.decode(row.bytes(5)),
            let targetCodes = CodeCoding.decode(row.bytes(6))
        else { return nil }
        var unit = TranslationUnit(
            Segment(row.text(3), sourceCodes), Segment(row.text(4), targetCodes), pair: pair,
            context: UnitContext(
                title: row.optionalText(7), episode: row.optionalText(8),
                start: row.optionalInteger(13), end: row.optionalInteger(14),
                speaker: row.optionalText(12), previous: row.optionalText(10),
                next: row.optionalText(11), id: row.optionalText(9)),
            origin: UnitOrigin(number: row.integer(15), engine: row.optionalText(16)),
            author: row.optionalText(17), approver: row.optionalText(18),
            created: row.optionalInteger(19), changed: row.optionalInteger(20))
        guard let details = row.optionalBytes(21) else { return unit }
        return read(details, into: &unit) ? unit : nil
    }

    /// What is rare, or a list: cues, properties and notes.
    private static func details(of unit: TranslationUnit) -> [UInt8] {
        if unit.context.cues.isEmpty, unit.properties.isEmpty, unit.notes.isEmpty { return [] }
        var writer = ByteWriter()
        writer.write(unit.context.cues)
        writer.write(unit.properties.count)
        for property in unit.properties {
            writer.write(property.name)
            writer.write(property.value)
        }
        writer.write(unit.notes)
        return writer.bytes
    }

    private static func read(_ details: [UInt8], into unit: inout TranslationUnit) -> Bool {
        var reader = ByteReader(details)
        unit.context.cues = reader.texts()
        for _ in 0..<reader.count() {
            unit.properties.append(UnitProperty(reader.text(), reader.text()))
        }
        unit.notes = reader.texts()
        return !reader.isDamaged && reader.isAtEnd
    }
}
