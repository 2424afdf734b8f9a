public import Diagnostics

/// Why nothing could be recorded in a ledger.
public enum LedgerError: Error, Sendable, CustomStringConvertible {
    /// Another program records something right now.
    case busy(String)
    /// The ledger was changed by hand; nothing is added to it.
    case damaged([Finding])

    public var description: String {
        switch self {
        case .busy(let path): "'\(path)' is in use by another program"
        case .damaged(let findings):
            findings.map { "line \($0.range?.line ?? 0): \($0.message)" }.joined(separator: "; ")
        }
    }
}
