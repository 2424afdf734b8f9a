public import Fonts

/// The width of a line in pixels as a font draws it.
///
/// ```swift
/// let font = try FontFile(path: "NotoSans-Bold.ttf")
/// FontWidth(font, fontSize: 64, language: "en").length(of: "Who are you?")
/// ```
public struct FontWidth: TextMeasure {
    public let font: FontFile
    /// The size of the text, in pixels.
    public let fontSize: Double
    /// The locale's tag, since some fonts have other forms for some languages.
    public let language: String?

    /// Measures with a font at a size in pixels.
    public init(_ font: FontFile, fontSize: Double, language: String? = nil) {
        self.font = font
        self.fontSize = fontSize
        self.language = language
    }

    /// The width of a text in UTF-8, in pixels.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    public func length(of text: Span<UInt8>) -> Double {
        font.width(of: text, size: fontSize, language: language)
    }
}
