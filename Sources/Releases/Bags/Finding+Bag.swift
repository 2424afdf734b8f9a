internal import Diagnostics

extension Finding {
    /// A finding about a file of a bag.
    static func bag(
        _ rule: String, _ message: String, file: String, line: Int = 0,
        severity: Severity = .error
    ) -> Finding {
        Finding(
            rule: rule, severity: severity, message: message,
            range: SourceRange(file: file, line: line))
    }
}
