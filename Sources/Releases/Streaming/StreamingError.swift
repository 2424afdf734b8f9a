/// Why a title can't be streamed as asked.
public struct StreamingError: Error, Sendable, CustomStringConvertible {
    /// A kind of failure.
    public enum Code: Sendable, Hashable {
        /// The subtitles or the video last longer than ``WebVTTSegmenter/maximumDuration``.
        case tooLong
        /// The subtitles can't be written in the format of the stream.
        case unwritable
        /// A file of the stream can't be read, or isn't what it should be.
        case unreadable
        /// A playlist names a file that lies outside of its folder, or isn't there.
        case misplaced
    }

    /// What kind of failure it is.
    public let code: Code
    /// What happened, in one sentence without a full stop.
    public let message: String

    /// Creates an error.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    public var description: String { message }
}
