/// A part of the content of a source or target.
public indirect enum XLIFFInline: Sendable, Hashable {
    /// Characters.
    case text(String)
    /// An inline element with what it holds.
    case element(XLIFFInlineElement)
}
