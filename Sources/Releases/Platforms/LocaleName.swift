/// What a platform calls a locale.
public enum LocaleName: Sendable, Hashable {
    /// The platform's name for the locale itself.
    case exact(code: String)
    /// The platform's name for another locale that stands for it: the BCP 47 tag of that one.
    case fallback(code: String, of: String)
    /// The platform has no name for it; why, in a sentence without a full stop.
    case unsupported(reason: String)

    /// The platform's name, or `nil` when there is none.
    public var code: String? {
        switch self {
        case .exact(let code), .fallback(let code, _): code
        case .unsupported: nil
        }
    }
}
