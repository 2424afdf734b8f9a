extension TMXUnit {
    /// The unit of TMX that holds a translation unit, so that reading it gives the same unit.
    ///
    /// - Complexity: O(*n*) in the size of the unit.
    public init(_ unit: TranslationUnit) {
        self.init(unit, decoding: unit.properties.contains { $0.name.hasPrefix("tmx:") })
        guard unit.properties.contains(where: { $0.name.hasPrefix("tmx:") }) else { return }
        // Properties that stand for attributes can contradict the unit or each other; then they
        // stay properties.
        let back = translationUnit(0, 1)
        if back.properties != unit.properties { self.init(unit, decoding: false) }
        let again = translationUnit(0, 1)
        if again.author != unit.author, let author = unit.author {
            properties.append(TMXProperty(TMXMapping.author, author))
        }
        if again.created != unit.created, let created = unit.created {
            properties.append(TMXProperty(TMXMapping.created, String(created)))
        }
        if again.changed != unit.changed, let changed = unit.changed {
            properties.append(TMXProperty(TMXMapping.changed, String(changed)))
        }
    }

    private init(_ unit: TranslationUnit, decoding: Bool) {
        self.init()
        variants = [
            TMXVariant(unit.pair.source, unit.source), TMXVariant(unit.pair.target, unit.target),
        ]
        notes = unit.notes.map { TMXNote($0) }
        attributes[.identifier] = unit.context.id
        if let author = unit.author {
            attributes[.creator] = author
            if unit.changed != nil { attributes[.changer] = author }
        }
        add(unit.created, .created, TMXMapping.created)
        add(unit.changed, .changed, TMXMapping.changed)
        addContext(unit)
        for property in unit.properties {
            if decoding, property.name.hasPrefix("tmx:"), takeBack(property) { continue }
            let isReserved = property.name.hasPrefix(TMXMapping.prefix)
            properties.append(
                TMXProperty(
                    isReserved || property.name.hasPrefix("tmx:")
                        ? TMXMapping.escaped + property.name : property.name, property.value))
        }
    }

    private mutating func add(_ time: Int64?, _ attribute: TMXAttribute, _ property: String) {
        guard let time else { return }
        attributes[attribute] = TMXDate.text(time)
        if attributes[attribute].flatMap({ TMXDate.milliseconds($0) }) != time {
            properties.append(TMXProperty(property, String(time)))
        }
    }

    private mutating func addContext(_ unit: TranslationUnit) {
        func add(_ name: String, _ value: String?) {
            if let value { properties.append(TMXProperty(name, value)) }
        }
        let context = unit.context
        switch unit.origin {
        case .human: add(TMXMapping.origin, "human")
        case .imported: add(TMXMapping.origin, "imported")
        case .aligned: add(TMXMapping.origin, "aligned")
        case .machine(let engine):
            add(TMXMapping.origin, "machine")
            add(TMXMapping.engine, engine)
        }
        add(TMXMapping.approver, unit.approver)
        add(TMXMapping.title, context.title)
        add(TMXMapping.episode, context.episode)
        for cue in context.cues { add(TMXMapping.cue, cue) }
        add(TMXMapping.start, context.start.map { String($0) })
        add(TMXMapping.end, context.end.map { String($0) })
        add(TMXMapping.speaker, context.speaker)
        add(TMXMapping.previous, context.previous)
        add(TMXMapping.next, context.next)
    }

    /// Makes an attribute, property or note of a property that stands for one.
    private mutating func takeBack(_ property: UnitProperty) -> Bool {
        let parts = property.name.split(
            separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count > 2, let place = TMXMapping.Place(rawValue: String(parts[1])) else {
            return false
        }
        let index = place == .target ? 1 : 0
        if parts.count == 4 {
            guard parts[2] == "prop", place != .unit else { return false }
            variants[index].properties.append(TMXProperty(String(parts[3]), property.value))
            return true
        }
        if parts[2] == "note", place != .unit {
            variants[index].notes.append(TMXNote(property.value))
            return true
        }
        guard let attribute = TMXAttribute(rawValue: String(parts[2])),
            attribute.allows(property.value)
        else { return false }
        if place == .unit {
            guard attribute.isAllowed(in: .unit), attribute != .sourceLanguage,
                attribute != .identifier
            else { return false }
            attributes[attribute] = property.value
        } else {
            guard attribute.isAllowed(in: .variant) else { return false }
            variants[index].attributes[attribute] = property.value
        }
        return true
    }
}
