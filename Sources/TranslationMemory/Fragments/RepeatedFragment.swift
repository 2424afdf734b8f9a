/// A part that stands in several texts of a set, such as the lines of an episode.
public struct RepeatedFragment: Sendable, Hashable {
    /// The part, as its first text writes it.
    public var text: String
    /// In which texts it stands, in order.
    public var texts: [Int]

    /// Creates a part.
    public init(text: String, texts: [Int]) {
        self.text = text
        self.texts = texts
    }
}
