/// The looks that a document gives to cues or spans under a name.
///
/// A WebVTT `STYLE` block is kept whole in ``css``; SubStation and TTML styles are named.
public struct Style: Sendable, Hashable {
    /// The style's name, or an empty string for a style sheet.
    public var name: String
    /// The text of a style sheet, without the line `STYLE`.
    public var css: String
    /// Properties of a named style under the names that its format gives them.
    public var properties: [String: String]

    /// Creates a style sheet, or a named style.
    public init(name: String = "", css: String = "", properties: [String: String] = [:]) {
        self.name = name
        self.css = css
        self.properties = properties
    }
}
