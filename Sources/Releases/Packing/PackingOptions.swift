public import Digests

/// How a bundle is made.
public struct PackingOptions: Sendable {
    /// How videos and pictures go along.
    public enum MediaUse: String, Sendable, CaseIterable {
        /// They are in the bundle.
        case copy
        /// They are second names of the title's own files, but for those that get a label.
        case link
        /// Only their digests are; they are delivered on their own way.
        case reference
    }

    /// The version of the program, which the manifest tells.
    public var tool: String
    /// The moment that files and signatures tell, in seconds since 1970 in UTC.
    public var time: Int64
    /// How videos and pictures go along.
    public var media = MediaUse.copy
    /// Whether MP4 files get the label of what was made by AI, when the title declares any.
    public var labels = true
    /// The key that the manifest is signed with.
    public var key: SigningKey?
    /// How many files are worked on at once.
    public var jobs = 1
    /// A folder of schemas that metadata is checked by.
    public var schemas: String?

    /// Creates options of a bundle without signature.
    public init(tool: String, time: Int64) {
        self.tool = tool
        self.time = time
    }
}
