/// What a report that is sent to people says besides the findings.
///
/// Nothing in it is found out by the report itself, so that the same input makes the same bytes.
public struct ReportContext: Sendable, Hashable {
    /// The heading.
    public var title: String
    /// The day on which the files were checked, as it shall be shown, such as `2025-06-30`.
    public var date: String?
    /// What the files were checked against, such as the locale, the market, the profile and the
    /// digest of the rules.
    public var facts: [Fact]
    /// The language of the text as a BCP 47 tag, by the name of the file.
    public var languages: [String: String]
    /// The language of files that ``languages`` doesn't name, where it is known.
    public var language: String?

    /// Creates a context; without facts and languages unless some are given.
    public init(
        title: String = "Subtitle report", date: String? = nil, facts: [Fact] = [],
        languages: [String: String] = [:], language: String? = nil
    ) {
        self.title = title
        self.date = date
        self.facts = facts
        self.languages = languages
        self.language = language
    }

    /// A name and its value, such as `Locale` and `th`.
    public struct Fact: Sendable, Hashable {
        /// What the value is, as a heading.
        public var name: String
        /// What it is.
        public var value: String

        /// Creates a fact.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }
}
