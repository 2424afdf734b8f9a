/// A kind of markup that all versions of XLIFF have a word for.
struct XLIFFCodeType: Sendable {
    /// The word of XLIFF 1.2.
    let name: String
    /// The word of XLIFF 2, of the type `fmt`.
    let subType: String

    /// The type that a word names, also one of TMX.
    static func named(_ name: String) -> XLIFFCodeType? {
        all.first { $0.name == (name == "ulined" ? "underlined" : name) }
    }

    /// Sources: XLIFF 1.2, section 2.3 (`ctype`); XLIFF 2.1, section 4.3.1.36 (`subType`).
    static let all = [
        XLIFFCodeType(name: "bold", subType: "xlf:b"),
        XLIFFCodeType(name: "italic", subType: "xlf:i"),
        XLIFFCodeType(name: "underlined", subType: "xlf:u"),
        XLIFFCodeType(name: "lb", subType: "xlf:lb"),
        XLIFFCodeType(name: "pb", subType: "xlf:pb"),
    ]
}
