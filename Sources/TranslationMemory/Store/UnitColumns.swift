internal import Database

/// A unit as a row of the table `unit`.
enum UnitColumns {
    /// The columns in order.
    static let names = [
        "id", "pair", "digest", "digest_rest", "source", "target", "source_codes", "target_codes",
        "title",
        "episode", "context_id", "previous", "next", "speaker", "start_time", "end_time", "origin",
        "engine", "author", "approver", "created", "changed", "details",
    ]

    /// The columns for a query.
    static let list = names.joined(separator: ", ")

    /// The condition that finds a unit by the values of ``UnitDigest`` and its pair.
    static let byDigest = "digest = $1 and digest_rest = $2 and pair = $3"

    /// How many columns tell which unit it is: they never change.
    private static let keys = 2

    /// The statement that renews a row: the values are those after the keys, then the pair and the
    /// number.
    static let update: String = {
        let changed = names.dropFirst(keys)
        let sets = changed.enumerated().map { "\($1) = $\($0 + 1)" }.joined(separator: ", ")
        return "update unit set \(sets)"
            + " where pair = $\(changed.count + 1) and id = $\(changed.count + 2)"
    }()

    /// How many values ``update`` takes.
    static let updateCount = names.count - keys + 2

    /// Adds a row.
    static func append(
        _ unit: TranslationUnit, pair: Int64, digest: UnitDigest, id: Int64,
        to batch: inout SQLBatch
    ) {
        batch.append(id)
        batch.append(pair)
        append(unit, digest, to: &batch)
    }

    /// Adds the values of ``update``.
    static func appendUpdate(
        _ unit: TranslationUnit, pair: Int64, digest: UnitDigest, id: Int64,
        to batch: inout SQLBatch
    ) {
        append(unit, digest, to: &batch)
        batch.append(pair)
        batch.append(id)
    }

    private static func append(
        _ unit: TranslationUnit, _ digest: UnitDigest, to batch: inout SQLBatch
    ) {
        batch.append(digest.first)
        batch.append(digest.rest)
        batch.append(unit.source.text)
        batch.append(unit.target.text)
        batch.append(.unlessEmpty(CodeCoding.encode(unit.source.codes)))
        batch.append(.unlessEmpty(CodeCoding.encode(unit.target.codes)))
        let context = unit.context
        batch.append(context.title)
        batch.append(context.episode)
        batch.append(context.id)
        batch.append(context.previous)
        batch.append(context.next)
        batch.append(context.speaker)
        batch.append(context.start)
        batch.append(context.end)
        batch.append(unit.origin.number)
        if case .machine(let engine) = unit.origin {
            batch.append(engine)
        } else {
            batch.append(.null)
        }
        batch.append(unit.author)
        batch.append(unit.approver)
        batch.append(unit.created)
        batch.append(unit.changed)
        batch.append(.unlessEmpty(details(of: unit)))
    }

    /// The unit of a row; `nil` when its bytes make no sense.
    static func unit(_ row: SQLRows.Row, pair: LanguagePair) -> TranslationUnit? {
        guard let sourceCodes = CodeCoding.decode(row.bytes(6)),
            let targetCodes = CodeCoding.decode(row.bytes(7))
        else { return nil }
        var unit = TranslationUnit(
            Segment(row.text(4), sourceCodes), Segment(row.text(5), targetCodes), pair: pair,
            context: UnitContext(
                title: row.optionalText(8), episode: row.optionalText(9),
                start: row.optionalInteger(14), end: row.optionalInteger(15),
                speaker: row.optionalText(13), previous: row.optionalText(11),
                next: row.optionalText(12), id: row.optionalText(10)),
            origin: UnitOrigin(number: row.integer(16), engine: row.optionalText(17)),
            author: row.optionalText(18), approver: row.optionalText(19),
            created: row.optionalInteger(20), changed: row.optionalInteger(21))
        guard let details = row.optionalBytes(22) else { return unit }
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
