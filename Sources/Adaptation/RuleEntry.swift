public import Diagnostics
internal import TimedText

/// A value of a rule as one file gives it, with its source.
public struct RuleEntry: Sendable {
    /// The path of the rule, such as `reading.adult`.
    public let field: String
    /// What the rule says; `nil` takes away what earlier layers said.
    public internal(set) var value: RuleValue?
    /// What is counted, such as `grapheme/s`.
    public internal(set) var unit: String?
    /// How much it matters when the rule isn't met.
    public internal(set) var severity: Severity?
    /// The source by its name, perhaps with the clause after a space.
    public internal(set) var source: String?
    /// The state of the source.
    public internal(set) var asOf: CalendarDay?
    public internal(set) var confidence: RuleConfidence = .house
    public internal(set) var evidence: RuleEvidence?
    /// Whether the value may be less strict than what it overrides.
    public internal(set) var relaxes = false
    /// Whether later layers must leave the value as it is.
    public internal(set) var locks = false
    /// A remark for those who read the value.
    public internal(set) var note: String?
    let definition: RuleDefinition
    let file: SourceText
    let bytes: Range<Int>

    init(
        _ definition: RuleDefinition, field: String, value: RuleValue? = nil, file: SourceText,
        bytes: Range<Int>
    ) {
        self.definition = definition
        self.field = field
        self.value = value
        self.file = file
        self.bytes = bytes
    }

    /// Where the value stands.
    public var place: SourceRange { file.range(bytes) }

    /// Whether more than twelve months have passed since the state of the source.
    public func isStale(on today: CalendarDay) -> Bool { asOf?.isStale(on: today) ?? false }
}
