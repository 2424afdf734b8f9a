internal import Files

/// Why a video or a picture can't be read, copied or labelled.
public struct MediaError: Error, Sendable, CustomStringConvertible, Hashable {
    /// A kind of failure.
    public enum Code: Sendable, Hashable, CaseIterable {
        /// libavformat isn't installed.
        case notInstalled
        /// It is no file of a kind that is read.
        case unknownFormat
        /// It is damaged.
        case damaged
        /// It is sound, but uses something that isn't supported here.
        case unsupported
        /// There is more to look at than the limit.
        case tooLarge
        /// What is inside can't go into the file to be written.
        case unfit
        /// A field of a label has a value that it can't have.
        case invalidLabel
        /// The caller cancelled it.
        case cancelled
        /// A file can't be read.
        case unreadable
        /// A file can't be written.
        case unwritable
    }

    /// What kind of failure it is.
    public let code: Code
    /// What happened, in one sentence without a full stop.
    public let message: String
    /// The field of the label that is wrong, such as `ContentProducer`.
    public let field: String?
    /// The system's error number, when it was the system that failed.
    public let systemCode: Int32?

    /// Creates an error.
    public init(
        _ code: Code, _ message: String, field: String? = nil, systemCode: Int32? = nil
    ) {
        self.code = code
        self.message = message
        self.field = field
        self.systemCode = systemCode
    }

    /// The failure to read a file.
    static func unreadable(_ error: FileError) -> MediaError {
        MediaError(.unreadable, error.description, systemCode: error.code)
    }

    /// The failure to write a file.
    static func unwritable(_ error: FileError) -> MediaError {
        MediaError(.unwritable, error.description, systemCode: error.code)
    }

    static let notInstalled = MediaError(
        .notInstalled, "libavformat isn't installed, so videos can't be looked into")

    public var description: String { message }
}
