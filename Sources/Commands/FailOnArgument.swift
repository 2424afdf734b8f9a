internal import Arguments
internal import Diagnostics

/// The findings with which a check fails, on the command line.
enum FailOnArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
    case error, warning, none

    /// Whether findings of a severity make the check fail.
    func fails(_ severity: Severity) -> Bool {
        switch self {
        case .error: severity == .error
        case .warning: severity >= .warning
        case .none: false
        }
    }
}
