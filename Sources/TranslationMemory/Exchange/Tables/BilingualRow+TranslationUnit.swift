extension BilingualRow {
    /// The row of a translation unit.
    init(_ unit: TranslationUnit, number: Int) {
        self.init(
            id: unit.context.id ?? String(number), source: unit.source.native,
            target: unit.target.native)
        let context = unit.context
        self[.title] = context.title ?? ""
        self[.episode] = context.episode ?? ""
        self[.cues] = context.cues.joined(separator: " ")
        self[.start] = context.start.map { String($0) } ?? ""
        self[.end] = context.end.map { String($0) } ?? ""
        self[.speaker] = context.speaker ?? ""
        self[.previous] = context.previous ?? ""
        self[.next] = context.next ?? ""
        switch unit.origin {
        case .human: break
        case .imported: self[.origin] = "imported"
        case .aligned: self[.origin] = "aligned"
        case .machine(let engine): self[.origin] = engine.isEmpty ? "machine" : "machine: \(engine)"
        }
        self[.author] = unit.author ?? ""
        self[.approver] = unit.approver ?? ""
        self[.note] = unit.notes.joined(separator: "\n")
        for property in unit.properties { self[.other(property.name)] = property.value }
    }

    /// The translation unit of the row. Markup in the texts is text.
    func translationUnit(_ pair: LanguagePair) -> TranslationUnit {
        func text(_ column: BilingualColumn) -> String? {
            self[column].isEmpty ? nil : self[column]
        }
        var unit = TranslationUnit(Segment(source), Segment(target), pair: pair)
        unit.context = UnitContext(
            title: text(.title), episode: text(.episode),
            cues: self[.cues].split(separator: " ").map { String($0) },
            start: Int64(self[.start]), end: Int64(self[.end]), speaker: text(.speaker),
            previous: text(.previous), next: text(.next), id: text(.id))
        let origin = self[.origin]
        if origin == "imported" {
            unit.origin = .imported
        } else if origin == "aligned" {
            unit.origin = .aligned
        } else if origin.hasPrefix("machine") {
            let engine = origin.dropFirst("machine".count).drop { $0 == ":" || $0 == " " }
            unit.origin = .machine(String(engine))
        }
        unit.author = text(.author)
        unit.approver = text(.approver)
        unit.notes = text(.note).map { [$0] } ?? []
        for (column, value) in values.sorted(by: { $0.key.header < $1.key.header }) {
            if case .other(let name) = column {
                unit.properties.append(UnitProperty(name, value))
            }
        }
        return unit
    }
}
