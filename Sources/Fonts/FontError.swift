/// Why a font could not be opened.
public struct FontError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is the matter.
    public enum Reason: Sendable, Hashable {
        /// There is no file of that name.
        case missing
        /// The file can't be read, or isn't a plain file.
        case unreadable
        /// The file holds no OpenType or TrueType font.
        case notAFont
        /// A collection has no face of that number.
        case noFace
        /// There is no memory left.
        case outOfMemory
    }

    public let reason: Reason
    /// The file's path as it was given.
    public let path: String

    /// The error about a file.
    public init(_ reason: Reason, path: String) {
        self.reason = reason
        self.path = path
    }

    public var description: String {
        switch reason {
        case .missing: "there is no font file '\(path)'"
        case .unreadable: "the font file '\(path)' can't be read"
        case .notAFont: "'\(path)' isn't an OpenType or TrueType font"
        case .noFace: "the font collection '\(path)' has no face of that number"
        case .outOfMemory: "there is no memory for the font '\(path)'"
        }
    }
}
