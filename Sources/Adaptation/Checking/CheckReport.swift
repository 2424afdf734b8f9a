public import Diagnostics

/// Collects what rules find in a file.
public struct CheckReport: Sendable {
    /// What was found, in the order in which it was added.
    public private(set) var findings: [CueFinding] = []
    /// The rule that is looking now.
    var rule = ""

    /// Creates a report without findings.
    public init() {}

    /// Adds what a rule found about the times of a cue.
    public mutating func add(
        _ message: String, _ severity: Severity, timesOf cue: Int, remedy: CueFinding.Remedy? = nil
    ) {
        add(message, severity, cue, .times, remedy)
    }

    /// Adds what a rule found about the whole text of a cue.
    public mutating func add(
        _ message: String, _ severity: Severity, cue: Int, remedy: CueFinding.Remedy? = nil
    ) {
        add(message, severity, cue, .cue, remedy)
    }

    /// Adds what a rule found about some bytes of a cue's text, and what they should be.
    public mutating func add(
        _ message: String, _ severity: Severity, cue: Int, text: Range<Int>,
        replacement: String? = nil
    ) {
        add(message, severity, cue, .text(text), replacement.map { .text($0) })
    }

    private mutating func add(
        _ message: String, _ severity: Severity, _ cue: Int, _ place: CueFinding.Place,
        _ remedy: CueFinding.Remedy?
    ) {
        findings.append(
            CueFinding(
                rule: rule, severity: severity, message: message, cue: cue, place: place,
                remedy: remedy))
    }
}
