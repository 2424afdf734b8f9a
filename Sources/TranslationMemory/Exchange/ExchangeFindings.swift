public import Diagnostics

/// What a reader or writer has to say, without end only in its counts.
///
/// Of each rule the first thousand findings are kept. A file with a million faults is no reason to
/// keep a million sentences.
public struct ExchangeFindings: Sendable {
    /// How many findings of one rule are kept.
    public static let limit = 1000

    /// The name of the file, for the places of findings.
    public let file: String
    private var kept: [Finding] = []
    private var counts: [String: Int] = [:]

    /// Creates an empty list for a file.
    public init(file: String) { self.file = file }

    /// The findings, and for each rule with more than are kept a note that says how many.
    public var all: [Finding] {
        let more = counts.filter { $0.value > Self.limit }.sorted { $0.key < $1.key }
        return kept
            + more.map {
                Finding(
                    rule: $0.key, severity: .note,
                    message: "there are \($0.value - Self.limit) more of these",
                    range: SourceRange(file: file))
            }
    }

    /// How many findings of a rule there were.
    public func count(of rule: String) -> Int { counts[rule] ?? 0 }

    mutating func add(
        _ rule: String, _ severity: Severity, _ message: @autoclosure () -> String, line: Int = 0,
        column: Int = 0, offset: Int = 0
    ) {
        let count = (counts[rule] ?? 0) + 1
        counts[rule] = count
        guard count <= Self.limit else { return }
        kept.append(
            Finding(
                rule: rule, severity: severity, message: message(),
                range: SourceRange(
                    file: file, line: line, column: column, bytes: offset..<offset)))
    }

    /// Counts findings that have no place of their own.
    mutating func count(_ more: Int, of rule: String) {
        guard more > 0 else { return }
        counts[rule] = (counts[rule] ?? 0) + more
    }
}
