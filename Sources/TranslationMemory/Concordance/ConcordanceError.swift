public import ICU

/// Why a concordance can't be made.
public enum ConcordanceError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The question holds no text besides wildcards.
    case emptyQuery
    /// The question is longer than ``ConcordanceQuery/maximumLength`` characters.
    case queryTooLong(Int)
    /// The index can't be changed.
    case index(IndexError)
    /// ICU failed.
    case icu(ICUError)

    public var description: String {
        switch self {
        case .emptyQuery: "the text to find is empty"
        case .queryTooLong(let count):
            "the text to find has \(count) characters; the limit is "
                + "\(ConcordanceQuery.maximumLength)"
        case .index(let error): error.description
        case .icu(let error): error.description
        }
    }
}
