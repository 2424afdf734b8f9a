/// Why an operation on a file failed.
public struct FileError: Error, Sendable, CustomStringConvertible {
    /// The file.
    public let path: String
    /// What was tried, such as `read`.
    public let operation: String
    /// The system's error number.
    public let code: Int32
    /// The system's words for it.
    public let reason: String

    public var description: String { "can't \(operation) '\(path)': \(reason)" }
}
