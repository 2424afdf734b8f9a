public import Files
public import ICU

/// Why a concordance can't be made.
public enum ConcordanceError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The question holds no text besides wildcards.
    case emptyQuery
    /// The question is longer than ``ConcordanceQuery/maximumLength`` characters.
    case queryTooLong(Int)
    /// A file of the index can't be read or written.
    case file(FileError)
    /// A file of the index isn't as it was written; the index must be built again.
    case damaged(path: String, reason: String)
    /// ICU failed.
    case icu(ICUError)

    public var description: String {
        switch self {
        case .emptyQuery: "the text to find is empty"
        case .queryTooLong(let count):
            "the text to find has \(count) characters; the limit is "
                + "\(ConcordanceQuery.maximumLength)"
        case .file(let error): error.description
        case .damaged(let path, let reason): "'\(path)' is damaged: \(reason)"
        case .icu(let error): error.description
        }
    }
}
