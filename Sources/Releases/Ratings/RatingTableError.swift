public import Diagnostics

/// Why a table of ratings can't be used.
public struct RatingTableError: Error, Sendable, CustomStringConvertible {
    /// What is wrong, with places.
    public let findings: [Finding]

    /// Creates an error.
    public init(findings: [Finding]) { self.findings = findings }

    public var description: String {
        "the table of ratings can't be used: " + (findings.first?.message ?? "it is empty")
    }
}
