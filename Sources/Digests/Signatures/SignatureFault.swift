/// Why a signature isn't that of a file.
public enum SignatureFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// It was made with another key.
    case otherKey(found: KeyIdentifier, expected: KeyIdentifier)
    /// The file isn't the one that was signed, or the signature was changed.
    case content
    /// The trusted comment, or the global signature on it, was changed.
    case trustedComment

    public var description: String {
        switch self {
        case .otherKey(let found, let expected):
            "the signature was made with the key \(found), not with \(expected)"
        case .content: "the content isn't what was signed, or the signature was changed"
        case .trustedComment: "the trusted comment isn't what was signed"
        }
    }
}
