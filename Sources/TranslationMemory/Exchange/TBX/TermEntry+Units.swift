public import ICU

extension TermEntry {
    /// The terms of one language with those of others, as units.
    ///
    /// Terms that must not or should not be used are left out.
    ///
    /// - Parameters:
    ///   - source: The language of the sources; `nil` takes that of the first term.
    ///   - target: The language of the targets; `nil` takes every other one.
    /// - Returns: A unit for each two terms.
    /// - Complexity: O(*n* · *m*) in the numbers of terms of both languages.
    public func translationUnits(
        source: LocaleIdentifier? = nil, target: LocaleIdentifier? = nil
    ) -> [TranslationUnit] {
        let usable = terms.filter { $0.status != .deprecated && $0.status != .forbidden }
        guard let source = source ?? terms.first?.language else { return [] }
        let sources = usable.filter { Self.isOf(source, $0) }
        let targets = usable.filter { term in
            !sources.contains(term) && target.map { Self.isOf($0, term) } != false
        }
        return sources.flatMap { source in
            targets.map { target in unit(source, target) }
        }
    }

    private func unit(_ source: Term, _ target: Term) -> TranslationUnit {
        var properties = [Self.mark]
        if let subject { properties.append(UnitProperty("x-subject", subject)) }
        if let definition { properties.append(UnitProperty("x-definition", definition)) }
        return TranslationUnit(
            Segment(source.text), Segment(target.text),
            pair: LanguagePair(source.language, target.language), context: UnitContext(id: id),
            origin: .imported, properties: properties, notes: notes + target.notes)
    }

    /// What says that a unit is a term, not a sentence.
    static let mark = UnitProperty("x-unit", "term")

    private static func isOf(_ language: LocaleIdentifier, _ term: Term) -> Bool {
        term.language == language || term.language.chain.contains(language)
    }

    /// Units of one pair of languages as concepts: one for each source text, with all of its
    /// translations.
    ///
    /// - Returns: The concepts, in the order of the units.
    /// - Complexity: O(*n*) in the number of units.
    public static func entries(of units: [TranslationUnit]) -> [TermEntry] {
        var places: [String: Int] = [:]
        var entries: [TermEntry] = []
        for unit in units {
            let target = Term(unit.target.text, language: unit.pair.target)
            if let place = places[unit.source.text] {
                if !entries[place].terms.contains(target) { entries[place].terms.append(target) }
                continue
            }
            places[unit.source.text] = entries.count
            entries.append(
                TermEntry(
                    id: "c\(entries.count + 1)", notes: unit.notes,
                    terms: [Term(unit.source.text, language: unit.pair.source), target]))
        }
        return entries
    }
}
