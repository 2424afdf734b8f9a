internal import Diagnostics
internal import ICU
internal import XML

extension TMXUnit {
    /// The translation units that the unit holds: one for each pair of languages.
    ///
    /// The source is the text in the source language of the unit, else of the header; a language
    /// without a region also means one with, as `en` means `en-US`. Where the source language is
    /// `*all*`, every text is the source of each other. The units of a text in several languages
    /// share its identifier, properties and notes, and are written as one unit of TMX each.
    ///
    /// - Parameters:
    ///   - header: The head of the file.
    ///   - options: The languages to take.
    ///   - findings: What keeps a unit from being used.
    /// - Returns: The units, none where the languages aren't those asked for.
    public func translationUnits(
        header: TMXHeader, options: TMXOptions = TMXOptions(),
        findings: inout ExchangeFindings
    ) -> [TranslationUnit] {
        var sources = sourceIndices(header)
        if let wanted = options.source {
            if options.takesAnySource {
                sources = indices(of: wanted)
            } else if let sources, !sources.isEmpty {
                guard sources.contains(where: { Self.fits(variants[$0].language, wanted) }) else {
                    return []
                }
            }
        }
        if sources?.isEmpty == true {
            findings.add(
                "tmx-missing-source", .error, "the unit has no text in its source language",
                line: line, column: column, offset: offset)
            return []
        }
        let chosen = sources ?? Array(variants.indices)
        let isAll = sources == nil
        var result: [TranslationUnit] = []
        for source in chosen {
            let language = variants[source].language
            if let wanted = options.source, !Self.fits(language, wanted) { continue }
            for target in variants.indices
            where target != source && variants[target].language != language {
                if let wanted = options.target, !Self.fits(variants[target].language, wanted) {
                    continue
                }
                result.append(translationUnit(source, target))
            }
            // Of several texts in the source language the first is it.
            if !isAll { break }
        }
        return result
    }

    /// The variants that are the source: none where the language is missing, `nil` where all are.
    private func sourceIndices(_ header: TMXHeader) -> [Int]? {
        guard let tag = attributes[.sourceLanguage] ?? header.attributes[.sourceLanguage],
            tag != "*all*"
        else { return nil }
        if let first = variants.first, first.language.tag == tag { return [0] }
        guard let language = LocaleIdentifier(tag) else { return [] }
        return indices(of: language)
    }

    /// The variants in a language: those that say just that, else those of its regions.
    private func indices(of language: LocaleIdentifier) -> [Int] {
        let exact = variants.indices.filter { variants[$0].language == language }
        if !exact.isEmpty { return exact }
        return variants.indices.filter { Self.fits(variants[$0].language, language) }
    }

    /// Whether a language is the one asked for: the same, or the same with fewer parts.
    private static func fits(_ language: LocaleIdentifier, _ wanted: LocaleIdentifier) -> Bool {
        language == wanted || language.tag.hasPrefix(wanted.tag + "-")
            || wanted.tag.hasPrefix(language.tag + "-")
    }

    func translationUnit(_ source: Int, _ target: Int) -> TranslationUnit {
        let source = variants[source]
        let target = variants[target]
        var unit = TranslationUnit(
            source.segment, target.segment,
            pair: LanguagePair(source.language, target.language), origin: .imported)
        unit.context.id = attributes[.identifier]
        unit.notes = notes.map { $0.text }
        unit.author =
            target.attributes[.changer] ?? target.attributes[.creator] ?? attributes[.changer]
            ?? attributes[.creator]
        unit.created = time(.created, target)
        unit.changed = time(.changed, target)
        take(properties, to: &unit)
        let rest = rest(of: source, target, beside: unit)
        if !rest.isEmpty { unit.properties.insert(contentsOf: rest, at: 0) }
        return unit
    }

    private func time(_ name: TMXAttribute, _ target: TMXVariant) -> Int64? {
        (target.attributes[name] ?? attributes[name]).flatMap { TMXDate.milliseconds($0) }
    }

