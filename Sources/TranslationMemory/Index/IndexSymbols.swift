/// What an index compares: the unit in which lengths and distances are counted.
public enum IndexSymbols: UInt32, Sendable, CaseIterable {
    /// The Unicode scalars of a text. Bytes that aren't UTF-8 count as U+FFFD.
    case characters = 1
    /// Words, with one or more U+0020 or U+001F between them. Texts are given back with one U+0020.
    case words = 2
}
