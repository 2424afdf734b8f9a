/// A picture that goes with a title.
public struct Artwork: Sendable, Hashable {
    /// What it is for, such as `poster`, `cover`, `thumbnail`, `hero` or `icon`.
    public var role: String
    /// The locale of the text in it, or `nil` when it has none.
    public var locale: String?
    /// The number of the episode it is for, or `nil` for the title.
    public var episode: Int?
    /// The platforms that it is for, by name, or none when it is for all.
    public var platforms: [String] = []
    /// The path below the title.
    public var file: String

    /// Creates a picture.
    public init(role: String, file: String) {
        self.role = role
        self.file = file
    }
}
