internal import Diagnostics
public import ICU

extension POCatalog {
    /// The messages that are translated, as units.
    ///
    /// A message with plural forms gives one unit for each: the first has the singular text, the
    /// others the plural one; the properties `po:plural` and `po:plural-source` say which is which. A fuzzy message is no
    /// person's word: its origin is an import, with the property `po:fuzzy`; others count as written
    /// by a person. Comments are notes, `msgctxt` is the identifier, and `po:reference` and `po:flag`
    /// hold the rest. Messages that aren't used any more are left out.
    ///
    /// - Parameters:
    ///   - source: The language of the texts, English by custom.
    ///   - target: The language of the translations, where the header doesn't say it.
    /// - Returns: The units; none when the language isn't known.
    public func translationUnits(
        source: LocaleIdentifier, target: LocaleIdentifier? = nil
    ) -> [TranslationUnit] {
        guard let target = target ?? language else { return [] }
        let pair = LanguagePair(source, target)
        var units: [TranslationUnit] = []
        for entry in entries where !entry.isObsolete {
            for (form, text) in entry.targets.enumerated() where !text.isEmpty {
                let original = form > 0 ? entry.plural ?? entry.source : entry.source
                var unit = TranslationUnit(Segment(original), Segment(text), pair: pair)
                unit.context.id = entry.context
                unit.origin = entry.isFuzzy ? .imported : .human
                unit.notes = entry.comments + entry.extractedComments
                if let plural = entry.plural {
                    unit.properties.append(UnitProperty("po:plural", String(form)))
                    if form == 0 {
                        unit.properties.append(UnitProperty("po:plural-source", plural))
                    }
                }
                if entry.isFuzzy { unit.properties.append(UnitProperty("po:fuzzy", "true")) }
                unit.properties += entry.flags.filter { $0 != "fuzzy" }
                    .map { UnitProperty("po:flag", $0) }
                unit.properties += entry.references.map { UnitProperty("po:reference", $0) }
                units.append(unit)
            }
        }
        return units
    }

    /// Creates a catalog of units of one language; those in another than the first are left out.
    ///
    /// Units that are the plural forms of one message become one message again. A unit that a
    /// machine, an alignment or an import made without anybody approving it is fuzzy. Where two
    /// units have the same text and identifier, PO can hold only the first.
    public init(_ units: [TranslationUnit], findings: inout ExchangeFindings) {
        self.init()
        guard let language = units.first?.pair.target else { return }
        header = [
            Field("MIME-Version", "1.0"), Field("Content-Type", "text/plain; charset=UTF-8"),
            Field("Content-Transfer-Encoding", "8bit"),
            Field("Language", language.tag.replacing("-", with: "_")),
        ]
        var seen: [Key: Int] = [:]
        for unit in units where unit.pair.target == language {
            let form = unit.properties.first { $0.name == "po:plural" }.flatMap { Int($0.value) }
            if let form, form > 0, form == entries.last?.targets.count,
                entries.last?.context == unit.context.id
            {
                if entries[entries.count - 1].plural == entries[entries.count - 1].source {
                    entries[entries.count - 1].plural = unit.source.native
                }
                entries[entries.count - 1].targets.append(unit.target.native)
                continue
            }
            var entry = Self.entry(unit)
            if form == 0 {
                let plural = unit.properties.first { $0.name == "po:plural-source" }
                entry.plural = plural?.value ?? entry.source
            }
            guard seen.updateValue(0, forKey: Key(entry)) == nil, !entry.source.isEmpty else {
                findings.add(
                    "po-double-message", .warning,
                    "PO can't hold two translations of '\(entry.source.prefix(80))'")
                continue
            }
            entries.append(entry)
        }
    }

    private struct Key: Hashable {
        var context: String?
        var source: String
        init(_ entry: POEntry) {
            context = entry.context
            source = entry.source
        }
    }

    private static func entry(_ unit: TranslationUnit) -> POEntry {
        var entry = POEntry(unit.source.native, [unit.target.native])
        entry.context = unit.context.id
        entry.extractedComments = unit.notes.flatMap {
            $0.split(omittingEmptySubsequences: false) { $0.isNewline }.map { String($0) }
        }
        let isFuzzy = unit.properties.contains { $0.name == "po:fuzzy" }
        if isFuzzy || (unit.origin != .human && unit.approver == nil) { entry.flags = ["fuzzy"] }
        for property in unit.properties {
            if property.name == "po:flag" { entry.flags.append(property.value) }
            if property.name == "po:reference" { entry.references.append(property.value) }
        }
        return entry
    }
}
