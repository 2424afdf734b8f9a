internal import Digests
internal import Files
internal import Media
internal import TimedText

/// Why a bundle can't be made.
public struct PackingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A kind of failure.
    public enum Code: Sendable, Hashable {
        /// A platform's template can't be used.
        case template
        /// A file of the title can't be read.
        case unreadable
        /// The bundle can't be created, such as on a folder that may not be written.
        case cannotCreate
        /// Writing failed on the way, such as on a full disk.
        case unwritable
        /// Another run is at work on the same bundle.
        case busy
        /// A bundle of the same name holds something else.
        case exists
        /// A name can't stand in a bundle.
        case name
        /// A key, a label or a digest can't be used.
        case proof
        /// A library isn't installed.
        case notInstalled
        /// The bundle that a change is made against can't be read.
        case parent
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

extension PackingError {
    /// The error that stands for one of another part.
    init(_ error: any Error) {
        switch error {
        case let error as PackingError: self = error
        case let error as FileError where error.operation == "lock" && error.wouldBlock:
            self.init(
                .busy, "another run is at work on '\(error.path)'; try again when it has ended")
        case let error as FileError:
            let code: Code =
                switch error.operation {
                case "read", "find", "list": .unreadable
                case "create", "create folder": error.exists ? .exists : .cannotCreate
                case "lock": .cannotCreate
                default: .unwritable
                }
            self.init(code, error.description)
        case let error as MediaError:
            self.init(error.code == .unreadable ? .unreadable : .proof, error.description)
        case let error as FormatError: self.init(.unreadable, error.description)
        case let error as StreamingError: self.init(.unreadable, "\(error)")
        case let error as BagError: self.init(.name, error.description)
        case let error as BundleError: self.init(.unreadable, error.description)
        default: self.init(.proof, "\(error)")
        }
    }
}
