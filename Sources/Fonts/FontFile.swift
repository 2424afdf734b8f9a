internal import Synchronization

/// A font file by which the width of text is measured, as a player would draw it.
///
/// Text is shaped by HarfBuzz: letters join, marks take no room, pairs are kerned. Each part of a
/// text in one script is shaped on its own, in the direction of the script, so that the width of a
/// line with words from left and from right is right too. Several tasks may measure with one font;
/// they take turns, so a task that measures much opens its own.
///
/// ```swift
/// let font = try FontFile(path: "DejaVuSans-Bold.ttf")
/// font.width(of: "Who are you?", size: 64)  // 491.2…, in pixels
/// ```
public final class FontFile: Sendable {
    /// The file's path as it was given.
    public let path: String
    /// The face's full name, such as `DejaVu Sans Bold`; empty when the font doesn't say it.
    public let name: String
    /// How many faces the file has; more than one only in a collection.
    public let faceCount: Int
    private let face: Mutex<FontFace>

    /// Opens a font (`.ttf`, `.otf`) or a face of a collection (`.ttc`).
    ///
    /// The file is read as a whole.
    ///
    /// - Throws: ``FontError`` when there is no such file, when it holds no font, and when it has no
    ///   face of that number, counted from 0.
    public init(path: String, index: Int = 0) throws(FontError) {
        let opened = try FontFace(path: path, index: index)
        self.path = path
        name = opened.name
        faceCount = opened.faceCount
        face = Mutex(opened)
    }

    /// The width of a text in UTF-8 without markup, in pixels when the size is.
    ///
    /// A character that the font lacks is as wide as the box that stands for it. The language is a
    /// BCP 47 tag: some fonts have other forms for some languages.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    public func width(of text: Span<UInt8>, size: Double, language: String? = nil) -> Double {
        let share = face.withLock { $0.width(of: text, language: language) }
        return share * size
    }

    /// The width of a text without markup, in pixels when the size is.
    public func width(of text: String, size: Double, language: String? = nil) -> Double {
        let bytes = text.utf8Span
        return width(of: bytes.span, size: size, language: language)
    }

    /// The characters of a text that the font lacks, each time they occur, in their order.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    public func missingCharacters(
        in text: String, language: String? = nil
    ) -> [Unicode.Scalar] {
        let bytes = Array(text.utf8)
        let places = face.withLock { $0.missing(in: bytes.span, language: language) }
        return places.compactMap { place in
            guard place < bytes.count else { return nil }
            return String(decoding: bytes[place..<min(place + 4, bytes.count)], as: UTF8.self)
                .unicodeScalars.first
        }
    }
}
