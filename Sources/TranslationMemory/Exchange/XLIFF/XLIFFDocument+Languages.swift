extension XLIFFDocument {
    /// Whether a text can be the language of a document: a well-formed tag of BCP 47.
    public static func isLanguage(_ tag: String) -> Bool { XLIFFLanguageTag.isWellFormed(tag) }
}
