/// A whole unit in few bytes, as the history keeps it.
enum UnitCoding {
    private static let version: UInt64 = 1

    /// The bytes of a unit. Two units are the same to the last byte when these are.
    static func encode(_ unit: TranslationUnit) -> [UInt8] {
        var writer = ByteWriter()
        writer.write(version)
        writer.write(unit.source.text)
        CodeCoding.write(unit.source.codes, to: &writer)
        writer.write(unit.target.text)
        CodeCoding.write(unit.target.codes, to: &writer)
        let context = unit.context
        writer.write(context.title)
        writer.write(context.episode)
        writer.write(context.cues)
        writer.write(context.start)
        writer.write(context.end)
        writer.write(context.speaker)
        writer.write(context.previous)
        writer.write(context.next)
        writer.write(context.id)
        writer.write(Int(unit.origin.number))
        if case .machine(let engine) = unit.origin { writer.write(engine) }
        writer.write(unit.author)
        writer.write(unit.approver)
        writer.write(unit.created)
        writer.write(unit.changed)
        writer.write(unit.properties.count)
        for property in unit.properties {
            writer.write(property.name)
            writer.write(property.value)
        }
        writer.write(unit.notes)
        return writer.bytes
    }

    /// The unit that some bytes hold; `nil` when they are damaged.
    static func decode(_ bytes: [UInt8], pair: LanguagePair) -> TranslationUnit? {
        var reader = ByteReader(bytes)
        guard reader.unsigned() == version else { return nil }
        let source = Segment(reader.text(), CodeCoding.read(&reader))
        let target = Segment(reader.text(), CodeCoding.read(&reader))
        var unit = TranslationUnit(source, target, pair: pair)
        unit.context.title = reader.optionalText()
        unit.context.episode = reader.optionalText()
        unit.context.cues = reader.texts()
        unit.context.start = reader.optionalInteger()
        unit.context.end = reader.optionalInteger()
        unit.context.speaker = reader.optionalText()
        unit.context.previous = reader.optionalText()
        unit.context.next = reader.optionalText()
        unit.context.id = reader.optionalText()
        let origin = Int64(reader.integer())
        unit.origin = UnitOrigin(number: origin, engine: origin == 3 ? reader.text() : nil)
        unit.author = reader.optionalText()
        unit.approver = reader.optionalText()
        unit.created = reader.optionalInteger()
        unit.changed = reader.optionalInteger()
        for _ in 0..<reader.count() {
            unit.properties.append(UnitProperty(reader.text(), reader.text()))
        }
        unit.notes = reader.texts()
        return reader.isDamaged || !reader.isAtEnd ? nil : unit
    }
}
