internal import XML

/// A term of a unit with its translations, as the glossary module of XLIFF 2 has it.
public struct XLIFFGlossaryEntry: Sendable, Hashable {
    /// The term in the language of the source.
    public var term: String
    /// Its translations.
    public var translations: [String]
    /// What it means.
    public var definition: String?
    /// The part of the unit that is the term, such as `#m1`.
    public var ref: String?

    /// Creates an entry.
    public init(
        term: String, translations: [String] = [], definition: String? = nil, ref: String? = nil
    ) {
        self.term = term
        self.translations = translations
        self.definition = definition
        self.ref = ref
    }
}

extension XLIFFUnit {
    /// The terms of the unit.
    public var glossary: [XLIFFGlossaryEntry] {
        attachments.elements.filter {
            $0.name == XMLName("glossary", namespace: XLIFFModule.glossary.rawValue)
        }
        .flatMap { $0.elements }
        .map { entry in
            let parts = entry.elements.filter {
                $0.name.namespace == XLIFFModule.glossary.rawValue
            }
            return XLIFFGlossaryEntry(
                term: parts.first { $0.name.local == "term" }?.text ?? "",
                translations: parts.filter { $0.name.local == "translation" }.map { $0.text },
                definition: parts.first { $0.name.local == "definition" }?.text,
                ref: entry.tag.value("ref"))
        }
    }
}
