public import Files

/// Why an index can't be opened, changed or written.
public enum IndexError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A file can't be read or written.
    case file(FileError)
    /// A file is damaged: its path, and what is wrong. Build the index again from the store.
    case damaged(path: String, reason: String)
    /// The index was made by another version of the format or of the normalisation, or for other
    /// symbols: what it was made by. Build it again from the store.
    case outdated(path: String, version: String)
    /// Another process writes the index at the moment.
    case busy(path: String)
    /// Another process has written the index since it was read; ``MatchIndex/refresh()`` takes that in.
    case overtaken(path: String)
    /// More than an index can hold: 4,294,967,295 units or symbols of postings.
    case tooLarge

    public var description: String {
        switch self {
        case .file(let error): error.description
        case .damaged(let path, let reason): "the index '\(path)' is damaged: \(reason)"
        case .outdated(let path, let version):
            "the index '\(path)' was made by another version: \(version)"
        case .busy(let path): "another process writes the index '\(path)'"
        case .overtaken(let path): "another process has written the index '\(path)'"
        case .tooLarge: "the index would hold more than it can"
        }
    }
}
