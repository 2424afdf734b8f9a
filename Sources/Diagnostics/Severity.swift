/// How much a finding matters.
public enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Worth knowing; nothing needs to be done.
    case note
    /// Probably wrong; the file can be used.
    case warning
    /// Wrong; the file must not be used as it is.
    case error

    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}
