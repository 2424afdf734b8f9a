internal import ICU

/// The replacement of what differs between a question and a stored unit in the translation.
struct TargetAdapter: ~Copyable {
    private let names: NameAdapter
    private var numbers: [LocaleIdentifier: LocaleNumbers] = [:]
    private var dates: [LocaleIdentifier: LocaleDates] = [:]

    private var last: (text: String, source: LocaleIdentifier, answer: Bool)?

    init(names: [NamePair]) { self.names = NameAdapter(names: names) }

    /// Adapts the translation of a unit to a question.
    ///
    /// Numbers are replaced all together or not at all, and so are names.
    mutating func adapt(
        _ unit: TranslationUnit, to query: MemoryQuery, hasOtherNumbers: Bool,
        hasOtherNames: Bool = false
    ) throws(ICUError) -> Adaptation {
        var adaptation = Adaptation(proposal: unit.target)
        if unit.source.text != query.text.text,
            hasOtherNumbers || !names.names.isEmpty || mayHaveNumbers(query, unit.pair.source)
        {
            let outcome = try adaptText(unit, to: query, &adaptation)
            if hasOtherNumbers { adaptation.numbers = outcome ? .adapted : .different }
            if hasOtherNames {
                let isReplaced = adaptation.replacements.contains { $0.kind == .name }
                adaptation.names = isReplaced ? .adapted : .different
            }
        }
        CodePlacement(stored: unit.source, query: query.text).place(in: &adaptation)
        return adaptation
    }

    /// Whether a question may have a number, in digits or in words; the last answer is kept.
    private mutating func mayHaveNumbers(
        _ query: MemoryQuery, _ source: LocaleIdentifier
    ) -> Bool {
        if let last, last.text == query.text.text, last.source == source { return last.answer }
        let answer =
            query.text.text.unicodeScalars.contains { CharacterClass($0.value) == .digit }
            || locale(source).mayHaveNumbers(inWordsOf: query.text.text)
        last = (query.text.text, source, answer)
        return answer
    }

    /// Replaces numbers, dates and names; tells whether the numbers could be.
    private mutating func adaptText(
        _ unit: TranslationUnit, to query: MemoryQuery, _ adaptation: inout Adaptation
    ) throws(ICUError) -> Bool {
        let stored = unit.source.text
        let asked = query.text.text
        let source = locale(unit.pair.source)
        let differences = try source.differences(from: stored, to: asked)
        let target = locale(unit.pair.target)
        var edits: [TargetEdit] = []
        var isAdapted = false
        if var changes = NumberChange.pairs(
            stored: stored, query: asked, differences: differences, numbers: source)
        {
            let numberEdits = NumberAdapter(source: source, target: target)
            edits = dateEdits(stored: stored, asked: asked, unit, &changes)
            if let found = numberEdits.edits(for: changes, in: unit.target.text) {
                edits += found
                isAdapted = true
            } else {
                edits = []
            }
        }
        if let proposal = TargetEdit.apply(edits, to: unit.target) {
            adaptation.proposal = proposal
        } else {
            isAdapted = false
            edits = []
        }
        let found = names.edits(
            stored: stored, query: asked, in: adaptation.proposal.text, unit.pair)
        if let proposal = TargetEdit.apply(found, to: adaptation.proposal) {
            adaptation.proposal = proposal
            edits += found
        }
        adaptation.replacements = edits.map {
            Match.Replacement($0.kind, before: $0.before, after: $0.after)
        }
        return isAdapted
    }

    /// The replacement of the one date of each text, whose numbers are no changes of their own then.
    private mutating func dateEdits(
        stored: String, asked: String, _ unit: TranslationUnit, _ changes: inout [NumberChange]
    ) -> [TargetEdit] {
        let old = locale(unit.pair.source).scanner?.numbers(in: stored) ?? []
        let new = locale(unit.pair.source).scanner?.numbers(in: asked) ?? []
        guard !old.isEmpty, !new.isEmpty, let source = localeDates(unit.pair.source),
            let target = localeDates(unit.pair.target)
        else { return [] }
        let first = source.dates(in: stored, old)
        let second = source.dates(in: asked, new)
        guard first.count == 1, second.count == 1, !first[0].isSame(as: second[0]),
            (first[0].year == nil) == (second[0].year == nil)
        else { return [] }
        let bytes = Array(unit.target.text.utf8)
        var found: TargetEdit?
        for (fields, text) in target.texts(of: first[0]) {
            let places = TextSearch.places(of: Array(text.utf8), in: bytes)
            guard !places.isEmpty else { continue }
            if let found, found.range == places[0], places.count == 1 { continue }
            guard found == nil, places.count == 1,
                let after = target.text(of: second[0], fields: fields)
            else { return [] }
            found = TargetEdit(range: places[0], before: text, after: after, kind: .date)
        }
        guard let found else { return [] }
        changes.removeAll {
            first[0].range.overlaps($0.old.range) || second[0].range.overlaps($0.new.range)
        }
        return [found]
    }

    private mutating func locale(_ locale: LocaleIdentifier) -> LocaleNumbers {
        if let known = numbers[locale] { return known }
        let opened = LocaleNumbers(locale: locale)
        numbers[locale] = opened
        return opened
    }

    private mutating func localeDates(_ locale: LocaleIdentifier) -> LocaleDates? {
        if let known = dates[locale] { return known }
        let opened = LocaleDates(locale: locale)
        dates[locale] = opened
        return opened
    }
}
