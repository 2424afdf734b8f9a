public import Diagnostics

/// A file format that documents are read from and written to.
///
/// A new format is a new file in `Formats` with a type of this protocol, and one line in ``Formats``.
public protocol SubtitleFormat: SendableMetatype {
    /// The short name on the command line, such as `srt`.
    static var name: String { get }
    /// The name for people, such as `SubRip`.
    static var title: String { get }
    /// The extensions that files of the format have, the usual one first, without a full stop.
    static var fileExtensions: [String] { get }
    /// The markup of raw payloads.
    static var markup: Markup { get }

    /// The steps in milliseconds in which the format writes times; 1 unless a format says else.
    static var timeStep: Int64 { get }

    /// How sure it is by its content alone that a text is in this format, from 0 to 100.
    static func confidence(in source: SourceText) -> Int

    /// Reads a document, and reports what had to be repaired.
    ///
    /// - Throws: ``FormatError`` when the text isn't in this format at all.
    static func read(
        _ source: SourceText, options: ReadingOptions, findings: inout [Finding]
    ) throws(FormatError) -> Document

    /// Writes a document in clean canonical form in UTF-8, and reports what the format can't say.
    static func write(
        _ document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding]
    ) throws(FormatError)

    /// Writes one changed cue of a document of this format, as it stands between its neighbours:
    /// from its identifier to the end of its last line. What didn't change about it is copied.
    static func writeCue(
        _ cue: Cue, of document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding])

    /// Writes a changed head of a document of this format.
    static func writeHead(
        of document: Document, options: WritingOptions, to output: inout [UInt8],
        findings: inout [Finding])

    /// Whether a changed document of this format can be written by copying what didn't change.
    /// Where it can't, it is written in canonical form.
    static func canCopy(_ document: Document) -> Bool

    /// Reports what a document of this format says that its cues and head don't hold, and that is
    /// lost when another format is written.
    static func reportLosses(
        leaving document: Document, for format: any SubtitleFormat.Type, findings: inout [Finding])
}

extension SubtitleFormat {
    public static var timeStep: Int64 { 1 }

    public static func canCopy(_ document: Document) -> Bool { true }
    public static func reportLosses(
        leaving document: Document, for format: any SubtitleFormat.Type, findings: inout [Finding]
    ) {}
}

/// What a reader needs to know that the file doesn't say.
public struct ReadingOptions: Sendable {
    /// Whether repairs are errors.
    public var isStrict = false
    /// Frames a second, for formats that count frames and don't say their rate.
    public var frameRate: Double?

    /// Creates the usual options: lenient, and without a frame rate.
    public init() {}
}

/// How a document is written.
public struct WritingOptions: Sendable {
    /// Whether to write the clean canonical form, rather than copying what didn't change.
    public var normalizes = false
    /// The ending of lines; by default that of the source when it is copied, else U+000A.
    public var lineEnding: LineEnding?
    /// Whether a byte order mark is written; by default as in the source when it is copied.
    public var byteOrderMark: Bool?
    /// Whether what is copied keeps the encoding of the source; else all is written in UTF-8.
    public var keepsEncoding = true
    /// Whether losses are reported as findings.
    public var reportsLosses = true
    /// The number of the one cue that is written, from 1, or 0 when it isn't known.
    var number = 0

    /// Creates the usual options: what didn't change is copied.
    public init() {}
}

/// Why an operation on a format failed.
public struct FormatError: Error, Sendable, CustomStringConvertible {
    /// A kind of failure.
    public enum Code: Sendable, Hashable {
        /// The text isn't in the format.
        case notThisFormat
        /// No format fits the text.
        case unknownFormat
        /// The bytes aren't text in the encoding.
        case undecodable
        /// The encoding has no bytes for a character.
        case unencodable
        /// No encoding goes by that name.
        case unknownEncoding
        /// The file is larger than ``SourceText/maximumSize``.
        case tooLarge
    }

    /// What kind of failure it is.
    public let code: Code
    /// What happened, in one sentence without a full stop.
    public let message: String
    /// Where it happened, if it has a place.
    public let range: SourceRange?

    /// Creates an error.
    public init(_ code: Code, _ message: String, range: SourceRange? = nil) {
        self.code = code
        self.message = message
        self.range = range
    }

    public var description: String { message }
}
