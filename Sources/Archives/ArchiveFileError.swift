public import Files

/// Why an archive on disk can't be read or written: because of the file, or of what it holds.
public enum ArchiveFileError: Error, Sendable, CustomStringConvertible {
    /// The system refused, such as for want of room on the disk.
    case file(FileError)
    /// The archive isn't as it must be.
    case archive(ArchiveError)

    public var description: String {
        switch self {
        case .file(let error): error.description
        case .archive(let error): error.description
        }
    }

    init(_ code: ArchiveError.Code, _ message: String, entry: String? = nil) {
        self = .archive(ArchiveError(code, message, entry: entry))
    }

    /// Runs what may fail because of a file.
    static func lift<Value: ~Copyable>(
        _ body: () throws(FileError) -> Value
    ) throws(ArchiveFileError) -> Value {
        do throws(FileError) { return try body() } catch { throw .file(error) }
    }

    /// Runs what may fail because of an archive.
    static func lift<Value: ~Copyable>(
        archive body: () throws(ArchiveError) -> Value
    ) throws(ArchiveFileError) -> Value {
        do throws(ArchiveError) { return try body() } catch { throw .archive(error) }
    }
}
