public import Adaptation
public import TranslationMemory

/// How a file is filled from a memory.
public struct PretranslationOptions: Sendable {
    /// What stands in cues for which the memory has nothing.
    public enum Rest: String, Sendable, CaseIterable {
        /// The text of the source.
        case source
        /// Nothing.
        case empty
    }

    /// The least score that is filled in: 100 takes only what is the same.
    public var minimum = 75
    /// What stands in the other cues.
    public var rest = Rest.source
    /// Whether sentences over several cues are looked up as a whole too.
    public var joinsSentences = true
    /// Whose reading speed counts.
    public var audience = CheckOptions.Audience.adults
    /// Terms and names that no line breaks inside of.
    public var terms: [String] = []
    /// Whether Traditional and Simplified Chinese count as the same.
    public var foldsChinese = false
    /// The title and episode of the file, for matches in context.
    public var context = UnitContext()

    /// Fills what is at least 75 % alike, and leaves the rest in the source's language.
    public init() {}
}