    private func take(_ properties: [TMXProperty], to unit: inout TranslationUnit) {
        var isOurs = false
        var engine = ""
        var isMachine = false
        for property in properties {
            guard property.type.hasPrefix(TMXMapping.prefix) else {
                unit.properties.append(UnitProperty(property.type, property.value))
                continue
            }
            isOurs = true
            let value = property.value
            switch property.type {
            case TMXMapping.title: unit.context.title = value
            case TMXMapping.episode: unit.context.episode = value
            case TMXMapping.cue: unit.context.cues.append(value)
            case TMXMapping.start: unit.context.start = Int64(value)
            case TMXMapping.end: unit.context.end = Int64(value)
            case TMXMapping.speaker: unit.context.speaker = value
            case TMXMapping.previous: unit.context.previous = value
            case TMXMapping.next: unit.context.next = value
            case TMXMapping.engine: engine = value
            case TMXMapping.author: unit.author = value
            case TMXMapping.approver: unit.approver = value
            case TMXMapping.created: unit.created = Int64(value)
            case TMXMapping.changed: unit.changed = Int64(value)
            case TMXMapping.origin:
                switch value {
                case "human": unit.origin = .human
                case "aligned": unit.origin = .aligned
                case "machine": isMachine = true
                default: break
                }
            default:
                var name = property.type
                if name.hasPrefix(TMXMapping.escaped) {
                    name.removeFirst(TMXMapping.escaped.count)
                }
                unit.properties.append(UnitProperty(name, value))
            }
        }
        if isMachine { unit.origin = .machine(engine) }
        if !isOurs, !properties.isEmpty { takeForeign(properties, to: &unit) }
    }

    /// Takes the context from the properties of other programs, which stay.
    private func takeForeign(_ properties: [TMXProperty], to unit: inout TranslationUnit) {
        for property in properties {
            let value = property.value
            switch property.type {
            case "prev", "x-context-pre": unit.context.previous = Self.unwrapped(value)
            case "next", "x-context-post": unit.context.next = Self.unwrapped(value)
            case "file": unit.context.episode = value
            case "id" where unit.context.id == nil: unit.context.id = value
            default: break
            }
        }
    }

    /// The text of a context that is written as an element, `<seg>text</seg>`.
    private static func unwrapped(_ value: String) -> String {
        guard value.hasPrefix("<seg>"), value.hasSuffix("</seg>") else { return value }
        var reader = XMLReader(Array(value.utf8))
        var text = ""
        while let event = try? reader.next() {
            if case .text(let characters) = event { text += characters }
        }
        return text
    }

    /// What a unit has no place for: attributes that say more, and what variants say of themselves.
    private func rest(
        of source: TMXVariant, _ target: TMXVariant, beside unit: TranslationUnit
    ) -> [UnitProperty] {
        var rest: [UnitProperty] = []
        /// Whether an attribute says a time, or its whole seconds.
        func isTime(_ text: String, _ time: Int64?) -> Bool {
            guard let time, let told = TMXDate.milliseconds(text) else { return false }
            return told == time || (time &- told < 1000 && TMXDate.text(time) == text)
        }
        func isKnown(_ entry: TMXAttributes.Entry) -> Bool {
            switch entry.name {
            case .identifier, .sourceLanguage: true
            case .creator, .changer: entry.value == unit.author
            case .created: isTime(entry.value, unit.created)
            case .changed: isTime(entry.value, unit.changed)
            default: false
            }
        }
        func add(_ attributes: TMXAttributes, _ place: TMXMapping.Place) {
            let left = attributes.entries.filter { place == .source || !isKnown($0) }
            guard !left.isEmpty else { return }
            for name in TMXAttribute.ordered {
                guard let entry = left.first(where: { $0.name == name }) else { continue }
                rest.append(UnitProperty(TMXMapping.name(place, name), entry.value))
            }
        }
        func add(_ variant: TMXVariant, _ place: TMXMapping.Place) {
            add(variant.attributes, place)
            for property in variant.properties {
                rest.append(
                    UnitProperty(
                        TMXMapping.propertyName(place, property.type), property.value))
            }
            for note in variant.notes {
                rest.append(UnitProperty(TMXMapping.noteName(place), note.text))
            }
        }
        add(attributes, .unit)
        add(source, .source)
        add(target, .target)
        return rest
    }
}
