internal import Glibc

/// Why an operation on a file failed.
public struct FileError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file.
    public let path: String
    /// What was tried, such as `read`.
    public let operation: String
    /// The system's error number, such as `ENOENT`.
    public let code: Int32

    /// Creates an error with one of the system's error numbers.
    public init(path: String, operation: String, code: Int32) {
        self.path = path
        self.operation = operation
        self.code = code
    }

    /// The failure of the system call made last, by `errno`.
    static func last(_ operation: String, _ path: String) -> FileError {
        FileError(path: path, operation: operation, code: errno)
    }

    /// The failure to create a file that is there already.
    public static func alreadyThere(_ path: String) -> FileError {
        FileError(path: path, operation: "create", code: EEXIST)
    }

    /// The system's words for what happened.
    public var reason: String { unsafe String(cString: strerror(code)) }

    public var description: String { "can't \(operation) '\(path)': \(reason)" }

    /// Whether there is no such file.
    public var isMissing: Bool { code == ENOENT || code == ENOTDIR }
    /// Whether the user may not do it.
    public var isDenied: Bool { code == EACCES || code == EPERM }
    /// Whether another holds what was asked for.
    public var wouldBlock: Bool { code == EWOULDBLOCK }
    /// Whether the file is there already.
    public var exists: Bool { code == EEXIST }
    /// Whether the file is larger than allowed.
    public var isTooLarge: Bool { code == EFBIG }
    /// Whether a folder stands where a file is meant.
    public var isFolder: Bool { code == EISDIR }
}
