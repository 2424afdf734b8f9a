public import Diagnostics
public import TimedText

/// What a file `title.jsonc` says, and what is wrong with it.
public struct TitleReading: Sendable {
    /// The title; `nil` when the file is no object, or when its id or its source locale is missing.
    ///
    /// What couldn't be understood is left out, and stands among the findings.
    public let title: Title?
    /// What is wrong, in the order of the file; each has a place in it.
    public let findings: [Finding]
    /// The text of the file, for reports that show its lines.
    public let source: SourceText

    /// Whether something is so wrong that the title must not be used as it is.
    public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
