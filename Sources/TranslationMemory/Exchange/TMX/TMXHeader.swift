public import ICU

/// The head of a TMX file.
public struct TMXHeader: Sendable, Hashable {
    /// The version of TMX that the file says it is in, such as `1.4`.
    public var version = "1.4"
    /// What the header says of the whole file.
    public var attributes = TMXAttributes()
    /// Properties, in their order.
    public var properties: [TMXProperty] = []
    /// Notes, in their order.
    public var notes: [TMXNote] = []
    /// Charsets that the file describes.
    public var encodings: [TMXEncoding] = []

    /// Creates an empty header.
    public init() {}

    /// Creates the header of a file that Tradewind writes.
    ///
    /// - Parameters:
    ///   - source: The source language; without one, each unit says its own.
    ///   - toolVersion: The version of the program that writes.
    public init(source: LocaleIdentifier?, toolVersion: String = "1") {
        attributes[.tool] = "Tradewind"
        attributes[.toolVersion] = toolVersion
        attributes[.segmentType] = "sentence"
        attributes[.originalFormat] = "Tradewind"
        attributes[.adminLanguage] = "en"
        attributes[.sourceLanguage] = source?.tag ?? "*all*"
        attributes[.datatype] = "plaintext"
    }

    /// The source language of all units that don't say another; `nil` where any may be (`*all*`).
    public var sourceLanguage: LocaleIdentifier? {
        attributes[.sourceLanguage].flatMap { LocaleIdentifier($0) }
    }
}
