public import ICU

/// The messages of a PO or MO file of GNU gettext.
public struct POCatalog: Sendable, Hashable {
    /// A line of the header, such as `Language: th`.
    public struct Field: Sendable, Hashable {
        /// The name of the field.
        public var name: String
        /// What it says.
        public var value: String

        /// Creates a field.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The fields of the header, in their order.
    public var header: [Field]
    /// The comments before the header.
    public var headerComments: [String]
    /// The messages, in their order.
    public var entries: [POEntry]

    /// Creates a catalog.
    public init(header: [Field] = [], headerComments: [String] = [], entries: [POEntry] = []) {
        self.header = header
        self.headerComments = headerComments
        self.entries = entries
    }

    /// What a field of the header says; the case of its name doesn't matter.
    public subscript(field name: String) -> String? {
        header.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// The language of the translations, where the header says it.
    public var language: LocaleIdentifier? {
        guard let name = self[field: "Language"] else { return nil }
        // `sr@latin` and `ca_ES@valencia` have modifiers that aren't those of BCP 47.
        return LocaleIdentifier(String(name.prefix { $0 != "@" && $0 != "." }))
    }
}
