internal import Diagnostics
internal import ICU
internal import XML

extension TMXReader {
    mutating func startUnit() {
        unitsPassed += 1
        isBad = unitsPassed <= options.skippedUnits
        unit = TMXUnit()
        unit.line = pieces.stream.line
        unit.column = pieces.stream.column
        unit.offset = pieces.stream.offset
        if !isBad { unit.attributes = attributes(.unit) }
    }

    mutating func startVariant() {
        hasSegment = false
        variant = nil
        guard !isBad else { return }
        guard let language = variantLanguage() else { return }
        guard unit.variants.count < options.listLimit else {
            addFinding(
                "tmx-too-many", .warning,
                "the unit has more than \(options.listLimit) texts; the rest is left out")
            return
        }
        variant = TMXVariant(language, Segment(""))
        let attributes = attributes(.variant)
        variant?.attributes = attributes
    }

    /// The language of the variant whose tag was read; a file repeats a few spellings.
    private mutating func variantLanguage() -> LocaleIdentifier? {
        var found: Range<Int>?
        for index in pieces.stream.attributes.indices {
            switch TMXName(rawValue: pieces.stream.attributes[index].name) {
            case .xmlLang: found = pieces.stream.attributes[index].value
            case .lang: found = found ?? pieces.stream.attributes[index].value
            default: break
            }
        }
        guard let found else {
            addFinding(
                "tmx-missing-language", .error, "the text doesn't say its language and is left out")
            return nil
        }
        for entry in languages where entry.spelling.elementsEqual(pieces.stream.records[found]) {
            if entry.language == nil { reportLanguage(pieces.stream.string(found)) }
            return entry.language
        }
        let spelling = pieces.stream.string(found)
        let language = LocaleIdentifier(spelling)
        if language == nil { reportLanguage(spelling) }
        if languages.count < options.listLimit {
            languages.append((Array(spelling.utf8), language))
        }
        return language
    }

    private mutating func reportLanguage(_ spelling: String) {
        addFinding(
            "tmx-bad-language", .error,
            "'\(spelling.prefix(40))' isn't a language tag; the text is left out")
    }

    mutating func endSegment() {
        guard !isBad, variant != nil else { return }
        variant?.segment = segment.finished()
        for problem in segment.problems {
            switch problem {
            case .tooLong:
                reportUnit(
                    "tmx-too-long", .error,
                    "a text is longer than \(options.textLimit) bytes; the unit is left out")
                isBad = true
            case .tooDeep:
                reportUnit(
                    "tmx-too-deep", .error,
                    "the codes of a text are nested too deeply; the unit is left out")
                isBad = true
            case .unpaired:
                reportUnit(
                    "tmx-unpaired-code", .warning,
                    "a code that opens or closes has no other half in its text")
            case .unknownElement:
                reportUnit(
                    "tmx-unknown-element", .warning,
                    "an element in a text isn't one of TMX; only what it holds is kept")
            case .badNumber:
                reportUnit(
                    "tmx-bad-number", .warning,
                    "an attribute of a code isn't the number that it should be")
            }
        }
    }

    mutating func endVariant() {
        guard !isBad, let variant else { return }
        guard hasSegment else {
            reportUnit("tmx-missing-text", .error, "a variant has no text and is left out")
            return
        }
        unit.variants.append(variant)
        self.variant = nil
    }

    /// Ends the unit, and returns it where it is of use.
    mutating func endUnit() -> TMXUnit? {
        guard !isBad else { return nil }
        guard unit.variants.count > 1 else {
            reportUnit("tmx-missing-text", .error, "the unit has fewer than two texts")
            return nil
        }
        return unit
    }

    /// Adds a finding about the unit that is read.
    mutating func reportUnit(
        _ rule: String, _ severity: Severity, _ message: String
    ) {
        findings.add(
            rule, severity, message, line: unit.line, column: unit.column, offset: unit.offset)
    }

    mutating func startText() {
        property = TMXProperty(
            value(.type) ?? "", "", language: value(.xmlLang) ?? value(.lang),
            originalEncoding: value(.oEncoding))
        text.removeAll(keepingCapacity: true)
        isTextTooLong = false
    }

    mutating func endText(isNote: Bool) {
        guard !isBad else { return }
        guard !isTextTooLong else {
            reportUnit(
                "tmx-too-long", .warning,
                "a property or note is longer than \(options.textLimit) bytes and is left out")
            return
        }
        property.value = String(decoding: text, as: UTF8.self)
        let note = TMXNote(
            property.value, language: property.language,
            originalEncoding: property.originalEncoding)
        let limit = options.listLimit
        let isKept: Bool
        switch (open.last, isNote) {
        case (.header, true): isKept = header.notes.append(note, limit: limit)
        case (.header, false): isKept = header.properties.append(property, limit: limit)
        case (.tuv, true): isKept = variant?.notes.append(note, limit: limit) ?? true
        case (.tuv, false): isKept = variant?.properties.append(property, limit: limit) ?? true
        case (_, true): isKept = unit.notes.append(note, limit: limit)
        case (_, false): isKept = unit.properties.append(property, limit: limit)
        }
        if !isKept, lastCrowdedUnit != unitsPassed {
            lastCrowdedUnit = unitsPassed
            reportUnit(
                "tmx-too-many", .warning,
                "there are more than \(limit) properties or notes; the rest is left out")
        }
    }
}

extension Array {
    /// Adds an element while the list is short enough, and tells whether it did.
    fileprivate mutating func append(_ element: Element, limit: Int) -> Bool {
        guard count < limit else { return false }
        append(element)
        return true
    }
}
